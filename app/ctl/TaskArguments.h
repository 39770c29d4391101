// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl task …" was asked for.
struct TaskArguments
{
    enum class Verb {
        Add,
        List,
        Show,
        Cancel,
        Retry,
        Remove,
        Priority,
        Acknowledge,
        FollowUp,
        Export,
        Import,
        Pause,
        Resume,
        Status,
        Costs,
        Limits,
        ScheduleAdd,
        ScheduleList,
        ScheduleRemove,
        TemplateList,
        TemplateExport,
        TemplateImport,
        TemplateRemove,
        Work,
    };

    Verb verb = Verb::List;
    bool json = false;
    QString queue; ///< redis://… of a shared queue; empty: the one on this machine
    QString queuePasswordVariable;

    // Of one task, or several:
    QStringList ids;
    QString text; ///< of a follow-up

    // add, schedule add:
    QString type;
    QStringList commands;
    QString commandsFile;
    QString workflowFile;
    QString templateName;
    bool shell = false;
    QString project;
    QStringList engines;
    QString service;
    int priority = 0;
    QStringList after; ///< ID[:success|failure|always]
    QStringList children;
    QString title;
    QString description;
    QStringList labels;
    QString assignee;
    QString notBefore; ///< ISO 8601, or +SECONDS
    std::optional<int> timeoutSeconds;
    std::optional<int> memoryMb;
    std::optional<double> cpu;
    QStringList environment;
    std::optional<int> maxAttempts;
    QString permissionMode;
    QString model;
    bool estimateOnly = false;

    // list, export:
    QStringList states;
    QString label;
    QString engine;
    QString search;
    bool deadLetters = false;
    int limit = 0; ///< 0: 1000 in a list, all in an export
    QString file;

    // limits:
    int maxRunning = 0;
    QStringList perEngine; ///< NAME=N

    // schedule add:
    QString at;
    int everySeconds = 0;
    QString cron;
    QString zone;
    QString name;

    // work:
    bool once = false;
    int maxConcurrent = 1;
    QString defaultEngine = QStringLiteral("local");
    QString permission = QStringLiteral("deny");
    QString claude;
    int leaseSeconds = 60;
    double budgetDollars = 0; ///< of a day; 0: no limit
};

/// Adds "task" with its commands, and "work", to an app.
class TaskCommandLine
{
public:
    explicit TaskCommandLine(CLI::App &app);
    ~TaskCommandLine();

    /// Set when one of them was given.
    [[nodiscard]] std::optional<TaskArguments> parsed() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ctl

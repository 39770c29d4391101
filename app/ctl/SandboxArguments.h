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

/// What "gantryctl sandbox …" was asked for.
struct SandboxArguments
{
    enum class Verb {
        Create,
        List,
        Status,
        Logs,
        Download,
        Pause,
        Resume,
        Extend,
        Terminate,
        Forget,
        Results,
        Apply,
        Cost,
        Templates,
        Check,
    };

    static constexpr int longestTimeout = 24 * 3600;

    Verb verb = Verb::List;
    QString id; ///< of a sandbox, or its beginning, or of its run; templates: the name of one
    QString templateName;
    QString path; ///< download: there
    QString output; ///< download: here
    QString file; ///< templates: to take over
    std::optional<int> timeoutSeconds; ///< unset: 300; extend: that much more than is left
    std::optional<double> hourlyRate; ///< unset: as the settings say
    bool follow = false;
    bool errors = false; ///< logs: standard error
    bool remove = false; ///< templates
    bool json = false;
};

/// Many tasks for "gantryctl sandbox run", each in a sandbox of its own.
struct SandboxTaskArguments
{
    QStringList tasks;
    QString file; ///< one task in each line; what begins with # is none
    int maxConcurrent = 3;
    bool failFast = false; ///< the first failure ends the others
    QString output; ///< folder for reports and logs

    [[nodiscard]] bool isEmpty() const { return tasks.isEmpty() && file.isEmpty(); }
};

/// Adds "sandbox" with its commands to an app.
class SandboxCommandLine
{
public:
    explicit SandboxCommandLine(CLI::App &app);
    ~SandboxCommandLine();

    /// "sandbox run", not described yet: its options are those of "run".
    [[nodiscard]] CLI::App *addRun() const;
    /// What that one has in addition. @p what: the group of which one is given.
    static void describeTasks(CLI::App &app, CLI::App &what, SandboxTaskArguments &tasks);
    /// Set when one of them was given.
    [[nodiscard]] std::optional<SandboxArguments> parsed() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class TextLabel;

/// Several prompts, each for a sandbox of its own.
struct SandboxTasksRequest
{
    QString project;
    QStringList tasks;
    QString templateName; ///< empty: that of the settings
    int maxConcurrent = 3;
    bool failFast = false;
    bool branches = true; ///< each leaves a branch; else a patch
    QString report; ///< folder of the report on all of them; empty: none

    bool operator==(const SandboxTasksRequest &) const = default;
};

/// Asks for the tasks, and emits runRequested() once there is a folder and at least one task. The owner closes it with
/// accept() when they are begun, or says with showError() why they are not: what was typed stays.
class SandboxTasksDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SandboxTasksDialog(QWidget *parent = nullptr);

    void setProjects(const QStringList &projects);
    void setTemplates(const QStringList &templates);
    /// A new folder for the report.
    void setReport(const QString &folder);
    /// What one sandbox costs in an hour, estimated.
    void setHourly(base::Money hourly);
    [[nodiscard]] SandboxTasksRequest request() const;
    void showError(const QString &message);

signals:
    void runRequested(const ui::SandboxTasksRequest &request);

private:
    void check();
    void chooseReport();
    [[nodiscard]] QString problemOf(const SandboxTasksRequest &request) const;

    QComboBox *m_project;
    QPlainTextEdit *m_tasks;
    QComboBox *m_template;
    QSpinBox *m_concurrent;
    QCheckBox *m_failFast;
    QCheckBox *m_branches;
    QLineEdit *m_report;
    base::Money m_hourly;
    TextLabel *m_words;
    QPushButton *m_run;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/EngineEntry.h"
#include "ui/settings/SettingsSection.h"
#include "ui/widgets/CheckList.h"

#include <QHash>

#include <functional>

class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;

namespace ui {

class EngineOverview;
struct EngineOverviewRow;

/// Settings → Engines: this computer, sandboxes, and the services that the user has set up. A list with what is known
/// of each, and beside it what can be chosen for the one in front: its form, its limits, what its last test found and
/// which tasks it has. Entries are changed at once; secrets are only asked for, never shown.
class EnginesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit EnginesSection(QWidget *parent);

    /// The rows that are always there. No engine of the user's is named like them.
    [[nodiscard]] static QString computerRow();
    [[nodiscard]] static QString sandboxRow();

    void setKinds(const QList<EngineKindRow> &kinds);
    void setState(const QString &name, const EngineStateRow &state);
    /// What a test found; @p isRunning: it goes on.
    void setTest(const QString &name, const QString &title, const QList<CheckResult> &rows, bool isRunning = false);
    /// @p isHeld says whether this program holds a sign-in ("memory:…") that is kept nowhere else.
    void setHeldSecrets(const std::function<bool(const QString &reference)> &isHeld) { m_isHeld = isHeld; }
    void setTasks(const QString &name, const QList<EngineTaskRow> &tasks, const QString &note);
    /// How many runs at once the service itself allows; 0: it does not tell.
    void setCapacity(const QString &name, int runs);
    void setSandboxes(const EngineSandboxFacts &facts);
    /// Its sign-in is another one: what was found with the one before says nothing any more.
    void forgetResults(const QString &name);
    /// The runner of this computer: words under the header; empty hides them.
    void setRunnerNote(const QString &words);
    void showEngine(const QString &name);
    /// A name of the user's, or one of the rows above.
    [[nodiscard]] QString current() const;

signals:
    void testRequested(const QString &name);
    /// The user wants to give the sign-in of this engine.
    void secretRequested(const QString &name);
    void claudeSignInRequested();
    void tasksRequested(const QString &name);
    void cancelTaskRequested(const QString &name, const QString &taskId);
    void startRunnerRequested();
    /// A test that goes on is not wanted any more: its engine has changed, or is gone.
    void resultsForgotten(const QString &name);
    void currentChanged(const QString &name);
    /// Another page of the settings, by its id.
    void sectionRequested(const QString &id);
    /// What a check of this computer lacks.
    void fixRequested(const QString &check);

protected:
    void fill() override;

private:
    // EnginesSection.cpp: the list and what happens to entries
    void createList();
    void createHeader();
    void fillList();
    void forgetStale();
    [[nodiscard]] QList<EngineOverviewRow> fixedRows() const;
    [[nodiscard]] EngineStateRow stateOf(const EngineEntry &entry) const;
    [[nodiscard]] EngineStateRow knownState(const QString &name, const EngineStateRow &otherwise) const;
    void choose(const QString &id);
    void add(const QString &kind);
    void copyCurrent();
    void removeCurrent();
    void updateName();
    [[nodiscard]] const EngineEntry *entry() const;
    [[nodiscard]] const EngineKindRow *kindOf(const QString &id) const;
    [[nodiscard]] QString freeName(const QString &wish) const;

    // EnginesForm.cpp: what stands beside the list
    void createForms();
    void createHead();
    void createComputer();
    void createSandboxes();
    void createService();
    void createLimits();
    void createTest();
    void createTasks();
    void connectForm();
    void askToCancelTask();
    void fillForm();
    void fillHead();
    void fillComputer();
    void fillSandboxes();
    void fillService();
    void fillRunsHint();
    void fillCards();
    template <typename Change>
    void change(Change apply);
    template <typename Change>
    void changeOption(Change apply);

    struct Found
    {
        QString title;
        QList<CheckResult> rows;
        bool isRunning = false;
    };
    struct Tasks
    {
        QList<EngineTaskRow> rows;
        QString note;
    };

    /// Its sign-in was known to an earlier start of the program alone.
    [[nodiscard]] bool isGone(const EngineEntry &entry) const;

    std::function<bool(const QString &)> m_isHeld;
    QList<EngineKindRow> m_kinds;
    QHash<QString, EngineStateRow> m_states;
    QHash<QString, Found> m_found;
    QHash<QString, Tasks> m_tasks;
    QHash<QString, int> m_capacity;
    QHash<QString, QStringList> m_reached; ///< by name: how each of them was reached when it was shown last
    EngineSandboxFacts m_sandboxes;
    QString m_current;
    EngineOverview *m_list = nullptr;
    QMenu *m_addMenu = nullptr;
    TextLabel *m_runnerNote = nullptr;
    // Above the forms
    TextLabel *m_headName = nullptr;
    TextLabel *m_headKind = nullptr;
    QCheckBox *m_enabled = nullptr;
    // This computer
    QWidget *m_computer = nullptr;
    QSpinBox *m_computerRuns = nullptr;
    QSpinBox *m_computerMemory = nullptr;
    // Sandboxes
    QWidget *m_sandbox = nullptr;
    TextLabel *m_sandboxKey = nullptr;
    TextLabel *m_sandboxClaude = nullptr;
    TextLabel *m_sandboxLimits = nullptr;
    // A service
    QWidget *m_service = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameProblem = nullptr;
    QLineEdit *m_url = nullptr;
    QComboBox *m_auth = nullptr;
    QWidget *m_secretRow = nullptr;
    TextLabel *m_secret = nullptr;
    QPushButton *m_setSecret = nullptr;
    QPushButton *m_claudeSignIn = nullptr;
    QComboBox *m_longRuns = nullptr;
    QSpinBox *m_runs = nullptr;
    QSpinBox *m_warm = nullptr;
    TextLabel *m_runsHint = nullptr;
    QSpinBox *m_stopAfter = nullptr;
    QDoubleSpinBox *m_budget = nullptr;
    TextLabel *m_budgetHint = nullptr;
    // For all of them
    QWidget *m_testCard = nullptr;
    QPushButton *m_test = nullptr;
    TextLabel *m_testTitle = nullptr;
    CheckList *m_checks = nullptr;
    QWidget *m_taskCard = nullptr;
    TextLabel *m_taskNote = nullptr;
    QListWidget *m_taskList = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_cancelTask = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/EngineEntry.h"
#include "ui/settings/SettingsSection.h"
#include "ui/widgets/CheckList.h"

#include <QHash>

class QListWidget;
class QMenu;
class QPushButton;

namespace ui {

/// Settings → Engines: the services that sessions may run on. A list, the form of the chosen one, what its last test
/// found and which tasks it has. Entries are changed at once; secrets are only asked for, never shown.
class EnginesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit EnginesSection(QWidget *parent);

    void setKinds(const QList<EngineKindRow> &kinds);
    void setState(const QString &name, const EngineStateRow &state);
    /// What a test found; @p isRunning: it goes on.
    void setTest(const QString &name, const QString &title, const QList<CheckResult> &rows, bool isRunning = false);
    void setTasks(const QString &name, const QList<EngineTaskRow> &tasks, const QString &note);
    /// The runner of this computer: words under the header; empty hides them.
    void setRunnerNote(const QString &words);
    void showEngine(const QString &name);
    [[nodiscard]] QString current() const;

signals:
    void testRequested(const QString &name);
    /// The user wants to give the sign-in of this engine.
    void secretRequested(const QString &name);
    void claudeSignInRequested();
    void tasksRequested(const QString &name);
    void cancelTaskRequested(const QString &name, const QString &taskId);
    void startRunnerRequested();
    void currentChanged(const QString &name);

protected:
    void fill() override;

private:
    void createList();
    void createForm();
    void createCards();
    void connectForm();
    void fillList();
    void fillForm();
    void fillCards();
    void add(const QString &kind);
    void copyCurrent();
    void removeCurrent();
    void updateName();
    [[nodiscard]] const EngineEntry *entry() const;
    [[nodiscard]] const EngineKindRow *kindOf(const QString &id) const;
    [[nodiscard]] QString freeName(const QString &wish) const;
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

    QList<EngineKindRow> m_kinds;
    QHash<QString, EngineStateRow> m_states;
    QHash<QString, Found> m_found;
    QHash<QString, Tasks> m_tasks;
    QString m_current;
    QListWidget *m_list = nullptr;
    TextLabel *m_count = nullptr;
    QMenu *m_addMenu = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_form = nullptr;
    TextLabel *m_empty = nullptr;
    TextLabel *m_runnerNote = nullptr;
    QCheckBox *m_enabled = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameProblem = nullptr;
    QLineEdit *m_url = nullptr;
    QComboBox *m_auth = nullptr;
    QWidget *m_secretRow = nullptr;
    TextLabel *m_secret = nullptr;
    QPushButton *m_setSecret = nullptr;
    QPushButton *m_claudeSignIn = nullptr;
    QComboBox *m_longRuns = nullptr;
    QSpinBox *m_stopAfter = nullptr;
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

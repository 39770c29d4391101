// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsValues.h"
#include "ui/widgets/CheckList.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class AboutSection;
class EnginesSection;
class BudgetsSection;
class HooksSection;
class SessionsSection;
class KeyboardSection;
class NotificationsSection;
class SandboxSection;
class SearchField;
class SettingsSection;
class WorktreesSection;

/// One line of Settings → Keyboard.
struct ShortcutRow
{
    QString name; ///< the action's objectName
    QString text;
    QString group; ///< "Sessions"
    QString defaultKeys; ///< portable text

    bool operator==(const ShortcutRow &) const = default;
};

/// Own navigation with search on the left, one section at a time on the right. Changes apply at once through
/// changed(); *Undo* takes the last one back, step by step.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    [[nodiscard]] const SettingsValues &values() const { return m_values; }
    /// From outside: shows them, says nothing, forgets what could be undone.
    void setValues(const SettingsValues &values);
    void setHookFacts(const HookFacts &facts);
    void setChecks(const QList<CheckResult> &checks);
    /// "Gantry 0.1.0", "Qt 6.8.2", … for About.
    void setVersions(const QStringList &lines);
    void setShortcutRows(const QList<ShortcutRow> &rows);
    /// "engines", "terminal", "hooks", "budgets", "permissions", "worktrees",
    /// "notifications", "sessions", "sandboxes", "appearance", "keyboard", "about".
    void showSection(const QString &id);
    [[nodiscard]] QString currentSection() const;
    [[nodiscard]] SandboxSection &sandboxes() const { return *m_sandboxes; }
    [[nodiscard]] WorktreesSection &worktrees() const { return *m_worktrees; }
    [[nodiscard]] SessionsSection &sessions() const { return *m_sessions; }
    [[nodiscard]] EnginesSection &engines() const { return *m_engines; }
    /// Where the state of the desktop's notification service is told, and a test is asked for.
    [[nodiscard]] NotificationsSection &notifications() const { return *m_notifications; }
    /// Where the price table is told, and an import is asked for.
    [[nodiscard]] BudgetsSection &budgets() const { return *m_budgets; }
    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }

public slots:
    void undo();

signals:
    void changed(const ui::SettingsValues &values);
    void retryParkedRequested(const QStringList &ids);
    void retryAllParkedRequested();
    void discardParkedRequested(const QStringList &ids);
    void showRunSettingsRequested();
    void fixRequested(const QString &name);
    void checkAgainRequested();
    void permissionListRequested(bool rules);

private:
    QWidget *createNavigation();
    QWidget *createFoot();
    void addSection(const QString &icon, SettingsSection *section);
    void take(const SettingsValues &values);
    void search(const QString &text);
    void spread();

    SettingsValues m_values;
    QList<SettingsValues> m_past; // newest last
    QList<SettingsSection *> m_sections;
    SearchField *m_search = nullptr;
    QListWidget *m_nav = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_undo = nullptr;
    QLabel *m_nothing = nullptr;
    EnginesSection *m_engines = nullptr;
    HooksSection *m_hooks = nullptr;
    KeyboardSection *m_keyboard = nullptr;
    NotificationsSection *m_notifications = nullptr;
    BudgetsSection *m_budgets = nullptr;
    AboutSection *m_about = nullptr;
    SessionsSection *m_sessions = nullptr;
    SandboxSection *m_sandboxes = nullptr;
    WorktreesSection *m_worktrees = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QString>

#include <optional>

namespace ui {

/// What an action belongs to, for the menus, the palette and Settings → Keyboard.
enum class ActionGroup { Application, Pages, Sessions, Tabs, Steps, Terminal, View };

/// Everything the program can be told to do, with its shortcut.
///
/// Names are stable ("newSession", "splitRight"): users' own shortcuts are kept under them. The window's own actions
/// are there from the start (DefaultActions.cpp lists all of section 7's keys); owners of views connect to triggered()
/// of those and may add their own with add(). Not for keys a view handles by itself (arrows, Enter, F2).
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    explicit ActionRegistry(QObject *parent = nullptr);

    /// Registers an action made elsewhere; @p action keeps its parent. Its shortcut becomes its default.
    QAction *add(QAction *action, ActionGroup group);
    /// Makes one: objectName, text, shortcut and icon in one go.
    QAction *add(const QString &name, const QString &text, ActionGroup group, const QKeySequence &shortcut = {},
                 const QString &iconName = {});

    /// Null when nobody has added @p name.
    [[nodiscard]] QAction *action(const QString &name) const;
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QList<QAction *> actions(ActionGroup group) const;
    [[nodiscard]] ActionGroup group(const QAction *action) const;

    [[nodiscard]] QKeySequence defaultShortcut(const QString &name) const;
    /// Only those that differ from their default: name → portable text, empty for "cleared".
    [[nodiscard]] QMap<QString, QString> userShortcuts() const;
    void setUserShortcuts(const QMap<QString, QString> &shortcuts);
    /// Why @p keys cannot be given to @p name, in words; nothing when they can.
    [[nodiscard]] std::optional<QString> refusal(const QString &name, const QKeySequence &keys) const;

signals:
    void added(QAction *action);
    void shortcutsChanged();

private:
    struct Entry
    {
        QAction *action;
        ActionGroup group;
        QKeySequence original;
    };

    [[nodiscard]] const Entry *find(const QString &name) const;

    QList<Entry> m_entries;
};

/// The window's own actions, all of them; called by MainWindow.
void addDefaultActions(ActionRegistry &registry);

} // namespace ui

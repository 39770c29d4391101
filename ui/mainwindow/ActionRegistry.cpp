// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/ActionRegistry.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Shortcuts.h"

#include <algorithm>

namespace ui {

namespace {

QString plainText(const QAction *action)
{
    return action->text().remove(QLatin1Char('&'));
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

QAction *ActionRegistry::add(QAction *action, ActionGroup group)
{
    Q_ASSERT(!action->objectName().isEmpty() && !find(action->objectName())); // users' shortcuts are kept by it
    m_entries << Entry{action, group, action->shortcut()};
    connect(action, &QObject::destroyed, this,
            [this, action] { m_entries.removeIf([action](const Entry &entry) { return entry.action == action; }); });
    keepToolTip(action);
    emit added(action);
    return action;
}

QAction *ActionRegistry::add(const QString &name, const QString &text, ActionGroup group, const QKeySequence &shortcut,
                             const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return add(action, group);
}

const ActionRegistry::Entry *ActionRegistry::find(const QString &name) const
{
    const auto found
        = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.action->objectName() == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

QAction *ActionRegistry::action(const QString &name) const
{
    const Entry *entry = find(name);
    return entry ? entry->action : nullptr;
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries)
        all << entry.action;
    return all;
}

QList<QAction *> ActionRegistry::actions(ActionGroup group) const
{
    QList<QAction *> some;
    for (const Entry &entry : m_entries) {
        if (entry.group == group)
            some << entry.action;
    }
    return some;
}

ActionGroup ActionRegistry::group(const QAction *action) const
{
    const Entry *entry = find(action->objectName());
    return entry ? entry->group : ActionGroup::Application;
}

QKeySequence ActionRegistry::defaultShortcut(const QString &name) const
{
    const Entry *entry = find(name);
    return entry ? entry->original : QKeySequence();
}

QMap<QString, QString> ActionRegistry::userShortcuts() const
{
    QMap<QString, QString> changed;
    for (const Entry &entry : m_entries) {
        if (entry.action->shortcut() != entry.original)
            changed.insert(entry.action->objectName(), entry.action->shortcut().toString(QKeySequence::PortableText));
    }
    return changed;
}

void ActionRegistry::setUserShortcuts(const QMap<QString, QString> &shortcuts)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString name = entry.action->objectName();
        QKeySequence keys = entry.original;
        if (shortcuts.contains(name))
            keys = QKeySequence::fromString(shortcuts.value(name), QKeySequence::PortableText);
        if (reservedReason(keys))
            keys = entry.original; // a settings file written by hand does not get to take the terminal's keys
        entry.action->setShortcut(keys);
    }
    emit shortcutsChanged();
}

std::optional<QString> ActionRegistry::refusal(const QString &name, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    if (const auto reason = reservedReason(keys))
        return reason;
    for (const Entry &entry : m_entries) {
        if (entry.action->objectName() != name && entry.action->shortcuts().contains(keys))
            return tr("%1 already does this: %2.")
                .arg(keys.toString(QKeySequence::NativeText), plainText(entry.action));
    }
    return {};
}

} // namespace ui

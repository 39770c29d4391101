// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/KeyboardSection.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Shortcuts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace ui {

namespace {

constexpr int listRows = 19;

QString native(const QString &portable)
{
    return QKeySequence::fromString(portable, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

} // namespace

KeyboardSection::KeyboardSection(QWidget *parent)
    : SettingsSection(QStringLiteral("keyboard"), tr("Keyboard"), parent)
    , m_search(new SearchField(tr("Find an action")))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_default(new QPushButton(tr("Default"), this))
    , m_message(new TextLabel({}, FontRole::Small, TextColor::Failed, this))
{
    addGroup(tr("Shortcuts"));
    describe(m_search, QStringLiteral("findAction"), tr("Find an action"));
    addWide(m_search);
    describe(m_list, QStringLiteral("shortcutList"), tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys"), tr("Where")});
    describe(m_list->header(), QStringLiteral("shortcutListHeader"), tr("Columns of the actions"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    const Theme &look = theme(this);
    m_list->setMinimumHeight(listRows * look.rowHeight(look.size().row.dense));
    m_list->setColumnWidth(0, 300);
    m_list->setColumnWidth(1, 200);
    addWide(m_list);
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TextLabel(tr("Keys"), FontRole::Base, TextColor::Normal, editor));
    row->addWidget(m_keys, 1);
    row->addWidget(m_clear);
    row->addWidget(m_default);
    addWide(editor);
    m_message->setWordWrap(true);
    addWide(m_message);
    describe(m_keys, QStringLiteral("newKeys"), tr("New keys for the selected action"));
    m_keys->setMaximumSequenceLength(1);
    if (auto *inner = m_keys->findChild<QLineEdit *>())
        describe(inner, QStringLiteral("newKeysText"), tr("New keys for the selected action"));
    describe(m_clear, QStringLiteral("clearKeys"), tr("Clear the keys"));
    describe(m_default, QStringLiteral("defaultKeys"), tr("Back to the default keys"));
    finish();
    connect(m_search, &QLineEdit::textChanged, this, &KeyboardSection::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyboardSection::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this,
            [this] { assign(m_keys->keySequence().toString(QKeySequence::PortableText)); });
    connect(m_clear, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_default, &QPushButton::clicked, this, [this] {
        if (const ShortcutRow *current = currentRow())
            assign(current->defaultKeys);
    });
    showCurrent();
}

void KeyboardSection::setRows(const QList<ShortcutRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_list->clear();
    for (const ShortcutRow &row : rows) {
        auto *item = new QTreeWidgetItem(m_list, {row.text, QString(), row.group});
        item->setData(0, Qt::UserRole, row.name);
    }
    fill();
    filter(m_search->text());
}

void KeyboardSection::fill()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setText(1, native(keysOf(m_rows.at(i))));
    showCurrent();
}

QString KeyboardSection::keysOf(const ShortcutRow &row) const
{
    return values().shortcuts.value(row.name, row.defaultKeys);
}

const ShortcutRow *KeyboardSection::currentRow() const
{
    QTreeWidgetItem *item = m_list->currentItem();
    const int index = item ? m_list->indexOfTopLevelItem(item) : -1;
    return index < 0 ? nullptr : &m_rows.at(index);
}

void KeyboardSection::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const bool fits = item->text(0).contains(text, Qt::CaseInsensitive)
            || item->text(1).contains(text, Qt::CaseInsensitive) || item->text(2).contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

void KeyboardSection::showCurrent()
{
    const ShortcutRow *row = currentRow();
    const QString keys = row ? keysOf(*row) : QString();
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(QKeySequence::fromString(keys, QKeySequence::PortableText));
    m_keys->setEnabled(row);
    m_keys->setToolTip(row ? QString() : tr("Select an action first"));
    m_clear->setEnabled(row && !keys.isEmpty());
    m_default->setEnabled(row && keys != row->defaultKeys);
    m_message->setText({});
}

QString KeyboardSection::refusal(const ShortcutRow &row, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    if (const auto reason = reservedReason(keys))
        return *reason;
    for (const ShortcutRow &other : m_rows) {
        const auto taken = QKeySequence::fromString(keysOf(other), QKeySequence::PortableText);
        if (other.name != row.name && taken == keys)
            return tr("%1 already does this: %2.").arg(keys.toString(QKeySequence::NativeText), other.text);
    }
    return {};
}

void KeyboardSection::assign(const QString &portableKeys)
{
    const ShortcutRow *row = currentRow();
    if (!row || portableKeys == keysOf(*row))
        return;
    const QString why = refusal(*row, QKeySequence::fromString(portableKeys, QKeySequence::PortableText));
    if (!why.isEmpty()) {
        showCurrent();
        m_message->setText(why);
        return;
    }
    edit([&](SettingsValues &values) {
        if (portableKeys == row->defaultKeys)
            values.shortcuts.remove(row->name);
        else
            values.shortcuts.insert(row->name, portableKeys);
    });
    fill();
}

} // namespace ui

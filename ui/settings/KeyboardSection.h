// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsPage.h"
#include "ui/settings/SettingsSection.h"

class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// Every action with its keys: search, change, clear, back to the default. Keys of the terminal and keys already taken
/// are refused in words.
class KeyboardSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit KeyboardSection(QWidget *parent);

    void setRows(const QList<ShortcutRow> &rows);

protected:
    void fill() override;

private:
    void filter(const QString &text);
    void showCurrent();
    void assign(const QString &portableKeys);
    [[nodiscard]] QString keysOf(const ShortcutRow &row) const;
    [[nodiscard]] const ShortcutRow *currentRow() const;
    [[nodiscard]] QString refusal(const ShortcutRow &row, const QKeySequence &keys) const;

    QList<ShortcutRow> m_rows;
    SearchField *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_clear;
    QPushButton *m_default;
    TextLabel *m_message;
};

} // namespace ui

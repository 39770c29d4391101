// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsValues.h"
#include "ui/widgets/Labels.h"

#include <QWidget>

class QComboBox;
class QCheckBox;
class QGridLayout;
class QSpinBox;
class QVBoxLayout;

namespace ui {

/// One page of the settings: a scrolled column of titled groups with right-aligned labels.
///
/// show() puts values into the widgets without a signal; a change by the user sends edited() with the whole value.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(const QString &id, const QString &title, QWidget *parent);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString title() const { return m_title; }
    /// Every label on the page, for the search.
    [[nodiscard]] QStringList words() const { return m_words; }
    void showValues(const SettingsValues &values);

signals:
    void edited(const ui::SettingsValues &values);

protected:
    /// Puts m_values into the widgets; signals are ignored meanwhile.
    virtual void fill() = 0;

    /// To be called by a widget's signal: changes a copy and sends it.
    template <typename Change>
    void edit(Change change)
    {
        if (m_filling)
            return;
        SettingsValues values = m_values;
        change(values);
        if (values != m_values) {
            m_values = values;
            emit edited(values);
        }
    }

    [[nodiscard]] const SettingsValues &values() const { return m_values; }

    /// What is added from here on stands in a part of its own, which can be hidden as a whole.
    QWidget *beginPart();
    void addGroup(const QString &title);
    /// A row of the current group: label on the left, @p field, and a muted fact after it, which is returned; null
    /// without @p hint.
    TextLabel *addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// A check box with its words, and a muted line under it.
    QCheckBox *addCheck(const QString &name, const QString &text, const QString &hint = {});
    QComboBox *addChoice(const QString &name, const QString &label, const QStringList &choices,
                         const QString &hint = {});
    QSpinBox *addNumber(const QString &name, const QString &label, int from, int to, const QString &suffix,
                        const QString &hint = {});
    void addWide(QWidget *widget);
    void finish();

private:
    QString m_id;
    QString m_title;
    QStringList m_words;
    SettingsValues m_values;
    QVBoxLayout *m_body;
    QVBoxLayout *m_column; ///< of the part that is added to
    QGridLayout *m_grid = nullptr;
    bool m_filling = false;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CostsPage about which days are shown, and where they begin.
#include "ui/costview/CostsPage.h"
#include "ui/widgets/Buttons.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QMenu>
#include <QTimeZone>

namespace ui {

using namespace Qt::StringLiterals;
using usage::DayRange;

namespace {

QDialogButtonBox *addButtons(QDialog *dialog, QFormLayout *form, const QString &deed)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    auto *accept = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    form->addRow(buttons);
    return buttons;
}

QDateEdit *addDate(QDialog *dialog, QFormLayout *form, const QString &name, const QString &label, QDate date)
{
    auto *edit = new QDateEdit(date, dialog);
    edit->setCalendarPopup(true);
    describe(edit, name, label, {});
    form->addRow(label, edit);
    return edit;
}

} // namespace

void CostsPage::createRangeMenu(QWidget *button)
{
    auto *menu = new QMenu(button);
    menu->setObjectName(u"costRangeMenu"_s);
    const auto add = [this, menu](const QString &words, auto range) {
        connect(menu->addAction(words), &QAction::triggered, this, [this, range] {
            const QDate today = m_summary.today().isValid() ? m_summary.today() : QDate::currentDate();
            setRange(range(today));
        });
    };
    add(tr("Last 90 days"), [](QDate today) { return DayRange::lastDays(today, 90); });
    add(tr("This year"), [](QDate today) { return DayRange{QDate(today.year(), 1, 1), today}; });
    add(tr("Last 12 months"), [](QDate today) { return DayRange{today.addYears(-1).addDays(1), today}; });
    add(tr("Everything"), [this](QDate today) {
        return DayRange{m_summary.firstDay().isValid() ? std::min(m_summary.firstDay(), today) : today, today};
    });
    menu->addSeparator();
    connect(menu->addAction(tr("From … to …")), &QAction::triggered, this, &CostsPage::askRange);
    qobject_cast<QPushButton *>(button)->setMenu(menu);
}

void CostsPage::askRange()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"costRangeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Range of days"));
    auto *form = new QFormLayout(dialog);
    const DayRange now = range();
    QDateEdit *const first = addDate(dialog, form, u"costRangeFirst"_s, tr("First day"), now.first);
    QDateEdit *const last = addDate(dialog, form, u"costRangeLast"_s, tr("Last day"), now.last);
    // Neither can be set so that no day is left.
    first->setMaximumDate(now.last);
    last->setMinimumDate(now.first);
    connect(first, &QDateEdit::dateChanged, last, &QDateEdit::setMinimumDate);
    connect(last, &QDateEdit::dateChanged, first, &QDateEdit::setMaximumDate);
    addButtons(dialog, form, tr("Show these days"));
    connect(dialog, &QDialog::accepted, this, [this, first, last] { setRange({first->date(), last->date()}); });
    dialog->open();
}

void CostsPage::askTimeZone()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"costZoneDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Time zone of the days"));
    auto *form = new QFormLayout(dialog);
    auto *zones = new QComboBox(dialog);
    describe(zones, u"costZone"_s, tr("Time zone"), tr("A name such as Europe/Berlin"));
    const QByteArray system = QTimeZone::systemTimeZoneId();
    zones->addItem(tr("This computer's, %1").arg(QString::fromUtf8(system)), system);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zones->addItem(QString::fromUtf8(id), id);
    zones->setEditable(true);
    zones->setInsertPolicy(QComboBox::NoInsert);
    zones->completer()->setFilterMode(Qt::MatchContains);
    zones->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const QByteArray current = m_summary.timeZone().id();
    zones->setCurrentIndex(current == system ? 0 : std::max(0, zones->findData(current)));
    form->addRow(tr("Time zone"), zones);
    addButtons(dialog, form, tr("Use this zone"));
    connect(dialog, &QDialog::accepted, this, [this, zones] {
        const int typed = zones->findText(zones->currentText(), Qt::MatchFixedString);
        if (typed >= 0)
            emit timeZoneRequested(QTimeZone(zones->itemData(typed).toByteArray()));
    });
    dialog->open();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/QueueLimitsDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTasks = 1000;
constexpr int hereColumn = 1;
constexpr int queueColumn = 2;
constexpr int boxWidth = 160;
constexpr int dialogWidth = 560;

} // namespace

QueueLimitsDialog::QueueLimitsDialog(const QList<std::pair<QString, QString>> &engines, int usual, QWidget *parent)
    : QDialog(parent)
    , m_problem(new TextLabel({}, FontRole::Small, TextColor::Failed, this))
    , m_save(new PrimaryButton({}, tr("Set limits"), this))
{
    setObjectName(u"queueLimitsDialog"_s);
    setWindowTitle(tr("Tasks at once"));
    const auto &space = theme(this).size().space;
    const int margin = space.l + space.xs;
    auto *table = new QGridLayout;
    table->setHorizontalSpacing(space.m);
    table->setVerticalSpacing(space.s);
    createTable(table, engines, usual);
    auto *note = new TextLabel(
        tr("What runs goes on. The whole queue counts all its workers: this window, gantryctl work, and "
           "other machines where they share it."),
        FontRole::Small, TextColor::Muted, this);
    note->setWordWrap(true);
    m_problem->setObjectName(u"limitsProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    describe(cancel, u"limitsCancel"_s, cancel->text(), tr("Close and change nothing (Esc)"));
    cancel->setAutoDefault(false);
    describe(m_save, u"limitsSave"_s, m_save->text(), tr("They hold at once"));
    m_save->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(space.m);
    column->addLayout(table);
    column->addWidget(note);
    column->addWidget(m_problem);
    column->addLayout(foot);
    resize(dialogWidth, sizeHint().height());
    setTabOrder(cancel, m_save);
    m_here.most->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_save->setEnabled(false);
        emit saveRequested();
    });
}

void QueueLimitsDialog::createTable(QGridLayout *table, const QList<std::pair<QString, QString>> &engines, int usual)
{
    const auto head = [&](int column, const QString &words) {
        table->addWidget(new TextLabel(words, FontRole::Strong, TextColor::Normal, this), 0, column);
    };
    head(hereColumn, tr("In this window"));
    head(queueColumn, tr("In the whole queue"));
    const auto add = [&](int column, const QString &name, const QString &words, const QString &unlimited) {
        auto *box = new QSpinBox(this);
        describe(box, name, words, tr("Most tasks at once; 0: %1").arg(unlimited));
        box->setRange(0, mostTasks);
        box->setSpecialValueText(unlimited);
        box->setMinimumWidth(boxWidth);
        table->addWidget(box, table->rowCount() - 1, column);
        return box;
    };
    const QString any = tr("Any number");
    table->addWidget(new TextLabel(tr("In all"), FontRole::Base, TextColor::Normal, this), 1, 0);
    m_here.most = add(hereColumn, u"limitHere"_s, tr("In all, in this window"), tr("As usual (%1)").arg(usual));
    m_queue.most = add(queueColumn, u"limitQueue"_s, tr("In all, in the whole queue"), any);
    m_queue.most->setEnabled(false);
    for (const auto &[id, words] : engines) {
        table->addWidget(new TextLabel(words, FontRole::Base, TextColor::Normal, this), table->rowCount(), 0);
        m_here.perEngine.insert(id, add(hereColumn, u"limitHere-"_s + id, tr("%1, in this window").arg(words), any));
        QSpinBox *queue = add(queueColumn, u"limitQueue-"_s + id, tr("%1, in the whole queue").arg(words), any);
        queue->setEnabled(false);
        m_queue.perEngine.insert(id, queue);
    }
    table->setColumnStretch(0, 1);
}

void QueueLimitsDialog::show(Column &column, const Limits &limits)
{
    column.most->setValue(limits.most);
    column.others = limits.perEngine;
    for (auto box = column.perEngine.cbegin(); box != column.perEngine.cend(); ++box) {
        box.value()->setValue(limits.perEngine.value(box.key()));
        column.others.remove(box.key());
    }
}

QueueLimitsDialog::Limits QueueLimitsDialog::read(const Column &column)
{
    Limits limits{column.most->value(), column.others};
    for (auto box = column.perEngine.cbegin(); box != column.perEngine.cend(); ++box) {
        if (box.value()->value() > 0)
            limits.perEngine.insert(box.key(), box.value()->value());
    }
    return limits;
}

void QueueLimitsDialog::setHere(const Limits &limits)
{
    show(m_here, limits);
}

void QueueLimitsDialog::setQueue(const Limits &limits)
{
    show(m_queue, limits);
    m_hasQueue = true;
    m_queue.most->setEnabled(true);
    for (QSpinBox *box : std::as_const(m_queue.perEngine))
        box->setEnabled(true);
}

void QueueLimitsDialog::showError(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    m_save->setEnabled(true);
}

} // namespace ui

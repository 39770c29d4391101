// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskGraphView.h"

#include "ui/models/TaskItem.h"
#include "ui/taskboard/TaskGlyph.h"
#include "ui/widgets/Buttons.h"

#include <QTreeWidgetItemIterator>

namespace ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRows = 8;
constexpr int idRole = Qt::UserRole + 1;
} // namespace

TaskGraphView::TaskGraphView(QWidget *parent)
    : QTreeWidget(parent)
{
    describe(this, u"taskGraph"_s, tr("Dependencies"), tr("Enter shows the task"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    viewport()->setBackgroundRole(QPalette::Window);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const auto id = item->data(0, idRole).value<tasks::TaskId>();
        if (!id.isNull())
            emit taskChosen(id);
    });
}

void TaskGraphView::show(const QList<TaskLink> &after, const QList<TaskLink> &blocks)
{
    if (after == m_after && blocks == m_blocks)
        return;
    m_after = after;
    m_blocks = blocks;
    clear();
    for (const auto &[words, links] : {std::pair(tr("Waits for"), after), std::pair(tr("Is waited for by"), blocks)}) {
        if (links.isEmpty())
            continue;
        auto *head = new QTreeWidgetItem(this, {words});
        head->setFlags(Qt::ItemIsEnabled);
        head->setForeground(0, theme(this).surface().textMuted);
        add(head, links);
    }
    expandAll();
    updateGeometry();
}

void TaskGraphView::add(QTreeWidgetItem *parent, const QList<TaskLink> &links)
{
    for (const TaskLink &link : links) {
        auto *item = new QTreeWidgetItem(parent, {link.title});
        item->setIcon(0, statusIcon(glyphOf(link.state)));
        item->setData(0, idRole, QVariant::fromValue(link.id));
        const QString words = link.condition.isEmpty() ? TaskWords::state(link.state)
                                                       : tr("%1, %2").arg(TaskWords::state(link.state), link.condition);
        item->setToolTip(0, link.title + u'\n' + words);
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(link.title, words));
        add(item, link.further);
    }
}

int TaskGraphView::shownRows() const
{
    int rows = 0;
    for (QTreeWidgetItemIterator item(const_cast<TaskGraphView *>(this)); *item; ++item)
        ++rows;
    return rows;
}

QSize TaskGraphView::sizeHint() const
{
    const Theme &look = theme(this);
    return {200, std::min(mostRows, shownRows()) * look.rowHeight(look.size().row.dense) + look.size().space.xs};
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/DiffPanel.h"

#include "ui/diffview/DiffArea.h"
#include "ui/diffview/DiffView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

DiffPanel::DiffPanel(QWidget *below, QWidget *parent)
    : QStackedWidget(parent)
    , m_below(below)
    , m_page(new QWidget)
    , m_view(new DiffView)
{
    setObjectName(u"diffPanel"_s);
    addWidget(m_below);
    addWidget(m_page);
    const auto &space = theme(this).size().space;
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new Surface(&Surfaces::header, Qt::BottomEdge);
    head->setMinimumHeight(theme(this).size().control.tab);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space.m, 0, space.s, 0);
    auto *close = new ToolButton(u"close"_s, tr("Back to the terminal"));
    close->setObjectName(u"closeDiff"_s);
    close->setWords(tr("Back to the terminal"), QKeySequence(Qt::Key_Escape));
    row->addWidget(new TextLabel(tr("Changes"), FontRole::Strong), 1);
    row->addWidget(close);
    column->addWidget(head);
    column->addWidget(m_view, 1);
    connect(close, &QToolButton::clicked, this, &DiffPanel::closeDiff);
}

bool DiffPanel::isDiffShown() const
{
    return currentWidget() == m_page;
}

void DiffPanel::showDiff()
{
    setCurrentWidget(m_page);
    m_view->area()->setFocus(Qt::OtherFocusReason);
}

void DiffPanel::closeDiff()
{
    if (!isDiffShown())
        return;
    setCurrentWidget(m_below);
    m_view->clear();
    emit closed();
}

void DiffPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isDiffShown())
        closeDiff();
    else
        QStackedWidget::keyPressEvent(event);
}

} // namespace ui

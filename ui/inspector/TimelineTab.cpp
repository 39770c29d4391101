// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/TimelineTab.h"

#include "ui/inspector/JsonView.h"
#include "ui/inspector/TimelineDelegate.h"
#include "ui/models/Format.h"
#include "ui/models/TimelineModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

TimelineTab::TimelineTab(TimelineModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"timelineTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createHead();
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"timelineSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    createList();
    createDetail();
    updateHead();
    showCurrent();
}

void TimelineTab::createHead()
{
    const auto &size = theme(this).size();
    auto *head = new Surface(&Surfaces::sidebar, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(size.space.m, size.space.xs, size.space.s, size.space.xs);
    m_count = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_count->setObjectName(u"timelineCount"_s);
    m_filter = new ToolButton(u"filter"_s, tr("Filter events"));
    m_filter->setObjectName(u"timelineFilterButton"_s);
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filterMenu = new QMenu(m_filter);
    m_filterMenu->setObjectName(u"timelineFilterMenu"_s);
    m_filter->setMenu(m_filterMenu);
    row->addWidget(m_count, 1);
    row->addWidget(m_filter);
    layout()->addWidget(head);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &TimelineTab::fillFilterMenu);
}

void TimelineTab::createList()
{
    m_list = new QListView;
    describe(m_list, u"timelineList"_s, tr("Events"), tr("Newest first; the details of the selected one are below"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->setButtonPrimary(false);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(0, 3);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelineTab::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateHead();
        showCurrent();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        keepPlace(first, last);
        updateHead();
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TimelineTab::updateHead);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_model.setCategories({}); });
}

void TimelineTab::createDetail()
{
    const auto &space = theme(this).size().space;
    m_detail = new Surface(&Surfaces::card);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new Surface(&Surfaces::header, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space.m, 2, space.s, 2);
    m_detailTitle = new ElidedLabel({}, Qt::ElideRight, FontRole::SmallStrong);
    m_detailTitle->setObjectName(u"eventTitle"_s);
    auto *copy = new ToolButton(u"copy"_s, tr("Copy JSON"));
    copy->setObjectName(u"copyEventButton"_s);
    row->addWidget(m_detailTitle, 1);
    row->addWidget(copy);
    m_json = new JsonView;
    describe(m_json, u"eventJson"_s, tr("Raw JSON of the event"));
    column->addWidget(head);
    column->addWidget(m_json, 1);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 2);
    connect(copy, &QToolButton::clicked, this, &TimelineTab::copyJson);
}

void TimelineTab::fillFilterMenu()
{
    m_filterMenu->clear();
    for (const EventCategory category : EventText::categories()) {
        QAction *action = m_filterMenu->addAction(EventText::categoryName(category));
        action->setCheckable(true);
        action->setChecked(m_model.categories().contains(category));
        connect(action, &QAction::toggled, this,
                [this, category](bool on) { toggleCategory(static_cast<int>(category), on); });
    }
    m_filterMenu->addSeparator();
    QAction *clear = m_filterMenu->addAction(tr("All events"));
    clear->setEnabled(!m_model.categories().isEmpty());
    connect(clear, &QAction::triggered, this, [this] { m_model.setCategories({}); });
}

void TimelineTab::toggleCategory(int category, bool on)
{
    auto categories = m_model.categories();
    if (on)
        categories.insert(static_cast<EventCategory>(category));
    else
        categories.remove(static_cast<EventCategory>(category));
    m_model.setCategories(categories);
}

void TimelineTab::keepPlace(int first, int last)
{
    // New events come in at the top; somebody who reads further down keeps their lines where they are.
    QScrollBar *bar = m_list->verticalScrollBar();
    if (first > 1 || bar->value() == 0)
        return;
    bar->setMaximum(bar->maximum() + (last - first + 1) * m_list->sizeHintForRow(0));
    bar->setValue(bar->value() + (last - first + 1) * m_list->sizeHintForRow(0));
}

void TimelineTab::updateHead()
{
    const int count = m_model.eventCount();
    const bool isFiltered = !m_model.categories().isEmpty();
    const QString events = count == 1 ? tr("1 event") : tr("%1 events").arg(count);
    m_count->setText(isFiltered ? tr("%1, filtered").arg(events) : events);
    m_filter->setIconName(u"filter"_s, isFiltered ? IconColor::Accent : IconColor::Text);
    if (m_model.rowCount() == 0 && isFiltered && count > 0)
        m_empty->setContent(u"search"_s, tr("Nothing matches"), tr("No event is of the kinds chosen."),
                            tr("All events"));
    else if (m_model.rowCount() == 0)
        m_empty->setContent(u"history"_s, tr("No events yet"), tr("They come when a step starts."));
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_list);
}

void TimelineTab::showCurrent()
{
    const auto event = m_model.eventAt(m_list->currentIndex());
    m_detail->setVisible(event.has_value());
    if (!event) {
        m_shownEvent = -1;
        m_json->setJson({});
        return;
    }
    if (event->id > 0 && event->id == m_shownEvent)
        return;
    m_shownEvent = event->id;
    m_detailTitle->setText(u"%1 · %2"_s.arg(event->type.left(80), Format::time(event->at)));
    m_json->setJson(event->data);
}

void TimelineTab::copyJson()
{
    QGuiApplication::clipboard()->setText(m_json->toPlainText());
}

bool TimelineTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        if (const auto shown = m_model.eventAt(m_list->currentIndex()))
            QGuiApplication::clipboard()->setText(u"%1 %2"_s.arg(Format::time(shown->at), EventText::line(*shown)));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui

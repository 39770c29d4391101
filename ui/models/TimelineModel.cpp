// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TimelineModel.h"

#include "ui/models/Format.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
namespace eventtype = session::eventtype;

namespace {

QDate dayOf(const session::Event &event)
{
    return event.at.toLocalTime().date();
}

bool isFailure(const session::Event &event)
{
    if (event.type == "StopFailure"_L1 || event.type == "PostToolUseFailure"_L1
        || event.type == eventtype::runFailedToStart)
        return true;
    if (event.type == eventtype::runExited)
        return event.data.contains("signal"_L1) || event.data.value("exit_code"_L1).toInt() != 0;
    return event.type == eventtype::runResult && event.data.value("is_error"_L1).toBool();
}

} // namespace

TimelineModel::TimelineModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_today(QDate::currentDate())
{
}

bool TimelineModel::isShown(const session::Event &event) const
{
    return m_categories.isEmpty() || m_categories.contains(EventText::category(event.type));
}

void TimelineModel::setEvents(const QList<session::Event> &oldestFirst, bool more)
{
    beginResetModel();
    const qsizetype kept = std::min<qsizetype>(oldestFirst.size(), maxEvents);
    m_events.assign(oldestFirst.crbegin(), oldestFirst.crbegin() + kept);
    m_limit = maxEvents;
    m_more = more || kept < oldestFirst.size();
    m_asked = false;
    rebuild();
    endResetModel();
}

void TimelineModel::clear()
{
    setEvents({}, false);
}

void TimelineModel::rebuild()
{
    m_rows.clear();
    for (const auto &event : m_events) {
        if (!isShown(event))
            continue;
        if (m_rows.empty() || m_rows.back().day != dayOf(event))
            m_rows.push_back({dayOf(event), {}});
        m_rows.push_back({dayOf(event), event});
    }
}

void TimelineModel::append(const session::Event &event)
{
    if (event.id > 0 && !m_events.empty() && event.id <= m_events.front().id)
        return;
    m_events.push_front(event);
    if (isShown(event))
        pushRows(event);
    trim();
}

void TimelineModel::pushRows(const session::Event &event)
{
    const QDate day = dayOf(event);
    if (!m_rows.empty() && m_rows.front().day == day) {
        beginInsertRows({}, 1, 1);
        m_rows.insert(std::next(m_rows.begin()), {day, event});
    } else {
        beginInsertRows({}, 0, 1);
        m_rows.push_front({day, event});
        m_rows.push_front({day, {}});
    }
    endInsertRows();
}

void TimelineModel::trim()
{
    if (eventCount() <= m_limit)
        return;
    const bool wasShown = isShown(m_events.back());
    m_events.pop_back();
    m_more = true;
    if (!wasShown)
        return;
    const int last = static_cast<int>(m_rows.size()) - 1;
    const bool isLastOfDay = last > 0 && !m_rows.at(static_cast<size_t>(last - 1)).event;
    const int first = isLastOfDay ? last - 1 : last;
    beginRemoveRows({}, first, last);
    m_rows.resize(static_cast<size_t>(first));
    endRemoveRows();
}

void TimelineModel::addOlder(const QList<session::Event> &oldestFirst, bool more)
{
    m_asked = false;
    m_more = more;
    std::deque<Row> rows;
    QDate day = m_rows.empty() ? QDate() : m_rows.back().day;
    for (auto event = oldestFirst.crbegin(); event != oldestFirst.crend(); ++event) {
        // Events may have come while the answer was on its way; what is here already is not shown twice.
        if (!m_events.empty() && event->id >= m_events.back().id)
            continue;
        m_events.push_back(*event);
        if (!isShown(*event))
            continue;
        if (dayOf(*event) != day) {
            day = dayOf(*event);
            rows.push_back({day, {}});
        }
        rows.push_back({day, *event});
    }
    m_limit = std::clamp(eventCount(), maxEvents, hardLimit);
    if (rows.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void TimelineModel::setCategories(const QSet<EventCategory> &categories)
{
    if (m_categories == categories)
        return;
    beginResetModel();
    m_categories = categories;
    rebuild();
    endResetModel();
}

void TimelineModel::setToday(const QDate &today)
{
    if (m_today == today)
        return;
    m_today = today;
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_rows.at(static_cast<size_t>(row)).event)
            emit dataChanged(index(row), index(row));
    }
}

const session::Event *TimelineModel::newest(const QString &type, const base::StepId &step) const
{
    const auto found = std::ranges::find_if(m_events, [&](const session::Event &event) {
        return event.type == type && (step.isNull() || event.step == step);
    });
    return found == m_events.end() ? nullptr : &*found;
}

std::optional<session::Event> TimelineModel::eventAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    return m_rows.at(static_cast<size_t>(index.row())).event;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    if (role == IsDayRole)
        return !row.event;
    if (!row.event) {
        const bool isText = role == Qt::DisplayRole || role == LineRole || role == Qt::AccessibleTextRole;
        return isText ? Format::day(row.day, m_today) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case LineRole:
        return EventText::line(*row.event);
    case Qt::ToolTipRole:
        return u"%1 · %2 · %3"_s.arg(Format::time(row.event->at), row.event->source, EventText::line(*row.event));
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(EventText::line(*row.event), Format::time(row.event->at));
    case EventRole:
        return QVariant::fromValue(*row.event);
    case TimeRole:
        return Format::time(row.event->at);
    case IconRole:
        return EventText::icon(*row.event);
    case CategoryRole:
        return static_cast<int>(EventText::category(row.event->type));
    case IsFailureRole:
        return isFailure(*row.event);
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return eventAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                          : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{TimeRole, "time"}, {LineRole, "line"}, {IconRole, "icon"}});
    return names;
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked && !m_events.empty() && eventCount() < hardLimit;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit olderRequested(m_events.back().id, std::min(pageSize, hardLimit - eventCount()));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Event.h"
#include "ui/models/EventText.h"

#include <QAbstractListModel>
#include <QSet>

#include <deque>
#include <optional>

namespace ui {

/// The events of one session, newest first, with a row before each day.
///
/// Keeps the last maxEvents; scrolling to the end asks for older ones by olderRequested(), which the owner answers
/// with addOlder(). Events come in the order of their ids; one that is already here is ignored.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int maxEvents = 5000;
    static constexpr int pageSize = 500;
    /// Also after asking for older ones: beyond this the Logs page and export are the way.
    static constexpr int hardLimit = 50000;

    enum Role {
        IsDayRole = Qt::UserRole + 1,
        EventRole, ///< session::Event
        TimeRole, ///< "10:41:07"
        LineRole, ///< also Qt::DisplayRole
        IconRole,
        CategoryRole, ///< int of EventCategory
        IsFailureRole, ///< shown in the failed colour
    };

    explicit TimelineModel(QObject *parent = nullptr);

    /// @p oldestFirst as EventStore::lastEvents() gives them. @p more: the store has older ones.
    void setEvents(const QList<session::Event> &oldestFirst, bool more);
    void append(const session::Event &event);
    /// The answer to olderRequested(); @p more as in setEvents().
    void addOlder(const QList<session::Event> &oldestFirst, bool more);
    void clear();

    /// Empty: all.
    void setCategories(const QSet<EventCategory> &categories);
    [[nodiscard]] const QSet<EventCategory> &categories() const { return m_categories; }
    /// For "Today" and "Yesterday".
    void setToday(const QDate &today);

    [[nodiscard]] int eventCount() const { return static_cast<int>(m_events.size()); }
    /// The newest event of @p type, of @p step unless that is null, or null.
    [[nodiscard]] const session::Event *newest(const QString &type, const base::StepId &step = {}) const;
    [[nodiscard]] std::optional<session::Event> eventAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// Wanted: up to @p limit events with an id below @p before.
    void olderRequested(qint64 before, int limit);

private:
    struct Row
    {
        QDate day;
        std::optional<session::Event> event; ///< unset: the day's header
    };

    [[nodiscard]] bool isShown(const session::Event &event) const;
    void pushRows(const session::Event &event);
    void trim();
    void rebuild();

    std::deque<session::Event> m_events; ///< newest first
    std::deque<Row> m_rows;
    QSet<EventCategory> m_categories;
    QDate m_today;
    int m_limit = maxEvents;
    bool m_more = false;
    bool m_asked = false; ///< olderRequested() has not been answered yet
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/TaskItem.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <unordered_map>

namespace ui {

/// What the queue can give to tasks at the moment.
struct QueueRoom
{
    std::optional<int> freeMemoryMb; ///< unset: not known
    std::optional<base::Money> budgetLeft; ///< unset: no budget
    QStringList fullEngines; ///< as many run there as may

    bool operator==(const QueueRoom &) const = default;
};

/// Every task the window knows, for the models that show parts of them. Holds copies; never talks to a store.
class TaskList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// New and changed ones. Older versions than what is known are left out: signals and answers may cross.
    void upsert(const QList<tasks::Task> &tasks);
    void remove(const QList<tasks::TaskId> &ids);
    void clear();
    /// What running ones have cost so far, until the store says what they cost.
    void setLiveCosts(const QHash<tasks::TaskId, base::Money> &costs);

    /// Says nothing: views ask for line() when they look again.
    void setRoom(const QueueRoom &room) { m_room = room; }
    /// TaskWords::line(), with what only others know: which task it waits for, what there is too little of.
    [[nodiscard]] QString line(const TaskItem &item, const QDateTime &now) const;
    /// What a queued task lacks; empty: nothing but its turn.
    [[nodiscard]] QString lack(const TaskItem &item) const;

    [[nodiscard]] const TaskItem *find(const tasks::TaskId &id) const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_items.size()); }
    [[nodiscard]] qsizetype countOf(TaskGroup group) const { return m_counts.value(group); }
    /// Sorted folders, and engines by id.
    [[nodiscard]] QStringList projects() const;
    [[nodiscard]] QStringList engines() const;

    template <typename Visit>
    void each(const Visit &visit) const
    {
        for (const auto &[id, item] : m_items)
            visit(item);
    }

signals:
    /// One has changed; before: null, it is new; after: null, it goes, and what before points to goes with it. Else
    /// after points to where it is kept, and before to a copy.
    void changed(const ui::TaskItem *before, const ui::TaskItem *after);
    /// Many new ones at once; not told by changed().
    void added(const QList<const ui::TaskItem *> &items);
    /// Many have changed: look at all of them again.
    void reset();
    /// After any of these: counts, projects and engines may be others.
    void updated();

private:
    struct Hash
    {
        std::size_t operator()(const tasks::TaskId &id) const { return qHash(id); }
    };
    void count(const TaskItem &item, int by);
    [[nodiscard]] QList<const TaskItem *> addNew(const QList<tasks::Task> &tasks);
    [[nodiscard]] TaskItem itemOf(const tasks::Task &task) const;

    std::unordered_map<tasks::TaskId, TaskItem, Hash> m_items; // their addresses stay
    QHash<tasks::TaskId, base::Money> m_liveCosts;
    QHash<TaskGroup, qsizetype> m_counts;
    QHash<QString, int> m_projects; ///< how many tasks each has
    QHash<QString, int> m_engines;
    QueueRoom m_room;
};

} // namespace ui

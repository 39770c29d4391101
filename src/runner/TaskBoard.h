// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/Remover.h"
#include "runner/Task.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace runner {

/// The tasks that run or wait for a place. A place is taken from the moment a task is added, clone included.
class TaskBoard : public QObject
{
    Q_OBJECT
public:
    explicit TaskBoard(const Settings &settings, QObject *parent = nullptr);
    ~TaskBoard() override;

    [[nodiscard]] bool hasRoom() const;
    /// A place for a task that cannot be added yet, for as long as the answer is kept. The board outlives it.
    [[nodiscard]] std::shared_ptr<void> keepPlace();
    [[nodiscard]] bool contains(const QString &id) const { return find(id) != nullptr; }
    /// Adds a task; it starts with the next turn of the event loop or when a place is free, and deletes itself after
    /// it has ended.
    Task &add(const QString &id, TaskRequest request);
    Task &add(const QString &id, std::unique_ptr<Task> task);
    [[nodiscard]] QThreadPool &pool() { return m_pool; }
    /// nullptr: it is not there, or not any more.
    [[nodiscard]] Task *find(const QString &id) const;

    struct Status
    {
        QString id;
        const Task *task = nullptr;
        bool waits = false;
    };
    [[nodiscard]] QList<Status> all() const;
    [[nodiscard]] int running() const { return m_running; }
    [[nodiscard]] Remover &remover() { return m_remover; }

    void stopAll(Task::Stop reason);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

signals:
    void emptied();

private:
    struct Entry
    {
        QString id;
        std::unique_ptr<Task> task;
        bool waits = true;
    };

    void startNext();
    void onEnded(const Task *task);

    const Settings &m_settings;
    QThreadPool m_pool;
    Remover m_remover;
    std::vector<Entry> m_entries; ///< oldest first
    int m_running = 0;
    int m_kept = 0; ///< places
};

} // namespace runner

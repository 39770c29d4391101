// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/EventStore.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace usage {

/// Watches the stored events of Claude steps and adds cost_updated events with the figures Claude itself wrote:
/// a baseline when a conversation is taken up again, the running total after each turn and at the end of a run.
///
/// Transcripts are read on a thread pool; repeats are harmless because equal figures carry an equal sourceId.
/// Thread: main. Lifetime: @p store outlives it; destroying it waits for a reading that is under way.
class CostRecorder : public QObject
{
    Q_OBJECT
public:
    explicit CostRecorder(session::EventStore &store, QObject *parent = nullptr);
    ~CostRecorder() override;

    /// Nothing is being read and nothing waits for the store.
    [[nodiscard]] bool isIdle() const { return m_pending == 0; }

signals:
    void idle();
    /// @p error is for the log: a transcript that could not be read, an event that was refused.
    void failed(const base::Error &error);

private:
    enum class Moment { Baseline, Turn, End };
    struct Task
    {
        session::Event base; ///< session, step and time of the event to be
        QString run;
        QString path;
        QString conversation;
        Moment moment = Moment::Turn;
    };
    void onCommitted(const session::Change &change);
    void onHook(const session::Change &change);
    void recordResult(const session::Change &change);
    void read(const Task &task);
    void append(const session::Event &event);
    void finishOne();

    session::EventStore &m_store;
    QThreadPool m_pool;
    int m_pending = 0;
};

} // namespace usage

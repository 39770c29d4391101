// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/EventStore.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace usage {

class TranscriptShelf;

/// Watches the stored events of Claude steps and adds cost_updated events with the figures Claude itself wrote: a
/// baseline when a conversation is taken up again, tokens after each turn, tokens and cost at the end of a run.
/// Background runs bring their figures with run_result; their transcript is read only if that never came.
///
/// Transcripts are read on a thread of a pool, each from where the reading before ended. Repeats are harmless because
/// equal figures carry an equal sourceId.
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
    /// Everything that was asked for is stored, or has failed.
    void idle();
    /// For the log: a transcript that could not be read, an event that was refused.
    void failed(const base::Error &error);

private:
    enum class Moment { Baseline, Turn, End };
    struct Task
    {
        session::Event event; ///< without its figures
        QString path;
        Moment moment = Moment::Turn;
    };
    void onCommitted(const session::Change &change);
    void record(const session::Change &change, const session::Step &step, Moment moment);
    void read(const Task &task);
    void append(const session::Event &event);
    void finishOne();

    session::EventStore &m_store;
    std::shared_ptr<TranscriptShelf> m_shelf;
    QThreadPool m_pool;
    int m_pending = 0;
};

} // namespace usage

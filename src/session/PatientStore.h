// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/EventStore.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace session {

/// Stores what happens once and cannot be asked for again, such as the end of a run: while the disk is full or the
/// database locked, the events wait here, in order, and are stored when that is over. In memory only: what an engine
/// reports of a run it reports again to the next program. Thread: main.
class PatientStore : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds firstWait{500};
    static constexpr std::chrono::milliseconds longestWait{10'000};

    explicit PatientStore(EventStore &store);

    void append(const Event &event);

signals:
    /// Told once for all events that wait, and for each that can never be stored.
    void refused(const base::SessionId &session, const base::Error &error);

private:
    void send(const Event &event);
    void onStored(const Event &event, const base::Result<Change> &change);
    void tryAgain();

    EventStore &m_store;
    QTimer m_again;
    std::chrono::milliseconds m_wait{0}; ///< 0: the last try was a success
    QList<Event> m_waiting;
    qsizetype m_failed = 0; ///< of those that wait: how many were tried, all before the others
    int m_onTheirWay = 0;
};

} // namespace session

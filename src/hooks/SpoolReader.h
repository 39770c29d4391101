// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "hooks/CallbackServer.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace hooks {

/// Takes in the events that gantry-hook left as files because nobody answered, or because they could not be stored.
///
/// Each file is handed to the sink and removed once that is durable; its event id is the event's sourceId, so a crash
/// in between repeats it harmlessly. Files of unknown sessions go to the orphan sink; files that make no sense, or that
/// the sink refuses for good, are renamed to "*.bad"; when the sink is only Unavailable the file waits for the next
/// look. Oldest first, at most maxInFlight at a time. Sinks are called on a thread of its own, signals come queued.
class SpoolReader : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxInFlight = 32;

    /// A folder that is not there yet is only looked at. @p orphans may be empty: such files are set aside.
    SpoolReader(const QStringList &folders, Sink sink, Sink orphans, QObject *parent = nullptr);
    ~SpoolReader() override; ///< waits for the thread, not for the sink

    /// Reads what is there, then watches the folders, and looks again every @p pollInterval.
    void start(std::chrono::milliseconds pollInterval = std::chrono::seconds(5));

signals:
    void taken(const QString &eventId);
    void setAside(const QString &path, const base::Error &error);
    /// The first look is over: what was there is stored or set aside (or the sink was unavailable).
    void caughtUp();

private:
    class Worker;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hooks

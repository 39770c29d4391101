// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/CloudRunClient.h"
#include "cloudrun/LogStore.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace engines {

/// Follows a task that runs without a connection: brings its log here, chunk by chunk, and looks for its end in what is
/// stored, in the list of the service and in callbacks. Ends with ended() or failed(), once. Thread: main.
class CloudRunFollower : public QObject
{
    Q_OBJECT
public:
    struct Task
    {
        QString id;
        QString logsPath; ///< may be empty
        bool isCalledBack = false;
    };

    /// @p offset: bytes of the log that are here already. @p storage: may be null, see LogStore.
    CloudRunFollower(cloudrun::CloudRunClient &client, const Task &task, qint64 offset,
                     std::unique_ptr<cloudrun::LogStore> store, QObject *parent);

    void start();
    /// The service called back, or was told to cancel: looks at once, and more often.
    void onCallback(const cloudrun::TaskEnd &end);
    void hurry();
    /// Claude's result is in the log: little can follow.
    void resultSeen() { m_hasResult = true; }

signals:
    void output(const QByteArray &bytes);
    void interrupted(const QString &why); ///< it is tried again
    void resumed();
    /// @p end: nothing when the task is gone and nobody says how it ended.
    void ended(const std::optional<cloudrun::TaskEnd> &end);
    void failed(const base::Error &error);

private:
    void look();
    void pull();
    void onChunks(const QList<cloudrun::LogChunk> &chunks);
    void lookForEnd();
    void lookAtList();
    void settle(bool isFresh);
    void onTrouble(const cloudrun::Failure &failure);
    void onAnswer();
    void again();
    void finish(const std::optional<cloudrun::TaskEnd> &end);

    cloudrun::CloudRunClient &m_client;
    Task m_task;
    qint64 m_offset;
    std::unique_ptr<cloudrun::LogStore> m_store;
    QTimer m_timer;
    std::optional<cloudrun::TaskEnd> m_end;
    std::chrono::milliseconds m_quiet{0}; ///< looks in a row that brought nothing, in time
    int m_failures = 0;
    int m_refusals = 0;
    int m_missing = 0; ///< looks in a row in which the list had no such task
    bool m_isHurried = false;
    bool m_hasResult = false;
    bool m_isLooking = false;
    bool m_gotBytes = false; ///< during this look
    bool m_done = false;
};

} // namespace engines

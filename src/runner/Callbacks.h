// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwarding/RetrySchedule.h"
#include "net/HttpClient.h"
#include "runner/Settings.h"
#include "runner/TaskRecords.h"

#include <QObject>
#include <QSet>

namespace runner {

/// Posts the final status of tasks until a receiver has taken it (2xx), for up to a day. Each attempt has the same body
/// and is signed anew. What is not delivered stays in its record, so another run of the program goes on.
class Callbacks : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours giveUpAfter{24};

    Callbacks(const Settings &settings, const TaskRecords &records, QObject *parent = nullptr);

    /// The record has its payload and is saved. Without a secret it is kept for a run of the program that has one,
    /// unless the task was begun without.
    void deliver(const TaskRecord &record);
    /// No attempt is under way; some may wait for their next.
    [[nodiscard]] bool isIdle() const { return m_underWay == 0; }

signals:
    void idle();
    void delivered(const QString &taskId);

private:
    void attempt(TaskRecord record);
    void onAnswer(TaskRecord record, const base::Result<net::HttpResponse> &answer);

    const Settings &m_settings;
    const TaskRecords &m_records;
    net::HttpClient m_client;
    forwarding::RetrySchedule m_schedule;
    int m_underWay = 0;
};

/// "sha256=…" over "<timestamp>.<body>".
[[nodiscard]] QByteArray callbackSignature(const base::Secret &secret, const QByteArray &timestamp,
                                           const QByteArray &body);

} // namespace runner

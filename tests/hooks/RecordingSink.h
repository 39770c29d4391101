// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hooks/CallbackServer.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>

/// Keeps what it is given; answers at once, later, or with a failure. Thread-safe.
class RecordingSink
{
public:
    [[nodiscard]] hooks::Sink sink()
    {
        return [this](const session::Event &event) {
            const QMutexLocker lock(&m_mutex);
            m_events.append(event);
            if (m_held) {
                m_promises.push_back(std::make_unique<QPromise<base::Result<>>>());
                m_promises.back()->start();
                return m_promises.back()->future();
            }
            return QtFuture::makeReadyValueFuture(m_answer);
        };
    }

    void answerWith(const base::Result<> &answer)
    {
        const QMutexLocker lock(&m_mutex);
        m_answer = answer;
    }

    void hold()
    {
        const QMutexLocker lock(&m_mutex);
        m_held = true;
    }

    void release(const base::Result<> &answer = {})
    {
        std::vector<std::unique_ptr<QPromise<base::Result<>>>> promises;
        {
            const QMutexLocker lock(&m_mutex);
            m_held = false;
            promises = std::exchange(m_promises, {});
        }
        for (const auto &promise : promises) {
            promise->addResult(answer);
            promise->finish();
        }
    }

    [[nodiscard]] QList<session::Event> events() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_events;
    }

    [[nodiscard]] qsizetype count() const { return events().size(); }

private:
    mutable QMutex m_mutex;
    QList<session::Event> m_events;
    base::Result<> m_answer;
    std::vector<std::unique_ptr<QPromise<base::Result<>>>> m_promises;
    bool m_held = false;
};

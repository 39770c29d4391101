// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "cloudrun/Callback.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>
#include <memory>

namespace net {
class HttpService;
}

namespace engines {

/// Where services call back when a task has ended: POST /gantry/callback, signed. One for all runs that listen on the
/// same address. Genuine calls about tasks nobody waits for are answered too, and dropped; in the first minutes they
/// are to come again, because runs of the program before may not be taken up yet. Thread: main.
///
/// Answers: 200 taken, or seen before · 400 unreadable · 401 not genuine, or too old · 503 it could not be stored, or
/// nobody waits for it yet.
class CallbackReceiver : public QObject
{
    Q_OBJECT
public:
    /// True: what was told is durable.
    using Taken = std::function<bool(const cloudrun::TaskEnd &)>;

    /// @p clock outlives it.
    CallbackReceiver(const base::Clock &clock, QObject *parent);
    ~CallbackReceiver() override;

    /// Whether @p address (HOST:PORT) listens everywhere and so names no place to call back at.
    [[nodiscard]] static bool isEveryAddress(const QString &address);
    /// @p address: HOST:PORT, port 0 for any. InvalidInput: no such address. Unavailable: it is taken.
    [[nodiscard]] base::Result<> listen(const QString &address);
    /// What a service is told to call.
    [[nodiscard]] QUrl url() const;

    /// Until forget(). The secret signs the calls about this task.
    void expect(const QString &taskId, const base::Secret &secret, const Taken &taken);
    void forget(const QString &taskId);

private:
    struct Expected
    {
        std::shared_ptr<cloudrun::CallbackGate> gate;
        Taken taken;
    };
    struct Answer
    {
        int status;
        const char *words;
    };

    [[nodiscard]] Answer answer(const QByteArray &signature, const QByteArray &timestamp, const QByteArray &body);

    const base::Clock &m_clock;
    std::unique_ptr<net::HttpService> m_service;
    QHash<QString, Expected> m_expected;
    QSet<QString> m_over; ///< tasks that nobody waits for any more
    std::chrono::milliseconds m_listensSince{0}; ///< of the clock that does not jump
    QHash<QByteArray, std::shared_ptr<cloudrun::CallbackGate>> m_gates; ///< by fingerprint of the secret
};

} // namespace engines

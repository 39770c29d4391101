// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "base/Secret.h"
#include "hooks/HookTarget.h"
#include "session/Event.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace hooks {

/// Takes an event and finishes when it is durable. Called on the server's (or spool reader's) own thread.
using Sink = std::function<QFuture<base::Result<>>(const session::Event &)>;

/// Listens on 127.0.0.1 for what hooks have to say: POST /command-complete/<step> with the run's token as bearer, as a
/// further path segment or as ?token=. It wraps the body as an Event, hands it to the sink, and answers 200 once that
/// is durable; it decides nothing.
///
/// GET /decision/<step>/<event id> with the same token waits until somebody decided about that event: 200 with what the
/// hook is to print · 204 nobody will · 503 too many wait. Silence never decides.
///
/// Answers: 200 stored · 400 no usable JSON · 401 no token · 403 wrong token or foreign Host · 404 unknown step (the
/// event goes to the orphan sink) or path · 405 not POST · 413 too large · 503 the sink failed or too many connections.
///
/// Threads: everything happens on a thread of its own; the methods here may be called from any thread. Events of one
/// connection reach the sink in order. Destroying it closes the port and waits for the thread.
class CallbackServer
{
public:
    struct Options
    {
        quint16 preferredPort = 0; ///< taken by someone else: another port and a note()
        Sink orphans; ///< events of unknown steps; not set: they are only answered with 404
        std::chrono::milliseconds idleDeadline{10'000}; ///< per request, and between two
        int maxConnections = 512;
        qint64 maxBodyBytes = 1024 * 1024;
    };

    /// Unavailable: no port at all.
    [[nodiscard]] static base::Result<std::unique_ptr<CallbackServer>> start(Sink sink, Options options);
    ~CallbackServer();
    CallbackServer(const CallbackServer &) = delete;
    CallbackServer &operator=(const CallbackServer &) = delete;

    /// From when this returns, hooks of that run are taken.
    void expect(const HookTarget &target);
    void forget(const base::RunId &run);

    /// Hands @p hookOutput to the hook that waits for an answer to its event @p eventId, now or when it comes to ask.
    /// The first call about an event counts; an event nobody waits for costs a little memory.
    void decide(const QString &eventId, const QJsonObject &hookOutput);
    /// Nobody decides about @p eventId here any more: the hook that waits for it ends without a word, now or when it
    /// comes to ask.
    void release(const QString &eventId);

    [[nodiscard]] quint16 port() const;
    /// http://127.0.0.1:PORT/command-complete/<step>/<token>
    [[nodiscard]] QString callbackUrl(const base::StepId &step, const base::Secret &token) const;
    /// Translated; empty: the preferred port (or none) was wanted and taken.
    [[nodiscard]] QString note() const;

private:
    class Private;
    explicit CallbackServer(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace hooks

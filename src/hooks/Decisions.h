// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hooks/HookTarget.h"

#include <QHash>
#include <QHttpServerResponder>
#include <QJsonObject>
#include <QQueue>

#include <optional>
#include <unordered_map>

namespace hooks {

/// Hooks that wait for an answer to the event they brought, and answers nobody has fetched yet. On the server's thread.
class Decisions
{
public:
    /// A hook whose process went while it waited.
    struct Gone
    {
        QString eventId;
        HookTarget target;
    };

    explicit Decisions(int maxWaiting);

    /// Answers @p responder now or when there is something to say. @p clientPort tells its connection from others.
    void ask(const QString &eventId, const HookTarget &target, quint16 clientPort, QHttpServerResponder &responder);
    /// An empty @p hookOutput sends the hook away. Only the first call about an event counts.
    void decide(const QString &eventId, const QJsonObject &hookOutput);
    /// Sends away whoever waits in @p run.
    void forget(const base::RunId &run);
    /// The connection from @p clientPort has ended. Nothing when nobody waited there.
    [[nodiscard]] std::optional<Gone> clientGone(quint16 clientPort);

private:
    struct Waiting
    {
        HookTarget target;
        quint16 clientPort = 0;
        QHttpServerResponder responder;
    };

    const size_t m_maxWaiting;
    std::unordered_map<QString, Waiting> m_waiting;
    QHash<QString, QJsonObject> m_decided;
    QQueue<QString> m_decidedOrder; ///< oldest first, to forget by
};

} // namespace hooks

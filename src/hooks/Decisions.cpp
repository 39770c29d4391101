// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/Decisions.h"

#include <QJsonDocument>

#include <algorithm>

namespace hooks {
namespace {

/// Answers are fetched within milliseconds, except by a hook that is just looking for a server that moved.
constexpr int maxDecided = 1000;

using Status = QHttpServerResponder::StatusCode;

void give(QHttpServerResponder &responder, const QJsonObject &hookOutput)
{
    if (hookOutput.isEmpty())
        responder.write(Status::NoContent);
    else
        responder.write(QJsonDocument(hookOutput).toJson(QJsonDocument::Compact), "application/json");
}

} // namespace

Decisions::Decisions(int maxWaiting)
    : m_maxWaiting(static_cast<size_t>(maxWaiting))
{
}

void Decisions::ask(const QString &eventId, const HookTarget &target, quint16 clientPort,
                    QHttpServerResponder &responder)
{
    if (const auto decided = m_decided.constFind(eventId); decided != m_decided.constEnd()) {
        give(responder, *decided);
        return;
    }
    if (m_waiting.size() >= m_maxWaiting) {
        responder.write(Status::ServiceUnavailable);
        return;
    }
    // A second connection of the same hook replaces the first.
    if (auto before = m_waiting.extract(eventId); !before.empty())
        before.mapped().responder.write(Status::NoContent);
    m_waiting.emplace(eventId, Waiting{target, clientPort, std::move(responder)});
}

void Decisions::decide(const QString &eventId, const QJsonObject &hookOutput)
{
    if (m_decided.contains(eventId))
        return;
    m_decided.insert(eventId, hookOutput);
    m_decidedOrder.enqueue(eventId);
    if (m_decidedOrder.size() > maxDecided)
        m_decided.remove(m_decidedOrder.dequeue());
    if (auto waiting = m_waiting.extract(eventId); !waiting.empty())
        give(waiting.mapped().responder, hookOutput);
}

void Decisions::forget(const base::RunId &run)
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (it->second.target.run != run) {
            ++it;
            continue;
        }
        it->second.responder.write(Status::NoContent);
        it = m_waiting.erase(it);
    }
}

std::optional<Decisions::Gone> Decisions::clientGone(quint16 clientPort)
{
    const auto found
        = std::ranges::find(m_waiting, clientPort, [](const auto &entry) { return entry.second.clientPort; });
    if (found == m_waiting.end())
        return {};
    Gone gone{found->first, found->second.target};
    m_waiting.erase(found);
    return gone;
}

} // namespace hooks

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hooks/CallbackServer.h"
#include "hooks/Decisions.h"

#include <QAbstractHttpServer>
#include <QHash>
#include <QHttpServerResponder>
#include <QMutex>

#include <memory>
#include <unordered_map>

namespace hooks {

/// The runs whose hooks are expected, by step. Thread-safe.
class Targets
{
public:
    void add(const HookTarget &target);
    void remove(const base::RunId &run);

    enum class Match { UnknownStep, WrongToken, Known };
    /// @p target is set only when Known.
    [[nodiscard]] Match find(const QString &step, const QByteArray &token, HookTarget &target) const;

private:
    mutable QMutex m_mutex;
    QMultiHash<QString, HookTarget> m_byStep;
};

/// Answers the requests of one CallbackServer, on the server's thread.
class CallbackHandler : public QAbstractHttpServer
{
    Q_OBJECT
public:
    struct Sinks
    {
        Sink events;
        Sink orphans;
    };
    CallbackHandler(Sinks sinks, std::shared_ptr<const Targets> targets, quint16 port, int maxWaiting);
    ~CallbackHandler() override;

    [[nodiscard]] Decisions &decisions() { return m_decisions; }
    /// A connection has ended: whoever waited for a decision there needs none any more.
    void clientGone(quint16 clientPort);

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    using Status = QHttpServerResponder::StatusCode;

    [[nodiscard]] bool isForUs(const QHttpServerRequest &request) const;
    /// Null: @p request is not to be stored and @p status says what to answer.
    [[nodiscard]] std::optional<session::Event> eventFrom(const QHttpServerRequest &request, Status &status) const;
    void waitForDecision(const QHttpServerRequest &request, QHttpServerResponder &responder);
    void store(const session::Event &event, const Sink &sink, Status answer, QHttpServerResponder &responder);
    void answer(quint64 pending, Status status);
    void tell(const session::Event &event);

    Sinks m_sinks;
    std::shared_ptr<const Targets> m_targets;
    const quint16 m_port;
    /// Requests whose event is on its way to the disk. Kept here so that they end before the connections do.
    std::unordered_map<quint64, QHttpServerResponder> m_pending;
    quint64 m_nextPending = 0;
    Decisions m_decisions;
    int m_orphanCount = 0;
};

} // namespace hooks

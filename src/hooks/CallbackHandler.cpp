// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/CallbackHandler.h"

#include "claude/HookPayload.h"
#include "hooks/WhenStored.h"

#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QTimer>
#include <QUrlQuery>
#include <QUuid>

#include <chrono>

using namespace Qt::StringLiterals;

namespace hooks {
namespace {

/// A local program that posts nonsense must not fill the disk; a real run loses a hook or two to this list.
constexpr int maxOrphans = 1000;
constexpr qsizetype maxIdLength = 64;
constexpr std::chrono::seconds tellAgainTime{2};

constexpr auto eventsPath = "command-complete"_L1;
constexpr auto decisionPath = "decision"_L1;

struct Address
{
    QString step;
    QByteArray token;
};

bool isDecisionRequest(const QHttpServerRequest &request)
{
    return request.url().path().startsWith(u'/' + decisionPath + u'/');
}

bool isId(QStringView text)
{
    return !text.isEmpty() && text.size() <= maxIdLength && std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

QByteArray bearerOf(const QHttpServerRequest &request)
{
    const QByteArray value = request.value("Authorization"_ba).trimmed();
    return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray();
}

/// /command-complete/<step> or /command-complete/<step>/<token>
std::optional<Address> addressOf(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 3 || parts[0] != eventsPath || !isId(parts[1]))
        return {};
    Address address{parts[1], bearerOf(request)};
    if (parts.size() == 3)
        address.token = parts[2].toUtf8();
    else if (address.token.isEmpty())
        address.token = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyDecoded).toUtf8();
    return address;
}

QString eventIdOf(const QHttpServerRequest &request)
{
    const QString id = QString::fromLatin1(request.value("X-Gantry-Event-Id"_ba));
    return isId(id) ? id : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

void Targets::add(const HookTarget &target)
{
    remove(target.run);
    const QMutexLocker lock(&m_mutex);
    m_byStep.insert(target.step.toString(), target);
}

void Targets::remove(const base::RunId &run)
{
    const QMutexLocker lock(&m_mutex);
    erase_if(m_byStep,
             [&run](const std::pair<const QString &, HookTarget &> entry) { return entry.second.run == run; });
}

Targets::Match Targets::find(const QString &step, const QByteArray &token, HookTarget &target) const
{
    // The fingerprint is compared, not the token, and each one fully: time tells nothing about either.
    const QByteArray fingerprint = base::Secret(token).fingerprint();
    const QMutexLocker lock(&m_mutex);
    Match match = Match::UnknownStep;
    for (auto [it, end] = m_byStep.equal_range(step); it != end; ++it) {
        const bool same
            = !it->tokenFingerprint.isEmpty() && base::equalInConstantTime(it->tokenFingerprint, fingerprint);
        if (same)
            target = *it;
        if (match != Match::Known)
            match = same ? Match::Known : Match::WrongToken;
    }
    return match;
}

CallbackHandler::CallbackHandler(Sinks sinks, std::shared_ptr<const Targets> targets, quint16 port, int maxWaiting)
    : m_sinks(std::move(sinks))
    , m_targets(std::move(targets))
    , m_port(port)
    , m_decisions(maxWaiting)
{
}

CallbackHandler::~CallbackHandler() = default;

bool CallbackHandler::isForUs(const QHttpServerRequest &request) const
{
    // A web page can make a browser post to this port under another name (DNS rebinding); a hook never does.
    const QByteArray host = request.value("Host"_ba).toLower();
    const QByteArray port = ':' + QByteArray::number(m_port);
    return host == "127.0.0.1" + port || host == "localhost" + port;
}

std::optional<session::Event> CallbackHandler::eventFrom(const QHttpServerRequest &request, Status &status) const
{
    const auto address = addressOf(request);
    if (!isForUs(request))
        return status = Status::Forbidden, std::nullopt;
    if (!address)
        return status = Status::NotFound, std::nullopt;
    if (request.method() != QHttpServerRequest::Method::Post)
        return status = Status::MethodNotAllowed, std::nullopt;
    HookTarget target;
    const Targets::Match match = m_targets->find(address->step, address->token, target);
    if (match == Targets::Match::WrongToken)
        return status = address->token.isEmpty() ? Status::Unauthorized : Status::Forbidden, std::nullopt;
    const auto payload
        = claude::HookPayload::parse(request.body(), QString::fromLatin1(request.value("X-Gantry-Event"_ba)));
    if (!payload)
        return status
               = payload.error().kind == base::Error::Kind::TooLarge ? Status::PayloadTooLarge : Status::BadRequest,
               std::nullopt;

    session::Event event;
    event.step = base::StepId(address->step);
    event.source = u"hook"_s;
    event.sourceId = eventIdOf(request);
    event.type = payload->event();
    event.data = payload->json();
    event.at = QDateTime::currentDateTimeUtc();
    status = Status::NotFound;
    if (match == Targets::Match::Known) {
        status = Status::Ok;
        event.session = target.session;
        // A step can have been retried while an older attempt still talks; the state needs to know which one this is.
        event.data.insert("run"_L1, target.run.toString());
    }
    return event;
}

bool CallbackHandler::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    if (isDecisionRequest(request)) {
        waitForDecision(request, responder);
        return true;
    }
    Status status = Status::NotFound;
    const auto event = eventFrom(request, status);
    if (event && status == Status::Ok)
        store(*event, m_sinks.events, Status::Ok, responder);
    else if (event && m_sinks.orphans && m_orphanCount++ < maxOrphans)
        store(*event, m_sinks.orphans, Status::NotFound, responder);
    else
        responder.write(status);
    return true;
}

/// GET /decision/<step>/<event id>, the token as bearer.
void CallbackHandler::waitForDecision(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const QStringList parts = request.url().path().split(u'/', Qt::SkipEmptyParts);
    const QByteArray token = bearerOf(request);
    if (!isForUs(request))
        return responder.write(Status::Forbidden);
    if (parts.size() != 3 || !isId(parts[1]) || !isId(parts[2]))
        return responder.write(Status::NotFound);
    if (request.method() != QHttpServerRequest::Method::Get)
        return responder.write(Status::MethodNotAllowed);
    HookTarget target;
    switch (m_targets->find(parts[1], token, target)) {
    case Targets::Match::UnknownStep:
        return responder.write(Status::NotFound);
    case Targets::Match::WrongToken:
        return responder.write(token.isEmpty() ? Status::Unauthorized : Status::Forbidden);
    case Targets::Match::Known:
        m_decisions.ask(parts[2], target, request.remotePort(), responder);
    }
}

void CallbackHandler::clientGone(quint16 clientPort)
{
    const auto gone = m_decisions.clientGone(clientPort);
    if (!gone)
        return;
    // Claude ends a waiting hook when the question is closed in the terminal without an answer (Esc, or Claude's end),
    // and no hook tells of that. A question that has been answered or withdrawn meanwhile is not changed by this.
    session::Event event;
    event.session = gone->target.session;
    event.step = gone->target.step;
    event.source = u"engine"_s;
    event.sourceId = gone->eventId + u":withdrawn"_s;
    event.type = session::eventtype::questionWithdrawn;
    event.data
        = {{u"run"_s, gone->target.run.toString()}, {u"question"_s, gone->eventId}, {u"reason"_s, u"terminal"_s}};
    event.at = QDateTime::currentDateTimeUtc();
    tell(event);
}

/// Nobody reports it again, so it waits here while the disk is full.
void CallbackHandler::tell(const session::Event &event)
{
    whenStored(m_sinks.events(event), this, [this, event](const base::Result<> &stored) {
        using Kind = base::Error::Kind;
        if (!stored && (stored.error().kind == Kind::Unavailable || stored.error().kind == Kind::PermissionDenied))
            QTimer::singleShot(tellAgainTime, this, [this, event] { tell(event); });
    });
}

void CallbackHandler::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.write(Status::NotFound);
}

void CallbackHandler::store(const session::Event &event, const Sink &sink, Status status,
                            QHttpServerResponder &responder)
{
    const quint64 pending = m_nextPending++;
    m_pending.emplace(pending, std::move(responder));
    whenStored(sink(event), this, [this, pending, status](const base::Result<> &stored) {
        answer(pending, stored ? status : Status::ServiceUnavailable);
    });
}

void CallbackHandler::answer(quint64 pending, Status status)
{
    auto found = m_pending.extract(pending);
    if (!found.empty())
        found.mapped().write(status);
}

} // namespace hooks

// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/Transport.h"

#include "net/Address.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace github {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using base::Error;
using std::chrono::milliseconds;

namespace {

constexpr qint64 maxAnswerBytes = 16LL * 1024 * 1024; // 100 issues of 65,536 characters, and then some
constexpr qsizetype keptBytes = 32LL * 1024 * 1024;

QByteArray bodyBytes(const QJsonValue &body)
{
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

bool isWrite(const Call &call)
{
    return call.method != "GET";
}

QString whatOf(const Call &call)
{
    return QString::fromLatin1(call.method) + u' ' + (call.page.isEmpty() ? call.path : call.page.path());
}

} // namespace

Transport::Transport(const QUrl &api, const base::Clock &clock, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_timings(timings)
    , m_http(new net::HttpClient(this))
    , m_kept(keptBytes)
{
}

void Transport::send(const Call &call, const base::Secret &authorization, const Done<Answer> &done)
{
    m_waiting.enqueue({call, authorization, done});
    if (!m_isBusy && m_waiting.size() == 1)
        later({});
}

void Transport::later(milliseconds pause)
{
    QTimer::singleShot(pause, this, &Transport::sendNext);
}

milliseconds Transport::pauseNow() const
{
    milliseconds until = m_heldUntil;
    if (isWrite(m_waiting.head().call))
        until = std::max(until, m_nextWrite);
    return std::max(milliseconds(0), until - m_clock.elapsed());
}

base::Result<QUrl> Transport::urlOf(const Call &call) const
{
    if (!net::isSafeForSecrets(m_api))
        return base::fail(Error::Kind::InvalidInput,
                          tr("“%1” is not an address for GitHub's REST interface. It has to begin with https://.")
                              .arg(m_api.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    if (!call.page.isEmpty())
        return call.page;
    QUrl url = m_api;
    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + call.path, QUrl::TolerantMode);
    url.setQuery(call.query);
    return url;
}

void Transport::sendNext()
{
    if (m_isBusy || m_waiting.isEmpty())
        return;
    const auto url = urlOf(m_waiting.head().call);
    m_isBusy = true;
    if (!url) {
        finish(std::unexpected(localFailure(url.error())));
        return;
    }
    const milliseconds pause = pauseNow();
    if (pause > m_timings.longestWait) {
        Failure failure{Cause::RateLimited, 0, {}, whatOf(m_waiting.head().call), {}, {}};
        failure.retryAt = m_clock.now().addMSecs(pause.count());
        finish(std::unexpected(failure));
        return;
    }
    if (pause > milliseconds(0)) {
        m_isBusy = false;
        later(pause);
        return;
    }
    transmit(*url);
}

/// A token sees what another one does not, so their answers are kept apart.
QString Transport::keyOf(const QUrl &url) const
{
    return QString::fromLatin1(m_waiting.head().authorization.fingerprint().left(16)) + url.toString();
}

void Transport::transmit(const QUrl &url)
{
    const Waiting &waiting = m_waiting.head();
    net::HttpRequest request;
    request.method = waiting.call.method;
    request.url = url;
    request.headers = {{"Accept", "application/vnd.github+json"},
                       {"X-GitHub-Api-Version", "2022-11-28"},
                       {"User-Agent", "gantry/" GANTRY_VERSION}};
    if (!waiting.authorization.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + waiting.authorization.reveal());
    if (!waiting.call.body.isNull() && !waiting.call.body.isUndefined()) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = bodyBytes(waiting.call.body);
    }
    if (!isWrite(waiting.call)) {
        if (const Kept *kept = m_kept.object(keyOf(url)))
            request.headers.emplaceBack("If-None-Match", kept->tag);
    }
    request.deadline = m_timings.request;
    request.maxResponseBytes = maxAnswerBytes;
    request.mayRepeat = waiting.call.isRepeatable || !isWrite(waiting.call);
    m_http->send(request, [this, url](const base::Result<net::HttpResponse> &answer) { onAnswer(url, answer); });
}

void Transport::holdUntil(const QDateTime &time)
{
    const milliseconds pause(std::max(qint64(0), m_clock.now().msecsTo(time)));
    if (m_clock.elapsed() + pause <= m_heldUntil)
        return;
    m_heldUntil = m_clock.elapsed() + pause;
    emit limited(time);
}

void Transport::onAnswer(const QUrl &url, const base::Result<net::HttpResponse> &answer)
{
    const Call &call = m_waiting.head().call;
    if (isWrite(call))
        m_nextWrite = m_clock.elapsed() + m_timings.betweenWrites;
    if (!answer) {
        failed(transportFailure(answer.error(), whatOf(call)));
        return;
    }
    if (const auto until = pauseUntil(*answer))
        holdUntil(*until);
    if ((answer->status >= 200 && answer->status < 300) || answer->status == 304)
        finish(read(url, *answer));
    else
        failed(failureOf(*answer, whatOf(call), m_clock.now()));
}

Result<Answer> Transport::read(const QUrl &url, const net::HttpResponse &answer)
{
    const QString key = keyOf(url);
    const auto nonsense = [this](int status) {
        return std::unexpected(Failure{Cause::Protocol, status, {}, whatOf(m_waiting.head().call), {}, {}});
    };
    QByteArray body = answer.body;
    QUrl next = nextPage(answer);
    const bool isUnchanged = answer.status == 304;
    if (isUnchanged) {
        const Kept *kept = m_kept.object(key);
        if (kept == nullptr)
            return nonsense(304);
        body = kept->body;
        next = kept->next;
    }
    QJsonValue value(QJsonValue::Undefined);
    if (!body.trimmed().isEmpty()) {
        const auto document = QJsonDocument::fromJson(body);
        if (document.isNull())
            return nonsense(answer.status);
        value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    const QByteArray tag = answer.header("ETag");
    if (!isUnchanged && !isWrite(m_waiting.head().call) && !tag.isEmpty() && tag.size() < 256)
        m_kept.insert(key, new Kept{tag, body, next}, body.size() + 512);
    return Answer{answer.status, value, next, isUnchanged};
}

/// rel="next" of the Link header. Only at the same server: it gets the token.
QUrl Transport::nextPage(const net::HttpResponse &answer) const
{
    static const QRegularExpression pattern(u"<([^>]{1,4096})>\\s*;[^,]*rel=\"?next\"?"_s);
    const auto match = pattern.match(QString::fromLatin1(answer.header("Link").left(16 * 1024)));
    if (!match.hasMatch())
        return {};
    const QUrl url(match.captured(1), QUrl::StrictMode);
    const bool isOurs = url.scheme() == m_api.scheme() && url.authority() == m_api.authority();
    return isOurs ? url : QUrl();
}

std::optional<milliseconds> Transport::pauseBeforeRepeat(const Failure &failure) const
{
    const Waiting &waiting = m_waiting.head();
    if (waiting.attempt >= m_timings.repeats)
        return {};
    const milliseconds doubled = m_timings.firstPause * (1 << std::min(waiting.attempt, 16));
    const milliseconds backOff
        = std::min(m_timings.longestPause, doubled) * QRandomGenerator::global()->bounded(75, 126) / 100;
    switch (failure.cause) {
    case Cause::RateLimited:
    case Cause::SlowDown: {
        // Refused before anything was done, so any request may come again, but not before its time. Whole seconds are
        // told, and a request that comes back too early makes the limit last longer.
        const milliseconds told = failure.retryAt
            ? milliseconds(std::max(qint64(0), m_clock.now().msecsTo(*failure.retryAt)))
            : m_timings.secondary * (1 << std::min(waiting.attempt, 6));
        return told <= m_timings.longestWait ? std::optional(told) : std::nullopt;
    }
    case Cause::Server: // 500 is a fault that comes again; the others pass
        return failure.status > 500 && (waiting.call.isRepeatable || !isWrite(waiting.call)) ? std::optional(backOff)
                                                                                             : std::nullopt;
    case Cause::Unreachable:
    case Cause::TimedOut:
        return waiting.call.isRepeatable || !isWrite(waiting.call) ? std::optional(backOff) : std::nullopt;
    default:
        return {};
    }
}

void Transport::failed(const Failure &failure)
{
    const auto pause = pauseBeforeRepeat(failure);
    const bool isLimit = failure.cause == Cause::RateLimited || failure.cause == Cause::SlowDown;
    if (isLimit && (failure.retryAt || pause))
        holdUntil(failure.retryAt ? *failure.retryAt : m_clock.now().addMSecs(pause->count()));
    if (!pause) {
        finish(std::unexpected(failure));
        return;
    }
    ++m_waiting.head().attempt;
    m_isBusy = false;
    later(*pause);
}

void Transport::finish(const Result<Answer> &result)
{
    const Waiting done = m_waiting.dequeue();
    m_isBusy = false;
    if (!m_waiting.isEmpty())
        later({});
    done.done(result);
}

} // namespace github

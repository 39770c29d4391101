// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimer>

namespace e2b {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr int pageSize = 100;
constexpr qsizetype maxListed = 10'000;
constexpr int maxPages = maxListed / pageSize; ///< one may hold nothing and still name a next one
constexpr qint64 maxAnswerBytes = 4 * 1024 * 1024;

/// How an installation says that it lacks a path, which is not how it says that a sandbox is unknown.
bool isMissingPath(const Failure &failure)
{
    return failure.status == 405 || failure.text.contains("method not allowed"_L1, Qt::CaseInsensitive)
        || failure.text.contains("no matching operation was found"_L1, Qt::CaseInsensitive);
}

/// The service inside it, as old as that, lacks most of what is used here.
bool isTooOld(const Sandbox &sandbox)
{
    return isOlder(sandbox.envdVersion, 0, 1, 0);
}

Result<Sandbox> sandboxIn(const Result<net::HttpResponse> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    return readSandbox(QJsonDocument::fromJson(answer->body).object());
}

} // namespace

E2bClient::E2bClient(const Account &account, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_timings(timings)
    , m_http(new net::HttpClient(this))
{
}

void E2bClient::later(std::chrono::milliseconds pause, const std::function<void()> &action)
{
    QTimer::singleShot(pause, this, action);
}

void E2bClient::send(const Call &call)
{
    QUrl url = m_account.control();
    if (m_account.apiKey.isEmpty() || !isSafeForSecrets(url)) {
        const Failure failure = m_account.apiKey.isEmpty()
            ? Failure{Cause::Unauthorized, 0, {}, {}}
            : Failure{Cause::Refused, 0, tr("The address of the service has to begin with https://."), {}};
        later({}, [done = call.done, failure] { done(std::unexpected(failure)); });
        return;
    }
    url.setPath(url.path() + call.path);
    if (!call.query.isEmpty())
        url = QUrl::fromEncoded(url.toEncoded() + '?' + call.query);
    net::HttpRequest request;
    request.method = call.method;
    request.url = url;
    request.headers = {{"X-API-Key", m_account.apiKey.reveal()},
                       {"Accept", "application/json"},
                       {"User-Agent", "gantry/" GANTRY_VERSION}};
    if (call.body) {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
    }
    request.deadline = m_timings.request;
    request.maxResponseBytes = maxAnswerBytes;
    request.mayRepeat = call.repeatable.whenUnanswered;
    m_http->send(request, [this, call](const base::Result<net::HttpResponse> &answer) { onAnswer(call, answer); });
}

void E2bClient::onAnswer(Call call, const base::Result<net::HttpResponse> &answer)
{
    if (answer && answer->status < 300) {
        call.done(*answer);
        return;
    }
    const Failure failure = answer ? controlFailure(*answer) : transportFailure(answer.error());
    const auto pause = pauseBefore(m_timings, failure, call.repeatable, call.attempt);
    if (!pause) {
        call.done(std::unexpected(failure));
        return;
    }
    ++call.attempt;
    later(*pause, [this, call] { send(call); });
}

bool E2bClient::mayHaveCreated(const Failure &failure)
{
    if (failure.status == 0) // no answer, or none that makes sense; without a key or an address nothing was sent
        return failure.cause != Cause::Unauthorized && failure.cause != Cause::Refused;
    const bool isRefused = failure.status >= 400 && failure.status < 500;
    return !isRefused && failure.status != 503;
}

std::optional<std::chrono::hours> E2bClient::longestLife(const Failure &failure)
{
    static const QRegularExpression words(u"Timeout cannot be greater than (\\d{1,4}) hours?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = words.match(failure.text);
    if (failure.cause != Cause::Refused || !match.hasMatch() || match.capturedView(1).toInt() == 0)
        return {};
    return std::chrono::hours(match.capturedView(1).toInt());
}

void E2bClient::create(const CreateRequest &request, const Done<Sandbox> &done)
{
    createAt(m_onlyOldPaths ? u"/sandboxes"_s : u"/v2/sandboxes"_s, request, [this, done](const Result<Sandbox> &made) {
        if (made && isTooOld(*made))
            refuse(*made, done);
        else
            done(made);
    });
}

void E2bClient::refuse(const Sandbox &sandbox, const Done<Sandbox> &done)
{
    kill(sandbox.id, [done, version = sandbox.envdVersion](const Result<> &killed) {
        const QString words = tr("Its template holds version %1 of the service's own program, which is too old. Build "
                                 "the template again, or use another one.")
                                  .arg(version);
        // While it lives it has to be looked for, as after a creation without an answer.
        done(fail(killed ? Cause::Refused : Cause::Server, words));
    });
}

void E2bClient::createAt(const QString &path, const CreateRequest &request, const Done<Sandbox> &done)
{
    QJsonObject body = toJson(request);
    const bool isOld = path == u"/sandboxes";
    if (isOld)
        body.insert(u"secure"_s, true); // there it is off unless asked for
    send({"POST", path, {}, body, {.whenBusy = true}, [=, this](const Result<net::HttpResponse> &answer) {
              const auto sandbox = sandboxIn(answer);
              if (sandbox) {
                  done(sandbox);
              } else if (!isOld && isMissingPath(sandbox.error())) {
                  m_onlyOldPaths = true;
                  createAt(u"/sandboxes"_s, request, done);
              } else if (mayHaveCreated(sandbox.error())) {
                  adopt(request, sandbox.error(), 0, done);
              } else {
                  done(sandbox);
              }
          }});
}

/// The request may have been carried out, now or in a moment.
void E2bClient::adopt(const CreateRequest &request, const Failure &failure, int attempt, const Done<Sandbox> &done)
{
    if (request.tag.isEmpty() || attempt >= m_timings.repeats) {
        done(std::unexpected(failure));
        return;
    }
    later(backOff(m_timings, attempt), [=, this] {
        list({{{tagKey, request.tag}}, {u"running"_s}}, [=, this](const Result<QList<Sandbox>> &found) {
            const auto ours
                = !found ? QList<Sandbox>::const_iterator{} : std::ranges::find_if(*found, [&](const Sandbox &sandbox) {
                      return sandbox.metadata.value(tagKey) == request.tag;
                  });
            if (!found || ours == found->cend()) {
                adopt(request, failure, attempt + 1, done);
                return;
            }
            connectTo(ours->id, request.timeout, [=, this](const Result<Sandbox> &connected) { // tells its token
                if (connected)
                    done(connected);
                else // why it cannot be used is not why it may live
                    adopt(request, failure, attempt + 1, done);
            });
        });
    });
}

void E2bClient::connectTo(const QString &id, std::chrono::seconds timeout, const Done<Sandbox> &done)
{
    connectAt(m_onlyOldPaths ? u"/sandboxes/"_s : u"/v2/sandboxes/"_s, id, timeout, done);
}

void E2bClient::connectAt(const QString &path, const QString &id, std::chrono::seconds timeout,
                          const Done<Sandbox> &done)
{
    const QJsonObject body{{u"timeout"_s, qint64(timeout.count())}};
    send({"POST",
          path + id + u"/connect"_s,
          {},
          body,
          {.whenBusy = true, .whenUnanswered = true},
          [=, this](const Result<net::HttpResponse> &answer) {
              const auto sandbox = sandboxIn(answer);
              if (!sandbox && path != u"/sandboxes/" && isMissingPath(sandbox.error())) {
                  m_onlyOldPaths = true;
                  connectAt(u"/sandboxes/"_s, id, timeout, done);
              } else {
                  done(sandbox);
              }
          }});
}

void E2bClient::inspect(const QString &id, const Done<Sandbox> &done)
{
    send({"GET",
          u"/sandboxes/"_s + id,
          {},
          {},
          {.whenUnanswered = true},
          [done](const Result<net::HttpResponse> &answer) { done(sandboxIn(answer)); }});
}

void E2bClient::list(const ListFilter &filter, const Done<QList<Sandbox>> &done)
{
    listFrom(filter, {}, {}, 1, done);
}

void E2bClient::listFrom(const ListFilter &filter, const QByteArray &token, QList<Sandbox> before, int page,
                         const Done<QList<Sandbox>> &done)
{
    send({"GET",
          u"/v2/sandboxes"_s,
          listQuery(filter, pageSize, token),
          {},
          {.whenUnanswered = true},
          [=, this](const Result<net::HttpResponse> &answer) {
              if (!answer) {
                  done(std::unexpected(answer.error()));
                  return;
              }
              QList<Sandbox> all = before;
              for (const QJsonValue &entry : QJsonDocument::fromJson(answer->body).array()) {
                  const auto sandbox = readSandbox(entry.toObject());
                  if (sandbox)
                      all.append(*sandbox);
              }
              const QByteArray next = answer->header("X-Next-Token");
              if (next.isEmpty() || all.size() >= maxListed || page >= maxPages)
                  done(all);
              else
                  listFrom(filter, next, all, page + 1, done);
          }});
}

void E2bClient::kill(const QString &id, const Done<> &done)
{
    send({"DELETE",
          u"/sandboxes/"_s + id,
          {},
          {},
          {.whenBusy = true, .whenUnanswered = true},
          [done](const Result<net::HttpResponse> &answer) {
              if (!answer && answer.error().cause != Cause::NotFound)
                  done(std::unexpected(answer.error()));
              else
                  done({});
          }});
}

void E2bClient::pause(const QString &id, const Done<> &done)
{
    send({"POST",
          u"/sandboxes/"_s + id + u"/pause"_s,
          {},
          QJsonObject(),
          {.whenBusy = true},
          [done](const Result<net::HttpResponse> &answer) {
              const bool isPaused = !answer && answer.error().cause == Cause::Conflict
                  && answer.error().text.contains("already paused"_L1);
              if (!answer && !isPaused)
                  done(std::unexpected(answer.error()));
              else
                  done({});
          }});
}

void E2bClient::setTimeout(const QString &id, std::chrono::seconds timeout, const Done<> &done)
{
    const QJsonObject body{{u"timeout"_s, qint64(timeout.count())}};
    send({"POST",
          u"/sandboxes/"_s + id + u"/timeout"_s,
          {},
          body,
          {.whenUnanswered = true},
          [done](const Result<net::HttpResponse> &answer) {
              if (!answer)
                  done(std::unexpected(answer.error()));
              else
                  done({});
          }});
}

} // namespace e2b

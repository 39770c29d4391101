// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/E2bSandbox.h"

#include "e2b/E2bProcess.h"
#include "e2b/E2bStream.h"

#include <QHttp1Configuration>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUuid>

namespace e2b {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr qint64 maxErrorBytes = 64 * 1024;
constexpr int maxStreams = 64; ///< over HTTP/1.1 each takes a connection

void keepEnd(QByteArray &kept, const QByteArray &bytes)
{
    kept += bytes;
    if (kept.size() > E2bSandbox::maxKeptOutput)
        kept.remove(0, kept.size() - E2bSandbox::maxKeptOutput);
}

QJsonObject processOf(qint64 pid)
{
    return {{u"process"_s, QJsonObject{{u"pid"_s, pid}}}};
}

} // namespace

E2bSandbox::E2bSandbox(const Account &account, const Sandbox &sandbox, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_sandbox(sandbox)
    , m_timings(timings)
    , m_short(new net::HttpClient(this))
    , m_streams(new QNetworkAccessManager(this))
{
}

E2bSandbox::~E2bSandbox()
{
    qDeleteAll(findChildren<E2bProcess *>()); // before the manager that their replies need
}

QUrl E2bSandbox::address(const QString &path, const QByteArray &query) const
{
    QUrl url = m_account.sandbox(m_sandbox.id, m_sandbox.domain);
    url.setPath(url.path() + path);
    return query.isEmpty() ? url : QUrl::fromEncoded(url.toEncoded() + '?' + query);
}

QList<std::pair<QByteArray, QByteArray>> E2bSandbox::ownHeaders() const
{
    QList<std::pair<QByteArray, QByteArray>> headers{{"E2b-Sandbox-Id", m_sandbox.id.toLatin1()},
                                                     {"E2b-Sandbox-Port", QByteArray::number(envdPort)},
                                                     {"Accept", "application/json"},
                                                     {"User-Agent", "gantry/" GANTRY_VERSION}};
    if (!m_sandbox.token.isEmpty())
        headers.emplaceBack("X-Access-Token", m_sandbox.token.reveal());
    return headers;
}

bool E2bSandbox::isOlder(int major, int minor, int patch) const
{
    return e2b::isOlder(m_sandbox.envdVersion, major, minor, patch);
}

/// Older services inside the sandbox know no default user.
QString E2bSandbox::defaultUser() const
{
    return isOlder(0, 4, 0) ? u"user"_s : QString();
}

QByteArray E2bSandbox::fileQuery(const QString &path) const
{
    const QByteArray query = "path=" + path.toUtf8().toPercentEncoding();
    return defaultUser().isEmpty() ? query : query + "&username=" + defaultUser().toUtf8();
}

void E2bSandbox::send(const Request &request, const Done<net::HttpResponse> &done)
{
    net::HttpRequest http;
    http.method = request.method;
    http.url = address(request.path, request.query);
    http.headers = ownHeaders() + request.headers;
    http.body = request.body;
    http.deadline = request.deadline;
    http.maxResponseBytes = request.maxAnswer;
    if (!isSafeForSecrets(http.url)) // the address may come from an answer of the service
        http.url.clear();
    m_short->send(http, [done, isCall = request.isCall](const base::Result<net::HttpResponse> &answer) {
        if (!answer) {
            done(std::unexpected(transportFailure(answer.error())));
        } else if (answer->status >= 300) {
            Failure failure = sandboxFailure(answer->status, answer->body);
            // Without a word of the service inside it is the method that is not there, not what it was asked about.
            if (isCall && answer->status == 404 && !net::connect::readError(answer->body))
                failure.cause = Cause::Refused;
            done(std::unexpected(failure));
        } else {
            done(*answer);
        }
    });
}

/// The name of a user, as calls take it.
QByteArray E2bSandbox::authorization(const QString &user)
{
    return "Basic " + (user.toUtf8() + ':').toBase64();
}

void E2bSandbox::call(const QString &method, const QJsonObject &body, const Done<QJsonObject> &done)
{
    QList<std::pair<QByteArray, QByteArray>> headers{{"Content-Type", "application/json"},
                                                     {"Connect-Protocol-Version", "1"}};
    if (!defaultUser().isEmpty())
        headers.emplaceBack("Authorization", authorization(defaultUser()));
    send({"POST",
          u'/' + method,
          {},
          headers,
          QJsonDocument(body).toJson(QJsonDocument::Compact),
          m_timings.request,
          Request::usualAnswer,
          true},
         [done](const Result<net::HttpResponse> &answer) {
             if (!answer) {
                 done(std::unexpected(answer.error()));
                 return;
             }
             const auto document = QJsonDocument::fromJson(answer->body);
             if (document.isObject())
                 done(document.object());
             else
                 done(fail(Cause::Protocol, tr("an answer that is no JSON"), answer->status));
         });
}

void E2bSandbox::callForNothing(const QString &method, const QJsonObject &body, const Done<> &done)
{
    call(method, body, [done](const Result<QJsonObject> &answer) {
        if (answer)
            done({});
        else
            done(std::unexpected(answer.error()));
    });
}

void E2bSandbox::health(const Done<> &done)
{
    send({"GET", u"/health"_s, {}, {}, {}, m_timings.health}, [done](const Result<net::HttpResponse> &answer) {
        if (answer)
            done({});
        else
            done(std::unexpected(answer.error()));
    });
}

// --- processes ---------------------------------------------------------------------------------------------------

E2bStream *E2bSandbox::openStream(const QString &method, const QJsonObject &body, const QString &user,
                                  std::chrono::milliseconds deadline, QObject *parent)
{
    const QUrl url = address(u'/' + method);
    QNetworkRequest request(isSafeForSecrets(url) ? url : QUrl());
    for (const auto &[name, value] : ownHeaders())
        request.setRawHeader(name, value);
    if (const QString who = user.isEmpty() ? defaultUser() : user; !who.isEmpty())
        request.setRawHeader("Authorization", authorization(who));
    if (deadline.count() > 0)
        request.setRawHeader("Connect-Timeout-Ms", QByteArray::number(qint64(deadline.count())));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QHttp1Configuration connections;
    connections.setNumberOfConnectionsPerHost(maxStreams);
    request.setHttp1Configuration(connections);
    return new E2bStream(*m_streams, request, body, m_timings, parent);
}

E2bProcess *E2bSandbox::start(const ProcessSpec &spec)
{
    ProcessSpec complete = spec;
    if (!spec.openInput && isOlder(0, 3, 0)) // the input is always open there, and what reads it would wait for ever
        complete.command.prepend(u"exec </dev/null\n"_s);
    return new E2bProcess(*this, complete);
}

E2bProcess *E2bSandbox::attach(qint64 pid)
{
    return new E2bProcess(*this, pid);
}

void E2bSandbox::run(const ProcessSpec &spec, const Done<CommandResult> &done)
{
    E2bProcess *process = start(spec);
    const auto result = std::make_shared<CommandResult>();
    connect(process, &E2bProcess::output, process, [result](const ProcessOutput &output) {
        keepEnd(output.channel == ProcessOutput::Channel::Error ? result->errors : result->output, output.bytes);
    });
    connect(process, &E2bProcess::exited, this, [result, process, done](const ProcessEnded &end) {
        process->deleteLater();
        result->end = end;
        done(*result);
    });
    connect(process, &E2bProcess::failed, this, [process, done](const Failure &failure) {
        process->deleteLater();
        done(std::unexpected(failure));
    });
}

void E2bSandbox::processes(const Done<QList<RunningProcess>> &done)
{
    call(u"process.Process/List"_s, {}, [done](const Result<QJsonObject> &answer) {
        if (!answer) {
            done(std::unexpected(answer.error()));
            return;
        }
        QList<RunningProcess> all;
        for (const QJsonValue &entry : answer->value(u"processes").toArray())
            all.append(RunningProcess{entry[u"pid"].toInteger(), entry[u"tag"].toString()});
        done(all);
    });
}

void E2bSandbox::signal(qint64 pid, Signal signal, const Done<> &done)
{
    QJsonObject body = processOf(pid);
    body.insert(u"signal"_s, signal == Signal::Kill ? u"SIGNAL_SIGKILL"_s : u"SIGNAL_SIGTERM"_s);
    callForNothing(u"process.Process/SendSignal"_s, body, [done](const Result<> &sent) {
        if (!sent && sent.error().cause != Cause::NotFound)
            done(sent);
        else
            done({});
    });
}

void E2bSandbox::sendInput(qint64 pid, const QByteArray &bytes, const Done<> &done)
{
    QJsonObject body = processOf(pid);
    body.insert(u"input"_s, QJsonObject{{u"stdin"_s, QString::fromLatin1(bytes.toBase64())}});
    callForNothing(u"process.Process/SendInput"_s, body, done);
}

void E2bSandbox::closeInput(qint64 pid, const Done<> &done)
{
    if (isOlder(0, 5, 2)) {
        const Failure failure{Cause::Refused, 0, tr("the input of a command cannot be closed in this template"), {}};
        QMetaObject::invokeMethod(this, [done, failure] { done(std::unexpected(failure)); }, Qt::QueuedConnection);
        return;
    }
    callForNothing(u"process.Process/CloseStdin"_s, processOf(pid), done);
}

// --- files -------------------------------------------------------------------------------------------------------

void E2bSandbox::write(const QString &path, const QByteArray &bytes, const Done<> &done)
{
    QByteArray kind = "application/octet-stream";
    QByteArray body = bytes;
    if (isOlder(0, 5, 7)) { // forms alone are taken there
        const QByteArray boundary = QUuid::createUuid().toByteArray(QUuid::Id128);
        kind = "multipart/form-data; boundary=" + boundary;
        body = "--" + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
              "Content-Type: application/octet-stream\r\n\r\n"
            + bytes + "\r\n--" + boundary + "--\r\n";
    }
    send({"POST", u"/files"_s, fileQuery(path), {{"Content-Type", kind}}, body, m_timings.transfer},
         [done](const Result<net::HttpResponse> &answer) {
             if (!answer)
                 done(std::unexpected(answer.error()));
             else if (!QJsonDocument::fromJson(answer->body).isArray())
                 done(fail(Cause::Protocol, tr("an answer that is no list of files"), answer->status));
             else
                 done({});
         });
}

void E2bSandbox::read(const QString &path, qint64 offset, qint64 maxBytes, const Done<QByteArray> &done)
{
    const QByteArray range = "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + maxBytes - 1);
    send({"GET", u"/files"_s, fileQuery(path), {{"Range", range}}, {}, m_timings.transfer, maxBytes + maxErrorBytes},
         [done, offset, maxBytes](const Result<net::HttpResponse> &answer) {
             if (!answer && answer.error().status == 416)
                 done(QByteArray());
             else if (!answer)
                 done(std::unexpected(answer.error()));
             else if (answer->status == 206)
                 done(answer->body);
             else // the whole file, because it is empty or ranges are not known there
                 done(answer->body.mid(offset, maxBytes));
         });
}

void E2bSandbox::size(const QString &path, const Done<qint64> &done)
{
    call(u"filesystem.Filesystem/Stat"_s, {{u"path"_s, path}}, [done](const Result<QJsonObject> &answer) {
        if (!answer)
            done(std::unexpected(answer.error()));
        else // 64-bit numbers come as text
            done(answer->value(u"entry")[u"size"].toVariant().toLongLong());
    });
}

} // namespace e2b

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/TaskConnection.h"

#include "net/OnceBody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

namespace cloudrun {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr qint64 readBufferBytes = 4LL * 1024 * 1024;
constexpr qsizetype maxErrorBytes = 256 * 1024;
constexpr int unauthorized = 401;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

TaskConnection::TaskConnection(const CloudRunClient &client, const QByteArray &body,
                               std::chrono::milliseconds headerLimit, QObject *parent)
    : QObject(parent)
    , m_url(client.at(u"/run"_s))
    , m_signIn(client.signIn())
    , m_body(body)
    , m_headerLimit(headerLimit)
    , m_silence(client.timings().silence)
    , m_network(new QNetworkAccessManager(this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { end(m_isStream ? End::Silent : End::NoHeaders); });
}

TaskConnection::~TaskConnection()
{
    drop();
}

void TaskConnection::open()
{
    m_signIn.token([this, guard = QPointer(this)](const base::Result<base::Secret> &token) {
        if (!guard || m_ended)
            return;
        if (token)
            send(*token);
        else
            end(End::Refused, {Cause::SignIn, 0, token.error().message, {}});
    });
}

void TaskConnection::send(const base::Secret &token)
{
    QNetworkRequest request(m_url);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Accept", "text/event-stream");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.reveal());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // A task that is sent twice runs twice.
    m_reply = net::sendOnce(*m_network, request, "POST", m_body);
    m_reply->setReadBufferSize(readBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TaskConnection::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &TaskConnection::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &TaskConnection::onFinished);
    m_timer.start(m_headerLimit);
}

void TaskConnection::onHead()
{
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    if (m_isStream || statusOf(*m_reply) != 200 || !type.startsWith("text/event-stream"))
        return;
    m_isStream = true;
    if (const QString id = QString::fromLatin1(m_reply->rawHeader("X-Task-Id")); isTaskId(id))
        m_taskId = id;
    m_timer.start(m_silence);
    emit opened();
}

void TaskConnection::onBytes()
{
    if (m_ended)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (!m_isStream) {
        m_errorBody += bytes.first(std::min(bytes.size(), maxErrorBytes - m_errorBody.size()));
        return;
    }
    m_timer.start(m_silence);
    const QPointer<TaskConnection> alive(this);
    const auto fed = m_reader.feed(bytes, [this, &alive](const net::StreamEvent &event) {
        if (alive && !m_ended)
            emit received(event);
    });
    if (alive && !fed)
        end(End::Broken, {Cause::Protocol, 0, fed.error().message, {}});
}

void TaskConnection::onFinished()
{
    const QPointer<TaskConnection> alive(this);
    onBytes();
    if (!alive || m_ended)
        return;
    const int status = statusOf(*m_reply);
    if (m_isStream) {
        if (m_reply->error() == QNetworkReply::NoError) {
            m_reader.finish([this](const net::StreamEvent &event) { emit received(event); });
            if (alive)
                end(End::Complete);
        } else {
            end(End::Broken, {Cause::Unreachable, 0, oneLine(m_reply->errorString()), {}});
        }
        return;
    }
    if (status == unauthorized && !std::exchange(m_hasRenewed, true) && m_signIn.forget()) {
        m_errorBody.clear();
        drop();
        open();
    } else if (status < 200) {
        end(End::Refused, {Cause::Unreachable, 0, oneLine(m_reply->errorString()), {}});
    } else if (status < 300) {
        end(End::Refused, {Cause::Protocol, status, tr("It sent no stream of events."), {}});
    } else {
        end(End::Refused, failureOf({status, m_reply->rawHeaderPairs(), m_errorBody}));
    }
}

void TaskConnection::end(End how, const Failure &failure)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    drop();
    emit ended(how, failure);
}

void TaskConnection::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this); // abort() would call back
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace cloudrun

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpClient.h"

#include "net/OnceBody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <algorithm>

namespace net {

using base::Error;
using base::Result;

/// One request under way; deletes itself after calling back.
class HttpClient::Exchange : public QObject
{
public:
    Exchange(QNetworkReply *reply, const HttpRequest &request, Done done, QObject *parent)
        : QObject(parent)
        , m_reply(reply)
        , m_host(request.url.host())
        , m_limit(request.maxResponseBytes)
        , m_done(std::move(done))
    {
        m_reply->setParent(this);
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
        if (request.onSent) {
            connect(m_reply, &QNetworkReply::uploadProgress, this, [onSent = request.onSent](qint64 sent) {
                if (sent > 0)
                    onSent();
            });
        }
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            end(base::fail(Error::Kind::TimedOut, HttpClient::tr("%1 did not answer in time.").arg(m_host)));
        });
        m_deadline.start(request.deadline);
    }
    ~Exchange() override
    {
        m_reply->disconnect(this); // abort() would call back
        m_reply->abort();
    }

private:
    void read()
    {
        m_body += m_reply->read(m_limit + 1 - m_body.size());
        if (m_body.size() > m_limit)
            end(base::fail(Error::Kind::TooLarge, HttpClient::tr("The answer of %1 is too large.").arg(m_host)));
    }

    void onFinished()
    {
        read();
        if (!m_done)
            return; // read() found it too large
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Qt makes errors of HTTP statuses too; those below 100 and ProtocolFailure mean that no whole answer came.
        const int error = m_reply->error();
        const bool isWhole = error == 0 || (error >= 100 && error != QNetworkReply::ProtocolFailure);
        if (status < 200 || !isWhole) { // a status line that is cut off reads as a small number
            end(base::fail(Error::Kind::Unavailable,
                           HttpClient::tr("%1 could not be reached: %2").arg(m_host, m_reply->errorString())));
            return;
        }
        end(HttpResponse{status, m_reply->rawHeaderPairs(), m_body});
    }

    void end(const Result<HttpResponse> &answer)
    {
        m_deadline.stop();
        m_reply->disconnect(this);
        deleteLater();
        if (const Done done = std::exchange(m_done, {}))
            done(answer);
    }

    QNetworkReply *m_reply;
    QString m_host;
    qint64 m_limit;
    Done m_done;
    QTimer m_deadline;
    QByteArray m_body;
};

QByteArray HttpResponse::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(
        headers, [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

namespace {

bool isUsable(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    const bool addressed
        = request.url.isValid() && !request.url.host().isEmpty() && (scheme == u"http" || scheme == u"https");
    return addressed && std::ranges::none_of(request.headers, [](const auto &header) {
               return header.second.contains('\n') || header.second.contains('\r') || header.second.contains('\0');
           });
}

QNetworkRequest toQt(const HttpRequest &request)
{
    QNetworkRequest converted(request.url);
    for (const auto &[name, value] : request.headers)
        converted.setRawHeader(name, value);
    converted.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    converted.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    converted.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    converted.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    converted.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    converted.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return converted;
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
    , m_exchanges(new QObject(this))
{
}

HttpClient::~HttpClient()
{
    delete m_exchanges; // before the manager that their replies need
}

void HttpClient::send(const HttpRequest &request, const Done &done)
{
    if (!isUsable(request)) {
        QTimer::singleShot(0, this,
                           [done, shown = request.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)] {
                               done(base::fail(Error::Kind::InvalidInput,
                                               tr("\"%1\" is not an address Gantry can use. It has to begin with "
                                                  "http:// or https://.")
                                                   .arg(shown)));
                           });
        return;
    }
    QNetworkReply *reply = request.mayRepeat ? m_network->sendCustomRequest(toQt(request), request.method, request.body)
                                             : sendOnce(*m_network, toQt(request), request.method, request.body);
    new Exchange(reply, request, done, m_exchanges);
}

} // namespace net

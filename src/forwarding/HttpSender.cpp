// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/HttpSender.h"

#include "forwarding/RetrySchedule.h"

#include <QCoreApplication>
#include <QUrl>

namespace forwarding {

using base::Error;
using base::Result;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(forwarding::HttpSender)
};

Outcome refused(int status, const QString &reason)
{
    return {Outcome::Kind::Refused, status, reason, std::nullopt};
}

Outcome outcomeOfStatus(const net::HttpResponse &response, const QDateTime &now)
{
    const int status = response.status;
    if (status >= 200 && status < 300)
        return {Outcome::Kind::Delivered, status, {}, std::nullopt};
    if (status == 408 || status == 429 || status >= 500) {
        return {Outcome::Kind::TryLater, status, Text::tr("The backend answered with status %1.").arg(status),
                parseRetryAfter(response.header("Retry-After"), now)};
    }
    if (status == 401 || status == 403)
        return refused(
            status,
            Text::tr("The backend does not accept the token (status %1). Check it in the settings.").arg(status));
    if (status >= 300 && status < 400)
        return refused(status,
                       Text::tr("The backend answers with a redirect (status %1), which Gantry does not follow. "
                                "Enter the final address in the settings.")
                           .arg(status));
    return refused(status, Text::tr("The backend refused the event with status %1.").arg(status));
}

} // namespace

HttpSender::HttpSender(TokenProvider token, std::chrono::milliseconds deadline)
    : m_token(std::move(token))
    , m_deadline(deadline)
{
}

void HttpSender::send(const Delivery &delivery, const Done &done)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = eventsUrl(delivery.backendUrl, delivery.session);
    request.body = delivery.body;
    request.deadline = m_deadline;
    request.headers
        = {{"Content-Type", "application/json"}, {"X-Gantry-Event-Id", delivery.eventKey.toPercentEncoding(":")}};
    if (const base::Secret token = m_token ? m_token(delivery.backendUrl) : base::Secret(); !token.isEmpty())
        request.headers.append({"Authorization", "Bearer " + token.reveal()});
    m_client.send(request, [done](const Result<net::HttpResponse> &answer) {
        done(outcomeOf(answer, QDateTime::currentDateTimeUtc()));
    });
}

QUrl eventsUrl(const QString &backendUrl, const base::SessionId &session)
{
    QUrl url(backendUrl.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https"))
        return {};
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    path += QStringLiteral("/api/sessions/") + QString::fromLatin1(QUrl::toPercentEncoding(session.toString()))
        + QStringLiteral("/events");
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

Outcome outcomeOf(const Result<net::HttpResponse> &answer, const QDateTime &now)
{
    if (answer)
        return outcomeOfStatus(*answer, now);
    // A wrong address stays wrong; everything else on the way to the backend may come right.
    const bool useless = answer.error().kind == Error::Kind::InvalidInput;
    return {useless ? Outcome::Kind::Refused : Outcome::Kind::TryLater, 0, answer.error().message, std::nullopt};
}

} // namespace forwarding

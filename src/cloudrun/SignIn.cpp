// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/SignIn.h"

#include "base/Clock.h"
#include "cloudrun/Failure.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace cloudrun {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr std::chrono::seconds deadline{30};
constexpr qint64 maxTokenBytes = 256 * 1024;

} // namespace

SignIn::SignIn(const base::Secret &token, QObject *parent)
    : QObject(parent)
    , m_token(token)
{
}

SignIn::SignIn(const ServiceAccount &account, AssertionRequest request, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_request(std::move(request))
    , m_clock(&clock)
{
}

void SignIn::token(const Done &done)
{
    const bool isGood = !m_account || (m_validUntil.isValid() && m_clock->now().addSecs(early.count()) < m_validUntil);
    if (isGood) {
        QMetaObject::invokeMethod(this, [done, token = m_token] { done(token); }, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back(done);
    if (m_waiting.size() == 1)
        ask();
}

bool SignIn::forget()
{
    m_validUntil = {};
    return m_account.has_value();
}

void SignIn::ask()
{
    const auto assertion = signedAssertion(*m_account, m_request, m_clock->now());
    if (!assertion) {
        QMetaObject::invokeMethod(
            this, [this, error = assertion.error()] { tell(std::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    net::HttpRequest request;
    request.method = "POST";
    request.url = m_account->tokenUrl;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    // A JWT has no character that needs to be encoded.
    request.body = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + *assertion;
    request.deadline = deadline;
    request.maxResponseBytes = maxTokenBytes;
    m_http.send(request, [this](const base::Result<net::HttpResponse> &answer) { onAnswer(answer); });
}

void SignIn::onAnswer(const base::Result<net::HttpResponse> &answer)
{
    if (!answer) {
        tell(base::fail(answer.error().kind,
                        tr("No sign-in for the service account %1: %2").arg(m_account->email, answer.error().message)));
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    const bool isIdentity = !m_request.audience.isEmpty();
    const QByteArray token = json.value(isIdentity ? "id_token"_L1 : "access_token"_L1).toString().toUtf8();
    if (answer->status != 200 || token.isEmpty()) {
        const QString reason = oneLine(json.value("error_description"_L1).toString(json.value("error"_L1).toString()));
        tell(base::fail(Error::Kind::PermissionDenied,
                        tr("The sign-in of the service account %1 was refused (%2). %3")
                            .arg(m_account->email)
                            .arg(answer->status)
                            .arg(reason)));
        return;
    }
    const auto lifetime = json.value("expires_in"_L1).toInteger(3600);
    m_validUntil = isIdentity ? expiryOf(token) : QDateTime();
    if (!m_validUntil.isValid())
        m_validUntil = m_clock->now().addSecs(std::clamp<qint64>(lifetime, 0, 24 * 3600));
    m_token = base::Secret(token);
    tell(m_token);
}

void SignIn::tell(const base::Result<base::Secret> &token)
{
    for (const Done &done : std::exchange(m_waiting, {}))
        done(token);
}

} // namespace cloudrun

// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/Credentials.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>

namespace github {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;
using base::Error;

void TokenCredentials::token(const RepositoryName &, const Done<base::Secret> &done)
{
    QTimer::singleShot(0, this, [this, done] {
        if (m_token.isEmpty())
            done(std::unexpected(localFailure(
                {Error::Kind::InvalidInput, tr("There is no token for GitHub. Make one, or use a GitHub App."), {}})));
        else
            done(m_token);
    });
}

base::Result<SigningKey> appKey(const QString &appId, const base::Secret &privateKey)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9._-]{1,64}\\z"_s);
    if (!pattern.match(appId).hasMatch())
        return base::fail(
            Error::Kind::InvalidInput,
            Credentials::tr("“%1” is not the id of a GitHub App. It is the number, or the client id, on the "
                            "App's settings page.")
                .arg(appId.simplified().left(80)));
    auto key = SigningKey::fromPem(privateKey);
    if (!key)
        return base::fail(Error::Kind::InvalidInput,
                          Credentials::tr("The GitHub App cannot sign in. %1 Generate a key on the App's settings page "
                                          "and give the whole .pem file.")
                              .arg(key.error().message));
    return key;
}

AppCredentials::AppCredentials(const QUrl &api, const QString &appId, const SigningKey &key, const base::Clock &clock,
                               const Timings &timings, QObject *parent)
    : Credentials(parent)
    , m_transport(api, clock, timings)
    , m_appId(appId)
    , m_key(key)
{
}

void AppCredentials::sendAsApp(Call call, const Done<Answer> &done)
{
    const auto jwt = appToken(m_appId, m_key, m_transport.clock().now());
    if (!jwt) {
        QTimer::singleShot(0, this, [done, error = jwt.error()] { done(std::unexpected(localFailure(error))); });
        return;
    }
    m_transport.send(call, base::Secret(*jwt), done);
}

void AppCredentials::installation(const RepositoryName &repository, const Done<qint64> &done)
{
    sendAsApp(
        {.path = repository.path(u"/installation"_s)},
        [this, done, key = repository.toString(), what = repository](const Result<Answer> &answer) {
            if (!answer) {
                Failure failure = answer.error();
                if (failure.cause == Cause::NotFound) {
                    m_installations.remove(key);
                    failure.text
                        = tr("The GitHub App is not installed on %1. Install it there, or check the name.").arg(key);
                }
                done(std::unexpected(failure));
                return;
            }
            const qint64 id = answer->body[u"id"].toInteger();
            if (id <= 0) {
                done(std::unexpected(Failure{Cause::Protocol, answer->status, {}, u"installation"_s, {}, {}}));
                return;
            }
            m_installations.insert(key, id);
            done(id);
        });
}

void AppCredentials::token(const RepositoryName &repository, const Done<base::Secret> &done)
{
    const QString key = repository.toString();
    const Kept kept = m_tokens.value(key);
    if (!kept.token.isEmpty() && m_transport.clock().now() < kept.expiresAt.addSecs(-refreshedEarly.count())) {
        QTimer::singleShot(0, this, [done, token = kept.token] { done(token); });
        return;
    }
    m_waiting[key].append(done);
    if (m_waiting[key].size() > 1)
        return;
    if (const qint64 known = m_installations.value(key)) {
        askForToken(repository, known);
        return;
    }
    installation(repository, [this, repository, key](const Result<qint64> &id) {
        if (id)
            askForToken(repository, *id);
        else
            answer(key, std::unexpected(id.error()));
    });
}

void AppCredentials::askForToken(const RepositoryName &repository, qint64 installation)
{
    // For this repository alone, though the installation may see many.
    const QJsonObject body{{u"repositories"_s, QJsonArray{repository.name}}};
    sendAsApp({.method = "POST",
               .path = u"/app/installations/%1/access_tokens"_s.arg(installation),
               .body = body,
               .isRepeatable = true},
              [this, key = repository.toString()](const Result<Answer> &made) {
                  if (!made) {
                      m_installations.remove(key); // it may have been installed anew, with another id
                      answer(key, std::unexpected(made.error()));
                      return;
                  }
                  const Kept kept{base::Secret(made->body[u"token"].toString().toUtf8()),
                                  QDateTime::fromString(made->body[u"expires_at"].toString(), Qt::ISODate)};
                  if (kept.token.isEmpty() || !kept.expiresAt.isValid()) {
                      answer(key,
                             std::unexpected(Failure{Cause::Protocol, made->status, {}, u"access_tokens"_s, {}, {}}));
                      return;
                  }
                  m_tokens.insert(key, kept);
                  answer(key, kept.token);
              });
}

void AppCredentials::answer(const QString &repository, const Result<base::Secret> &token)
{
    for (const Done<base::Secret> &done : m_waiting.take(repository))
        done(token);
}

bool AppCredentials::discard(const base::Secret &token)
{
    const QByteArray bytes = token.reveal();
    return m_tokens.removeIf([&bytes](const auto &kept) { return kept.value().token.matches(bytes); }) > 0;
}

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "github/AppToken.h"
#include "github/RepositoryName.h"
#include "github/Transport.h"

#include <QObject>

namespace github {

/// Who asks GitHub for something. Thread: the one that made it.
class Credentials : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A token that is good for @p repository for at least a few minutes. May ask GitHub for one.
    virtual void token(const RepositoryName &repository, const Done<base::Secret> &done) = 0;
    /// GitHub did not accept @p token: never hand it out again. False: there is no other one to try.
    virtual bool discard(const base::Secret &token) = 0;
};

/// A token that somebody made by hand.
class TokenCredentials : public Credentials
{
    Q_OBJECT
public:
    explicit TokenCredentials(const base::Secret &token, QObject *parent = nullptr)
        : Credentials(parent)
        , m_token(token)
    {
    }

    void token(const RepositoryName &repository, const Done<base::Secret> &done) override;
    bool discard(const base::Secret &) override { return false; }

private:
    base::Secret m_token;
};

/// A GitHub App: its JWT is exchanged for a token of its installation at the repository, which is kept until five
/// minutes before it expires.
class AppCredentials : public Credentials
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds refreshedEarly{300};

    /// @p appId: the number, or the client id.
    AppCredentials(const QUrl &api, const QString &appId, const SigningKey &key, const base::Clock &clock,
                   const Timings &timings = {}, QObject *parent = nullptr);

    void token(const RepositoryName &repository, const Done<base::Secret> &done) override;
    bool discard(const base::Secret &token) override;
    /// The id of the installation at @p repository; NotFound: the App is not installed there.
    void installation(const RepositoryName &repository, const Done<qint64> &done);

private:
    struct Kept
    {
        base::Secret token;
        QDateTime expiresAt;
    };

    void askForToken(const RepositoryName &repository, qint64 installation);
    void answer(const QString &repository, const Result<base::Secret> &token);
    void sendAsApp(Call call, const Done<Answer> &done);

    Transport m_transport;
    QString m_appId;
    SigningKey m_key;
    QHash<QString, qint64> m_installations; ///< by repository
    QHash<QString, Kept> m_tokens;
    QHash<QString, QList<Done<base::Secret>>> m_waiting; ///< who asked while a token was on its way
};

/// Never empty parts: a message for each of what is missing. @p privateKey: the PEM itself.
[[nodiscard]] base::Result<SigningKey> appKey(const QString &appId, const base::Secret &privateKey);

} // namespace github

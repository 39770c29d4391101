// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RemoteSecrets.h"

#include <QJsonObject>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

const QString apiKeyUse = u"anthropicApiKey"_s;
const QString tokenUse = u"anthropicOAuthToken"_s;

struct Candidate
{
    QString use;
    QString reference;
};

QList<Candidate> candidates(const QJsonObject &options)
{
    if (const QString named = options.value("credential"_L1).toString(); !named.isEmpty())
        return {{options.value("credentialKind"_L1).toString() == u"oauth" ? tokenUse : apiKeyUse, named}};
    return {{apiKeyUse, u"env:ANTHROPIC_API_KEY"_s},
            {tokenUse, u"env:CLAUDE_CODE_OAUTH_TOKEN"_s},
            {apiKeyUse, apiKeyReference()},
            {tokenUse, oauthTokenReference()}};
}

void tryCandidates(const settings::Secrets &secrets, const QList<Candidate> &left, QObject *context,
                   const std::function<void(const QString &, const base::Secret &)> &done)
{
    if (left.isEmpty()) {
        done(apiKeyUse, {});
        return;
    }
    secrets.read(left.first().reference)
        .then(context, [&secrets, left, context, done](const base::Result<base::Secret> &secret) {
            if (secret && !secret->isEmpty())
                done(left.first().use, *secret);
            else
                tryCandidates(secrets, left.sliced(1), context, done);
        });
}

void readNext(const settings::Secrets &secrets, QMap<QString, QString> left, const SecretBundle &read, QObject *context,
              const std::function<void(const base::Result<SecretBundle> &)> &done)
{
    if (left.isEmpty()) {
        done(read);
        return;
    }
    const QString use = left.firstKey();
    secrets.read(left.take(use))
        .then(context, [&secrets, left, read, use, context, done](const base::Result<base::Secret> &secret) {
            if (!secret) {
                done(std::unexpected(secret.error()));
                return;
            }
            SecretBundle more = read;
            more.insert(use, *secret);
            readNext(secrets, left, more, context, done);
        });
}

} // namespace

void readSecrets(const settings::Secrets &secrets, const QMap<QString, QString> &references, QObject *context,
                 const std::function<void(const base::Result<SecretBundle> &)> &done)
{
    readNext(secrets, references, {}, context, done);
}

void findCredential(const settings::Secrets &secrets, const QJsonObject &options, QObject *context,
                    const std::function<void(const QString &, const base::Secret &)> &done)
{
    tryCandidates(secrets, candidates(options), context, done);
}

QString apiKeyReference()
{
    return u"keychain:anthropic-api-key"_s;
}

QString oauthTokenReference()
{
    return u"keychain:claude-oauth-token"_s;
}

} // namespace engines

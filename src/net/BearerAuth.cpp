// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/BearerAuth.h"

#include <QCoreApplication>
#include <QFile>

namespace net {
namespace {

using base::Error;

constexpr qint64 maxFileBytes = 256 * 1024;
constexpr qsizetype maxTokens = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("net::BearerAuth", text);
}

} // namespace

Authoriser bearerAuthoriser(const QList<base::Secret> &tokens)
{
    QList<QByteArray> fingerprints;
    for (const base::Secret &token : tokens)
        fingerprints.append(token.fingerprint());
    return [fingerprints](const ServerRequest &request) -> std::optional<Refusal> {
        const QByteArray given = request.bearer();
        if (given.isEmpty())
            return Refusal{401, QStringLiteral("Authorization: Bearer TOKEN is required")};
        // The fingerprint is compared, not the token, and each one fully: time tells nothing about either.
        const QByteArray fingerprint = base::Secret(given).fingerprint();
        bool known = false;
        for (const QByteArray &one : fingerprints)
            known |= base::equalInConstantTime(one, fingerprint);
        if (known)
            return {};
        return Refusal{403, QStringLiteral("This token is not known here")};
    };
}

base::Result<QList<base::Secret>> readTokenFile(const QString &path, qsizetype minBytes)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(Error::Kind::NotFound, tr("There is no file %1 with tokens.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(Error::Kind::PermissionDenied,
                          tr("The file %1 with tokens cannot be read: %2").arg(path, file.errorString()));
    QList<base::Secret> tokens;
    for (const QByteArray &line : file.read(maxFileBytes).split('\n')) {
        const QByteArray token = line.trimmed();
        if (token.isEmpty() || token.startsWith('#'))
            continue;
        if (token.size() < minBytes)
            return base::fail(Error::Kind::InvalidInput,
                              tr("A token in %1 is shorter than %2 characters. Use longer ones, for example from "
                                 "\"openssl rand -hex 32\".")
                                  .arg(path)
                                  .arg(minBytes));
        tokens.append(base::Secret(token));
    }
    if (tokens.isEmpty() || tokens.size() > maxTokens)
        return base::fail(
            Error::Kind::InvalidInput,
            tr("The file %1 has to hold between 1 and %2 tokens, one in each line.").arg(path).arg(maxTokens));
    return tokens;
}

} // namespace net

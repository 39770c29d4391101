// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Secrets.h"

#include "base/ReadFile.h"

#include <QCoreApplication>

namespace settings {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using base::Secret;

namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("settings::Secrets", text);
}

Result<Secret> secretIn(const QString &path)
{
    auto bytes = base::readFile(path, maxFileBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->isEmpty())
        return base::fail(Error::Kind::NotFound, tr("The file %1 is empty.").arg(path));
    return Secret(*bytes);
}

} // namespace

bool Secrets::takeVariable(const QString &name)
{
    const QByteArray value = qgetenv(name.toUtf8().constData());
    qunsetenv(name.toUtf8().constData());
    if (value.isEmpty())
        return false;
    m_given.insert(u"env:"_s + name, Secret(value));
    return true;
}

QFuture<Result<Secret>> Secrets::read(const QString &reference) const
{
    constexpr QLatin1StringView keychainPrefix("keychain:");
    if (!reference.startsWith(keychainPrefix))
        return QtFuture::makeReadyValueFuture(readHere(reference));
    if (!m_keychain)
        return QtFuture::makeReadyValueFuture<Result<Secret>>(
            base::fail(Error::Kind::Unavailable, tr("There is no keychain to read %1 from.").arg(reference)));
    return m_keychain->read(reference.sliced(keychainPrefix.size()));
}

Result<Secret> Secrets::readHere(const QString &reference) const
{
    if (const auto given = m_given.constFind(reference); given != m_given.constEnd() && !given->isEmpty())
        return *given; // an empty one was taken back
    const QString kind = reference.section(u':', 0, 0);
    const QString name = reference.section(u':', 1);
    if (kind == u"file" && !name.isEmpty())
        return secretIn(name);
    if (kind == u"env" && !name.isEmpty()) {
        const QByteArray value = qgetenv(name.toUtf8().constData());
        if (value.isEmpty())
            return base::fail(Error::Kind::NotFound, tr("The variable %1 is empty or not set.").arg(name));
        return Secret(value);
    }
    if (kind == u"memory")
        return base::fail(Error::Kind::NotFound,
                          tr("The secret %1 was given to an earlier program only. Give it again.").arg(name));
    return base::fail(Error::Kind::InvalidInput,
                      tr("This does not say where a secret is kept. It has to begin with keychain:, env: or file:."));
}

} // namespace settings

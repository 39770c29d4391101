// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/RepositoryName.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace github {

using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("github::RepositoryName", text);
}

bool isOwner(const QString &text)
{
    // Names of managed users have an underscore in them.
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62})\\z"));
    return pattern.match(text).hasMatch();
}

bool isName(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._-]{1,100}\\z"));
    return pattern.match(text).hasMatch() && text != u"." && text != u"..";
}

} // namespace

base::Result<RepositoryName> RepositoryName::from(const QString &owner, const QString &name)
{
    if (!isOwner(owner) || !isName(name))
        return base::fail(Error::Kind::InvalidInput,
                          tr("“%1/%2” is not a repository. Write it as OWNER/NAME.")
                              .arg(owner.simplified(), name.simplified())
                              .left(400));
    return RepositoryName{owner, name};
}

base::Result<RepositoryName> RepositoryName::parse(const QString &text)
{
    QString rest = text.trimmed();
    const qsizetype scheme = rest.indexOf(u"://");
    if (scheme >= 0)
        rest = rest.section(u'/', 3);
    if (rest.endsWith(u'/'))
        rest.chop(1);
    if (rest.endsWith(u".git"))
        rest.chop(4);
    if (rest.count(u'/') != 1)
        return base::fail(Error::Kind::InvalidInput,
                          tr("“%1” is not a repository. Write it as OWNER/NAME.").arg(text.simplified()).left(400));
    return from(rest.section(u'/', 0, 0), rest.section(u'/', 1));
}

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/GitAddress.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

constexpr qsizetype maxLength = 2048;

QByteArray basicOf(const QUrl &url)
{
    if (url.userName().isEmpty() && url.password().isEmpty())
        return {};
    return (url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded)).toUtf8().toBase64();
}

bool isPrintable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() != 0x7f; });
}

} // namespace

std::expected<GitAddress, QString> readGitAddress(const QString &text, bool hasKey)
{
    static const QRegularExpression scp(u"^git@([A-Za-z0-9][A-Za-z0-9._-]*):([^-\\s].*)$"_s);
    static const QRegularExpression github(u"^https?://github\\.com/([\\w.-]+)/([\\w.-]+?)(?:\\.git)?/?$"_s);
    const auto refused = std::unexpected(u"Invalid git repository URL format. Use SSH (git@...) or HTTPS format."_s);
    if (text.isEmpty() || text.size() > maxLength || !isPrintable(text))
        return refused;
    if (scp.match(text).hasMatch())
        return GitAddress{text, {}, true};
    if (!text.startsWith(u"http://") && !text.startsWith(u"https://"))
        return refused;
    if (const auto match = github.match(text); hasKey && match.hasMatch())
        return GitAddress{u"git@github.com:%1/%2.git"_s.arg(match.captured(1), match.captured(2)), {}, true};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused;
    const QByteArray basic = basicOf(url);
    return GitAddress{QString::fromUtf8(url.toEncoded(QUrl::RemoveUserInfo)),
                      basic.isEmpty() ? QByteArray() : "Basic " + basic, false};
}

bool isBranchName(const QString &name)
{
    static const QRegularExpression allowed(u"^[\\w][\\w./+@#-]{0,254}$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return allowed.match(name).hasMatch() && !name.contains(u"..") && !name.contains(u"//") && !name.contains(u"@{")
        && !name.endsWith(u'/') && !name.endsWith(u'.') && !name.endsWith(u".lock") && !name.contains(u'\n');
}

QList<QByteArray> credentialsOf(const QString &text)
{
    const QUrl url(text);
    if (!text.startsWith(u"http") || basicOf(url).isEmpty())
        return {};
    QList<QByteArray> all{basicOf(url), url.password(QUrl::FullyDecoded).toUtf8(), url.password().toUtf8()};
    // "https://TOKEN@host": the name is the secret.
    if (url.password().isEmpty())
        all.append(url.userName(QUrl::FullyDecoded).toUtf8());
    return all;
}

} // namespace runner

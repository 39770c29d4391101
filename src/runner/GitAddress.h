// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace runner {

/// Where a repository is, in forms that git may be given.
struct GitAddress
{
    QString url; ///< without a user name and password
    QByteArray authorization; ///< "Basic …" for https, from what the address held; empty: none
    bool usesKey = false; ///< by ssh

    bool operator==(const GitAddress &) const = default;
};

/// "git@host:path", http:// and https:// addresses. With a key, https addresses of github.com become ssh ones.
/// The error is a sentence for the client.
[[nodiscard]] std::expected<GitAddress, QString> readGitAddress(const QString &text, bool hasKey);

/// A name that git can have for a branch, and that is no option.
[[nodiscard]] bool isBranchName(const QString &name);

/// User name and password, if the address holds any, also as they are sent.
[[nodiscard]] QList<QByteArray> credentialsOf(const QString &text);

} // namespace runner

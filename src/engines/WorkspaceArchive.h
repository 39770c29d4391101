// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QString>

#include <functional>
#include <stop_token>

namespace engines {

/// A place in a file that looks like a key. The value itself is never kept.
struct SecretPlace
{
    QByteArray path;
    int line = 0;
    QString kind; ///< "a private key", …

    bool operator==(const SecretPlace &) const = default;
};

struct PackedWorkspace
{
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
    qsizetype files = 0;
    QByteArrayList leftOut; ///< links that lead outside, devices, sockets, what cannot be read
    QList<SecretPlace> secrets; ///< at most 50
};

/// How many of the paths are packed, at most a few times a second; called on the thread that packs.
using PackProgress = std::function<void(qsizetype done, qsizetype total)>;

/// Packs @p paths (relative to @p project) with their modes, links as links, and @p extra files from elsewhere under
/// names of their own. Blocks. Cancelled; Unavailable: the disk refused.
[[nodiscard]] base::Result<PackedWorkspace> packWorkspace(const QByteArray &project, const QByteArrayList &paths,
                                                          const QList<std::pair<QByteArray, QByteArray>> &extra,
                                                          const QString &target, const std::stop_token &stop,
                                                          const PackProgress &progress = {});

/// Where @p bytes look like they hold keys.
[[nodiscard]] QList<SecretPlace> findSecrets(const QByteArray &path, QByteArrayView bytes);

} // namespace engines

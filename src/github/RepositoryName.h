// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace github {

/// "owner/name", already checked: both parts can stand in a path as they are.
struct RepositoryName
{
    QString owner;
    QString name;

    /// Also takes https://github.com/owner/name[.git]. InvalidInput: it is neither.
    [[nodiscard]] static base::Result<RepositoryName> parse(const QString &text);
    [[nodiscard]] static base::Result<RepositoryName> from(const QString &owner, const QString &name);

    [[nodiscard]] QString toString() const { return owner + u'/' + name; }
    /// "/repos/owner/name" and @p rest.
    [[nodiscard]] QString path(const QString &rest = {}) const
    {
        return QStringLiteral("/repos/") + owner + u'/' + name + rest;
    }

    bool operator==(const RepositoryName &) const = default;
};

} // namespace github

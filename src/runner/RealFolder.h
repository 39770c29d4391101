// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UniqueFd.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace runner {

/// A folder that a run could write to, reached without following a link: what the run left there in the place of a
/// folder may lead anywhere, and we see more than an isolated run does.
class RealFolder
{
public:
    /// @p path: @p root or below it. Nothing: a part of it, @p root included, is missing or is no folder.
    [[nodiscard]] static std::optional<RealFolder> open(const QString &root, const QString &path);
    [[nodiscard]] std::optional<RealFolder> child(const QByteArray &name) const;

    /// A file below, to be read. Not open: it, or what leads to it, is missing or is something else.
    [[nodiscard]] base::UniqueFd file(const QByteArray &path) const;
    /// Puts a new file in the place of whatever file has that name. False: errno tells why.
    [[nodiscard]] bool replace(const QByteArray &name, const QByteArray &bytes) const;
    [[nodiscard]] bool remove(const QByteArray &name) const;

    /// Each file below, but none in a folder named .git, until @p take answers false. Paths begin here.
    void visit(const std::function<bool(const QByteArray &path)> &take) const;

private:
    explicit RealFolder(int fd)
        : m_fd(fd)
    {
    }

    base::UniqueFd m_fd;
};

} // namespace runner

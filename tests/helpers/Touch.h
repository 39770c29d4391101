// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace helpers {

/// Makes an empty file: the sign that a waiting script looks for.
[[nodiscard]] inline bool touch(const QString &path)
{
    return QFile(path).open(QIODevice::WriteOnly);
}

} // namespace helpers

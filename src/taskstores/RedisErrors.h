// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QByteArray>

namespace taskstores {

/// What a script refused, in words: @p kind and @p what are those of refuse() in common.lua.
[[nodiscard]] base::Error refusal(const QByteArray &kind, const QString &what);

} // namespace taskstores

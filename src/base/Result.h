// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <expected>

namespace base {

template <typename T = void>
using Result = std::expected<T, Error>;

/// Short for a failure: return base::fail(Error::Kind::NotFound, tr("…"), detail).
[[nodiscard]] inline std::unexpected<Error> fail(Error::Kind kind, const QString &message, const QString &detail = {})
{
    return std::unexpected(Error{kind, message, detail});
}

} // namespace base

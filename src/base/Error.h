// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace base {

/// Why something did not work. Code branches on kind, people read message, the log gets detail.
/// Neither text ever holds a token, a prompt or a header.
struct Error
{
    enum class Kind {
        InvalidInput, ///< the caller can mend it
        NotFound,
        Conflict, ///< legal in another state
        Unavailable, ///< may work later
        PermissionDenied,
        TimedOut,
        Cancelled,
        Corrupt, ///< foreign or stored bytes that make no sense
        TooLarge,
        Unsupported,
        Internal,
    };

    Kind kind = Kind::Internal;
    QString message; ///< translated, names the thing, the reason and the way out
    QString detail; ///< for the log

    bool operator==(const Error &) const = default;
};

} // namespace base

Q_DECLARE_METATYPE(base::Error)

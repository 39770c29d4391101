// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/StartQueue.h"
#include "settings/Settings.h"

namespace session {
class SessionService;
}

namespace app {

constexpr qint64 bytesPerMegabyte = 1'000'000;

/// systemd-run, where a user session of systemd can hold scopes; else empty. Looks once.
[[nodiscard]] QString scopeProgram();

/// What free memory there is, less what sessions will take that have just begun.
struct MemoryState
{
    qint64 freeBytes = 0; ///< 0: not known
    int starting = 0; ///< sessions that do not use all their memory yet
};

/// Why nothing more may start; empty: it may. @p neededMb: 0: memory is not looked at.
[[nodiscard]] QString memoryReason(const MemoryState &state, int neededMb);

/// The user's limits for @p service, which outlives the result.
[[nodiscard]] session::Admission admissionFor(const settings::Values &values, const session::SessionService &service);

} // namespace app

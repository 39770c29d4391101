// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Secret.h"

namespace hooks {

/// A run whose hooks are expected. Known after a restart by the fingerprint alone.
struct HookTarget
{
    base::SessionId session;
    base::StepId step;
    base::RunId run;
    QByteArray tokenFingerprint; ///< SHA-256 hex of the per-run token
};

} // namespace hooks

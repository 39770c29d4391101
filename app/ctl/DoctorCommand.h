// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"

#include <QFuture>

namespace ctl {

/// Prints all checks; the exit code is 1 when one of them failed.
[[nodiscard]] QFuture<int> runDoctor(const DoctorArguments &arguments, QObject *context);

} // namespace ctl

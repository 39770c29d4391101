// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>

namespace hook {

/// Waits for the application's decision about event @p id and prints it. Prints nothing when there is none until
/// @p deadline, when the application says that nobody will decide or does not know us, or when @p claude, our parent
/// when we started, is gone. @p callbackUrl is read again and again: the application may come back on another port.
void printDecision(std::string (*callbackUrl)(), const std::string &id, pid_t claude, long long deadline);

} // namespace hook

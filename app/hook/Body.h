// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hook {

constexpr size_t maxBodyBytes = 1024 * 1024;

/// Reads stdin to its end, at most until @p deadline; @p complete tells whether the end was seen.
std::string readInput(long long deadline, bool &complete);

/// What is kept of a body that is too large or cut off: the short common fields, and "truncated": true.
std::string commonFields(const std::string &json, const std::string &event);

/// @p text as a JSON string with its quotes; bytes that are no UTF-8 become "?".
std::string jsonString(const std::string &text);

} // namespace hook

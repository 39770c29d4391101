// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace process {

/// The parts of a CSI body: "?25", "38;2;1;2;3", "2 " and so on.
struct CsiParts
{
    char prefix = 0; ///< one of < = > ? or 0
    std::string_view parameters; ///< digits, ; and :
    std::string_view intermediates;
    bool wellFormed = true; ///< no prefix character in the middle, nothing after the intermediates
};

[[nodiscard]] CsiParts splitCsi(std::string_view body);

/// Takes the part before the next @p separator off @p rest; "1;;3" gives "1", "" and "3".
/// Call it while @p more is true; it becomes false with the last part.
[[nodiscard]] std::string_view takePart(std::string_view &rest, char separator, bool &more);

/// A parameter as a number; empty counts as @p fallback, more than 6 digits as 999999.
[[nodiscard]] int parameterNumber(std::string_view text, int fallback = 0);

/// Only digits and semicolons, and no underline colour: nothing for plainSgr() to do.
[[nodiscard]] bool isPlainSgr(std::string_view body);

/// The parameters of CSI … m without colons, curly lines and underline colours: "4:3;38:2::1:2:3;58;5;9" becomes
/// "4;38;2;1;2;3". None: nothing is left, which is not the same as the empty list (that one resets everything).
[[nodiscard]] std::optional<std::string> plainSgr(std::string_view parameters);

} // namespace process

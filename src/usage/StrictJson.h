// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace usage {

/// Parses one line of JSON as strictly as the peer does: see UsageLineReader. Private to this library, so that only
/// its own sources see simdjson's header.
class StrictJson
{
public:
    /// The object lives until the next parse(). simdjson::SIMDJSON_PADDING bytes behind @p line must be readable.
    [[nodiscard]] std::optional<simdjson::dom::object> parse(std::string_view line);

private:
    [[nodiscard]] bool parseWithLongNumbers(std::string_view line, simdjson::dom::object &result);
    [[nodiscard]] bool isSound(const simdjson::dom::element &value, int depth);
    [[nodiscard]] bool isSoundObject(const simdjson::dom::object &fields, int depth);
    [[nodiscard]] bool isKnownKey(std::size_t from, std::string_view key) const;

    simdjson::dom::parser m_parser;
    std::string m_rewritten;
    std::vector<std::string_view> m_keys; ///< of the objects around the place that is looked at, outermost first
    std::vector<std::string_view> m_sorted;
};

} // namespace usage

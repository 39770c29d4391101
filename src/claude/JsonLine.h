// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "claude/Usage.h"

#include <QByteArray>

#include <simdjson.h>

#include <optional>

namespace claude {

/// Reads JSON lines with simdjson; private to this library, so that only its own sources see the header.
///
/// The object lives until the next parse(). Broken UTF-8 is replaced by U+FFFD.
class JsonLine
{
public:
    [[nodiscard]] base::Result<simdjson::dom::object> parse(QByteArrayView line);
    /// The bytes that were parsed: the line itself, or its repaired form.
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    simdjson::dom::parser m_parser;
    QByteArray m_repaired;
    QByteArrayView m_bytes;
};

// Absent, or of another type than asked for: the empty value.
[[nodiscard]] QString stringAt(const simdjson::dom::object &object, std::string_view key);
[[nodiscard]] std::string_view viewAt(const simdjson::dom::object &object, std::string_view key);
[[nodiscard]] bool boolAt(const simdjson::dom::object &object, std::string_view key);
/// Counts are never negative here; nonsense becomes 0.
[[nodiscard]] qint64 countAt(const simdjson::dom::object &object, std::string_view key);
[[nodiscard]] std::optional<base::Money> dollarsAt(const simdjson::dom::object &object, std::string_view key);
[[nodiscard]] std::optional<simdjson::dom::object> objectAt(const simdjson::dom::object &object, std::string_view key);

/// "usage" of a message: input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens.
[[nodiscard]] Tokens messageTokens(const simdjson::dom::object &usage);
/// "modelUsage", at most 64 models.
[[nodiscard]] QList<ModelUsage> modelUsageAt(const simdjson::dom::object &object);

} // namespace claude

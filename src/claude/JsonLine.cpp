// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/JsonLine.h"

#include <QCoreApplication>

#include <cmath>

namespace claude {

using simdjson::dom::object;

namespace {

constexpr int maxModels = 64;

/// Far above any real figure; keeps sums of hostile ones inside 64 bits.
constexpr qint64 maxCount = 1'000'000'000'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::JsonLine", text);
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

base::Result<object> JsonLine::parse(QByteArrayView line)
{
    m_bytes = line;
    if (line.isEmpty()) // which may be no memory at all, and the parser copies from there
        return base::fail(base::Error::Kind::Corrupt, tr("A line is not a JSON object."),
                          QString::fromLatin1(simdjson::error_message(simdjson::EMPTY)));
    object result;
    auto error = m_parser.parse(line.data(), static_cast<size_t>(line.size())).get(result);
    if (error == simdjson::UTF8_ERROR) {
        m_repaired = QString::fromUtf8(line).toUtf8();
        m_bytes = m_repaired;
        error = m_parser.parse(m_repaired.constData(), static_cast<size_t>(m_repaired.size())).get(result);
    }
    if (error != simdjson::SUCCESS)
        return base::fail(base::Error::Kind::Corrupt, tr("A line is not a JSON object."),
                          QString::fromLatin1(simdjson::error_message(error)));
    return result;
}

std::string_view viewAt(const object &from, std::string_view key)
{
    std::string_view text;
    if (from[key].get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

QString stringAt(const object &from, std::string_view key)
{
    return toQString(viewAt(from, key));
}

bool boolAt(const object &from, std::string_view key)
{
    bool value = false;
    return from[key].get(value) == simdjson::SUCCESS && value;
}

qint64 countAt(const object &from, std::string_view key)
{
    double value = 0;
    if (from[key].get(value) != simdjson::SUCCESS || !std::isfinite(value) || value < 0)
        return 0;
    return value > static_cast<double>(maxCount) ? maxCount : static_cast<qint64>(value);
}

std::optional<base::Money> dollarsAt(const object &from, std::string_view key)
{
    double value = 0;
    if (from[key].get(value) != simdjson::SUCCESS || !std::isfinite(value) || value < 0 || value > 1e9)
        return {};
    return base::Money::fromDollars(value);
}

std::optional<object> objectAt(const object &from, std::string_view key)
{
    object result;
    if (from[key].get(result) != simdjson::SUCCESS)
        return {};
    return result;
}

Tokens messageTokens(const object &usage)
{
    return {.input = countAt(usage, "input_tokens"),
            .output = countAt(usage, "output_tokens"),
            .cacheRead = countAt(usage, "cache_read_input_tokens"),
            .cacheCreation = countAt(usage, "cache_creation_input_tokens")};
}

QList<ModelUsage> modelUsageAt(const object &from)
{
    QList<ModelUsage> result;
    const auto models = objectAt(from, "modelUsage");
    if (!models)
        return result;
    for (const auto field : *models) {
        object figures;
        if (field.value.get(figures) != simdjson::SUCCESS || result.size() >= maxModels)
            continue;
        ModelUsage usage;
        usage.model = toQString(field.key);
        usage.tokens = {.input = countAt(figures, "inputTokens"),
                        .output = countAt(figures, "outputTokens"),
                        .cacheRead = countAt(figures, "cacheReadInputTokens"),
                        .cacheCreation = countAt(figures, "cacheCreationInputTokens")};
        usage.cost = dollarsAt(figures, "costUSD");
        usage.contextWindow = countAt(figures, "contextWindow");
        result.append(usage);
    }
    return result;
}

} // namespace claude

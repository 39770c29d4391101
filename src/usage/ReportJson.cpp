// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/ReportJson.h"

#include "usage/JsonWriter.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace usage {

namespace {

constexpr double warningShare = 0.8;

void writeTexts(JsonWriter &json, std::string_view key, const std::vector<std::string> &texts)
{
    json.key(key);
    json.beginArray();
    for (const std::string &text : texts)
        json.text(text);
    json.endArray();
}

void writeText(JsonWriter &json, std::string_view key, std::string_view text)
{
    json.key(key);
    json.text(text);
}

template <typename Number>
void writeNumber(JsonWriter &json, std::string_view key, Number value)
{
    json.key(key);
    json.number(value);
}

void writeTokens(JsonWriter &json, const Sums &sums)
{
    writeNumber(json, "inputTokens", sums.input);
    writeNumber(json, "outputTokens", sums.output);
    writeNumber(json, "cacheCreationTokens", sums.cacheCreation);
    writeNumber(json, "cacheReadTokens", sums.cacheRead);
}

void writeModels(JsonWriter &json, const std::vector<ModelSums> &models, JsonCost cost)
{
    json.key("modelBreakdowns");
    json.beginArray();
    for (const ModelSums &model : models) {
        json.beginObject();
        writeText(json, "modelName", model.model);
        writeTokens(json, model.sums);
        if (cost == JsonCost::Shown)
            writeNumber(json, "cost", model.sums.cost);
        if (model.isUnpriced) {
            json.key("missingPricing");
            json.boolean(true);
        }
        json.endObject();
    }
    json.endArray();
}

void writeSums(JsonWriter &json, const Sums &sums, JsonCost cost)
{
    writeTokens(json, sums);
    writeNumber(json, "totalTokens", sums.total());
    if (cost == JsonCost::Shown)
        writeNumber(json, "totalCost", sums.cost);
}

void writeTotals(JsonWriter &json, const Report &report, JsonCost cost)
{
    json.key("totals");
    json.beginObject();
    writeSums(json, report.totals, cost);
    if (!report.unpricedModels.empty())
        writeTexts(json, "unpricedModels", report.unpricedModels);
    json.endObject();
}

struct PeriodNames
{
    std::string_view list;
    std::string_view key;
};

PeriodNames namesOf(Period period)
{
    switch (period) {
    case Period::Day:
        return {"daily", "date"};
    case Period::Week:
        return {"weekly", "week"};
    case Period::Month:
        break;
    }
    return {"monthly", "month"};
}

void writePeriod(JsonWriter &json, const ReportRow &row, const PeriodNames &names, JsonShape shape, JsonCost cost)
{
    json.beginObject();
    std::vector<std::string> models = row.modelsUsed;
    if (shape == JsonShape::Claude) {
        writeText(json, names.key, row.key);
    } else {
        writeText(json, "period", row.key);
        writeText(json, "agent", "all");
        json.key("metadata");
        json.beginObject();
        writeTexts(json, "agents", {"claude"});
        json.endObject();
        std::ranges::sort(models);
    }
    if (!row.project.empty())
        writeText(json, "project", row.project);
    writeSums(json, row.sums, cost);
    writeTexts(json, "modelsUsed", models);
    writeModels(json, row.models, cost);
    json.endObject();
}

/// Rows come sorted by project.
void writeByProject(JsonWriter &json, const Report &report, const PeriodNames &names, JsonShape shape, JsonCost cost)
{
    json.key("projects");
    json.beginObject();
    std::vector<const ReportRow *> rows;
    rows.reserve(report.rows.size());
    for (const ReportRow &row : report.rows)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, &ReportRow::project);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i]->project != rows[i - 1]->project) {
            json.key(rows[i]->project);
            json.beginArray();
        }
        writePeriod(json, *rows[i], names, shape, cost);
        if (i + 1 == rows.size() || rows[i]->project != rows[i + 1]->project)
            json.endArray();
    }
    json.endObject();
}

} // namespace

std::string isoTime(std::int64_t at)
{
    using namespace std::chrono;
    const sys_time<milliseconds> instant{milliseconds(at)};
    const auto day = floor<days>(instant);
    const hh_mm_ss time(instant - day);
    char text[24];
    const int length = std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", static_cast<int>(time.hours().count()),
                                     static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                                     static_cast<int>(time.subseconds().count()));
    return dayName(static_cast<std::int32_t>(day.time_since_epoch().count()))
        + std::string(text, static_cast<std::size_t>(length));
}

std::string periodJson(const Report &report, Period period, JsonShape shape, bool byProject, JsonCost cost)
{
    const PeriodNames names = namesOf(period);
    JsonWriter json;
    json.beginObject();
    if (byProject && !report.rows.empty()) {
        writeByProject(json, report, names, shape, cost);
    } else {
        json.key(names.list);
        json.beginArray();
        for (const ReportRow &row : report.rows)
            writePeriod(json, row, names, shape, cost);
        json.endArray();
    }
    writeTotals(json, report, cost);
    json.endObject();
    return json.take();
}

std::string sessionJson(const Report &report, JsonShape shape, JsonCost cost)
{
    const bool isClaude = shape == JsonShape::Claude;
    JsonWriter json;
    json.beginObject();
    json.key(isClaude ? "sessions" : "session");
    json.beginArray();
    for (const ReportRow &row : report.rows) {
        json.beginObject();
        if (isClaude) {
            writeText(json, "sessionId", row.key);
            writeText(json, "projectPath", row.project);
            writeText(json, "firstActivity", isoTime(row.firstAt));
            writeText(json, "lastActivity", isoTime(row.lastAt));
        } else {
            writeText(json, "period", row.key);
            writeText(json, "agent", "claude");
            json.key("metadata");
            json.beginObject();
            writeText(json, "lastActivity", isoTime(row.lastAt));
            json.endObject();
        }
        writeSums(json, row.sums, cost);
        writeTexts(json, "modelsUsed", row.modelsUsed);
        writeModels(json, row.models, cost);
        json.endObject();
    }
    json.endArray();
    writeTotals(json, report, cost);
    json.endObject();
    return json.take();
}

std::string oneSessionJson(TranscriptBook &book, const std::string &session)
{
    JsonWriter json;
    Sums sums;
    json.beginObject();
    writeText(json, "sessionId", session);
    json.key("entries");
    json.beginArray();
    for (const TranscriptBook::File &file : book.files()) {
        for (const Counted &counted : file.counted[1]) {
            const TranscriptBook::File *const winner = book.file(counted.file);
            if (winner->place.session != session || !book.ensureLoaded(counted.file)
                || counted.line >= winner->state.usage.candidates.size())
                continue;
            sums.add(counted);
            const Candidate &line = winner->state.usage.candidates[counted.line];
            Sums one;
            one.add(counted);
            json.beginObject();
            writeText(json, "timestamp", isoTime(counted.at));
            writeText(json, "model", winner->state.usage.models[line.model]);
            writeTokens(json, one);
            writeNumber(json, "costUSD", line.has(Candidate::HasCost) ? line.costUsd : 0.0);
            json.endObject();
        }
    }
    json.endArray();
    writeNumber(json, "totalCost", sums.cost);
    writeNumber(json, "totalTokens", sums.total());
    json.endObject();
    return sums == Sums() ? "null\n" : json.take();
}

std::optional<std::uint64_t> largestFinished(const std::vector<Block> &blocks)
{
    std::uint64_t largest = 0;
    for (const Block &block : blocks) {
        if (!block.isGap && !block.isActive)
            largest = std::max(largest, block.sums.total());
    }
    return largest > 0 ? std::optional(largest) : std::nullopt;
}

std::string_view limitStatus(double projected, std::uint64_t limit)
{
    const auto most = static_cast<double>(limit);
    if (projected > most)
        return "exceeds";
    return projected > most * warningShare ? "warning" : "ok";
}

namespace {

void writeRate(JsonWriter &json, const std::optional<BurnRate> &rate)
{
    json.key("burnRate");
    if (!rate) {
        json.null();
        return;
    }
    json.beginObject();
    writeNumber(json, "tokensPerMinute", rate->tokensPerMinute);
    writeNumber(json, "tokensPerMinuteForIndicator", rate->tokensPerMinuteForIndicator);
    writeNumber(json, "costPerHour", rate->costPerHour);
    json.endObject();
}

void writeProjection(JsonWriter &json, const std::optional<Projection> &projection,
                     std::optional<std::uint64_t> tokenLimit)
{
    json.key("projection");
    if (!projection) {
        json.null();
        return;
    }
    json.beginObject();
    writeNumber(json, "totalTokens", projection->totalTokens);
    writeNumber(json, "totalCost", projection->totalCost);
    writeNumber(json, "remainingMinutes", static_cast<double>(projection->remainingMinutes));
    json.endObject();
    if (!tokenLimit)
        return;
    json.key("tokenLimitStatus");
    json.beginObject();
    writeNumber(json, "limit", *tokenLimit);
    writeNumber(json, "projectedUsage", projection->totalTokens);
    writeNumber(json, "percentUsed", projection->totalTokens / static_cast<double>(*tokenLimit) * 100);
    writeText(json, "status", limitStatus(projection->totalTokens, *tokenLimit));
    json.endObject();
}

void writeBlock(JsonWriter &json, const Block &block, std::optional<std::uint64_t> tokenLimit)
{
    const std::string start = isoTime(block.startAt);
    json.beginObject();
    writeText(json, "id", block.isGap ? "gap-" + start : start);
    writeText(json, "startTime", start);
    writeText(json, "endTime", isoTime(block.endAt));
    json.key("actualEndTime");
    if (block.isGap)
        json.null();
    else
        json.text(isoTime(block.lastAt));
    json.key("isActive");
    json.boolean(block.isActive);
    json.key("isGap");
    json.boolean(block.isGap);
    writeNumber(json, "entries", block.entries);
    json.key("tokenCounts");
    json.beginObject();
    writeNumber(json, "inputTokens", block.sums.input);
    writeNumber(json, "outputTokens", block.sums.output);
    writeNumber(json, "cacheCreationInputTokens", block.sums.cacheCreation);
    writeNumber(json, "cacheReadInputTokens", block.sums.cacheRead);
    json.endObject();
    writeNumber(json, "totalTokens", block.sums.total());
    writeNumber(json, "costUSD", block.sums.cost);
    writeTexts(json, "models", block.models);
    writeRate(json, block.burnRate);
    writeProjection(json, block.projection, tokenLimit);
    if (block.limitResetSeconds)
        writeText(json, "usageLimitResetTime", isoTime(*block.limitResetSeconds * 1000));
    json.endObject();
}

} // namespace

std::string blocksJson(const std::vector<Block> &blocks, std::optional<std::uint64_t> tokenLimit)
{
    JsonWriter json;
    json.beginObject();
    json.key("blocks");
    json.beginArray();
    for (const Block &block : blocks)
        writeBlock(json, block, tokenLimit);
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace usage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/ReportJson.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace usage {

using namespace Qt::StringLiterals;

namespace {

constexpr double warningShare = 0.8;

QJsonValue number(std::uint64_t value)
{
    if (value <= static_cast<std::uint64_t>(std::numeric_limits<qint64>::max()))
        return static_cast<qint64>(value);
    return static_cast<double>(value);
}

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

QJsonArray texts(const std::vector<std::string> &list)
{
    QJsonArray array;
    for (const std::string &entry : list)
        array.append(text(entry));
    return array;
}

void addTokens(QJsonObject &object, const Sums &sums)
{
    object.insert("inputTokens"_L1, number(sums.input));
    object.insert("outputTokens"_L1, number(sums.output));
    object.insert("cacheCreationTokens"_L1, number(sums.cacheCreation));
    object.insert("cacheReadTokens"_L1, number(sums.cacheRead));
}

QJsonArray modelsJson(const std::vector<ModelSums> &models, JsonCost cost)
{
    QJsonArray array;
    for (const ModelSums &model : models) {
        QJsonObject object{{u"modelName"_s, text(model.model)}};
        addTokens(object, model.sums);
        if (cost == JsonCost::Shown)
            object.insert("cost"_L1, model.sums.cost);
        if (model.isUnpriced)
            object.insert("missingPricing"_L1, true);
        array.append(object);
    }
    return array;
}

QJsonObject rowJson(const ReportRow &row, JsonCost cost)
{
    QJsonObject object;
    addTokens(object, row.sums);
    object.insert("totalTokens"_L1, number(row.sums.total()));
    if (cost == JsonCost::Shown)
        object.insert("totalCost"_L1, row.sums.cost);
    object.insert("modelsUsed"_L1, texts(row.modelsUsed));
    object.insert("modelBreakdowns"_L1, modelsJson(row.models, cost));
    return object;
}

QJsonObject totalsJson(const Report &report, JsonCost cost)
{
    QJsonObject object;
    addTokens(object, report.totals);
    object.insert("totalTokens"_L1, number(report.totals.total()));
    if (cost == JsonCost::Shown)
        object.insert("totalCost"_L1, report.totals.cost);
    if (!report.unpricedModels.empty())
        object.insert("unpricedModels"_L1, texts(report.unpricedModels));
    return object;
}

struct PeriodNames
{
    QLatin1StringView list;
    QLatin1StringView key;
};

PeriodNames namesOf(Period period)
{
    switch (period) {
    case Period::Day:
        return {"daily"_L1, "date"_L1};
    case Period::Week:
        return {"weekly"_L1, "week"_L1};
    case Period::Month:
        break;
    }
    return {"monthly"_L1, "month"_L1};
}

QJsonObject periodRow(const ReportRow &row, const PeriodNames &names, JsonShape shape, JsonCost cost)
{
    QJsonObject object = rowJson(row, cost);
    if (shape == JsonShape::Claude) {
        object.insert(names.key, text(row.key));
        return object;
    }
    object.insert("period"_L1, text(row.key));
    object.insert("agent"_L1, "all"_L1);
    object.insert("metadata"_L1, QJsonObject{{u"agents"_s, QJsonArray{u"claude"_s}}});
    std::vector<std::string> sorted = row.modelsUsed;
    std::ranges::sort(sorted);
    object.insert("modelsUsed"_L1, texts(sorted));
    return object;
}

} // namespace

QString isoTime(std::int64_t at)
{
    return QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

QJsonObject periodJson(const Report &report, Period period, JsonShape shape, bool byProject, JsonCost cost)
{
    const PeriodNames names = namesOf(period);
    const QJsonObject totals = totalsJson(report, cost);
    const auto rowOf = [&](const ReportRow &row) {
        QJsonObject object = periodRow(row, names, shape, cost);
        if (!row.project.empty())
            object.insert("project"_L1, text(row.project));
        return object;
    };
    if (!byProject || report.rows.empty()) {
        QJsonArray rows;
        for (const ReportRow &row : report.rows)
            rows.append(rowOf(row));
        return {{names.list, rows}, {u"totals"_s, totals}};
    }
    QJsonObject projects;
    for (const ReportRow &row : report.rows) {
        QJsonArray rows = projects.value(text(row.project)).toArray();
        rows.append(rowOf(row));
        projects.insert(text(row.project), rows);
    }
    return {{u"projects"_s, projects}, {u"totals"_s, totals}};
}

QJsonObject sessionJson(const Report &report, JsonShape shape, JsonCost cost)
{
    QJsonArray rows;
    for (const ReportRow &row : report.rows) {
        QJsonObject object = rowJson(row, cost);
        if (shape == JsonShape::Claude) {
            object.insert("sessionId"_L1, text(row.key));
            object.insert("projectPath"_L1, text(row.project));
            object.insert("firstActivity"_L1, isoTime(row.firstAt));
            object.insert("lastActivity"_L1, isoTime(row.lastAt));
        } else {
            object.insert("period"_L1, text(row.key));
            object.insert("agent"_L1, "claude"_L1);
            object.insert("metadata"_L1, QJsonObject{{u"lastActivity"_s, isoTime(row.lastAt)}});
        }
        rows.append(object);
    }
    return {{shape == JsonShape::Claude ? u"sessions"_s : u"session"_s, rows}, {u"totals"_s, totalsJson(report, cost)}};
}

QJsonValue oneSessionJson(const TranscriptBook &book, const std::string &session)
{
    QJsonArray entries;
    Sums sums;
    for (const TranscriptBook::File &file : book.files()) {
        for (const Counted &counted : file.counted[1]) {
            const TranscriptBook::File &winner = *book.file(counted.file);
            if (winner.place.session != session)
                continue;
            sums.add(counted);
            const Candidate &line = winner.state.usage.candidates[counted.line];
            QJsonObject entry{{u"timestamp"_s, isoTime(counted.at)},
                              {u"costUSD"_s, line.has(Candidate::HasCost) ? line.costUsd : 0.0},
                              {u"model"_s, text(winner.state.usage.models[line.model])}};
            Sums one;
            one.add(counted);
            addTokens(entry, one);
            entries.append(entry);
        }
    }
    if (entries.isEmpty())
        return {};
    return QJsonObject{{u"sessionId"_s, text(session)},
                       {u"totalCost"_s, sums.cost},
                       {u"totalTokens"_s, number(sums.total())},
                       {u"entries"_s, entries}};
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

QString limitStatus(double projected, std::uint64_t limit)
{
    const auto most = static_cast<double>(limit);
    if (projected > most)
        return u"exceeds"_s;
    return projected > most * warningShare ? u"warning"_s : u"ok"_s;
}

QJsonObject blocksJson(const std::vector<Block> &blocks, std::optional<std::uint64_t> tokenLimit)
{
    QJsonArray rows;
    for (const Block &block : blocks) {
        const QString start = isoTime(block.startAt);
        QJsonObject object{{u"id"_s, block.isGap ? u"gap-"_s + start : start},
                           {u"startTime"_s, start},
                           {u"endTime"_s, isoTime(block.endAt)},
                           {u"actualEndTime"_s, block.isGap ? QJsonValue() : QJsonValue(isoTime(block.lastAt))},
                           {u"isActive"_s, block.isActive},
                           {u"isGap"_s, block.isGap},
                           {u"entries"_s, number(block.entries)},
                           {u"totalTokens"_s, number(block.sums.total())},
                           {u"costUSD"_s, block.sums.cost},
                           {u"models"_s, texts(block.models)},
                           {u"burnRate"_s, QJsonValue()},
                           {u"projection"_s, QJsonValue()}};
        object.insert("tokenCounts"_L1,
                      QJsonObject{{u"inputTokens"_s, number(block.sums.input)},
                                  {u"outputTokens"_s, number(block.sums.output)},
                                  {u"cacheCreationInputTokens"_s, number(block.sums.cacheCreation)},
                                  {u"cacheReadInputTokens"_s, number(block.sums.cacheRead)}});
        if (block.burnRate) {
            const BurnRate &rate = *block.burnRate;
            object.insert("burnRate"_L1,
                          QJsonObject{{u"tokensPerMinute"_s, rate.tokensPerMinute},
                                      {u"tokensPerMinuteForIndicator"_s, rate.tokensPerMinuteForIndicator},
                                      {u"costPerHour"_s, rate.costPerHour}});
        }
        if (block.projection) {
            const Projection &projection = *block.projection;
            object.insert("projection"_L1,
                          QJsonObject{{u"totalTokens"_s, projection.totalTokens},
                                      {u"totalCost"_s, projection.totalCost},
                                      {u"remainingMinutes"_s, static_cast<qint64>(projection.remainingMinutes)}});
            if (tokenLimit)
                object.insert(
                    "tokenLimitStatus"_L1,
                    QJsonObject{{u"limit"_s, number(*tokenLimit)},
                                {u"projectedUsage"_s, projection.totalTokens},
                                {u"percentUsed"_s, projection.totalTokens / static_cast<double>(*tokenLimit) * 100},
                                {u"status"_s, limitStatus(projection.totalTokens, *tokenLimit)}});
        }
        if (block.limitResetSeconds)
            object.insert("usageLimitResetTime"_L1, isoTime(*block.limitResetSeconds * 1000));
        rows.append(object);
    }
    return {{u"blocks"_s, rows}};
}

} // namespace usage

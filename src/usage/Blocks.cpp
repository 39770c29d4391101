// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace usage {

namespace {

constexpr std::int64_t hourMs = 3600LL * 1000;
constexpr double minuteMs = 60.0 * 1000;

std::int64_t hourOf(std::int64_t at)
{
    const std::int64_t rest = at % hourMs;
    return at - (rest < 0 ? rest + hourMs : rest);
}

class Builder
{
public:
    Builder(const TranscriptBook &book, const BlockOptions &options)
        : m_book(book)
        , m_length(std::llround(options.hours * static_cast<double>(hourMs)))
        , m_now(options.now)
    {
    }

    void add(const Counted &counted)
    {
        if (m_isOpen && (counted.at - m_block.startAt > m_length || counted.at - m_block.lastAt > m_length)) {
            const std::int64_t previous = m_block.lastAt;
            close();
            if (counted.at - previous > m_length)
                addGap(previous + m_length, counted.at);
        }
        if (!m_isOpen)
            open(counted.at);
        m_block.lastAt = counted.at;
        ++m_block.entries;
        m_block.sums.add(counted);
        noteModel(counted);
        noteLimit(counted);
    }

    std::vector<Block> finished()
    {
        if (m_isOpen)
            close();
        std::ranges::stable_sort(m_blocks, {}, &Block::startAt);
        return std::move(m_blocks);
    }

private:
    void addGap(std::int64_t from, std::int64_t to)
    {
        Block &gap = m_blocks.emplace_back();
        gap.startAt = from;
        gap.endAt = to;
        gap.isGap = true;
    }

    void open(std::int64_t at)
    {
        m_isOpen = true;
        m_block = {};
        m_block.startAt = hourOf(at);
        m_block.endAt = m_block.startAt + m_length;
        m_block.firstAt = at;
    }

    void close()
    {
        m_isOpen = false;
        m_block.isActive = m_now - m_block.lastAt < m_length && m_now < m_block.endAt;
        if (m_block.isActive)
            look(m_block);
        m_blocks.push_back(std::move(m_block));
    }

    void look(Block &block) const
    {
        const double minutes = static_cast<double>(block.lastAt - block.firstAt) / minuteMs;
        if (minutes <= 0)
            return;
        const auto total = static_cast<double>(block.sums.total());
        const auto direct = static_cast<double>(addSaturated(block.sums.input, block.sums.output));
        const BurnRate rate{total / minutes, direct / minutes, block.sums.cost / minutes * 60};
        Projection projection;
        projection.remainingMinutes = std::llround(static_cast<double>(block.endAt - m_now) / minuteMs);
        const auto rest = static_cast<double>(projection.remainingMinutes);
        projection.totalTokens = std::round(total + rate.tokensPerMinute * rest);
        projection.totalCost = std::round((block.sums.cost + rate.costPerHour / 60 * rest) * 100) / 100;
        block.burnRate = rate;
        block.projection = projection;
    }

    void noteModel(const Counted &counted)
    {
        const Pricing &pricing = m_book.pricing();
        if (!pricing.isShown(counted.model()))
            return;
        const std::string name = pricing.name(counted.model()) + (counted.fast() ? "-fast" : "");
        if (!std::ranges::contains(m_block.models, name))
            m_block.models.push_back(name);
        if (counted.unpriced != 0 && !std::ranges::contains(m_block.unpricedModels, name))
            m_block.unpricedModels.push_back(name);
    }

    void noteLimit(const Counted &counted)
    {
        const TranscriptBook::File *const file = m_book.file(counted.file);
        const auto &limits = file->state.usage.limits;
        if (limits.empty() || m_block.limitResetSeconds)
            return;
        const auto found = std::ranges::find(limits, counted.line, &LimitNotice::candidate);
        if (found != limits.end())
            m_block.limitResetSeconds = found->resetSeconds;
    }

    const TranscriptBook &m_book;
    const std::int64_t m_length;
    const std::int64_t m_now;
    Block m_block;
    bool m_isOpen = false;
    std::vector<Block> m_blocks;
};

constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::min();

std::vector<const Counted *> entriesSince(const TranscriptBook &book, std::int64_t since)
{
    std::vector<const Counted *> entries;
    for (const TranscriptBook::File &file : book.files()) {
        // What was written last before that moment holds nothing newer.
        if (since != everything && file.stamp.modified / 1'000'000 < since)
            continue;
        for (const Counted &counted : file.counted[1]) {
            if (counted.at >= since)
                entries.push_back(&counted);
        }
    }
    std::ranges::stable_sort(entries, {}, [](const Counted *counted) { return counted->at; });
    return entries;
}

/// What stands behind the last gap: where a block begins does not depend on anything before it. Nothing: no gap.
std::optional<std::size_t> behindLastGap(const std::vector<const Counted *> &entries, std::int64_t length)
{
    for (std::size_t i = entries.size(); i-- > 1;) {
        if (entries[i]->at - entries[i - 1]->at > length)
            return i;
    }
    return {};
}

} // namespace

std::optional<Block> activeBlock(const TranscriptBook &book, std::int64_t now, double hours)
{
    const BlockOptions options{.report = {}, .hours = hours, .now = now};
    const auto length = std::llround(hours * static_cast<double>(hourMs));
    for (const std::int64_t since : {now - 48 * hourMs, now - 30 * 24 * hourMs, everything}) {
        const auto entries = entriesSince(book, since);
        const auto first = behindLastGap(entries, length);
        if (!first && since != everything)
            continue;
        Builder builder(book, options);
        for (std::size_t i = first.value_or(0); i < entries.size(); ++i)
            builder.add(*entries[i]);
        const auto blocks = builder.finished();
        const auto active = std::ranges::find_if(blocks, &Block::isActive);
        return active == blocks.end() ? std::nullopt : std::optional(*active);
    }
    return {};
}

std::vector<Block> blockReport(const TranscriptBook &book, const BlockOptions &options)
{
    const std::vector<const Counted *> entries = entriesSince(book, everything);
    Builder builder(book, options);
    for (const Counted *const counted : entries)
        builder.add(*counted);
    std::vector<Block> blocks = builder.finished();
    ZoneDays days(options.report.zone);
    std::erase_if(blocks,
                  [&](const Block &block) { return !options.report.range.contains(days.dayOf(block.startAt)); });
    return blocks;
}

} // namespace usage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/Resolver.h"

#include <algorithm>

namespace usage {

namespace {
constexpr std::size_t firstSlots = 64;
}

Resolver::Resolver(RuleSet rules, const Pricing &pricing)
    : m_rules(rules)
    , m_pricing(pricing)
    , m_slots(firstSlots, none)
{
}

void Resolver::beginFile(std::uint32_t number, const FileUsage &usage, const std::vector<std::uint32_t> &models)
{
    m_files.push_back({number, &usage, &models});
}

void Resolver::add(std::uint32_t line)
{
    const auto file = static_cast<std::uint32_t>(m_files.size() - 1);
    const Candidate &candidate = m_files.back().usage->candidates[line];
    if (candidate.has(m_rules == RuleSet::E ? Candidate::OnlyDaily : Candidate::OnlySessions))
        return;
    const auto append = [&] {
        m_kept.push_back({.winner = &candidate,
                          .winnerFile = file,
                          .firstFile = file,
                          .firstLine = line,
                          .session = candidate.session});
    };
    if (candidate.message.isNull()) {
        append();
        return;
    }
    std::uint32_t &first = slotOf(candidate.message);
    const std::uint32_t match = matchOf(candidate, first);
    if (match == none) {
        std::uint32_t *link = &first;
        while (*link != none)
            link = &m_kept[*link].next;
        *link = static_cast<std::uint32_t>(m_kept.size());
        append();
        return;
    }
    Kept &kept = m_kept[match];
    noteSession(kept, candidate.session);
    if (isBetter(candidate, kept)) {
        kept.winner = &candidate;
        kept.winnerFile = file;
    }
}

std::uint32_t &Resolver::slotOf(const TextHash &message)
{
    if (m_usedSlots * 2 >= m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = message.low & mask;
    while (m_slots[at] != none && m_kept[m_slots[at]].winner->message != message)
        at = (at + 1) & mask;
    if (m_slots[at] == none)
        ++m_usedSlots; // the caller fills it
    return m_slots[at];
}

void Resolver::grow()
{
    std::vector<std::uint32_t> larger(m_slots.size() * 4, none);
    const std::size_t mask = larger.size() - 1;
    for (const std::uint32_t first : m_slots) {
        if (first == none)
            continue;
        std::size_t at = m_kept[first].winner->message.low & mask;
        while (larger[at] != none)
            at = (at + 1) & mask;
        larger[at] = first;
    }
    m_slots = std::move(larger);
}

std::uint32_t Resolver::matchOf(const Candidate &candidate, std::uint32_t first) const
{
    for (std::uint32_t i = first; i != none; i = m_kept[i].next) {
        if (isSame(candidate, m_kept[i]))
            return i;
    }
    for (std::uint32_t i = first; i != none; i = m_kept[i].next) {
        if (isReplay(candidate, m_kept[i]))
            return i;
    }
    return none;
}

bool Resolver::isSame(const Candidate &candidate, const Kept &kept) const
{
    if (candidate.request != kept.winner->request)
        return false;
    if (candidate.request != 0)
        return true;
    return hasSession(kept, candidate.session) && (m_rules == RuleSet::E || kept.winner->at == candidate.at);
}

/// A side question replays the answer it follows under a request of its own.
bool Resolver::isReplay(const Candidate &candidate, const Kept &kept) const
{
    return (candidate.has(Candidate::Sidechain) || kept.winner->has(Candidate::Sidechain))
        && hasSession(kept, candidate.session) && (m_rules == RuleSet::D || kept.winner->at == candidate.at);
}

bool Resolver::isBetter(const Candidate &candidate, const Kept &kept) const
{
    const Candidate &winner = *kept.winner;
    if (candidate.has(Candidate::Sidechain) != winner.has(Candidate::Sidechain))
        return winner.has(Candidate::Sidechain);
    const std::uint64_t total = candidate.tokens.total();
    const std::uint64_t known = winner.tokens.total();
    if (total != known)
        return total > known;
    if (m_rules == RuleSet::D) {
        const double cost = costOf(candidate, m_files.back());
        const double its = costOf(winner, m_files[kept.winnerFile]);
        if (cost != its)
            return cost > its;
    }
    return candidate.has(Candidate::HasSpeed) && !winner.has(Candidate::HasSpeed);
}

bool Resolver::hasSession(const Kept &kept, std::uint64_t session) const
{
    return kept.session == session
        || (kept.moreSessions != none && std::ranges::contains(m_moreSessions[kept.moreSessions], session));
}

void Resolver::noteSession(Kept &kept, std::uint64_t session)
{
    if (hasSession(kept, session))
        return;
    if (kept.moreSessions == none) {
        kept.moreSessions = static_cast<std::uint32_t>(m_moreSessions.size());
        m_moreSessions.emplace_back();
    }
    m_moreSessions[kept.moreSessions].push_back(session);
}

double Resolver::costOf(const Candidate &candidate, const File &file) const
{
    return m_pricing.costOf(candidate, (*file.models)[candidate.model]);
}

void Resolver::forEach(const std::function<void(std::uint32_t, const Counted &)> &take) const
{
    for (const Kept &kept : m_kept) {
        const Candidate &winner = *kept.winner;
        const File &file = m_files[kept.winnerFile];
        Counted counted;
        counted.message = winner.message.low;
        counted.at = winner.at;
        counted.input = winner.tokens.input;
        counted.output = winner.tokens.output;
        counted.cacheCreation = winner.tokens.cacheCreation();
        counted.cacheRead = winner.tokens.cacheRead;
        counted.cost = costOf(winner, file);
        counted.file = file.number;
        counted.line = static_cast<std::uint32_t>(&winner - file.usage->candidates.data());
        counted.place = kept.firstLine;
        counted.modelAndSpeed = (*file.models)[winner.model] * 2 + (winner.has(Candidate::Fast) ? 1 : 0);
        counted.unpriced = m_pricing.isUnknown(winner, (*file.models)[winner.model]) ? 1 : 0;
        counted.measured = m_pricing.isMeasured(winner) ? 1 : 0;
        take(m_files[kept.firstFile].number, counted);
    }
}

} // namespace usage

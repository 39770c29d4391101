// SPDX-License-Identifier: GPL-3.0-or-later
// Claude's own figures. They are cumulative per conversation and carried over by --resume, so a step's share is what
// came on top of the figures before it.
#include "session/JsonReader.h"
#include "session/Moves.h"

#include <algorithm>

namespace session::detail {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

qint64 weightOf(const Spending &spending)
{
    const TokenCount tokens = spending.tokens.value_or(TokenCount());
    return spending.cost ? spending.cost->micros() : tokens.input + tokens.output;
}

/// What other attempts have already seen of this conversation: the baseline when nobody told one.
Spending knownBefore(const Snapshot &snapshot, const ConversationShare &own)
{
    Spending most;
    for (const Step &step : snapshot.steps) {
        for (const ConversationShare &share : step.shares) {
            if (share.conversation == own.conversation && share.run != own.run
                && weightOf(share.latest) >= weightOf(most))
                most = share.latest;
        }
    }
    return most;
}

qsizetype indexOfShare(Move &move, const base::RunId &run, const base::ConversationId &conversation)
{
    QList<ConversationShare> &shares = move.step->shares;
    const auto found = std::ranges::find_if(std::as_const(shares), [&](const ConversationShare &share) {
        return share.run == run && share.conversation == conversation;
    });
    if (found != shares.cend())
        return found - shares.cbegin();
    ConversationShare fresh{run, conversation, {}, {}};
    fresh.before = knownBefore(move.after, fresh);
    shares.append(fresh);
    return shares.size() - 1;
}

void record(Move &move, const base::RunId &run, base::ConversationId conversation, const Spending &figures,
            bool baseline)
{
    if (!figures.cost && !figures.tokens && !baseline)
        return;
    if (conversation.isNull())
        conversation = move.session.conversation;
    ConversationShare &share = move.step->shares[indexOfShare(move, run, conversation)];
    Spending &into = baseline ? share.before : share.latest;
    if (figures.cost || baseline)
        into.cost = figures.cost;
    if (figures.tokens || baseline)
        into.tokens = figures.tokens;
    sumShares(*move.step);
    sumSteps(move.after);
}

base::RunId runOf(const Move &move)
{
    const QString run = move.event.data.value("run"_L1).toString();
    return run.isEmpty() ? move.step->run : base::RunId(run);
}

Result<> costUpdated(Move &move)
{
    if (!move.step || move.step->attempts == 0)
        return {};
    JsonReader reader(move.event.data);
    Spending figures;
    TokenCount tokens;
    base::ConversationId conversation;
    bool baseline = false;
    std::optional<qint64> context = move.step->contextTokens;
    reader.money("total_cost_micros"_L1, figures.cost);
    reader.number("input_tokens"_L1, tokens.input);
    reader.number("output_tokens"_L1, tokens.output);
    reader.number("cache_read_tokens"_L1, tokens.cacheRead);
    reader.number("cache_creation_tokens"_L1, tokens.cacheCreation);
    reader.number("context_tokens"_L1, context);
    reader.id("conversation"_L1, conversation);
    reader.flag("baseline"_L1, baseline);
    if (const auto verdict = reader.verdict(); !verdict)
        return verdict;
    if (move.event.data.contains("input_tokens"_L1) || move.event.data.contains("output_tokens"_L1))
        figures.tokens = tokens;
    const base::RunId run = runOf(move);
    if (run == move.step->run) {
        move.step->contextTokens = context;
        move.step->attempt.trouble.clear(); // figures come with answers
    }
    record(move, run, conversation, figures, baseline);
    return {};
}

qint64 above(qint64 latest, qint64 before)
{
    return std::max<qint64>(0, latest - before);
}

TokenCount shareOf(const TokenCount &latest, const TokenCount &before)
{
    return {above(latest.input, before.input), above(latest.output, before.output),
            above(latest.cacheRead, before.cacheRead), above(latest.cacheCreation, before.cacheCreation)};
}

} // namespace

void sumShares(Step &step)
{
    Spending sum;
    for (const ConversationShare &share : std::as_const(step.shares)) {
        if (share.latest.cost) {
            const qint64 before = share.before.cost.value_or(base::Money()).micros();
            sum.cost = sum.cost.value_or(base::Money())
                + base::Money::fromMicros(above(share.latest.cost->micros(), before));
        }
        if (share.latest.tokens) {
            const TokenCount part = shareOf(*share.latest.tokens, share.before.tokens.value_or(TokenCount()));
            sum.tokens = sum.tokens.value_or(TokenCount()) += part;
        }
    }
    step.cost = sum.cost;
    step.tokens = sum.tokens;
}

Handler costMove(const QString &type)
{
    return type == eventtype::costUpdated ? &costUpdated : nullptr;
}

} // namespace session::detail

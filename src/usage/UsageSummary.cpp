// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageSummary.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <limits>

namespace usage {

namespace {

QDateTime timeOf(const session::Step &step, const QDateTime &now)
{
    if (session::isActive(step.state))
        return now;
    if (step.endedAt.isValid())
        return step.endedAt;
    return step.startedAt.isValid() ? step.startedAt : now;
}

/// A step that was reset for another try has its state back at pending but keeps what it cost.
bool hasRun(const session::Step &step)
{
    return step.attempts > 0 || step.state != session::StepState::Pending;
}

/// A transcript's clock is Claude's, a step's is ours, and the last line may be written while the process ends.
constexpr std::int64_t slackMs = 2000;

base::Money moneyOf(const QList<TranscriptSpend> &spends)
{
    double dollars = 0;
    for (const TranscriptSpend &spend : spends)
        dollars += spend.cost;
    return base::Money::fromDollars(dollars);
}

bool hasPrice(const TranscriptSpend &spend)
{
    return spend.measured > 0 || spend.estimated > 0;
}

Entry entryOf(const Entry &step, const TranscriptSpend &spend)
{
    Entry entry = step;
    entry.model = spend.model.isEmpty() ? step.model : spend.model;
    entry.day = spend.day;
    entry.tokens = spend.tokens;
    entry.basis = !hasPrice(spend)                   ? Basis::Unpriced
        : spend.measured > 0 && spend.estimated == 0 ? Basis::Measured
                                                     : Basis::Estimated;
    if (hasPrice(spend))
        entry.cost = base::Money::fromDollars(spend.cost);
    return entry;
}

session::TokenCount without(const session::TokenCount &all, const session::TokenCount &part)
{
    const auto rest = [](qint64 a, qint64 b) { return std::max<qint64>(0, a - b); };
    return {rest(all.input, part.input), rest(all.output, part.output), rest(all.cacheRead, part.cacheRead),
            rest(all.cacheCreation, part.cacheCreation)};
}

/// Claude's figure of a step is one sum; the transcript tells of which days and models. Each part gets its share, and
/// the parts make up the sum to the micro-dollar.
QList<Entry> splitMeasured(const Entry &whole, const QList<TranscriptSpend> &spends)
{
    const double counted = moneyOf(spends).dollars();
    if (counted <= 0)
        return {whole};
    QList<Entry> parts;
    base::Money left = *whole.cost;
    session::TokenCount others;
    for (const TranscriptSpend &spend : spends) {
        Entry part = entryOf(whole, spend);
        part.basis = Basis::Measured;
        part.cost = base::Money::fromDollars(whole.cost->dollars() * spend.cost / counted);
        left = left - *part.cost;
        if (!parts.isEmpty())
            others += spend.tokens;
        parts.append(part);
    }
    parts.first().cost = *parts.first().cost + left;
    if (whole.tokens)
        parts.first().tokens = without(*whole.tokens, others);
    return parts;
}

} // namespace

void Figure::add(const Entry &entry)
{
    if (entry.engineCost) {
        cost += *entry.engineCost;
        engine += *entry.engineCost;
        ++estimated;
    }
    if (entry.cost) {
        cost += *entry.cost;
        if (entry.isFirst)
            ++(entry.basis == Basis::Measured ? measured : estimated);
    } else if (entry.basis == Basis::Unpriced) {
        ++unpriced;
    } else if (entry.basis == Basis::Unknown) {
        ++(entry.active ? running : unknown);
    }
    if (entry.tokens)
        tokens += *entry.tokens;
}

std::optional<double> cachedShare(const session::TokenCount &tokens)
{
    const qint64 read = tokens.input + tokens.cacheRead + tokens.cacheCreation;
    if (read <= 0)
        return {};
    return static_cast<double>(tokens.cacheRead) / static_cast<double>(read);
}

qint64 totalTokens(const session::TokenCount &tokens)
{
    return tokens.input + tokens.output + tokens.cacheRead + tokens.cacheCreation;
}

UsageSummary::UsageSummary(const QList<session::Snapshot> &snapshots, const QTimeZone &zone, const QDateTime &now)
    : UsageSummary(snapshots, {}, zone, now)
{
}

UsageSummary::UsageSummary(const QList<session::Snapshot> &snapshots, const TranscriptTotals &transcripts,
                           const QTimeZone &zone, const QDateTime &now, const QHash<QString, QString> &titles,
                           const StepCosts &machines)
    : m_titles(titles)
    , m_zone(zone)
    , m_today(now.toTimeZone(zone).date())
{
    Spends spends;
    for (const TranscriptSpend &spend : transcripts.spends) {
        if (!spend.step.isNull())
            spends[spend.step].append(spend);
    }
    QHash<QString, QString> projects; // Claude Code's names of ours
    for (const session::Snapshot &snapshot : snapshots) {
        const session::Session &session = snapshot.session;
        projects.insert(projectName(session.project), session.project);
        if (session.workingFolder != session.project)
            projects.insert(projectName(session.workingFolder), session.project);
        m_sessions.insert(session.id.toString(), {session.title, session.status});
        for (const session::Step &step : snapshot.steps) {
            if (!hasRun(step))
                continue;
            const auto machine = machines.constFind(step.id);
            addStep(session, step, spends, machine == machines.constEnd() ? std::nullopt : std::optional(*machine),
                    now);
        }
    }
    for (const TranscriptSpend &spend : transcripts.spends) {
        if (spend.step.isNull() || !m_steps.contains(spend.step))
            addOutside(spend, projects);
    }
}

StepTimes UsageSummary::stepTimes(const QList<session::Snapshot> &snapshots)
{
    StepTimes times;
    for (const session::Snapshot &snapshot : snapshots) {
        std::int64_t behindLast = snapshot.session.createdAt.isValid() ? snapshot.session.createdAt.toMSecsSinceEpoch()
                                                                       : std::numeric_limits<std::int64_t>::min();
        for (const session::Step &step : snapshot.steps) {
            if (!hasRun(step) || step.kind != session::StepKind::ClaudePrompt || !step.startedAt.isValid())
                continue;
            // Of earlier attempts only the figures are kept, not the times.
            StepTime time{step.id, step.attempts > 1 ? behindLast : step.startedAt.toMSecsSinceEpoch() - slackMs,
                          std::numeric_limits<std::int64_t>::max()};
            if (!session::isActive(step.state) && step.endedAt.isValid())
                time.to = behindLast = step.endedAt.toMSecsSinceEpoch() + slackMs;
            QStringList conversations{snapshot.session.conversation.toString()};
            for (const session::ConversationShare &share : step.shares)
                conversations.append(share.conversation.toString());
            conversations.removeDuplicates();
            for (const QString &conversation : std::as_const(conversations)) {
                if (!conversation.isEmpty())
                    times[conversation].append(time);
            }
        }
    }
    return times;
}

void UsageSummary::add(Entry entry)
{
    if (!m_firstDay.isValid() || entry.day < m_firstDay)
        m_firstDay = entry.day;
    m_entries.append(std::move(entry));
}

void UsageSummary::addStep(const session::Session &session, const session::Step &step, const Spends &spends,
                           std::optional<base::Money> machine, const QDateTime &now)
{
    Entry whole;
    whole.session = session.id.toString();
    whole.step = step.id;
    whole.project = session.project;
    whole.engine = session.profile.engine;
    whole.model = session.activeModel.isEmpty() ? session.profile.model : session.activeModel;
    whole.day = timeOf(step, now).toTimeZone(m_zone).date();
    whole.active = session::isActive(step.state);
    whole.cost = step.cost;
    whole.tokens = step.tokens;
    whole.basis = step.cost ? Basis::Measured : Basis::Unknown;
    if (step.kind != session::StepKind::ClaudePrompt) {
        if (!machine)
            return;
        whole.basis = Basis::Estimated;
        whole.model.clear();
    }
    m_steps.insert(step.id, {step.title.isEmpty() ? step.text.section(u'\n', 0, 0) : step.title, step.state});
    const QList<TranscriptSpend> own = spends.value(step.id);
    QList<Entry> parts;
    // While it runs, what Claude told last may be of the turn before.
    if (step.cost && !(whole.active && moneyOf(own) > *step.cost)) {
        parts = splitMeasured(whole, own);
    } else {
        for (const TranscriptSpend &spend : own)
            parts.append(entryOf(whole, spend));
    }
    if (parts.isEmpty())
        parts.append(whole);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        Entry part = parts.at(i);
        part.isFirst = i == 0;
        if (i == 0)
            part.engineCost = machine;
        add(std::move(part));
    }
}

void UsageSummary::addOutside(const TranscriptSpend &spend, const QHash<QString, QString> &projects)
{
    Entry entry;
    entry.session = spend.conversation;
    entry.isOutside = true;
    entry.project = projects.value(projectName(spend.project), spend.project);
    entry = entryOf(entry, spend);
    add(std::move(entry));
}

Figure UsageSummary::figure(const DayRange &range, const QString &project) const
{
    Figure sum;
    for (const Entry &entry : m_entries) {
        if (range.contains(entry.day) && (project.isEmpty() || entry.project == project))
            sum.add(entry);
    }
    return sum;
}

Figure UsageSummary::weekFigure() const
{
    return figure({m_today.addDays(1 - m_today.dayOfWeek()), m_today});
}

Figure UsageSummary::monthFigure() const
{
    return figure({QDate(m_today.year(), m_today.month(), 1), m_today});
}

Figure UsageSummary::sessionFigure(const base::SessionId &session) const
{
    Figure sum;
    for (const Entry &entry : m_entries) {
        if (entry.session == session.toString())
            sum.add(entry);
    }
    return sum;
}

namespace {

const QString &nameIn(GroupBy group, const Entry &entry)
{
    switch (group) {
    case GroupBy::Project:
        return entry.project;
    case GroupBy::Engine:
        return entry.engine;
    case GroupBy::Model:
        break;
    }
    return entry.model;
}

/// The names an entry's costs stand under, with the costs.
template <typename Take>
void eachCost(GroupBy group, const Entry &entry, const Take &take)
{
    if (entry.cost)
        take(nameIn(group, entry), *entry.cost);
    if (entry.engineCost)
        take(group == GroupBy::Model ? QString(UsageSummary::engineSeries) : nameIn(group, entry), *entry.engineCost);
}

QList<Series> atMost(QList<Series> all, int limit)
{
    if (limit < 1 || all.size() <= limit)
        return all;
    Series rest = all.at(limit - 1);
    rest.name = UsageSummary::otherSeries;
    for (qsizetype i = limit; i < all.size(); ++i) {
        rest.total += all.at(i).total;
        for (qsizetype day = 0; day < rest.perDay.size(); ++day)
            rest.perDay[day] += all.at(i).perDay.at(day);
    }
    all.resize(limit - 1);
    all.append(rest);
    return all;
}

} // namespace

QList<Series> UsageSummary::series(const DayRange &range, GroupBy group, const QString &project, int limit) const
{
    QMap<QString, Series> byName;
    for (const Entry &entry : m_entries) {
        if (!range.contains(entry.day) || (!project.isEmpty() && entry.project != project))
            continue;
        eachCost(group, entry, [&](const QString &name, base::Money cost) {
            Series &series = byName[name];
            series.name = name;
            series.perDay.resize(range.days());
            series.perDay[static_cast<qsizetype>(range.first.daysTo(entry.day))] += cost;
            series.total += cost;
        });
    }
    QList<Series> all = byName.values();
    std::ranges::stable_sort(all, std::ranges::greater(), &Series::total);
    return atMost(std::move(all), limit);
}

QList<SessionUsage> UsageSummary::sessions(const DayRange &range, const QString &project) const
{
    QHash<QString, SessionUsage> byKey;
    QHash<QString, QHash<QString, base::Money>> models;
    for (const Entry &entry : m_entries) {
        if (!range.contains(entry.day) || (!project.isEmpty() && entry.project != project))
            continue;
        SessionUsage &usage = byKey[entry.session];
        if (usage.key.isEmpty()) {
            const SessionFacts facts = m_sessions.value(entry.session);
            usage.session = entry.isOutside ? base::SessionId() : base::SessionId(entry.session);
            usage.key = entry.session;
            usage.title = entry.isOutside ? m_titles.value(entry.session) : facts.title;
            usage.project = entry.project;
            usage.engine = entry.engine;
            usage.status = facts.status;
            usage.model = entry.model;
        }
        usage.figure.add(entry);
        base::Money &cost = models[entry.session][entry.model];
        cost += entry.cost.value_or(base::Money());
        if (entry.model != usage.model && cost > models[entry.session].value(usage.model))
            usage.model = entry.model;
    }
    QList<SessionUsage> all = byKey.values();
    std::ranges::sort(all, [](const SessionUsage &a, const SessionUsage &b) {
        if (a.figure.cost != b.figure.cost)
            return a.figure.cost > b.figure.cost;
        return a.key < b.key;
    });
    return all;
}

QList<StepUsage> UsageSummary::steps(const QString &key, const DayRange &range) const
{
    QList<StepUsage> rows;
    for (const Entry &entry : m_entries) {
        if (entry.session != key || !range.contains(entry.day))
            continue;
        auto row = std::ranges::find_if(rows, [&](const StepUsage &one) {
            return entry.step.isNull() ? one.step.isNull() && one.model == entry.model : one.step == entry.step;
        });
        if (row == rows.end()) {
            const StepFacts facts = m_steps.value(entry.step);
            rows.append({entry.step, facts.title, entry.model, facts.state, {}});
            row = rows.end() - 1;
        }
        row->figure.add(entry);
    }
    return rows;
}

base::Money UsageSummary::cacheSaving(const PriceBook &prices, const DayRange &range, const QString &project) const
{
    QHash<QString, double> perToken;
    double dollars = 0;
    for (const Entry &entry : m_entries) {
        if (!entry.tokens || !range.contains(entry.day) || (!project.isEmpty() && entry.project != project))
            continue;
        auto saved = perToken.constFind(entry.model);
        if (saved == perToken.constEnd()) {
            const auto held = prices.find(entry.model.toStdString());
            const double price = held.empty() ? 0 : held.back().price->input.base - held.back().price->cacheRead.base;
            saved = perToken.insert(entry.model, price);
        }
        dollars += *saved * static_cast<double>(entry.tokens->cacheRead);
    }
    return base::Money::fromDollars(dollars);
}

QStringList UsageSummary::names(GroupBy group) const
{
    QMap<QString, QDate> firstUse;
    for (const Entry &entry : m_entries) {
        eachCost(group, entry, [&](const QString &name, base::Money) {
            const auto known = firstUse.constFind(name);
            if (name != engineSeries && (known == firstUse.constEnd() || entry.day < *known))
                firstUse.insert(name, entry.day);
        });
    }
    QStringList names = firstUse.keys();
    std::ranges::stable_sort(names, {}, [&firstUse](const QString &name) { return firstUse.value(name); });
    return names;
}

QStringList UsageSummary::projects() const
{
    QSet<QString> names;
    for (const Entry &entry : m_entries)
        names.insert(entry.project);
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    return sorted;
}

} // namespace usage

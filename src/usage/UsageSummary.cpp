// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageSummary.h"

#include <QMap>

#include <algorithm>

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

} // namespace

void Figure::add(const Entry &entry)
{
    if (entry.cost) {
        cost += *entry.cost;
        ++measured;
    } else if (entry.active) {
        ++running;
    } else {
        ++unknown;
    }
    if (entry.tokens) {
        tokens.input += entry.tokens->input;
        tokens.output += entry.tokens->output;
        tokens.cacheRead += entry.tokens->cacheRead;
        tokens.cacheCreation += entry.tokens->cacheCreation;
    }
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
    : m_zone(zone)
    , m_today(now.toTimeZone(zone).date())
{
    for (const session::Snapshot &snapshot : snapshots) {
        const session::Session &session = snapshot.session;
        m_sessions.insert(session.id, {session.title, session.status});
        for (const session::Step &step : snapshot.steps) {
            if (step.kind != session::StepKind::ClaudePrompt || !hasRun(step))
                continue;
            Entry entry;
            entry.session = session.id;
            entry.step = step.id;
            entry.project = session.project;
            entry.model = session.activeModel.isEmpty() ? session.profile.model : session.activeModel;
            entry.day = timeOf(step, now).toTimeZone(zone).date();
            entry.active = session::isActive(step.state);
            entry.cost = step.cost;
            entry.tokens = step.tokens;
            m_entries.append(entry);
        }
    }
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

QList<Series> UsageSummary::series(const DayRange &range, GroupBy group, const QString &project, int limit) const
{
    QMap<QString, Series> byName;
    for (const Entry &entry : m_entries) {
        if (!entry.cost || !range.contains(entry.day) || (!project.isEmpty() && entry.project != project))
            continue;
        const QString name = group == GroupBy::Model ? entry.model : entry.project;
        Series &series = byName[name];
        series.name = name;
        series.perDay.resize(range.days());
        series.perDay[static_cast<qsizetype>(range.first.daysTo(entry.day))] += *entry.cost;
        series.total += *entry.cost;
    }
    QList<Series> all = byName.values();
    std::ranges::stable_sort(all, std::ranges::greater(), &Series::total);
    if (limit < 1 || all.size() <= limit)
        return all;
    Series rest = all.at(limit - 1);
    rest.name = QStringLiteral("*");
    for (qsizetype i = limit; i < all.size(); ++i) {
        rest.total += all.at(i).total;
        for (qsizetype day = 0; day < rest.perDay.size(); ++day)
            rest.perDay[day] += all.at(i).perDay.at(day);
    }
    all.resize(limit - 1);
    all.append(rest);
    return all;
}

QList<SessionUsage> UsageSummary::sessions(const DayRange &range, const QString &project) const
{
    QHash<base::SessionId, SessionUsage> byId;
    for (const Entry &entry : m_entries) {
        if (!range.contains(entry.day) || (!project.isEmpty() && entry.project != project))
            continue;
        SessionUsage &usage = byId[entry.session];
        const SessionFacts facts = m_sessions.value(entry.session);
        usage.session = entry.session;
        usage.title = facts.title;
        usage.project = entry.project;
        usage.status = facts.status;
        usage.model = entry.model;
        usage.figure.add(entry);
    }
    QList<SessionUsage> all = byId.values();
    std::ranges::sort(all, [](const SessionUsage &a, const SessionUsage &b) {
        if (a.figure.cost != b.figure.cost)
            return a.figure.cost > b.figure.cost;
        return a.session < b.session;
    });
    return all;
}

QStringList UsageSummary::names(GroupBy group) const
{
    QMap<QString, QDate> firstUse;
    for (const Entry &entry : m_entries) {
        if (!entry.cost)
            continue;
        const QString &name = group == GroupBy::Model ? entry.model : entry.project;
        const auto known = firstUse.constFind(name);
        if (known == firstUse.constEnd() || entry.day < *known)
            firstUse.insert(name, entry.day);
    }
    QStringList names = firstUse.keys();
    std::ranges::stable_sort(names, {}, [&firstUse](const QString &name) { return firstUse.value(name); });
    return names;
}

QStringList UsageSummary::projects() const
{
    QStringList names;
    for (const Entry &entry : m_entries) {
        if (!names.contains(entry.project))
            names.append(entry.project);
    }
    names.sort();
    return names;
}

} // namespace usage

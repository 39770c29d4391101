// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxList.h"

#include <algorithm>

namespace engines {

using namespace Qt::StringLiterals;
using Is = SandboxEntry::State;
using std::chrono::seconds;

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

bool isSame(const e2b::Sandbox &there, const e2b::SandboxRecord &record)
{
    return record.sandboxId.isEmpty() ? there.metadata.value(e2b::tagKey) == record.tag : record.sandboxId == there.id;
}

} // namespace

QString SandboxEntry::name() const
{
    return there.id.isEmpty() && record ? record->tag : there.id;
}

QString SandboxEntry::templateName() const
{
    if (!there.alias.isEmpty())
        return there.alias;
    return record && !record->templateName.isEmpty() ? record->templateName : there.templateId;
}

QDateTime SandboxEntry::begin() const
{
    return there.startedAt.isValid() || !record ? there.startedAt : record->createdAt;
}

QDateTime SandboxEntry::end() const
{
    return there.endAt.isValid() || !record ? there.endAt : record->endAt;
}

seconds SandboxEntry::limit() const
{
    if (record && record->timeLimit.count() > 0)
        return record->timeLimit;
    if (begin().isValid() && end().isValid() && state != Is::Paused) // a paused one tells when it was paused
        return seconds(std::max<qint64>(0, begin().secsTo(end())));
    return record ? record->timeToLive : seconds(0);
}

seconds SandboxEntry::age(const QDateTime &now) const
{
    QDateTime until = now;
    if (state == Is::Paused && there.endAt.isValid())
        until = there.endAt;
    else if (state == Is::Paused && record && record->pausedAt.isValid())
        until = record->pausedAt;
    else if (state == Is::Ended && record && record->endedAt.isValid())
        until = record->endedAt;
    else if (state == Is::Unknown && end().isValid()) // it ended with its time at the latest
        until = std::min(now, end());
    return seconds(begin().isValid() ? std::max<qint64>(0, begin().secsTo(until)) : 0);
}

base::Money SandboxEntry::cost(const SandboxRates &rates, const QDateTime &now) const
{
    if (state == Is::Creating || there.id.isEmpty())
        return {};
    const int cpus = there.cpuCount > 0 || !record ? there.cpuCount : record->cpuCount;
    const int memory = there.memoryMb > 0 || !record ? there.memoryMb : record->memoryMb;
    const base::Money hourly = record && record->hourlyMicros > 0 ? base::Money::fromMicros(record->hourlyMicros)
                                                                  : rates.hourlyFor(cpus, memory);
    const seconds counted = age(now) - (record ? record->pausedFor : seconds(0));
    return SandboxLimits({.time = {}, .hourlyRate = hourly, .budget = {}}).cost(std::max(seconds(0), counted));
}

QJsonObject SandboxEntry::toJson(const SandboxRates &rates, const QDateTime &now) const
{
    QJsonObject json{{u"type"_s, u"sandbox"_s},
                     {u"sandbox"_s, name()},
                     {u"template"_s, templateName()},
                     {u"state"_s, toString(state)},
                     {u"age_s"_s, qint64(age(now).count())},
                     {u"cost_usd"_s, cost(rates, now).dollars()},
                     {u"estimated"_s, true}};
    if (begin().isValid())
        json.insert(u"started_at"_s, timeText(begin()));
    if (end().isValid())
        json.insert(u"end_at"_s, timeText(end()));
    if (there.cpuCount > 0) {
        json.insert(u"cpus"_s, there.cpuCount);
        json.insert(u"memory_mb"_s, there.memoryMb);
        json.insert(u"disk_mb"_s, there.diskMb);
    }
    QJsonObject limits{{u"time_s"_s, qint64(limit().count())}};
    if (end().isValid() && state == Is::Running)
        limits.insert(u"left_s"_s, std::max<qint64>(0, now.secsTo(end())));
    if (record) {
        json.insert(u"run"_s, record->run);
        json.insert(u"session"_s, record->session);
        json.insert(u"project"_s, record->project);
        json.insert(u"title"_s, record->title);
        json.insert(u"branch"_s, record->branch);
        json.insert(u"keep"_s, record->keep);
        json.insert(u"to_be_killed"_s, record->kill);
        if (record->budgetMicros > 0)
            limits.insert(u"budget_usd"_s, base::Money::fromMicros(record->budgetMicros).dollars());
    }
    json.insert(u"limits"_s, limits);
    return json;
}

QString toString(Is state)
{
    switch (state) {
    case Is::Creating:
        return u"creating"_s;
    case Is::Running:
        return u"running"_s;
    case Is::Paused:
        return u"paused"_s;
    case Is::Unknown:
        return u"unknown"_s;
    case Is::Ended:
        break;
    }
    return u"ended"_s;
}

SandboxEntry entryOf(const e2b::SandboxRecord &record)
{
    SandboxEntry entry;
    entry.there.id = record.sandboxId;
    entry.record = record;
    using Recorded = e2b::SandboxRecord::State;
    entry.state = record.state == Recorded::Ended ? Is::Ended
        : record.state == Recorded::Paused        ? Is::Paused
        : record.state == Recorded::Creating      ? Is::Creating
                                                  : Is::Running;
    return entry;
}

QList<SandboxEntry> joinSandboxes(const QList<e2b::Sandbox> &there, const QList<e2b::SandboxRecord> &records)
{
    QList<SandboxEntry> entries;
    QList<e2b::SandboxRecord> left = records;
    left.removeIf([](const e2b::SandboxRecord &record) { return record.state == e2b::SandboxRecord::State::Ended; });
    for (const e2b::Sandbox &sandbox : there) {
        SandboxEntry entry{sandbox.state == u"paused" ? Is::Paused : Is::Running, sandbox, {}};
        const auto known = std::ranges::find_if(left, [&](const auto &record) { return isSame(sandbox, record); });
        if (known != left.end()) {
            entry.record = *known;
            left.erase(known);
        }
        entries.append(entry);
    }
    std::ranges::stable_sort(entries, std::ranges::greater(), &SandboxEntry::begin);
    for (const e2b::SandboxRecord &record : std::as_const(left)) {
        SandboxEntry entry = entryOf(record);
        if (entry.state != Is::Creating)
            entry.state = Is::Unknown;
        entries.append(entry);
    }
    return entries;
}

} // namespace engines

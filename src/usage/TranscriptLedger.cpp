// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/TranscriptLedger.h"

#include <QDir>

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>

namespace usage {

namespace {

constexpr std::size_t daily = 0; ///< rule set D: the ledger's days are those of "usage daily"

qint64 toSigned(std::uint64_t count)
{
    return static_cast<qint64>(std::min(count, static_cast<std::uint64_t>(std::numeric_limits<qint64>::max() / 8)));
}

QDate dateOf(std::int32_t day)
{
    return QDate(1970, 1, 1).addDays(day);
}

bool isSubagent(const TranscriptBook::File &file)
{
    return file.path.contains("/subagents/");
}

void add(TranscriptSpend &spend, const Counted &counted)
{
    spend.tokens += {toSigned(counted.input), toSigned(counted.output), toSigned(counted.cacheRead),
                     toSigned(counted.cacheCreation)};
    spend.cost += counted.cost;
    spend.lastAt = std::max(spend.lastAt, counted.at);
    if (counted.measured != 0)
        ++spend.measured;
    else if (counted.unpriced != 0)
        ++spend.unpriced;
    else
        ++spend.estimated;
}

/// Folders with many entries, and names with many meanings: somebody waits for the sums.
constexpr int mostLooks = 200;

QString searchFolder(const QString &parent, const QString &name, int &looks)
{
    if (--looks < 0)
        return {};
    const QDir folder(parent);
    QStringList fits;
    for (const QString &child : folder.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::NoSort)) {
        const QString begin = projectName(child);
        if (name == begin)
            return folder.filePath(child);
        if (name.startsWith(begin + u'-'))
            fits.append(child);
    }
    std::ranges::sort(fits, std::ranges::greater(), &QString::size);
    for (const QString &child : std::as_const(fits)) {
        const QString found = searchFolder(folder.filePath(child), name.sliced(child.size() + 1), looks);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

QString projectName(const QString &folder)
{
    QString name = folder;
    for (QChar &letter : name) {
        if (letter.unicode() > 127 || !letter.isLetterOrNumber())
            letter = u'-';
    }
    return name;
}

QString projectFolder(const QString &name)
{
    int looks = mostLooks;
    return name.startsWith(u'-') ? searchFolder(QStringLiteral("/"), name.sliced(1), looks) : QString();
}

QHash<base::StepId, LiveUsage> liveUsage(const TranscriptTotals &totals)
{
    QHash<base::StepId, double> dollars;
    QHash<base::StepId, LiveUsage> live;
    for (const TranscriptSpend &spend : totals.spends) {
        if (spend.step.isNull())
            continue;
        LiveUsage &usage = live[spend.step];
        usage.tokens += spend.tokens;
        usage.hasCost = usage.hasCost || spend.measured > 0 || spend.estimated > 0;
        usage.hasGaps = usage.hasGaps || spend.unpriced > 0;
        dollars[spend.step] += spend.cost;
    }
    for (auto usage = live.begin(); usage != live.end(); ++usage) {
        usage->cost = base::Money::fromDollars(dollars.value(usage.key()));
        const auto context = totals.contextTokens.constFind(usage.key());
        if (context != totals.contextTokens.constEnd())
            usage->contextTokens = *context;
    }
    return live;
}

qint64 contextWindow(const QString &model, qint64 used)
{
    constexpr qint64 usual = 200'000;
    constexpr qint64 large = 1'000'000;
    return model.endsWith(QStringLiteral("[1m]")) || used > usual ? large : usual;
}

QString TranscriptLedger::projectOf(const std::string &name)
{
    const QString text = QString::fromStdString(name);
    const auto known = m_projects.constFind(text);
    if (known != m_projects.constEnd())
        return *known;
    const QString folder = projectFolder(text);
    return *m_projects.insert(text, folder.isEmpty() ? text : folder);
}

void TranscriptLedger::setTimeZone(const QTimeZone &zone)
{
    if (m_days && zone == m_zone)
        return;
    m_zone = zone;
    m_days.emplace(zone);
    for (Part &part : m_parts | std::views::values)
        part.isStale = true;
}

void TranscriptLedger::clear()
{
    m_parts.clear();
    m_isNew = true;
}

void TranscriptLedger::setStepTimes(const StepTimes &times)
{
    for (Part &part : m_parts | std::views::values) {
        // Duplicates are rare across conversations, so a file's winners are nearly always its own.
        if (times.value(part.conversation) != m_times.value(part.conversation))
            part.isStale = true;
    }
    m_times = times;
}

base::StepId TranscriptLedger::stepAt(const QString &conversation, std::int64_t at) const
{
    const auto times = m_times.constFind(conversation);
    if (times == m_times.constEnd())
        return {};
    for (const StepTime &time : *times) {
        if (at >= time.from && at <= time.to)
            return time.step;
    }
    return {};
}

void TranscriptLedger::update(const TranscriptBook &book, const std::vector<std::uint32_t> &changed,
                              const std::vector<std::uint32_t> &removed)
{
    if (std::exchange(m_isNew, false)) {
        for (const TranscriptBook::File &file : book.files())
            m_parts[file.number].isStale = true;
        return;
    }
    for (const std::uint32_t number : removed)
        m_parts.erase(number);
    for (const std::uint32_t number : changed)
        m_parts[number].isStale = true;
}

void TranscriptLedger::sum(const TranscriptBook &book, const TranscriptBook::File &file, Part &part)
{
    part = {};
    part.isStale = false;
    part.conversation = QString::fromStdString(file.place.session);
    const auto shared = [this](const std::string &text) {
        const QString name = QString::fromStdString(text);
        const auto known = m_names.constFind(name);
        return known != m_names.constEnd() ? *known : *m_names.insert(name, name);
    };
    std::map<std::tuple<std::uint32_t, std::int32_t, std::uint32_t, QString>, TranscriptSpend> spends;
    for (const Counted &counted : file.counted[daily]) {
        const TranscriptBook::File *const winner = book.file(counted.file);
        if (!winner)
            continue;
        const QString conversation = shared(winner->place.session);
        const std::int32_t day = m_days->dayOf(counted.at);
        const base::StepId step = stepAt(conversation, counted.at);
        TranscriptSpend &spend = spends[{winner->number, day, counted.model(), step.toString()}];
        if (spend.day.isNull()) {
            spend.conversation = conversation;
            spend.project = projectOf(winner->place.project);
            spend.step = step;
            spend.model = shared(book.pricing().name(counted.model()));
            spend.day = dateOf(day);
        }
        add(spend, counted);
        if (step.isNull() || isSubagent(*winner))
            continue;
        auto &[at, tokens] = part.context[step];
        if (counted.at >= at) {
            at = counted.at;
            tokens = toSigned(counted.input) + toSigned(counted.cacheRead) + toSigned(counted.cacheCreation);
        }
    }
    for (TranscriptSpend &spend : spends | std::views::values)
        part.spends.append(std::move(spend));
}

TranscriptTotals TranscriptLedger::totals(const TranscriptBook &book, std::int64_t now)
{
    if (!m_days)
        m_days.emplace(m_zone);
    TranscriptTotals totals;
    QHash<base::StepId, std::int64_t> newest;
    for (const TranscriptBook::File &file : book.files()) {
        Part &part = m_parts[file.number];
        if (part.isStale)
            sum(book, file, part);
        totals.spends.append(part.spends);
        for (auto context = part.context.cbegin(); context != part.context.cend(); ++context) {
            std::int64_t &at = newest[context.key()];
            if (context->first >= at) {
                at = context->first;
                totals.contextTokens.insert(context.key(), context->second);
            }
        }
    }
    totals.block = activeBlock(book, now);
    return totals;
}

} // namespace usage

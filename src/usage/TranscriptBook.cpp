// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/TranscriptBook.h"

#include "usage/Workers.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>

namespace usage {

namespace {

/// From this share of all lines on, deciding about everything is quicker than about the touched ones.
constexpr std::size_t manyTouched = 8;

std::vector<std::uint64_t> messagesOf(const FileUsage &usage)
{
    std::vector<std::uint64_t> messages;
    messages.reserve(usage.candidates.size());
    for (const Candidate &candidate : usage.candidates)
        messages.push_back(candidate.message.low);
    return messages;
}

/// Another file by this name, or one that changed without growing: then appending is not what happened to it.
bool isAnother(const FileStamp &known, const FileStamp &now)
{
    return known != FileStamp{} && (known.inode != now.inode || known.device != now.device || now.size <= known.size);
}

std::size_t slotOf(RuleSet rules)
{
    return rules == RuleSet::D ? 0 : 1;
}

} // namespace

/// What an update has to do, and what came of it.
struct TranscriptBook::Plan
{
    struct Job
    {
        File *file;
        FileStamp stamp; ///< before reading
        std::uint64_t bytesToRead = 0;
        std::size_t known = 0; ///< candidates before
        bool isDone = false;
        int error = 0;
    };
    std::vector<Job> jobs;
    std::vector<File> removed;
    QList<ReadProblem> problems;

    void add(File &file, const FileStamp &stamp)
    {
        const auto size = static_cast<std::uint64_t>(std::max<std::int64_t>(stamp.size, 0));
        const std::uint64_t bytes = size >= file.state.offset ? size - file.state.offset : size;
        jobs.push_back({.file = &file, .stamp = stamp, .bytesToRead = bytes});
    }
};

TranscriptBook::TranscriptBook(Pricing pricing, std::vector<RuleSet> rules)
    : m_pricing(std::move(pricing))
    , m_rules(std::move(rules))
{
}

void TranscriptBook::restore(std::vector<File> files, Loader loader)
{
    m_files = std::move(files);
    m_loader = std::move(loader);
    for (const File &file : m_files)
        m_nextNumber = std::max(m_nextNumber, file.number + 1);
    index();
}

void TranscriptBook::index()
{
    m_places.assign(m_nextNumber, 0xffffffffU);
    for (std::size_t i = 0; i < m_files.size(); ++i)
        m_places[m_files[i].number] = static_cast<std::uint32_t>(i);
}

const TranscriptBook::File *TranscriptBook::file(std::uint32_t number) const
{
    const bool isKnown = number < m_places.size() && m_places[number] < m_files.size();
    return isKnown ? &m_files[m_places[number]] : nullptr;
}

TranscriptBook::File *TranscriptBook::findPath(const std::string &path)
{
    const auto found = std::ranges::lower_bound(m_files, path, {}, &File::path);
    return found != m_files.end() && found->path == path ? &*found : nullptr;
}

std::uint64_t TranscriptBook::longLines() const
{
    std::uint64_t count = 0;
    for (const File &file : m_files)
        count += file.state.longLines;
    return count;
}

TranscriptBook::Summary TranscriptBook::update(const TranscriptList &list, const Progress &progress,
                                               std::stop_token stop)
{
    Plan plan;
    plan.problems = list.problems;
    std::vector<File> merged;
    merged.reserve(list.files.size());
    auto known = m_files.begin();
    for (const TranscriptFile &found : list.files) {
        while (known != m_files.end() && known->path < found.path)
            plan.removed.push_back(std::move(*known++));
        if (known != m_files.end() && known->path == found.path) {
            merged.push_back(std::move(*known++));
            continue;
        }
        File &fresh = merged.emplace_back();
        fresh.number = m_nextNumber++;
        fresh.path = found.path;
        fresh.place = placeOf(found.path);
    }
    std::move(known, m_files.end(), std::back_inserter(plan.removed));
    m_files = std::move(merged);
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (m_files[i].stamp != list.files[i].stamp)
            plan.add(m_files[i], list.files[i].stamp);
    }
    index();
    return carryOut(plan, progress, stop);
}

std::uint64_t TranscriptBook::pendingBytes(const TranscriptList &list) const
{
    std::uint64_t bytes = 0;
    auto known = m_files.begin();
    for (const TranscriptFile &found : list.files) {
        while (known != m_files.end() && known->path < found.path)
            ++known;
        const bool isKnown = known != m_files.end() && known->path == found.path;
        if (isKnown && known->stamp == found.stamp)
            continue;
        const auto size = static_cast<std::uint64_t>(std::max<std::int64_t>(found.stamp.size, 0));
        bytes += isKnown && size >= known->state.offset ? size - known->state.offset : size;
    }
    return bytes;
}

TranscriptBook::Summary TranscriptBook::updateFiles(const std::vector<std::string> &paths)
{
    Plan plan;
    for (const std::string &path : paths) {
        const auto place = std::ranges::lower_bound(m_files, path, {}, &File::path);
        const bool isKnown = place != m_files.end() && place->path == path;
        const bool isThere = stampOf(path).has_value();
        if (isKnown && !isThere) {
            plan.removed.push_back(std::move(*place));
            m_files.erase(place);
        } else if (!isKnown && isThere) {
            File fresh;
            fresh.number = m_nextNumber++;
            fresh.path = path;
            fresh.place = placeOf(path);
            m_files.insert(place, std::move(fresh));
        }
    }
    for (const std::string &path : paths) {
        File *const file = findPath(path);
        const auto stamp = stampOf(path);
        if (file && stamp && file->stamp != *stamp)
            plan.add(*file, *stamp);
    }
    index();
    return carryOut(plan, {}, {});
}

bool TranscriptBook::load(File &file)
{
    if (file.isLoaded)
        return true;
    if (!m_loader || !m_loader(file)) {
        // What the store held is of no use; the file itself is the truth, from the next update on.
        file.state = {};
        file.stamp = {};
    }
    file.isLoaded = true;
    file.models = m_pricing.numbersOf(file.state.usage.models);
    return file.stamp != FileStamp{};
}

bool TranscriptBook::ensureLoaded(std::uint32_t number)
{
    return number < m_places.size() && m_places[number] < m_files.size() && load(m_files[m_places[number]]);
}

bool TranscriptBook::loadAll()
{
    bool complete = true;
    for (File &file : m_files)
        complete = load(file) && complete;
    return complete;
}

TranscriptBook::Summary TranscriptBook::carryOut(Plan &plan, const Progress &progress, const std::stop_token &stop)
{
    Summary summary;
    summary.problems = std::move(plan.problems);
    for (Plan::Job &job : plan.jobs) {
        (void)load(*job.file);
        dropOpenLine(job.file->state);
        if (isAnother(job.file->stamp, job.stamp))
            job.file->state = {};
        job.known = job.file->state.usage.candidates.size();
    }
    read(plan, summary, progress, stop);
    take(plan, summary);
    return summary;
}

void TranscriptBook::read(Plan &plan, Summary &summary, const Progress &progress, const std::stop_token &stop)
{
    // Large ones first, so that no worker is left alone with one at the end.
    std::vector<Plan::Job *> order;
    std::uint64_t total = 0;
    for (Plan::Job &job : plan.jobs) {
        order.push_back(&job);
        total += job.bytesToRead;
    }
    std::ranges::stable_sort(order, std::ranges::greater(), &Plan::Job::bytesToRead);
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> bytesRead = 0;
    forEachInParallel(order.size(), workersFor(total, order.size()), [&](std::size_t i, TranscriptScan &scan) {
        if (stop.stop_requested())
            return;
        Plan::Job &job = *order[i];
        const auto outcome = scan.update(job.file->path, job.file->place.session, job.file->state);
        job.isDone = outcome.has_value();
        job.error = outcome ? 0 : outcome.error();
        if (outcome && outcome->restarted)
            job.known = 0;
        bytesRead += outcome ? outcome->bytes : 0;
        done += job.bytesToRead;
        if (progress)
            progress(done, total);
    });
    summary.bytesRead = bytesRead;
    summary.wasCancelled = stop.stop_requested();
}

void TranscriptBook::take(Plan &plan, Summary &summary)
{
    Messages touched;
    std::unordered_set<std::uint32_t> reread;
    std::unordered_set<std::uint32_t> changed;
    for (const File &file : plan.removed) {
        summary.removed.push_back(file.number);
        touched.insert(file.messages.begin(), file.messages.end());
    }
    for (const Plan::Job &job : plan.jobs) {
        File &file = *job.file;
        if (!job.isDone && job.error != 0 && job.error != ENOENT)
            summary.problems.append(
                {QFile::decodeName(file.path.c_str()), QString::fromLocal8Bit(std::strerror(job.error))});
        const std::size_t kept = std::min(job.known, file.messages.size());
        // Also the open line's, which is always taken anew.
        touched.insert(file.messages.begin() + static_cast<std::ptrdiff_t>(kept), file.messages.end());
        file.messages = messagesOf(file.state.usage);
        touched.insert(file.messages.begin() + static_cast<std::ptrdiff_t>(std::min(kept, file.messages.size())),
                       file.messages.end());
        file.models = m_pricing.numbersOf(file.state.usage.models);
        // One that could not be read is tried again next time.
        file.stamp = job.isDone ? job.stamp : FileStamp{};
        reread.insert(file.number);
        changed.insert(file.number);
    }
    std::size_t all = 0;
    for (const File &file : m_files)
        all += file.messages.size();
    for (const RuleSet rules : m_rules) {
        if (touched.size() * manyTouched > all)
            resolveAll(rules);
        else if (!touched.empty() || !reread.empty())
            resolveTouched(rules, touched, reread, changed);
    }
    if (touched.size() * manyTouched > all) {
        for (const File &file : m_files)
            changed.insert(file.number);
    }
    summary.changed.assign(changed.begin(), changed.end());
    std::ranges::sort(summary.changed);
}

void TranscriptBook::resolveAll(RuleSet rules)
{
    (void)loadAll();
    // Answers with different ids have nothing to do with each other, so each worker takes a share of the ids.
    std::size_t lines = 0;
    for (const File &file : m_files)
        lines += file.state.usage.candidates.size();
    const std::size_t shares = workersFor(lines * sizeof(Candidate), lines);
    std::vector<std::optional<Resolver>> resolvers(shares);
    forEachInParallel(shares, shares, [&](std::size_t share, TranscriptScan &) {
        Resolver &resolver = resolvers[share].emplace(rules, m_pricing);
        for (const File &file : m_files) {
            resolver.beginFile(file.number, file.state.usage, file.models);
            const auto &candidates = file.state.usage.candidates;
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if ((candidates[i].message.high >> 32) % shares == share)
                    resolver.add(static_cast<std::uint32_t>(i));
            }
        }
    });
    const std::size_t slot = slotOf(rules);
    std::vector<std::size_t> counts(m_nextNumber);
    for (const auto &resolver : resolvers)
        resolver->forEach([&](std::uint32_t standsIn, const Counted &) { ++counts[standsIn]; });
    for (File &file : m_files) {
        file.counted[slot] = {};
        file.counted[slot].reserve(counts[file.number]);
    }
    for (auto &resolver : resolvers) {
        resolver->forEach([&](std::uint32_t standsIn, const Counted &counted) {
            m_files[m_places[standsIn]].counted[slot].push_back(counted);
        });
        resolver.reset();
    }
    for (File &file : m_files)
        std::ranges::sort(file.counted[slot], {}, &Counted::place);
}

void TranscriptBook::resolveTouched(RuleSet rules, const Messages &touched,
                                    const std::unordered_set<std::uint32_t> &reread,
                                    std::unordered_set<std::uint32_t> &changed)
{
    const std::size_t slot = slotOf(rules);
    Resolver resolver(rules, m_pricing);
    for (File &file : m_files) {
        // Lines without an id touch nobody else, but those of a file that was read again may be others now.
        const bool isReread = reread.contains(file.number);
        const auto isTouched
            = [&](std::uint64_t message) { return message == 0 ? isReread : touched.contains(message); };
        if (std::erase_if(file.counted[slot], [&](const Counted &c) { return isTouched(c.message); }) > 0)
            changed.insert(file.number);
        if (std::ranges::none_of(file.messages, isTouched) || (!file.isLoaded && !load(file)))
            continue;
        resolver.beginFile(file.number, file.state.usage, file.models);
        for (std::size_t i = 0; i < file.messages.size(); ++i) {
            if (isTouched(file.messages[i]))
                resolver.add(static_cast<std::uint32_t>(i));
        }
    }
    std::unordered_set<std::uint32_t> filled;
    resolver.forEach([&](std::uint32_t standsIn, const Counted &counted) {
        m_files[m_places[standsIn]].counted[slot].push_back(counted);
        filled.insert(standsIn);
    });
    for (const std::uint32_t number : filled) {
        changed.insert(number);
        std::ranges::sort(m_files[m_places[number]].counted[slot], {}, &Counted::place);
    }
}

} // namespace usage

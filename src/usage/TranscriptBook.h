// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Pricing.h"
#include "usage/Resolver.h"
#include "usage/TranscriptFiles.h"
#include "usage/TranscriptScan.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

namespace usage {

/// Everything known about a set of transcripts: what they hold and which of it counts. An update reads only what is
/// new, and decides anew only about the answers it touches; the outcome is that of reading everything from scratch.
///
/// Reads with one thread for each core. Not thread-safe itself.
class TranscriptBook
{
public:
    struct File
    {
        std::uint32_t number = 0; ///< stays the same as long as the book knows the file
        std::string path;
        TranscriptPlace place;
        FileStamp stamp;
        TranscriptState state;
        bool isLoaded = true; ///< false: state.usage is still in the store
        std::vector<std::uint64_t> messages; ///< low halves of the candidates' ids, in their order
        std::vector<std::uint32_t> models; ///< the numbers that pricing() gives to those of state.usage
        std::array<std::vector<Counted>, 2> counted; ///< by rule set; those whose first duplicate stands in this file
    };
    /// What an update did.
    struct Summary
    {
        std::uint64_t bytesRead = 0;
        std::vector<std::uint32_t> changed; ///< numbers of files that are new or were read, or whose answers changed
        std::vector<std::uint32_t> removed;
        QList<ReadProblem> problems;
        bool wasCancelled = false; ///< part of the new bytes is not read yet; the next update goes on
    };
    /// Called from any thread now and then, with how much is read of how much there is.
    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;
    /// Fills state.usage of a file with isLoaded == false. Called from the thread that updates.
    using Loader = std::function<bool(File &)>;

    /// Keeps only the answers of the @p rules up to date.
    explicit TranscriptBook(Pricing pricing, std::vector<RuleSet> rules = {RuleSet::D, RuleSet::E});

    /// Takes files of a store, sorted by path. Their models have the numbers of pricing().
    void restore(std::vector<File> files, Loader loader);

    /// Brings the book to what @p list says is there.
    Summary update(const TranscriptList &list, const Progress &progress = {}, std::stop_token stop = {});
    /// About how much update() would read.
    [[nodiscard]] std::uint64_t pendingBytes(const TranscriptList &list) const;
    /// Looks at these files again; those that are gone leave the book, new ones join it.
    Summary updateFiles(const std::vector<std::string> &paths);

    [[nodiscard]] const std::vector<File> &files() const { return m_files; } ///< in byte order of their paths
    [[nodiscard]] const File *file(std::uint32_t number) const;
    [[nodiscard]] const Pricing &pricing() const { return m_pricing; }
    [[nodiscard]] Pricing &pricing() { return m_pricing; }
    /// Lines that were dropped because they are longer than any answer.
    [[nodiscard]] std::uint64_t longLines() const;
    /// The candidates of this file are there.
    [[nodiscard]] bool ensureLoaded(std::uint32_t number);
    /// Loads what is still in the store.
    [[nodiscard]] bool loadAll();

private:
    using Messages = std::unordered_set<std::uint64_t>;
    struct Plan;
    Summary carryOut(Plan &plan, const Progress &progress, const std::stop_token &stop);
    void read(Plan &plan, Summary &summary, const Progress &progress, const std::stop_token &stop);
    void take(Plan &plan, Summary &summary);
    [[nodiscard]] bool load(File &file);
    void resolveAll(RuleSet rules);
    void resolveTouched(RuleSet rules, const Messages &touched, const std::unordered_set<std::uint32_t> &reread,
                        std::unordered_set<std::uint32_t> &changed);
    [[nodiscard]] File *findPath(const std::string &path);
    void index();

    Pricing m_pricing;
    std::vector<RuleSet> m_rules;
    std::vector<File> m_files;
    std::vector<std::uint32_t> m_places; ///< by number: where in m_files
    std::uint32_t m_nextNumber = 1;
    Loader m_loader;
};

} // namespace usage

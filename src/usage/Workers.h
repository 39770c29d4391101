// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/TranscriptScan.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace usage {

/// One worker for each core, but no more than there is work for: starting a thread costs as much as reading 100 kB.
[[nodiscard]] inline std::size_t workersFor(std::uint64_t bytes, std::size_t jobs)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t worth = 1 + static_cast<std::size_t>(bytes / (256 * 1024)) + jobs / 64;
    return std::max<std::size_t>(1, std::min({cores, jobs, worth}));
}

/// Calls @p work for each number below @p count, from @p workers threads, each with a scan of its own. Returns when all
/// are done; the caller's thread works too.
inline void forEachInParallel(std::size_t count, std::size_t workers,
                              const std::function<void(std::size_t, TranscriptScan &)> &work)
{
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        TranscriptScan scan;
        for (std::size_t i = next++; i < count; i = next++)
            work(i, scan);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < workers; ++i)
        others.emplace_back(run);
    run();
}

} // namespace usage

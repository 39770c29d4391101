// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpClient.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace github {

/// How requests are paced and repeated. Tests use shorter times.
struct Timings
{
    std::chrono::milliseconds request{30'000}; ///< one request
    std::chrono::milliseconds firstPause{1'000}; ///< before the first repeat, then doubled
    std::chrono::milliseconds longestPause{60'000};
    std::chrono::milliseconds betweenWrites{1'000}; ///< GitHub asks for a second between requests that change something
    std::chrono::milliseconds secondary{60'000}; ///< a secondary limit that does not say how long it lasts
    std::chrono::milliseconds longestWait{120'000}; ///< a limit that lasts longer is a failure at once
    int repeats = 3;
};

/// A limit that an answer tells of.
struct Limit
{
    bool isSecondary = false;
    std::optional<QDateTime> until; ///< not told: an invalid guess would be ours
};

/// The limit that made GitHub refuse with this answer (403 or 429); nullopt: it refused for another reason.
/// @p words: what its body says.
[[nodiscard]] std::optional<Limit> limitIn(const net::HttpResponse &answer, const QString &words, const QDateTime &now);

/// When the next request may be sent after an answer of any status that says that nothing is left; nullopt: at once.
[[nodiscard]] std::optional<QDateTime> pauseUntil(const net::HttpResponse &answer);

} // namespace github

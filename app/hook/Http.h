// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hook {

/// Milliseconds on a clock that never jumps.
long long monotonicMs();

/// Waits until @p fd has @p events, at most until @p deadline (of monotonicMs()).
bool waitFor(int fd, short events, long long deadline);

struct Post
{
    std::string url;
    std::string eventId;
    std::string event;
    std::string body;
};

/// Sends @p post to a server on this machine; true only after a 2xx answer. Other hosts are refused: hook bodies hold
/// prompts and file contents.
bool send(const Post &post, long long deadline);

} // namespace hook

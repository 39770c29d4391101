// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
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

/// Of a GET. Status 0: no whole answer.
struct Reply
{
    int status = 0;
    std::string body;
};

/// The address of the decision about @p eventId on the server of @p callbackUrl, and the token that goes with it. Empty
/// url: @p callbackUrl is of another kind.
struct DecisionAddress
{
    std::string url;
    std::string token;
};
DecisionAddress decisionAddress(const std::string &callbackUrl, const std::string &eventId);

/// Asks and waits, at most until @p deadline or until @p watched can be read (-1: nothing is watched). While it waits
/// it looks every few seconds whether the application has @p moved: another program may have taken its port and say
/// nothing.
Reply ask(const DecisionAddress &from, long long deadline, int watched, const std::function<bool()> &moved);

} // namespace hook

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hook {

struct Spooled
{
    std::string id;
    std::string step;
    std::string session;
    std::string run;
    std::string event;
    std::string body;
};

/// Leaves the event as a private file in @p folder, which is made if need be, but not what is around it. The
/// application takes it in, at its next start at the latest. False: nothing was left there.
[[nodiscard]] bool spool(const std::string &folder, const Spooled &event);

} // namespace hook

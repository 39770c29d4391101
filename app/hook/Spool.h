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

/// Leaves the event as a private file in @p folder for the application's next start. Nobody can be told if that fails.
void spool(const std::string &folder, const Spooled &event);

} // namespace hook

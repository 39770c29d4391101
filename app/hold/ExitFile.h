// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Child.h"

#include "base/UniqueFd.h"
#include "process/HoldProtocol.h"

namespace holder {

/// The exit record. Its room on disk is taken at the start, because by the end the disk may be full.
class ExitFile
{
public:
    [[nodiscard]] Problem reserve(int folder);
    /// Durable when it returns, as far as the disk allows.
    void write(const process::hold::Exit &exit);

private:
    static constexpr const char *temporaryName = "exit.new";

    int m_folder = -1;
    UniqueFd m_file;
};

} // namespace holder

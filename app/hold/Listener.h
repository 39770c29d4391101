// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Child.h"

#include "base/UniqueFd.h"

#include <string>

namespace holder {

/// The run's unix socket: 0600, in a 0700 folder, and only for processes of the same user. Removed with the object.
class Listener
{
public:
    Listener() = default;
    ~Listener();
    Listener(Listener &&) = delete;

    /// Takes over a path whose owner is gone; refuses one that answers.
    [[nodiscard]] Problem open(const std::string &path);
    [[nodiscard]] int fd() const { return m_fd.get(); }
    /// Not open: nobody was there, or another user, who has been turned away before any byte.
    [[nodiscard]] UniqueFd accept() const;

private:
    std::string m_path;
    UniqueFd m_fd;
};

} // namespace holder

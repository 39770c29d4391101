// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace engines {

/// Which program drives a background run: the one that holds the lock on the file "owner" in the run's private folder.
///
/// gantry-hold gives the run's stdin to whoever connects last, so a second program must not connect for writing while
/// the first one lives: answers would come twice, prompts out of order. The system lets go of the lock when its program
/// ends, however it ends, and the next one that asks gets it. Reading the run's log needs no lock.
class RunOwner
{
public:
    explicit RunOwner(const QString &file)
        : m_file(file)
    {
    }
    ~RunOwner();
    RunOwner(const RunOwner &) = delete;
    RunOwner &operator=(const RunOwner &) = delete;

    /// True: this program drives the run from now on. A folder that is gone belongs to a run that has ended: true too.
    [[nodiscard]] bool take();
    /// Another program may have it.
    void release();
    [[nodiscard]] bool isTaken() const { return m_fd >= 0; }

private:
    QString m_file;
    int m_fd = -1;
};

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <sys/types.h>

namespace executions {

/// What all processes of an execution use together.
struct TreeUsage
{
    qint64 memoryBytes = 0; ///< what they hold, shared memory once; no program files
    double cpuSeconds = 0; ///< of those that live now and those that they have waited for
    int processes = 0;
};

/// One look at all processes of the computer.
class ProcessTable
{
public:
    [[nodiscard]] static ProcessTable read();

    /// @p root, all below it, and all of its session.
    [[nodiscard]] QList<pid_t> tree(pid_t root) const;
    [[nodiscard]] TreeUsage usage(pid_t root) const;
    /// When @p pid began, in clock ticks since the boot; 0: there is none. With its number it names a process for good.
    [[nodiscard]] quint64 startOf(pid_t pid) const;

    struct Entry
    {
        pid_t parent = 0;
        pid_t session = 0;
        quint64 start = 0;
        quint64 ticks = 0; ///< of processor time, with that of its children that are gone
    };
    /// A line of /proc/<pid>/stat; false: it makes no sense.
    [[nodiscard]] static bool readStat(const QByteArray &line, Entry &entry);

private:
    QHash<pid_t, Entry> m_entries;
};

/// Processes, wherever they went, whose environment holds @p entry ("NAME=value").
[[nodiscard]] QList<pid_t> processesWith(const QByteArray &entry);

} // namespace executions

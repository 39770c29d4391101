// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/ProcessTree.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <optional>

#include <unistd.h>

namespace executions {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxEnvironment = 4 * 1024 * 1024;

QList<pid_t> allProcesses()
{
    QList<pid_t> all;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const int pid = name.toInt(&isNumber);
        if (isNumber && pid > 0)
            all.append(pid);
    }
    return all;
}

QByteArray bytesOf(const QString &name, qint64 most)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

/// Its share of what is held for it and those it shares with, shared memory too. The pages of a large program file are
/// no sign of what it uses. Nothing: the system does not tell.
std::optional<qint64> shareBytes(pid_t pid)
{
    std::optional<qint64> bytes;
    for (const QByteArray &line : bytesOf(u"/proc/%1/smaps_rollup"_s.arg(pid), 16 * 1024).split('\n')) {
        if (line.startsWith("Pss_Anon:") || line.startsWith("Pss_Shmem:") || line.startsWith("SwapPss:"))
            bytes = bytes.value_or(0) + line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return bytes;
}

/// Resident and its own.
qint64 ownBytes(pid_t pid)
{
    static const auto pageBytes = ::sysconf(_SC_PAGESIZE);
    const QByteArrayList fields = bytesOf(u"/proc/%1/statm"_s.arg(pid), 4096).simplified().split(' ');
    return std::max<qint64>(0, fields.value(1).toLongLong() - fields.value(2).toLongLong()) * pageBytes;
}

} // namespace

bool ProcessTable::readStat(const QByteArray &line, Entry &entry)
{
    // The name in brackets may hold anything, brackets and spaces too.
    const qsizetype end = line.lastIndexOf(')');
    const QByteArrayList fields = end < 0 ? QByteArrayList() : line.mid(end + 1).simplified().split(' ');
    constexpr int needed = 20;
    if (fields.size() < needed)
        return false;
    entry.parent = fields.at(1).toInt();
    entry.session = fields.at(3).toInt();
    // Its own in user and system mode, then those of children that it has waited for.
    entry.ticks = 0;
    for (const int place : {11, 12, 13, 14})
        entry.ticks += fields.at(place).toULongLong();
    entry.start = fields.at(19).toULongLong();
    return true;
}

ProcessTable ProcessTable::read()
{
    ProcessTable table;
    for (const pid_t pid : allProcesses()) {
        Entry entry;
        if (readStat(bytesOf(u"/proc/%1/stat"_s.arg(pid), 4096), entry))
            table.m_entries.insert(pid, entry);
    }
    return table;
}

QList<pid_t> ProcessTable::tree(pid_t root) const
{
    QSet<pid_t> members;
    if (m_entries.contains(root))
        members.insert(root);
    // Children may come before their parents in the table.
    for (bool grew = true; grew;) {
        grew = false;
        for (auto each = m_entries.cbegin(); each != m_entries.cend(); ++each) {
            const bool belongs = each->session == root || members.contains(each->parent);
            if (belongs && !members.contains(each.key())) {
                members.insert(each.key());
                grew = true;
            }
        }
    }
    return members.values();
}

TreeUsage ProcessTable::usage(pid_t root) const
{
    static const auto ticksPerSecond = double(::sysconf(_SC_CLK_TCK));
    TreeUsage usage;
    for (const pid_t pid : tree(root)) {
        const Entry entry = m_entries.value(pid);
        usage.memoryBytes += shareBytes(pid).value_or(ownBytes(pid));
        usage.cpuSeconds += double(entry.ticks) / ticksPerSecond;
        ++usage.processes;
    }
    return usage;
}

quint64 ProcessTable::startOf(pid_t pid) const
{
    return m_entries.value(pid).start;
}

QList<pid_t> processesWith(const QByteArray &entry)
{
    QList<pid_t> found;
    for (const pid_t pid : allProcesses()) {
        const QByteArray environment = '\0' + bytesOf(u"/proc/%1/environ"_s.arg(pid), maxEnvironment);
        if (environment.contains('\0' + entry + '\0'))
            found.append(pid);
    }
    return found;
}

} // namespace executions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

namespace helpers {

struct ProcessFacts
{
    qint64 pid = 0;
    QList<QByteArray> arguments;
    QList<QByteArray> environment;
};

[[nodiscard]] inline QList<QByteArray> readNulSeparated(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\0') : QList<QByteArray>();
}

/// Every process whose environment holds @p assignment ("NAME=value"), zombies left out. With the data folder of a
/// test as assignment, these are the processes that this test started, however far down.
[[nodiscard]] inline QList<ProcessFacts> processesWith(const QByteArray &assignment)
{
    QList<ProcessFacts> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isPid = false;
        const qint64 pid = entry.toLongLong(&isPid);
        if (!isPid)
            continue;
        const auto environment = readNulSeparated(QStringLiteral("/proc/%1/environ").arg(pid));
        if (environment.contains(assignment))
            found.append({pid, readNulSeparated(QStringLiteral("/proc/%1/cmdline").arg(pid)), environment});
    }
    return found;
}

/// Every file below @p folder whose bytes hold @p needle.
[[nodiscard]] inline QStringList filesWith(const QString &folder, const QByteArray &needle)
{
    QStringList found;
    const auto entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir() && !entry.isSymLink())
            found += filesWith(entry.filePath(), needle);
        else if (QFile file(entry.filePath());
                 entry.isFile() && file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            found.append(entry.filePath());
    }
    return found;
}

} // namespace helpers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogFollower.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace logs {

namespace {

using namespace std::chrono_literals;

constexpr auto coalesceTime = 50ms;
/// Network file systems report nothing; and a watcher may run out of the kernel's inotify watches.
constexpr auto pollTime = 1s;

} // namespace

LogFollower::LogFollower(const QStringList &paths, QObject *parent)
    : QObject(parent)
    , m_paths(paths)
    , m_watcher(this)
    , m_coalesce(this)
    , m_poll(this)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(coalesceTime);
    m_poll.setInterval(pollTime);
    for (const QString &path : m_paths)
        m_seen.append(look(path));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_coalesce.isActive())
            m_coalesce.start();
    });
    connect(&m_coalesce, &QTimer::timeout, this, &LogFollower::check);
    connect(&m_poll, &QTimer::timeout, this, &LogFollower::check);
    watchAgain();
    m_poll.start();
}

LogFollower::Seen LogFollower::look(const QString &path)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_size, status.st_ino, status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
}

void LogFollower::check()
{
    bool different = false;
    for (qsizetype i = 0; i < m_paths.size(); ++i) {
        const Seen seen = look(m_paths.at(i));
        different = different || seen != m_seen.at(i);
        m_seen[i] = seen;
    }
    // A file that was replaced, or that has come only now, is not watched yet.
    watchAgain();
    if (different)
        emit changed();
}

void LogFollower::watchAgain()
{
    const QStringList watched = m_watcher.files();
    for (const QString &path : std::as_const(m_paths)) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace logs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/FolderWatch.h"

#include <QSocketNotifier>

#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

namespace usage {

namespace {
constexpr std::uint32_t watched = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr std::uint32_t folderGone = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT | IN_Q_OVERFLOW;
} // namespace

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
    , m_handle(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    if (m_handle < 0)
        return;
    m_notifier = new QSocketNotifier(m_handle, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &FolderWatch::read);
}

FolderWatch::~FolderWatch()
{
    delete m_notifier; // before what it watches is closed
    if (m_handle >= 0)
        ::close(m_handle);
}

bool FolderWatch::watch(const std::vector<std::string> &folders)
{
    bool all = m_handle >= 0;
    for (const std::string &folder : folders) {
        const int number = all ? ::inotify_add_watch(m_handle, folder.c_str(), watched) : -1;
        all = all && number >= 0; // the user's watches are used up, or the folder is gone again
        if (number >= 0)
            m_folders[number] = folder;
    }
    return all;
}

void FolderWatch::read()
{
    alignas(inotify_event) char buffer[64 * 1024];
    std::set<std::string> changed;
    bool isAll = false;
    for (ssize_t got = 0; (got = ::read(m_handle, buffer, sizeof buffer)) > 0;) {
        for (ssize_t at = 0; at < got;) {
            inotify_event event{};
            std::memcpy(&event, buffer + at, sizeof event);
            const char *const name = buffer + at + sizeof event;
            at += static_cast<ssize_t>(sizeof event + event.len);
            isAll = isAll || (event.mask & (folderGone | IN_ISDIR)) != 0;
            const auto folder = m_folders.find(event.wd);
            if (folder != m_folders.end() && event.len > 0)
                changed.insert(folder->second + '/' + name);
            if ((event.mask & IN_IGNORED) != 0 && folder != m_folders.end())
                m_folders.erase(folder);
        }
    }
    if (isAll)
        emit foldersChanged();
    else if (!changed.empty())
        emit filesChanged(changed);
}

} // namespace usage

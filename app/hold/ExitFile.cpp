// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExitFile.h"

#include "process/RunFolder.h"

#include <cerrno>
#include <cstdio>
#include <string>

#include <fcntl.h>

namespace holder {

Problem ExitFile::reserve(int folder)
{
    m_folder = folder;
    m_file.reset(::openat(folder, temporaryName, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    const std::string room(4096, ' ');
    if (!m_file.isOpen())
        return {"log", errno};
    if (::pwrite(m_file.get(), room.data(), room.size(), 0) != static_cast<ssize_t>(room.size()))
        return {"log", errno != 0 ? errno : ENOSPC};
    return {};
}

void ExitFile::write(const process::hold::Exit &exit)
{
    const std::string text = process::hold::exitJson(exit);
    if (::pwrite(m_file.get(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())
        || ::ftruncate(m_file.get(), static_cast<off_t>(text.size())) != 0)
        return; // without a record the app reports the run as lost, which is then the truth
    ::fsync(m_file.get());
    ::renameat(m_folder, temporaryName, m_folder, process::runfolder::exitFile);
    ::fsync(m_folder);
}

} // namespace holder

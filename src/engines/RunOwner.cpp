// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunOwner.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace engines {

RunOwner::~RunOwner()
{
    release();
}

void RunOwner::release()
{
    if (const int fd = std::exchange(m_fd, -1); fd >= 0)
        ::close(fd);
}

bool RunOwner::take()
{
    if (m_fd >= 0)
        return true;
    const int fd = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return errno == ENOENT;
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return false;
    }
    m_fd = fd;
    return true;
}

} // namespace engines

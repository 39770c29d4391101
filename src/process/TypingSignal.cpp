// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/TypingSignal.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace process {

TypingSignal::TypingSignal(const QString &runtimeFolder)
    : m_path(QFile::encodeName(runtimeFolder) + "/typing")
{
}

void TypingSignal::touch()
{
    constexpr qint64 everyMs = 1000;
    if (m_last.isValid() && m_last.elapsed() < everyMs)
        return;
    m_last.start();
    if (::utimensat(AT_FDCWD, m_path.constData(), nullptr, 0) == 0)
        return;
    const int fd = ::open(m_path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0)
        ::close(fd);
}

} // namespace process

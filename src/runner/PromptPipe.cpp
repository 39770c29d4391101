// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/PromptPipe.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace runner {

PromptPipe::PromptPipe(QObject *parent)
    : QObject(parent)
{
}

PromptPipe::~PromptPipe()
{
    close();
}

base::Result<> PromptPipe::open(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkfifo(name.constData(), 0600) == 0)
        m_fd = ::open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (m_fd >= 0)
        return {};
    return base::fail(base::Error::Kind::Unavailable,
                      QCoreApplication::translate("runner::PromptPipe", "The prompt's pipe could not be made: %1")
                          .arg(QString::fromLocal8Bit(std::strerror(errno))));
}

void PromptPipe::send(const QByteArray &bytes)
{
    m_rest = bytes;
    m_writable = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Write);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &PromptPipe::writeSome);
    writeSome();
}

void PromptPipe::writeSome()
{
    while (!m_rest.isEmpty()) {
        const ssize_t written = ::write(m_fd, m_rest.constData(), static_cast<size_t>(m_rest.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0)
            break;
        m_rest.remove(0, written);
    }
    close();
}

void PromptPipe::close()
{
    if (m_writable)
        m_writable->setEnabled(false);
    if (m_writable)
        m_writable.release()->deleteLater(); // it may be what called
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace runner

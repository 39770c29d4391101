// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HoldConnection.h"

#include <QFile>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace process {

HoldConnection::HoldConnection(QObject *parent)
    : QObject(parent)
{
}

HoldConnection::~HoldConnection()
{
    close();
}

int HoldConnection::open(const QString &socketPath)
{
    const QByteArray path = QFile::encodeName(socketPath);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
        return ENAMETOOLONG;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()) + 1);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return errno;
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        const int error = errno;
        ::close(fd);
        return error;
    }
    m_fd = fd;
    m_readable = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &HoldConnection::readSome);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &HoldConnection::writeSome);
    m_readable->setEnabled(m_reading);
    return 0;
}

void HoldConnection::close()
{
    if (m_fd < 0)
        return;
    // Called from the notifiers' own slots too, so they must live until those return.
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    m_readable.release()->deleteLater();
    m_writable.release()->deleteLater();
    ::close(m_fd);
    m_fd = -1;
}

void HoldConnection::setReading(bool on)
{
    m_reading = on;
    if (m_readable)
        m_readable->setEnabled(on && !m_endOfStream);
    // From the event loop: the caller may still be in the handler or in a slot of its own chunk.
    if (on && !m_delivering)
        QMetaObject::invokeMethod(this, &HoldConnection::deliver, Qt::QueuedConnection);
}

void HoldConnection::readSome()
{
    std::array<char, hold::maxDataBytes> bytes;
    const ssize_t length = ::recv(m_fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length > 0) {
        m_frames.append(std::string_view(bytes.data(), static_cast<std::size_t>(length)));
    } else {
        m_endOfStream = true;
        m_readable->setEnabled(false);
    }
    deliver();
}

void HoldConnection::deliver()
{
    if (m_delivering)
        return;
    const QPointer<HoldConnection> alive(this);
    m_delivering = true;
    while (m_reading) {
        const auto frame = m_frames.next();
        if (!frame)
            break;
        m_handler(*frame);
        if (!alive)
            return;
    }
    m_delivering = false;
    if (m_fd >= 0 && (m_frames.isBroken() || (m_endOfStream && m_reading)))
        fail();
}

void HoldConnection::send(const std::string &frames)
{
    if (m_fd < 0)
        return;
    m_out += frames;
    writeSome();
}

void HoldConnection::writeSome()
{
    std::size_t used = 0;
    while (used < m_out.size()) {
        const ssize_t sent = ::send(m_fd, m_out.data() + used, m_out.size() - used, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && errno != EAGAIN) {
            // The holder may have said its last words before it went: the reading side finds the end.
            m_out.clear();
            used = 0;
        }
        if (sent <= 0)
            break;
        used += static_cast<std::size_t>(sent);
    }
    m_out.erase(0, used);
    m_writable->setEnabled(!m_out.empty());
}

void HoldConnection::fail()
{
    close();
    emit closed();
}

} // namespace process

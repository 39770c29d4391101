// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/ByteSpool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace logs {

namespace {

std::unexpected<base::Error> diskError(int code)
{
    const QString reason = QString::fromLocal8Bit(strerror(code));
    return base::fail(
        base::Error::Kind::Unavailable,
        QCoreApplication::translate("logs::ByteSpool", "There is no room in %1 for the text of this log: %2")
            .arg(QDir::tempPath(), reason),
        reason);
}

} // namespace

ByteSpool::~ByteSpool()
{
    clear();
}

void ByteSpool::clear()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_memory.clear();
    m_size = 0;
}

base::Result<> ByteSpool::append(QByteArrayView bytes)
{
    if (m_descriptor < 0 && m_size + bytes.size() > m_limit) {
        if (const auto moved = moveToDisk(); !moved)
            return moved;
    }
    if (m_descriptor >= 0)
        return write(bytes);
    m_memory.append(bytes);
    m_size += bytes.size();
    return {};
}

base::Result<> ByteSpool::moveToDisk()
{
    QByteArray name = QFile::encodeName(QDir::tempPath() + QStringLiteral("/gantry-log-XXXXXX"));
    m_descriptor = mkostemp(name.data(), O_CLOEXEC); // 0600
    if (m_descriptor < 0)
        return diskError(errno);
    ::unlink(name.constData());
    const QByteArray memory = std::exchange(m_memory, {});
    m_size = 0;
    return write(memory);
}

base::Result<> ByteSpool::write(QByteArrayView bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = pwrite(m_descriptor, bytes.data() + written, static_cast<size_t>(bytes.size() - written),
                                     m_size + written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return diskError(errno);
        written += count;
    }
    m_size += written;
    return {};
}

QByteArray ByteSpool::read(qint64 offset, qint64 maximum) const
{
    if (m_descriptor < 0)
        return m_memory.mid(static_cast<qsizetype>(offset), static_cast<qsizetype>(std::max<qint64>(maximum, 0)));
    QByteArray bytes(static_cast<qsizetype>(std::clamp<qint64>(maximum, 0, std::max<qint64>(m_size - offset, 0))),
                     Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count
            = pread(m_descriptor, bytes.data() + filled, static_cast<size_t>(bytes.size() - filled), offset + filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        filled += count;
    }
    bytes.truncate(filled);
    return bytes;
}

} // namespace logs

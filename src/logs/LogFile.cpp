// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogFile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace logs {

namespace {

base::Error openError(const QString &path, int code)
{
    const auto kind = code == ENOENT      ? base::Error::Kind::NotFound
        : code == EACCES || code == EPERM ? base::Error::Kind::PermissionDenied
                                          : base::Error::Kind::Unavailable;
    const QString reason = QString::fromLocal8Bit(strerror(code));
    const QString message = code == ENOENT
        ? QCoreApplication::translate("logs::LogFile", "There is no log at %1.").arg(path)
        : QCoreApplication::translate("logs::LogFile", "The log %1 cannot be read: %2").arg(path, reason);
    return {kind, message, reason};
}

} // namespace

LogFile::LogFile(int descriptor, const QString &path)
    : m_descriptor(descriptor)
    , m_path(path)
{
}

LogFile::~LogFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LogFile::LogFile(LogFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

LogFile &LogFile::operator=(LogFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

base::Result<LogFile> LogFile::open(const QString &path)
{
    // Without O_NONBLOCK a fifo in the log's place would hold this thread for ever.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(openError(path, errno));
    LogFile file(descriptor, path);
    struct stat status{};
    if (fstat(descriptor, &status) != 0)
        return std::unexpected(openError(path, errno));
    if (!S_ISREG(status.st_mode)) {
        return base::fail(base::Error::Kind::Unsupported,
                          QCoreApplication::translate("logs::LogFile", "%1 is not a file.").arg(path));
    }
    return file;
}

qint64 LogFile::size() const
{
    struct stat status{};
    return m_descriptor >= 0 && fstat(m_descriptor, &status) == 0 ? status.st_size : 0;
}

qint64 LogFile::firstByte() const
{
    if (m_descriptor < 0)
        return 0;
    const off_t data = lseek(m_descriptor, 0, SEEK_DATA);
    if (data >= 0)
        return data;
    // ENXIO: no data at all. Anything else: the file system knows no holes.
    return errno == ENXIO ? size() : 0;
}

bool LogFile::isReplaced(qint64 knownSize) const
{
    struct stat mine{};
    struct stat named{};
    if (m_descriptor < 0 || fstat(m_descriptor, &mine) != 0)
        return true;
    if (mine.st_size < knownSize)
        return true;
    // A log that was removed can still be read.
    if (::stat(QFile::encodeName(m_path).constData(), &named) != 0)
        return false;
    return mine.st_ino != named.st_ino || mine.st_dev != named.st_dev;
}

QByteArray LogFile::read(qint64 offset, qint64 maximum) const
{
    QByteArray bytes(static_cast<qsizetype>(std::max<qint64>(maximum, 0)), Qt::Uninitialized);
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

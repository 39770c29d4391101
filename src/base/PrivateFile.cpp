// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PrivateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("base::PrivateFile", text);
}

std::unexpected<Error> systemError(const QString &message, const QString &path, int code)
{
    const auto kind
        = code == EACCES || code == EPERM || code == EROFS ? Error::Kind::PermissionDenied : Error::Kind::Unavailable;
    return fail(kind, message.arg(path, QString::fromLocal8Bit(std::strerror(code))));
}

/// Writes everything and syncs; errno tells why not.
bool writeAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        done += n;
    }
    return ::fsync(fd) == 0;
}

} // namespace

Result<> makePrivateFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()) || (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST))
        return systemError(tr("Gantry cannot make the folder %1: %2"), folder, errno);
    struct stat info{};
    if (::lstat(path.constData(), &info) != 0)
        return systemError(tr("Gantry cannot use the folder %1: %2"), folder, errno);
    if (S_ISLNK(info.st_mode) && ::stat(path.constData(), &info) != 0)
        return systemError(tr("Gantry cannot use the folder %1: %2"), folder, errno);
    if (!S_ISDIR(info.st_mode))
        return systemError(tr("Gantry cannot use the folder %1: %2"), folder, ENOTDIR);
    if (info.st_uid != ::geteuid())
        return fail(Error::Kind::PermissionDenied, tr("The folder %1 belongs to another user.").arg(folder));
    if ((info.st_mode & 0777) != 0700 && ::chmod(path.constData(), 0700) != 0)
        return systemError(tr("Gantry cannot make the folder %1 private: %2"), folder, errno);
    return {};
}

Result<> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    QByteArray temporary = target + ".XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC); // mkostemp makes it 0600
    if (fd < 0)
        return systemError(tr("Gantry cannot write %1: %2"), path, errno);
    const bool written = writeAll(fd, bytes);
    const int writeError = errno;
    ::close(fd);
    if (written && ::rename(temporary.constData(), target.constData()) == 0)
        return {};
    const int code = written ? errno : writeError;
    ::unlink(temporary.constData());
    return systemError(tr("Gantry cannot write %1: %2"), path, code);
}

} // namespace base

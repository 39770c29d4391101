// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/RealFolder.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace runner {
namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int maxDepth = 100;

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

bool visitBelow(int fd, const QByteArray &prefix, int depth, const std::function<bool(const QByteArray &)> &take)
{
    const int own = ::openat(fd, ".", folderFlags);
    const std::unique_ptr<DIR, CloseFolder> folder(own < 0 ? nullptr : ::fdopendir(own));
    if (!folder) {
        if (own >= 0)
            ::close(own);
        return true;
    }
    while (const dirent *entry = ::readdir(folder.get())) {
        const QByteArray name(entry->d_name);
        struct stat info{};
        if (name == "." || name == ".." || ::fstatat(own, name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (S_ISREG(info.st_mode) && !take(prefix + name))
            return false;
        if (!S_ISDIR(info.st_mode) || name == ".git" || depth >= maxDepth)
            continue;
        const base::UniqueFd below(::openat(own, name.constData(), folderFlags));
        if (below.isOpen() && !visitBelow(below.get(), prefix + name + '/', depth + 1, take))
            return false;
    }
    return true;
}

} // namespace

std::optional<RealFolder> RealFolder::open(const QString &root, const QString &path)
{
    std::optional<RealFolder> folder(RealFolder(::open(QFile::encodeName(root).constData(), folderFlags)));
    if (!folder->m_fd.isOpen() || (path != root && !path.startsWith(root + u'/')))
        return {};
    for (const QString &part : path.sliced(root.size()).split(u'/', Qt::SkipEmptyParts)) {
        if (folder)
            folder = part == u".." ? std::nullopt : folder->child(QFile::encodeName(part));
    }
    return folder;
}

std::optional<RealFolder> RealFolder::child(const QByteArray &name) const
{
    RealFolder found(::openat(m_fd.get(), name.constData(), folderFlags));
    if (!found.m_fd.isOpen())
        return {};
    return found;
}

base::UniqueFd RealFolder::file(const QByteArray &path) const
{
    const qsizetype slash = path.indexOf('/');
    if (slash >= 0) {
        const auto below = child(path.first(slash));
        return below ? below->file(path.sliced(slash + 1)) : base::UniqueFd();
    }
    // Without waiting: it may be a pipe by now.
    base::UniqueFd fd(::openat(m_fd.get(), path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat info{};
    if (!fd.isOpen() || ::fstat(fd.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    return fd;
}

bool RealFolder::remove(const QByteArray &name) const
{
    return ::unlinkat(m_fd.get(), name.constData(), 0) == 0 || errno == ENOENT;
}

bool RealFolder::replace(const QByteArray &name, const QByteArray &bytes) const
{
    if (!remove(name))
        return false;
    const int fd = ::openat(m_fd.get(), name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    QFile file;
    return fd >= 0 && file.open(fd, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)
        && file.write(bytes) == bytes.size() && file.flush();
}

void RealFolder::visit(const std::function<bool(const QByteArray &)> &take) const
{
    visitBelow(m_fd.get(), {}, 0, take);
}

} // namespace runner

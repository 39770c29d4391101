// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/FileCopies.h"

#include "base/UniqueFd.h"
#include "git/Git.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace git {
namespace {

using base::UniqueFd;

constexpr qint64 maxFileBytes = 64 * 1024 * 1024;
constexpr qsizetype maxFiles = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::FileCopies", text);
}

int openFolderAt(int folder, const QByteArray &name)
{
    return ::openat(folder, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

QByteArrayList namesIn(int folder)
{
    QByteArrayList names;
    DIR *directory = ::fdopendir(::dup(folder));
    if (!directory)
        return names;
    ::rewinddir(directory);
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != ".." && name != ".git")
            names.append(name);
    }
    ::closedir(directory);
    std::ranges::sort(names);
    return names;
}

bool writeAll(int fd, const char *bytes, qsizetype size)
{
    while (size > 0) {
        const ssize_t n = ::write(fd, bytes, static_cast<size_t>(size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes += n;
        size -= n;
    }
    return true;
}

class Copier
{
public:
    Copier(const QByteArray &from, const QByteArray &to)
        : m_from(::open(from.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        , m_to(::open(to.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }

    void copy(const QString &pattern)
    {
        const QByteArrayList parts = toPath(pattern.trimmed()).split('/');
        const bool leaves = std::ranges::any_of(parts, [](const QByteArray &part) {
            return part.isEmpty() || part == "." || part == ".." || part == ".git";
        });
        if (leaves) {
            note(tr("“%1” was not copied: it is no path inside the repository.").arg(pattern));
            return;
        }
        if (m_from.isOpen() && m_to.isOpen())
            match(m_from.get(), {}, parts);
    }

    CopiedFiles result;

private:
    void match(int folder, const QByteArray &prefix, const QByteArrayList &parts)
    {
        const QByteArray &pattern = parts.first();
        for (const QByteArray &name : namesIn(folder)) {
            // A leading dot is matched by a star too: ".env*" and "*" mean what they say.
            if (::fnmatch(pattern.constData(), name.constData(), FNM_NOESCAPE) != 0)
                continue;
            const QByteArray path = prefix.isEmpty() ? name : prefix + '/' + name;
            if (parts.size() == 1) {
                copyOne(folder, name, path);
                continue;
            }
            const UniqueFd below(openFolderAt(folder, name));
            if (below.isOpen())
                match(below.get(), path, parts.sliced(1));
        }
    }

    void copyOne(int folder, const QByteArray &name, const QByteArray &path)
    {
        if (result.copies.size() >= maxFiles)
            return;
        const UniqueFd source(::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
        struct stat info{};
        if (!source.isOpen() || ::fstat(source.get(), &info) != 0) {
            const QString why = errno == ELOOP ? tr("it is a link") : QString::fromLocal8Bit(std::strerror(errno));
            note(tr("%1 was not copied: %2").arg(toText(path), why));
            return;
        }
        if (S_ISDIR(info.st_mode)) {
            match(source.get(), path, {"*"});
            return;
        }
        if (!S_ISREG(info.st_mode) || info.st_size > maxFileBytes) {
            note(tr("%1 was not copied: it is no ordinary file, or too large.").arg(toText(path)));
            return;
        }
        write(source.get(), path, info.st_mode & 0777);
    }

    void write(int source, const QByteArray &path, mode_t mode)
    {
        const int folder = folderFor(path);
        const UniqueFd keep(folder);
        const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
        const UniqueFd target(folder < 0 ? -1
                                         : ::openat(folder, name.constData(),
                                                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!target.isOpen()) {
            // It is tracked, or was there before: nothing to do.
            if (errno != EEXIST)
                note(tr("%1 was not copied: %2").arg(toText(path), QString::fromLocal8Bit(std::strerror(errno))));
            return;
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        std::array<char, 65536> buffer{};
        ssize_t n = 0;
        while ((n = ::read(source, buffer.data(), buffer.size())) > 0) {
            hash.addData(QByteArrayView(buffer.data(), n));
            if (!writeAll(target.get(), buffer.data(), n))
                break;
        }
        if (n != 0) {
            note(tr("%1 was not copied: %2").arg(toText(path), QString::fromLocal8Bit(std::strerror(errno))));
            ::unlinkat(folder, name.constData(), 0);
            return;
        }
        result.copies.append({path, hash.result().toHex()});
    }

    /// Opens the folder that @p path goes into, making what is missing; no link is followed.
    int folderFor(const QByteArray &path)
    {
        QByteArrayList parts = path.split('/');
        parts.removeLast();
        int folder = ::dup(m_to.get());
        for (const QByteArray &part : parts) {
            ::mkdirat(folder, part.constData(), 0755);
            const int below = openFolderAt(folder, part);
            const int code = errno;
            ::close(folder);
            errno = code;
            if (below < 0)
                return -1;
            folder = below;
        }
        return folder;
    }

    void note(const QString &text) { result.notes.append(text); }

    UniqueFd m_from;
    UniqueFd m_to;
};

qint64 sizeAt(int folder, qint64 &left)
{
    qint64 bytes = 0;
    DIR *directory = ::fdopendir(folder);
    if (!directory) {
        ::close(folder);
        return 0;
    }
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArrayView name(entry->d_name);
        struct stat info{};
        if (name == "." || name == ".." || --left < 0
            || ::fstatat(::dirfd(directory), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        bytes += static_cast<qint64>(info.st_blocks) * 512;
        if (S_ISDIR(info.st_mode)) {
            const int below = openFolderAt(::dirfd(directory), entry->d_name);
            bytes += below < 0 ? 0 : sizeAt(below, left);
        }
    }
    ::closedir(directory);
    return bytes;
}

} // namespace

CopiedFiles copyFiles(const QByteArray &from, const QByteArray &to, const QStringList &patterns)
{
    Copier copier(from, to);
    for (const QString &pattern : patterns)
        copier.copy(pattern);
    return copier.result;
}

QByteArray hashOf(const QByteArray &folder, const QByteArray &path)
{
    const QByteArrayList parts = path.split('/');
    int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (qsizetype i = 0; fd >= 0 && i < parts.size(); ++i) {
        const bool isLast = i == parts.size() - 1;
        const int below = ::openat(fd, parts[i].constData(),
                                   O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (isLast ? 0 : O_DIRECTORY));
        ::close(fd);
        fd = below;
    }
    QFile file;
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

qint64 sizeOf(const QByteArray &folder, qint64 maxEntries, bool &partial)
{
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    qint64 left = maxEntries;
    const qint64 bytes = fd < 0 ? 0 : sizeAt(fd, left);
    partial = left < 0;
    return bytes;
}

} // namespace git

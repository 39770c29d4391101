// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WorkspaceExtract.h"

#include "engines/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstring>
#include <functional>
#include <memory>
#include <sys/stat.h>

namespace engines {

using base::Error;

namespace {

constexpr std::size_t blockBytes = 256 * 1024;
constexpr int writeFlags = ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_SECURE_NODOTDOT
    | ARCHIVE_EXTRACT_NO_OVERWRITE | ARCHIVE_EXTRACT_TIME;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::WorkspaceExtract", text);
}

struct Free
{
    void operator()(archive *a) const { ::archive_free(a); }
};
using Handle = std::unique_ptr<archive, Free>;

QString wordsOf(archive *a)
{
    const char *text = ::archive_error_string(a);
    return QString::fromLocal8Bit(text ? text : "");
}

std::unexpected<Error> damaged(archive *a)
{
    return base::fail(Error::Kind::Corrupt, tr("The archive of the sandbox is damaged: %1").arg(wordsOf(a)));
}

/// Without a "./" before it and a "/" after it; empty: the folder itself.
QByteArray nameOf(archive_entry *entry)
{
    QByteArray name(::archive_entry_pathname(entry));
    while (name.startsWith("./"))
        name.remove(0, 2);
    while (name.endsWith('/'))
        name.chop(1);
    return name == "." ? QByteArray() : name;
}

base::Result<> judge(archive_entry *entry, const QByteArray &name)
{
    const auto type = ::archive_entry_filetype(entry);
    const QString shown = QString::fromUtf8(name.isEmpty() ? QByteArray(::archive_entry_pathname(entry)) : name);
    const char *hard = ::archive_entry_hardlink(entry);
    const bool isPlain = type == AE_IFREG || type == AE_IFDIR || type == AE_IFLNK;
    if (!isPlain || hard)
        return base::fail(Error::Kind::Corrupt,
                          tr("The archive of the sandbox holds %1, which is no file, folder or link. Nothing was "
                             "written.")
                              .arg(shown));
    const bool isTop
        = name.isEmpty() && type == AE_IFDIR && !QByteArrayView(::archive_entry_pathname(entry)).startsWith('/');
    if (!isTop && !isInside(name))
        return base::fail(Error::Kind::Corrupt,
                          tr("The archive of the sandbox holds %1, which would lie outside of the folder. Nothing was "
                             "written.")
                              .arg(shown));
    const char *link = type == AE_IFLNK ? ::archive_entry_symlink(entry) : nullptr;
    if (type == AE_IFLNK && (!link || !isInsideLink(name, link)))
        return base::fail(Error::Kind::Corrupt,
                          tr("The link %1 of the sandbox leads out of the folder. Nothing was written.").arg(shown));
    return {};
}

using Visit = std::function<base::Result<>(archive *, archive_entry *, const QByteArray &name)>;

/// Calls @p visit for every entry that was judged well.
base::Result<qint64> visitAll(const QString &file, const std::stop_token &stop, const ExtractLimits &limits,
                              const Visit &visit)
{
    const Handle reader(::archive_read_new());
    archive *a = reader.get();
    ::archive_read_support_filter_gzip(a);
    ::archive_read_support_format_tar(a);
    if (::archive_read_open_filename(a, QFile::encodeName(file).constData(), blockBytes) != ARCHIVE_OK)
        return damaged(a);
    qint64 entries = 0;
    qint64 bytes = 0;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = ::archive_read_next_header(a, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
        if (stop.stop_requested())
            return base::fail(Error::Kind::Cancelled, tr("Unpacking was cancelled."));
        const QByteArray name = nameOf(entry);
        if (const auto judged = judge(entry, name); !judged)
            return std::unexpected(judged.error());
        bytes += ::archive_entry_size(entry);
        if (++entries > limits.entries || bytes > limits.bytes || ::archive_entry_size(entry) < 0)
            return base::fail(Error::Kind::TooLarge,
                              tr("The archive of the sandbox unpacks to more than is allowed. Nothing was written."));
        if (name.isEmpty())
            continue;
        if (const auto visited = visit(a, entry, name); !visited)
            return std::unexpected(visited.error());
    }
    if (status != ARCHIVE_EOF)
        return damaged(a);
    return entries;
}

/// Reads the data too, so that a cut archive is known before anything is written.
base::Result<> skim(archive *a, archive_entry *, const QByteArray &)
{
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_OK;
    while ((status = ::archive_read_data_block(a, &block, &size, &offset)) == ARCHIVE_OK) { }
    return status == ARCHIVE_EOF ? base::Result<>() : base::Result<>(damaged(a));
}

base::Result<> writeEntry(archive *a, archive_entry *entry, archive *disk, const QByteArray &path)
{
    const auto failed = [disk, &path] {
        return base::fail(Error::Kind::Unavailable,
                          tr("%1 cannot be written: %2").arg(QString::fromUtf8(path), wordsOf(disk)));
    };
    ::archive_entry_set_pathname(entry, path.constData());
    const bool isFolder = ::archive_entry_filetype(entry) == AE_IFDIR;
    // Nothing that is set by its bits alone, and everything the user may read.
    ::archive_entry_set_perm(entry, isFolder ? 0755 : (::archive_entry_perm(entry) & 0111) != 0 ? 0755 : 0644);
    if (::archive_write_header(disk, entry) < ARCHIVE_WARN)
        return failed();
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_OK;
    while ((status = ::archive_read_data_block(a, &block, &size, &offset)) == ARCHIVE_OK) {
        if (::archive_write_data_block(disk, block, size, offset) < ARCHIVE_WARN)
            return failed();
    }
    if (status != ARCHIVE_EOF)
        return damaged(a);
    return ::archive_write_finish_entry(disk) < ARCHIVE_WARN ? base::Result<>(failed()) : base::Result<>();
}

} // namespace

base::Result<qint64> extractArchive(const QString &archive, const QString &target, const std::stop_token &stop,
                                    const ExtractLimits &limits)
{
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
        return base::fail(Error::Kind::Conflict, tr("%1 exists already. Name a folder that does not.").arg(target));
    qint64 files = 0;
    const auto judged = visitAll(archive, stop, limits, [&files](auto *a, auto *entry, const QByteArray &name) {
        files += ::archive_entry_filetype(entry) == AE_IFDIR ? 0 : 1;
        return skim(a, entry, name);
    });
    if (!judged)
        return judged;
    if (::mkdir(QFile::encodeName(target).constData(), 0755) != 0)
        return base::fail(Error::Kind::Unavailable,
                          tr("%1 cannot be made: %2").arg(target, QString::fromLocal8Bit(std::strerror(errno))));
    // Links on the way to it are the user's own; those below come from the archive and are refused.
    const QByteArray base = QFile::encodeName(QFileInfo(target).canonicalFilePath());
    const Handle disk(::archive_write_disk_new());
    ::archive_write_disk_set_options(disk.get(), writeFlags);
    const auto written = visitAll(archive, stop, limits, [&](auto *a, auto *entry, const QByteArray &name) {
        return writeEntry(a, entry, disk.get(), base + '/' + name);
    });
    if (!written) {
        ::archive_write_close(disk.get());
        QDir(target).removeRecursively();
        return written;
    }
    if (::archive_write_close(disk.get()) < ARCHIVE_WARN)
        return base::fail(Error::Kind::Unavailable, tr("%1 cannot be written: %2").arg(target, wordsOf(disk.get())));
    return files;
}

} // namespace engines

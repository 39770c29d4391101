// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WorkspaceArchive.h"

#include "engines/WorkspaceFiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace engines {

using base::Error;

namespace {

constexpr qsizetype blockBytes = 256 * 1024;
constexpr qsizetype maxScanned = 1024 * 1024; ///< larger files are data
constexpr qsizetype maxPlaces = 50;
constexpr qint64 tellIntervalMs = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::WorkspaceArchive", text);
}

struct FreeArchive
{
    void operator()(archive *a) const { ::archive_write_free(a); }
};
struct FreeEntry
{
    void operator()(archive_entry *entry) const { ::archive_entry_free(entry); }
};

class Packer
{
public:
    explicit Packer(const QString &target)
        : m_target(target)
        , m_archive(::archive_write_new())
    {
    }

    base::Result<> open()
    {
        const int fd = ::open(QFile::encodeName(m_target).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (fd < 0)
            return failed(QString::fromLocal8Bit(std::strerror(errno)));
        m_fd = fd;
        archive *a = m_archive.get();
        const bool ready = ::archive_write_add_filter_gzip(a) == ARCHIVE_OK
            && ::archive_write_set_filter_option(a, "gzip", "compression-level", "6") == ARCHIVE_OK
            // Names are bytes here and nobody converts them, as the pax format wants it.
            && ::archive_write_set_format_gnutar(a) == ARCHIVE_OK && ::archive_write_open_fd(a, m_fd) == ARCHIVE_OK;
        if (!ready)
            return failed(words());
        return {};
    }
    ~Packer()
    {
        m_archive.reset();
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Packer)

    base::Result<> add(const QByteArray &file, const QByteArray &name, PackedWorkspace &packed, bool scan);
    base::Result<> close()
    {
        if (::archive_write_close(m_archive.get()) != ARCHIVE_OK)
            return failed(words());
        return {};
    }

private:
    base::Result<> addFolder(const QByteArray &file, archive_entry *entry);
    base::Result<> addLink(const QByteArray &file, archive_entry *entry, const QByteArray &name,
                           PackedWorkspace &packed);
    base::Result<> addContent(int fd, archive_entry *entry, const QByteArray &name, qint64 size,
                              PackedWorkspace &packed, bool scan);
    base::Result<> writeHead(archive_entry *entry)
    {
        if (::archive_write_header(m_archive.get(), entry) < ARCHIVE_WARN)
            return failed(words());
        return {};
    }
    [[nodiscard]] QString words() const
    {
        const char *text = ::archive_error_string(m_archive.get());
        return QString::fromLocal8Bit(text ? text : "");
    }
    [[nodiscard]] std::unexpected<Error> failed(const QString &reason) const
    {
        return base::fail(Error::Kind::Unavailable,
                          tr("The project could not be packed into %1: %2").arg(m_target, reason));
    }

    QString m_target;
    std::unique_ptr<archive, FreeArchive> m_archive;
    int m_fd = -1;
};

base::Result<> Packer::add(const QByteArray &file, const QByteArray &name, PackedWorkspace &packed, bool scan)
{
    struct stat info = {};
    if (::lstat(file.constData(), &info) != 0) {
        if (errno != ENOENT) // git still lists what was just removed
            packed.leftOut.append(name);
        return {};
    }
    const std::unique_ptr<archive_entry, FreeEntry> entry(::archive_entry_new());
    ::archive_entry_set_pathname(entry.get(), name.constData());
    ::archive_entry_set_mtime(entry.get(), info.st_mtim.tv_sec, 0);
    ::archive_entry_set_perm(entry.get(), info.st_mode & 0777);
    if (S_ISLNK(info.st_mode))
        return addLink(file, entry.get(), name, packed);
    if (S_ISDIR(info.st_mode))
        return addFolder(file, entry.get());
    // Opened without following a link that took the file's place meanwhile.
    const int fd
        = S_ISREG(info.st_mode) ? ::open(file.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) : -1;
    if (fd < 0) {
        packed.leftOut.append(name);
        return {};
    }
    const auto added = addContent(fd, entry.get(), name, info.st_size, packed, scan);
    ::close(fd);
    return added;
}

/// One that is not empty is a submodule: git knows its commit.
base::Result<> Packer::addFolder(const QByteArray &file, archive_entry *entry)
{
    std::error_code problem;
    if (!std::filesystem::is_empty(file.toStdString(), problem) || problem)
        return {};
    ::archive_entry_set_filetype(entry, AE_IFDIR);
    return writeHead(entry);
}

base::Result<> Packer::addLink(const QByteArray &file, archive_entry *entry, const QByteArray &name,
                               PackedWorkspace &packed)
{
    std::array<char, PATH_MAX> buffer{};
    const ssize_t length = ::readlink(file.constData(), buffer.data(), buffer.size() - 1);
    const QByteArray target(buffer.data(), std::max<ssize_t>(0, length));
    if (!isInsideLink(name, target)) {
        packed.leftOut.append(name);
        return {};
    }
    ::archive_entry_set_filetype(entry, AE_IFLNK);
    ::archive_entry_set_symlink(entry, target.constData());
    ++packed.files;
    return writeHead(entry);
}

base::Result<> Packer::addContent(int fd, archive_entry *entry, const QByteArray &name, qint64 size,
                                  PackedWorkspace &packed, bool scan)
{
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_size(entry, size);
    if (const auto head = writeHead(entry); !head)
        return head;
    ++packed.files;
    QByteArray block(blockBytes, Qt::Uninitialized);
    QByteArray scanned;
    qint64 left = size;
    while (left > 0) {
        const ssize_t got = ::read(fd, block.data(), static_cast<size_t>(std::min<qint64>(left, block.size())));
        if (got <= 0)
            break; // shorter than it was: the rest is filled with zeros
        if (scan && size <= maxScanned)
            scanned.append(block.constData(), got);
        if (::archive_write_data(m_archive.get(), block.constData(), static_cast<size_t>(got)) != got)
            return failed(words());
        left -= got;
    }
    if (scan && packed.secrets.size() < maxPlaces)
        packed.secrets += findSecrets(name, scanned);
    return {};
}

base::Result<> addSum(const QString &name, PackedWorkspace &packed)
{
    QFile file(name);
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !sum.addData(&file))
        return base::fail(Error::Kind::Unavailable, tr("%1 cannot be read.").arg(name));
    packed.bytes = file.size();
    packed.sha256 = sum.result().toHex();
    return {};
}

} // namespace

base::Result<PackedWorkspace> packWorkspace(const QByteArray &project, const QByteArrayList &paths,
                                            const QList<std::pair<QByteArray, QByteArray>> &extra,
                                            const QString &target, const std::stop_token &stop,
                                            const PackProgress &progress)
{
    QElapsedTimer told;
    told.start();
    PackedWorkspace packed;
    Packer packer(target);
    base::Result<> verdict = packer.open();
    for (auto path = paths.cbegin(); verdict && path != paths.cend(); ++path) {
        if (stop.stop_requested())
            return base::fail(Error::Kind::Cancelled, tr("Packing was cancelled."));
        if (progress && told.hasExpired(tellIntervalMs)) {
            progress(path - paths.cbegin(), paths.size());
            told.start();
        }
        if (isInside(*path))
            verdict = packer.add(project + '/' + *path, *path, packed, true);
        else
            packed.leftOut.append(*path);
    }
    for (auto each = extra.cbegin(); verdict && each != extra.cend(); ++each)
        verdict = packer.add(each->second, each->first, packed, false);
    if (verdict)
        verdict = packer.close();
    if (verdict)
        verdict = addSum(target, packed);
    if (!verdict)
        return std::unexpected(verdict.error());
    return packed;
}

QList<SecretPlace> findSecrets(const QByteArray &path, QByteArrayView bytes)
{
    if (bytes.contains('\0'))
        return {};
    static const std::pair<QRegularExpression, const char *> kinds[] = {
        {QRegularExpression(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----")), QT_TR_NOOP("a private key")},
        {QRegularExpression(QStringLiteral("\\bAKIA[0-9A-Z]{16}\\b")), QT_TR_NOOP("an AWS key")},
        {QRegularExpression(QStringLiteral("\\bsk-ant-[A-Za-z0-9_-]{20,}")), QT_TR_NOOP("an Anthropic key")},
        {QRegularExpression(QStringLiteral("\\bgh[pousr]_[A-Za-z0-9]{36}")), QT_TR_NOOP("a GitHub token")},
        {QRegularExpression(QStringLiteral("\\bxox[baprs]-[A-Za-z0-9-]{10,}")), QT_TR_NOOP("a Slack token")},
        {QRegularExpression(QStringLiteral("\\bAIza[0-9A-Za-z_-]{35}")), QT_TR_NOOP("a Google key")},
        {QRegularExpression(QStringLiteral("\\be2b_[0-9a-f]{40}\\b")), QT_TR_NOOP("an E2B key")},
    };
    QList<SecretPlace> places;
    int line = 0;
    for (const QByteArray &text : bytes.toByteArray().split('\n')) {
        ++line;
        const QString words = QString::fromUtf8(text);
        for (const auto &[pattern, kind] : kinds) {
            if (pattern.match(words).hasMatch())
                places.append({path, line, tr(kind)});
        }
        if (places.size() >= maxPlaces)
            break;
    }
    return places;
}

} // namespace engines

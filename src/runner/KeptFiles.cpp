// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/KeptFiles.h"

#include "runner/RealFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

constexpr qsizetype pieceBytes = 1024 * 1024;

QRegularExpression globOf(const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.mid(i, 3) == u"**/") {
            expression += u"(?:.*/)?"_s;
            i += 2;
        } else if (pattern.mid(i, 2) == u"**") {
            expression += u".*"_s;
            i += 1;
        } else if (pattern[i] == u'*') {
            expression += u"[^/]*"_s;
        } else if (pattern[i] == u'?') {
            expression += u"[^/]"_s;
        } else {
            expression += QRegularExpression::escape(pattern.mid(i, 1));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

/// One more than may be kept, so that it shows.
QByteArrayList filesFor(const UploadAction &action, const RealFolder &folder, const std::stop_token &stop)
{
    QList<QRegularExpression> globs;
    for (const QString &pattern : action.patterns)
        globs.append(globOf(pattern));
    QByteArrayList found;
    folder.visit([&](const QByteArray &path) {
        const QString name = QFile::decodeName(path);
        if (path != ".env"
            && std::ranges::any_of(globs, [&name](const auto &glob) { return glob.match(name).hasMatch(); }))
            found.append(path);
        return found.size() <= maxKeptFiles && !stop.stop_requested();
    });
    std::ranges::sort(found);
    return found;
}

bool writeAll(int fd, const char *bytes, ssize_t size)
{
    for (ssize_t done = 0; done < size;) {
        const ssize_t n = ::write(fd, bytes + done, static_cast<size_t>(size - done));
        if (n < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(n, 0);
    }
    return true;
}

/// The bytes that were copied; nothing: it failed, or there are more than @p room.
std::optional<qint64> copy(int from, const QString &target, qint64 room, const std::stop_token &stop)
{
    struct stat info{};
    if (::fstat(from, &info) != 0 || info.st_size > room || !QDir().mkpath(QFileInfo(target).path()))
        return {};
    const QByteArray path = QFile::encodeName(target);
    const base::UniqueFd to(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    std::vector<char> piece(pieceBytes);
    qint64 copied = 0;
    while (to.isOpen() && !stop.stop_requested()) {
        const ssize_t n = ::read(from, piece.data(), piece.size());
        if (n == 0)
            return copied;
        copied += n;
        if (n < 0 || copied > room || !writeAll(to.get(), piece.data(), n))
            break;
    }
    if (to.isOpen())
        ::unlink(path.constData());
    return {};
}

} // namespace

QList<CopiedFile> keepFiles(const UploadAction &action, const RealFolder &folder, const QString &target,
                            const std::stop_token &stop, QStringList &problems)
{
    QList<CopiedFile> kept;
    QByteArrayList paths = filesFor(action, folder, stop);
    if (paths.size() > maxKeptFiles) {
        problems.append(u"Only %1 of the files were kept"_s.arg(maxKeptFiles));
        paths.resize(maxKeptFiles);
    }
    qint64 room = maxKeptBytes;
    for (const QByteArray &path : std::as_const(paths)) {
        if (stop.stop_requested())
            break;
        const QString original = QFile::decodeName(path);
        const QString name = QDir::cleanPath(action.prefix + u'/' + original);
        const QString relative = name.startsWith(u'/') ? name.sliced(1) : name;
        const QString stored = target + u'/' + relative;
        const base::UniqueFd file = folder.file(path);
        const auto copied = file.isOpen() ? copy(file.get(), stored, room, stop) : std::nullopt;
        if (!copied) {
            problems.append(u"%1 could not be kept; all files of a task may have %2 MiB together"_s.arg(original).arg(
                maxKeptBytes / 1024 / 1024));
            continue;
        }
        room -= *copied;
        kept.append({original, relative, QUrl::fromLocalFile(stored).toString(), *copied});
    }
    return kept;
}

} // namespace runner

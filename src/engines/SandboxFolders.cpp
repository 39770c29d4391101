// SPDX-License-Identifier: GPL-3.0-or-later
// Empty folders of a sandbox: git's patches know none, so they come back as a list of their own.
#include "base/UniqueFd.h"
#include "engines/SandboxResults.h"
#include "git/Git.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace engines {

using base::Error;
using base::UniqueFd;

namespace {

constexpr qsizetype maxFolders = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxResults", text);
}

/// 0, or the system's error.
int makeFolder(const QByteArray &project, const QByteArray &path)
{
    UniqueFd folder(::open(project.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const QByteArray &name : path.split('/')) {
        if (!folder.isOpen() || (::mkdirat(folder.get(), name.constData(), 0777) != 0 && errno != EEXIST))
            return errno;
        // Never through a link: that could lead out of the project.
        folder.reset(::openat(folder.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    }
    return folder.isOpen() ? 0 : errno;
}

} // namespace

base::Result<QByteArrayList> readFolders(const QByteArray &list)
{
    QByteArrayList folders;
    for (QByteArrayView rest(list); !rest.isEmpty() && folders.size() < maxFolders;) {
        const qsizetype end = rest.indexOf('\0');
        const QByteArrayView name = end < 0 ? rest : rest.first(end);
        if (!name.isEmpty())
            folders.append(name.toByteArray());
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    }
    for (const QByteArray &folder : std::as_const(folders)) {
        if (!mayChange(folder))
            return base::fail(Error::Kind::Corrupt,
                              tr("The sandbox reports a folder outside of the project: %1. Nothing was taken over.")
                                  .arg(git::toText(folder)));
    }
    return folders;
}

base::Result<> makeFolders(const QByteArray &project, const QByteArrayList &folders)
{
    for (const QByteArray &folder : folders) {
        if (!mayChange(folder))
            return base::fail(Error::Kind::Corrupt,
                              tr("The folder %1 is outside of the project and was not made.").arg(git::toText(folder)));
        if (const int error = makeFolder(project, folder); error != 0)
            return base::fail(Error::Kind::Conflict,
                              tr("The empty folder %1 could not be made: %2")
                                  .arg(git::toText(folder), QString::fromLocal8Bit(std::strerror(error))));
    }
    return {};
}

} // namespace engines

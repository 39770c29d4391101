// SPDX-License-Identifier: GPL-3.0-or-later
// Empty folders of a sandbox: git's patches know none, so they come back as a list of their own.
#include "engines/SandboxResults.h"
#include "git/Git.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engines {

using base::Error;

namespace {

constexpr qsizetype maxFolders = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxResults", text);
}

/// An open folder.
class Folder
{
public:
    explicit Folder(int fd)
        : m_fd(fd)
    {
    }
    ~Folder() { close(); }
    Q_DISABLE_COPY_MOVE(Folder)

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// Into @p name, which is made when it is not there. Never through a link: that could lead out of the project.
    [[nodiscard]] bool enter(const QByteArray &name)
    {
        if (::mkdirat(m_fd, name.constData(), 0777) != 0 && errno != EEXIST)
            return false;
        const int next = ::openat(m_fd, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0)
            return false;
        close();
        m_fd = next;
        return true;
    }

private:
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

    int m_fd;
};

/// 0, or the system's error.
int makeFolder(const QByteArray &project, const QByteArray &path)
{
    Folder folder(::open(project.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return errno;
    for (const QByteArray &name : path.split('/')) {
        if (!folder.enter(name))
            return errno;
    }
    return 0;
}

} // namespace

base::Result<QByteArrayList> readFolders(const QByteArray &list)
{
    QByteArrayList folders = list.split('\0');
    folders.removeAll(QByteArray());
    if (folders.size() > maxFolders)
        folders.resize(maxFolders);
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

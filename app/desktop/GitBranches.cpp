// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/GitBranches.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace app {
namespace {

constexpr qint64 maxHeadBytes = 4096;

QString readSmall(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(maxHeadBytes)).trimmed() : QString();
}

/// ".git" is a folder, or in a worktree a file that names one.
QString gitFolderOf(const QString &folder)
{
    QDir dir(folder);
    do {
        const QFileInfo git(dir.filePath(QStringLiteral(".git")));
        if (git.isDir())
            return git.filePath();
        if (git.isFile()) {
            const QString text = readSmall(git.filePath());
            return text.startsWith(u"gitdir: ") ? dir.absoluteFilePath(text.mid(8)) : QString();
        }
    } while (dir.cdUp());
    return {};
}

} // namespace

QString readBranch(const QString &folder)
{
    const QString git = gitFolderOf(folder);
    if (git.isEmpty())
        return {};
    const QString head = readSmall(git + QStringLiteral("/HEAD"));
    const QString prefix = QStringLiteral("ref: refs/heads/");
    return head.startsWith(prefix) ? head.mid(prefix.size()) : head.left(8);
}

QString GitBranches::branchOf(const QString &folder)
{
    if (!m_branches.contains(folder))
        refresh(folder);
    return m_branches.value(folder);
}

void GitBranches::refresh(const QString &folder)
{
    if (folder.isEmpty() || m_reading.contains(folder))
        return;
    m_reading.insert(folder);
    QtConcurrent::run(readBranch, folder).then(this, [this, folder](const QString &branch) {
        m_reading.remove(folder);
        const bool differs = m_branches.value(folder) != branch;
        m_branches.insert(folder, branch);
        if (differs)
            emit changed(folder);
    });
}

} // namespace app

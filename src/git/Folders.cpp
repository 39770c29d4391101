// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Repository that lists the folders in which something may happen.
#include "git/Repository.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace git {

base::Result<QByteArrayList> Repository::folders(qsizetype most) const
{
    // "node_modules/": a folder that is ignored as a whole is not looked into.
    const auto ignored
        = m_git.run({.arguments = {"ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z"},
                     .timeLimit = readTime});
    if (!ignored)
        return std::unexpected(ignored.error());
    const QByteArrayList listed = ignored->split('\0');
    const QSet<QByteArray> skipped(listed.begin(), listed.end());
    // Breadth first: when there are too many, those far down are left out.
    QByteArrayList found{""};
    for (qsizetype next = 0; next < found.size(); ++next) {
        const QByteArray folder = found[next];
        const QDir dir(QFile::decodeName(top() + '/' + folder));
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (found.size() >= most)
                return found;
            const QByteArray inside = folder + QFile::encodeName(name) + '/';
            // Git's own folder is not part of the tree, and a repository in there has changes of its own.
            if (name != u".git" && !skipped.contains(inside)
                && !QFileInfo::exists(QFile::decodeName(top() + '/' + inside + ".git")))
                found.append(inside);
        }
    }
    return found;
}

} // namespace git

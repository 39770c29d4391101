// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <optional>
#include <stop_token>

namespace engines {

/// What a run changed in its sandbox.
struct SandboxResults
{
    struct Change
    {
        QChar kind; ///< A, M, D, T, R
        QByteArray path; ///< with a slash at its end: a folder that is empty
        QByteArray from; ///< of a renamed file
    };
    struct Commit
    {
        QString id;
        QDateTime at;
        QString author;
        QString subject;
    };

    QList<Change> changes;
    QList<Commit> commits; ///< made there, newest first, on any branch
    QString patch; ///< file with all changes of files; empty: nothing changed
    QString bundle; ///< file with the commits; empty: there are none
    QString ref; ///< under which the commits are in the project's repository: refs/gantry/sandbox/<run>
    QString branch; ///< that was made here; empty: none
    QString pullRequest; ///< its address
    bool applied = false; ///< the patch is in the project
    QString conflict; ///< why it was not applied, in git's words

    /// Those of the changes that are empty folders, without the slash.
    [[nodiscard]] QByteArrayList folders() const;
    /// There is something that applyResults() would put into the project.
    [[nodiscard]] bool canBeApplied() const { return !applied && (!patch.isEmpty() || !folders().isEmpty()); }

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SandboxResults fromJson(const QJsonObject &json);
    /// results.json in the folder of the run.
    [[nodiscard]] base::Result<> write(const QString &runFolder) const;
    [[nodiscard]] static std::optional<SandboxResults> read(const QString &runFolder);
    [[nodiscard]] static QString fileIn(const QString &runFolder);
};

/// What a sandbox says, for people: one line, and nothing that a terminal would obey.
[[nodiscard]] QString shownText(const QString &foreign);
/// The list as `git diff --name-status -z` writes it. Corrupt: it names a path outside of the project, or inside .git.
[[nodiscard]] base::Result<QList<SandboxResults::Change>> readChanges(const QByteArray &list);
/// Names of empty folders, ended by NUL. Corrupt: as above.
[[nodiscard]] base::Result<QByteArrayList> readFolders(const QByteArray &list);
/// Inside the project and not in git's own folder, where what is changed is run.
[[nodiscard]] bool mayChange(const QByteArray &path);
/// In @p project, with those above them; what is there already stays. Never through a link. Conflict: one could not be
/// made; those before it are.
[[nodiscard]] base::Result<> makeFolders(const QByteArray &project, const QByteArrayList &folders);
/// Lines ended by NUL: id, time (Unix), author, subject, with tabs between. Corrupt: anything else.
[[nodiscard]] base::Result<QList<SandboxResults::Commit>> readCommits(const QByteArray &list);
/// Corrupt: a link in it would lead out of the project, or it cannot be judged (git's own renames, broken hunks).
[[nodiscard]] base::Result<> checkPatch(QByteArrayView patch);

/// Puts the patch into the project, all of it or nothing: when a file here is not as the run found it, nothing is
/// changed and the conflict is told. Git lets no patch reach outside of the project, nor through its links. Empty
/// folders are made last; one that cannot be made is told as a conflict. Blocks.
void applyResults(SandboxResults &results, const QByteArray &project, const std::stop_token &stop);

/// Takes the commits of the bundle into the project's repository under refs/gantry/sandbox/@p run, and makes @p branch
/// (may be empty) of the last one. The working tree stays as it is. Blocks. Corrupt: git refuses the bundle. Conflict:
/// the branch is there already; the commits are taken over all the same.
[[nodiscard]] base::Result<> importCommits(SandboxResults &results, const QByteArray &project, const QString &run,
                                           const QString &branch, const std::stop_token &stop);

} // namespace engines

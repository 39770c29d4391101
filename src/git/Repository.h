// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Git.h"
#include "git/Status.h"

#include <QDateTime>

namespace git {

struct Branch
{
    QString name = {}; ///< "main", "origin/main"
    bool remote = false;
    bool current = false; ///< of this working tree
    bool checkedOut = false; ///< in this or another working tree
    QDateTime lastCommit = {};

    bool operator==(const Branch &) const = default;
};

/// Where the head of a working tree stands.
struct Head
{
    QString branch = {}; ///< empty: detached
    QByteArray commit = {}; ///< empty: nothing was committed yet

    [[nodiscard]] bool isDetached() const { return branch.isEmpty(); }
    [[nodiscard]] bool isUnborn() const { return commit.isEmpty(); }
    bool operator==(const Head &) const = default;
};

/// What a discard took away, to put it back: a ref under refs/gantry/undo/.
struct UndoId
{
    QByteArray ref = {};
    QByteArrayList paths = {};

    bool operator==(const UndoId &) const = default;
};

/// One working tree of a git repository. Blocks: for worker threads; a stop request ends the git that runs.
///
/// Nothing here throws work away: discard() keeps what it takes, and commands that could overwrite are refused.
class Repository
{
public:
    /// The working tree @p folder lies in. NotFound: none; Unsupported: a bare repository; PermissionDenied: git does
    /// not trust its owner.
    [[nodiscard]] static base::Result<Repository> open(const QByteArray &folder, const std::stop_token &stop = {});

    [[nodiscard]] const QByteArray &top() const { return m_git.folder(); } ///< of the working tree
    [[nodiscard]] const QByteArray &gitFolder() const { return m_gitFolder; } ///< of this working tree
    [[nodiscard]] const QByteArray &commonFolder() const { return m_commonFolder; } ///< of all its working trees
    [[nodiscard]] const Git &git() const { return m_git; }

    [[nodiscard]] base::Result<Head> head() const;
    /// Local ones first, each group newest first; the current one leads.
    [[nodiscard]] base::Result<QList<Branch>> branches() const;

    enum class Count { No, Yes };
    /// With Count::Yes the files have their line counts.
    [[nodiscard]] base::Result<Status> status(Count count = Count::Yes) const;
    /// At most @p most folders in which files of this working tree may appear, itself first, as "" and "src/git/".
    /// Without those git ignores as a whole and without repositories inside.
    [[nodiscard]] base::Result<QByteArrayList> folders(qsizetype most) const;

    enum class Side {
        All, ///< the working tree against the last commit
        Staged, ///< the index against the last commit
        Unstaged, ///< the working tree against the index
    };
    /// As `git diff` prints it; an untracked file as wholly added.
    [[nodiscard]] base::Result<QByteArray> diff(const FileStatus &file, Side side = Side::All) const;

    [[nodiscard]] base::Result<> stage(const QByteArrayList &paths) const;
    [[nodiscard]] base::Result<> unstage(const QByteArrayList &paths) const;
    /// Commits what is staged; its id. InvalidInput: no message. Conflict: nothing is staged, or a hook said no.
    [[nodiscard]] base::Result<QByteArray> commit(const QString &message) const;

    /// Takes the changes of these files back to the last commit; untracked files go. Everything is kept under the
    /// returned ref first. Submodules and conflicts are refused.
    [[nodiscard]] base::Result<UndoId> discard(const QList<FileStatus> &files) const;
    /// Conflict: one of the files was changed again in the meantime; nothing is touched then.
    [[nodiscard]] base::Result<> undoDiscard(const UndoId &undo) const;

    /// A commit of everything here that is not committed, on top of the head: tracked changes, untracked files, and
    /// what is staged as its second parent. Touches neither index nor files. With nothing to keep: the head's commit.
    /// @p paths limits it; empty: all.
    [[nodiscard]] base::Result<QByteArray> snapshot(const QString &message, const QByteArrayList &paths = {}) const;

private:
    explicit Repository(const Git &git)
        : m_git(git)
    {
    }

    [[nodiscard]] base::Result<QByteArray> emptyTree() const;
    /// What a diff is made against: the head, or nothing yet.
    [[nodiscard]] base::Result<QByteArray> baseTree() const;
    void countUntracked(Status &status) const;
    [[nodiscard]] base::Result<> takeBack(const QList<FileStatus> &files) const;
    [[nodiscard]] base::Result<> restore(const QByteArray &source, const QByteArray &where,
                                         const QByteArrayList &paths) const;
    void dropOldUndos() const;

    Git m_git;
    QByteArray m_gitFolder;
    QByteArray m_commonFolder;
};

} // namespace git

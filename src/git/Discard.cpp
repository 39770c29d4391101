// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Repository that takes changes back and keeps them.
#include "git/Repository.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace git {
namespace {

using base::Error;

constexpr auto undoPrefix = "refs/gantry/undo/";
constexpr qsizetype keptUndos = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::Repository", text);
}

QByteArrayList pathsOf(const QList<FileStatus> &files)
{
    QByteArrayList paths;
    for (const FileStatus &file : files) {
        paths.append(file.path);
        if (file.staged == 'R' && !file.from.isEmpty())
            paths.append(file.from);
    }
    return paths;
}

/// A commit must not fail because the user has not told git a name.
QHash<QByteArray, std::optional<QByteArray>> ownIdentity(const QByteArray &indexFile = {})
{
    QHash<QByteArray, std::optional<QByteArray>> all{{"GIT_AUTHOR_NAME", "Gantry"},
                                                     {"GIT_AUTHOR_EMAIL", "gantry@localhost"},
                                                     {"GIT_COMMITTER_NAME", "Gantry"},
                                                     {"GIT_COMMITTER_EMAIL", "gantry@localhost"}};
    if (!indexFile.isEmpty())
        all.insert("GIT_INDEX_FILE", indexFile);
    return all;
}

/// Of a repository inside of this one a tree holds only the id of a commit, not its files. For a submodule that was
/// committed this is all there is to keep; anywhere else it would be taken for a copy.
base::Result<> refuseNewLinks(const Git &git, const QByteArray &before, const QByteArray &after)
{
    const auto changes = git.run(
        {.arguments = {"diff-tree", "-r", "-z", "--raw", "--no-renames", "--diff-filter=AT", before, after, "--"},
         .timeLimit = readTime});
    if (!changes)
        return std::unexpected(changes.error());
    // ":000000 160000 <id> <id> A", then the path.
    const QByteArrayList fields = changes->split('\0');
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
        if (fields[i].split(' ').value(1) == "160000")
            return base::fail(
                Error::Kind::Unsupported,
                tr("%1 is a git repository of its own; a copy would not hold its files. Move it elsewhere "
                   "or commit it as a submodule first.")
                    .arg(toText(fields[i + 1])));
    }
    return {};
}

} // namespace

base::Result<QByteArray> Repository::snapshot(const QString &message, const QByteArrayList &paths) const
{
    const auto known = head();
    const auto against = baseTree();
    if (!known || !against)
        return std::unexpected(known ? against.error() : known.error());
    // An index of its own beside git's, so that no file of the user's is touched. Git wants it absent or whole.
    const QByteArray index = m_gitFolder + "/gantry-index-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const auto removeIndex = qScopeGuard([&index] { QFile::remove(QFile::decodeName(index)); });
    const auto environment = ownIdentity(index);
    const auto call = [&](const QByteArrayList &arguments, const QByteArray &input = {}) {
        return m_git.line({.arguments = arguments, .input = input, .environment = environment, .timeLimit = readTime});
    };
    if (const auto read = call({"read-tree", *against}); !read)
        return read;
    const auto added = paths.isEmpty() ? call({"add", "--all", "--", "."})
                                       : call({"update-index", "-z", "--add", "--remove", "--stdin"}, paths.join('\0'));
    if (!added)
        return added;
    const auto tree = call({"write-tree"});
    if (!tree)
        return tree;
    // The staged half only says something of its own when it differs; with conflicts there is no such tree.
    const auto staged = m_git.line({"write-tree"});
    const auto headTree = known->isUnborn() ? against : m_git.line({"rev-parse", "HEAD^{tree}"});
    if (!headTree)
        return headTree;
    if (const auto whole = refuseNewLinks(m_git, *headTree, *tree); !whole)
        return std::unexpected(whole.error());
    const bool hasStaged = staged && *staged != *headTree;
    if (*tree == *headTree && !hasStaged)
        return known->isUnborn() ? tree : known->commit;
    QByteArrayList arguments{"commit-tree", *tree};
    if (!known->isUnborn())
        arguments += {"-p", known->commit};
    if (staged) {
        QByteArrayList half{"commit-tree", *staged};
        if (!known->isUnborn())
            half += {"-p", known->commit};
        const auto kept = call(half, tr("What was staged").toUtf8() + '\n');
        if (!kept)
            return kept;
        arguments += {"-p", *kept};
    }
    return call(arguments, message.toUtf8() + '\n');
}

base::Result<UndoId> Repository::discard(const QList<FileStatus> &files) const
{
    if (files.isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("No file was chosen."));
    for (const FileStatus &file : files) {
        if (file.isSubmodule)
            return base::fail(Error::Kind::Unsupported,
                              tr("%1 is a submodule; discard its changes inside of it.").arg(toText(file.path)));
        if (file.isUntracked() && file.path.endsWith('/'))
            return base::fail(Error::Kind::Unsupported,
                              tr("%1 is a git repository of its own; remove it yourself if it is not needed.")
                                  .arg(toText(file.path)));
        if (file.conflicted)
            return base::fail(Error::Kind::Conflict,
                              tr("%1 has a conflict. Solve it, or end the merge.").arg(toText(file.path)));
    }
    UndoId undo{.ref = {}, .paths = pathsOf(files)};
    const auto kept = snapshot(tr("Discarded changes"), undo.paths);
    if (!kept)
        return std::unexpected(kept.error());
    if (const auto known = head(); known && known->commit == *kept)
        return base::fail(Error::Kind::Conflict, tr("These files have no changes any more."));
    undo.ref = undoPrefix + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + '-' + kept->first(8);
    if (const auto named = m_git.run({"update-ref", undo.ref, *kept}); !named)
        return std::unexpected(named.error());
    if (const auto taken = takeBack(files); !taken)
        return std::unexpected(taken.error());
    dropOldUndos();
    return undo;
}

base::Result<> Repository::takeBack(const QList<FileStatus> &files) const
{
    const auto known = head();
    if (!known)
        return std::unexpected(known.error());
    QList<FileStatus> tracked = files;
    QByteArrayList untracked;
    tracked.removeIf([&untracked](const FileStatus &file) {
        // Files that were added are unknown to the head: out of the index, then they are untracked too.
        if (file.isUntracked() || file.staged == 'A')
            untracked.append(file.path);
        return file.isUntracked();
    });
    if (!tracked.isEmpty()) {
        if (const auto done = unstage(pathsOf(tracked)); !done)
            return done;
    }
    tracked.removeIf([](const FileStatus &file) { return file.staged == 'A'; });
    QByteArrayList restored;
    for (const FileStatus &file : tracked) {
        if (file.staged == 'R' || file.staged == 'C')
            untracked.append(file.path);
        restored.append(file.staged == 'R' || file.staged == 'C' ? file.from : file.path);
    }
    if (!restored.isEmpty() && !known->isUnborn()) {
        const auto done
            = m_git.run({.arguments = {"checkout", "--quiet", "HEAD", "--pathspec-from-file=-", "--pathspec-file-nul"},
                         .input = restored.join('\0'),
                         .timeLimit = readTime});
        if (!done)
            return std::unexpected(done.error());
    }
    // One by one: a list of many names is longer than a command line may be. Git does not follow links here.
    for (const QByteArray &path : untracked) {
        if (const auto done = m_git.run({"clean", "--force", "-d", "-x", "--quiet", "--", path}); !done)
            return std::unexpected(done.error());
    }
    return {};
}

base::Result<> Repository::undoDiscard(const UndoId &undo) const
{
    if (!undo.ref.startsWith(undoPrefix))
        return base::fail(Error::Kind::InvalidInput, tr("There is nothing to undo."));
    const auto kept = m_git.line({"rev-parse", "--verify", "--quiet", undo.ref + "^{commit}"});
    if (!kept)
        return base::fail(Error::Kind::NotFound, tr("What was discarded is not kept any more."));
    const auto now = status(Count::No);
    if (!now)
        return std::unexpected(now.error());
    for (const FileStatus &file : now->files) {
        if (undo.paths.contains(file.path))
            return base::fail(Error::Kind::Conflict,
                              tr("%1 was changed again. What was discarded is kept in %2.")
                                  .arg(toText(file.path), QString::fromLatin1(undo.ref)));
    }
    const auto parents = m_git.line({"rev-list", "--parents", "--max-count=1", *kept});
    if (!parents)
        return std::unexpected(parents.error());
    if (const auto restored = restore(*kept, "--worktree", undo.paths); !restored)
        return restored;
    // The last parent is what was staged.
    const QByteArray staged = parents->sliced(parents->lastIndexOf(' ') + 1);
    if (const auto restored = restore(staged, "--staged", undo.paths); !restored)
        return restored;
    return m_git.run({"update-ref", "-d", undo.ref, *kept}).transform([](const QByteArray &) { });
}

base::Result<> Repository::restore(const QByteArray &source, const QByteArray &where, const QByteArrayList &paths) const
{
    // Git refuses all of them for one that neither the source nor the index knows.
    const auto there = m_git.run({.arguments = {"ls-tree", "-r", "-z", "--name-only", source}, .timeLimit = readTime});
    const auto indexed = m_git.run({.arguments = {"ls-files", "-z", "--cached"}, .timeLimit = readTime});
    if (!there || !indexed)
        return std::unexpected(there ? indexed.error() : there.error());
    const QByteArrayList known = there->split('\0') + indexed->split('\0');
    const QSet<QByteArray> names(known.begin(), known.end());
    QByteArrayList wanted = paths;
    wanted.removeIf([&names](const QByteArray &path) { return !names.contains(path); });
    if (wanted.isEmpty())
        return {};
    return m_git
        .run({.arguments
              = {"restore", "--source=" + source, where, "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul"},
              .input = wanted.join('\0'),
              .timeLimit = readTime})
        .transform([](const QByteArray &) { });
}

void Repository::dropOldUndos() const
{
    const auto listed = m_git.run({"for-each-ref", "--sort=-refname", "--format=%(refname)", undoPrefix});
    const QByteArrayList refs = listed.value_or(QByteArray()).split('\n');
    for (const QByteArray &ref : refs.sliced(std::min(keptUndos, refs.size()))) {
        // What is left is only tidied up; a ref that stays is no failure.
        if (!ref.isEmpty() && !m_git.succeeds({"update-ref", "-d", ref}))
            return;
    }
}

} // namespace git

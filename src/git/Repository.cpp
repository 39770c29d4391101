// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Repository.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace git {
namespace {

using base::Error;
using namespace std::chrono_literals;

/// Hooks of the user's run their tests in it.
constexpr auto commitTime = 10min;
constexpr qint64 maxCountedBytes = 1024 * 1024;
constexpr int maxCountedFiles = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::Repository", text);
}

} // namespace

base::Result<Repository> Repository::open(const QByteArray &folder, const std::stop_token &stop)
{
    const Git git(folder, stop);
    const auto bare = git.line({"rev-parse", "--is-bare-repository"});
    if (!bare)
        return std::unexpected(bare.error());
    const auto top = git.line({"rev-parse", "--path-format=absolute", "--show-toplevel"});
    if (*bare == "true" || !top)
        return base::fail(
            Error::Kind::Unsupported,
            tr("%1 has no working tree: it is a bare repository or git's own folder.").arg(toText(folder)));
    Repository repository(git.in(*top));
    auto own = repository.m_git.line({"rev-parse", "--absolute-git-dir"});
    auto common = repository.m_git.line({"rev-parse", "--path-format=absolute", "--git-common-dir"});
    if (!own || !common)
        return std::unexpected(own ? common.error() : own.error());
    repository.m_gitFolder = *own;
    repository.m_commonFolder = *common;
    return repository;
}

base::Result<Head> Repository::head() const
{
    Head head;
    if (const auto branch = m_git.line({"symbolic-ref", "--quiet", "--short", "HEAD"}))
        head.branch = QString::fromUtf8(*branch);
    else if (branch.error().kind == Error::Kind::Cancelled)
        return std::unexpected(branch.error());
    if (const auto commit = m_git.line({"rev-parse", "--verify", "--quiet", "HEAD^{commit}"}))
        head.commit = *commit;
    return head;
}

base::Result<QList<Branch>> Repository::branches() const
{
    const auto listed
        = m_git.run({"for-each-ref", "--sort=-committerdate",
                     "--format=%(refname)%00%(committerdate:unix)%00%(HEAD)%00%(worktreepath)%00%(symref)%00",
                     "refs/heads", "refs/remotes"});
    if (!listed)
        return std::unexpected(listed.error());
    QList<Branch> branches;
    const QByteArrayList fields = listed->split('\0');
    for (qsizetype i = 0; i + 4 < fields.size(); i += 5) {
        const QByteArray ref = fields[i].startsWith('\n') ? fields[i].sliced(1) : fields[i];
        const bool remote = ref.startsWith("refs/remotes/");
        // "origin/HEAD" is another name of a branch that is listed.
        if (!fields[i + 4].isEmpty() || !isText(ref))
            continue;
        branches.append({.name = toText(ref.sliced(remote ? 13 : 11)),
                         .remote = remote,
                         .current = fields[i + 2] == "*",
                         .checkedOut = !fields[i + 3].isEmpty(),
                         .lastCommit = QDateTime::fromSecsSinceEpoch(fields[i + 1].toLongLong())});
    }
    std::ranges::stable_sort(branches, {}, [](const Branch &b) { return std::pair(b.remote, !b.current); });
    return branches;
}

base::Result<QByteArray> Repository::emptyTree() const
{
    return m_git.line(Git::Call{.arguments = {"hash-object", "-w", "-t", "tree", "--stdin"}});
}

base::Result<QByteArray> Repository::baseTree() const
{
    const auto known = head();
    if (!known)
        return std::unexpected(known.error());
    return known->isUnborn() ? emptyTree() : known->commit;
}

base::Result<Status> Repository::status(Count count) const
{
    const auto bytes = m_git.run(
        {.arguments = {"status", "--porcelain=v2", "-z", "--branch", "--untracked-files=all", "--find-renames"},
         .timeLimit = readTime});
    if (!bytes)
        return std::unexpected(bytes.error());
    auto status = parseStatus(*bytes);
    if (!status || count == Count::No)
        return status;
    const auto against = baseTree();
    if (!against)
        return std::unexpected(against.error());
    const auto counts = m_git.run(
        {.arguments = {"diff", "--numstat", "-z", "--find-renames", "--no-ext-diff", "--no-textconv", *against, "--"},
         .timeLimit = readTime});
    if (!counts)
        return std::unexpected(counts.error());
    addCounts(*status, *counts);
    countUntracked(*status);
    return status;
}

void Repository::countUntracked(Status &status) const
{
    int left = maxCountedFiles;
    for (FileStatus &file : status.files) {
        if (!file.isUntracked() || --left < 0)
            continue;
        const QString path = QFile::decodeName(top() + '/' + file.path);
        const QFileInfo info(path);
        if (info.isSymLink() || !info.isFile() || info.size() > maxCountedBytes)
            continue;
        QFile content(path);
        if (!content.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = content.readAll();
        if (bytes.contains('\0'))
            continue;
        file.added = static_cast<int>(bytes.count('\n') + (bytes.isEmpty() || bytes.endsWith('\n') ? 0 : 1));
        file.removed = 0;
    }
}

base::Result<QByteArray> Repository::diff(const FileStatus &file, Side side) const
{
    QByteArrayList arguments{"diff", "--no-ext-diff", "--no-textconv", "--find-renames", "--submodule=log"};
    if (file.isUntracked()) {
        // Ends with 1, because the files differ.
        arguments += {"--no-index", "--", "/dev/null", file.path};
        return m_git.run({.arguments = arguments, .timeLimit = readTime, .alsoGood = 1});
    }
    if (side == Side::Staged)
        arguments.append("--cached");
    if (file.conflicted) {
        arguments.append("--ours");
    } else if (side != Side::Unstaged) {
        const auto against = baseTree();
        if (!against)
            return std::unexpected(against.error());
        arguments.append(*against);
    }
    arguments += {"--", file.path};
    if (!file.from.isEmpty())
        arguments.append(file.from);
    return m_git.run({.arguments = arguments, .timeLimit = readTime});
}

base::Result<> Repository::stage(const QByteArrayList &paths) const
{
    return m_git
        .run({.arguments = {"add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul"},
              .input = paths.join('\0'),
              .timeLimit = readTime})
        .transform([](const QByteArray &) { });
}

base::Result<> Repository::unstage(const QByteArrayList &paths) const
{
    const auto known = head();
    if (!known)
        return std::unexpected(known.error());
    const QByteArrayList arguments = known->isUnborn()
        ? QByteArrayList{"rm", "--cached", "--quiet", "-r", "--pathspec-from-file=-", "--pathspec-file-nul"}
        : QByteArrayList{"reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", "HEAD"};
    return m_git.run({.arguments = arguments, .input = paths.join('\0'), .timeLimit = readTime})
        .transform([](const QByteArray &) { });
}

base::Result<QByteArray> Repository::commit(const QString &message) const
{
    if (message.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("Write what the commit is about."));
    const auto before = status(Count::No);
    if (!before)
        return std::unexpected(before.error());
    if (std::ranges::any_of(before->files, &FileStatus::conflicted))
        return base::fail(Error::Kind::Conflict, tr("There are conflicts. Solve and stage them first."));
    if (std::ranges::none_of(before->files, &FileStatus::isStaged))
        return base::fail(Error::Kind::Conflict, tr("Nothing is staged. Stage the files to commit first."));
    const auto done = m_git.run({.arguments = {"commit", "--quiet", "--cleanup=strip", "--file=-"},
                                 .input = message.toUtf8() + '\n',
                                 .timeLimit = commitTime});
    if (!done)
        return std::unexpected(done.error());
    return m_git.line({"rev-parse", "--verify", "HEAD"});
}

} // namespace git

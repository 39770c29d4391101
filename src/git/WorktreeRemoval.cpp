// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorktreePool that looks what a removal would lose, keeps it, and removes.
#include "base/PrivateFile.h"
#include "git/FileCopies.h"
#include "git/WorktreeChecks.h"
#include "git/WorktreePool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace git {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;

namespace {

constexpr auto removeTime = 10min;
constexpr qint64 maxSizedEntries = 400'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::WorktreePool", text);
}

/// A place to ask git about @p path: the folder itself, else the repository it belonged to.
base::Result<QByteArray> placeToAsk(const QString &path, const std::optional<WorktreeRecord> &record)
{
    const QFileInfo there(path);
    // A link is not followed: whatever it leads to is not what was registered.
    if (there.isDir() && !there.isSymLink())
        return toPath(path);
    if (record)
        return toPath(record->repository);
    return base::fail(Error::Kind::NotFound, tr("%1 is no worktree that Gantry knows.").arg(path));
}

/// Which branches may already have the work, likeliest first.
QStringList possibleTargets(const Git &git, const RemovalCheck &check)
{
    QStringList names;
    if (check.record)
        names.append(check.record->base);
    if (const auto remote = git.line({"symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"}))
        names.append(toText(*remote));
    names += {u"main"_s, u"master"_s, u"origin/main"_s, u"origin/master"_s};
    if (check.record)
        names.insert(1, u"origin/"_s + check.record->base);
    names.removeDuplicates();
    names.removeAll(check.worktree.branch);
    return names;
}

/// @p tip: where the worktree stands.
base::Result<> countCommits(const Git &git, const QByteArray &tip, RemovalCheck &check)
{
    // A branch that stays keeps its commits; ours goes with the worktree.
    QByteArrayList arguments{"rev-list", "--count", tip, "--not"};
    const bool branchGoes = check.record && check.record->branch == check.worktree.branch;
    if (branchGoes)
        arguments.append("--exclude=" + check.worktree.branch.toUtf8());
    arguments += {"--branches", "--remotes", "--tags", "--glob=refs/gantry/parked/*", "--"};
    const auto counted = git.line(arguments);
    if (!counted) {
        const auto head = git.run({.arguments = {"rev-parse", "--verify", "--quiet", tip}, .alsoGood = 1});
        if (head && head->isEmpty())
            return {}; // a branch without a commit
        return base::fail(counted.error().kind,
                          tr("Whether commits would be lost cannot be told: %1").arg(counted.error().message));
    }
    const int commits = counted->toInt();
    for (const QString &name : commits > 0 ? possibleTargets(git, check) : QStringList()) {
        const auto target = commitOf(git, name);
        if (!target || !hasChangesOf(git, *target, tip))
            continue;
        check.mergedCommits = commits;
        check.mergedInto = name;
        return {};
    }
    check.commits = commits;
    return {};
}

base::Result<> countFiles(const Repository &repository, RemovalCheck &check)
{
    const auto bytes = repository.git().run(
        {.arguments = {"status", "--porcelain=v2", "-z", "--branch", "--untracked-files=all", "--ignored=matching"},
         .timeLimit = readTime});
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto status = parseStatus(*bytes);
    if (!status)
        return std::unexpected(status.error());
    check.ignored = status->ignored;
    QByteArrayList unchanged;
    for (const WorktreeRecord::Copy &copy : check.record ? check.record->copies : QList<WorktreeRecord::Copy>()) {
        const QByteArray now = hashOf(repository.top(), copy.path);
        if (now.isEmpty())
            continue;
        if (now == copy.hash || now == hashOf(toPath(check.record->repository), copy.path))
            unchanged.append(copy.path);
        else
            check.changedCopies.append(copy.path);
    }
    for (const FileStatus &file : status->files) {
        if (!file.isUntracked())
            ++check.changedFiles;
        else if (!unchanged.contains(file.path) && !check.changedCopies.contains(file.path))
            ++check.untrackedFiles;
    }
    if (const QByteArray inside = repositoryInside(repository.top(), status->files); !inside.isEmpty())
        check.refusal = tr("%1 in the worktree is a git repository of its own, which would be lost. Move it elsewhere "
                           "or remove it first.")
                            .arg(toText(inside));
    return {};
}

QString refusalOf(const Worktree &worktree, const QList<Worktree> &all, const QByteArray &commonFolder)
{
    if (worktree.isMain || worktree.bare)
        return tr("%1 is the repository itself, not a worktree of it.").arg(toText(worktree.path));
    if (worktree.locked)
        return worktree.lockReason.isEmpty()
            ? tr("The worktree is locked. “git worktree unlock” frees it.")
            : tr("The worktree is locked: %1. “git worktree unlock” frees it.").arg(worktree.lockReason);
    // Where git ignores its folder, no status shows it.
    const auto inside = std::ranges::find_if(all, [&](const Worktree &other) {
        return other.path.startsWith(worktree.path + '/') && QFileInfo::exists(QFile::decodeName(other.path));
    });
    if (inside != all.end())
        return tr("Another worktree lies inside of it: %1. Remove that one first.").arg(toText(inside->path));
    return impostorReason(worktree.path, commonFolder);
}

} // namespace

base::Result<RemovalCheck> WorktreePool::check(const QString &path, const std::stop_token &stop) const
{
    RemovalCheck check;
    check.record = m_records.find(path);
    const auto place = placeToAsk(path, check.record);
    if (!place)
        return std::unexpected(place.error());
    const Git git(*place, stop);
    const auto known = worktreesOf(git);
    const auto common = git.line({"rev-parse", "--path-format=absolute", "--git-common-dir"});
    if (!known || !common)
        return std::unexpected(known ? common.error() : known.error());
    const QByteArray canonical = toPath(QFileInfo(path).canonicalFilePath());
    const auto found = std::ranges::find_if(*known, [&](const Worktree &worktree) {
        return worktree.path == toPath(path) || (!QFileInfo(path).isSymLink() && worktree.path == canonical);
    });
    if (found == known->end())
        return base::fail(Error::Kind::NotFound, tr("%1 is no worktree that git knows.").arg(path));
    check.worktree = *found;
    check.worktree.missing = !QFileInfo(path).exists() && !QFileInfo(path).isSymLink();
    check.refusal = refusalOf(check.worktree, *known, *common);
    if (!check.refusal.isEmpty())
        return check;
    if (check.worktree.missing) {
        // A branch stays, a detached head goes with what git knows of the worktree.
        const bool isDetached = check.worktree.branch.isEmpty() && !check.worktree.commit.isEmpty();
        const auto counted = isDetached ? countCommits(git, check.worktree.commit, check) : base::Result<>();
        return counted.transform([&] { return check; });
    }
    const auto repository = Repository::open(check.worktree.path, stop);
    if (!repository)
        return std::unexpected(repository.error());
    if (const auto counted = countFiles(*repository, check); !counted)
        return std::unexpected(counted.error());
    if (const auto counted = countCommits(repository->git(), "HEAD", check); !counted)
        return std::unexpected(counted.error());
    const auto submodules = submodulesWithWork(*repository);
    if (!submodules)
        return std::unexpected(submodules.error());
    check.submodulesWithWork = *submodules;
    check.usedBy = processesIn(check.worktree.path);
    check.sizeBytes = sizeOf(check.worktree.path, maxSizedEntries, check.sizeIsPartial);
    return check;
}

base::Result<> WorktreePool::park(const RemovalCheck &check, const Repository &repository,
                                  RemovedWorktree &removed) const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString name = QFileInfo(toText(check.worktree.path)).fileName();
    // Commits that are merged too: what is in the base is their sum, not what each of them was.
    if (check.changedFiles + check.untrackedFiles + check.commits + check.mergedCommits > 0) {
        const auto kept = repository.snapshot(tr("Kept from the worktree %1").arg(name));
        if (!kept)
            return std::unexpected(kept.error());
        const QString ref = u"refs/gantry/parked/%1-%2"_s.arg(slug(name), stamp);
        const auto named = repository.git().run({"update-ref", ref.toUtf8(), *kept});
        if (!named)
            return std::unexpected(named.error());
        removed.parkedRef = ref;
    }
    if (check.changedCopies.isEmpty())
        return {};
    // These hold secrets as a rule: kept beside git, in a folder only the user can read.
    const QString folder = inside(u"parked/"_s + slug(name) + u'-' + stamp);
    if (const auto made = base::makePrivateFolder(inside(u"parked"_s)); !made)
        return made;
    if (const auto made = base::makePrivateFolder(folder); !made)
        return made;
    QStringList patterns;
    for (const QByteArray &path : check.changedCopies)
        patterns.append(toText(path));
    const CopiedFiles copied = copyFiles(check.worktree.path, toPath(folder), patterns);
    if (copied.copies.size() < check.changedCopies.size())
        return base::fail(
            Error::Kind::Unavailable,
            tr("A changed copy could not be kept, so nothing was removed. %1").arg(copied.notes.value(0)));
    removed.copiesFolder = folder;
    return {};
}

base::Result<RemovedWorktree> WorktreePool::remove(const QString &path, Loss loss, const std::stop_token &stop) const
{
    const auto checked = check(path, stop);
    if (!checked)
        return std::unexpected(checked.error());
    if (!checked->refusal.isEmpty())
        return base::fail(Error::Kind::Conflict, checked->refusal);
    if (!checked->usedBy.isEmpty())
        return base::fail(
            Error::Kind::Conflict,
            tr("The worktree is in use by %1. End that first.")
                .arg(checked->usedBy.first(std::min<qsizetype>(checked->usedBy.size(), 3)).join(u", "_s)));
    if (!checked->submodulesWithWork.isEmpty())
        return base::fail(Error::Kind::Conflict,
                          tr("The submodule %1 has changes or commits of its own. Push or move them first.")
                              .arg(checked->submodulesWithWork.first()));
    if (checked->losesWork() && loss == Loss::Refuse)
        return base::fail(Error::Kind::Conflict, checked->sentence() + u'.');
    RemovedWorktree removed{.ignored = checked->ignored};
    Git main(checked->record ? toPath(checked->record->repository) : checked->worktree.path, stop);
    QByteArray head;
    if (!checked->worktree.missing) {
        const auto repository = Repository::open(checked->worktree.path, stop);
        if (!repository)
            return std::unexpected(repository.error());
        main = Git(repository->commonFolder(), stop);
        head = repository->git().line({"rev-parse", "--verify", "--quiet", "HEAD^{commit}"}).value_or(QByteArray());
        if (checked->losesWork() || checked->mergedCommits > 0) {
            if (const auto parked = park(*checked, *repository, removed); !parked)
                return std::unexpected(parked.error());
        }
    } else {
        const auto parked = parkDetachedHead(main, checked->worktree);
        if (!parked)
            return std::unexpected(parked.error());
        removed.parkedRef = *parked;
    }
    // By force, because what git would refuse for is kept by now; it still refuses what is not registered.
    const auto gone = main.run(
        {.arguments = {"worktree", "remove", "--force", "--", checked->worktree.path}, .timeLimit = removeTime});
    if (!gone)
        return std::unexpected(gone.error());
    if (auto record = checked->record) {
        if (!head.isEmpty() && record->branch == checked->worktree.branch) {
            const QByteArray branch = record->branch.toUtf8();
            const auto now = main.line({"rev-parse", "--verify", "--quiet", "refs/heads/" + branch});
            removed.branchRemoved = now && *now == head && main.succeeds({"branch", "--quiet", "-D", "--", branch});
        }
        record->parkedRef = removed.parkedRef;
        record->lastCommit = head.isEmpty() ? record->lastCommit : head;
        record->removedAt = QDateTime::currentDateTimeUtc();
        if (const auto saved = m_records.save(*record); !saved)
            qWarning("the record of a removed worktree could not be written");
        QDir().rmdir(QFileInfo(path).path());
    }
    return removed;
}

} // namespace git

// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/WorktreePool.h"

#include "base/PrivateFile.h"
#include "git/FileCopies.h"
#include "git/WorktreeChecks.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <fcntl.h>
#include <unistd.h>

namespace git {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;

namespace {

constexpr auto checkoutTime = 30min;
constexpr auto lockTime = 60s;
constexpr int maxTries = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::WorktreePool", text);
}

QString shortHash(const QByteArray &bytes, int length)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(length));
}

bool isInside(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

/// With the links in the part that exists resolved.
QString realPath(const QString &path)
{
    QString existing = QDir::cleanPath(path);
    QString rest;
    while (!QFileInfo::exists(existing) && existing.size() > 1) {
        rest.prepend(u'/' + QFileInfo(existing).fileName());
        existing = QFileInfo(existing).path();
    }
    return QDir::cleanPath(QFileInfo(existing).canonicalFilePath() + rest);
}

bool isIgnored(const Git &git, const QString &path)
{
    // This command refuses to read paths literally.
    return git
        .run({.arguments = {"check-ignore", "--quiet", "--", toPath(path)},
              .environment = {{"GIT_LITERAL_PATHSPECS", std::nullopt}}})
        .has_value();
}

/// Between the choice of a name and its use nobody else may take it.
base::Result<std::unique_ptr<QLockFile>> lockRepository(const QString &folder, const Repository &repository)
{
    if (const auto made = base::makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    auto lock = std::make_unique<QLockFile>(folder + u'/' + shortHash(repository.commonFolder(), 24) + u".lock"_s);
    lock->setStaleLockTime(checkoutTime);
    const auto deadline = std::chrono::steady_clock::now() + lockTime;
    while (!lock->tryLock(100ms)) {
        if (repository.git().stop().stop_requested())
            return base::fail(Error::Kind::Cancelled, tr("Cancelled."));
        if (lock->error() != QLockFile::LockFailedError || std::chrono::steady_clock::now() > deadline)
            return base::fail(Error::Kind::Unavailable,
                              tr("Another worktree of this repository is being made. Try again in a moment."));
    }
    return lock;
}

QString expanded(QString pattern, const QString &name)
{
    return pattern.replace(u"{name}"_s, name)
        .replace(u"{date}"_s, QDate::currentDate().toString(Qt::ISODate))
        .trimmed();
}

base::Result<Repository> openProject(const QString &project, const std::stop_token &stop)
{
    if (!QFileInfo(project).isDir())
        return base::fail(Error::Kind::NotFound, tr("The folder %1 does not exist.").arg(project));
    auto repository = Repository::open(toPath(project), stop);
    if (repository && !isText(repository->top()))
        return base::fail(Error::Kind::Unsupported,
                          tr("The path of this repository is not valid UTF-8. Gantry cannot name a worktree of it."));
    return repository;
}

} // namespace

base::Result<QList<Worktree>> worktreesOf(const Git &git)
{
    const auto bytes = git.run({"worktree", "list", "--porcelain", "-z"});
    return bytes ? parseWorktrees(*bytes) : std::unexpected(bytes.error());
}

WorktreePool::WorktreePool(const QString &dataFolder)
    : m_folder(dataFolder + u"/worktrees"_s)
    , m_records(m_folder + u"/records"_s)
{
}

base::Result<QList<Worktree>> WorktreePool::list(const QString &folder, const std::stop_token &stop) const
{
    if (!QFileInfo(folder).isDir())
        return base::fail(Error::Kind::NotFound, tr("The folder %1 does not exist.").arg(folder));
    return worktreesOf(Git(toPath(folder), stop));
}

base::Result<QString> WorktreePool::locationFor(const Repository &repository, const WorktreeRules &rules) const
{
    const auto known = worktreesOf(repository.git());
    if (!known || known->isEmpty())
        return known ? base::fail(Error::Kind::Corrupt, tr("git lists no working tree here."))
                     : std::unexpected(known.error());
    const QString main = toText(known->first().path);
    const QString name = QFileInfo(main).fileName();
    QString location = rules.location.trimmed();
    if (location.isEmpty())
        return inside(u"trees/"_s + name + u'-' + shortHash(toPath(main), 6));
    if (location.startsWith(u"~/"))
        location = QDir::homePath() + location.mid(1);
    location.replace(u"{repository}"_s, name);
    location = realPath(QDir(QFileInfo(main).path()).absoluteFilePath(location));
    for (const Worktree &worktree : *known) {
        const QString top = realPath(toText(worktree.path));
        if (!worktree.bare && isInside(location, top) && !isIgnored(repository.git(), location))
            return base::fail(Error::Kind::InvalidInput,
                              tr("Worktrees would lie inside the repository, in %1, where git would see them as new "
                                 "files. Choose another folder for them.")
                                  .arg(location));
    }
    return location;
}

base::Result<WorktreePool::Plan> WorktreePool::choose(const Repository &repository,
                                                      const WorktreeRequest &request) const
{
    const auto location = locationFor(repository, request.rules);
    if (!location)
        return std::unexpected(location.error());
    const QString pattern = request.rules.namePattern.contains(u"{name}"_s) ? request.rules.namePattern : u"{name}"_s;
    const QString wanted = expanded(pattern, request.name.trimmed().isEmpty() ? u"session"_s : request.name.trimmed());
    if (const auto checked = checkName(wanted); !checked)
        return std::unexpected(checked.error());
    if (!repository.git().succeeds({"check-ref-format", "--branch", wanted.toUtf8()}))
        return base::fail(Error::Kind::InvalidInput, tr("“%1” cannot be the name of a branch.").arg(wanted));
    for (int number = 1; number <= maxTries; ++number) {
        const QString branch = number == 1 ? wanted : u"%1-%2"_s.arg(wanted).arg(number);
        const QString path = *location + u'/' + QString(branch).replace(u'/', u'-');
        const QFileInfo there(path);
        if (!there.exists() && !there.isSymLink()
            && !repository.git().succeeds({"show-ref", "--verify", "--quiet", "refs/heads/" + branch.toUtf8()}))
            return Plan{branch, path, request.base};
        if (repository.git().stop().stop_requested())
            return base::fail(Error::Kind::Cancelled, tr("Cancelled."));
    }
    return base::fail(Error::Kind::Conflict, tr("There are too many worktrees named “%1”.").arg(wanted));
}

base::Result<WorktreePool::Plan> WorktreePool::plan(const WorktreeRequest &request, const std::stop_token &stop) const
{
    const auto repository = openProject(request.project, stop);
    if (!repository)
        return std::unexpected(repository.error());
    const auto head = repository->head();
    if (!head)
        return std::unexpected(head.error());
    if (head->isUnborn() && request.base.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("This repository has no commit yet. Make a first one, or work in the project folder."));
    auto plan = choose(*repository, request);
    if (plan && request.base.isEmpty())
        plan->base = head->isDetached() ? QString::fromLatin1(head->commit.first(12)) : head->branch;
    return plan;
}

base::Result<WorktreeRecord> WorktreePool::add(const Repository &repository, const WorktreeRequest &request) const
{
    const auto lock = lockRepository(inside(u"locks"_s), repository);
    if (!lock)
        return std::unexpected(lock.error());
    const auto planned = plan(request, repository.git().stop());
    if (!planned)
        return std::unexpected(planned.error());
    const auto commit = commitOf(repository.git(), planned->base);
    if (!commit)
        return std::unexpected(commit.error());
    const auto known = worktreesOf(repository.git());
    if (!known)
        return std::unexpected(known.error());
    const WorktreeRecord record{.path = planned->path,
                                .repository = toText(known->first().path),
                                .project = request.project,
                                .branch = planned->branch,
                                .base = planned->base,
                                .baseCommit = *commit,
                                .copies = {},
                                .createdAt = QDateTime::currentDateTimeUtc(),
                                .parkedRef = {},
                                .lastCommit = {},
                                .removedAt = {}};
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return std::unexpected(made.error());
    if (!QDir().mkpath(QFileInfo(record.path).path()))
        return base::fail(Error::Kind::PermissionDenied,
                          tr("Gantry cannot make the folder %1.").arg(QFileInfo(record.path).path()));
    const auto added = repository.git().run({.arguments = {"worktree", "add", "--quiet", "--no-track", "-b",
                                                           record.branch.toUtf8(), "--", toPath(record.path), *commit},
                                             .timeLimit = checkoutTime});
    if (!added) {
        rollBack(record);
        return std::unexpected(added.error());
    }
    if (const auto saved = m_records.save(record); !saved) {
        rollBack(record);
        return std::unexpected(saved.error());
    }
    return record;
}

void WorktreePool::rollBack(const WorktreeRecord &record) const
{
    // Not with the caller's stop token: it may be why we are here.
    const Git git(toPath(record.repository));
    const auto known = worktreesOf(git).value_or(QList<Worktree>());
    const bool isListed = std::ranges::contains(known, toPath(record.path), &Worktree::path);
    if (isListed && !git.succeeds({"worktree", "remove", "--force", "--", toPath(record.path)}))
        qWarning("a worktree that could not be finished stays behind");
    const QByteArray ref = "refs/heads/" + record.branch.toUtf8();
    const auto now = git.line({"rev-parse", "--verify", "--quiet", ref});
    // Only as long as nobody has committed to it.
    if (now && *now == record.baseCommit && !git.succeeds({"update-ref", "-d", ref, record.baseCommit}))
        qWarning("a branch that could not be used stays behind");
    m_records.remove(record.path);
    QDir().rmdir(QFileInfo(record.path).path());
}

base::Result<CreatedWorktree> WorktreePool::create(const WorktreeRequest &request, const Report &report,
                                                   const std::stop_token &stop) const
{
    const auto say = [&report](const QString &words) {
        if (report)
            report({words, {}});
    };
    say(tr("Looking at the repository…"));
    const auto repository = openProject(request.project, stop);
    if (!repository)
        return std::unexpected(repository.error());
    say(request.base.isEmpty() ? tr("Checking out…") : tr("Checking out %1…").arg(request.base));
    const auto record = add(*repository, request);
    if (!record)
        return std::unexpected(record.error());
    CreatedWorktree created{.record = *record, .workingFolder = {}, .notes = {}, .setUpLog = {}, .setUpExit = {}};
    const QString below = QDir(toText(repository->top())).relativeFilePath(realPath(request.project));
    created.workingFolder = below == u"." ? record->path : QDir::cleanPath(record->path + u'/' + below);
    if (!QFileInfo(created.workingFolder).isDir()) {
        created.notes.append(
            tr("%1 has no folder %2; the session works in the worktree's top.").arg(record->base, below));
        created.workingFolder = record->path;
    }
    if (const auto furnished = furnish(created, request.rules, report, stop); !furnished) {
        rollBack(created.record);
        return std::unexpected(furnished.error());
    }
    return created;
}

base::Result<> WorktreePool::furnish(CreatedWorktree &created, const WorktreeRules &rules, const Report &report,
                                     const std::stop_token &stop) const
{
    const auto source = Repository::open(toPath(created.record.project), stop);
    if (source && !rules.copies.isEmpty()) {
        const CopiedFiles copied = copyFiles(source->top(), toPath(created.record.path), rules.copies);
        created.record.copies = copied.copies;
        created.notes += copied.notes;
    }
    if (QFileInfo::exists(created.record.path + u"/.gitmodules"_s))
        created.notes.append(tr("Submodules are not checked out in the worktree. A set-up script can run "
                                "“git submodule update --init”."));
    if (const auto saved = m_records.save(created.record); !saved)
        return saved;
    return rules.setUpScript.trimmed().isEmpty() ? base::Result<>() : runSetUp(created, rules, report, stop);
}

base::Result<> WorktreePool::runSetUp(CreatedWorktree &created, const WorktreeRules &rules, const Report &report,
                                      const std::stop_token &stop) const
{
    if (const auto made = base::makePrivateFolder(inside(u"logs"_s)); !made)
        return made;
    created.setUpLog = inside(
        u"logs/%1-%2.log"_s.arg(QFileInfo(created.record.path).fileName()).arg(QDateTime::currentMSecsSinceEpoch()));
    QFile log;
    const int fd = ::open(toPath(created.setUpLog).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 || !log.open(fd, QIODevice::WriteOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return base::fail(Error::Kind::Unavailable, tr("The log %1 cannot be written.").arg(created.setUpLog));
    if (report)
        report({tr("Running the set-up script…"), {}});
    const auto result = spawn({.argv = {"/bin/sh", "-c", rules.setUpScript.toUtf8()},
                               .folder = toPath(created.workingFolder),
                               .environment = {{"GANTRY_WORKTREE", toPath(created.record.path)},
                                               {"GANTRY_PROJECT", toPath(created.record.project)},
                                               {"GANTRY_BRANCH", created.record.branch.toUtf8()}},
                               .timeLimit = rules.setUpLimit,
                               .follow =
                                   [&](QByteArrayView bytes) {
                                       log.write(bytes.data(), bytes.size());
                                       if (report)
                                           report({{}, bytes.toByteArray()});
                                   }},
                              stop);
    if (!result && result.error().kind == Error::Kind::Cancelled)
        return std::unexpected(result.error());
    // A script that fails or takes too long is told, with its log; the worktree is good without it.
    created.setUpExit = result ? result->exitCode : 124;
    if (!result)
        created.notes.append(result.error().message);
    return {};
}

base::Result<QByteArray> WorktreePool::branchStart(const Repository &repository, const WorktreeRecord &record) const
{
    for (const QByteArray &commit : {record.lastCommit, record.baseCommit}) {
        const auto known = commitOf(repository.git(), QString::fromLatin1(commit));
        if (known)
            return known;
    }
    return commitOf(repository.git(), record.base);
}

base::Result<CreatedWorktree> WorktreePool::recreate(const QString &path, const WorktreeRules &rules,
                                                     const Report &report, const std::stop_token &stop) const
{
    auto record = m_records.find(path);
    if (!record)
        return base::fail(Error::Kind::NotFound,
                          tr("%1 is gone, and Gantry does not know which worktree it was.").arg(path));
    const QFileInfo there(path);
    if (there.exists() || there.isSymLink())
        return base::fail(Error::Kind::Conflict, tr("There is something at %1 already.").arg(path));
    const auto repository = openProject(record->repository, stop);
    if (!repository)
        return std::unexpected(repository.error());
    const auto lock = lockRepository(inside(u"locks"_s), *repository);
    if (!lock)
        return std::unexpected(lock.error());
    if (report)
        report({tr("Checking out %1…").arg(record->branch), {}});
    const Git &git = repository->git();
    // Git still has the old one listed when only its folder was deleted.
    const auto known = worktreesOf(git).value_or(QList<Worktree>());
    const auto old = std::ranges::find(known, toPath(path), &Worktree::path);
    QString parked;
    if (old != known.end()) {
        const auto kept = parkDetachedHead(git, *old);
        if (!kept)
            return std::unexpected(kept.error());
        parked = *kept;
        if (const auto forgotten = git.run({"worktree", "remove", "--", toPath(path)}); !forgotten)
            return std::unexpected(forgotten.error());
    }
    QDir().mkpath(there.path());
    CreatedWorktree created{.record = *record, .workingFolder = path, .notes = {}, .setUpLog = {}, .setUpExit = {}};
    if (const auto added = addAgain(*repository, created); !added)
        return std::unexpected(added.error());
    if (!parked.isEmpty())
        created.notes.append(tr("Commits that were on no branch are kept in %1.").arg(parked));
    const QString below = QDir(record->repository).relativeFilePath(record->project);
    if (!below.startsWith(u"..") && below != u"." && QFileInfo(path + u'/' + below).isDir())
        created.workingFolder = path + u'/' + below;
    created.record.removedAt = {};
    created.record.parkedRef.clear();
    if (const auto furnished = furnish(created, rules, report, stop); !furnished)
        return std::unexpected(furnished.error());
    return created;
}

base::Result<> WorktreePool::addAgain(const Repository &repository, CreatedWorktree &created) const
{
    const WorktreeRecord &record = created.record;
    const Git &git = repository.git();
    QByteArrayList arguments{"worktree", "add", "--quiet"};
    if (git.succeeds({"show-ref", "--verify", "--quiet", "refs/heads/" + record.branch.toUtf8()})) {
        arguments += {"--", toPath(record.path), record.branch.toUtf8()};
    } else {
        const auto start = branchStart(repository, record);
        if (!start)
            return std::unexpected(start.error());
        arguments += {"--no-track", "-b", record.branch.toUtf8(), "--", toPath(record.path), *start};
        created.notes.append(
            *start == record.lastCommit
                ? tr("The branch %1 was made again where it was.").arg(record.branch)
                : tr("The branch %1 was gone and begins at %2 again.").arg(record.branch, record.base));
    }
    if (const auto added = git.run({.arguments = arguments, .timeLimit = checkoutTime}); !added)
        return std::unexpected(added.error());
    // What was not committed when it was removed lies on top of the parked commit.
    const auto parked = record.parkedRef.isEmpty()
        ? base::Result<QByteArray>(QByteArray())
        : git.line({"rev-parse", "--verify", "--quiet", "--end-of-options", record.parkedRef.toUtf8() + "^{commit}"});
    if (!parked || parked->isEmpty() || *parked == record.lastCommit)
        return {};
    const auto restored = git.in(toPath(record.path))
                              .run({.arguments = {"restore", "--quiet", "--source=" + *parked, "--worktree", "--", "."},
                                    .timeLimit = checkoutTime});
    created.notes.append(restored ? tr("Its changes were taken from %1.").arg(record.parkedRef)
                                  : tr("Its changes are in %1.").arg(record.parkedRef));
    return {};
}

} // namespace git

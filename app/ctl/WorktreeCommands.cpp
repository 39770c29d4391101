// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/WorktreeCommands.h"

#include "app/ctl/Output.h"
#include "app/engineroom/UnixSignals.h"
#include "app/engineroom/WorktreeSettings.h"
#include "base/Paths.h"
#include "git/Jobs.h"
#include "git/WorktreePool.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using git::CreatedWorktree;
using git::RemovalCheck;
using git::WorktreePool;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

/// Does @p work on another thread while signals are listened to.
template <typename Work>
auto whileListening(Work work)
{
    QObject context;
    app::UnixSignals signalSource;
    std::stop_source stop;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &context, [&stop] { stop.request_stop(); });
    git::Jobs jobs;
    auto done = jobs.run(std::move(work), stop);
    auto copy = done;
    copy.then(&context, [](const auto &) {
        QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return done.result();
}

int failed(const Error &error, bool json)
{
    printError(error);
    if (json)
        printJsonLine({{u"type"_s, u"error"_s}, {u"error"_s, error.message}});
    return error.kind == Error::Kind::Cancelled ? exitcode::cancelled : exitcode::failed;
}

git::WorktreeRules rulesFor(const base::Paths &paths, const QString &project)
{
    return QFile::exists(paths.settingsFile()) ? app::worktreeRules(settings::Settings(paths.settingsFile()), project)
                                               : git::WorktreeRules();
}

std::optional<git::WorktreeRecord> recordAround(const WorktreePool &pool, const QString &folder)
{
    for (const git::WorktreeRecord &record : pool.records()) {
        if (folder == record.path || folder.startsWith(record.path + u'/'))
            return record;
    }
    return std::nullopt;
}

QJsonObject toJson(const CreatedWorktree &created)
{
    QJsonObject json{{u"path"_s, created.record.path},
                     {u"working_folder"_s, created.workingFolder},
                     {u"branch"_s, created.record.branch},
                     {u"base"_s, created.record.base},
                     {u"base_commit"_s, QString::fromLatin1(created.record.baseCommit)},
                     {u"notes"_s, QJsonArray::fromStringList(created.notes)}};
    if (created.setUpExit)
        json.insert(u"set_up"_s, QJsonObject{{u"exit_code"_s, *created.setUpExit}, {u"log"_s, created.setUpLog}});
    return json;
}

QJsonObject toJson(const RemovalCheck &check)
{
    return {{u"path"_s, git::toText(check.worktree.path)},
            {u"branch"_s, check.worktree.branch},
            {u"commit"_s, QString::fromLatin1(check.worktree.commit)},
            {u"base"_s, check.record ? check.record->base : QString()},
            {u"made_by_gantry"_s, check.record.has_value()},
            {u"missing"_s, check.worktree.missing},
            {u"locked"_s, check.worktree.locked},
            {u"changed_files"_s, check.changedFiles},
            {u"untracked_files"_s, check.untrackedFiles},
            {u"changed_copies"_s, check.changedCopies.size()},
            {u"ignored"_s, check.ignored},
            {u"commits_not_pushed"_s, check.commits},
            {u"merged_into"_s, check.mergedInto},
            {u"used_by"_s, QJsonArray::fromStringList(check.usedBy)},
            {u"submodules_with_work"_s, QJsonArray::fromStringList(check.submodulesWithWork)},
            {u"size_bytes"_s, check.sizeBytes},
            {u"loses_work"_s, check.losesWork()},
            {u"refusal"_s, check.refusal}};
}

QString toLine(const RemovalCheck &check)
{
    QString words = check.worktree.missing ? tr("the folder is gone")
        : !check.refusal.isEmpty()         ? check.refusal
        : !check.usedBy.isEmpty()          ? tr("in use by %1").arg(check.usedBy.first())
        : check.losesWork()                ? check.sentence()
                                           : tr("nothing would be lost");
    if (check.ignored > 0)
        words = tr("%1; files that git ignores go with it").arg(words);
    return u"%1  %2  (%3)\n"_s.arg(git::toText(check.worktree.path),
                                   check.worktree.branch.isEmpty() ? tr("detached") : check.worktree.branch, words);
}

/// A worktree as it is now, or why that cannot be told.
struct Listed
{
    QString path;
    QString branch; ///< as Gantry knows it
    base::Result<RemovalCheck> check;
};

QJsonObject toJson(const Listed &listed)
{
    return listed.check ? toJson(*listed.check)
                        : QJsonObject{{u"path"_s, listed.path},
                                      {u"branch"_s, listed.branch},
                                      {u"error"_s, listed.check.error().message}};
}

QString toLine(const Listed &listed)
{
    return listed.check ? toLine(*listed.check)
                        : u"%1  %2  (%3)\n"_s.arg(listed.path, listed.branch, listed.check.error().message);
}

/// The worktrees to list, without the repositories themselves.
base::Result<QStringList> pathsToList(const WorktreePool &pool, const QString &project, const std::stop_token &stop)
{
    QStringList paths;
    if (project.isEmpty()) {
        for (const git::WorktreeRecord &record : pool.records()) {
            if (!record.removedAt.isValid())
                paths.append(record.path);
        }
        return paths;
    }
    const auto known = pool.list(QDir(project).absolutePath(), stop);
    if (!known)
        return std::unexpected(known.error());
    for (const git::Worktree &worktree : *known) {
        if (!worktree.isMain)
            paths.append(git::toText(worktree.path));
    }
    return paths;
}

int list(const WorktreeArguments &arguments, const WorktreePool &pool)
{
    const auto found = whileListening([&](const std::stop_token &stop) -> base::Result<QList<Listed>> {
        if (const auto usable = git::Git(git::toPath(QDir::rootPath()), stop).run({.arguments = {"--version"}});
            !usable)
            return std::unexpected(usable.error());
        const auto paths = pathsToList(pool, arguments.project, stop);
        if (!paths)
            return std::unexpected(paths.error());
        QList<Listed> all;
        for (const QString &path : *paths) {
            auto checked = pool.check(path, stop);
            if (stop.stop_requested())
                return base::fail(Error::Kind::Cancelled, tr("Cancelled."));
            // Git may have forgotten one whose folder is gone: there is no such worktree any more.
            const bool isThere = QFileInfo::exists(path) || QFileInfo(path).isSymLink();
            if (!checked && checked.error().kind == Error::Kind::NotFound && !isThere)
                continue;
            const auto record = pool.record(path);
            all.append({path, record ? record->branch : QString(), std::move(checked)});
        }
        return all;
    });
    if (!found)
        return failed(found.error(), arguments.json);
    QJsonArray array;
    for (const Listed &listed : *found) {
        array.append(toJson(listed));
        if (!arguments.json)
            printText(toLine(listed));
    }
    if (arguments.json)
        printText(QString::fromUtf8(QJsonDocument(array).toJson()));
    return exitcode::succeeded;
}

int add(const WorktreeArguments &arguments, const WorktreePool &pool, const base::Paths &paths)
{
    const QString project = QDir(arguments.project).absolutePath();
    const git::WorktreeRequest request{
        .project = project, .name = arguments.name, .base = arguments.base, .rules = rulesFor(paths, project)};
    const auto created = whileListening([&](const std::stop_token &stop) { return pool.create(request, {}, stop); });
    if (!created)
        return failed(created.error(), arguments.json);
    if (arguments.json) {
        printJsonLine(toJson(*created));
        return exitcode::succeeded;
    }
    printText(created->workingFolder + u'\n');
    for (const QString &note : created->notes)
        printError({Error::Kind::Internal, note, {}});
    return exitcode::succeeded;
}

/// A path, or the branch of a worktree that Gantry has made.
QString pathOf(const WorktreePool &pool, const QString &which)
{
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(which));
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink() || pool.record(path))
        return path;
    for (const git::WorktreeRecord &record : pool.records()) {
        if (record.branch == which && !record.removedAt.isValid())
            return record.path;
    }
    return path;
}

int remove(const WorktreeArguments &arguments, const WorktreePool &pool)
{
    // An unset variable of a script must not stand for the folder it happens to be in.
    if (arguments.which.isEmpty()) {
        printError({Error::Kind::InvalidInput, tr("Name the worktree to remove, by its path or its branch."), {}});
        return exitcode::usage;
    }
    const QString path = pathOf(pool, arguments.which);
    const auto loss = arguments.force ? WorktreePool::Loss::KeepCopy : WorktreePool::Loss::Refuse;
    const auto removed = whileListening([&](const std::stop_token &stop) { return pool.remove(path, loss, stop); });
    if (!removed) {
        Error error = removed.error();
        if (error.kind == Error::Kind::Conflict && !arguments.force)
            error.message += u' ' + tr("Nothing was removed; --force keeps a copy first where that is possible.");
        return failed(error, arguments.json);
    }
    if (arguments.json) {
        printJsonLine({{u"path"_s, path},
                       {u"removed"_s, true},
                       {u"parked_ref"_s, removed->parkedRef},
                       {u"copies_folder"_s, removed->copiesFolder},
                       {u"ignored"_s, removed->ignored},
                       {u"branch_removed"_s, removed->branchRemoved}});
        return exitcode::succeeded;
    }
    printText(tr("Removed %1").arg(path) + u'\n');
    if (!removed->parkedRef.isEmpty())
        printText(tr("Its work is kept in %1").arg(removed->parkedRef) + u'\n');
    if (!removed->copiesFolder.isEmpty())
        printText(tr("Its changed copies are in %1").arg(removed->copiesFolder) + u'\n');
    if (removed->ignored > 0)
        printText(tr("Files that git ignores went with it") + u'\n');
    return exitcode::succeeded;
}

} // namespace

int runWorktrees(const WorktreeArguments &arguments)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made)
        return failed(made.error(), arguments.json);
    const WorktreePool pool(paths.data);
    switch (arguments.verb) {
    case WorktreeArguments::Verb::Add:
        return add(arguments, pool, paths);
    case WorktreeArguments::Verb::Remove:
        return remove(arguments, pool);
    case WorktreeArguments::Verb::List:
        break;
    }
    return list(arguments, pool);
}

base::Result<RunArguments> inWorktree(RunArguments run)
{
    if (!run.worktree)
        return run;
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made)
        return std::unexpected(made.error());
    const QString words = run.prompt.value_or(run.shell.value_or(QString()));
    const QString project = QDir(run.project).absolutePath();
    const git::WorktreeRequest request{.project = project,
                                       .name = run.worktree->isEmpty() ? git::slug(words.left(300)) : *run.worktree,
                                       .base = run.worktreeBase,
                                       .rules = rulesFor(paths, project)};
    const WorktreePool pool(paths.data);
    const auto created = whileListening([&](const std::stop_token &stop) { return pool.create(request, {}, stop); });
    if (!created)
        return std::unexpected(created.error());
    run.workingFolder = created->workingFolder;
    run.branch = created->record.branch;
    if (run.json)
        printJsonLine({{u"type"_s, u"worktree"_s}, {u"worktree"_s, toJson(*created)}});
    else
        printError(
            {Error::Kind::Internal, tr("Working in %1 on the branch %2").arg(run.workingFolder, run.branch), {}});
    return run;
}

void takeBackWorktree(const RunArguments &run)
{
    const WorktreePool pool(base::Paths::fromEnvironment().data);
    const auto record = run.worktree ? recordAround(pool, run.workingFolder) : std::nullopt;
    if (!record)
        return;
    // Never with something in it that is not in git: a set-up script may have made more than can be made again.
    const auto removed = whileListening(
        [&](const std::stop_token &stop) { return pool.remove(record->path, WorktreePool::Loss::Refuse, stop); });
    if (removed)
        printError({Error::Kind::Internal, tr("The worktree %1 was taken back.").arg(record->path), {}});
    else
        printError(
            {removed.error().kind, tr("The worktree %1 stays: %2").arg(record->path, removed.error().message), {}});
}

bool isLostWorktree(const base::Paths &paths, const QString &folder)
{
    return !QFileInfo::exists(folder) && recordAround(WorktreePool(paths.data), folder);
}

base::Result<QStringList> makeWorktreeAgain(const base::Paths &paths, const QString &folder,
                                            const std::stop_token &stop)
{
    const WorktreePool pool(paths.data);
    const auto record = recordAround(pool, folder);
    if (!record)
        return base::fail(Error::Kind::NotFound, tr("%1 is no worktree that Gantry knows.").arg(folder));
    const auto created = pool.recreate(record->path, rulesFor(paths, record->project), {}, stop);
    if (!created)
        return std::unexpected(created.error());
    return QStringList{tr("The worktree %1 was gone and has been made again.").arg(record->path)} + created->notes;
}

} // namespace ctl

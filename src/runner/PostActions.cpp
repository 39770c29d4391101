// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/PostActions.h"

#include "runner/CloneGit.h"
#include "runner/RealFolder.h"
#include "runner/Remover.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

QStringList addArguments(const TaskRequest &request)
{
    QStringList arguments{u"add"_s};
    if (request.gitAction->files.isEmpty())
        arguments << u"--all"_s << u"--"_s << u"."_s;
    else
        arguments << u"--"_s;
    for (const QString &file : request.gitAction->files)
        arguments << u":(top,literal)"_s + QDir::cleanPath(file);
    return arguments;
}

/// Stages what is to be committed, without the file that holds the secrets: it is ignored, but somebody may have taken
/// it up by force, and a pathspec that excludes an ignored file makes "git add" fail.
CloneGit::Answer stage(const TaskRequest &request, const CloneGit &git)
{
    const auto added = git.run(addArguments(request));
    if (!added.good || request.environmentSecrets.isEmpty())
        return added;
    return git.run({u"reset"_s, u"--quiet"_s, u"--"_s, u":(top,literal).env"_s});
}

bool push(const CloneGit &git, const GitAction &action, CommitResult &result, QStringList &problems)
{
    const QString target = u"HEAD:refs/heads/"_s + action.branch;
    auto pushed = git.run({u"push"_s, u"origin"_s, target});
    if (pushed.good || !action.resolveConflicts) {
        if (!pushed.good)
            problems.append(u"The commit could not be pushed: "_s + pushed.text);
        return pushed.good;
    }
    // Somebody else was faster. Theirs stays: ours goes on top of it, or onto a branch of its own.
    result.recovery = u"rebase"_s;
    const bool fetched = git.run({u"fetch"_s, u"--unshallow"_s, u"origin"_s, action.branch}).good
        || git.run({u"fetch"_s, u"origin"_s, action.branch}).good;
    if (fetched && git.run({u"rebase"_s, u"FETCH_HEAD"_s}).good && git.run({u"push"_s, u"origin"_s, target}).good)
        return true;
    (void)git.run({u"rebase"_s, u"--abort"_s}); // there may be none
    result.recovery = u"branch"_s;
    result.branch = action.branch + u"-"_s + result.sha.left(12);
    pushed = git.run({u"push"_s, u"origin"_s, u"HEAD:refs/heads/"_s + result.branch});
    if (!pushed.good)
        problems.append(u"The commit could not be pushed: "_s + pushed.text);
    return pushed.good;
}

/// The commit to be pushed or told about; false: there is none, and problems says so if that is one.
bool makeCommit(const TaskRequest &request, const CloneGit &git, CommitResult &result, QStringList &problems)
{
    const GitAction &action = *request.gitAction;
    if (action.commit) {
        if (const auto added = stage(request, git); !added.good) {
            problems.append(u"The changes could not be added: "_s + added.text);
            return false;
        }
    }
    const bool isClean = !action.commit || git.run({u"diff"_s, u"--cached"_s, u"--quiet"_s}).good;
    const auto ahead = git.run({u"rev-list"_s, u"--count"_s, u"@{upstream}..HEAD"_s});
    const bool isAhead = ahead.good && ahead.text != u"0"; // Claude has committed by itself
    if (isClean && !isAhead)
        return false; // nothing has changed
    result.message = action.message.trimmed().isEmpty() ? u"Changes made by Claude Code"_s : action.message.trimmed();
    if (!action.commit)
        result.message = git.run({u"log"_s, u"-1"_s, u"--format=%B"_s}).text;
    const auto committed = isClean
        ? CloneGit::Answer{true, {}}
        : git.run({u"commit"_s, u"--no-verify"_s, u"--no-gpg-sign"_s, u"-m"_s, result.message});
    if (!committed.good)
        problems.append(u"The changes could not be committed: "_s + committed.text);
    return committed.good;
}

void commit(const TaskRequest &request, const CloneGit &git, ActionResults &results)
{
    const GitAction &action = *request.gitAction;
    CommitResult result;
    result.branch = action.branch;
    result.recovery = u"none"_s;
    if (!makeCommit(request, git, result, results.problems))
        return;
    result.sha = git.run({u"rev-parse"_s, u"HEAD"_s}).text;
    if (action.push) {
        result.pushed = push(git, action, result, results.problems);
        result.sha = git.run({u"rev-parse"_s, u"HEAD"_s}).text;
    }
    results.commit = result;
}

void keep(const TaskRequest &request, const RunLeft &left, const std::stop_token &stop, ActionResults &results)
{
    if (left.filesFolder.isEmpty()) {
        results.problems.append(
            u"The files that uploadFiles names were not kept: only tasks of /run-async have a place for them"_s);
        return;
    }
    results.files.emplace();
    const auto folder = RealFolder::open(left.workspace.root(), left.folder);
    if (folder)
        results.files = keepFiles(*request.uploadAction, *folder, left.filesFolder, stop, results.problems);
    else
        results.problems.append(u"No file was kept: the working folder is not where it was before the run"_s);
}

} // namespace

ActionResults runPostActions(const TaskRequest &request, const RunLeft &left, const Settings &settings,
                             const std::stop_token &stop)
{
    ActionResults results;
    endProcessesOf({left.workspace.root()}); // what the run leaves is what it left, not what it still changes
    if (request.uploadAction)
        keep(request, left, stop, results);
    if (request.gitAction && (request.gitAction->commit || request.gitAction->push))
        commit(request, CloneGit(request, left.workspace, left.gitConfiguration, settings, stop), results);
    return results;
}

} // namespace runner

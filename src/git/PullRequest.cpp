// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/PullRequest.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace git {
namespace {

using base::Error;
using namespace std::chrono_literals;

constexpr auto networkTime = 5min;

QString tr(const char *text)
{
    return QCoreApplication::translate("git::PullRequest", text);
}

base::Result<QByteArray> remoteOf(const Git &git, const QString &branch)
{
    if (const auto chosen = git.line({"config", "--get", "branch." + branch.toUtf8() + ".remote"}))
        return chosen;
    const auto remotes = git.run({"remote"});
    if (!remotes)
        return remotes;
    const QByteArrayList names = remotes->trimmed().split('\n');
    if (names.first().isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("This repository has no remote to push to. “git remote add” names one."));
    return names.contains("origin") ? QByteArray("origin") : names.first();
}

} // namespace

bool hasPullRequestProgram()
{
    return !QStandardPaths::findExecutable(QStringLiteral("gh")).isEmpty();
}

base::Result<QString> openPullRequest(const Repository &repository, const PullRequest &request)
{
    if (!hasPullRequestProgram())
        return base::fail(Error::Kind::NotFound,
                          tr("Pull requests are opened by GitHub's program gh, which is not installed. See "
                             "https://cli.github.com"));
    if (request.title.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("Write a title for the pull request."));
    const auto head = repository.head();
    if (!head)
        return std::unexpected(head.error());
    if (head->isDetached() || head->isUnborn())
        return base::fail(Error::Kind::InvalidInput, tr("Only a branch with commits can become a pull request."));
    const auto remote = remoteOf(repository.git(), head->branch);
    if (!remote)
        return std::unexpected(remote.error());
    const QByteArray branch = head->branch.toUtf8();
    const auto pushed = repository.git().run(
        {.arguments = {"push", "--quiet", "--set-upstream", "--", *remote, "refs/heads/" + branch},
         .timeLimit = networkTime});
    if (!pushed)
        return std::unexpected(pushed.error());
    SpawnRequest call{.argv = {"gh", "pr", "create", "--title=" + request.title.trimmed().toUtf8(), "--body-file=-",
                               "--head=" + branch},
                      .folder = repository.top(),
                      .environment = {{"GH_PROMPT_DISABLED", "1"}, {"NO_COLOR", "1"}, {"GH_PAGER", "cat"}},
                      .input = request.body.toUtf8() + '\n',
                      .timeLimit = networkTime};
    if (!request.base.isEmpty())
        call.argv.append("--base=" + request.base.toUtf8());
    if (request.draft)
        call.argv.append("--draft");
    const auto result = spawn(call, repository.git().stop());
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return base::fail(Error::Kind::Conflict, tr("gh says: %1").arg(firstWords(result->errors)));
    return QString::fromUtf8(result->output.trimmed().split('\n').last());
}

} // namespace git

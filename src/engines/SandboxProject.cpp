// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxProject.h"

#include "base/PrivateFile.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"
#include "git/Worktree.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr int maxNames = 1000;
constexpr QLatin1StringView historyFile("packed.history");
constexpr QLatin1StringView branchFile("packed.branch");

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxProject", text);
}

/// The current branch with its history, so that commits and branches work there; nothing without commits.
QList<std::pair<QByteArray, QByteArray>> packHistory(const git::Git &git, const QString &folder)
{
    const auto top = git.line({"rev-parse", "--show-prefix"});
    const auto branch = git.line({"symbolic-ref", "--short", "HEAD"});
    // A project below the repository's top has paths that its history does not know.
    if (!top || !top->isEmpty() || !branch)
        return {};
    const QString bundle = folder + u'/' + historyFile;
    const QString name = folder + u'/' + branchFile;
    const bool written = git.run({.arguments = {"bundle", "create", "-q", git::toPath(bundle), "HEAD", *branch},
                                  .timeLimit = std::chrono::minutes(10)})
                             .has_value()
        && QFile::setPermissions(bundle, QFile::ReadOwner | QFile::WriteOwner)
        && base::writePrivateFile(name, *branch).has_value();
    if (!written)
        return {};
    return {{".gantry-history", git::toPath(bundle)}, {".gantry-branch", git::toPath(name)}};
}

bool exists(const git::Git &git, const QString &branch)
{
    return git.succeeds({"show-ref", "--verify", "--quiet", "refs/heads/" + git::toPath(branch)});
}

base::Result<QString> nameFor(const git::Git &git, const ProjectWishes &wishes)
{
    if (wishes.branch != u"auto") {
        if (exists(git, wishes.branch))
            return base::fail(Error::Kind::Conflict,
                              tr("There is a branch %1 already. Choose another name, or \"auto\".").arg(wishes.branch));
        return wishes.branch;
    }
    const QString slug = git::slug(wishes.title);
    const QString plain = u"gantry/"_s + (slug.isEmpty() ? u"sandbox"_s : slug);
    for (int i = 1; i < maxNames; ++i) {
        const QString name = i == 1 ? plain : u"%1-%2"_s.arg(plain).arg(i);
        if (!exists(git, name))
            return name;
    }
    return base::fail(Error::Kind::Conflict, tr("No name for a branch is free. Choose one."));
}

QString targetOf(const git::Git &git)
{
    const auto head = git.line({"symbolic-ref", "--short", "refs/remotes/origin/HEAD"});
    if (head && head->startsWith("origin/"))
        return git::toText(head->mid(7));
    return git::toText(git.line({"symbolic-ref", "--short", "HEAD"}).value_or("main"));
}

base::Result<> settlePublication(const git::Git &git, const ProjectWishes &wishes, SandboxProject &project)
{
    const QString told = git::toText(git.line({"remote", "get-url", "--push", "origin"}).value_or(QByteArray()));
    project.remote = pushAddress(told);
    project.target = wishes.target.isEmpty() ? targetOf(git) : wishes.target;
    if (project.remote.isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          told.isEmpty()
                              ? tr("The repository has no remote \"origin\" that could be pushed to. Add one.")
                              : tr("A sandbox cannot push to the remote \"origin\". Give it an https address."));
    if (project.remote.startsWith(u"https:") && !wishes.hasToken)
        return base::fail(Error::Kind::PermissionDenied,
                          tr("A sandbox needs a token to push. Set GH_TOKEN or GITHUB_TOKEN."));
    return {};
}

base::Result<> settleNames(const git::Git &git, const ProjectWishes &wishes, SandboxProject &project)
{
    if (wishes.branch.isEmpty())
        return {};
    if (!project.hasHistory)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A branch needs a repository with a commit, whose top is the project's folder. Run "
                             "without a branch, or commit something first."));
    auto name = nameFor(git, wishes);
    if (!name)
        return std::unexpected(name.error());
    project.branch = *name;
    return wishes.publish ? settlePublication(git, wishes, project) : base::Result<>();
}

} // namespace

QString packedFile(const RunFiles &files)
{
    return files.folder() + u"/packed.tgz"_s;
}

void removePacked(const RunFiles &files)
{
    QFile::remove(packedFile(files));
    // Git leaves its lock when it is cut off.
    for (const QString &name : {QString(historyFile), historyFile + u".lock"_s, QString(branchFile)})
        QFile::remove(files.folder() + u'/' + name);
    // Of a git that was killed while it wrote.
    QFile::remove(files.folder() + u'/' + historyFile + u".lock"_s);
}

QString pushAddress(const QString &remote)
{
    static const QRegularExpression scp(u"\\A(?:[^@/:]+@)?([A-Za-z0-9.-]+):(?!//|:)(.+)\\z"_s);
    if (remote.startsWith(u'/'))
        return QUrl::fromLocalFile(remote).toString(QUrl::FullyEncoded);
    QUrl url(remote);
    if (const auto match = scp.match(remote); match.hasMatch()) {
        url = QUrl();
        url.setHost(match.captured(1));
        url.setPath(u'/' + match.captured(2));
        url.setScheme(u"https"_s);
    } else if (url.scheme() == u"ssh" || url.scheme() == u"git+ssh") {
        url.setScheme(u"https"_s);
        url.setPort(-1);
    }
    if (url.scheme() == u"file")
        return url.toString(QUrl::FullyEncoded);
    url.setUserInfo({});
    return url.scheme() == u"https" && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded) : QString();
}

base::Result<SandboxProject> packProject(const RunFiles &files, const QByteArray &folder, const ProjectWishes &wishes,
                                         const std::stop_token &stop, const PackProgress &progress)
{
    // Its folders are there; they may go while this waits for its turn.
    if (stop.stop_requested())
        return base::fail(Error::Kind::Cancelled, tr("Packing was cancelled."));
    const git::Git git(folder, stop);
    SandboxProject project;
    const auto extra = packHistory(git, files.folder());
    project.hasHistory = !extra.isEmpty();
    const auto config = [&git](const QByteArray &key, const QString &otherwise) {
        const QString value = git::toText(git.line({"config", "--get", key}).value_or(QByteArray()));
        return value.isEmpty() ? otherwise : value;
    };
    project.authorName = config("user.name", u"Gantry"_s);
    project.authorMail = config("user.email", u"gantry@localhost"_s);
    if (const auto settled = settleNames(git, wishes, project); !settled)
        return std::unexpected(settled.error());
    const auto chosen = chooseFiles(folder, stop);
    if (!chosen)
        return std::unexpected(chosen.error());
    auto packed = packWorkspace(folder, chosen->chosen, extra, packedFile(files), stop, progress);
    for (const QLatin1StringView name : {historyFile, branchFile}) // they are in there now
        QFile::remove(files.folder() + u'/' + name);
    if (!packed)
        return std::unexpected(packed.error());
    packed->leftOut += chosen->withheld;
    project.packed = *packed;
    return project;
}

} // namespace engines

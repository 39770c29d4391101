// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxProject.h"

#include "engines/SandboxHistory.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"
#include "git/Worktree.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <sys/stat.h>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr int maxNames = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxProject", text);
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
    const bool isDetached
        = git.succeeds({"rev-parse", "--verify", "-q", "HEAD"}) && !git.succeeds({"symbolic-ref", "-q", "HEAD"});
    if (!project.hasHistory && isDetached)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A branch needs one to begin from, and the project has none checked out (its HEAD is "
                             "detached). Check one out, or run without a branch."));
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

/// What was tracked is still listed where a link has taken its folder's place. Read through that, it would be a file of
/// somewhere else.
bool isBehindLink(const QByteArray &folder, const QByteArray &path, QHash<QByteArray, bool> &known)
{
    const qsizetype slash = path.lastIndexOf('/');
    if (slash < 0)
        return false;
    const QByteArray above = path.first(slash);
    if (const auto found = known.constFind(above); found != known.cend())
        return *found;
    struct stat info = {};
    const bool isLink = isBehindLink(folder, above, known)
        || (::lstat((folder + '/' + above).constData(), &info) == 0 && S_ISLNK(info.st_mode));
    known.insert(above, isLink);
    return isLink;
}

} // namespace

QString packedFile(const RunFiles &files)
{
    return files.folder() + u"/packed.tgz"_s;
}

void removePacked(const RunFiles &files)
{
    QFile::remove(packedFile(files));
    removeHistory(files.folder());
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
    const PackedHistory history = wishes.history ? packHistory(git, files.folder()) : PackedHistory();
    project.hasHistory = !history.files.isEmpty();
    project.historySecrets = history.secrets;
    const auto config = [&git](const QByteArray &key, const QString &otherwise) {
        const QString value = git::toText(git.line({"config", "--get", key}).value_or(QByteArray()));
        return value.isEmpty() ? otherwise : value;
    };
    project.authorName = config("user.name", u"Gantry"_s);
    project.authorMail = config("user.email", u"gantry@localhost"_s);
    if (const auto settled = settleNames(git, wishes, project); !settled)
        return std::unexpected(settled.error());
    auto chosen = chooseFiles(folder, stop);
    if (!chosen)
        return std::unexpected(chosen.error());
    QHash<QByteArray, bool> links;
    chosen->chosen.removeIf([&](const QByteArray &path) {
        const bool isElsewhere = isBehindLink(folder, path, links);
        if (isElsewhere)
            chosen->withheld.append(path);
        return isElsewhere;
    });
    auto packed = packWorkspace(folder, chosen->chosen, history.files, packedFile(files), stop, progress);
    removeHistory(files.folder()); // it is in there now
    if (!packed)
        return std::unexpected(packed.error());
    packed->leftOut += chosen->withheld;
    project.packed = *packed;
    return project;
}

} // namespace engines

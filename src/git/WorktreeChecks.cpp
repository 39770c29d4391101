// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/WorktreeChecks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <climits>
#include <sys/stat.h>
#include <unistd.h>

namespace git {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("git::WorktreeChecks", text);
}

constexpr qint64 smallFile = 64 * 1024;
constexpr auto logTime = std::chrono::seconds(60);
constexpr auto maxCompared = "--max-count=2000";

QByteArray readSmall(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.read(smallFile) : QByteArray();
}

QByteArray realPath(const QByteArray &path)
{
    char buffer[PATH_MAX];
    return ::realpath(path.constData(), buffer) ? QByteArray(buffer) : QByteArray();
}

/// "patch-id commit" for each patch in @p log.
QByteArrayList patchIds(const Git &git, const QByteArrayList &log)
{
    const auto patches = git.run({.arguments = log, .timeLimit = logTime});
    if (!patches || patches->isEmpty())
        return {};
    QByteArrayList ids;
    for (const QByteArray &line :
         git.run({.arguments = {"patch-id", "--stable"}, .input = *patches}).value_or(QByteArray()).split('\n')) {
        if (!line.isEmpty())
            ids.append(line.first(std::max<qsizetype>(line.indexOf(' '), 0)));
    }
    return ids;
}

/// Merging would change nothing: the branch has it all.
bool mergesToNothing(const Git &git, const QByteArray &branch, const QByteArray &commit)
{
    const auto merged = git.line({"merge-tree", "--write-tree", branch, commit});
    const auto tree = git.line({"rev-parse", "--verify", "--quiet", branch + "^{tree}"});
    return merged && tree && *merged == *tree;
}

/// One commit on the branch makes the same change as all of ours together, even when the lines were changed again
/// later.
bool hasSamePatch(const Git &git, const QByteArray &branch, const QByteArray &commit)
{
    const auto fork = git.line({"merge-base", branch, commit});
    if (!fork)
        return false;
    const QByteArrayList ours = patchIds(git, {"diff", "--no-ext-diff", "--no-textconv", *fork, commit, "--"});
    const QByteArrayList theirs = patchIds(git,
                                           {"log", "--patch", "--no-merges", maxCompared, "--no-ext-diff",
                                            "--no-textconv", "--end-of-options", *fork + ".." + branch, "--"});
    return ours.size() == 1 && theirs.contains(ours.first());
}

/// Every commit of ours has its like there: rebased or picked one by one.
bool hasEachPatch(const Git &git, const QByteArray &branch, const QByteArray &commit)
{
    const auto compared = git.run({.arguments = {"cherry", branch, commit}, .timeLimit = logTime});
    if (!compared || compared->isEmpty())
        return false;
    const QByteArrayList lines = compared->trimmed().split('\n');
    return std::ranges::all_of(lines, [](const QByteArray &line) { return line.startsWith("- "); });
}

bool isOwnGit(const QByteArray &process, const QByteArray &name)
{
    if (name != "git")
        return false;
    // "pid (name) state ppid …"
    const QByteArray stat = readSmall(process + "/stat");
    const QByteArrayList rest = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return rest.value(1).toLongLong() == ::getpid();
}

QString parkedRefFor(const QByteArray &path)
{
    return QStringLiteral("refs/gantry/parked/%1-%2")
        .arg(slug(QFileInfo(toText(path)).fileName()),
             QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"));
}

} // namespace

bool hasChangesOf(const Git &git, const QByteArray &branch, const QByteArray &commit)
{
    return mergesToNothing(git, branch, commit) || hasEachPatch(git, branch, commit)
        || hasSamePatch(git, branch, commit);
}

QStringList processesIn(const QByteArray &folder)
{
    const QByteArray real = realPath(folder);
    QStringList found;
    if (real.isEmpty())
        return found;
    for (const QString &id : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        const QByteArray process = "/proc/" + id.toLatin1();
        char target[PATH_MAX];
        const ssize_t length = ::readlink((process + "/cwd").constData(), target, sizeof target);
        const QByteArray place(target, std::max<ssize_t>(length, 0));
        if (place != real && !place.startsWith(real + '/'))
            continue;
        const QByteArray name = readSmall(process + "/comm").trimmed();
        if (!isOwnGit(process, name))
            found.append(QStringLiteral("%1 (%2)").arg(QString::fromUtf8(name), id));
    }
    return found;
}

QByteArray repositoryInside(const QByteArray &top, const QList<FileStatus> &files)
{
    for (const FileStatus &file : files) {
        struct stat info{};
        if (file.isUntracked() && file.path.endsWith('/')
            && ::lstat((top + '/' + file.path + ".git").constData(), &info) == 0)
            return file.path.chopped(1);
    }
    return {};
}

base::Result<QStringList> submodulesWithWork(const Repository &repository)
{
    const auto listed = repository.git().run({"ls-files", "--stage", "-z"});
    if (!listed)
        return std::unexpected(listed.error());
    QStringList found;
    for (const QByteArray &entry : listed->split('\0')) {
        if (!entry.startsWith("160000 "))
            continue;
        const QByteArray path = entry.sliced(entry.indexOf('\t') + 1);
        const auto module = Repository::open(repository.top() + '/' + path, repository.git().stop());
        // Not checked out: the answer is the repository around it.
        if (!module || module->top() == repository.top())
            continue;
        const auto status = module->status(Repository::Count::No);
        const auto commits
            = module->git().line({"rev-list", "--count", "HEAD", "--branches", "--not", "--remotes", "--"});
        if (!status || !status->files.isEmpty() || !commits || *commits != "0")
            found.append(toText(path));
    }
    return found;
}

base::Result<QString> parkDetachedHead(const Git &git, const Worktree &worktree)
{
    const bool hasCommit = worktree.commit.count('0') < worktree.commit.size();
    if (!worktree.branch.isEmpty() || !hasCommit)
        return QString();
    const auto only = git.line({"rev-list", "--count", worktree.commit, "--not", "--branches", "--remotes", "--tags",
                                "--glob=refs/gantry/parked/*", "--"});
    if (!only || *only == "0")
        return only.transform([](const QByteArray &) { return QString(); });
    const QString ref = parkedRefFor(worktree.path);
    return git.run({"update-ref", ref.toUtf8(), worktree.commit}).transform([&](const QByteArray &) { return ref; });
}

QString impostorReason(const QByteArray &path, const QByteArray &commonFolder)
{
    struct stat info{};
    if (::lstat(path.constData(), &info) != 0)
        return {};
    if (!S_ISDIR(info.st_mode))
        return tr("%1 is no folder any more; a link or a file has taken its place. Gantry does not touch it.")
            .arg(toText(path));
    QByteArray text = readSmall(path + "/.git");
    if (text.endsWith('\n'))
        text.chop(1);
    const QByteArray own = text.startsWith("gitdir: ") ? text.sliced(8) : QByteArray();
    const QByteArray absolute = own.startsWith('/') ? own : path + '/' + own;
    const QByteArray real = own.isEmpty() ? QByteArray() : realPath(absolute);
    QByteArray back = readSmall(absolute + "/gitdir");
    if (back.endsWith('\n'))
        back.chop(1);
    if (!back.startsWith('/'))
        back = absolute + '/' + back;
    const bool isOurs = !real.isEmpty() && real.startsWith(realPath(commonFolder) + "/worktrees/")
        && realPath(back) == realPath(path + "/.git");
    return isOurs
        ? QString()
        : tr("%1 is not the worktree that git has registered there. Gantry does not touch it.").arg(toText(path));
}

} // namespace git

// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/PostActions.h"

#include "base/PrivateFile.h"
#include "git/Spawn.h"
#include "runner/RunEnvironment.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runner {
namespace {

constexpr auto gitLimit = 10min;
constexpr qsizetype maxFiles = 1000;
constexpr qint64 maxFileBytes = 1024LL * 1024 * 1024;

/// Git in the clone. A run can have changed its hooks and attributes, so it is isolated like the run itself, and only
/// what talks to the server gets the login.
class CloneGit
{
public:
    CloneGit(const TaskRequest &request, const Workspace &workspace, const Settings &settings,
             const std::stop_token &stop)
        : m_workspace(workspace)
        , m_settings(settings)
        , m_environment(replacing(gitEnvironment(request, workspace, settings)))
        , m_localEnvironment(replacing(gitEnvironment(withoutLogin(request), workspace, settings)))
        , m_stop(stop)
    {
        restoreConfiguration();
    }

    struct Answer
    {
        bool good = false;
        QString text;
    };

    [[nodiscard]] Answer run(const QStringList &arguments) const
    {
        git::SpawnRequest spawn;
        const QStringList command = QStringList{u"git"_s, u"-c"_s, u"core.hooksPath=/dev/null"_s} + arguments;
        for (const QString &word : isolated(command, m_workspace, m_workspace.repository(), {}, m_settings))
            spawn.argv.append(word.toUtf8());
        spawn.folder = m_workspace.repository().toUtf8();
        const bool isRemote = arguments.first() == u"push" || arguments.first() == u"fetch";
        spawn.environment = isRemote ? m_environment : m_localEnvironment;
        spawn.timeLimit = gitLimit;
        const auto done = git::spawn(spawn, m_stop);
        if (!done)
            return {false, done.error().message};
        const QString output = QString::fromUtf8(done->output).trimmed();
        return {done->exitCode == 0, done->exitCode == 0 ? output : QString::fromUtf8(done->errors).trimmed()};
    }

private:
    static TaskRequest withoutLogin(TaskRequest request)
    {
        request.gitRepo.clear();
        return request;
    }
    /// No filter, proxy or other address that the run may have written into it.
    void restoreConfiguration() const
    {
        const QString folder = m_workspace.repository() + u"/.git"_s;
        if (QFileInfo(folder).isSymLink() || !QFileInfo(folder).isDir())
            return; // git will not find its repository, and says so
        QFile::remove(folder + u"/config.worktree"_s);
        QFile::remove(folder + u"/config"_s);
        QFile::copy(m_workspace.gitConfiguration(), folder + u"/config"_s);
    }

    const Workspace &m_workspace;
    const Settings &m_settings;
    QHash<QByteArray, std::optional<QByteArray>> m_environment;
    QHash<QByteArray, std::optional<QByteArray>> m_localEnvironment;
    std::stop_token m_stop;
};

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

void commit(const TaskRequest &request, const CloneGit &git, ActionResults &results)
{
    const GitAction &action = *request.gitAction;
    if (const auto added = stage(request, git); !added.good) {
        results.problems.append(u"The changes could not be added: "_s + added.text);
        return;
    }
    const bool isClean = git.run({u"diff"_s, u"--cached"_s, u"--quiet"_s}).good;
    const auto ahead = git.run({u"rev-list"_s, u"--count"_s, u"@{upstream}..HEAD"_s});
    const bool isAhead = ahead.good && ahead.text != u"0"; // Claude has committed by itself
    if (isClean && !isAhead)
        return; // nothing has changed
    CommitResult result;
    result.message = action.message.trimmed().isEmpty() ? u"Changes made by Claude Code"_s : action.message.trimmed();
    result.branch = action.branch;
    result.recovery = u"none"_s;
    const auto committed = isClean
        ? CloneGit::Answer{true, {}}
        : git.run({u"commit"_s, u"--no-verify"_s, u"--no-gpg-sign"_s, u"-m"_s, result.message});
    if (!committed.good) {
        results.problems.append(u"The changes could not be committed: "_s + committed.text);
        return;
    }
    result.sha = git.run({u"rev-parse"_s, u"HEAD"_s}).text;
    if (action.push) {
        result.pushed = push(git, action, result, results.problems);
        result.sha = git.run({u"rev-parse"_s, u"HEAD"_s}).text;
    }
    results.commit = result;
}

QRegularExpression globOf(const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.mid(i, 3) == u"**/") {
            expression += u"(?:.*/)?"_s;
            i += 2;
        } else if (pattern.mid(i, 2) == u"**") {
            expression += u".*"_s;
            i += 1;
        } else if (pattern[i] == u'*') {
            expression += u"[^/]*"_s;
        } else if (pattern[i] == u'?') {
            expression += u"[^/]"_s;
        } else {
            expression += QRegularExpression::escape(pattern.mid(i, 1));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression));
}

QStringList filesFor(const UploadAction &action, const QString &folder)
{
    QList<QRegularExpression> globs;
    for (const QString &pattern : action.patterns)
        globs.append(globOf(pattern));
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && found.size() < maxFiles) {
        const QString path = QDir(folder).relativeFilePath(files.next());
        const bool isOurs = path == u".env" || path.startsWith(u".git/") || path.contains(u"/.git/");
        if (!isOurs && std::ranges::any_of(globs, [&path](const auto &glob) { return glob.match(path).hasMatch(); }))
            found.append(path);
    }
    found.sort();
    return found;
}

void copyFiles(const TaskRequest &request, const QString &folder, const QString &target, ActionResults &results)
{
    results.files.emplace();
    for (const QString &path : filesFor(*request.uploadAction, folder)) {
        QFile file(folder + u'/' + path);
        const QString copy = QDir::cleanPath(target + u'/' + request.uploadAction->prefix + u'/' + path);
        if (file.size() > maxFileBytes || !file.open(QIODevice::ReadOnly) || !QDir().mkpath(QFileInfo(copy).path())) {
            results.problems.append(u"%1 could not be kept"_s.arg(path));
            continue;
        }
        if (base::writePrivateFile(copy, file.readAll()))
            results.files->append({path, QUrl::fromLocalFile(copy).toString(), file.size()});
        else
            results.problems.append(u"%1 could not be kept"_s.arg(path));
    }
}

} // namespace

ActionResults runPostActions(const TaskRequest &request, const Workspace &workspace, const QString &folder,
                             const QString &filesFolder, const Settings &settings, const std::stop_token &stop)
{
    ActionResults results;
    if (request.uploadAction && !filesFolder.isEmpty())
        copyFiles(request, folder, filesFolder, results);
    if (request.gitAction && request.gitAction->commit)
        commit(request, CloneGit(request, workspace, settings, stop), results);
    return results;
}

} // namespace runner

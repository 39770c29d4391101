// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxResults.h"

#include "base/PrivateFile.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using Change = SandboxResults::Change;
using Commit = SandboxResults::Commit;

namespace {

/// Of a list from a sandbox; far more than a project has files.
constexpr qsizetype maxParts = 3'000'000;
constexpr qint64 maxFileBytes = 64LL * 1024 * 1024;
constexpr auto resultsFile = "/results.json"_L1;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxResults", text);
}

std::unexpected<Error> outside(const QByteArray &path)
{
    return base::fail(Error::Kind::Corrupt,
                      tr("The sandbox reports a changed file outside of the project: %1. Nothing was taken over.")
                          .arg(git::toText(path)));
}

std::unexpected<Error> corrupt()
{
    return base::fail(Error::Kind::Corrupt,
                      tr("What the sandbox says it changed makes no sense. Nothing was taken over."));
}

/// False: it was not applied, and why is told.
bool applyPatch(SandboxResults &results, const QByteArray &project, const std::stop_token &stop)
{
    QFile patch(results.patch);
    if (!patch.open(QIODevice::ReadOnly)) {
        results.conflict = tr("%1 cannot be read.").arg(results.patch);
        return false;
    }
    if (const auto checked = checkPatch(patch.readAll()); !checked) {
        results.conflict = checked.error().message;
        return false;
    }
    // In a folder below a repository's top git would take the paths from the top: it must not find that one.
    const QByteArray above = git::toPath(QFileInfo(git::toText(project)).absolutePath());
    const git::Git git(project, stop);
    const auto apply = [&](const QByteArrayList &options) {
        return git.run({.arguments = QByteArrayList{"apply", "--whitespace=nowarn"} + options
                            + QByteArrayList{git::toPath(results.patch)},
                        .environment = {{"GIT_CEILING_DIRECTORIES", above}},
                        .timeLimit = std::chrono::minutes(5)});
    };
    if (const auto checked = apply({"--check"}); !checked) {
        // A program that ended in the middle may have got that far.
        results.applied = apply({"--reverse", "--check"}).has_value();
        results.conflict = results.applied ? QString() : checked.error().message;
        return results.applied;
    }
    const auto applied = apply({});
    results.applied = applied.has_value();
    results.conflict = applied ? QString() : applied.error().message;
    return results.applied;
}

} // namespace

QString shownText(const QString &foreign)
{
    QString shown = foreign;
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return shown;
}

bool mayChange(const QByteArray &path)
{
    return isInside(path) && std::ranges::none_of(path.split('/'), [](const QByteArray &part) {
               return part.compare(".git", Qt::CaseInsensitive) == 0;
           });
}

QByteArrayList SandboxResults::folders() const
{
    QByteArrayList folders;
    for (const Change &change : changes) {
        if (change.path.endsWith('/'))
            folders.append(change.path.chopped(1));
    }
    return folders;
}

QJsonObject SandboxResults::toJson() const
{
    QJsonArray files;
    for (const Change &change : changes) {
        QJsonObject file{{u"change"_s, QString(change.kind)}, {u"path"_s, git::toText(change.path)}};
        if (!change.from.isEmpty())
            file.insert(u"from"_s, git::toText(change.from));
        files.append(file);
    }
    QJsonArray made;
    for (const Commit &commit : commits)
        made.append(QJsonObject{{u"id"_s, commit.id},
                                {u"at"_s, commit.at.toString(Qt::ISODate)},
                                {u"author"_s, commit.author},
                                {u"subject"_s, commit.subject}});
    QJsonObject json{
        {u"files"_s, files}, {u"commits"_s, made}, {u"patch"_s, patch}, {u"bundle"_s, bundle}, {u"applied"_s, applied}};
    for (const auto &[key, value] : {std::pair(u"conflict"_s, conflict), std::pair(u"ref"_s, ref),
                                     std::pair(u"branch"_s, branch), std::pair(u"pull_request"_s, pullRequest)}) {
        if (!value.isEmpty())
            json.insert(key, value);
    }
    return json;
}

SandboxResults SandboxResults::fromJson(const QJsonObject &json)
{
    SandboxResults results;
    for (const QJsonValue &file : json.value(u"files").toArray()) {
        const QString kind = file[u"change"].toString();
        results.changes.append({kind.isEmpty() ? u'M' : kind.at(0), git::toPath(file[u"path"].toString()),
                                git::toPath(file[u"from"].toString())});
    }
    for (const QJsonValue &commit : json.value(u"commits").toArray())
        results.commits.append({commit[u"id"].toString(), QDateTime::fromString(commit[u"at"].toString(), Qt::ISODate),
                                commit[u"author"].toString(), commit[u"subject"].toString()});
    results.patch = json.value(u"patch").toString();
    results.bundle = json.value(u"bundle").toString();
    results.applied = json.value(u"applied").toBool();
    results.conflict = json.value(u"conflict").toString();
    results.ref = json.value(u"ref").toString();
    results.branch = json.value(u"branch").toString();
    results.pullRequest = json.value(u"pull_request").toString();
    return results;
}

QString SandboxResults::fileIn(const QString &runFolder)
{
    return runFolder + resultsFile;
}

base::Result<> SandboxResults::write(const QString &runFolder) const
{
    return base::writePrivateFile(fileIn(runFolder), QJsonDocument(toJson()).toJson());
}

std::optional<SandboxResults> SandboxResults::read(const QString &runFolder)
{
    QFile file(fileIn(runFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(QJsonDocument::fromJson(file.read(maxFileBytes)).object());
}

base::Result<QList<Change>> readChanges(const QByteArray &list)
{
    QList<Change> changes;
    if (list.count('\0') > maxParts)
        return corrupt();
    const QByteArrayList parts = list.split('\0');
    qsizetype i = 0;
    while (i + 1 < parts.size()) {
        const QByteArray &kind = parts[i];
        const bool isRename = kind.startsWith('R') && kind.size() <= 4;
        if ((!isRename && (kind.size() != 1 || !QByteArrayView("AMDT").contains(kind.at(0))))
            || (isRename && i + 2 >= parts.size()))
            return corrupt();
        Change change{QLatin1Char(kind.at(0)), parts[i + (isRename ? 2 : 1)], isRename ? parts[i + 1] : QByteArray()};
        if (!mayChange(change.path))
            return outside(change.path);
        if (isRename && !mayChange(change.from))
            return outside(change.from);
        changes.append(change);
        i += isRename ? 3 : 2;
    }
    return changes;
}

base::Result<QList<Commit>> readCommits(const QByteArray &list)
{
    static const QRegularExpression hex(u"\\A([0-9a-f]{40}|[0-9a-f]{64})\\z"_s);
    constexpr qsizetype maxText = 500;
    QList<Commit> commits;
    if (list.count('\0') > maxParts)
        return corrupt();
    for (const QByteArray &line : list.split('\0')) {
        if (line.isEmpty())
            continue;
        const QByteArrayList parts = line.split('\t');
        bool isNumber = false;
        const qint64 seconds = parts.value(1).toLongLong(&isNumber);
        const QString id = QString::fromLatin1(parts[0]);
        if (parts.size() < 4 || !isNumber || seconds < 0 || seconds > 1LL << 40 || !hex.match(id).hasMatch())
            return corrupt();
        commits.append({id, QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()),
                        QString::fromUtf8(parts[2]).simplified().left(maxText),
                        QString::fromUtf8(parts.mid(3).join(' ')).simplified().left(maxText)});
    }
    return commits;
}

void applyResults(SandboxResults &results, const QByteArray &project, const std::stop_token &stop)
{
    if (!results.patch.isEmpty() && !applyPatch(results, project, stop))
        return;
    const QByteArrayList folders = results.folders();
    if (folders.isEmpty())
        return;
    const auto made = makeFolders(project, folders);
    results.applied = made.has_value(); // the patch is known again when it is tried once more
    results.conflict = made ? QString() : made.error().message;
}

base::Result<> importCommits(SandboxResults &results, const QByteArray &project, const QString &run,
                             const QString &branch, const std::stop_token &stop)
{
    const git::Git git(project, stop);
    results.ref = u"refs/gantry/sandbox/"_s + run;
    const QByteArray ref = git::toPath(results.ref);
    // Foreign objects: git looks at every one of them.
    if (const auto fetched
        = git.run({.arguments = {"-c", "fetch.fsckObjects=true", "fetch", "-q", "--no-tags", "--no-write-fetch-head",
                                 "--no-auto-gc", git::toPath(results.bundle), "+refs/gantry/*:" + ref + "/*",
                                 "+refs/heads/*:" + ref + "/heads/*"},
                   .timeLimit = std::chrono::minutes(10)});
        !fetched) {
        results.ref.clear();
        return base::fail(Error::Kind::Corrupt,
                          tr("The commits of the sandbox could not be taken over: %1").arg(fetched.error().message));
    }
    if (branch.isEmpty())
        return {};
    results.branch = branch;
    const auto there = git.line({"rev-parse", "--verify", "-q", "refs/heads/" + git::toPath(branch)});
    if (there && there == git.line({"rev-parse", "--verify", "-q", ref + "/result"}))
        return {}; // made by a program that ended before it could tell so
    // An empty old value: only if there is no such branch yet.
    const auto made = git.run({"update-ref", "-m", "gantry: from a sandbox", "refs/heads/" + git::toPath(branch),
                               ref + "/result", QByteArray("")});
    if (made)
        return {};
    results.branch.clear();
    return base::fail(Error::Kind::Conflict,
                      tr("The branch %1 could not be made: %2. The commits are kept as %3.")
                          .arg(branch, made.error().message, results.ref));
}

} // namespace engines

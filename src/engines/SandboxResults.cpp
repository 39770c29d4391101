// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxResults.h"

#include "engines/WorkspaceFiles.h"
#include "git/Git.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

QJsonArray SandboxResults::toJson() const
{
    QJsonArray files;
    for (const Change &change : changes)
        files.append(QJsonObject{{u"change"_s, QString(change.kind)}, {u"path"_s, git::toText(change.path)}});
    return files;
}

base::Result<QList<SandboxResults::Change>> readChanges(const QByteArray &list)
{
    QList<SandboxResults::Change> changes;
    const QByteArrayList parts = list.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2) {
        const QByteArray &path = parts[i + 1];
        if (parts[i].size() != 1 || !isInside(path))
            return base::fail(Error::Kind::Corrupt,
                              QCoreApplication::translate("engines::SandboxResults",
                                                          "The sandbox reports a changed file outside of the "
                                                          "project. Nothing was taken over."),
                              git::toText(path));
        changes.append({QLatin1Char(parts[i].at(0)), path});
    }
    return changes;
}

void applyResults(SandboxResults &results, const QByteArray &project, const std::stop_token &stop)
{
    if (results.patch.isEmpty())
        return;
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
        results.conflict = checked.error().message;
        return;
    }
    const auto applied = apply({});
    results.applied = applied.has_value();
    if (!applied)
        results.conflict = applied.error().message;
}

} // namespace engines

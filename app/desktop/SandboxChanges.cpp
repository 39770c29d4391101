// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SandboxController about what runs have changed.
#include "app/desktop/SandboxController.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/RunFiles.h"
#include "engines/SandboxResults.h"
#include "git/Git.h"
#include "ui/sandboxes/SandboxesPage.h"

#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;
using engines::SandboxResults;
using ui::SandboxRow;

namespace {

/// A line for each commit and file, after a conflict.
QStringList linesOf(const SandboxResults &results)
{
    const auto shown = [](const QByteArray &path) { return engines::shownText(git::toText(path)); };
    QStringList lines;
    if (!results.conflict.isEmpty())
        lines.append(SandboxController::tr("Conflict: %1").arg(engines::shownText(results.conflict)));
    for (const SandboxResults::Commit &commit : results.commits)
        lines.append(SandboxController::tr("Commit %1: %2").arg(commit.id.left(8), engines::shownText(commit.subject)));
    for (const SandboxResults::Change &change : results.changes)
        lines.append(change.from.isEmpty()
                         ? u"%1  %2"_s.arg(change.kind).arg(shown(change.path))
                         : u"%1  %2 → %3"_s.arg(change.kind).arg(shown(change.from), shown(change.path)));
    return lines;
}

} // namespace

void SandboxController::showResults(SandboxRow &row, const base::RunId &run)
{
    if (run.isNull())
        return;
    const QString folder = engines::RunFiles(m_room.paths(), run).folder();
    const QFileInfo file(SandboxResults::fileIn(folder));
    if (!file.exists())
        return;
    const auto known = m_results.constFind(run);
    if (known == m_results.cend() || known->writtenAt != file.lastModified())
        readResults(run, folder, file.lastModified());
    if (known == m_results.cend())
        return;
    row.changes = known->changes;
    row.commits = known->commits;
    row.canApply = known->canApply;
    row.conflict = known->conflict;
    row.branch = known->branch;
    row.pullRequest = known->pullRequest;
}

void SandboxController::readResults(const base::RunId &run, const QString &folder, const QDateTime &writtenAt)
{
    if (m_resultsRead.contains(run))
        return;
    m_resultsRead.insert(run);
    m_jobs
        .run([folder, writtenAt](const std::stop_token &) {
            const SandboxResults results = SandboxResults::read(folder).value_or(SandboxResults());
            return ShownResults{.writtenAt = writtenAt,
                                .changes = int(results.changes.size()),
                                .commits = int(results.commits.size()),
                                .canApply = results.branch.isEmpty() && results.canBeApplied(),
                                .conflict = results.conflict,
                                .branch = results.branch,
                                .pullRequest = results.pullRequest};
        })
        .then(this, [this, run](const ShownResults &shown) {
            m_resultsRead.remove(run);
            m_results.insert(run, shown);
            showRows();
        });
}

void SandboxController::showChanges(const QString &id)
{
    const auto known = record(id);
    if (!known)
        return;
    const QString folder = engines::RunFiles(m_room.paths(), base::RunId(known->run)).folder();
    m_jobs
        .run([folder](const std::stop_token &) {
            const auto results = SandboxResults::read(folder);
            return results ? std::optional(linesOf(*results)) : std::nullopt;
        })
        .then(this, [this, id](const std::optional<QStringList> &lines) {
            if (lines)
                m_page.askToApply(id, *lines);
        });
}

void SandboxController::apply(const QString &id)
{
    const auto known = record(id);
    if (!known)
        return;
    const QString folder = engines::RunFiles(m_room.paths(), base::RunId(known->run)).folder();
    m_jobs
        .run([folder, project = git::toPath(known->localFolder)](const std::stop_token &stop) {
            auto kept = SandboxResults::read(folder);
            if (!kept || !kept->canBeApplied()) // nothing may be written over what cannot be read
                return kept.value_or(SandboxResults());
            SandboxResults &results = *kept;
            engines::applyResults(results, project, stop);
            if (const auto written = results.write(folder); !written)
                results.conflict = written.error().message;
            return results;
        })
        .then(this, [this](const SandboxResults &results) {
            if (results.applied)
                emit told(tr("The changes are in the project"));
            else
                emit failed(
                    {Error::Kind::Conflict,
                     results.conflict.isEmpty() ? tr("No changes of this run are kept here.") : results.conflict,
                     {}});
            refresh();
        });
}

} // namespace app

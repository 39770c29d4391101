// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WorktreeList.h"

#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "git/Jobs.h"
#include "session/SessionService.h"
#include "ui/models/Format.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;
using git::RemovalCheck;
using git::WorktreeRecord;
using ui::StatusGlyph;
using ui::WorktreeEntry;

namespace {

constexpr qsizetype namedSessions = 2;

/// Removed by Gantry, or gone for so long that git has forgotten it: nothing is left to show or to remove.
bool isLeft(const WorktreeRecord &record)
{
    return !record.removedAt.isValid();
}

void describe(WorktreeEntry &entry, const RemovalCheck &check, const QString &use)
{
    entry.branch = check.worktree.branch;
    entry.isThere = !check.worktree.missing;
    if (check.sizeBytes > 0)
        entry.size = check.sizeIsPartial ? WorktreeList::tr("over %1").arg(ui::Format::size(check.sizeBytes))
                                         : ui::Format::size(check.sizeBytes);
    if (check.worktree.missing) {
        entry.glyph = StatusGlyph::Interrupted;
        entry.state = WorktreeList::tr("Its folder is gone");
    } else if (!check.refusal.isEmpty()) {
        entry.glyph = StatusGlyph::Warning;
        entry.state = check.refusal;
    } else if (!use.isEmpty()) {
        entry.glyph = StatusGlyph::Running;
        entry.state = WorktreeList::tr("A session works in it");
    } else if (!check.usedBy.isEmpty()) {
        entry.glyph = StatusGlyph::Warning;
        entry.state = WorktreeList::tr("In use by %1").arg(check.usedBy.first());
    } else if (!check.submodulesWithWork.isEmpty()) {
        entry.glyph = StatusGlyph::Warning;
        entry.state = WorktreeList::tr("Work in the submodule %1").arg(check.submodulesWithWork.first());
    } else {
        entry.glyph = check.losesWork() ? StatusGlyph::Waiting : StatusGlyph::Success;
        entry.state = check.losesWork() ? check.sentence() : WorktreeList::tr("Nothing would be lost");
    }
}

} // namespace

WorktreeList::WorktreeList(EngineRoom &room, git::Jobs &jobs, Worktrees &worktrees, ui::WorktreesSection &section,
                           QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_jobs(jobs)
    , m_worktrees(worktrees)
    , m_section(section)
    , m_pool(room.paths().data)
{
    using Section = ui::WorktreesSection;
    section.setPlace(m_pool.defaultFolder());
    connect(&section, &Section::refreshRequested, this, &WorktreeList::refresh);
    connect(&section, &Section::openRequested, this, &WorktreeList::open);
    connect(&section, &Section::removeRequested, &worktrees, &Worktrees::askToRemoveAt);
    connect(&worktrees, &Worktrees::removed, this, [this] {
        if (m_section.isVisible())
            refresh();
    });
}

WorktreeList::~WorktreeList()
{
    // What is found out is told to this object.
    m_looking.request_stop();
    for (QFuture<void> &look : m_looks)
        look.waitForFinished();
}

void WorktreeList::refresh()
{
    m_looking.request_stop();
    m_looking = std::stop_source();
    m_looks.removeIf([](const QFuture<void> &look) { return look.isFinished(); });
    m_section.setReading(true);
    m_looks.append(
        m_jobs.run([this, round = ++m_round](const std::stop_token &stop) { look(round, stop); }, m_looking));
}

/// On a worker thread.
void WorktreeList::look(int round, const std::stop_token &stop)
{
    const auto post = [this](auto told) { QMetaObject::invokeMethod(this, std::move(told), Qt::QueuedConnection); };
    QList<WorktreeRecord> records = m_pool.records();
    records.removeIf(std::not_fn(isLeft));
    post([this, round, records] { showRecords(round, records); });
    for (const WorktreeRecord &record : std::as_const(records)) {
        if (stop.stop_requested())
            return;
        const auto check = m_pool.check(record.path, stop);
        post([this, round, path = record.path, check] { showCheck(round, path, check); });
    }
    post([this, round] { end(round); });
}

void WorktreeList::showRecords(int round, const QList<WorktreeRecord> &records)
{
    if (round != m_round)
        return;
    const QList<WorktreeEntry> before = m_section.entries();
    QList<WorktreeEntry> entries;
    for (const WorktreeRecord &record : records) {
        // What was known stays until it is known better.
        const auto known = std::ranges::find(before, record.path, &WorktreeEntry::path);
        WorktreeEntry entry = known != before.end() ? *known
                                                    : WorktreeEntry{.path = record.path,
                                                                    .project = record.project,
                                                                    .branch = record.branch,
                                                                    .glyph = StatusGlyph::Pending,
                                                                    .state = tr("Looking…")};
        entry.sessions = sessionsIn(record.path);
        entries.append(entry);
    }
    m_section.setEntries(entries);
}

void WorktreeList::showCheck(int round, const QString &path, const base::Result<RemovalCheck> &check)
{
    if (round != m_round)
        return;
    QList<WorktreeEntry> entries = m_section.entries();
    const auto entry = std::ranges::find(entries, path, &WorktreeEntry::path);
    if (entry == entries.end())
        return;
    if (check) {
        describe(*entry, *check, m_worktrees.useBySessions(path));
    } else if (!QFileInfo::exists(path)) {
        // Neither git nor the disk has it any more.
        entries.erase(entry);
    } else {
        entry->glyph = StatusGlyph::Failed;
        entry->state = check.error().message;
    }
    m_section.setEntries(entries);
}

void WorktreeList::end(int round)
{
    if (round == m_round)
        m_section.setReading(false);
}

QString WorktreeList::sessionsIn(const QString &path) const
{
    QStringList titles;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        const QString &folder = snapshot.session.workingFolder;
        if (folder == path || folder.startsWith(path + u'/'))
            titles.append(snapshot.session.title);
    }
    const auto more = static_cast<int>(titles.size() - namedSessions);
    const QString named = titles.first(std::min(titles.size(), namedSessions)).join(u", "_s);
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(named) : named;
}

void WorktreeList::open(const QString &path)
{
    const QString shown = ui::Format::path(path);
    if (!QFileInfo(path).isDir())
        emit failed({Error::Kind::NotFound, tr("The folder %1 does not exist any more.").arg(shown), {}});
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        emit failed({Error::Kind::Unavailable, tr("No program was found that opens the folder %1.").arg(shown), {}});
}

} // namespace app

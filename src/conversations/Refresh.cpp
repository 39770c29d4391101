// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/Refresh.h"

#include "storage/Database.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace conversations {
namespace {

using base::Result;

/// One file's share of a slice.
constexpr qint64 bytesAtOnce = 16 * 1024 * 1024;
constexpr qint64 textAtOnce = 4 * 1024 * 1024;
constexpr qsizetype maxProblems = 10;

} // namespace

Refresh::Refresh(storage::Database &database, const QStringList &configFolders, std::function<bool()> isCancelled)
    : m_database(database)
    , m_folders(configFolders)
    , m_isCancelled(std::move(isCancelled))
{
}

Result<bool> Refresh::work(std::chrono::milliseconds time)
{
    if (!m_looked) {
        m_looked = true;
        if (const auto looked = look(); !looked)
            return std::unexpected(looked.error());
    }
    QElapsedTimer since;
    since.start();
    while (!m_jobs.empty() && !m_isCancelled() && m_scannedLength < textAtOnce && since.durationElapsed() < time)
        read(m_jobs.back());
    if (const auto stored = flush(); !stored)
        return std::unexpected(stored.error());
    m_result.cancelled = m_isCancelled();
    return !m_jobs.empty() && !m_result.cancelled;
}

Result<> Refresh::look()
{
    auto rows = tables::allRows(m_database);
    if (!rows)
        return std::unexpected(rows.error());
    for (const TranscriptFile &file : transcriptFiles(m_folders)) {
        const tables::Row known = rows->take(file.path);
        ++m_result.conversations;
        if (known.key != 0 && isUnchanged(known.state, file))
            continue;
        m_progress.bytes += std::max<qint64>(0, file.sizeBytes - known.state.offset);
        m_jobs.push_back({file, known.state});
    }
    std::ranges::sort(m_jobs, {}, [](const Job &job) { return job.file.modified; });
    m_progress.files = static_cast<int>(m_jobs.size());
    m_gone.assign(rows->begin(), rows->end());
    return removeGone();
}

void Refresh::read(Job &job)
{
    // Most files are small: one that is ready leaves, one that is not goes on in the next round from where it came.
    auto scanned = scan(job.file, job.known, bytesAtOnce, m_isCancelled);
    if (!scanned) {
        // Gone since the look: the next refresh forgets it.
        if (scanned.error().kind != base::Error::Kind::NotFound)
            note(scanned.error());
        ++m_progress.filesDone;
        m_jobs.pop_back();
        return;
    }
    m_progress.bytesDone = std::min(m_progress.bytes, m_progress.bytesDone + scanned->bytesRead);
    m_result.bytesRead += scanned->bytesRead;
    for (const QString &text : std::as_const(scanned->texts))
        m_scannedLength += text.size();
    const bool atEnd = scanned->atEnd;
    const ScanState before = std::exchange(job.known, scanned->state);
    m_scanned.push_back({before, std::move(*scanned)});
    if (!atEnd)
        return;
    ++m_progress.filesDone;
    ++m_result.read;
    m_jobs.pop_back();
}

Result<> Refresh::flush()
{
    if (m_scanned.empty())
        return {};
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const Scanned &scanned : m_scanned) {
        // False: another program has read that file at the same time, and its row is as good as ours.
        if (const auto stored = tables::store(m_database, scanned.before, scanned.result); !stored)
            return std::unexpected(stored.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    m_scanned.clear();
    m_scannedLength = 0;
    m_changed = true;
    return {};
}

Result<> Refresh::removeGone()
{
    if (m_gone.empty())
        return {};
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    for (const tables::Row &row : m_gone) {
        const auto removed = tables::remove(m_database, row);
        if (!removed)
            return std::unexpected(removed.error());
        m_result.removed += *removed ? 1 : 0;
    }
    m_changed = m_result.removed > 0;
    m_gone.clear();
    return transaction->commit();
}

void Refresh::note(const base::Error &error)
{
    if (m_result.problems.size() < maxProblems)
        m_result.problems.append(error.message);
}

} // namespace conversations

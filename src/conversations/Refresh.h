// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/IndexTables.h"

#include <chrono>
#include <functional>
#include <vector>

namespace conversations {

/// One reading of all transcripts, in slices. Thread: the database's. Memory: the texts of one slice.
class Refresh
{
public:
    Refresh(storage::Database &database, const QStringList &configFolders, std::function<bool()> isCancelled);

    /// Works about @p time; false: it has ended. The first call looks at the folders. An error is final; what was
    /// stored before stays.
    [[nodiscard]] base::Result<bool> work(std::chrono::milliseconds time);

    [[nodiscard]] const Progress &progress() const { return m_progress; }
    [[nodiscard]] const RefreshResult &result() const { return m_result; }
    /// Whether something was stored since the last call.
    [[nodiscard]] bool takeChanged() { return std::exchange(m_changed, false); }

private:
    struct Job
    {
        TranscriptFile file;
        ScanState known;
    };
    struct Scanned
    {
        ScanState before;
        ScanResult result;
    };

    [[nodiscard]] base::Result<> look();
    void read(Job &job);
    [[nodiscard]] base::Result<> flush();
    [[nodiscard]] base::Result<> removeGone();
    void note(const base::Error &error);

    storage::Database &m_database;
    QStringList m_folders;
    std::function<bool()> m_isCancelled;
    bool m_looked = false;
    std::vector<Job> m_jobs; ///< the last one comes first
    std::vector<tables::Row> m_gone;
    std::vector<Scanned> m_scanned; ///< not stored yet
    qint64 m_scannedLength = 0;
    Progress m_progress;
    RefreshResult m_result;
    bool m_changed = false;
};

} // namespace conversations

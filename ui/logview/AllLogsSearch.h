// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "logs/LogSearch.h"
#include "ui/logview/LogSource.h"

#include <QObject>

namespace logs {
class LogDocument;
}

namespace ui {

/// One line with hits, for the table of them.
struct LogHit
{
    LogSource source;
    qint64 line = 0; ///< 0-based
    QString text; ///< the part of the line around its first hit
    QList<logs::SearchHit> marks; ///< the hits in text
};

/// Searches the logs of many runs, one after the other, each as the page reads it. The reading and searching is
/// logs::LogDocument's, on its thread and in slices, so a stop takes effect within one of them.
/// Thread: the one that made it.
class AllLogsSearch : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxHits = 1000;
    static constexpr int maxHitsPerLog = 100;

    struct Progress
    {
        int searched = 0; ///< logs
        int total = 0;
        int hits = 0;
        int logsWithHits = 0;
        int unreadable = 0;
        bool running = false;
        bool logLimited = false; ///< a log has more than maxHitsPerLog
        bool limited = false; ///< there are more than maxHits; the search ended there
    };

    explicit AllLogsSearch(QObject *parent = nullptr);

    /// Replaces the search before. hitsFound() and progressChanged() follow, the last one not running any more.
    /// InvalidInput as logs::LineMatcher::create().
    [[nodiscard]] base::Result<> start(const logs::SearchQuery &query, const QList<LogSource> &sources);
    /// Nothing follows any more.
    void stop();
    [[nodiscard]] const Progress &progress() const { return m_progress; }

signals:
    void hitsFound(const QList<ui::LogHit> &hits);
    void sourceSearched(const base::RunId &run, int hits);
    void progressChanged();

private:
    /// A line of the log at hand whose text is still to come.
    struct Pending
    {
        qint64 line = 0;
        QList<logs::SearchHit> marks;
    };
    void createDocument();
    void nextLog();
    void endLog();
    void onHits(const QList<logs::SearchHit> &hits);
    void onProgress(const logs::SearchProgress &progress);
    void onLines(qint64 first);
    void deliver(qint64 arrivedFirst);
    void onFailed();

    logs::LogDocument *m_document = nullptr; ///< made for the first search: it has a thread
    logs::SearchQuery m_query;
    QList<LogSource> m_sources;
    Progress m_progress;
    QList<Pending> m_pending;
    int m_found = 0; ///< in the log at hand
    bool m_full = false; ///< one hit more was found in it than there is room for
    bool m_searched = false; ///< it has been, only texts are missing
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "logs/LineStore.h"
#include "logs/LogSearch.h"
#include "logs/LogText.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace logs {

class LogWorker;

/// One file of a log. A run over pipes has two: what went to standard output, and what went to standard error.
struct LogPart
{
    QString path;
    bool standardError = false;

    bool operator==(const LogPart &) const = default;
};

/// What to open and how.
struct LogSpec
{
    QList<LogPart> parts{}; ///< read one after the other
    std::optional<Reading> reading{}; ///< unset: found out from the first part of the log
    int rows = 50; ///< of the terminal, where there was one
    int columns = 160;
    bool follow = false; ///< the log still grows

    bool operator==(const LogSpec &) const = default;
};

struct LogState
{
    qint64 lines = 0;
    /// False while the log is first read: then the lines are its last ones, and their numbers are not known yet.
    bool numbered = false;
    qint64 bytes = 0;
    qint64 droppedBytes = 0;
    qint64 readBytes = 0;
    bool complete = false;
    Reading reading = Reading::Plain;

    bool operator==(const LogState &) const = default;
};

/// A log for a view: its lines by number, kept current while it grows, and searched. Reading happens on a thread of
/// its own, in slices, so that lines near the end come within milliseconds however long the log is.
/// Thread: the one that made it. Destroying it ends the work and waits for the slice that is under way.
class LogDocument : public QObject
{
    Q_OBJECT
public:
    static constexpr int linesPerBlock = 64;
    static constexpr int maxHits = 10'000;
    static constexpr qint64 maxCopiedLines = 200'000;

    explicit LogDocument(QObject *parent = nullptr);
    ~LogDocument() override;

    /// Closes what was open. stateChanged() follows, or failed().
    void open(const LogSpec &spec);
    void close();
    [[nodiscard]] const LogState &state() const { return m_state; }

    /// The line if it is at hand; else it is fetched and linesArrived() follows. A line that changed meanwhile is
    /// given as it was, and fetched anew.
    [[nodiscard]] std::optional<LogLine> line(qint64 number);

    /// Replaces the search before. hitsFound() and searchProgress() follow, the last one finished. InvalidInput as
    /// LineMatcher::create().
    [[nodiscard]] base::Result<> search(const SearchQuery &query);
    void cancelSearch();

    /// textReady() follows with the lines joined by line feeds, the first from @p firstColumn on, the last up to
    /// @p lastColumn (-1: to its end).
    void fetchText(qint64 firstLine, int firstColumn, qint64 lastLine, int lastColumn);
    /// Writes all lines as plain text. exported() follows.
    void exportText(const QString &path);

signals:
    /// Line numbers mean other lines now: the log was opened, replaced, or has just got its numbers.
    void renumbered();
    void stateChanged();
    void linesArrived(qint64 first, int count);
    void hitsFound(const QList<logs::SearchHit> &hits);
    void searchProgress(const logs::SearchProgress &progress);
    void textReady(const QString &text);
    void exported(const base::Result<> &result);
    void failed(const base::Error &error);

private:
    friend class LogWorker;
    struct Block
    {
        QList<LogLine> lines;
        bool stale = false;
    };
    void applyState(quint64 generation, const LogState &state, qint64 stableLines, bool renumbered);
    void applyLines(quint64 generation, qint64 block, const QList<LogLine> &lines);
    void applyHits(quint64 generation, quint64 search, const QList<SearchHit> &hits, const SearchProgress &progress);
    void requestBlock(qint64 block);
    template <typename Function>
    void post(Function &&function);

    QThread m_thread;
    LogWorker *m_worker = nullptr; ///< lives on m_thread
    std::shared_ptr<std::atomic<quint64>> m_current; ///< generation of what is open; the worker drops older work
    quint64 m_searchNumber = 0;
    LogState m_state;
    QHash<qint64, Block> m_blocks;
    QSet<qint64> m_requested;
};

} // namespace logs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/AllLogsSearch.h"

#include "logs/LogDocument.h"

#include <algorithm>

namespace ui {

namespace {

/// A line can be very long: so much of it goes into the table.
constexpr int maxText = 300;
constexpr int maxBefore = 60;

LogHit hitOf(const LogSource &source, qint64 line, const QString &text, const QList<logs::SearchHit> &marks)
{
    LogHit hit{source, line, {}, {}};
    const int firstMark = marks.first().column;
    int start = 0; // indentation says nothing here
    while (start < std::min<qsizetype>(firstMark, text.size()) && text.at(start).isSpace())
        ++start;
    QString before;
    if (firstMark - start > maxBefore) {
        start = firstMark - maxBefore / 2;
        if (start < text.size() && text.at(start).isLowSurrogate())
            ++start;
        before = QStringLiteral("…");
    }
    hit.text = before + text.mid(start, maxText);
    for (logs::SearchHit mark : marks) {
        mark.column += static_cast<int>(before.size()) - start;
        mark.length = std::min(mark.length, static_cast<int>(hit.text.size()) - mark.column);
        if (mark.length > 0)
            hit.marks.append(mark);
    }
    return hit;
}

} // namespace

AllLogsSearch::AllLogsSearch(QObject *parent)
    : QObject(parent)
{
}

void AllLogsSearch::createDocument()
{
    if (m_document)
        return;
    m_document = new logs::LogDocument(this);
    connect(m_document, &logs::LogDocument::hitsFound, this, &AllLogsSearch::onHits);
    connect(m_document, &logs::LogDocument::searchProgress, this, &AllLogsSearch::onProgress);
    connect(m_document, &logs::LogDocument::linesArrived, this, &AllLogsSearch::onLines);
    connect(m_document, &logs::LogDocument::failed, this, &AllLogsSearch::onFailed);
}

base::Result<> AllLogsSearch::start(const logs::SearchQuery &query, const QList<LogSource> &sources)
{
    stop();
    m_progress = {};
    if (const auto matcher = logs::LineMatcher::create(query); !matcher)
        return std::unexpected(matcher.error());
    createDocument();
    m_query = query;
    m_sources = sources;
    m_progress.total = static_cast<int>(sources.size());
    m_progress.running = true;
    nextLog();
    return {};
}

void AllLogsSearch::stop()
{
    m_pending.clear();
    if (!std::exchange(m_progress.running, false))
        return;
    m_document->close();
}

void AllLogsSearch::nextLog()
{
    m_pending.clear();
    m_found = 0;
    m_full = m_searched = false;
    if (m_progress.limited || m_progress.searched >= m_sources.size()) {
        m_progress.running = false;
        m_document->close();
    } else {
        logs::LogSpec spec = logSpecOf(m_sources.at(m_progress.searched));
        spec.follow = false; // what is there now
        m_document->open(spec);
        static_cast<void>(m_document->search(m_query)); // start() has tried it
    }
    emit progressChanged();
}

void AllLogsSearch::endLog()
{
    m_progress.limited = m_full && m_progress.hits >= maxHits;
    m_progress.logLimited = m_progress.logLimited || (m_full && m_found >= maxHitsPerLog);
    m_progress.logsWithHits += m_found > 0 ? 1 : 0;
    const base::RunId run = m_sources.at(m_progress.searched).run;
    // The log in which the room ended has hits, their number is not known.
    const bool counted = m_found > 0 || !m_full;
    const int found = m_found;
    ++m_progress.searched;
    if (counted)
        emit sourceSearched(run, found);
    if (m_progress.running)
        nextLog();
}

void AllLogsSearch::onHits(const QList<logs::SearchHit> &hits)
{
    if (!m_progress.running || m_searched)
        return;
    for (const logs::SearchHit &hit : hits) {
        m_full = m_found >= maxHitsPerLog || m_progress.hits >= maxHits;
        if (m_full)
            break;
        ++m_found;
        ++m_progress.hits;
        if (m_pending.isEmpty() || m_pending.last().line != hit.line)
            m_pending.append(Pending{hit.line, {}});
        m_pending.last().marks.append(hit);
    }
}

void AllLogsSearch::onProgress(const logs::SearchProgress &progress)
{
    if (!m_progress.running || m_searched)
        return;
    m_searched = progress.finished || m_full;
    if (m_searched && !progress.finished)
        m_document->cancelSearch();
    deliver(-1);
}

void AllLogsSearch::onLines(qint64 first)
{
    if (m_progress.running)
        deliver(first);
}

void AllLogsSearch::deliver(qint64 arrivedFirst)
{
    const LogSource &source = m_sources.at(m_progress.searched);
    QList<LogHit> hits;
    while (!m_pending.isEmpty()) {
        const Pending &next = m_pending.first();
        const auto line = m_document->line(next.line);
        // A line that did not come with its neighbours does not come at all.
        const bool arrived = arrivedFirst >= 0
            && next.line / logs::LogDocument::linesPerBlock == arrivedFirst / logs::LogDocument::linesPerBlock;
        if (!line && !arrived)
            break;
        hits.append(hitOf(source, next.line, line ? line->text : QString(), next.marks));
        m_pending.removeFirst();
    }
    if (!hits.isEmpty())
        emit hitsFound(hits);
    if (m_progress.running && m_searched && m_pending.isEmpty())
        endLog();
}

void AllLogsSearch::onFailed()
{
    if (!m_progress.running)
        return;
    // A run that has only just begun has no log yet.
    if (!m_sources.at(m_progress.searched).live)
        ++m_progress.unreadable;
    endLog();
}

} // namespace ui

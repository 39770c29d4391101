// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogDocument.h"

#include "logs/LogWorker.h"

namespace logs {

namespace {

constexpr qsizetype maxBlocks = 512;

} // namespace

LogDocument::LogDocument(QObject *parent)
    : QObject(parent)
    , m_current(std::make_shared<std::atomic<quint64>>(0))
{
    m_thread.setObjectName(QStringLiteral("log reader"));
    m_worker = new LogWorker(this, m_current);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

LogDocument::~LogDocument()
{
    ++*m_current;
    m_thread.quit();
    m_thread.wait();
}

template <typename Function>
void LogDocument::post(Function &&function)
{
    QMetaObject::invokeMethod(m_worker, std::forward<Function>(function), Qt::QueuedConnection);
}

void LogDocument::open(const LogSpec &spec)
{
    const quint64 generation = ++*m_current;
    ++m_searchNumber;
    m_blocks.clear();
    m_requested.clear();
    m_state = {};
    post([worker = m_worker, generation, spec] { worker->open(generation, spec); });
    emit renumbered();
}

void LogDocument::close()
{
    open({});
}

void LogDocument::applyState(quint64 generation, const LogState &state, qint64 stableLines, bool renumberedNow)
{
    if (generation != *m_current)
        return;
    const qint64 firstChanged = std::min(stableLines, m_state.lines);
    m_state = state;
    if (renumberedNow) {
        m_blocks.clear();
        m_requested.clear();
    } else {
        for (auto block = m_blocks.begin(); block != m_blocks.end(); ++block) {
            if ((block.key() + 1) * linesPerBlock > firstChanged)
                block->stale = true;
        }
    }
    if (renumberedNow)
        emit renumbered();
    emit stateChanged();
}

std::optional<LogLine> LogDocument::line(qint64 number)
{
    if (number < 0 || number >= m_state.lines)
        return {};
    const qint64 block = number / linesPerBlock;
    const auto known = m_blocks.constFind(block);
    if (known == m_blocks.constEnd() || known->stale)
        requestBlock(block);
    if (known == m_blocks.constEnd() || number % linesPerBlock >= known->lines.size())
        return {};
    return known->lines.at(static_cast<qsizetype>(number % linesPerBlock));
}

void LogDocument::requestBlock(qint64 block)
{
    if (m_requested.contains(block))
        return;
    m_requested.insert(block);
    post([worker = m_worker, generation = m_current->load(), block] { worker->fetchBlock(generation, block); });
}

void LogDocument::applyLines(quint64 generation, qint64 block, const QList<LogLine> &lines)
{
    // A block that was asked for before the lines got other numbers is not wanted any more.
    if (generation != *m_current || !m_requested.remove(block))
        return;
    if (m_blocks.size() >= maxBlocks)
        m_blocks.clear();
    m_blocks.insert(block, {lines, false});
    emit linesArrived(block * linesPerBlock, static_cast<int>(lines.size()));
}

base::Result<> LogDocument::search(const SearchQuery &query)
{
    const auto matcher = LineMatcher::create(query);
    if (!matcher)
        return std::unexpected(matcher.error());
    const quint64 number = ++m_searchNumber;
    post([worker = m_worker, generation = m_current->load(), number, matcher = *matcher] {
        worker->search(generation, number, matcher);
    });
    return {};
}

void LogDocument::cancelSearch()
{
    ++m_searchNumber;
    post([worker = m_worker] { worker->cancelSearch(); });
}

void LogDocument::applyHits(quint64 generation, quint64 search, const QList<SearchHit> &hits,
                            const SearchProgress &progress)
{
    if (generation != *m_current || search != m_searchNumber)
        return;
    if (!hits.isEmpty())
        emit hitsFound(hits);
    emit searchProgress(progress);
}

void LogDocument::fetchText(qint64 firstLine, int firstColumn, qint64 lastLine, int lastColumn)
{
    post([=, worker = m_worker, generation = m_current->load()] {
        worker->fetchText(generation, firstLine, firstColumn, lastLine, lastColumn);
    });
}

void LogDocument::exportText(const QString &path)
{
    post([worker = m_worker, generation = m_current->load(), path] { worker->exportText(generation, path); });
}

} // namespace logs

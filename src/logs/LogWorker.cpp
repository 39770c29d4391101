// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/LogWorker.h"

#include "logs/FileLines.h"
#include "logs/JoinedLines.h"
#include "logs/LogFollower.h"
#include "logs/TerminalLines.h"
#include "process/LogGaps.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace logs {

namespace {

/// Enough for the first screens of any program: what draws a screen says so at once.
constexpr qint64 detectBytes = 64 * 1024;
constexpr int tailLines = 1000;
constexpr int exportLines = 20'000;
/// Reading goes on for so long before requests get their turn.
constexpr qint64 sliceMs = 12;

} // namespace

LogWorker::LogWorker(LogDocument *document, std::shared_ptr<std::atomic<quint64>> current)
    : m_document(document)
    , m_current(std::move(current))
{
}

LogWorker::~LogWorker() = default;

template <typename Function>
void LogWorker::report(Function &&function)
{
    QMetaObject::invokeMethod(m_document, std::forward<Function>(function), Qt::QueuedConnection);
}

template <typename Function>
void LogWorker::later(Function &&function)
{
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, work = std::forward<Function>(function)] {
            if (isCurrent(generation))
                work();
        },
        Qt::QueuedConnection);
}

void LogWorker::open(quint64 generation, const LogSpec &spec)
{
    m_generation = generation;
    m_spec = spec;
    m_store.reset();
    m_follower.reset();
    m_search.reset();
    m_export.reset();
    m_tail.clear();
    m_stepping = m_searching = false;
    if (!isCurrent(generation) || spec.parts.isEmpty())
        return;
    makeStores();
    if (spec.follow) {
        QStringList paths;
        for (const LogPart &part : spec.parts) {
            paths.append(part.path);
            if (const QString gaps = process::gapsFileOf(part.path); !gaps.isEmpty())
                paths.append(gaps); // they may be told of after the bytes behind them
        }
        m_follower = std::make_unique<LogFollower>(paths);
        connect(m_follower.get(), &LogFollower::changed, this, &LogWorker::scheduleStep);
    }
    step();
    if (m_store && !m_numbered)
        showTail();
}

Reading LogWorker::detect() const
{
    if (m_spec.reading)
        return *m_spec.reading;
    if (m_spec.parts.size() != 1)
        return Reading::Plain; // two files: the program had pipes, not a terminal
    const auto opened = openLog(m_spec.parts.first().path);
    return opened ? readingOf(opened->file.read(opened->firstLine, detectBytes)) : Reading::Plain;
}

void LogWorker::makeStores()
{
    m_reading = detect();
    m_store = makeStore();
    m_numbered = false;
}

std::unique_ptr<LineStore> LogWorker::makeStore() const
{
    const Missing missing = m_spec.follow || m_spec.parts.size() > 1 ? Missing::IsEmpty : Missing::IsAnError;
    if (m_reading == Reading::Terminal)
        return std::make_unique<TerminalLines>(m_spec.parts.first().path, m_spec.rows, m_spec.columns, missing);
    std::vector<std::unique_ptr<LineStore>> parts;
    for (const LogPart &part : std::as_const(m_spec.parts))
        parts.push_back(std::make_unique<FileLines>(part.path, part.standardError, missing));
    if (parts.size() == 1)
        return std::move(parts.front());
    return std::make_unique<JoinedLines>(std::move(parts));
}

void LogWorker::scheduleStep()
{
    if (std::exchange(m_stepping, true))
        return;
    later([this] {
        m_stepping = false;
        step();
    });
}

void LogWorker::step()
{
    if (!m_store)
        return;
    // A log that had only just begun may turn out to be a terminal's.
    if (m_reading == Reading::Plain && m_store->state().readBytes < detectBytes && detect() == Reading::Terminal)
        makeStores();
    QElapsedTimer timer;
    timer.start();
    bool replaced = false;
    bool changed = !m_numbered;
    do {
        const auto advanced = m_store->advance();
        if (!advanced) {
            fail(advanced.error());
            return;
        }
        replaced = replaced || *advanced == LineStore::Advance::Replaced;
        changed = changed || *advanced != LineStore::Advance::Same;
    } while (!m_store->state().complete && timer.elapsed() < sliceMs);
    const bool complete = m_store->state().complete;
    if (!complete)
        scheduleStep();
    const bool numberedNow = complete && !m_numbered;
    m_numbered = m_numbered || complete;
    if (replaced && m_search) {
        m_search->next = 0;
        m_search->finished = false;
    }
    if (changed)
        tell(replaced || numberedNow);
    if (m_numbered && m_search)
        scheduleSearch();
}

void LogWorker::tell(bool renumbered)
{
    const StoreState store = m_store->state();
    LogState state{m_numbered ? store.lines : m_tail.size(),
                   m_numbered,
                   store.bytes,
                   store.droppedBytes,
                   store.readBytes,
                   store.complete,
                   m_reading};
    report([document = m_document, generation = m_generation, state,
            stable = m_numbered ? store.stableLines : state.lines,
            renumbered] { document->applyState(generation, state, stable, renumbered); });
}

void LogWorker::showTail()
{
    m_tail = m_store->tail(tailLines);
    tell(true);
}

void LogWorker::fail(const base::Error &error)
{
    m_store.reset();
    m_follower.reset();
    report([document = m_document, generation = m_generation, current = m_current, error] {
        if (*current == generation)
            emit document->failed(error);
    });
}

void LogWorker::fetchBlock(quint64 generation, qint64 block)
{
    if (!isCurrent(generation) || !m_store)
        return;
    const qint64 first = block * LogDocument::linesPerBlock;
    const QList<LogLine> lines = m_numbered ? m_store->lines(first, LogDocument::linesPerBlock)
                                            : m_tail.mid(static_cast<qsizetype>(first), LogDocument::linesPerBlock);
    report([document = m_document, generation, block, lines] { document->applyLines(generation, block, lines); });
}

void LogWorker::search(quint64 generation, quint64 search, const LineMatcher &matcher)
{
    if (!isCurrent(generation) || !m_store)
        return;
    m_search.emplace(Search{search, matcher});
    scheduleSearch();
}

void LogWorker::scheduleSearch()
{
    if (std::exchange(m_searching, true))
        return;
    later([this] {
        m_searching = false;
        searchStep();
    });
}

void LogWorker::searchStep()
{
    // Hits carry line numbers: there are none before the log has been read once.
    if (!m_search || !m_store || !m_numbered)
        return;
    const qint64 total = m_store->state().lines;
    const int room = LogDocument::maxHits - m_search->found;
    if (m_search->finished && (m_search->next >= total || room <= 0))
        return;
    QList<SearchHit> hits;
    QElapsedTimer timer;
    timer.start();
    while (m_search->next < total && hits.size() < room && timer.elapsed() < sliceMs)
        m_search->next = m_store->search(m_search->matcher, m_search->next, hits, room);
    const bool limited = hits.size() >= room;
    hits.resize(std::min<qsizetype>(hits.size(), room));
    m_search->found += static_cast<int>(hits.size());
    m_search->finished = limited || m_search->next >= total;
    const SearchProgress progress{m_search->next, total, m_search->finished, limited};
    report([document = m_document, generation = m_generation, number = m_search->number, hits, progress] {
        document->applyHits(generation, number, hits, progress);
    });
    if (!m_search->finished)
        scheduleSearch();
}

void LogWorker::fetchText(quint64 generation, qint64 firstLine, int firstColumn, qint64 lastLine, int lastColumn)
{
    if (!isCurrent(generation) || !m_store)
        return;
    lastLine = std::min(lastLine, firstLine + LogDocument::maxCopiedLines - 1);
    QStringList texts;
    for (qint64 line = firstLine; line <= lastLine;) {
        const int count = static_cast<int>(std::min<qint64>(lastLine - line + 1, 1000));
        const QList<LogLine> lines
            = m_numbered ? m_store->lines(line, count) : m_tail.mid(static_cast<qsizetype>(line), count);
        if (lines.isEmpty())
            break;
        for (const LogLine &one : lines)
            texts.append(one.text);
        line += lines.size();
    }
    if (!texts.isEmpty() && lastColumn >= 0)
        texts.last().truncate(lastColumn);
    if (!texts.isEmpty())
        texts.first().remove(0, firstColumn);
    report([document = m_document, text = texts.join(u'\n')] { emit document->textReady(text); });
}

void LogWorker::exportText(quint64 generation, const QString &path)
{
    if (!isCurrent(generation) || !m_store)
        return;
    Export made{std::make_unique<QSaveFile>(path), 0};
    if (!made.file->open(QIODevice::WriteOnly)) {
        const base::Error error{base::Error::Kind::PermissionDenied,
                                QCoreApplication::translate("logs::LogDocument", "%1 cannot be written: %2")
                                    .arg(path, made.file->errorString()),
                                {}};
        report([document = m_document, error] { emit document->exported(std::unexpected(error)); });
        return;
    }
    // What a run printed may hold secrets: for its owner only, unless they decide otherwise.
    made.file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_export.emplace(std::move(made));
    exportStep();
}

void LogWorker::exportStep()
{
    if (!m_export || !m_store)
        return;
    const QList<LogLine> lines = m_store->lines(m_export->next, exportLines);
    for (const LogLine &line : lines)
        m_export->file->write(line.text.toUtf8() + '\n');
    m_export->next += lines.size();
    if (!lines.isEmpty()) {
        later([this] { exportStep(); });
        return;
    }
    const bool written = m_export->file->commit();
    const base::Error error{base::Error::Kind::Unavailable,
                            QCoreApplication::translate("logs::LogDocument", "%1 cannot be written: %2")
                                .arg(m_export->file->fileName(), m_export->file->errorString()),
                            {}};
    m_export.reset();
    report([document = m_document, written, error] {
        emit document->exported(written ? base::Result<>{} : base::Result<>(std::unexpected(error)));
    });
}

} // namespace logs

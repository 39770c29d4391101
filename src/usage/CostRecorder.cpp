// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/CostRecorder.h"

#include "claude/Transcript.h"

#include <QJsonObject>

#include <optional>

namespace usage {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxReaders = 32;

std::optional<QString> textAt(const QJsonObject &data, QLatin1StringView name)
{
    const QString text = data.value(name).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// Two observers of the same figures make the same event; a baseline is told once per run and conversation.
QString sourceIdOf(const QJsonObject &figures)
{
    const QString begin
        = u"cost:%1:%2:"_s.arg(figures.value("run"_L1).toString(), figures.value("conversation"_L1).toString());
    if (figures.value("baseline"_L1).toBool())
        return begin + u"baseline"_s;
    QStringList numbers;
    for (const auto name : {"total_cost_micros"_L1, "input_tokens"_L1, "output_tokens"_L1, "cache_read_tokens"_L1,
                            "cache_creation_tokens"_L1, "context_tokens"_L1}) {
        const QJsonValue value = figures.value(name);
        numbers.append(value.isUndefined() ? u"-"_s : QString::number(value.toInteger()));
    }
    return begin + numbers.join(u':');
}

} // namespace

/// Readers by path, so that a long transcript is read once and then only what was added. Used by one job at a time.
class TranscriptShelf
{
public:
    [[nodiscard]] base::Result<claude::TranscriptFigures> figures(const QString &path)
    {
        if (m_readers.size() >= maxReaders && !m_readers.contains(path))
            m_readers.clear();
        auto &reader = m_readers[path];
        if (!reader)
            reader = std::make_shared<claude::TranscriptReader>(path);
        while (true) {
            const auto progress = reader->update();
            if (!progress)
                return std::unexpected(progress.error());
            if (progress->atEnd)
                return reader->figures();
        }
    }

private:
    QHash<QString, std::shared_ptr<claude::TranscriptReader>> m_readers;
};

CostRecorder::CostRecorder(session::EventStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_shelf(std::make_shared<TranscriptShelf>())
{
    m_pool.setMaxThreadCount(1); // the readers on the shelf are for one thread at a time
    connect(&m_store, &session::EventStore::committed, this, &CostRecorder::onCommitted, Qt::QueuedConnection);
}

CostRecorder::~CostRecorder()
{
    m_pool.waitForDone();
}

void CostRecorder::onCommitted(const session::Change &change)
{
    const session::Step *step = change.after.step(change.event.step);
    if (change.repeated || !step || step->kind != session::StepKind::ClaudePrompt || step->run.isNull())
        return;
    const QString &type = change.event.type;
    if (type == "SessionStart"_L1) {
        if (change.event.data.value("source"_L1).toString() == "resume"_L1)
            record(change, *step, Moment::Baseline);
    } else if (type == "Stop"_L1 || type == "StopFailure"_L1) {
        record(change, *step, Moment::Turn);
    } else if (type == "SessionEnd"_L1 || type == session::eventtype::runExited
               || type == session::eventtype::runInterrupted) {
        record(change, *step, Moment::End);
    }
}

void CostRecorder::record(const session::Change &change, const session::Step &step, Moment moment)
{
    const session::Session &session = change.after.session;
    const QJsonObject &data = change.event.data;
    // The line that ends a background turn has better figures than the transcript.
    const bool isCounted = session.mode == session::Mode::Agentic && step.cost.has_value();
    if (moment != Moment::Baseline && isCounted)
        return;
    Task task;
    task.path = textAt(data, "transcript_path"_L1).value_or(session.transcriptPath);
    task.moment = moment;
    task.event.session = session.id;
    task.event.step = step.id;
    task.event.source = u"transcript"_s;
    task.event.type = session::eventtype::costUpdated;
    task.event.at = change.event.at;
    task.event.data.insert("run"_L1, textAt(data, "run"_L1).value_or(step.run.toString()));
    task.event.data.insert("conversation"_L1, textAt(data, "session_id"_L1).value_or(session.conversation.toString()));
    if (!task.path.isEmpty() && !task.event.data.value("conversation"_L1).toString().isEmpty())
        read(task);
}

void CostRecorder::read(const Task &task)
{
    ++m_pending;
    m_pool.start([this, task, shelf = m_shelf] {
        const auto figures = shelf->figures(task.path);
        QMetaObject::invokeMethod(
            this,
            [this, task, figures] {
                if (!figures) {
                    // Before the first prompt there is no transcript, and then nothing was spent.
                    if (figures.error().kind != base::Error::Kind::NotFound)
                        emit failed(figures.error());
                    finishOne();
                    return;
                }
                session::Event event = task.event;
                QJsonObject &data = event.data;
                // A total from before the last answers is not this run's: Claude writes it when it exits, and one that
                // was killed leaves an older one behind.
                if (figures->totalCost && (task.moment == Moment::Baseline || figures->costIsCurrent))
                    data.insert("total_cost_micros"_L1, figures->totalCost->micros());
                data.insert("input_tokens"_L1, figures->tokens.input);
                data.insert("output_tokens"_L1, figures->tokens.output);
                data.insert("cache_read_tokens"_L1, figures->tokens.cacheRead);
                data.insert("cache_creation_tokens"_L1, figures->tokens.cacheCreation);
                if (figures->contextTokens > 0)
                    data.insert("context_tokens"_L1, figures->contextTokens);
                if (task.moment == Moment::Baseline)
                    data.insert("baseline"_L1, true);
                event.sourceId = sourceIdOf(data);
                append(event);
            },
            Qt::QueuedConnection);
    });
}

void CostRecorder::append(const session::Event &event)
{
    m_store.append(event).then(this, [this](const base::Result<session::Change> &stored) {
        if (!stored)
            emit failed(stored.error());
        finishOne();
    });
}

void CostRecorder::finishOne()
{
    if (--m_pending == 0)
        emit idle();
}

} // namespace usage

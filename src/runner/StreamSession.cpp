// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/StreamSession.h"

#include "runner/OrderedJson.h"

using namespace Qt::StringLiterals;

namespace runner {

QString codeText(Outcome::Code code)
{
    using Code = Outcome::Code;
    switch (code) {
    case Code::ClaudeFailed:
        return u"CLAUDE_FAILED"_s;
    case Code::SetupFailed:
        return u"SETUP_FAILED"_s;
    case Code::TimedOut:
        return u"TIMEOUT"_s;
    case Code::Cancelled:
        return u"CANCELLED"_s;
    case Code::ShutDown:
        return u"SHUTDOWN"_s;
    case Code::None:
        break;
    }
    return {};
}

StreamSession::StreamSession(Task &task, std::unique_ptr<net::EventStream> stream, std::chrono::milliseconds keepAlive)
    : QObject(&task)
    , m_task(task)
    , m_stream(std::move(stream))
{
    m_stream->setKeepAlive(keepAlive);
    connect(&task, &Task::line, this, &StreamSession::onLine);
    connect(&task, &Task::progress, this, &StreamSession::onProgress);
    connect(&task, &Task::note, this, [this](const QString &text) { onProgress({u"note"_s, text, -1}); });
    connect(&task, &Task::ended, this, &StreamSession::onEnded);
    connect(m_stream.get(), &net::EventStream::drained, this, [this] { m_task.setReading(true); });
    // Queued: this may come from inside of what the stream is doing.
    connect(m_stream.get(), &net::EventStream::gone, this, &StreamSession::onGone, Qt::QueuedConnection);
    if (!m_stream->isOpen())
        QMetaObject::invokeMethod(this, &StreamSession::onGone, Qt::QueuedConnection);
}

void StreamSession::onLine(const QByteArray &json)
{
    m_stream->send(json);
    if (m_stream->isOpen() && !m_stream->wantsMore())
        m_task.setReading(false);
}

void StreamSession::onProgress(const Progress &progress)
{
    OrderedJson json;
    json.add(u"stage"_s, progress.stage).add(u"text"_s, m_task.redactor().redacted(progress.text));
    if (progress.percent >= 0)
        json.add(u"percent"_s, progress.percent);
    m_stream->send(json.compact(), "progress");
}

void StreamSession::sendError(const Outcome &outcome)
{
    const QString ended = u"Claude process exited with code %1"_s.arg(outcome.exitCode);
    if (outcome.code == Outcome::Code::SetupFailed) {
        OrderedJson first;
        first.add(u"error"_s, outcome.error)
            .add(u"code"_s, codeText(outcome.code))
            .add(u"exitCode"_s, outcome.exitCode);
        m_stream->send(first.compact(), "error");
    }
    OrderedJson json;
    json.add(u"error"_s, ended);
    if (!outcome.error.isEmpty())
        json.add(u"stderr"_s, outcome.error);
    json.add(u"code"_s, codeText(outcome.code)).add(u"exitCode"_s, outcome.exitCode);
    m_stream->send(json.compact(), "error");
}

void StreamSession::onEnded(const Outcome &outcome)
{
    for (const QString &problem : outcome.actions.problems)
        onProgress({u"actions"_s, problem, -1});
    if (const auto &commit = outcome.actions.commit) {
        const QString text = commit->pushed ? u"Pushed %1 to %2"_s.arg(commit->sha.left(12), commit->branch)
                                            : u"Committed %1"_s.arg(commit->sha.left(12));
        onProgress({u"actions"_s, text, -1});
    }
    if (outcome.status == Outcome::Status::Cancelled)
        m_stream->send(R"({"message":"Task cancelled by user"})", "cancelled");
    else if (outcome.status == Outcome::Status::Failed)
        sendError(outcome);
    m_stream->send("[DONE]", "done");
    m_stream->finish();
}

void StreamSession::onGone()
{
    disconnect(&m_task, &Task::line, this, nullptr);
    m_task.setReading(true); // its end comes after its last byte
    m_task.stop(Task::Stop::Cancelled);
}

} // namespace runner

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionLogs.h"

#include <QFile>

namespace engines {

using namespace std::chrono_literals;

namespace {

constexpr auto shortPause = 100ms; ///< between two requests for bytes
constexpr auto textPause = 1000ms; ///< between two requests for a whole text
constexpr qint64 textBytesPerSecond = 512 * 1024; ///< of a text that comes whole each time
constexpr qsizetype tailBytes = 4096;
constexpr int maxFailures = 6;
constexpr int maxIdle = 20;

QByteArray tailOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - tailBytes)))
        return {};
    return file.read(tailBytes);
}

} // namespace

ExecutionLogs::ExecutionLogs(execapi::ExecutionApiClient &client, const QString &execution, const RunFiles &files,
                             qint64 limitBytes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_execution(execution)
    , m_output(files.log(), files.folder() + u'/' + QLatin1StringView(process::runfolder::gapsFile), limitBytes)
    , m_errors(files.errorLog(), files.folder() + u'/' + QLatin1StringView(process::runfolder::errorGapsFile),
               limitBytes)
    , m_outputName(files.log())
    , m_errorName(files.errorLog())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ExecutionLogs::ask);
}

base::Result<> ExecutionLogs::open()
{
    m_outputTail = tailOf(m_outputName);
    m_errorTail = tailOf(m_errorName);
    if (const auto opened = m_output.open(); !opened)
        return opened;
    return m_errors.open();
}

void ExecutionLogs::fetch()
{
    m_isWanted = true;
    if (!m_isAsking && !m_isOver && !m_pause.isActive())
        ask();
}

void ExecutionLogs::finish()
{
    m_isFinishing = true;
    m_failures = 0;
    m_isWanted = true;
    if (!m_isAsking && !m_isOver) {
        m_pause.stop();
        ask();
    }
}

void ExecutionLogs::ask()
{
    if (!m_isWanted || m_isOver)
        return;
    m_isWanted = false;
    m_isAsking = true;
    // What is asked before the end says nothing about what came with it.
    m_client.logs(m_execution, {m_output.size(), m_errors.size()},
                  [this, wasFinishing = m_isFinishing](const execapi::Result<execapi::Logs> &logs) {
                      m_isAsking = false;
                      if (wasFinishing != m_isFinishing)
                          m_isWanted = true;
                      onLogs(logs);
                  });
}

QByteArray ExecutionLogs::newPart(const QByteArray &known, qint64 knownSize, const QByteArray &text)
{
    if (knownSize == 0)
        return text;
    const QByteArray tail = known.right(tailBytes);
    // The whole text: what is known ends where it should.
    if (text.size() >= knownSize && QByteArrayView(text).sliced(knownSize - tail.size(), tail.size()) == tail)
        return text.mid(knownSize);
    // Only its end: at most all of it is known, so the longest overlap counts.
    for (qsizetype overlap = std::min(tail.size(), text.size()); overlap > 0; --overlap) {
        if (QByteArrayView(text).first(overlap) == QByteArrayView(tail).last(overlap))
            return text.mid(overlap);
    }
    if (const qsizetype at = text.lastIndexOf(tail); at >= 0)
        return text.mid(at + tail.size());
    return text;
}

bool ExecutionLogs::keep(SandboxLog &log, QByteArray &tail, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return true;
    if (const auto kept = log.append(bytes); !kept) {
        m_isOver = true;
        emit failed(kept.error());
        return false;
    }
    tail = (tail + bytes).right(tailBytes);
    return true;
}

void ExecutionLogs::onLogs(const execapi::Result<execapi::Logs> &logs)
{
    if (!logs) {
        const bool isHopeless = logs.error().cause == execapi::Failure::Cause::NotFound;
        if (m_isFinishing && (isHopeless || ++m_failures >= maxFailures)) {
            end(false);
            return;
        }
        m_isWanted = m_isFinishing || m_isWanted;
        m_pause.start(execapi::BackOff{500ms, 5s}.pause(m_failures));
        return;
    }
    const QByteArray output = logs->isExact ? logs->output : newPart(m_outputTail, m_output.size(), logs->output);
    const QByteArray errors = logs->isExact ? logs->errors : newPart(m_errorTail, m_errors.size(), logs->errors);
    if (!keep(m_output, m_outputTail, output) || !keep(m_errors, m_errorTail, errors))
        return;
    if (!output.isEmpty())
        emit this->output(output);
    if (!errors.isEmpty())
        emit errorOutput(errors);
    const bool isMore = logs->isExact && (!output.isEmpty() || !errors.isEmpty());
    m_failures = isMore || !m_isFinishing ? 0 : m_failures + 1;
    // One that has ended and has nothing new, but does not call its logs complete, is believed after a while.
    const bool isWhole = !logs->isExact || (!isMore && (logs->isComplete || m_failures >= maxIdle));
    const bool isLast = m_isFinishing && !m_isWanted && isWhole;
    if (isLast) {
        end(true);
        return;
    }
    m_isWanted = m_isWanted || isMore || m_isFinishing;
    const qint64 textBytes = logs->isExact ? 0 : logs->output.size() + logs->errors.size();
    std::chrono::milliseconds pause = shortPause;
    if (m_isFinishing && isMore)
        pause = 0ms;
    else if (!m_isFinishing && !logs->isExact)
        pause = textPause * (1 + textBytes / textBytesPerSecond);
    m_pause.start(pause);
}

void ExecutionLogs::end(bool isComplete)
{
    m_isOver = true;
    emit done(isComplete);
}

} // namespace engines

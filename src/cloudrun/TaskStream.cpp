// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/TaskStream.h"

#include "cloudrun/Failure.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace cloudrun {

using namespace Qt::StringLiterals;

namespace {

constexpr int timedOutCode = 124;
constexpr int cancelledCode = 130;

QString tr(const char *text)
{
    return QCoreApplication::translate("cloudrun::TaskStream", text);
}

/// "Claude process exited with code 3"; -1: it says no such thing.
int codeIn(const QString &text)
{
    static const QRegularExpression code(u"exited with code (-?[0-9]{1,9})"_s);
    const auto match = code.match(text);
    return match.hasMatch() ? match.capturedView(1).toInt() : -1;
}

/// More than that there was an error.
bool saysWhy(const QString &error)
{
    return !error.isEmpty() && error != u"Task failed" && codeIn(error) < 0;
}

} // namespace

void TaskStream::take(const net::StreamEvent &event)
{
    const QByteArray data = event.data.trimmed();
    if (data == "[DONE]" || event.name == "done") {
        m_done = true;
        return;
    }
    const bool isNamed = !event.name.isEmpty() && event.name != "message";
    if (event.name == "error") {
        const auto json = QJsonDocument::fromJson(data);
        onError(json.isObject() ? json.object() : QJsonObject{{u"error"_s, QString::fromUtf8(data)}});
    } else if (event.name == "cancelled") {
        m_cancelled = true;
    } else if (event.name == "progress" || event.name == "status") {
        const QJsonObject json = QJsonDocument::fromJson(data).object();
        QString words;
        for (const auto key : {"text"_L1, "message"_L1, "words"_L1}) {
            if (words.isEmpty())
                words = json.value(key).toString();
        }
        if (const int percent = json.value("percent"_L1).toInt(-1); percent >= 0 && percent <= 100)
            words += u" %1 %"_s.arg(percent);
        if (m_progress && !words.isEmpty())
            m_progress(oneLine(words));
    } else if (!isNamed || data.startsWith('{')) {
        onFrame(data);
    }
}

void TaskStream::onFrame(const QByteArray &data)
{
    const auto line = claude::parseStreamLine(data);
    if (line && line->type == u"text") {
        onText(line->json().value("content"_L1).toString());
        return;
    }
    flush();
    if (line && line->type.isEmpty()) {
        if (const QJsonObject json = line->json(); json.contains("error"_L1)) {
            onError(json);
            return;
        }
    }
    give(data);
}

/// A piece of a line that was cut begins like JSON, and the joined pieces are JSON once the last one is there.
void TaskStream::onText(const QString &content)
{
    const QByteArray piece = content.toUtf8();
    if (m_pieces.isEmpty() && !piece.startsWith('{')) {
        give(piece);
        return;
    }
    m_pieces.append(piece);
    m_pieceBytes += piece.size();
    if (m_pieceBytes > maxJoined || m_attempts >= maxAttempts) {
        flush();
        return;
    }
    if (!piece.endsWith('}'))
        return;
    ++m_attempts;
    const QByteArray joined = m_pieces.join();
    if (!claude::parseStreamLine(joined))
        return;
    m_pieces.clear();
    m_pieceBytes = 0;
    m_attempts = 0;
    give(joined);
}

void TaskStream::flush()
{
    m_pieceBytes = 0;
    m_attempts = 0;
    for (const QByteArray &piece : std::exchange(m_pieces, {}))
        give(piece);
}

void TaskStream::give(const QByteArray &line)
{
    judge(line);
    QByteArray whole = line;
    whole.replace('\n', ' '); // of an event with several data lines; JSON does not mind
    m_line(whole + '\n');
}

void TaskStream::takeStored(QByteArrayView line)
{
    judge(line);
}

void TaskStream::judge(QByteArrayView text)
{
    if (!text.contains("\"result\"") && !text.contains("\"error\""))
        return; // most lines; parsing them all again would cost
    const auto line = claude::parseStreamLine(text);
    if (!line)
        return;
    if (auto result = claude::ResultLine::from(*line))
        m_result = std::move(result);
    else if (line->type == u"error")
        m_storedError = oneLine(line->json().value("error"_L1).toString());
}

void TaskStream::onError(const QJsonObject &error)
{
    m_failed = true;
    const QString text = error.value("error"_L1).toString();
    const QString detail = error.value("stderr"_L1).toString();
    const int code = error.value("exitCode"_L1).toInt(codeIn(text));
    if (code >= 0)
        m_exitCode = code;
    // The second of two says no more than that there was one.
    if (m_error.isEmpty() || codeIn(m_error) >= 0)
        m_error = oneLine(text);
    if (!detail.trimmed().isEmpty())
        m_detail = oneLine(detail);
    if (error.value("code"_L1).toString() == u"TIMEOUT")
        m_exitCode = timedOutCode;
}

void TaskStream::finish()
{
    flush();
}

Verdict TaskStream::verdict() const
{
    Verdict verdict;
    if (m_cancelled) {
        verdict.cancelled = true;
        verdict.exitCode = cancelledCode;
        verdict.error = tr("The task was cancelled on the service.");
        return verdict;
    }
    if (m_failed) {
        verdict.exitCode = m_exitCode > 0 ? m_exitCode : 1;
        verdict.timedOut = m_exitCode == timedOutCode;
        verdict.error = m_detail;
        if (verdict.error.isEmpty() && saysWhy(m_error)) // the newest release gives what Claude wrote that way
            verdict.error = m_error;
        if (verdict.error.isEmpty() && m_result && m_result->isError)
            verdict.error = m_result->failure();
        if (verdict.error.isEmpty())
            verdict.error = m_error.isEmpty() ? tr("The service reported an error without a word about it.") : m_error;
        return verdict;
    }
    if (m_result) {
        verdict.exitCode = m_result->isError ? 1 : 0;
        verdict.error = m_result->failure();
        return verdict;
    }
    verdict.error
        = m_storedError.isEmpty() ? tr("The service ended the answer before Claude gave a result.") : m_storedError;
    return verdict;
}

} // namespace cloudrun

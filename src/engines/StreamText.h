// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamJson.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

class QJsonObject;

namespace engines {

/// The JSON lines of a background run as text for a terminal: prompts, what Claude says, tools with the first lines of
/// their results, questions, retries and how turns end. Uses the 16 colours only; lines it does not know are left out.
///
/// What comes out is bounded: long texts are cut and say so, and control characters of others are taken out. Any
/// thread, one at a time.
class StreamText
{
public:
    /// The text of all lines that @p bytes, in any pieces, complete.
    [[nodiscard]] QByteArray feed(QByteArrayView bytes);
    /// The rest without a line end.
    [[nodiscard]] QByteArray finish();
    /// What comes next is not what followed: begin anew, in the middle of a line that is left out.
    void startInsideLine();

private:
    [[nodiscard]] QByteArray write(const claude::StreamReader::Output &output);
    void line(const claude::StreamLine &line);
    void system(const claude::StreamLine &line);
    void assistant(const QJsonObject &json);
    void toolUse(const QJsonObject &block, bool ofSubagent);
    void user(const QJsonObject &json);
    void prompt(const QJsonObject &json, const QString &text);
    void toolResult(const QJsonObject &block);
    void question(const QJsonObject &json);
    void withdrawn(const QJsonObject &json);
    void result(const claude::StreamLine &line);

    void paragraph(const char *color, const QString &lead, const QString &text, qsizetype maxLines);

    claude::StreamReader m_reader;
    QString m_out;
    bool m_insideLine = false;
    QString m_model;
    QSet<QString> m_prompts; ///< ids of those that were shown: Claude repeats them
    QSet<QString> m_hiddenTools; ///< of subagents: their results are not shown
    QHash<QString, QString> m_asked; ///< request id → tool use
};

} // namespace engines

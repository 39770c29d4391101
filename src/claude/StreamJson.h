// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "claude/Usage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace claude {

/// Cuts bytes that come in any chunks into lines. A line over the limit is dropped whole and counted.
class LineSplitter
{
public:
    static constexpr qsizetype defaultMaxLine = 64 * 1024 * 1024;

    explicit LineSplitter(qsizetype maxLineBytes = defaultMaxLine)
        : m_maxLine(maxLineBytes)
    {
    }

    /// Calls @p line for each complete line, without its "\n" or "\r\n". The view is valid during the call only.
    void feed(QByteArrayView bytes, const std::function<void(QByteArrayView line)> &line);
    /// The rest without a line end, if any; the splitter is empty afterwards.
    void finish(const std::function<void(QByteArrayView line)> &line);

    [[nodiscard]] int droppedLines() const { return m_dropped; }
    /// Bytes of the line that is not complete yet, also while it is being dropped.
    [[nodiscard]] qint64 pendingBytes() const { return m_pending; }

private:
    void deliver(QByteArrayView part, const std::function<void(QByteArrayView)> &line);

    qsizetype m_maxLine;
    QByteArray m_rest;
    qint64 m_pending = 0;
    bool m_dropping = false;
    int m_dropped = 0;
};

/// One line of `--output-format stream-json`. Unknown types are kept as they are.
struct StreamLine
{
    QString type;
    QString subtype;
    base::ConversationId conversation; ///< "session_id", may be null
    QByteArray raw; ///< valid UTF-8

    /// The whole line; parsed at each call, so keep it. Empty when nested deeper than Qt reads.
    [[nodiscard]] QJsonObject json() const;
};

/// Corrupt: not one JSON object.
[[nodiscard]] base::Result<StreamLine> parseStreamLine(QByteArrayView line);

/// Reads stdout of a background run.
class StreamReader
{
public:
    struct Output
    {
        QList<StreamLine> lines;
        QStringList notes; ///< translated: what could not be read and was left out
    };

    explicit StreamReader(qsizetype maxLineBytes = LineSplitter::defaultMaxLine)
        : m_splitter(maxLineBytes)
    {
    }

    [[nodiscard]] Output feed(QByteArrayView bytes);
    [[nodiscard]] Output finish();

private:
    void take(QByteArrayView line, Output &output);
    void noteDropped(Output &output);

    LineSplitter m_splitter;
    int m_reportedDrops = 0;
};

/// The "result" line that ends a turn. is_error decides; subtype and exit code do not.
struct ResultLine
{
    bool isError = false;
    QString subtype;
    QString terminalReason;
    QString text; ///< "result"
    QStringList errors;
    base::ConversationId conversation;
    std::optional<base::Money> totalCost; ///< cumulative for the conversation
    QList<ModelUsage> modelUsage; ///< cumulative
    Tokens turnTokens;
    int turns = 0;
    qint64 durationMs = 0;
    QJsonArray permissionDenials;

    /// Why it failed, in one line for people; empty when it did not.
    [[nodiscard]] QString failure() const;
    /// Empty: the line is no result.
    [[nodiscard]] static std::optional<ResultLine> from(const StreamLine &line);
};

// Lines that the host writes to stdin, each with its line end.

/// @p messageId: a UUID that the answers name; a message whose id Claude has had already is not taken again.
[[nodiscard]] QByteArray userMessageLine(const QString &text, const QString &messageId = {});
[[nodiscard]] QByteArray interruptLine(const QString &requestId);
[[nodiscard]] QByteArray setPermissionModeLine(const QString &requestId, const QString &mode);
/// @p permissions: what Claude need not ask again, see sessionPermissions().
[[nodiscard]] QByteArray allowLine(const QString &requestId, const QJsonObject &input,
                                   const QJsonArray &permissions = {});
[[nodiscard]] QByteArray denyLine(const QString &requestId, const QString &message);

/// What makes Claude ask no more until its process ends for the like of a tool call: the rules and folders that it
/// suggested itself, for this process only. A change of the permission mode is taken only where it suggests nothing
/// else, as it does for files. Without any suggestion the rule names the command, or the tool. Empty where no careful
/// rule can be made, and for plans and questions to people, which are asked each time.
[[nodiscard]] QJsonArray sessionPermissions(const QString &tool, const QJsonObject &input,
                                            const QJsonArray &suggestions);

} // namespace claude

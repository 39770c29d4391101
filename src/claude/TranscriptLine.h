// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace claude {

/// One block of a message in a transcript.
struct TranscriptBlock
{
    enum class Kind { Text, Thinking, ToolUse, ToolResult, Image };

    Kind kind = Kind::Text;
    QString text; ///< Text, Thinking, ToolResult
    qint64 cutBytes = 0; ///< so much of the text was left out
    QString tool; ///< ToolUse: "Bash"
    QString toolUse; ///< ToolUse, ToolResult: what joins the two
    QByteArray input; ///< ToolUse: the arguments as JSON; empty when over the limit
    bool isError = false; ///< ToolResult

    bool operator==(const TranscriptBlock &) const = default;
};

/// What one line of a transcript file says. Types that are not known are Kind::Other, with what all lines have.
struct TranscriptLine
{
    enum class Kind {
        Prompt, ///< typed by a person
        Command, ///< a slash command; text of the first block: "/model opus"
        CommandOutput,
        ToolResults,
        Answer, ///< one or more blocks of one message of Claude
        CompactSummary, ///< what Claude goes on with after a compaction
        Compaction, ///< where it happened
        Title,
        Cost,
        Other, ///< reminders, attachments, states, whatever comes with the next version
    };
    enum class TitleSource { None, Summary, Generated, Chosen }; ///< later ones win

    Kind kind = Kind::Other;
    bool isSidechain = false; ///< of a subagent
    QDateTime at; ///< UTC; invalid: not told
    QString folder;
    QString branch;
    QString messageId; ///< Answer: several lines may share it
    QString model; ///< Answer; empty for notes the CLI writes in Claude's name
    QList<TranscriptBlock> blocks;
    QString title; ///< one line, at most 200 characters
    TitleSource titleSource = TitleSource::None;
    std::optional<base::Money> totalCost; ///< Cost: of the whole conversation so far
    bool costIsPartial = false; ///< a model without a known price took part

    bool operator==(const TranscriptLine &) const = default;
};

/// Reads lines of transcripts one by one. Not thread-safe; may be used from any one thread.
class TranscriptLineParser
{
public:
    enum class Detail {
        Words, ///< only what people and Claude wrote: no thinking, no tools
        Everything,
    };

    /// Texts are cut at @p maxTextBytes each, at a character.
    explicit TranscriptLineParser(Detail detail, qsizetype maxTextBytes);
    ~TranscriptLineParser();
    TranscriptLineParser(TranscriptLineParser &&) noexcept;
    TranscriptLineParser &operator=(TranscriptLineParser &&) noexcept;

    /// Nothing: not one JSON object.
    [[nodiscard]] std::optional<TranscriptLine> parse(QByteArrayView line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace claude

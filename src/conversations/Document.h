// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

namespace conversations {

/// One thing that was said or done, for people to read.
struct Entry
{
    enum class Kind {
        Prompt,
        Command, ///< a slash command
        CommandOutput,
        Answer, ///< Markdown
        Thinking,
        Tool, ///< a call and what came back
        Summary, ///< what Claude went on with after a compaction
        Compaction, ///< the place where it happened
    };

    Kind kind = Kind::Prompt;
    QString text = {}; ///< Tool: what came back
    qint64 cutBytes = 0; ///< so much of the text was left out
    QString tool = {}; ///< "Bash"
    QString about = {}; ///< what it was called with, in one line: "npm test"
    QByteArray input = {}; ///< Tool: all arguments, indented JSON; empty when they were too long
    bool isError = false;
    bool hasResult = false; ///< Tool: something came back
    QDateTime at = {}; ///< UTC; may be invalid
    QString model = {}; ///< Answer

    bool operator==(const Entry &) const = default;
};

struct ReadingLimits
{
    qsizetype textBytes = 64 * 1024; ///< of one text
    int entries = 50'000;
    qint64 allBytes = 256LL * 1024 * 1024; ///< of the file
};

struct ReadingResult
{
    int entries = 0;
    int unreadableLines = 0;
    bool isComplete = true; ///< false: a limit was reached, or somebody stopped it

    bool operator==(const ReadingResult &) const = default;
};

/// Reads a transcript from its start and hands over its entries in order, each tool call with its result, until
/// @p visit gives false. Subagents are left out. Memory: one line, and calls whose result has not come yet.
/// Slow for long ones: call it off the main thread. Errors: those of opening the file.
[[nodiscard]] base::Result<ReadingResult> readTranscript(const QString &path, const ReadingLimits &limits,
                                                         const std::function<bool(const Entry &)> &visit);

/// The same as a list.
struct Document
{
    QList<Entry> entries;
    ReadingResult reading;
};
[[nodiscard]] base::Result<Document> readDocument(const QString &path, const ReadingLimits &limits,
                                                  const std::function<bool()> &isCancelled = {});

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "conversations/Conversation.h"
#include "conversations/Document.h"

#include <functional>

class QIODevice;

namespace conversations {

enum class ExportFormat {
    Markdown,
    Html, ///< one file, no script, nothing loaded from anywhere; folded tool calls
};

[[nodiscard]] QString toString(ExportFormat format); ///< "markdown", "html"
[[nodiscard]] std::optional<ExportFormat> exportFormatFromString(const QString &word);
/// ".md" or ".html"; and a name for the file made from the title, without anything a file system may refuse.
[[nodiscard]] QString exportFileName(const Conversation &conversation, ExportFormat format);

/// Writes the whole conversation as a document. Nothing in it can become markup of the document: texts are escaped,
/// only the Markdown of Claude's answers is followed. Errors: those of readTranscript(); Unavailable when @p device
/// refuses; Cancelled.
[[nodiscard]] base::Result<ReadingResult> exportConversation(const Conversation &conversation, ExportFormat format,
                                                             QIODevice &device,
                                                             const std::function<bool()> &isCancelled = {});

/// The same into a file with mode 0600; all or nothing.
[[nodiscard]] base::Result<ReadingResult> exportToFile(const Conversation &conversation, ExportFormat format,
                                                       const QString &path,
                                                       const std::function<bool()> &isCancelled = {});

} // namespace conversations

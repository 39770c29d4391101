// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "claude/StreamJson.h"
#include "claude/Usage.h"

#include <QDateTime>
#include <QHash>

#include <memory>

namespace claude {

/// What a conversation's transcript says about itself so far.
struct TranscriptFigures
{
    std::optional<base::Money> totalCost; ///< last cost-state; written when Claude exits, so often unset while it runs
    bool costIsCurrent = false; ///< no answer came after that cost-state: a run that was killed writes none
    bool costIsPartial = false; ///< a model without a known price took part
    QList<ModelUsage> modelUsage; ///< of the last cost-state
    Tokens tokens; ///< of the messages read, each counted once
    qint64 contextTokens = 0; ///< size of the last request and answer of the main thread; 0: none yet
    QString model; ///< of the last answer
    QString lastText; ///< last text Claude wrote (the first 16 KiB)
    QDateTime lastActivity;
    int messages = 0; ///< answers counted
    int unreadableLines = 0;

    bool operator==(const TranscriptFigures &) const = default;
};

/// Follows one transcript file. Each update() reads what was added since, at most @p maxBytes; only whole lines count.
/// A file that shrank is read from the start. Not thread-safe; may be used from any one thread.
class TranscriptReader
{
public:
    explicit TranscriptReader(const QString &path);
    ~TranscriptReader();
    TranscriptReader(TranscriptReader &&) noexcept;
    TranscriptReader &operator=(TranscriptReader &&) noexcept;

    struct Progress
    {
        bool changed = false; ///< figures() may differ
        bool atEnd = true; ///< false: call again, there is more
    };

    /// NotFound: no such file yet (normal before the first prompt). PermissionDenied, Unavailable: it cannot be read.
    [[nodiscard]] base::Result<Progress> update(qint64 maxBytes = 64 * 1024 * 1024);

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] qint64 offset() const; ///< end of the last whole line that was read
    [[nodiscard]] const TranscriptFigures &figures() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// $CLAUDE_CONFIG_DIR, else ~/.claude.
[[nodiscard]] QString configFolder();

/// Whether there is a transcript of @p id under @p configFolder/projects.
[[nodiscard]] bool hasTranscript(const QString &configFolder, const base::ConversationId &id);

/// How many transcripts there are, without reading them.
[[nodiscard]] int countConversations(const QString &configFolder);

} // namespace claude

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "conversations/Conversation.h"
#include "conversations/ConversationFiles.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace conversations {

/// What is known of a transcript up to an offset; enough to go on from there without reading the beginning again.
struct ScanState
{
    Conversation conversation;
    qint64 offset = 0; ///< end of the last whole line that was read
    qint64 seenSize = -1; ///< the file's size when it was read to its end; -1: it was not
    qint64 modified = 0;
    quint64 inode = 0;
    QDateTime lastTime; ///< the last one that a line told
    QByteArray tail; ///< fingerprint of the bytes before offset: a file that was written anew has another
    int titleSource = 0; ///< claude::TranscriptLine::TitleSource; 0: the first prompt, or nothing yet
    QString lastMessageId; ///< several lines belong to one answer
    qint64 textLength = 0; ///< taken up for searching so far, in UTF-16 units
    int texts = 0; ///< how many pieces that is

    bool operator==(const ScanState &) const = default;
};

/// What one look at a file brought.
struct ScanResult
{
    ScanState state;
    bool startedAgain = false; ///< earlier texts are void
    QStringList texts; ///< new pieces, in order, numbered from state.texts - texts.size()
    qint64 bytesRead = 0;
    bool atEnd = true; ///< false: call again with state, there is more
};

/// Bounds of what is kept for searching.
inline constexpr qint64 maxTextPerConversation = 1024 * 1024;
inline constexpr qsizetype maxTextPiece = 64 * 1024;
/// Longer lines hold no words of people (they are images and files); they are counted as unreadable.
inline constexpr qsizetype maxLineBytes = 16 * 1024 * 1024;

/// Whether @p file has to be read again; by size, time and inode only.
[[nodiscard]] bool isUnchanged(const ScanState &known, const TranscriptFile &file);

/// Reads what was added to @p file since @p known (a default ScanState: nothing is known), at most about
/// @p maxBytes. A file that was cut or written anew is read from its start. A last line without an end waits for it.
/// NotFound: it is gone. PermissionDenied, Unavailable: it cannot be read.
[[nodiscard]] base::Result<ScanResult> scan(const TranscriptFile &file, const ScanState &known,
                                            qint64 maxBytes = 32LL * 1024 * 1024,
                                            const std::function<bool()> &isCancelled = {});

} // namespace conversations

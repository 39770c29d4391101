// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace conversations {

/// A conversation of Claude as its transcript tells it. The path is what identifies it: one id may lie in two folders.
struct Conversation
{
    base::ConversationId id;
    QString path; ///< the transcript
    QString configFolder; ///< the Claude folder it was found under
    QString title; ///< chosen, generated, or the first prompt; one line, at most 200 characters
    QString project; ///< the folder it began in
    QString branch; ///< last one named, may be empty
    QString model; ///< of the last answer
    QDateTime lastUse; ///< UTC
    int messages = 0; ///< prompts and answers
    std::optional<base::Money> cost; ///< as Claude wrote at its last exit; unset: never written
    bool costIsPartial = false; ///< answers came later, or a model without a known price took part
    qint64 sizeBytes = 0;
    int unreadableLines = 0;
    bool searchIsPartial = false; ///< its text is longer than what is searched

    bool operator==(const Conversation &) const = default;
};

/// A conversation in which every word of a search occurs.
struct Match
{
    Conversation conversation;
    QString snippet; ///< around the best place; the words found stand between matchStart and matchEnd
    int places = 0; ///< messages in which at least one word occurs; 0: only title, folder, branch or id matched

    bool operator==(const Match &) const = default;
};

/// Noncharacters, so that no text can hold them.
inline constexpr QChar matchStart(0xFDD0);
inline constexpr QChar matchEnd(0xFDD1);

/// How far reading has come.
struct Progress
{
    int files = 0;
    int filesDone = 0;
    qint64 bytes = 0; ///< that have to be read
    qint64 bytesDone = 0;

    bool operator==(const Progress &) const = default;
};

/// How a reading ended.
struct RefreshResult
{
    int conversations = 0; ///< known now
    int read = 0; ///< new or grown files
    int removed = 0;
    qint64 bytesRead = 0;
    QStringList problems; ///< for people, at most ten: files that could not be read
    bool cancelled = false;

    bool operator==(const RefreshResult &) const = default;
};

} // namespace conversations

Q_DECLARE_METATYPE(conversations::Progress)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ConversationScan.h"

#include "claude/StreamJson.h"
#include "claude/TranscriptLine.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

namespace conversations {
namespace {

using base::Error;
using claude::TranscriptBlock;
using claude::TranscriptLine;

constexpr qint64 chunkBytes = 1024 * 1024;
constexpr qint64 tailBytes = 4096;
constexpr qsizetype titleLength = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("conversations::Scan", text);
}

base::Error cannotRead(const QString &path, int code)
{
    const auto kind = code == ENOENT      ? Error::Kind::NotFound
        : code == EACCES || code == EPERM ? Error::Kind::PermissionDenied
                                          : Error::Kind::Unavailable;
    return {
        kind, tr("The conversation %1 cannot be read: %2").arg(path, QString::fromLocal8Bit(std::strerror(code))), {}};
}

class Scanner
{
public:
    Scanner(const TranscriptFile &file, const ScanState &known)
        : m_file(file)
        , m_parser(claude::TranscriptLineParser::Detail::Words, maxTextPiece)
        , m_splitter(maxLineBytes)
    {
        m_result.state = known;
    }

    [[nodiscard]] base::Result<ScanResult> run(qint64 maxBytes, const std::function<bool()> &isCancelled)
    {
        // Without O_NONBLOCK a pipe of that name would hold us for ever.
        const int fd = ::open(QFile::encodeName(m_file.path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        if (fd < 0)
            return std::unexpected(cannotRead(m_file.path, errno));
        QFile device;
        struct stat facts{};
        if (!device.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
            return std::unexpected(cannotRead(m_file.path, EIO));
        if (::fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode))
            return std::unexpected(cannotRead(m_file.path, EINVAL));
        beginAt(device, facts);
        if (const auto read = readLines(device, maxBytes, isCancelled); !read)
            return std::unexpected(read.error());
        finish(device, facts);
        return std::move(m_result);
    }

private:
    [[nodiscard]] static qint64 modifiedOf(const struct stat &facts)
    {
        return static_cast<qint64>(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1'000'000;
    }

    void beginAt(QFile &device, const struct stat &facts)
    {
        const ScanState &known = m_result.state;
        const bool grown = facts.st_size >= known.offset
            && (known.inode == 0 || known.inode == static_cast<quint64>(facts.st_ino))
            && (known.tail.isEmpty() || tailAt(device, known.offset) == known.tail);
        // Same length, other time: nothing was added, so something was changed.
        const bool changed = facts.st_size == known.seenSize && modifiedOf(facts) != known.modified;
        if (grown && !changed)
            return;
        m_result.startedAgain = true;
        m_result.state = {};
    }

    [[nodiscard]] static QByteArray tailAt(QFile &device, qint64 offset)
    {
        const qint64 start = std::max<qint64>(0, offset - tailBytes);
        const QByteArray bytes = device.seek(start) ? device.read(offset - start) : QByteArray();
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(16);
    }

    [[nodiscard]] base::Result<> readLines(QFile &device, qint64 maxBytes, const std::function<bool()> &isCancelled)
    {
        ScanState &state = m_result.state;
        const qint64 start = state.offset;
        if (!device.seek(start))
            return std::unexpected(cannotRead(m_file.path, EIO));
        m_result.atEnd = false;
        // A line longer than the limit is read to its end, else the next call would meet it again.
        while (m_result.bytesRead < maxBytes || state.offset == start) {
            if (isCancelled && isCancelled())
                return {};
            const QByteArray chunk = device.read(chunkBytes);
            if (chunk.isEmpty()) {
                m_result.atEnd = true;
                return {};
            }
            m_result.bytesRead += chunk.size();
            const qint64 before = state.offset;
            m_splitter.feed(chunk, [this](QByteArrayView line) { take(line); });
            state.offset = start + m_result.bytesRead - m_splitter.pendingBytes();
            // A line that is too long counts when its end has been seen; until then it will be read again.
            if (state.offset > before) {
                state.conversation.unreadableLines += m_splitter.droppedLines() - m_droppedLines;
                m_droppedLines = m_splitter.droppedLines();
            }
        }
        return {};
    }

    void take(QByteArrayView bytes)
    {
        if (bytes.trimmed().isEmpty())
            return;
        Conversation &conversation = m_result.state.conversation;
        const auto line = m_parser.parse(bytes);
        if (!line) {
            ++conversation.unreadableLines;
            return;
        }
        if (line->at.isValid())
            m_result.state.lastTime = line->at;
        if (line->isSidechain)
            return;
        if (conversation.project.isEmpty())
            conversation.project = line->folder;
        if (!line->branch.isEmpty())
            conversation.branch = line->branch;
        switch (line->kind) {
        case TranscriptLine::Kind::Prompt:
            takePrompt(*line);
            break;
        case TranscriptLine::Kind::Answer:
            takeAnswer(*line);
            break;
        case TranscriptLine::Kind::Title:
            takeTitle(*line);
            break;
        case TranscriptLine::Kind::Cost:
            conversation.cost = line->totalCost;
            conversation.costIsPartial = line->costIsPartial;
            break;
        default:
            break;
        }
    }

    void takePrompt(const TranscriptLine &line)
    {
        Conversation &conversation = m_result.state.conversation;
        ++conversation.messages;
        if (conversation.title.isEmpty() && !line.blocks.isEmpty())
            conversation.title = line.blocks.first().text.left(4096).simplified().left(titleLength);
        takeTexts(line);
    }

    void takeAnswer(const TranscriptLine &line)
    {
        ScanState &state = m_result.state;
        if (!line.model.isEmpty())
            state.conversation.model = line.model;
        if (line.messageId.isEmpty() || line.messageId != state.lastMessageId) {
            ++state.conversation.messages;
            if (!line.model.isEmpty() && state.conversation.cost)
                state.conversation.costIsPartial = true;
        }
        state.lastMessageId = line.messageId;
        takeTexts(line);
    }

    void takeTitle(const TranscriptLine &line)
    {
        ScanState &state = m_result.state;
        const int source = static_cast<int>(line.titleSource);
        if (source < state.titleSource)
            return;
        state.titleSource = source;
        state.conversation.title = line.title;
    }

    void takeTexts(const TranscriptLine &line)
    {
        ScanState &state = m_result.state;
        for (const TranscriptBlock &block : line.blocks) {
            if (block.cutBytes > 0)
                state.conversation.searchIsPartial = true;
            if (block.text.trimmed().isEmpty())
                continue;
            if (state.textLength >= maxTextPerConversation) {
                state.conversation.searchIsPartial = true;
                return;
            }
            state.textLength += block.text.size();
            ++state.texts;
            m_result.texts.append(block.text);
        }
    }

    void finish(QFile &device, const struct stat &facts)
    {
        ScanState &state = m_result.state;
        Conversation &conversation = state.conversation;
        state.tail = tailAt(device, state.offset);
        state.modified = modifiedOf(facts);
        state.inode = static_cast<quint64>(facts.st_ino);
        state.seenSize = m_result.atEnd ? facts.st_size : -1;
        conversation.sizeBytes = facts.st_size;
        conversation.path = m_file.path;
        conversation.configFolder = m_file.configFolder;
        conversation.id = base::ConversationId(QFileInfo(m_file.path).completeBaseName());
        conversation.lastUse = state.lastTime.isValid()
            ? state.lastTime
            : QDateTime::fromMSecsSinceEpoch(state.modified, QTimeZone::utc());
    }

    const TranscriptFile &m_file;
    claude::TranscriptLineParser m_parser;
    claude::LineSplitter m_splitter;
    int m_droppedLines = 0; ///< those already counted
    ScanResult m_result;
};

} // namespace

bool isUnchanged(const ScanState &known, const TranscriptFile &file)
{
    return known.inode == file.inode && known.modified == file.modified && known.seenSize == file.sizeBytes;
}

base::Result<ScanResult> scan(const TranscriptFile &file, const ScanState &known, qint64 maxBytes,
                              const std::function<bool()> &isCancelled)
{
    return Scanner(file, known).run(maxBytes, isCancelled);
}

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/Document.h"

#include "claude/StreamJson.h"
#include "claude/TranscriptLine.h"
#include "conversations/ConversationScan.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <deque>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

using claude::TranscriptBlock;
using claude::TranscriptLine;
using Kind = base::Error::Kind;

constexpr qint64 chunkBytes = 1024 * 1024;
constexpr size_t maxOpenCalls = 2000;
constexpr qsizetype aboutLength = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("conversations::Document", text);
}

/// The argument that says most: what a person would name the call by.
QString aboutInput(const QJsonObject &input)
{
    static const std::array keys{"command"_L1, "file_path"_L1,   "notebook_path"_L1, "path"_L1,  "pattern"_L1, "url"_L1,
                                 "query"_L1,   "description"_L1, "subject"_L1,       "skill"_L1, "prompt"_L1};
    for (const QLatin1StringView key : keys) {
        if (const QString text = input.value(key).toString(); !text.isEmpty())
            return text.left(4096).simplified().left(aboutLength);
    }
    for (const QJsonValue &value : input) {
        if (value.isString() && !value.toString().isEmpty())
            return value.toString().left(4096).simplified().left(aboutLength);
    }
    return {};
}

class Reader
{
public:
    Reader(const ReadingLimits &limits, const std::function<bool(const Entry &)> &visit)
        : m_limits(limits)
        , m_visit(visit)
        , m_parser(claude::TranscriptLineParser::Detail::Everything, limits.textBytes)
        , m_splitter(maxLineBytes)
    {
    }

    ReadingResult run(QFile &file)
    {
        qint64 read = 0;
        while (!m_stopped) {
            const QByteArray chunk = file.read(chunkBytes);
            if (chunk.isEmpty())
                break;
            read += chunk.size();
            m_splitter.feed(chunk, [this](QByteArrayView line) { take(line); });
            if (read >= m_limits.allBytes && !file.atEnd())
                stop();
        }
        // A file that is being written may end inside a line; what can be read of it counts.
        m_splitter.finish([this](QByteArrayView line) { take(line); });
        handOver(0);
        m_result.unreadableLines += m_splitter.droppedLines();
        return m_result;
    }

private:
    struct Waiting
    {
        Entry entry;
        QString toolUse; ///< empty: waits for nothing
    };

    void stop()
    {
        m_stopped = true;
        m_result.isComplete = false;
    }

    void take(QByteArrayView bytes)
    {
        if (m_stopped || bytes.trimmed().isEmpty())
            return;
        const auto line = m_parser.parse(bytes);
        if (!line) {
            ++m_result.unreadableLines;
            return;
        }
        if (line->isSidechain)
            return;
        if (line->kind == TranscriptLine::Kind::Compaction)
            add({.kind = Entry::Kind::Compaction, .at = line->at});
        for (const TranscriptBlock &block : line->blocks)
            takeBlock(*line, block);
    }

    void takeBlock(const TranscriptLine &line, const TranscriptBlock &block)
    {
        switch (block.kind) {
        case TranscriptBlock::Kind::Text:
            takeText(line, block);
            break;
        case TranscriptBlock::Kind::Image:
            if (line.kind == TranscriptLine::Kind::Prompt)
                add({.kind = Entry::Kind::Prompt, .text = tr("[image]"), .at = line.at});
            break;
        case TranscriptBlock::Kind::Thinking:
            add({.kind = Entry::Kind::Thinking, .text = block.text, .cutBytes = block.cutBytes, .at = line.at});
            break;
        case TranscriptBlock::Kind::ToolUse:
            takeCall(line, block);
            break;
        case TranscriptBlock::Kind::ToolResult:
            takeResult(line, block);
            break;
        }
    }

    void takeText(const TranscriptLine &line, const TranscriptBlock &block)
    {
        Entry entry{.text = block.text, .cutBytes = block.cutBytes, .at = line.at};
        switch (line.kind) {
        case TranscriptLine::Kind::Prompt:
            entry.kind = Entry::Kind::Prompt;
            break;
        case TranscriptLine::Kind::Command:
            entry.kind = Entry::Kind::Command;
            break;
        case TranscriptLine::Kind::CommandOutput:
            entry.kind = Entry::Kind::CommandOutput;
            break;
        case TranscriptLine::Kind::Answer:
            entry.kind = Entry::Kind::Answer;
            entry.model = line.model;
            break;
        case TranscriptLine::Kind::CompactSummary:
            entry.kind = Entry::Kind::Summary;
            break;
        default:
            return;
        }
        if (!entry.text.trimmed().isEmpty())
            add(entry);
    }

    void takeCall(const TranscriptLine &line, const TranscriptBlock &block)
    {
        Entry entry{.kind = Entry::Kind::Tool, .tool = block.tool, .at = line.at};
        const QJsonDocument input = QJsonDocument::fromJson(block.input);
        entry.about = aboutInput(input.object());
        entry.input = input.toJson(QJsonDocument::Indented).trimmed();
        add(entry, block.toolUse);
    }

    void takeResult(const TranscriptLine &line, const TranscriptBlock &block)
    {
        const auto waiting = std::ranges::find_if(
            m_waiting, [&](const Waiting &call) { return !call.toolUse.isEmpty() && call.toolUse == block.toolUse; });
        if (waiting == m_waiting.end()) {
            // Its call lies before a cut, or on a line that could not be read.
            add({.kind = Entry::Kind::Tool,
                 .text = block.text,
                 .cutBytes = block.cutBytes,
                 .isError = block.isError,
                 .hasResult = true,
                 .at = line.at});
            return;
        }
        waiting->entry.text = block.text;
        waiting->entry.cutBytes = block.cutBytes;
        waiting->entry.isError = block.isError;
        waiting->entry.hasResult = true;
        waiting->toolUse.clear();
        handOver(maxOpenCalls);
    }

    void add(const Entry &entry, const QString &toolUse = {})
    {
        m_waiting.push_back({entry, toolUse});
        handOver(maxOpenCalls);
    }

    /// In order: an entry goes when none before it waits, or when more than @p most would wait.
    void handOver(size_t most)
    {
        while (!m_stopped && !m_waiting.empty() && (m_waiting.front().toolUse.isEmpty() || m_waiting.size() > most)) {
            if (m_result.entries >= m_limits.entries || !m_visit(m_waiting.front().entry)) {
                stop();
                return;
            }
            ++m_result.entries;
            m_waiting.pop_front();
        }
    }

    const ReadingLimits &m_limits;
    const std::function<bool(const Entry &)> &m_visit;
    claude::TranscriptLineParser m_parser;
    claude::LineSplitter m_splitter;
    std::deque<Waiting> m_waiting;
    ReadingResult m_result;
    bool m_stopped = false;
};

} // namespace

base::Result<ReadingResult> readTranscript(const QString &path, const ReadingLimits &limits,
                                           const std::function<bool(const Entry &)> &visit)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(Kind::NotFound, tr("The conversation %1 does not exist any more.").arg(path));
    // Not a pipe, which would hold us for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(file.error() == QFileDevice::PermissionsError ? Kind::PermissionDenied : Kind::Unavailable,
                          tr("The conversation %1 cannot be read: %2").arg(path, file.errorString()));
    return Reader(limits, visit).run(file);
}

base::Result<Document> readDocument(const QString &path, const ReadingLimits &limits,
                                    const std::function<bool()> &isCancelled)
{
    Document document;
    const auto read = readTranscript(path, limits, [&](const Entry &entry) {
        document.entries.append(entry);
        return !isCancelled || !isCancelled();
    });
    if (!read)
        return std::unexpected(read.error());
    document.reading = *read;
    return document;
}

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/TranscriptLine.h"

#include "claude/JsonLine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using Block = TranscriptBlock;
using Line = TranscriptLine;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr qsizetype titleLength = 200;
constexpr qsizetype maxFieldBytes = 4096; // paths, ids, model names
constexpr int maxBlocks = 1000;
/// The parser keeps its memory for the next line; after a giant it is made anew.
constexpr qsizetype largeLine = 4 * 1024 * 1024;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString fieldAt(const object &from, std::string_view key)
{
    const std::string_view text = viewAt(from, key);
    return text.size() > maxFieldBytes ? QString() : toQString(text);
}

/// Not inside a character.
size_t cutPoint(std::string_view text, size_t wanted)
{
    if (text.size() <= wanted)
        return text.size();
    while (wanted > 0 && (static_cast<unsigned char>(text[wanted]) & 0xC0) == 0x80)
        --wanted;
    return wanted;
}

QString oneLine(std::string_view text)
{
    return toQString(text.substr(0, cutPoint(text, 4096))).simplified().left(titleLength);
}

/// What stands between <name> and </name>; nothing when the tag is not there.
std::optional<std::string_view> tagged(std::string_view text, std::string_view name)
{
    const std::string open = "<" + std::string(name) + ">";
    const size_t start = text.find(open);
    if (start == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(start + open.size());
    const size_t end = rest.find("</" + std::string(name) + ">");
    return rest.substr(0, end == std::string_view::npos ? rest.size() : end);
}

/// The CLI writes commands, their output and reminders as the user's words, in tags.
Line::Kind kindOfUserText(std::string_view text)
{
    if (text.starts_with("<command-name>") || text.starts_with("<command-message>"))
        return Line::Kind::Command;
    if (text.starts_with("<local-command") || text.starts_with("<bash-stdout") || text.starts_with("<bash-stderr"))
        return Line::Kind::CommandOutput;
    if (text.starts_with("<system-reminder") || text.starts_with("Caveat: ") || text.starts_with("<command-"))
        return Line::Kind::Other;
    return Line::Kind::Prompt;
}

} // namespace

class TranscriptLineParser::Private
{
public:
    [[nodiscard]] Block textBlock(Block::Kind kind, std::string_view text) const
    {
        Block block;
        block.kind = kind;
        const size_t kept = cutPoint(text, static_cast<size_t>(maxText));
        block.text = toQString(text.substr(0, kept));
        block.cutBytes = static_cast<qint64>(text.size() - kept);
        return block;
    }

    [[nodiscard]] bool wantsEverything() const { return detail == Detail::Everything; }

    void takeUser(const object &json, Line &line) const;
    void takeUserText(std::string_view text, Line &line) const;
    void takeAnswer(const object &json, Line &line) const;
    void takeAnswerBlock(const object &fields, Line &line) const;
    [[nodiscard]] Block toolResult(const object &fields) const;
    void appendResultPart(const object &part, Block &block) const;
    void takeSystem(const object &json, Line &line) const;

    Detail detail;
    qsizetype maxText;
    JsonLine json;
};

void TranscriptLineParser::Private::takeUserText(std::string_view text, Line &line) const
{
    const Line::Kind kind = kindOfUserText(text);
    if (text.empty() || kind == Line::Kind::Other)
        return;
    // A prompt may come in several blocks; a reminder among them does not make it something else.
    if (line.kind == Line::Kind::Other)
        line.kind = kind;
    if (kind == Line::Kind::Command) {
        const auto name = tagged(text, "command-name");
        const auto arguments = tagged(text, "command-args");
        Block block = textBlock(Block::Kind::Text, name.value_or(std::string_view()));
        if (arguments && !arguments->empty())
            block.text += u' ' + textBlock(Block::Kind::Text, *arguments).text;
        line.blocks.append(block);
        return;
    }
    if (kind == Line::Kind::CommandOutput) {
        if (!wantsEverything())
            return;
        for (const char *tag : {"local-command-stdout", "local-command-stderr", "bash-stdout", "bash-stderr"}) {
            if (const auto output = tagged(text, tag); output && !output->empty())
                line.blocks.append(textBlock(Block::Kind::Text, *output));
        }
        return;
    }
    line.blocks.append(textBlock(Block::Kind::Text, text));
}

void TranscriptLineParser::Private::takeUser(const object &from, Line &line) const
{
    const auto message = objectAt(from, "message");
    if (!message)
        return;
    simdjson::dom::array blocks;
    if (const std::string_view text = viewAt(*message, "content"); !text.empty()) {
        takeUserText(text, line);
    } else if ((*message)["content"].get(blocks) == simdjson::SUCCESS) {
        for (const element item : blocks) {
            object fields;
            if (item.get(fields) != simdjson::SUCCESS || line.blocks.size() >= maxBlocks)
                continue;
            const std::string_view type = viewAt(fields, "type");
            if (type == "text") {
                takeUserText(viewAt(fields, "text"), line);
            } else if (type == "tool_result") {
                line.kind = Line::Kind::ToolResults;
                if (wantsEverything())
                    line.blocks.append(toolResult(fields));
            } else if (type == "image" && wantsEverything()) {
                line.blocks.append(textBlock(Block::Kind::Image, {}));
            }
        }
    }
    if (line.kind == Line::Kind::Prompt && boolAt(from, "isCompactSummary"))
        line.kind = Line::Kind::CompactSummary;
    else if (boolAt(from, "isMeta"))
        line.kind = Line::Kind::Other;
}

Block TranscriptLineParser::Private::toolResult(const object &fields) const
{
    Block block = textBlock(Block::Kind::ToolResult, viewAt(fields, "content"));
    block.toolUse = fieldAt(fields, "tool_use_id");
    block.isError = boolAt(fields, "is_error");
    simdjson::dom::array parts;
    if (fields["content"].get(parts) != simdjson::SUCCESS)
        return block;
    for (const element item : parts) {
        object part;
        if (item.get(part) == simdjson::SUCCESS)
            appendResultPart(part, block);
    }
    return block;
}

void TranscriptLineParser::Private::appendResultPart(const object &part, Block &block) const
{
    const std::string_view type = viewAt(part, "type");
    const QString separator = block.text.isEmpty() ? QString() : u"\n"_s;
    if (type == "image") {
        block.text += separator + u"[image]"_s;
        return;
    }
    const std::string_view text = viewAt(part, "text");
    // Counted in UTF-16 units, which is never more than the bytes.
    if (block.text.size() >= maxText) {
        block.cutBytes += static_cast<qint64>(text.size());
        return;
    }
    const Block piece = textBlock(Block::Kind::ToolResult, text);
    block.text += separator + piece.text;
    block.cutBytes += piece.cutBytes;
}

void TranscriptLineParser::Private::takeAnswer(const object &from, Line &line) const
{
    const auto message = objectAt(from, "message");
    if (!message)
        return;
    line.kind = Line::Kind::Answer;
    line.messageId = fieldAt(*message, "id");
    line.model = fieldAt(*message, "model");
    // Notes that the CLI writes in Claude's name ("API Error: …") come from no model.
    if (line.model == "<synthetic>"_L1)
        line.model.clear();
    if (const std::string_view text = viewAt(*message, "content"); !text.empty())
        line.blocks.append(textBlock(Block::Kind::Text, text));
    simdjson::dom::array blocks;
    if ((*message)["content"].get(blocks) != simdjson::SUCCESS)
        return;
    for (const element item : blocks) {
        object fields;
        if (item.get(fields) == simdjson::SUCCESS && line.blocks.size() < maxBlocks)
            takeAnswerBlock(fields, line);
    }
}

void TranscriptLineParser::Private::takeAnswerBlock(const object &fields, Line &line) const
{
    const std::string_view type = viewAt(fields, "type");
    if (type == "text") {
        if (const std::string_view text = viewAt(fields, "text"); !text.empty())
            line.blocks.append(textBlock(Block::Kind::Text, text));
        return;
    }
    if (!wantsEverything())
        return;
    if (type == "thinking") {
        if (const std::string_view text = viewAt(fields, "thinking"); !text.empty())
            line.blocks.append(textBlock(Block::Kind::Thinking, text));
    } else if (type == "tool_use") {
        Block block;
        block.kind = Block::Kind::ToolUse;
        block.tool = fieldAt(fields, "name");
        block.toolUse = fieldAt(fields, "id");
        element input;
        if (fields["input"].get(input) == simdjson::SUCCESS) {
            const std::string text = simdjson::minify(input);
            if (static_cast<qsizetype>(text.size()) <= maxText)
                block.input = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
            else
                block.cutBytes = static_cast<qint64>(text.size());
        }
        line.blocks.append(block);
    }
}

void TranscriptLineParser::Private::takeSystem(const object &from, Line &line) const
{
    if (viewAt(from, "subtype") == "compact_boundary")
        line.kind = Line::Kind::Compaction;
}

TranscriptLineParser::TranscriptLineParser(Detail detail, qsizetype maxTextBytes)
    : d(std::make_unique<Private>(detail, std::max<qsizetype>(maxTextBytes, 1), JsonLine()))
{
}

TranscriptLineParser::~TranscriptLineParser() = default;
TranscriptLineParser::TranscriptLineParser(TranscriptLineParser &&) noexcept = default;
TranscriptLineParser &TranscriptLineParser::operator=(TranscriptLineParser &&) noexcept = default;

std::optional<TranscriptLine> TranscriptLineParser::parse(QByteArrayView bytes)
{
    const auto json = d->json.parse(bytes);
    if (!json) {
        if (bytes.size() > largeLine)
            d->json = JsonLine();
        return {};
    }
    Line line;
    line.isSidechain = boolAt(*json, "isSidechain");
    if (const std::string_view time = viewAt(*json, "timestamp"); !time.empty() && time.size() < 64)
        line.at = QDateTime::fromString(QString::fromLatin1(time.data(), static_cast<qsizetype>(time.size())),
                                        Qt::ISODateWithMs)
                      .toUTC();
    line.folder = fieldAt(*json, "cwd");
    line.branch = fieldAt(*json, "gitBranch");
    const auto titled = [&](std::string_view key, Line::TitleSource source) {
        line.title = oneLine(viewAt(*json, key));
        line.titleSource = line.title.isEmpty() ? Line::TitleSource::None : source;
        line.kind = line.title.isEmpty() ? Line::Kind::Other : Line::Kind::Title;
    };
    const std::string_view type = viewAt(*json, "type");
    if (type == "user") {
        d->takeUser(*json, line);
    } else if (type == "assistant") {
        d->takeAnswer(*json, line);
    } else if (type == "system") {
        d->takeSystem(*json, line);
    } else if (type == "custom-title") {
        titled("customTitle", Line::TitleSource::Chosen);
    } else if (type == "ai-title") {
        titled("aiTitle", Line::TitleSource::Generated);
    } else if (type == "summary") {
        titled("summary", Line::TitleSource::Summary);
    } else if (type == "cost-state") {
        line.kind = Line::Kind::Cost;
        line.totalCost = dollarsAt(*json, "totalCostUSD");
        line.costIsPartial = boolAt(*json, "hasUnknownModelCost");
    }
    if (bytes.size() > largeLine)
        d->json = JsonLine();
    return line;
}

} // namespace claude

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamText.h"

#include "session/QuestionJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainColor = "";
constexpr auto bold = "\x1b[1m";
constexpr auto red = "\x1b[31m";
constexpr auto green = "\x1b[32m";
constexpr auto yellow = "\x1b[33m";
constexpr auto muted = "\x1b[90m";
constexpr auto noColor = "\x1b[0m"_L1;

constexpr qsizetype maxTextLines = 2000;
constexpr qsizetype maxPromptLines = 40;
constexpr qsizetype maxResultLines = 4;
constexpr qsizetype maxLineLength = 2000;
constexpr qsizetype maxArgumentLength = 240;
/// Sets of ids grow with the run; older ones are not repeated.
constexpr qsizetype maxRemembered = 10'000;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::StreamText", text);
}

/// The place after the escape sequence that begins at @p at.
qsizetype afterEscape(QStringView text, qsizetype at)
{
    const auto is = [&](qsizetype place, char16_t from, char16_t to) {
        return place < text.size() && text[place] >= from && text[place] <= to;
    };
    qsizetype next = at + 1;
    if (next >= text.size())
        return next;
    if (text[next] == u'[') {
        for (++next; is(next, 0x20, 0x3f); ++next) { }
        return is(next, 0x40, 0x7e) ? next + 1 : next;
    }
    if (u"]PX^_"_s.contains(text[next])) { // strings, up to BEL or ST; one that does not end hides its line only
        for (++next; next < text.size() && text[next] != u'\n'; ++next) {
            if (text[next] == u'\a')
                return next + 1;
            if (text[next] == u'\x1b')
                return next + (is(next + 1, u'\\', u'\\') ? 2 : 0);
        }
        return next;
    }
    while (is(next, 0x20, 0x2f))
        ++next;
    return is(next, 0x30, 0x7e) ? next + 1 : next;
}

/// What others wrote, without anything that steers a terminal.
QString plain(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c == u'\x1b') {
            i = afterEscape(text, i);
            continue;
        }
        ++i;
        if (c == u'\t')
            out += u"    "_s;
        else if (c == u'\n' || (c >= u' ' && (c < u'\x7f' || c > u'\x9f')))
            out += c;
    }
    return out;
}

/// At most @p maxLines lines of at most maxLineLength, and how many lines there were more.
struct Lines
{
    QStringList shown;
    qsizetype more = 0;
};

Lines linesOf(QStringView text, qsizetype maxLines)
{
    Lines lines;
    while (!text.isEmpty() && (text.back().isSpace() || text.back() == u'\r'))
        text.chop(1);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        QStringView one = end < 0 ? text : text.first(end);
        text = end < 0 ? QStringView() : text.sliced(end + 1);
        if (lines.shown.size() >= maxLines) {
            lines.more = 1 + text.count(u'\n') + (text.isEmpty() ? 0 : 1);
            break;
        }
        QString shown = plain(one.first(std::min(one.size(), maxLineLength)));
        if (one.size() > maxLineLength)
            shown += u" …"_s;
        lines.shown.append(shown);
    }
    return lines;
}

QString oneLine(const QString &text, qsizetype length = maxArgumentLength)
{
    const QString line = plain(QStringView(text).first(std::min(text.size(), 4 * length))).simplified();
    return line.size() > length || text.size() > 4 * length ? line.left(length) + u"…"_s : line;
}

QString duration(qint64 ms)
{
    constexpr qint64 minute = 60'000;
    if (ms < 10'000)
        return tr("%1 s").arg(static_cast<double>(ms) / 1000, 0, 'f', 1);
    return ms < minute ? tr("%1 s").arg(ms / 1000) : tr("%1 min %2 s").arg(ms / minute).arg(ms % minute / 1000);
}

/// Results are a text, or a list of blocks.
QString contentText(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    QStringList parts;
    for (const QJsonValue &block : content.toArray()) {
        const QString type = block["type"_L1].toString();
        if (type == "text"_L1)
            parts.append(block["text"_L1].toString());
        else if (type == "image"_L1)
            parts.append(tr("(an image)"));
    }
    return parts.join(u'\n');
}

QString idOf(const QJsonObject &json, QLatin1StringView key)
{
    constexpr qsizetype longest = 200;
    return json.value(key).toString().left(longest);
}

} // namespace

QByteArray StreamText::feed(QByteArrayView bytes)
{
    if (m_insideLine) {
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0)
            return {};
        m_insideLine = false;
        bytes = bytes.sliced(end + 1);
    }
    return write(m_reader.feed(bytes));
}

QByteArray StreamText::finish()
{
    return write(m_reader.finish());
}

void StreamText::startInsideLine()
{
    m_reader = claude::StreamReader();
    m_insideLine = true;
}

QByteArray StreamText::write(const claude::StreamReader::Output &output)
{
    for (const claude::StreamLine &each : output.lines)
        line(each);
    // What is no JSON, or too long, is in the log only.
    return std::exchange(m_out, {}).replace(u'\n', u"\r\n"_s).toUtf8();
}

void StreamText::line(const claude::StreamLine &line)
{
    if (line.type == "assistant"_L1)
        assistant(line.json());
    else if (line.type == "user"_L1)
        user(line.json());
    else if (line.type == "system"_L1)
        system(line);
    else if (line.type == "control_request"_L1)
        question(line.json());
    else if (line.type == "control_cancel_request"_L1)
        withdrawn(line.json());
    else if (line.type == "result"_L1)
        result(line);
}

/// A lead in colour, then the text with its further lines indented.
void StreamText::paragraph(const char *color, const QString &lead, const QString &text, qsizetype maxLines)
{
    const Lines lines = linesOf(text, maxLines);
    const QString indent(lead.size(), u' ');
    m_out += QLatin1StringView(color);
    for (qsizetype i = 0; i < lines.shown.size(); ++i)
        m_out += (i == 0 ? lead : indent) + lines.shown.at(i) + u'\n';
    if (lines.more > 0)
        m_out += indent + tr("… %1 more lines, in the log").arg(lines.more) + u'\n';
    if (*color)
        m_out += noColor;
}

void StreamText::system(const claude::StreamLine &line)
{
    if (line.subtype == "init"_L1) {
        const QString model = oneLine(line.json().value("model"_L1).toString(), 80);
        if (model != m_model && !model.isEmpty())
            paragraph(muted, {}, model, 1);
        m_model = model;
    } else if (line.subtype == "api_retry"_L1) {
        const QJsonObject json = line.json();
        const int status = json.value("error_status"_L1).toInt();
        const QString which
            = tr("try %1 of %2").arg(json.value("attempt"_L1).toInt()).arg(json.value("max_retries"_L1).toInt());
        if (status == unauthorized || status == forbidden)
            paragraph(red, u"↻ "_s, tr("Claude's sign-in was refused (%1), %2").arg(status).arg(which), 1);
        else if (status > 0)
            paragraph(yellow, u"↻ "_s, tr("The server refused (%1), %2").arg(status).arg(which), 1);
        else
            paragraph(yellow, u"↻ "_s, tr("The server was not reached, %1").arg(which), 1);
    } else if (line.subtype == "compact_boundary"_L1) {
        paragraph(muted, u"∙ "_s, tr("The conversation was compacted"), 1);
    } else if (line.subtype == "gantry_progress"_L1) { // ours, see RemoteRun
        paragraph(muted, u"∙ "_s, oneLine(line.json().value("words"_L1).toString(), 300), 1);
    }
}

void StreamText::assistant(const QJsonObject &json)
{
    const bool ofSubagent = !json.value("parent_tool_use_id"_L1).toString().isEmpty();
    const QJsonArray blocks = json.value("message"_L1)["content"_L1].toArray();
    for (const QJsonValue &value : blocks) {
        const QJsonObject block = value.toObject();
        const QString type = block.value("type"_L1).toString();
        if (type == "tool_use"_L1) {
            toolUse(block, ofSubagent);
        } else if (type == "text"_L1 && !ofSubagent) {
            m_out += u'\n';
            paragraph(plainColor, {}, block.value("text"_L1).toString(), maxTextLines);
        }
    }
}

void StreamText::toolUse(const QJsonObject &block, bool ofSubagent)
{
    const QString tool = oneLine(block.value("name"_L1).toString(), 80);
    const QString argument = oneLine(session::argumentOf(block.value("input"_L1).toObject()));
    if (ofSubagent) {
        if (m_hiddenTools.size() >= maxRemembered)
            m_hiddenTools.clear();
        m_hiddenTools.insert(idOf(block, "id"_L1));
        m_out += QLatin1StringView(muted) + u"    "_s + tool + u'(' + argument + u')' + noColor + u'\n';
        return;
    }
    m_out += u'\n' + QLatin1StringView(green) + u"● "_s + noColor + QLatin1StringView(bold) + tool + noColor + u'('
        + argument + u")\n"_s;
}

void StreamText::user(const QJsonObject &json)
{
    const QJsonValue content = json.value("message"_L1)["content"_L1];
    const bool ofSubagent = !json.value("parent_tool_use_id"_L1).toString().isEmpty();
    if (json.value("isReplay"_L1).toBool()) {
        prompt(json, contentText(content));
        return;
    }
    for (const QJsonValue &value : content.toArray()) {
        const QJsonObject block = value.toObject();
        const QString type = block.value("type"_L1).toString();
        if (type == "tool_result"_L1 && !ofSubagent)
            toolResult(block);
        else if (type == "text"_L1 && block.value("text"_L1).toString().startsWith("[Request interrupted"_L1))
            paragraph(yellow, u"  "_s, tr("Interrupted"), 1);
    }
}

void StreamText::prompt(const QJsonObject &json, const QString &text)
{
    const QString id = idOf(json, "uuid"_L1);
    if (m_prompts.contains(id))
        return;
    if (m_prompts.size() >= maxRemembered)
        m_prompts.clear();
    m_prompts.insert(id);
    m_out += u'\n';
    paragraph(bold, u"❯ "_s, text, maxPromptLines);
}

void StreamText::toolResult(const QJsonObject &block)
{
    const QString toolUse = idOf(block, "tool_use_id"_L1);
    if (m_hiddenTools.remove(toolUse))
        return;
    const bool isError = block.value("is_error"_L1).toBool();
    const QString request = m_asked.key(toolUse);
    if (!request.isEmpty()) {
        m_asked.remove(request);
        paragraph(muted, u"  "_s, tr("Answered"), 1);
    }
    const QString text = contentText(block.value("content"_L1));
    paragraph(isError ? red : muted, u"  ⎿ "_s, text.isEmpty() ? tr("(nothing)") : text, maxResultLines);
}

void StreamText::question(const QJsonObject &json)
{
    const QJsonObject request = json.value("request"_L1).toObject();
    if (request.value("subtype"_L1) != "can_use_tool"_L1)
        return;
    if (m_asked.size() >= maxRemembered)
        m_asked.clear();
    const QString toolUse = idOf(request, "tool_use_id"_L1);
    if (!toolUse.isEmpty())
        m_asked.insert(idOf(json, "request_id"_L1), toolUse);
    QString words = session::questionWords(oneLine(request.value("tool_name"_L1).toString(), 80));
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    const QString argument = oneLine(session::argumentOf(request.value("input"_L1).toObject()));
    paragraph(yellow, u"? "_s, argument.isEmpty() ? words : tr("%1 %2").arg(words, argument), 1);
}

void StreamText::withdrawn(const QJsonObject &json)
{
    m_asked.remove(idOf(json, "request_id"_L1));
    paragraph(muted, u"  "_s, tr("The question was withdrawn"), 1);
}

void StreamText::result(const claude::StreamLine &line)
{
    const auto result = claude::ResultLine::from(line);
    if (!result)
        return;
    m_out += u'\n';
    const QString time = duration(result->durationMs);
    const bool interrupted = result->terminalReason.startsWith("aborted"_L1);
    if (result->isError) {
        paragraph(interrupted ? yellow : red, interrupted ? u"■ "_s : u"✘ "_s, result->failure(), 4);
        return;
    }
    // Claude counts the money of the whole conversation.
    paragraph(green, u"✔ "_s,
              result->totalCost ? tr("Turn finished after %1, %2 in all").arg(time, result->totalCost->toString())
                                : tr("Turn finished after %1").arg(time),
              1);
}

} // namespace engines

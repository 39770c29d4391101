// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PlanJson.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace session {
namespace {

using Type = PlanNode::Type;

QString tr(const char *text)
{
    return QCoreApplication::translate("session::Plan", text);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Recursive descent; after the first problem nothing more is read.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    {
    }

    std::expected<PlanNode, PlanProblem> run()
    {
        skipSpace();
        PlanNode node = value(0);
        skipSpace();
        if (!m_problem && m_at < m_text.size())
            refuse(tr("There is something after the end of the plan."));
        if (m_problem)
            return std::unexpected(*m_problem);
        return node;
    }

private:
    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    void next()
    {
        const QChar c = m_text[m_at++];
        if (c == u'\n') {
            ++m_line;
            m_column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_column;
        }
    }

    void refuse(const QString &message) { refuseAt(m_line, m_column, message); }
    void refuseAt(int line, int column, const QString &message)
    {
        if (!m_problem)
            m_problem = PlanProblem{line, column, message};
    }

    void skipSpace()
    {
        while (peek() == u' ' || peek() == u'\n' || peek() == u'\r' || peek() == u'\t')
            next();
    }

    PlanNode value(int depth)
    {
        PlanNode node;
        node.line = m_line;
        node.column = m_column;
        const QChar c = peek();
        if (atEnd())
            refuse(tr("The file ends where a value should stand."));
        else if (depth > maxPlanDepth)
            refuse(tr("The values are nested too deeply."));
        else if (c == u'{')
            object(node, depth);
        else if (c == u'[')
            array(node, depth);
        else if (c == u'"')
            string(node);
        else if (c == u'-' || isDigit(c))
            number(node);
        else
            word(node);
        return node;
    }

    void word(PlanNode &node)
    {
        const qsizetype start = m_at;
        while (peek().isLetter())
            next();
        const QStringView text = QStringView(m_text).sliced(start, m_at - start);
        if (text == "true"_L1 || text == "false"_L1) {
            node.type = Type::Bool;
            node.flag = text == "true"_L1;
        } else if (text != "null"_L1) {
            refuseAt(node.line, node.column,
                     peek() == u'/' || peek() == u'#' ? tr("JSON has no comments. Remove this one.")
                                                      : tr("A value should stand here: text in quotation marks, a "
                                                           "number, true, false, an object or an array."));
        }
    }

    void number(PlanNode &node)
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype before = m_at;
            while (isDigit(peek()))
                next();
            return m_at > before;
        };
        if (peek() == u'-')
            next();
        const bool zero = peek() == u'0';
        bool ok = digits() && !(zero && m_at - start > (m_text[start] == u'-' ? 2 : 1));
        if (ok && peek() == u'.') {
            next();
            ok = digits();
        }
        if (ok && (peek() == u'e' || peek() == u'E')) {
            next();
            if (peek() == u'+' || peek() == u'-')
                next();
            ok = digits();
        }
        node.type = Type::Number;
        node.text = m_text.sliced(start, m_at - start);
        node.number = node.text.toDouble();
        if (!ok || !std::isfinite(node.number))
            refuseAt(node.line, node.column, tr("“%1” is no number.").arg(node.text.left(40)));
    }

    void string(PlanNode &node)
    {
        node.type = Type::String;
        const int line = m_line;
        const int column = m_column;
        next();
        while (!m_problem) {
            if (atEnd()) {
                refuseAt(line, column, tr("This text has no closing quotation mark."));
            } else if (peek() == u'"') {
                next();
                return;
            } else if (peek() == u'\\') {
                escape(node.text);
            } else if (peek().unicode() < 0x20) {
                refuse(peek() == u'\n' ? tr("A text cannot go over the end of a line. Write \\n, or an array with one "
                                            "text for each line.")
                                       : tr("A control character must be written as \\u and four digits."));
            } else {
                node.text += peek();
                next();
            }
        }
    }

    void escape(QString &text)
    {
        static const QString letters = u"\"\\/bfnrt"_s;
        static const QString meanings = u"\"\\/\b\f\n\r\t"_s;
        const int line = m_line;
        const int column = m_column;
        next();
        const QChar c = peek();
        if (const qsizetype known = atEnd() ? -1 : letters.indexOf(c); known >= 0) {
            text += meanings[known];
            next();
            return;
        }
        const QStringView digits = QStringView(m_text).sliced(std::min(m_at + 1, m_text.size())).left(4);
        static const QString hex = u"0123456789abcdefABCDEF"_s;
        if (c != u'u' || digits.size() < 4
            || !std::ranges::all_of(digits, [](QChar digit) { return hex.contains(digit); })) {
            refuseAt(line, column, tr("This is no escape. Write a backslash as \\\\."));
            return;
        }
        text += QChar(digits.toUShort(nullptr, 16));
        for (int i = 0; i < 5; ++i)
            next();
    }

    void array(PlanNode &node, int depth)
    {
        node.type = Type::Array;
        next();
        skipSpace();
        if (peek() == u']') {
            next();
            return;
        }
        while (!m_problem) {
            node.items.push_back(value(depth + 1));
            skipSpace();
            if (m_problem || !goesOn(u']', node))
                return;
        }
    }

    void object(PlanNode &node, int depth)
    {
        node.type = Type::Object;
        next();
        skipSpace();
        if (peek() == u'}') {
            next();
            return;
        }
        QSet<QString> names;
        while (!m_problem) {
            if (peek() != u'"') {
                refuse(tr("The name of a member should stand here, in quotation marks."));
                return;
            }
            PlanNode name;
            name.line = m_line;
            name.column = m_column;
            string(name);
            if (names.contains(name.text))
                refuseAt(name.line, name.column, tr("“%1” stands here twice.").arg(name.text.left(100)));
            names.insert(name.text);
            skipSpace();
            if (!m_problem && peek() != u':')
                refuse(tr("A colon should stand here."));
            if (m_problem)
                return;
            next();
            skipSpace();
            node.members.push_back({name.text, name.line, name.column, value(depth + 1)});
            skipSpace();
            if (m_problem || !goesOn(u'}', node))
                return;
        }
    }

    /// After a value: a comma and something behind it, or the end.
    bool goesOn(QChar closing, const PlanNode &node)
    {
        if (peek() == closing) {
            next();
            return false;
        }
        if (peek() != u',') {
            if (atEnd())
                refuseAt(node.line, node.column, tr("What begins here has no closing %1.").arg(closing));
            else
                refuse(tr("A comma or %1 should stand here.").arg(closing));
            return false;
        }
        const int line = m_line;
        const int column = m_column;
        next();
        skipSpace();
        if (peek() == closing) {
            refuseAt(line, column, tr("Nothing follows this comma. Remove it."));
            return false;
        }
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
    std::optional<PlanProblem> m_problem;
};

/// Where bytes that are no UTF-8 begin.
PlanProblem encodingProblem(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    int line = 1;
    for (const QByteArray &each : bytes.split('\n')) {
        const QString text = decoder.decode(each);
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter)) {
            const qsizetype at = text.indexOf(QChar::ReplacementCharacter);
            return {line, static_cast<int>(std::max<qsizetype>(at, 0)) + 1,
                    tr("This is no UTF-8. Save the file as UTF-8.")};
        }
        ++line;
    }
    return {line, 1, tr("This is no UTF-8. Save the file as UTF-8.")};
}

QString quoted(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool inPair = (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            || (c.isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c == u'\n')
            result += "\\n"_L1;
        else if (c == u'\t')
            result += "\\t"_L1;
        else if (c.unicode() < 0x20 || (c.isSurrogate() && !inPair))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString written(const PlanNode &node, int depth)
{
    const QString indent(2 * (depth + 1), u' ');
    const QString end = u'\n' + QString(2 * depth, u' ');
    QStringList parts;
    switch (node.type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return node.flag ? u"true"_s : u"false"_s;
    case Type::Number:
        return node.text;
    case Type::String:
        return quoted(node.text);
    case Type::Array:
        for (const PlanNode &item : node.items)
            parts.append(indent + written(item, depth + 1));
        return parts.isEmpty() ? u"[]"_s : u"[\n"_s + parts.join(u",\n"_s) + end + u']';
    case Type::Object:
        for (const PlanMember &member : node.members)
            parts.append(indent + quoted(member.name) + u": "_s + written(member.value, depth + 1));
        return parts.isEmpty() ? u"{}"_s : u"{\n"_s + parts.join(u",\n"_s) + end + u'}';
    }
    return {};
}

} // namespace

const PlanNode *PlanNode::find(QStringView name) const
{
    const auto found
        = std::ranges::find(members, name, [](const PlanMember &member) { return QStringView(member.name); });
    return found == members.end() ? nullptr : &found->value;
}

std::expected<PlanNode, PlanProblem> parsePlanJson(const QByteArray &bytes)
{
    if (bytes.size() > maxPlanBytes)
        return std::unexpected(PlanProblem{1, 1, tr("A plan has at most 4 MB; this file is larger.")});
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::unexpected(encodingProblem(bytes));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return Parser(text).run();
}

QByteArray writePlanJson(const PlanNode &node)
{
    return written(node, 0).toUtf8() + '\n';
}

PlanNode planText(const QString &text)
{
    PlanNode node;
    node.type = Type::String;
    node.text = text;
    return node;
}

PlanNode planNumber(qint64 number)
{
    PlanNode node;
    node.type = Type::Number;
    node.number = static_cast<double>(number);
    node.text = QString::number(number);
    return node;
}

PlanNode planFlag(bool flag)
{
    PlanNode node;
    node.type = Type::Bool;
    node.flag = flag;
    return node;
}

PlanNode planArray(const std::vector<PlanNode> &items)
{
    PlanNode node;
    node.type = Type::Array;
    node.items = items;
    return node;
}

} // namespace session

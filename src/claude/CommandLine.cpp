// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/CommandLine.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using Kind = base::Error::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::CommandLine", text);
}

bool isUuid(const base::ConversationId &id)
{
    return id.toString().size() == 36 && !QUuid::fromString(id.toString()).isNull();
}

/// The CLI reads a value that starts with "-" as the next flag.
bool isPlainValue(const QString &text)
{
    return !text.startsWith(u'-') && !text.contains(u'\n') && !text.contains(QChar(0));
}

base::Result<> check(const Options &options)
{
    if (!permissionModes().contains(options.permissionMode) && options.permissionMode != "default"_L1)
        return base::fail(Kind::InvalidInput,
                          tr("“%1” is no permission mode. Choose one of: %2.")
                              .arg(options.permissionMode, permissionModes().join(u", "_s)));
    for (const auto &id : {options.resume, options.newConversation}) {
        if (!id.isNull() && !isUuid(id))
            return base::fail(Kind::InvalidInput,
                              tr("“%1” is no conversation id. An id looks like "
                                 "123e4567-e89b-42d3-a456-426614174000.")
                                  .arg(id.toString()));
    }
    if (!options.resume.isNull() && !options.newConversation.isNull() && !options.fork)
        return base::fail(Kind::InvalidInput,
                          tr("A conversation that is resumed keeps its id. Leave out one of the two ids."));
    if (!isPlainValue(options.model))
        return base::fail(Kind::InvalidInput, tr("“%1” is no model name.").arg(options.model));
    for (const QString &tool : options.allowedTools) {
        if (tool.trimmed().isEmpty() || !isPlainValue(tool))
            return base::fail(Kind::InvalidInput,
                              tr("“%1” is no tool name. Write for example: Bash(git *).").arg(tool));
    }
    if (options.maxTurns < 0)
        return base::fail(Kind::InvalidInput, tr("The number of turns cannot be negative."));
    if (options.maxBudget && *options.maxBudget <= base::Money())
        return base::fail(Kind::InvalidInput, tr("A budget has to be more than nothing."));
    return {};
}

QStringList streamFlags(const Options &options)
{
    // stream-json output is refused without --verbose.
    // The output alone is to show the whole conversation, so prompts are repeated in it.
    QStringList flags{u"-p"_s,
                      u"--verbose"_s,
                      u"--input-format"_s,
                      u"stream-json"_s,
                      u"--output-format"_s,
                      u"stream-json"_s,
                      u"--replay-user-messages"_s};
    if (options.partialMessages)
        flags << u"--include-partial-messages"_s;
    if (options.askHost)
        flags << u"--permission-prompt-tool"_s << u"stdio"_s;
    if (options.maxTurns > 0)
        flags << u"--max-turns"_s << QString::number(options.maxTurns);
    if (options.maxBudget)
        flags << u"--max-budget-usd"_s << QString::number(options.maxBudget->dollars(), 'f', 6);
    return flags;
}

QStringList conversationFlags(const Options &options)
{
    QStringList flags;
    if (!options.resume.isNull())
        flags << u"--resume"_s << options.resume.toString();
    if (!options.resume.isNull() && options.fork)
        flags << u"--fork-session"_s;
    if (!options.newConversation.isNull())
        flags << u"--session-id"_s << options.newConversation.toString();
    return flags;
}

// --- reading a shell command ---------------------------------------------------------------------------------------

struct Word
{
    QString text;
    bool isOperator = false;
};

/// Splits just far enough to know which words start a command; expansions stay as they are.
class ShellWords
{
public:
    explicit ShellWords(const QString &command)
        : m_command(command)
    {
    }

    QList<Word> split()
    {
        for (m_at = 0; m_at < m_command.size(); ++m_at)
            take(m_command[m_at]);
        endWord();
        return m_words;
    }

private:
    void take(QChar c)
    {
        if (m_quote.isNull() && m_wordHasText == false && c == u'#')
            skipComment();
        else if (!m_quote.isNull())
            takeQuoted(c);
        else if (c == u'\'' || c == u'"')
            m_quote = c, m_wordHasText = true;
        else if (c == u'\\' && m_at + 1 < m_command.size())
            append(m_command[++m_at]);
        else if (c.isSpace() && c != u'\n')
            endWord();
        else if (u"|&;(){}\n`"_s.contains(c))
            takeOperator(c);
        else
            append(c);
    }

    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else if (m_quote == u'"' && c == u'\\' && m_at + 1 < m_command.size())
            append(m_command[++m_at]);
        else
            append(c);
    }

    void takeOperator(QChar c)
    {
        // "{" and "}" are operators only as words of their own, and "$(" starts a command like "(" does.
        if ((c == u'{' || c == u'}') && m_wordHasText)
            return append(c);
        if (c == u'&' && m_word.endsWith(u'>'))
            return append(c);
        endWord();
        m_words.append({QString(c), true});
    }

    void skipComment()
    {
        while (m_at + 1 < m_command.size() && m_command[m_at + 1] != u'\n')
            ++m_at;
    }

    void append(QChar c)
    {
        m_word += c;
        m_wordHasText = true;
    }

    void endWord()
    {
        if (m_wordHasText)
            m_words.append({m_word, false});
        m_word.clear();
        m_wordHasText = false;
    }

    const QString &m_command;
    qsizetype m_at = 0;
    QList<Word> m_words;
    QString m_word;
    bool m_wordHasText = false;
    QChar m_quote;
};

bool isAssignment(const QString &word)
{
    static const QRegularExpression shape(u"^[A-Za-z_][A-Za-z0-9_]*\\+?="_s);
    return shape.match(word).hasMatch();
}

/// Words after which another program starts.
bool isPrefixCommand(const QString &word)
{
    static const QStringList prefixes{u"exec"_s,    u"command"_s, u"env"_s,   u"nohup"_s, u"time"_s, u"nice"_s,
                                      u"setsid"_s,  u"stdbuf"_s,  u"sudo"_s,  u"then"_s,  u"do"_s,   u"else"_s,
                                      u"timeout"_s, u"if"_s,      u"while"_s, u"until"_s, u"!"_s,    u"npx"_s};
    return prefixes.contains(word);
}

bool isClaudeProgram(const QString &word)
{
    const QString name = word.mid(word.lastIndexOf(u'/') + 1);
    return name == "claude"_L1 || name == "claude.exe"_L1 || word == "@anthropic-ai/claude-code"_L1;
}

/// What manages sessions, settings or the program itself: no conversation begins, so no hooks are missed.
bool startsNoConversation(const QString &word)
{
    static const QStringList commands{u"agents"_s, u"attach"_s,      u"auth"_s,   u"doctor"_s,    u"install"_s,
                                      u"logs"_s,   u"mcp"_s,         u"plugin"_s, u"respawn"_s,   u"rm"_s,
                                      u"stop"_s,   u"setup-token"_s, u"update"_s, u"--version"_s, u"-v"_s,
                                      u"--help"_s, u"-h"_s};
    return commands.contains(word);
}

/// Redirections may come before the program: "< prompt claude".
bool isRedirection(const QString &word)
{
    static const QRegularExpression shape(u"^\\d*[<>]"_s);
    return shape.match(word).hasMatch();
}

bool redirectionNeedsTarget(const QString &word)
{
    return word.endsWith(u'<') || word.endsWith(u'>');
}

} // namespace

QStringList permissionModes()
{
    return {u"manual"_s, u"acceptEdits"_s, u"plan"_s, u"auto"_s, u"dontAsk"_s, u"bypassPermissions"_s};
}

base::Result<QStringList> commandLine(const Options &options)
{
    if (const auto checked = check(options); !checked)
        return std::unexpected(checked.error());
    QStringList arguments;
    if (options.form == Options::Form::StreamJson)
        arguments << streamFlags(options);
    arguments << conversationFlags(options);
    if (!options.settingsFile.isEmpty())
        arguments << u"--settings"_s << options.settingsFile;
    // Always explicit: the CLI's own default differs between the interface and -p, and between versions.
    arguments << u"--permission-mode"_s
              << (options.permissionMode == "default"_L1 ? u"manual"_s : options.permissionMode);
    if (!options.model.isEmpty())
        arguments << u"--model"_s << options.model;
    // Takes any number of values, so it stands last and "--" ends it: whatever a user adds behind is no tool.
    if (!options.allowedTools.isEmpty())
        arguments << u"--allowedTools"_s << options.allowedTools << u"--"_s;
    return arguments;
}

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    if (plain.match(word).hasMatch())
        return word;
    QString escaped = word;
    return u'\'' + escaped.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString displayCommand(const QString &program, const QStringList &arguments, const QString &promptFile)
{
    QStringList words{shellQuoted(QFileInfo(program).fileName())};
    for (const QString &argument : arguments)
        words << shellQuoted(argument);
    if (words.constLast() == "--"_L1)
        words.removeLast();
    if (!promptFile.isEmpty())
        words << u"<"_s << shellQuoted(QFileInfo(promptFile).fileName());
    return words.join(u' ');
}

bool looksLikeClaudeCommand(const QString &command)
{
    bool atStart = true; // the next word is a program
    bool afterPrefix = false; // it may also be a flag or a number of "env", "timeout", …
    bool skipNext = false; // the target of a redirection
    const QList<Word> words = ShellWords(command).split();
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Word &word = words[i];
        if (word.isOperator) {
            atStart = true;
            afterPrefix = skipNext = false;
        } else if (skipNext) {
            skipNext = false;
        } else if (isRedirection(word.text)) {
            skipNext = redirectionNeedsTarget(word.text);
        } else if (atStart) {
            const Word next = i + 1 < words.size() ? words[i + 1] : Word();
            if (isClaudeProgram(word.text) && (next.isOperator || !startsNoConversation(next.text)))
                return true;
            const bool isPrefix = isPrefixCommand(word.text);
            const QChar first = word.text.isEmpty() ? QChar() : word.text.front(); // '' is a word too
            const bool belongsToPrefix = afterPrefix && (first == u'-' || first.isDigit());
            atStart = isPrefix || belongsToPrefix || isAssignment(word.text);
            afterPrefix = afterPrefix || isPrefix;
        }
    }
    return false;
}

} // namespace claude

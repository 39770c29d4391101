// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/Export.h"

#include "conversations/MarkdownHtml.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

using Kind = base::Error::Kind;

// Longer texts are cut; no person reads on, and a browser stays quick.
constexpr ReadingLimits limits{.textBytes = 1024 * 1024, .entries = 1'000'000, .allBytes = 16LL * 1024 * 1024 * 1024};

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("conversations::Export", text, comment, n);
}

QString timeText(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s) : QString();
}

QString titleOf(const Conversation &conversation)
{
    return conversation.title.isEmpty() ? conversation.id.toString() : conversation.title;
}

/// Name and value of what the head tells.
QList<std::pair<QString, QString>> factsOf(const Conversation &conversation)
{
    QList<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.append({name, value});
    };
    add(tr("Folder"), conversation.project);
    add(tr("Branch"), conversation.branch);
    add(tr("Model"), conversation.model);
    add(tr("Last use"), timeText(conversation.lastUse));
    add(tr("Cost"), conversation.cost ? conversation.cost->toString() : tr("unknown"));
    add(tr("Conversation"), conversation.id.toString());
    return facts;
}

QString cutNote(const Entry &entry)
{
    return entry.cutBytes > 0 ? tr("%n more byte(s) were left out.", nullptr,
                                   static_cast<int>(std::min<qint64>(entry.cutBytes, 2'000'000'000)))
                              : QString();
}

QString headingOf(const Entry &entry)
{
    switch (entry.kind) {
    case Entry::Kind::Prompt:
        return tr("You");
    case Entry::Kind::Command:
        return tr("Command");
    case Entry::Kind::CommandOutput:
        return tr("Output of the command");
    case Entry::Kind::Answer:
        return tr("Claude");
    case Entry::Kind::Thinking:
        return tr("Thinking");
    case Entry::Kind::Summary:
        return tr("Summary of what was said before");
    case Entry::Kind::Compaction:
        return tr("The conversation was compacted here");
    case Entry::Kind::Tool:
        return entry.tool.isEmpty() ? tr("Tool") : entry.tool;
    }
    return {};
}

class Writer
{
public:
    explicit Writer(QIODevice &device)
        : m_device(device)
    {
    }
    virtual ~Writer() = default;
    Q_DISABLE_COPY_MOVE(Writer)

    virtual void begin(const Conversation &conversation) = 0;
    virtual void entry(const Entry &entry) = 0;
    virtual void end(const ReadingResult &result) = 0;
    [[nodiscard]] bool failed() const { return m_failed; }

protected:
    void put(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        m_failed = m_failed || m_device.write(bytes) != bytes.size();
    }
    [[nodiscard]] static QString endNote(const ReadingResult &result)
    {
        QStringList notes;
        if (result.unreadableLines > 0)
            notes.append(tr("%n line(s) of the transcript could not be read.", nullptr, result.unreadableLines));
        if (!result.isComplete)
            notes.append(tr("The end of the conversation was left out."));
        return notes.join(u' ');
    }

private:
    QIODevice &m_device;
    bool m_failed = false;
};

class MarkdownWriter : public Writer
{
public:
    using Writer::Writer;

    void begin(const Conversation &conversation) override
    {
        put(u"# "_s + escaped(titleOf(conversation)) + u"\n\n"_s);
        for (const auto &[name, value] : factsOf(conversation))
            put(u"- %1: %2\n"_s.arg(name, code(value)));
        put(u"\n"_s);
    }

    void entry(const Entry &entry) override
    {
        switch (entry.kind) {
        case Entry::Kind::Answer:
            speaker(entry);
            put(entry.text.trimmed() + u"\n\n"_s);
            break;
        case Entry::Kind::Prompt:
        case Entry::Kind::Summary:
            speaker(entry);
            // As a quotation, so that headings in it are not taken for ours.
            put(quoted(entry.text.trimmed()) + u"\n\n"_s);
            break;
        case Entry::Kind::Command:
            put(u"## "_s + headingOf(entry) + u": "_s + code(entry.text.simplified()) + u"\n\n"_s);
            break;
        case Entry::Kind::Compaction:
            put(u"---\n\n*"_s + headingOf(entry) + u"*\n\n"_s);
            break;
        default:
            folded(entry);
        }
        if (const QString note = cutNote(entry); !note.isEmpty())
            put(u"*"_s + note + u"*\n\n"_s);
        m_last = entry.kind;
    }

    void end(const ReadingResult &result) override
    {
        if (const QString note = endNote(result); !note.isEmpty())
            put(u"---\n\n*"_s + note + u"*\n"_s);
    }

private:
    void speaker(const Entry &entry)
    {
        const bool goesOn = entry.kind == Entry::Kind::Answer && m_last == Entry::Kind::Answer;
        if (!goesOn)
            put(u"## "_s + headingOf(entry) + u"\n\n"_s);
    }

    void folded(const Entry &entry)
    {
        QString summary = headingOf(entry);
        if (!entry.about.isEmpty())
            summary += u": "_s + entry.about;
        if (entry.isError)
            summary += u" ("_s + tr("failed") + u')';
        put(u"<details><summary>"_s + summary.toHtmlEscaped() + u"</summary>\n\n"_s);
        if (!entry.input.isEmpty() && entry.input != "{}")
            put(fenced(QString::fromUtf8(entry.input), u"json"_s));
        if (!entry.text.trimmed().isEmpty())
            put(fenced(entry.text, {}));
        put(u"</details>\n\n"_s);
    }

    /// One line of plain words: nothing in it means anything to Markdown.
    static QString escaped(const QString &line)
    {
        QString result;
        for (const QChar c : line.simplified()) {
            if (u"\\`*_{}[]<>#|~!"_s.contains(c))
                result += u'\\';
            result += c;
        }
        return result;
    }

    static QString code(const QString &text)
    {
        const QString line = text.simplified();
        const QString fence(longestRun(line, u'`') + 1, u'`');
        return line.contains(u'`') ? fence + u' ' + line + u' ' + fence : fence + line + fence;
    }

    static qsizetype longestRun(const QString &text, QChar c)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar each : text) {
            run = each == c ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest;
    }

    static QString fenced(const QString &text, const QString &language)
    {
        const QString fence(std::max<qsizetype>(3, longestRun(text, u'`') + 1), u'`');
        return fence + language + u'\n' + text + (text.endsWith(u'\n') ? u""_s : u"\n"_s) + fence + u"\n\n"_s;
    }

    static QString quoted(QString text) { return u"> "_s + text.replace(u'\n', u"\n> "_s); }

    std::optional<Entry::Kind> m_last;
};

class HtmlWriter : public Writer
{
public:
    using Writer::Writer;

    void begin(const Conversation &conversation) override
    {
        const QString title = titleOf(conversation).toHtmlEscaped();
        // The policy is a second lock: nothing in the page can run or load anything even if it got in.
        put(u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s
            + title + u"</title>\n<style>\n"_s + style() + u"</style>\n</head>\n<body>\n<h1>"_s + title
            + u"</h1>\n<dl>\n"_s);
        for (const auto &[name, value] : factsOf(conversation))
            put(u"<dt>%1</dt><dd>%2</dd>\n"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped()));
        put(u"</dl>\n"_s);
    }

    void entry(const Entry &entry) override
    {
        const QString note = cutNote(entry);
        const QString noteHtml
            = note.isEmpty() ? QString() : u"<p class=\"note\">"_s + note.toHtmlEscaped() + u"</p>\n"_s;
        switch (entry.kind) {
        case Entry::Kind::Answer:
            section(entry, u"answer"_s, markdownToHtml(entry.text) + noteHtml);
            break;
        case Entry::Kind::Prompt:
        case Entry::Kind::Command:
            section(entry, u"prompt"_s, plain(entry.text) + noteHtml);
            break;
        case Entry::Kind::Compaction:
            put(u"<p class=\"note\">"_s + headingOf(entry).toHtmlEscaped() + u"</p>\n"_s);
            break;
        default:
            folded(entry, noteHtml);
        }
        m_last = entry.kind;
    }

    void end(const ReadingResult &result) override
    {
        if (const QString note = endNote(result); !note.isEmpty())
            put(u"<p class=\"note\">"_s + note.toHtmlEscaped() + u"</p>\n"_s);
        put(u"</body>\n</html>\n"_s);
    }

private:
    static QString plain(const QString &text)
    {
        return u"<div class=\"plain\">"_s + text.trimmed().toHtmlEscaped() + u"</div>\n"_s;
    }

    void section(const Entry &entry, const QString &kind, const QString &body)
    {
        QString head;
        if (m_last != entry.kind || entry.kind != Entry::Kind::Answer)
            head = u"<h2>%1 <time>%2</time></h2>\n"_s.arg(headingOf(entry).toHtmlEscaped(),
                                                          timeText(entry.at).toHtmlEscaped());
        put(u"<section class=\"%1\">\n"_s.arg(kind) + head + body + u"</section>\n"_s);
    }

    void folded(const Entry &entry, const QString &note)
    {
        QString summary = u"<b>"_s + headingOf(entry).toHtmlEscaped() + u"</b>"_s;
        if (!entry.about.isEmpty())
            summary += u" <code>"_s + entry.about.toHtmlEscaped() + u"</code>"_s;
        if (entry.isError)
            summary += u" <span class=\"failed\">"_s + tr("failed").toHtmlEscaped() + u"</span>"_s;
        put(u"<details>\n<summary>"_s + summary + u"</summary>\n"_s);
        if (!entry.input.isEmpty() && entry.input != "{}")
            put(u"<pre>"_s + QString::fromUtf8(entry.input).toHtmlEscaped() + u"</pre>\n"_s);
        if (!entry.text.trimmed().isEmpty())
            put(u"<pre>"_s + entry.text.toHtmlEscaped() + u"</pre>\n"_s);
        put(note + u"</details>\n"_s);
    }

    static QString style()
    {
        return QString::fromLatin1(
            ":root { color-scheme: light dark; --line: #d7dce3; --soft: #f1f3f6; --muted: #5a6470; --bad: #b3261e; }\n"
            "@media (prefers-color-scheme: dark) { :root { --line: #2f353e; --soft: #20242b; --muted: #8b94a1; "
            "--bad: #ff9087; } body { background: #15181d; color: #e3e7ec; } a { color: #8db1ff; } }\n"
            "body { font: 15px/1.5 system-ui, sans-serif; max-width: 54rem; margin: 2rem auto; padding: 0 1rem; "
            "overflow-wrap: break-word; }\n"
            "h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; } time { color: var(--muted); font-weight: normal; "
            "font-size: .85rem; }\n"
            "dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dt { color: var(--muted); "
            "} "
            "dd { margin: 0; }\n"
            ".plain { white-space: pre-wrap; } .prompt { background: var(--soft); border: 1px solid var(--line); "
            "border-radius: 6px; padding: 0 1rem .75rem; margin-top: 1.5rem; } .prompt h2 { margin-top: .6rem; }\n"
            "pre { background: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .6rem; "
            "overflow: auto; max-height: 30rem; } code, pre { font-family: ui-monospace, monospace; font-size: .9em; "
            "}\n"
            "table { border-collapse: collapse; } td, th { border: 1px solid var(--line); padding: .2rem .6rem; "
            "text-align: left; }\n"
            "details { margin: .4rem 0; } summary { cursor: pointer; } .note { color: var(--muted); } .failed { color: "
            "var(--bad); }\n"
            "blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1rem; }\n"
            "@media print { details > * { display: block; } }\n");
    }

    std::optional<Entry::Kind> m_last;
};

} // namespace

QString toString(ExportFormat format)
{
    return format == ExportFormat::Html ? u"html"_s : u"markdown"_s;
}

std::optional<ExportFormat> exportFormatFromString(const QString &word)
{
    if (word == "markdown"_L1 || word == "md"_L1)
        return ExportFormat::Markdown;
    if (word == "html"_L1)
        return ExportFormat::Html;
    return {};
}

QString exportFileName(const Conversation &conversation, ExportFormat format)
{
    QString name;
    for (const QChar c : titleOf(conversation).left(60))
        name += c.isLetterOrNumber() || c == u'.' || c == u'_' ? c : u'-';
    while (name.contains("--"_L1))
        name.replace("--"_L1, "-"_L1);
    while (name.startsWith(u'-') || name.startsWith(u'.'))
        name.remove(0, 1);
    while (name.endsWith(u'-') || name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty())
        name = conversation.id.toString().left(36);
    return name + (format == ExportFormat::Html ? ".html"_L1 : ".md"_L1);
}

base::Result<ReadingResult> exportConversation(const Conversation &conversation, ExportFormat format, QIODevice &device,
                                               const std::function<bool()> &isCancelled)
{
    std::unique_ptr<Writer> writer;
    if (format == ExportFormat::Html)
        writer = std::make_unique<HtmlWriter>(device);
    else
        writer = std::make_unique<MarkdownWriter>(device);
    bool cancelled = false;
    bool begun = false;
    const auto begin = [&] {
        if (!std::exchange(begun, true))
            writer->begin(conversation);
    };
    const auto read = readTranscript(conversation.path, limits, [&](const Entry &entry) {
        begin();
        writer->entry(entry);
        cancelled = isCancelled && isCancelled();
        return !cancelled && !writer->failed();
    });
    if (!read)
        return read;
    if (cancelled)
        return base::fail(Kind::Cancelled, tr("The export was cancelled."));
    begin();
    writer->end(*read);
    if (writer->failed())
        return base::fail(Kind::Unavailable, tr("The conversation could not be written: %1").arg(device.errorString()));
    return read;
}

base::Result<ReadingResult> exportToFile(const Conversation &conversation, ExportFormat format, const QString &path,
                                         const std::function<bool()> &isCancelled)
{
    QSaveFile file(path);
    const auto refused = [&] {
        return base::fail(Kind::Unavailable, tr("%1 could not be written: %2").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return refused();
    const auto written = exportConversation(conversation, format, file, isCancelled);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return refused();
    return written;
}

} // namespace conversations

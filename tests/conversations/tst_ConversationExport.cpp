// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transcripts.h"
#include "conversations/Export.h"
#include "conversations/MarkdownHtml.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace conversations;
namespace transcript = helpers::transcript;

class tst_ConversationExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void joinsCallsAndResults();
    void readsCommandsAndSummaries();
    void cutsWhatIsTooLong();
    void stopsWhereItIsTold();
    void turnsMarkdownIntoHtml_data();
    void turnsMarkdownIntoHtml();
    void neverLetsMarkupThrough_data();
    void neverLetsMarkupThrough();
    void isQuickWithHostileMarkdown_data();
    void isQuickWithHostileMarkdown();
    void exportsHtml();
    void exportsMarkdown();
    void escapesEverythingInHtml();
    void cannotBreakOutOfAMarkdownFence();
    void makesFileNames_data();
    void makesFileNames();
    void writesAllOrNothing();

private:
    [[nodiscard]] QString exported(ExportFormat format, const QByteArray &lines) const;
    [[nodiscard]] Document document(const QByteArray &lines, const ReadingLimits &limits = {}) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    Conversation m_conversation;
};

void tst_ConversationExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_conversation = {};
    m_conversation.path = helpers::newConversationPath(m_folder->path());
    m_conversation.id = base::ConversationId(QFileInfo(m_conversation.path).completeBaseName());
    m_conversation.title = u"Fix the retry"_s;
    m_conversation.project = u"/home/user/project"_s;
}

QString tst_ConversationExport::exported(ExportFormat format, const QByteArray &lines) const
{
    helpers::writeFile(m_conversation.path, lines);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = exportConversation(m_conversation, format, buffer);
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return QString::fromUtf8(buffer.data());
}

Document tst_ConversationExport::document(const QByteArray &lines, const ReadingLimits &limits) const
{
    helpers::writeFile(m_conversation.path, lines);
    const auto read = readDocument(m_conversation.path, limits);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

void tst_ConversationExport::joinsCallsAndResults()
{
    const Document read
        = document(transcript::prompt(u"go"_s)
                   + transcript::answer(u"m"_s,
                                        {transcript::text(u"I look."_s),
                                         transcript::call(u"a"_s, u"Bash"_s, {{u"command"_s, u"npm\ntest"_s}}),
                                         transcript::call(u"b"_s, u"Read"_s, {{u"file_path"_s, u"/x.cpp"_s}})})
                   + transcript::result(u"b"_s, u"content"_s) + transcript::result(u"a"_s, u"2 failed"_s, true)
                   + transcript::answer(u"n"_s, {transcript::call(u"c"_s, u"Bash"_s, {})})
                   + transcript::result(u"lost"_s, u"orphan"_s) + "{\"broken\n");
    QCOMPARE(read.entries.size(), 6);
    QVERIFY(read.entries[0].kind == Entry::Kind::Prompt);
    QVERIFY(read.entries[1].kind == Entry::Kind::Answer);
    QCOMPARE(read.entries[1].text, u"I look."_s);
    QCOMPARE(read.entries[2].tool, u"Bash"_s);
    QCOMPARE(read.entries[2].about, u"npm test"_s);
    QCOMPARE(read.entries[2].text, u"2 failed"_s);
    QVERIFY(read.entries[2].isError && read.entries[2].hasResult);
    QCOMPARE(read.entries[3].about, u"/x.cpp"_s);
    QCOMPARE(read.entries[3].text, u"content"_s);
    QVERIFY(!read.entries[4].hasResult); // the process was killed meanwhile
    QCOMPARE(read.entries[5].text, u"orphan"_s);
    QCOMPARE(read.reading.unreadableLines, 1);
    QVERIFY(read.reading.isComplete);
}

void tst_ConversationExport::readsCommandsAndSummaries()
{
    QJsonObject summary = QJsonDocument::fromJson(transcript::prompt(u"what was said"_s)).object();
    summary.insert(u"isCompactSummary"_s, true);
    const Document read
        = document(transcript::prompt(u"<command-name>/model</command-name>\n<command-args>opus</command-args>"_s)
                   + transcript::prompt(u"<local-command-stdout>Set model to opus</local-command-stdout>"_s)
                   + transcript::line({{u"type"_s, u"system"_s}, {u"subtype"_s, u"compact_boundary"_s}})
                   + transcript::line(summary));
    QCOMPARE(read.entries.size(), 4);
    QVERIFY(read.entries[0].kind == Entry::Kind::Command);
    QCOMPARE(read.entries[0].text, u"/model opus"_s);
    QVERIFY(read.entries[1].kind == Entry::Kind::CommandOutput);
    QCOMPARE(read.entries[1].text, u"Set model to opus"_s);
    QVERIFY(read.entries[2].kind == Entry::Kind::Compaction);
    QVERIFY(read.entries[3].kind == Entry::Kind::Summary);
}

void tst_ConversationExport::cutsWhatIsTooLong()
{
    ReadingLimits limits;
    limits.textBytes = 5;
    const Document read = document(transcript::prompt(u"abcdé-and-more"_s), limits);
    QCOMPARE(read.entries.first().text, u"abcd"_s); // not inside a character
    QCOMPARE(read.entries.first().cutBytes, 11);
}

void tst_ConversationExport::stopsWhereItIsTold()
{
    ReadingLimits limits;
    limits.entries = 2;
    QByteArray lines;
    for (int i = 0; i < 5; ++i)
        lines += transcript::prompt(u"p%1"_s.arg(i));
    Document read = document(lines, limits);
    QCOMPARE(read.entries.size(), 2);
    QVERIFY(!read.reading.isComplete);
    const auto cancelled = readDocument(m_conversation.path, {}, [] { return true; });
    QVERIFY(cancelled && !cancelled->reading.isComplete);
    QVERIFY(!readDocument(m_folder->filePath(u"nothing"_s), {}));
}

void tst_ConversationExport::turnsMarkdownIntoHtml_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &markdown, const QString &html) {
        QTest::newRow(name) << markdown << html;
    };
    row("paragraphs", u"one\ntwo\n\nthree"_s, u"<p>one\ntwo</p>\n<p>three</p>\n"_s);
    row("heading", u"## Title ##"_s, u"<h4>Title</h4>\n"_s);
    row("no heading", u"#hash"_s, u"<p>#hash</p>\n"_s);
    row("emphasis", u"**bold** and *thin* and ~~gone~~"_s,
        u"<p><strong>bold</strong> and <em>thin</em> and <del>gone</del></p>\n"_s);
    row("nested", u"**a *b* c**"_s, u"<p><strong>a <em>b</em> c</strong></p>\n"_s);
    row("no emphasis", u"2 * 3 * 4 and snake_case_name"_s, u"<p>2 * 3 * 4 and snake_case_name</p>\n"_s);
    row("code", u"run `a < b` now"_s, u"<p>run <code>a &lt; b</code> now</p>\n"_s);
    row("double code", u"``a`b``"_s, u"<p><code>a`b</code></p>\n"_s);
    row("open code", u"a ` b"_s, u"<p>a ` b</p>\n"_s);
    row("fence", u"```cpp\nint *a;\n\n# no heading\n```\nafter"_s,
        u"<pre><code>int *a;\n\n# no heading\n</code></pre>\n<p>after</p>\n"_s);
    row("open fence", u"```\nx"_s, u"<pre><code>x\n</code></pre>\n"_s);
    row("list", u"- a\n- b"_s, u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s);
    row("numbers", u"3. a\n4. b"_s, u"<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"_s);
    row("nested list", u"- a\n  - b\n- c"_s, u"<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>\n"_s);
    row("code in a list", u"- a\n  ```\n  x\n  ```\n- b"_s,
        u"<ul>\n<li>a\n<pre><code>x\n</code></pre></li>\n<li>b</li>\n</ul>\n"_s);
    row("quote", u"> a\n> b"_s, u"<blockquote>\n<p>a\nb</p>\n</blockquote>\n"_s);
    row("rule", u"a\n\n---"_s, u"<p>a</p>\n<hr>\n"_s);
    row("table", u"| a | b |\n|---|:-:|\n| 1 | `x\\|y` |"_s,
        u"<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td><code>x|y</code></td></tr>\n</table>\n"_s);
    row("link", u"[the *docs*](https://example.org/a?b=1&c=2)"_s,
        u"<p><a rel=\"noreferrer noopener\" href=\"https://example.org/a?b=1&amp;c=2\">the <em>docs</em></a></p>\n"_s);
    row("address", u"see https://example.org/a_b."_s,
        u"<p>see <a rel=\"noreferrer noopener\" href=\"https://example.org/a_b\">https://example.org/a_b</a>.</p>\n"_s);
    row("script link", u"[x](javascript:alert(1))"_s, u"<p>x)</p>\n"_s);
    row("local link", u"[x](file:///etc/passwd)"_s, u"<p>x</p>\n"_s);
    row("image", u"![pic](https://example.org/a.png)"_s,
        u"<p><a rel=\"noreferrer noopener\" href=\"https://example.org/a.png\">pic</a></p>\n"_s);
    row("escape", u"\\*no\\* \\<b>"_s, u"<p>*no* &lt;b&gt;</p>\n"_s);
    row("hard break", u"a  \nb"_s, u"<p>a<br>\nb</p>\n"_s);
    row("line ends", u"a\r\n\r\nb"_s, u"<p>a</p>\n<p>b</p>\n"_s);
    row("nothing", u""_s, u""_s);
}

void tst_ConversationExport::turnsMarkdownIntoHtml()
{
    QFETCH(const QString, markdown);
    QTEST(markdownToHtml(markdown), "html");
}

void tst_ConversationExport::neverLetsMarkupThrough_data()
{
    QTest::addColumn<QString>("markdown");
    const QString evil = u"<script>alert(1)</script><img src=x onerror=alert(1)>\"'"_s;
    for (const char *shape : {"%1",
                              "# %1",
                              "- %1",
                              "> %1",
                              "**%1**",
                              "`%1`",
                              "```%1\n%1\n```",
                              "[%1](https://e.org)",
                              "[x](https://e.org/%1)",
                              "![%1](%1)",
                              "|a|\n|-|\n|%1|",
                              "[x](java\tscript:%1)",
                              "[a](https://e.org\" onclick=\"%1)",
                              "https://e.org/\"onmouseover=%1",
                              "<%1",
                              "\\%1",
                              "1. %1\n   - %1",
                              "~~%1",
                              "[%1",
                              "[](%1)"})
        QTest::newRow(shape) << QString::fromLatin1(shape).arg(evil);
}

void tst_ConversationExport::neverLetsMarkupThrough()
{
    QFETCH(const QString, markdown);
    const QString html = markdownToHtml(markdown);
    QVERIFY2(!html.contains(u"<script"_s, Qt::CaseInsensitive), qPrintable(html));
    QVERIFY2(!html.contains(u"<img"_s, Qt::CaseInsensitive), qPrintable(html));
    // Inside tags there is nothing but what we write.
    static const QRegularExpression tags(
        u"<(/?(p|h[3-6]|ul|ol|li|blockquote|pre|code|strong|em|del|table|tr|th|td|a)|hr|br|ol start=\"\\d+\"|a "
        "rel=\"noreferrer noopener\" href=\"(https?|mailto):[^\"<>\\s]*\")>"_s);
    QString rest = html;
    rest.remove(tags);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(html));
}

void tst_ConversationExport::isQuickWithHostileMarkdown_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char *piece : {"*",  "_", "**a ", "[",  "[a](", "](",  "`",  "``a",     "> ", "- ",   "|",    "~~",
                              "\\", "<", "1. ",  "# ", "  ",   "*a_", "![", "http://", "a*", "\n- ", "\n> ", "\n|-|\n"})
        QTest::newRow(piece) << QString::fromLatin1(piece).repeated(100'000 / static_cast<qsizetype>(qstrlen(piece)));
}

void tst_ConversationExport::isQuickWithHostileMarkdown()
{
    QFETCH(const QString, markdown);
    // Something quadratic would take minutes here, and the test's own time limit would end it.
    QVERIFY(markdownToHtml(markdown).size() < 60 * markdown.size());
}

void tst_ConversationExport::exportsHtml()
{
    const QString html
        = exported(ExportFormat::Html,
                   transcript::prompt(u"Do <it>"_s)
                       + transcript::answer(u"m"_s,
                                            {transcript::text(u"I **did** it."_s),
                                             transcript::call(u"a"_s, u"Bash"_s, {{u"command"_s, u"ls && rm"_s}})})
                       + transcript::result(u"a"_s, u"no"_s, true));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.endsWith(u"</html>\n"_s));
    QVERIFY(html.contains(u"<title>Fix the retry</title>"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
    QVERIFY(html.contains(u"Do &lt;it&gt;"_s));
    QVERIFY(html.contains(u"I <strong>did</strong> it."_s));
    QVERIFY(html.contains(
        u"<summary><b>Bash</b> <code>ls &amp;&amp; rm</code> <span class=\"failed\">failed</span></summary>"_s));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"src="_s));
}

void tst_ConversationExport::exportsMarkdown()
{
    const QString markdown = exported(ExportFormat::Markdown,
                                      transcript::prompt(u"# Claude\nnot a heading of ours"_s)
                                          + transcript::says(u"m"_s, u"## Done\n\n- yes"_s));
    QVERIFY(markdown.startsWith(u"# Fix the retry\n\n- Folder: `/home/user/project`\n"_s));
    QVERIFY(markdown.contains(u"## You\n\n> # Claude\n> not a heading of ours\n\n## Claude\n\n## Done\n\n- yes\n"_s));
}

void tst_ConversationExport::escapesEverythingInHtml()
{
    const QString evil = u"</title></pre></code><script>alert(1)</script>\" onload='x'"_s;
    m_conversation.title = m_conversation.project = m_conversation.branch = m_conversation.model = evil;
    m_conversation.id = base::ConversationId(evil);
    QJsonObject summary = QJsonDocument::fromJson(transcript::prompt(evil)).object();
    summary.insert(u"isCompactSummary"_s, true);
    const QString html
        = exported(ExportFormat::Html,
                   transcript::prompt(evil) + transcript::line(summary)
                       + transcript::prompt(u"<command-name>"_s + evil + u"</command-name>"_s)
                       + transcript::answer(u"m"_s,
                                            {transcript::text(evil),
                                             QJsonObject{{u"type"_s, u"thinking"_s}, {u"thinking"_s, evil}},
                                             transcript::call(u"a"_s, evil, {{u"command"_s, evil}, {evil, evil}})})
                       + transcript::result(u"a"_s, evil));
    QVERIFY(!html.contains(u"<script"_s));
    QCOMPARE(html.count(u"</title>"_s), 1);
    QVERIFY(html.count(u"&lt;script&gt;"_s) >= 10);
}

void tst_ConversationExport::cannotBreakOutOfAMarkdownFence()
{
    m_conversation.title = u"# a <b> `c` [d](e)"_s;
    const QString markdown
        = exported(ExportFormat::Markdown,
                   transcript::answer(u"m"_s, {transcript::call(u"a"_s, u"<b>x"_s, {{u"command"_s, u"</summary>"_s}})})
                       + transcript::result(u"a"_s, u"````\n</details>\n# fake\n"_s));
    QVERIFY(markdown.startsWith(u"# \\# a \\<b\\> \\`c\\` \\[d\\](e)\n"_s));
    QVERIFY(markdown.contains(u"<summary>&lt;b&gt;x: &lt;/summary&gt;</summary>"_s));
    QVERIFY(markdown.contains(u"`````\n````\n</details>\n# fake\n`````\n"_s));
}

void tst_ConversationExport::makesFileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Fix the retry"_s << u"Fix-the-retry.html"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd.html"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc.html"_s;
    QTest::newRow("letters") << u"Größe 数据"_s << u"Größe-数据.html"_s;
    QTest::newRow("signs") << u"a\n\"b\" | c?"_s << u"a-b-c.html"_s;
    QTest::newRow("none") << u"///"_s << QString();
}

void tst_ConversationExport::makesFileNames()
{
    QFETCH(const QString, title);
    QFETCH(QString, name);
    m_conversation.title = title;
    if (name.isNull())
        name = m_conversation.id.toString() + u".html"_s;
    QCOMPARE(exportFileName(m_conversation, ExportFormat::Html), name);
}

void tst_ConversationExport::writesAllOrNothing()
{
    helpers::writeFile(m_conversation.path, transcript::prompt(u"go"_s).repeated(10));
    const QString target = m_folder->filePath(u"out.md"_s);
    helpers::writeFile(target, "old");
    QVERIFY(!exportToFile(m_conversation, ExportFormat::Markdown, target, [] { return true; }));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    file.close();
    QVERIFY(exportToFile(m_conversation, ExportFormat::Markdown, target));
    QCOMPARE(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFileInfo(target).size() > 100);
    const auto refused
        = exportToFile(m_conversation, ExportFormat::Markdown, m_folder->filePath(u"no/such/folder.md"_s));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"folder.md"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"out.md"_s});
}

QTEST_GUILESS_MAIN(tst_ConversationExport)
#include "tst_ConversationExport.moc"

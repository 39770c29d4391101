// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationView.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using conversations::Document;
using conversations::Entry;
using ui::ConversationView;

class tst_ConversationView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsPromptsAnswersAndFoldedTools();
    void unfoldsAndFoldsAgain();
    void unfoldsTheLastEntryWhileMoreComes();
    void rendersMarkdownButNoHtml();
    void loadsNothing();
    void tellsOnlyHarmlessLinks();
    void marksTheWords();
    void cutsWhatIsTooLong();
    void longConversationsDoNotHoldTheWindow();
    void showsAnotherDocumentBeforeTheFirstIsBuilt();

private:
    void show(const Document &document)
    {
        QSignalSpy built(m_view.get(), &ConversationView::built);
        m_view->setDocument(document);
        QTRY_COMPARE_WITH_TIMEOUT(built.size(), 1, 30'000);
    }
    [[nodiscard]] static Entry entry(Entry::Kind kind, const QString &text)
    {
        Entry entry;
        entry.kind = kind;
        entry.text = text;
        return entry;
    }
    [[nodiscard]] static Entry tool(const QString &name, const QString &about, const QString &result)
    {
        Entry entry;
        entry.kind = Entry::Kind::Tool;
        entry.tool = name;
        entry.about = about;
        entry.input = "{\n    \"command\": \"npm test\"\n}";
        entry.text = result;
        entry.hasResult = true;
        return entry;
    }

    std::unique_ptr<ConversationView> m_view;
};

void tst_ConversationView::init()
{
    m_view = std::make_unique<ConversationView>();
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_ConversationView::showsPromptsAnswersAndFoldedTools()
{
    Document document;
    document.entries
        = {entry(Entry::Kind::Prompt, u"Fix the\nwalrus"_s), entry(Entry::Kind::Thinking, u"hidden thought"_s),
           entry(Entry::Kind::Answer, u"I **look**."_s),     tool(u"Bash"_s, u"npm test"_s, u"secret output"_s),
           entry(Entry::Kind::Answer, u"Done."_s),           entry(Entry::Kind::Compaction, {}),
           entry(Entry::Kind::Command, u"/model opus"_s)};
    document.entries[3].isError = true;
    document.reading.unreadableLines = 3;
    show(document);
    const QString text = m_view->toPlainText();
    for (const QString &part : {u"You"_s, u"Fix the"_s, u"I look."_s, u"Bash"_s, u"npm test"_s, u"failed"_s, u"Done."_s,
                                u"compacted"_s, u"/model opus"_s, u"3 line"_s, u"Thinking"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u"secret output"_s));
    QVERIFY(!text.contains(u"hidden thought"_s));
    QCOMPARE(text.count(u"Claude"_s), 1); // a tool does not interrupt what Claude says
}

void tst_ConversationView::unfoldsAndFoldsAgain()
{
    Document document;
    document.entries
        = {tool(u"Bash"_s, u"one"_s, u"output one\nof two lines"_s), entry(Entry::Kind::Answer, u"between"_s),
           tool(u"Read"_s, u"two"_s, u"output two"_s), entry(Entry::Kind::Thinking, u"thought"_s)};
    document.entries.append(document.entries.first());
    document.entries.last().text.clear();
    document.entries.last().input.clear();
    document.entries.last().hasResult = false;
    show(document);
    const QString folded = m_view->toPlainText();
    m_view->toggle(2);
    QVERIFY(m_view->isOpen(2));
    QVERIFY(m_view->toPlainText().contains(u"output two"_s));
    m_view->toggle(0);
    QVERIFY(m_view->toPlainText().contains(u"of two lines"_s));
    QVERIFY(m_view->toPlainText().indexOf(u"of two lines"_s) < m_view->toPlainText().indexOf(u"between"_s));
    m_view->toggle(3);
    QVERIFY(m_view->toPlainText().contains(u"thought"_s));
    m_view->toggle(4);
    QVERIFY(m_view->toPlainText().contains(u"Nothing came back."_s));
    for (const int index : {0, 3, 2, 4})
        m_view->toggle(index);
    QCOMPARE(m_view->toPlainText(), folded);
    m_view->toggle(99);
    m_view->toggle(1); // an answer has nothing to fold
    QCOMPARE(m_view->toPlainText(), folded);
}

void tst_ConversationView::unfoldsTheLastEntryWhileMoreComes()
{
    Document document;
    for (int i = 0; i < 400; ++i)
        document.entries.append(tool(u"Bash"_s, u"about %1"_s.arg(i), u"output %1."_s.arg(i)));
    QSignalSpy built(m_view.get(), &ConversationView::built);
    m_view->setDocument(document);
    QTRY_VERIFY(m_view->toPlainText().contains(u"about 0"_s));
    m_view->toggle(0);
    QTRY_COMPARE_WITH_TIMEOUT(built.size(), 1, 30'000);
    QVERIFY(m_view->toPlainText().contains(u"output 0."_s));
    m_view->toggle(0);
    const QString text = m_view->toPlainText();
    QVERIFY(!text.contains(u"output 0."_s));
    QVERIFY(text.contains(u"about 399"_s)); // nothing else went with it
    QCOMPARE(text.count(u"about "_s), 400);
}

void tst_ConversationView::rendersMarkdownButNoHtml()
{
    Document document;
    document.entries = {
        entry(
            Entry::Kind::Answer,
            u"# Title\n\n- item\n\n```\ncode\n```\n\n<script>alert(1)</script><b>bold</b>\n\n| a |\n|---|\n| 1 |\n"_s),
        entry(Entry::Kind::Prompt, u"<b>not bold</b> & so"_s)};
    show(document);
    const QString text = m_view->toPlainText();
    QVERIFY(text.contains(u"<script>alert(1)</script><b>bold</b>"_s));
    QVERIFY(text.contains(u"<b>not bold</b> & so"_s));
    QVERIFY(!text.contains(u"# Title"_s));
    QVERIFY(!text.contains(u"```"_s));
}

void tst_ConversationView::loadsNothing()
{
    Document document;
    const QTemporaryDir folder;
    const QString secret = folder.filePath(u"secret.txt"_s);
    QFile file(secret);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("secret");
    file.close();
    document.entries
        = {entry(Entry::Kind::Answer, u"![a picture](file://%1) ![](https://example.org/x.png)"_s.arg(secret))};
    show(document);
    QVERIFY(m_view->toPlainText().contains(u"[a picture]"_s));
    QVERIFY(!m_view->toPlainText().contains(QChar(QChar::ObjectReplacementCharacter)));
    // Not even when something asks for it.
    QVERIFY(m_view->document()
                ->resource(QTextDocument::ImageResource, QUrl::fromLocalFile(secret))
                .toByteArray()
                .isEmpty());
    QVERIFY(!m_view->grab().isNull());
}

void tst_ConversationView::tellsOnlyHarmlessLinks()
{
    QSignalSpy links(m_view.get(), &ConversationView::linkActivated);
    for (const QString &link :
         {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"/relative"_s, u"fold:7"_s, u"x-run:rm"_s})
        emit m_view->anchorClicked(QUrl(link));
    QCOMPARE(links.size(), 0);
    emit m_view->anchorClicked(QUrl(u"https://example.org"_s));
    QCOMPARE(links.size(), 1);
    Document document;
    document.entries = {entry(Entry::Kind::Answer, u"[x](file:///etc/passwd)"_s)};
    show(document);
    emit m_view->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QVERIFY(m_view->toPlainText().contains(u'x')); // still the conversation, not the file
}

void tst_ConversationView::marksTheWords()
{
    Document document;
    for (int i = 0; i < 60; ++i)
        document.entries.append(entry(Entry::Kind::Prompt, u"line %1"_s.arg(i)));
    document.entries.append(entry(Entry::Kind::Prompt, u"Here is the Walrus; no preWalrus. walruses (walrus)"_s));
    m_view->setWords({u"walrus"_s});
    show(document);
    QCOMPARE(m_view->extraSelections().size(), 3);
    QVERIFY(m_view->verticalScrollBar()->value() > 0); // brought into view
    QCOMPARE(m_view->textCursor().selectedText(), u"Walrus"_s);
    const int first = m_view->textCursor().selectionStart();
    QVERIFY(m_view->findNext());
    QVERIFY(m_view->textCursor().selectionStart() > first);
    QVERIFY(m_view->findNext(true));
    QCOMPARE(m_view->textCursor().selectionStart(), first);
    QVERIFY(m_view->findNext(true)); // round to the last
    QVERIFY(m_view->textCursor().selectionStart() > first);
    QVERIFY(m_view->findNext());
    QCOMPARE(m_view->textCursor().selectionStart(), first);
    m_view->setWords({u"("_s, u"a.*"_s, u"]"_s}); // no patterns
    m_view->setWords({});
    QCOMPARE(m_view->extraSelections().size(), 0);
    QVERIFY(!m_view->findNext());
}

void tst_ConversationView::cutsWhatIsTooLong()
{
    Document document;
    document.entries = {entry(Entry::Kind::Prompt, QString(200'000, u'x'))};
    document.entries.first().cutBytes = 5000;
    show(document);
    QVERIFY(m_view->toPlainText().size() < 30'000);
    QVERIFY(m_view->toPlainText().contains(u"more characters"_s));
    document.entries = QList<Entry>(ConversationView::maxEntries + 10, entry(Entry::Kind::Thinking, u"x"_s));
    show(document);
    QVERIFY(m_view->toPlainText().contains(u"Export the conversation to read it."_s));
}

void tst_ConversationView::longConversationsDoNotHoldTheWindow()
{
    Document document;
    const QString answer = u"Some **words** with `code`.\n\n```cpp\nint x;\n```\n\n1. one\n2. two\n\n"_s.repeated(5);
    for (int i = 0; i < 1000; ++i) {
        document.entries.append(entry(Entry::Kind::Prompt, u"prompt %1"_s.arg(i)));
        document.entries.append(entry(Entry::Kind::Answer, answer));
    }
    // Built in many slices: in between the event loop turns.
    int turns = 0;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&turns] { ++turns; });
    ticker.start(0);
    show(document);
    QVERIFY2(turns > 20, qPrintable(QString::number(turns)));
    QVERIFY(m_view->toPlainText().contains(u"prompt 999"_s));
}

void tst_ConversationView::showsAnotherDocumentBeforeTheFirstIsBuilt()
{
    Document first;
    first.entries = QList<Entry>(2000, entry(Entry::Kind::Answer, u"first"_s));
    m_view->setDocument(first);
    QTRY_VERIFY(m_view->toPlainText().contains(u"first"_s));
    Document second;
    second.entries = {entry(Entry::Kind::Answer, u"second"_s)};
    show(second);
    QVERIFY(!m_view->toPlainText().contains(u"first"_s));
    m_view->setMessage(u"Reading…"_s);
    QCOMPARE(m_view->toPlainText().trimmed(), u"Reading…"_s);
}

QTEST_MAIN(tst_ConversationView)
#include "tst_ConversationView.moc"

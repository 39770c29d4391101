// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationBrowser.h"
#include "ui/conversations/ConversationListModel.h"
#include "ui/conversations/ConversationView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using conversations::Conversation;
using conversations::Document;
using conversations::Entry;

class tst_ConversationBrowser : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_browser.reset(); }
    void showsRowsAndAsksForTheDocument();
    void searchesWhenTypingRests();
    void dropsLateAnswers();
    void keepsTheCurrentRowWhileItReads();
    void saysWhatItDoes_data();
    void saysWhatItDoes();
    void emptyStates();
    void showsProgressAndCancels();
    void tellsWhatIsWanted();
    void worksWithTheKeyboard();
    void namesEveryControl();
    void modelFollowsAnyChange();
    void modelSpeaksInOneSentence();

private:
    [[nodiscard]] static ConversationRow row(int number, ConversationUse::Where where = ConversationUse::Where::Nowhere)
    {
        ConversationRow row;
        Conversation &c = row.conversation;
        c.id = base::ConversationId(u"0000000%1-0000-4000-8000-000000000000"_s.arg(number));
        c.path = u"/c/%1.jsonl"_s.arg(number);
        c.title = u"Conversation %1"_s.arg(number);
        c.project = u"/home/user/project"_s;
        c.branch = u"main"_s;
        c.messages = 2;
        c.sizeBytes = 1'800'000;
        c.lastUse = QDateTime::currentDateTimeUtc().addSecs(-3600L * number);
        if (number % 2 == 1)
            c.cost = base::Money::fromDollars(0.92);
        row.use.where = where;
        row.use.pid = 4711;
        row.use.session = base::SessionId(u"session"_s);
        return row;
    }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        T *found = m_browser->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no control is named %s", name);
        return found;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return child<QPushButton>(name); }

    std::unique_ptr<ConversationBrowser> m_browser;
};

void tst_ConversationBrowser::init()
{
    m_browser = std::make_unique<ConversationBrowser>();
    m_browser->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_browser.get()));
}

void tst_ConversationBrowser::showsRowsAndAsksForTheDocument()
{
    QSignalSpy wanted(m_browser.get(), &ConversationBrowser::documentRequested);
    m_browser->setRows({}, {row(1), row(2)}, 2);
    QCOMPARE(m_browser->current()->conversation.title, u"Conversation 1"_s);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Conversation>().path, u"/c/1.jsonl"_s);
    QCOMPARE(child<QLabel>("conversationTitle")->text(), u"Conversation 1"_s);

    Document document;
    document.entries.append({.kind = Entry::Kind::Prompt, .text = u"Hello"_s});
    m_browser->setDocument(u"/c/2.jsonl"_s, document); // of another row
    QVERIFY(!m_browser->view()->toPlainText().contains(u"Hello"_s));
    m_browser->setDocument(u"/c/1.jsonl"_s, document);
    QTRY_VERIFY(m_browser->view()->toPlainText().contains(u"Hello"_s));

    m_browser->list()->setCurrentIndex(m_browser->list()->model()->index(1, 0));
    QTRY_COMPARE(wanted.size(), 2);
    m_browser->setDocumentError(u"/c/2.jsonl"_s, u"It cannot be read."_s);
    QTRY_VERIFY(m_browser->view()->toPlainText().contains(u"It cannot be read."_s));
}

void tst_ConversationBrowser::searchesWhenTypingRests()
{
    m_browser->setRows({}, {row(1), row(2)}, 2);
    QSignalSpy asked(m_browser.get(), &ConversationBrowser::searchRequested);
    QTest::keyClicks(child<SearchField>("conversationSearch"), u"walrus"_s);
    QTRY_COMPARE(asked.size(), 1); // once for all keys
    QCOMPARE(asked.first().first().toString(), u"walrus"_s);
    ConversationRow found = row(2);
    found.snippet = u"the "_s + conversations::matchStart + u"walrus"_s + conversations::matchEnd + u" said"_s;
    const int before = m_browser->list()->sizeHintForRow(0);
    m_browser->setRows(u"walrus"_s, {found}, 1);
    QCOMPARE(m_browser->list()->model()->rowCount(), 1);
    QVERIFY(m_browser->list()->sizeHintForRow(0) > before); // a line for the place
    QVERIFY(!m_browser->grab().isNull());
}

void tst_ConversationBrowser::dropsLateAnswers()
{
    child<SearchField>("conversationSearch")->setText(u"new"_s);
    m_browser->setRows(u"old"_s, {row(1)}, 1);
    QCOMPARE(m_browser->list()->model()->rowCount(), 0);
    m_browser->setRows(u"new"_s, {row(2)}, 1);
    QCOMPARE(m_browser->list()->model()->rowCount(), 1);
}

void tst_ConversationBrowser::keepsTheCurrentRowWhileItReads()
{
    m_browser->setRows({}, {row(3), row(5)}, 2);
    m_browser->list()->setCurrentIndex(m_browser->list()->model()->index(1, 0));
    QSignalSpy wanted(m_browser.get(), &ConversationBrowser::documentRequested);
    QTRY_COMPARE(wanted.size(), 1);
    m_browser->setRows({}, {row(1), row(2), row(3), row(4), row(5), row(6)}, 6);
    QCOMPARE(m_browser->current()->conversation.title, u"Conversation 5"_s);
    QTest::qWait(200);
    QCOMPARE(wanted.size(), 1); // it is not read again
    m_browser->setRows({}, {row(1)}, 1);
    QCOMPARE(m_browser->current()->conversation.title, u"Conversation 1"_s);
}

void tst_ConversationBrowser::saysWhatItDoes_data()
{
    using Where = ConversationUse::Where;
    QTest::addColumn<Where>("where");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("nowhere") << Where::Nowhere << u"Resume"_s << true;
    QTest::newRow("here") << Where::Gantry << u"Show session"_s << true;
    QTest::newRow("background") << Where::Background << u"Attach"_s << true;
    QTest::newRow("elsewhere") << Where::Elsewhere << u"Resume"_s << false;
}

void tst_ConversationBrowser::saysWhatItDoes()
{
    QFETCH(const ConversationUse::Where, where);
    QFETCH(const QString, words);
    QFETCH(const bool, enabled);
    QSignalSpy resumed(m_browser.get(), &ConversationBrowser::resumeRequested);
    QSignalSpy shown(m_browser.get(), &ConversationBrowser::showSessionRequested);
    QSignalSpy attached(m_browser.get(), &ConversationBrowser::attachRequested);
    QSignalSpy forked(m_browser.get(), &ConversationBrowser::forkRequested);
    m_browser->setRows({}, {row(1, where)}, 1);
    QPushButton *act = button("conversationResume");
    QCOMPARE(act->accessibleName(), words);
    QCOMPARE(act->isEnabled(), enabled);
    QVERIFY(!act->toolTip().isEmpty());
    act->click();
    using Where = ConversationUse::Where;
    QCOMPARE(resumed.size(), where == Where::Nowhere ? 1 : 0);
    QCOMPARE(shown.size(), where == Where::Gantry ? 1 : 0);
    QCOMPARE(attached.size(), where == Where::Background ? 1 : 0);
    if (where == Where::Elsewhere)
        QVERIFY(act->toolTip().contains(u"4711"_s)); // who has it, and what to do
    // A fork is always possible: it leaves the conversation as it is.
    QVERIFY(button("conversationFork")->isEnabled());
    button("conversationFork")->click();
    QCOMPARE(forked.size(), 1);
}

void tst_ConversationBrowser::emptyStates()
{
    auto *empty = child<EmptyState>("conversationEmpty");
    const auto title = [empty] {
        QStringList texts;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    };
    QVERIFY(empty->isVisible());
    QVERIFY(title().contains(u"Reading conversations"_s)); // nothing is known yet
    m_browser->setRows({}, {}, 0);
    QVERIFY(title().contains(u"No conversations yet"_s));
    QSignalSpy again(m_browser.get(), &ConversationBrowser::readAgainRequested);
    empty->button()->click();
    QCOMPARE(again.size(), 1);
    for (const char *name : {"conversationResume", "conversationFork", "conversationExport", "conversationFolder"})
        QVERIFY2(!button(name)->isEnabled(), name);

    child<SearchField>("conversationSearch")->setText(u"walrus"_s);
    m_browser->setRows(u"walrus"_s, {}, 0);
    QVERIFY(title().contains(u"Nothing matches"_s));
    empty->button()->click();
    QVERIFY(m_browser->typed().isEmpty());

    child<SearchField>("conversationSearch")->setText(u"walrus"_s);
    m_browser->setProgress(conversations::Progress{.files = 10, .filesDone = 1, .bytes = 100, .bytesDone = 10});
    m_browser->setRows(u"walrus"_s, {}, 0);
    QVERIFY(title().contains(u"Nothing found yet"_s)); // the search is partial, and says so
    m_browser->setRows(u"walrus"_s, {row(1)}, 1);
    QVERIFY(!empty->isVisible());
}

void tst_ConversationBrowser::showsProgressAndCancels()
{
    auto *reading = child<QWidget>("conversationReading");
    QVERIFY(!reading->isVisible());
    m_browser->setProgress(conversations::Progress()); // has just begun: nothing to tell
    QVERIFY(!reading->isVisible());
    m_browser->setProgress(
        conversations::Progress{.files = 9, .filesDone = 1, .bytes = 4'600'000'000, .bytesDone = 1'200'000'000});
    QVERIFY(reading->isVisible());
    QVERIFY(reading->findChild<QLabel *>()->text().contains(u"1.2"_s));
    QSignalSpy cancelled(m_browser.get(), &ConversationBrowser::cancelReadingRequested);
    button("cancelReading")->click();
    QCOMPARE(cancelled.size(), 1);
    m_browser->setProgress(std::nullopt);
    QVERIFY(!reading->isVisible());
}

void tst_ConversationBrowser::tellsWhatIsWanted()
{
    m_browser->setRows({}, {row(1)}, 700);
    QVERIFY(child<QLabel>("conversationCount")->text().contains(u"700"_s));
    QSignalSpy exported(m_browser.get(), &ConversationBrowser::exportRequested);
    QSignalSpy folder(m_browser.get(), &ConversationBrowser::folderRequested);
    child<QAction>("exportHtml")->trigger();
    child<QAction>("exportMarkdown")->trigger();
    QCOMPARE(exported.size(), 2);
    QVERIFY(exported[0][1].value<conversations::ExportFormat>() == conversations::ExportFormat::Html);
    QVERIFY(exported[1][1].value<conversations::ExportFormat>() == conversations::ExportFormat::Markdown);
    button("conversationFolder")->click();
    QCOMPARE(folder.size(), 1);

    QSignalSpy acted(m_browser.get(), &ConversationBrowser::noticeActed);
    m_browser->showNotice({u"n"_s, Tone::Failed, u"The folder is gone."_s, {u"Choose another folder…"_s}, true});
    const auto buttons = m_browser->findChildren<QPushButton *>();
    const auto choose = std::ranges::find(buttons, u"Choose another folder…"_s, &QPushButton::text);
    QVERIFY(choose != buttons.end());
    (*choose)->click();
    QCOMPARE(acted.size(), 1);
    QCOMPARE(acted.first().first().toString(), u"n"_s);
}

void tst_ConversationBrowser::worksWithTheKeyboard()
{
    m_browser->setRows({}, {row(1), row(2)}, 2);
    auto *search = child<SearchField>("conversationSearch");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(m_browser->list()->hasFocus());
    QTest::keyClick(m_browser->list(), Qt::Key_Down);
    QCOMPARE(m_browser->current()->conversation.title, u"Conversation 2"_s);
    QSignalSpy resumed(m_browser.get(), &ConversationBrowser::resumeRequested);
    QTest::keyClick(m_browser->list(), Qt::Key_Return);
    QCOMPARE(resumed.size(), 1);
    QTest::keyClick(m_browser->list(), Qt::Key_Space);
    QVERIFY(m_browser->view()->hasFocus());
    QTest::keyClick(m_browser->view(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QSignalSpy again(m_browser.get(), &ConversationBrowser::readAgainRequested);
    QTest::keyClick(search, Qt::Key_F5);
    QCOMPARE(again.size(), 1);
    search->setText(u"x"_s);
    QTest::keyClick(search, Qt::Key_Escape); // empties the field first
    QVERIFY(m_browser->isVisible());
    QVERIFY(search->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!m_browser->isVisible());
}

void tst_ConversationBrowser::namesEveryControl()
{
    m_browser->setRows({}, {row(1)}, 1);
    for (const QPushButton *each : m_browser->findChildren<QPushButton *>()) {
        if (each->isHidden() || qobject_cast<EmptyState *>(each->parentWidget()))
            continue;
        QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
        QVERIFY2(!each->accessibleName().isEmpty() && !each->accessibleName().contains(u'&'), qPrintable(each->text()));
    }
    for (const QWidget *each : {static_cast<QWidget *>(m_browser->list()), static_cast<QWidget *>(m_browser->view()),
                                static_cast<QWidget *>(child<SearchField>("conversationSearch"))})
        QVERIFY(!each->accessibleName().isEmpty());
}

void tst_ConversationBrowser::modelFollowsAnyChange()
{
    ConversationListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    QList<QPersistentModelIndex> kept;
    for (int round = 0; round < 300; ++round) {
        QList<ConversationRow> rows;
        for (int number = 0; number < 10; ++number) {
            if (random.bounded(3) > 0)
                rows.insert(random.bounded(rows.size() + 1), row(number));
        }
        // A row that stays is the same row to those who hold it.
        QHash<QString, QPersistentModelIndex> held;
        for (int i = 0; i < model.rowCount(); ++i)
            held.insert(model.rowAt(i)->conversation.path, QPersistentModelIndex(model.index(i)));
        model.setRows(rows, QDateTime::currentDateTimeUtc());
        QCOMPARE(model.rowCount(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(*model.rowAt(static_cast<int>(i)), rows[i]);
            if (const auto before = held.value(rows[i].conversation.path); held.contains(rows[i].conversation.path))
                QCOMPARE(before.row(), static_cast<int>(i));
        }
    }
}

void tst_ConversationBrowser::modelSpeaksInOneSentence()
{
    ConversationListModel model;
    ConversationRow running = row(1, ConversationUse::Where::Background);
    running.snippet = u"a "_s + conversations::matchStart + u"word"_s + conversations::matchEnd;
    model.setRows({running, row(2)}, QDateTime::currentDateTimeUtc());
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Conversation 1"_s, u"/home/user/project"_s, u"1 hour"_s, u"0.92 dollars"_s,
                                u"background service"_s, u"a word"_s})
        QVERIFY2(spoken.contains(part), qPrintable(spoken));
    QVERIFY(!spoken.contains(conversations::matchStart));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"cost unknown"_s));
    QVERIFY(model.index(1).data(ConversationListModel::FactsRole).toString().startsWith(u"–"_s)); // never $0
    QVERIFY(!model.index(5).data().isValid());
}

QTEST_MAIN(tst_ConversationBrowser)
#include "tst_ConversationBrowser.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeTerminalChannel.h"
#include "ui/style/ThemeManager.h"
#include "ui/terminal/FindBar.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TerminalPane.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRawFont>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using Record = FakeTerminalChannel::Record;

/// One pane in a window, with a run that the test plays.
class tst_TerminalPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void opensWhenItIsShown();
    void showsOutput();
    void removesWhatWouldBeGarbage_data();
    void removesWhatWouldBeGarbage();
    void answersNoQueryOfTheReplay();
    void answersQueriesWhileLive();
    void takesOneChunkAtATime();
    void knowsWhenAllIsDrawn();
    void tellsItsSizeOnce();
    void tellsItsSizeWhenResized();
    void makesTheProgramRedrawAfterAReplay();
    void tellsTheEndAfterTheLastByte();
    void goesOnAfterAGap();
    void startsCleanWithAnotherRun();
    void keysReachTheProgram_data();
    void keysReachTheProgram();
    void terminalKeysBeatShortcuts_data();
    void terminalKeysBeatShortcuts();
    void applicationKeysWork_data();
    void applicationKeysWork();
    void sendsNoKeysAfterTheEnd();
    void pastesCleanedAndInBrackets();
    void asksBeforePastingManyLines();
    void pastesALargeText();
    void pastesTheSelectionWithTheMiddleButton();
    void copiesWithoutBlanks();
    void scrollsAndJumpsToTheEnd();
    void zooms();
    void tellsBellTitleAndActivity();
    void dropsClipboardWritesUnlessAllowed();
    void opensOnlyAllowedLinks();
    void saysThatItStarts();
    void saysWhyNothingIsShown();
    void findsText();
    void keepsRowsApart();
    void hasNoScrollbackAtTheStart();
    void drawsClaudesCornersInTheirCells();
    void followsTheThemeUnlessTold();
    void takesKeysDuringTheReplay();
    void showsAnEchoAtOnce_data();
    void showsAnEchoAtOnce();

private:
    void start(qint64 replayEnd = 0);
    [[nodiscard]] QString shown() const { return m_pane->text(); }

    ThemeManager m_themes;
    std::unique_ptr<TerminalPane> m_pane;
    std::shared_ptr<Record> m_record;
};

void tst_TerminalPane::initTestCase()
{
    QVERIFY(m_themes.apply(ThemeMode::Dark));
}

void tst_TerminalPane::init()
{
    m_pane = std::make_unique<TerminalPane>(TerminalSettings{});
    m_pane->resize(660, 400);
    m_record = std::make_shared<Record>();
    m_pane->setChannel(std::make_unique<FakeTerminalChannel>(m_record));
}

void tst_TerminalPane::cleanup()
{
    m_pane.reset();
}

void tst_TerminalPane::start(qint64 replayEnd)
{
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    QTRY_COMPARE(m_record->opened, 1);
    m_pane->setFocus();
    m_record->channel->attach(0, replayEnd);
    if (replayEnd == 0)
        QTRY_VERIFY(!m_pane->isReplaying());
}

void tst_TerminalPane::opensWhenItIsShown()
{
    QTest::qWait(1);
    QCOMPARE(m_record->opened, 0);
    m_pane->show();
    QTRY_COMPARE(m_record->opened, 1);
    QCOMPARE(m_record->replayBytes, TerminalPane::replayBytes);
}

void tst_TerminalPane::showsOutput()
{
    start();
    m_record->channel->print("name? \r\nsecond line");
    QTRY_VERIFY(shown().contains(u"name?"));
    QVERIFY(shown().contains(u"\nsecond line"));
}

void tst_TerminalPane::removesWhatWouldBeGarbage_data()
{
    QTest::addColumn<QByteArray>("sequence");
    QTest::newRow("kitty pop") << QByteArray("\x1b[<u");
    QTest::newRow("kitty set") << QByteArray("\x1b[=1u");
    QTest::newRow("DECRQM") << QByteArray("\x1b[?2026$p");
    QTest::newRow("DA3") << QByteArray("\x1b[=c");
    QTest::newRow("DCS") << QByteArray("\x1bP+q544e\x1b\\");
    QTest::newRow("APC") << QByteArray("\x1b_Ga=q;AAAA\x1b\\");
    QTest::newRow("PM") << QByteArray("\x1b^secret\x1b\\");
    QTest::newRow("OSC 8") << QByteArray("\x1b]8;;https://example.com\x1b\\");
}

void tst_TerminalPane::removesWhatWouldBeGarbage()
{
    QFETCH(const QByteArray, sequence);
    start();
    // One byte at a time: a cut must not matter.
    m_record->channel->print("before" + sequence + "after", 1);
    QTRY_VERIFY(shown().contains(u"after"));
    QCOMPARE(shown().trimmed(), QStringLiteral("beforeafter"));
}

void tst_TerminalPane::answersNoQueryOfTheReplay()
{
    const QByteArray queries("\x1b[c\x1b[6n\x1b[>cold");
    start(queries.size());
    m_record->channel->print(queries);
    QTRY_VERIFY(shown().contains(u"old"));
    QTRY_VERIFY(!m_pane->isReplaying());
    QTRY_VERIFY(m_pane->isDrained());
    QCOMPARE(m_record->input, QByteArray());
}

void tst_TerminalPane::answersQueriesWhileLive()
{
    // The replay ends in the middle of a chunk.
    const QByteArray old("\x1b[6n");
    start(old.size());
    m_record->channel->print(old + "\x1b[c");
    QTRY_VERIFY(m_record->input.contains("\x1b[?1;2c"));
    QTRY_VERIFY(m_pane->isDrained());
    QVERIFY2(!m_record->input.contains("R"), "the cursor position was asked for in the replay");
}

void tst_TerminalPane::takesOneChunkAtATime()
{
    start();
    const QByteArray line = QByteArray(119, 'x') + "\r\n";
    m_record->channel->print(line.repeated(10'000));
    QTRY_COMPARE_WITH_TIMEOUT(m_record->consumed, 19, 20'000);
    QCOMPARE(m_record->mostChunksOut, 1);
    QTRY_VERIFY(m_pane->isDrained());
}

void tst_TerminalPane::knowsWhenAllIsDrawn()
{
    start();
    QVERIFY(m_pane->isDrained());
    m_record->channel->print(QByteArray("x\r\n").repeated(20'000) + "last");
    QVERIFY(!m_pane->isDrained());
    QTRY_VERIFY(m_pane->isDrained() && m_record->chunksOut == 0);
    QVERIFY(shown().contains(u"last"));
}

void tst_TerminalPane::tellsItsSizeOnce()
{
    start();
    QTRY_COMPARE(m_record->sizes.size(), 1);
    QCOMPARE(m_record->sizes.first(), m_pane->gridSize());
    QCOMPARE(m_record->sizes.first().width(), 80);
}

void tst_TerminalPane::tellsItsSizeWhenResized()
{
    start();
    QTRY_COMPARE(m_record->sizes.size(), 1);
    m_pane->resize(820, 300);
    QTRY_VERIFY(m_record->sizes.size() > 1);
    QCOMPARE(m_record->sizes.last(), m_pane->gridSize());
    QVERIFY(m_record->sizes.last().width() > m_record->sizes.first().width());
    QVERIFY(m_record->sizes.last().height() < m_record->sizes.first().height());
}

void tst_TerminalPane::makesTheProgramRedrawAfterAReplay()
{
    start(3);
    const QSize size = m_pane->gridSize();
    QCOMPARE(m_record->sizes, QList<QSize>{size});
    m_record->channel->print("old");
    QTRY_COMPARE(m_record->sizes.size(), 3);
    QCOMPARE(m_record->sizes, (QList<QSize>{size, size - QSize(0, 1), size}));
}

void tst_TerminalPane::tellsTheEndAfterTheLastByte()
{
    start();
    QSignalSpy ended(m_pane.get(), &TerminalPane::ended);
    QString shownAtEnd;
    connect(m_pane.get(), &TerminalPane::ended, this, [&] { shownAtEnd = shown(); });
    m_record->channel->print(QByteArray("x\r\n").repeated(5'000) + "last words");
    m_record->channel->end({.exitCode = 3, .signal = {}, .startError = 0, .durationMs = 5, .logBytes = 0});
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(shownAtEnd.contains(u"last words"));
    QCOMPARE(m_pane->exitRecord()->exitCode, 3);
    QVERIFY(!m_pane->isLive());
}

void tst_TerminalPane::goesOnAfterAGap()
{
    start();
    m_record->channel->print("\x1b[?1049hcut off \x1b[38;2;");
    m_record->channel->skipTo(1'000'000,
                              "\x1b"
                              "c");
    m_record->channel->print("after the gap");
    QTRY_VERIFY(shown().contains(u"after the gap"));
    QVERIFY(!shown().contains(u"cut off"));
}

void tst_TerminalPane::startsCleanWithAnotherRun()
{
    start();
    m_record->channel->print(QByteArray("first run\r\n").repeated(100) + "\x1b[?1049h\x1b[31mfull screen");
    QTRY_VERIFY(shown().contains(u"full screen"));
    m_record = std::make_shared<Record>();
    m_pane->setChannel(std::make_unique<FakeTerminalChannel>(m_record));
    QTRY_COMPARE(m_record->opened, 1);
    m_record->channel->attach(0, 0);
    m_record->channel->print("second run");
    QTRY_VERIFY(shown().contains(u"second run"));
    QVERIFY(!shown().contains(u"first run"));
    QVERIFY(!shown().contains(u"full screen"));
    QTRY_COMPARE(m_record->sizes.size(), 1);
}

void tst_TerminalPane::keysReachTheProgram_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("letter") << QKeyCombination(Qt::Key_A) << QStringLiteral("a") << QByteArray("a");
    QTest::newRow("umlaut") << QKeyCombination(Qt::Key_Odiaeresis) << QStringLiteral("ö") << QByteArray("\xc3\xb6");
    QTest::newRow("return") << QKeyCombination(Qt::Key_Return) << QStringLiteral("\r") << QByteArray("\r");
    QTest::newRow("shift return") << (Qt::SHIFT | Qt::Key_Return) << QStringLiteral("\r") << QByteArray("\x1b\r");
    QTest::newRow("backspace") << QKeyCombination(Qt::Key_Backspace) << QStringLiteral("\b") << QByteArray("\x7f");
    QTest::newRow("alt backspace") << (Qt::ALT | Qt::Key_Backspace) << QStringLiteral("\b") << QByteArray("\x1b\x7f");
    QTest::newRow("tab") << QKeyCombination(Qt::Key_Tab) << QStringLiteral("\t") << QByteArray("\t");
    QTest::newRow("shift tab") << (Qt::SHIFT | Qt::Key_Backtab) << QString() << QByteArray("\x1b[Z");
    QTest::newRow("escape") << QKeyCombination(Qt::Key_Escape) << QStringLiteral("\x1b") << QByteArray("\x1b");
    QTest::newRow("ctrl c") << (Qt::CTRL | Qt::Key_C) << QStringLiteral("\x03") << QByteArray("\x03");
    QTest::newRow("ctrl o") << (Qt::CTRL | Qt::Key_O) << QStringLiteral("\x0f") << QByteArray("\x0f");
    QTest::newRow("ctrl underscore") << (Qt::CTRL | Qt::SHIFT | Qt::Key_Underscore) << QStringLiteral("\x1f")
                                     << QByteArray("\x1f");
    QTest::newRow("ctrl space") << (Qt::CTRL | Qt::Key_Space) << QStringLiteral(" ") << QByteArray(1, '\0');
    QTest::newRow("alt b") << (Qt::ALT | Qt::Key_B) << QStringLiteral("b")
                           << QByteArray("\x1b"
                                         "b");
    QTest::newRow("up") << QKeyCombination(Qt::Key_Up) << QString() << QByteArray("\x1b[A");
    QTest::newRow("ctrl left") << (Qt::CTRL | Qt::Key_Left) << QString() << QByteArray("\x1b[1;5D");
    QTest::newRow("home") << QKeyCombination(Qt::Key_Home) << QString() << QByteArray("\x1b[H");
}

void tst_TerminalPane::keysReachTheProgram()
{
    QFETCH(const QKeyCombination, keys);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    start();
    QSignalSpy typed(m_pane.get(), &TerminalPane::typed);
    QTest::sendKeyEvent(QTest::Click, m_pane->display(), keys.key(), text, keys.keyboardModifiers());
    QTRY_COMPARE(m_record->input, bytes);
    QCOMPARE(typed.size(), 1);
}

void tst_TerminalPane::terminalKeysBeatShortcuts_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ctrl f") << (Qt::CTRL | Qt::Key_F) << QByteArray("\x06");
    QTest::newRow("ctrl w") << (Qt::CTRL | Qt::Key_W) << QByteArray("\x17");
    QTest::newRow("escape") << QKeyCombination(Qt::Key_Escape) << QByteArray("\x1b");
    QTest::newRow("f1") << QKeyCombination(Qt::Key_F1) << QByteArray("\x1bOP");
    QTest::newRow("shift tab") << (Qt::SHIFT | Qt::Key_Backtab) << QByteArray("\x1b[Z");
    QTest::newRow("shift return") << (Qt::SHIFT | Qt::Key_Return) << QByteArray("\x1b\r");
}

void tst_TerminalPane::terminalKeysBeatShortcuts()
{
    QFETCH(const QKeyCombination, keys);
    QFETCH(const QByteArray, bytes);
    start();
    QAction action;
    action.setShortcut(QKeySequence(keys));
    m_pane->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::keyClick(m_pane->display(), keys.key(), keys.keyboardModifiers());
    QTRY_COMPARE(m_record->input, bytes);
    QCOMPARE(triggered.size(), 0);
}

void tst_TerminalPane::applicationKeysWork_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::newRow("palette") << (Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    QTest::newRow("copy") << (Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    QTest::newRow("tab 3") << (Qt::ALT | Qt::Key_3);
    QTest::newRow("next tab") << (Qt::CTRL | Qt::Key_PageDown);
    QTest::newRow("recent") << (Qt::CTRL | Qt::Key_Tab);
    QTest::newRow("settings") << (Qt::CTRL | Qt::Key_Comma);
    QTest::newRow("paste selection") << (Qt::SHIFT | Qt::Key_Insert);
    QTest::newRow("full screen") << QKeyCombination(Qt::Key_F11);
    QTest::newRow("focus left") << (Qt::CTRL | Qt::SHIFT | Qt::Key_Left);
}

void tst_TerminalPane::applicationKeysWork()
{
    QFETCH(const QKeyCombination, keys);
    start();
    QAction action;
    action.setShortcut(QKeySequence(keys));
    m_pane->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::keyClick(m_pane->display(), keys.key(), keys.keyboardModifiers());
    QTRY_COMPARE(triggered.size(), 1);
    QCOMPARE(m_record->input, QByteArray());
}

void tst_TerminalPane::sendsNoKeysAfterTheEnd()
{
    start();
    m_record->channel->end({});
    QTRY_VERIFY(m_pane->exitRecord());
    QSignalSpy typed(m_pane.get(), &TerminalPane::typed);
    QTest::keyClicks(m_pane->display(), QStringLiteral("rm"));
    QTest::keyClick(m_pane->display(), Qt::Key_Return);
    QCOMPARE(typed.size(), 0);
    QCOMPARE(m_record->input, QByteArray());
}

void tst_TerminalPane::pastesCleanedAndInBrackets()
{
    start();
    m_record->channel->print("\x1b[?2004hready");
    QTRY_VERIFY(shown().contains(u"ready"));
    QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo\x1b[201~\nthree\n4\n5\n6\n7"));
    m_pane->paste();
    QTRY_COMPARE(m_record->input, QByteArray("\x1b[200~one\rtwo[201~\rthree\r4\r5\r6\r7\x1b[201~"));
}

void tst_TerminalPane::asksBeforePastingManyLines()
{
    start();
    QGuiApplication::clipboard()->setText(QStringLiteral("1\n2\n3\n4\n5\n"));
    m_pane->paste();
    QTRY_COMPARE(m_record->input, QByteArray("1\r2\r3\r4\r5\r"));
    m_record->input.clear();

    QGuiApplication::clipboard()->setText(QStringLiteral("1\n2\n3\n4\n5\n6"));
    m_pane->paste();
    auto *question = m_pane->findChild<QMessageBox *>(QStringLiteral("pasteQuestion"));
    QVERIFY(question);
    QCOMPARE(m_record->input, QByteArray());
    question->buttons().first()->click();
    QTRY_COMPARE(m_record->input, QByteArray("1\r2\r3\r4\r5\r6"));
}

void tst_TerminalPane::pastesALargeText()
{
    start();
    m_record->channel->print("\x1b[?2004hready");
    QTRY_VERIFY(shown().contains(u"ready"));
    const QString text = QStringLiteral("0123456789abcde\n").repeated(300 * 1024 / 16);
    QGuiApplication::clipboard()->setText(text);
    m_pane->paste();
    QTRY_COMPARE(m_record->input.size(), text.size() + 12);
}

void tst_TerminalPane::pastesTheSelectionWithTheMiddleButton()
{
    start();
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("a\x1b[b\nc"),
                       clipboard->supportsSelection() ? QClipboard::Selection : QClipboard::Clipboard);
    QTest::mouseClick(m_pane->display(), Qt::MiddleButton, {}, QPoint(50, 50));
    QTRY_COMPARE(m_record->input, QByteArray("a[b\rc"));
}

void tst_TerminalPane::copiesWithoutBlanks()
{
    start();
    m_record->channel->print("one  \x1b[20G \r\ntwo");
    QTRY_VERIFY(shown().contains(u"two"));
    m_pane->select(0, 0, 1, 2);
    m_pane->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one\ntwo"));
    m_pane->clearSelection();
    QVERIFY(!m_pane->hasSelection());
}

void tst_TerminalPane::scrollsAndJumpsToTheEnd()
{
    start();
    auto *jump = m_pane->findChild<QPushButton *>(QStringLiteral("jumpToEnd"));
    QVERIFY(jump);
    QByteArray lines;
    for (int i = 0; i < 200; ++i)
        lines += "line " + QByteArray::number(i) + "\r\n";
    m_record->channel->print(lines);
    QTRY_VERIFY(shown().contains(u"line 199"));
    QTRY_VERIFY(m_pane->isAtEnd());
    QVERIFY(!jump->isVisible());

    QTest::keyClick(m_pane->display(), Qt::Key_PageUp, Qt::ShiftModifier);
    QVERIFY(!m_pane->isAtEnd());
    QVERIFY(jump->isVisible());
    QTest::keyClick(m_pane->display(), Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(!m_pane->isAtEnd());
    QCOMPARE(m_record->input, QByteArray());

    // Output that goes on leaves the view where it is.
    m_record->channel->print("more\r\n");
    QTRY_VERIFY(shown().contains(u"more"));
    QTRY_VERIFY(m_pane->isDrained());
    QVERIFY(!m_pane->isAtEnd());
    jump->click();
    QTRY_VERIFY(m_pane->isAtEnd());
    QVERIFY(!jump->isVisible());
    m_record->channel->print("and more\r\n");
    QTRY_VERIFY(shown().contains(u"and more"));
    QTRY_VERIFY(m_pane->isAtEnd());
}

void tst_TerminalPane::zooms()
{
    start();
    const QSize usual = m_pane->gridSize();
    m_pane->zoomIn();
    m_pane->zoomIn();
    m_pane->zoomIn();
    QTRY_VERIFY(m_pane->gridSize().width() < usual.width());
    QCOMPARE(m_pane->zoom(), 3);
    m_pane->resetZoom();
    QTRY_COMPARE(m_pane->gridSize(), usual);
    m_pane->setZoom(-1000);
    QVERIFY(m_pane->zoom() > -13);
    QTRY_VERIFY(m_record->sizes.last() == m_pane->gridSize());
}

void tst_TerminalPane::tellsBellTitleAndActivity()
{
    const QByteArray old("\x07old");
    start(old.size());
    QSignalSpy bell(m_pane.get(), &TerminalPane::bell);
    QSignalSpy activity(m_pane.get(), &TerminalPane::activity);
    m_record->channel->print(old);
    QTRY_VERIFY(!m_pane->isReplaying());
    QCOMPARE(bell.size(), 0);
    QCOMPARE(activity.size(), 0);
    m_record->channel->print("\x1b]2;my title\x07\x07");
    QTRY_COMPARE(bell.size(), 1);
    QVERIFY(activity.size() > 0);
    QTRY_COMPARE(m_pane->title(), QStringLiteral("my title"));
}

void tst_TerminalPane::dropsClipboardWritesUnlessAllowed()
{
    start();
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    m_record->channel->print("\x1b]52;c;c3RvbGVu\x07"
                             "done1");
    QTRY_VERIFY(shown().contains(u"done1"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));

    TerminalSettings settings;
    settings.allowClipboardWrites = true;
    m_pane->setSettings(settings);
    m_record->channel->print("\x1b]52;c;!!!\x07\x1b]52;c;?\x07"
                             "done2");
    QTRY_VERIFY(shown().contains(u"done2"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
    m_record->channel->print("\x1b]52;c;Z2l2ZW4=\x07"
                             "done3");
    QTRY_VERIFY(shown().contains(u"done3"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("given"));
}

void tst_TerminalPane::opensOnlyAllowedLinks()
{
    start();
    m_record->channel->print("https://example.com/a\r\nssh://host/run\r\n");
    QTRY_VERIFY(shown().contains(u"ssh://"));
    QSignalSpy activated(m_pane.get(), &TerminalPane::linkActivated);
    const auto click = [&](const QPoint &at) {
        QTest::mouseMove(m_pane->display(), at);
        QTest::mouseClick(m_pane->display(), Qt::LeftButton, Qt::ControlModifier, at);
    };
    QTRY_VERIFY((click({60, 14}), !activated.isEmpty()));
    QCOMPARE(activated.first().first().toUrl(), QUrl(QStringLiteral("https://example.com/a")));
    activated.clear();
    click({60, 30});
    QCOMPARE(activated.size(), 0);
}

void tst_TerminalPane::saysThatItStarts()
{
    m_pane->setPlaceholder(QStringLiteral("Starting claude…"), TerminalPane::Wait::Yes);
    start();
    auto *label = m_pane->findChild<QLabel *>(QStringLiteral("terminalPlaceholder"));
    QVERIFY(label);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Starting claude…"));
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), QStringLiteral("Still starting, 5 s"), 8'000);
    m_record->channel->print("hello");
    QTRY_VERIFY(!label->isVisible());
}

void tst_TerminalPane::saysWhyNothingIsShown()
{
    m_pane->setPlaceholder(QStringLiteral("Starting claude…"), TerminalPane::Wait::Yes);
    m_pane->show();
    QTRY_COMPARE(m_record->opened, 1);
    QSignalSpy failed(m_pane.get(), &TerminalPane::failed);
    emit m_record->channel->failed({base::Error::Kind::NotFound, QStringLiteral("The log is gone."), {}});
    QCOMPARE(failed.size(), 1);
    // New facts of the session must not hide the reason.
    m_pane->setPlaceholder(QStringLiteral("Starting claude…"), TerminalPane::Wait::Yes);
    QCOMPARE(m_pane->findChild<QLabel *>(QStringLiteral("terminalPlaceholder"))->text(),
             QStringLiteral("The log is gone."));
    QVERIFY(!m_pane->isLive());
}

void tst_TerminalPane::findsText()
{
    start();
    QByteArray lines;
    for (int i = 0; i < 300; ++i)
        lines += (i % 100 == 50 ? "Needle " : "hay ") + QByteArray::number(i) + "\r\n";
    m_record->channel->print(lines);
    QTRY_VERIFY(m_pane->isDrained() && shown().contains(u"hay 299"));

    FindBar bar;
    bar.setTerminal(m_pane.get());
    bar.open();
    auto *field = bar.findChild<QLineEdit *>(QStringLiteral("findField"));
    QVERIFY(field);
    field->setText(QStringLiteral("needle"));
    QTRY_COMPARE(bar.hitCount(), 3);
    QCOMPARE(bar.currentHit(), 2);
    QVERIFY(m_pane->hasSelection());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bar.currentHit(), 1);
    QVERIFY(!m_pane->isAtEnd());
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar.currentHit(), 2);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(bar.currentHit(), 0);
    m_pane->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Needle"));

    // Output that goes on is searched too, and the hit stays.
    m_record->channel->print("another needle\r\n");
    QTRY_COMPARE(bar.hitCount(), 4);
    QCOMPARE(bar.currentHit(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QVERIFY(!m_pane->hasSelection());
}

void tst_TerminalPane::keepsRowsApart()
{
    start();
    m_record->channel->print(QByteArray(100, 'a') + "\r\nb");
    QTRY_VERIFY(shown().contains(u"b"));
    const QList<TerminalRow> rows = m_pane->rows();
    QCOMPARE(rows.at(0), (TerminalRow{QString(80, u'a'), true}));
    QCOMPARE(rows.at(1), (TerminalRow{QString(20, u'a'), false}));
    QCOMPARE(rows.at(2), (TerminalRow{QStringLiteral("b"), false}));
}

void tst_TerminalPane::hasNoScrollbackAtTheStart()
{
    m_pane->show();
    QTRY_COMPARE(m_record->opened, 1);
    // What comes before a log: the reset moves the blank screen into the scrollback.
    m_record->channel->attach(0, 5,
                              "\x1b"
                              "c");
    m_record->channel->print("hello");
    QTRY_VERIFY(shown().contains(u"hello"));
    QCOMPARE(m_pane->rows().size(), m_pane->gridSize().height());
    QTRY_VERIFY(!m_pane->findChild<QWidget *>(QStringLiteral("terminalScrollBar"))->isVisible());
}

void tst_TerminalPane::drawsClaudesCornersInTheirCells()
{
    QFont font(TerminalSettings{}.fontFamily);
    if (QRawFont::fromFont(font).supportsCharacter(QChar(0x23bf)))
        QSKIP("this font has the corner itself");
    start();
    // In one piece, and cut anywhere.
    m_record->channel->print("\xe2\x8e\xbf one\r\n");
    m_record->channel->print("\xe2\x8e\xbf two\r\n", 1);
    QTRY_VERIFY(shown().contains(u"two"));
    QVERIFY(shown().startsWith(QStringLiteral("└ one")));
}

void tst_TerminalPane::followsTheThemeUnlessTold()
{
    start();
    const auto background = [this] { return m_pane->grab().toImage().pixelColor(200, 200); };
    const QColor dark(0x11, 0x13, 0x17);
    const QColor light(0xfd, 0xfd, 0xfe);
    QTRY_COMPARE(background(), dark);
    QVERIFY(m_themes.apply(ThemeMode::Light));
    QTRY_COMPARE(background(), light);

    TerminalSettings settings;
    settings.colors = TerminalSettings::Colors::Dark;
    m_pane->setSettings(settings);
    QTRY_COMPARE(background(), dark);
    QVERIFY(m_themes.apply(ThemeMode::Dark));
    settings.colors = TerminalSettings::Colors::Light;
    m_pane->setSettings(settings);
    QTRY_COMPARE(background(), light);
}

void tst_TerminalPane::takesKeysDuringTheReplay()
{
    start(100);
    QVERIFY(m_pane->isReplaying());
    QTest::keyClick(m_pane->display(), Qt::Key_A);
    QTRY_COMPARE(m_record->input, QByteArray("a"));
}

void tst_TerminalPane::showsAnEchoAtOnce_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("a letter") << QByteArray("> ") << QByteArray("w");
    QTest::newRow("drawn anew") << QByteArray("one\r\ntwo\r\nthree") << QByteArray("\x1b[2A\rfour\x1b[K\x1b[2B");
    QTest::newRow("scrolls far") << QByteArray("line\r\n").repeated(200) << QByteArray("more\r\n").repeated(12) + "end";
    QTest::newRow("clears") << QByteArray("line\r\n").repeated(5) << QByteArray("\x1b[2J\x1b[Hx");
}

/// What is painted right after a key's echo is what stands there when the emulator has settled.
void tst_TerminalPane::showsAnEchoAtOnce()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, echo);
    start();
    m_record->channel->print(before);
    QTRY_VERIFY(m_pane->isDrained());
    QTest::qWait(100);
    const QImage empty = m_pane->display()->grab().toImage();
    QTest::keyClick(m_pane->display(),
                    Qt::Key_W); // nothing stands between it and its echo: that counts as one for 100 ms
    m_record->channel->print(echo);
    QTRY_VERIFY(m_pane->isDrained());
    const QImage atOnce = m_pane->display()->grab().toImage();
    QVERIFY(atOnce != empty);
    QTest::qWait(200);
    QCOMPARE(m_pane->display()->grab().toImage(), atOnce);
}

QTEST_MAIN(tst_TerminalPane)
#include "tst_TerminalPane.moc"

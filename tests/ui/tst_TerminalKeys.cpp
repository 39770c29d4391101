// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/ClipboardText.h"
#include "ui/terminal/RecentSessions.h"
#include "ui/terminal/TerminalEvents.h"
#include "ui/terminal/TerminalKeys.h"
#include "ui/terminal/TerminalSearch.h"

#include <QKeySequence>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace ui;

/// What needs no emulator: whose key it is, what it sends, what a paste becomes, what a search finds.
class tst_TerminalKeys : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoOwnsAKey_data();
    void knowsWhoOwnsAKey();
    void sendsWhatTheEmulatorGetsWrong_data();
    void sendsWhatTheEmulatorGetsWrong();
    void cleansPastes_data();
    void cleansPastes();
    void countsPastedLines();
    void stripsTheBlanksOfCopiedRows();
    void quotesDroppedFiles();
    void findsAcrossWrappedRows();
    void findsWideCharactersByCells();
    void findsWithOptions();
    void refusesABrokenExpression();
    void stopsAtTheMostHits();
    void walksRecentSessionsInOneOrder();
};

void tst_TerminalKeys::knowsWhoOwnsAKey_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("terminal");

    for (const char *keys : {"Ctrl+C",      "Ctrl+R",       "Ctrl+Z",        "Ctrl+W",      "Alt+B",
                             "Alt+Shift+B", "Ctrl+Alt+D",   "Esc",           "Tab",         "Shift+Tab",
                             "Left",        "Ctrl+Left",    "Alt+Left",      "Shift+Up",    "F1",
                             "F10",         "F12",          "Ctrl+Space",    "Ctrl+Return", "Shift+Return",
                             "Return",      "Ctrl+Shift+-", "Ctrl+_",        "Ctrl+\\",     "Ctrl+[",
                             "A",           "Shift+A",      "Backspace",     "Delete",      "Home",
                             "PgUp",        "Alt+Return",   "Alt+Backspace", "Shift+F5"})
        QTest::newRow(keys) << QString::fromLatin1(keys) << true;
    for (const char *keys : {"Ctrl+Shift+P",
                             "Ctrl+Shift+N",
                             "Ctrl+Shift+S",
                             "Ctrl+Shift+K",
                             "Ctrl+Shift+L",
                             "Ctrl+Shift+D",
                             "Ctrl+Shift+A",
                             "Ctrl+Shift+X",
                             "Ctrl+,",
                             "Ctrl+Shift+J",
                             "Ctrl+Tab",
                             "Ctrl+Shift+Tab",
                             "Alt+1",
                             "Alt+9",
                             "Ctrl+PgDown",
                             "Ctrl+PgUp",
                             "Ctrl+Shift+PgDown",
                             "Ctrl+Shift+T",
                             "Ctrl+Shift+W",
                             "Ctrl+Shift+Z",
                             "Ctrl+Shift+Return",
                             "Ctrl+Alt+Return",
                             "Ctrl+Shift+Left",
                             "Alt+Shift+Left",
                             "Ctrl+Shift+G",
                             "F11",
                             "Ctrl+Shift+B",
                             "Ctrl+Shift+I",
                             "Ctrl+Shift+M",
                             "Ctrl+Shift+R",
                             "Ctrl+Shift+Y",
                             "Ctrl+Shift+Delete",
                             "Ctrl+Shift+O",
                             "Ctrl+Shift+C",
                             "Ctrl+Shift+V",
                             "Shift+Insert",
                             "Ctrl+Shift+F",
                             "Ctrl++",
                             "Ctrl+-",
                             "Ctrl+0",
                             "Shift+PgUp",
                             "Shift+PgDown",
                             "Shift+Home",
                             "Shift+End",
                             "Ctrl+F6",
                             "Ctrl+Shift+F6",
                             "Ctrl+Shift+Q"})
        QTest::newRow(keys) << QString::fromLatin1(keys) << false;
}

void tst_TerminalKeys::knowsWhoOwnsAKey()
{
    QFETCH(const QString, keys);
    QFETCH(const bool, terminal);
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    QCOMPARE(sequence.count(), 1);
    QCOMPARE(terminalOwns(sequence[0]), terminal);
}

void tst_TerminalKeys::sendsWhatTheEmulatorGetsWrong_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("shift return") << (Qt::SHIFT | Qt::Key_Return) << QByteArray("\x1b\r");
    QTest::newRow("shift enter") << (Qt::SHIFT | Qt::Key_Enter) << QByteArray("\x1b\r");
    QTest::newRow("backspace") << QKeyCombination(Qt::Key_Backspace) << QByteArray("\x7f");
    QTest::newRow("shift backspace") << (Qt::SHIFT | Qt::Key_Backspace) << QByteArray("\x7f");
    QTest::newRow("alt backspace") << (Qt::ALT | Qt::Key_Backspace) << QByteArray("\x1b\x7f");
    QTest::newRow("backtab") << (Qt::SHIFT | Qt::Key_Backtab) << QByteArray("\x1b[Z");
    QTest::newRow("shift tab") << (Qt::SHIFT | Qt::Key_Tab) << QByteArray("\x1b[Z");
    QTest::newRow("ctrl space") << (Qt::CTRL | Qt::Key_Space) << QByteArray(1, '\0');
    QTest::newRow("return is right already") << QKeyCombination(Qt::Key_Return) << QByteArray();
    QTest::newRow("tab is right already") << QKeyCombination(Qt::Key_Tab) << QByteArray();
    QTest::newRow("text is right already") << QKeyCombination(Qt::Key_A) << QByteArray();
}

void tst_TerminalKeys::sendsWhatTheEmulatorGetsWrong()
{
    QFETCH(const QKeyCombination, keys);
    QFETCH(const QByteArray, bytes);
    QCOMPARE(keyBytes(keys).value_or(QByteArray()), bytes);
}

void tst_TerminalKeys::cleansPastes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cleaned");

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("one line") << QStringLiteral("ls -l") << QStringLiteral("ls -l");
    QTest::newRow("unix lines") << QStringLiteral("a\nb\n") << QStringLiteral("a\rb\r");
    QTest::newRow("windows lines") << QStringLiteral("a\r\nb") << QStringLiteral("a\rb");
    QTest::newRow("old mac lines") << QStringLiteral("a\rb") << QStringLiteral("a\rb");
    QTest::newRow("blank windows lines") << QStringLiteral("a\r\n\r\nb") << QStringLiteral("a\r\rb");
    QTest::newRow("tab stays") << QStringLiteral("a\tb") << QStringLiteral("a\tb");
    QTest::newRow("ends a bracketed paste")
        << QStringLiteral("x\x1b[201~rm -rf ~\n") << QStringLiteral("x[201~rm -rf ~\r");
    QTest::newRow("C1 CSI") << QStringLiteral("x\u009b201~y") << QStringLiteral("x201~y");
    QTest::newRow("DEL, NUL, BEL") << QStringLiteral("a\u007fb\u0007c") + QChar(0) << QStringLiteral("abc");
    QTest::newRow("paragraph separator") << QStringLiteral("a\u2029b") << QStringLiteral("a\rb");
    QTest::newRow("emoji and CJK") << QStringLiteral("中文 😀") << QStringLiteral("中文 😀");
}

void tst_TerminalKeys::cleansPastes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cleaned);
    QCOMPARE(cleanForPaste(text), cleaned);
}

void tst_TerminalKeys::countsPastedLines()
{
    QCOMPARE(pastedLines({}), 0);
    QCOMPARE(pastedLines(QStringLiteral("a")), 1);
    QCOMPARE(pastedLines(QStringLiteral("a\r")), 1);
    QCOMPARE(pastedLines(QStringLiteral("a\rb")), 2);
}

void tst_TerminalKeys::stripsTheBlanksOfCopiedRows()
{
    QCOMPARE(cleanCopied(QStringLiteral("one   \n  two \n\n")), QStringLiteral("one\n  two\n\n"));
    QCOMPARE(cleanCopied(QStringLiteral("   ")), QString());
}

void tst_TerminalKeys::quotesDroppedFiles()
{
    QMimeData files;
    files.setUrls(
        {QUrl::fromLocalFile(QStringLiteral("/tmp/it's here.txt")), QUrl(QStringLiteral("https://example.com/a b"))});
    QCOMPARE(droppedText(files), QStringLiteral("'/tmp/it'\\''s here.txt' 'https://example.com/a%20b' "));
    QMimeData text;
    text.setText(QStringLiteral("plain"));
    QCOMPARE(droppedText(text), QStringLiteral("plain"));
}

void tst_TerminalKeys::findsAcrossWrappedRows()
{
    const QList<TerminalRow> rows{{QStringLiteral("first"), false},
                                  {QStringLiteral("..needle in a hay"), true},
                                  {QStringLiteral("stack"), false},
                                  {QStringLiteral("hay"), false},
                                  {QStringLiteral("stack"), false}};
    const auto hits = findInRows(rows, QStringLiteral("haystack"), {});
    QVERIFY(hits);
    QCOMPARE(*hits, (QList<SearchHit>{{1, 14, 2, 4}}));
}

void tst_TerminalKeys::findsWideCharactersByCells()
{
    const QList<TerminalRow> rows{{QStringLiteral("中文 abc 中文"), false}};
    QCOMPARE(findInRows(rows, QStringLiteral("abc"), {}).value(), (QList<SearchHit>{{0, 5, 0, 7}}));
    QCOMPARE(findInRows(rows, QStringLiteral("中文"), {}).value(), (QList<SearchHit>{{0, 0, 0, 3}, {0, 9, 0, 12}}));
}

void tst_TerminalKeys::findsWithOptions()
{
    const QList<TerminalRow> rows{{QStringLiteral("Error error a.b axb"), false}};
    QCOMPARE(findInRows(rows, QStringLiteral("error"), {}).value().size(), 2);
    QCOMPARE(findInRows(rows, QStringLiteral("error"), {.matchCase = true}).value().size(), 1);
    QCOMPARE(findInRows(rows, QStringLiteral("a.b"), {}).value().size(), 1);
    QCOMPARE(findInRows(rows, QStringLiteral("a.b"), {.regularExpression = true}).value().size(), 2);
    QCOMPARE(findInRows(rows, QStringLiteral("z*"), {.regularExpression = true}).value().size(), 0);
    QCOMPARE(findInRows(rows, QString(), {}).value().size(), 0);
}

void tst_TerminalKeys::refusesABrokenExpression()
{
    const auto found = findInRows({}, QStringLiteral("("), {.regularExpression = true});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY(!found.error().message.isEmpty());
}

void tst_TerminalKeys::stopsAtTheMostHits()
{
    const QList<TerminalRow> rows(200, {QString(100, u'x'), false});
    QCOMPARE(findInRows(rows, QStringLiteral("x"), {}).value().size(), mostSearchHits);
}

void tst_TerminalKeys::walksRecentSessionsInOneOrder()
{
    const base::SessionId a(QStringLiteral("a"));
    const base::SessionId b(QStringLiteral("b"));
    const base::SessionId c(QStringLiteral("c"));
    RecentSessions recent;
    QVERIFY(recent.walk(1).isNull());
    recent.use(a);
    recent.use(b);
    recent.use(c);
    QCOMPARE(recent.walk(1), b);
    recent.use(b); // showing it must not turn the order round under the walk
    QCOMPARE(recent.walk(1), a);
    QCOMPARE(recent.walk(1), c);
    QCOMPARE(recent.walk(-1), a);
    recent.endWalk();
    QCOMPARE(recent.walk(1), c);
    recent.endWalk();
    recent.remove(c);
    QCOMPARE(recent.walk(1), b);
}

QTEST_GUILESS_MAIN(tst_TerminalKeys)
#include "tst_TerminalKeys.moc"

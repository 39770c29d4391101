// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diffview/DiffArea.h"
#include "ui/diffview/DiffText.h"
#include "ui/diffview/DiffView.h"
#include "ui/style/ThemeManager.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class tst_DiffView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_theme.apply(ThemeMode::Light)); }
    void init();
    void showsTexts();
    void showsSentencesWhenThereIsNothing();
    void theNewestWins();
    void changesItsLayoutByKey();
    void goesFromChangeToChange();
    void copiesWithoutSigns();
    void coloursCode();
    void paintsAddedAndRemovedLines();
    void standsALockFile();
    void standsAnEndlessLine();
    void showsWhatWouldBeHidden_data();
    void showsWhatWouldBeHidden();

private:
    void show(const QString &name, const QByteArray &before, const QByteArray &after);

    ThemeManager m_theme;
    std::unique_ptr<DiffView> m_view;
};

static QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 1; i <= lines; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

void tst_DiffView::init()
{
    m_view = std::make_unique<DiffView>();
    m_view->resize(800, 400);
    m_view->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_DiffView::show(const QString &name, const QByteArray &before, const QByteArray &after)
{
    QSignalSpy shown(m_view.get(), &DiffView::shown);
    m_view->showTexts(name, before, after);
    QVERIFY(!shown.isEmpty() || shown.wait());
}

void tst_DiffView::showsTexts()
{
    show(u"src/a.cpp"_s, "one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
    QCOMPARE(m_view->area()->rowCount(), 6); // head, one, -two, +2, three, +four
    QCOMPARE(m_view->findChild<QLabel *>(u"diffAdded"_s)->text(), u"+2");
    QCOMPARE(m_view->findChild<QLabel *>(u"diffRemoved"_s)->text(), u"\u22121");
    QCOMPARE(m_view->findChild<QLabel *>(u"diffName"_s)->text(), u"src/a.cpp");
    const int wanted = m_view->sizeHint().height();
    show(u"src/a.cpp"_s, numbered(20), {});
    QVERIFY(m_view->sizeHint().height() > wanted);
}

void tst_DiffView::showsSentencesWhenThereIsNothing()
{
    show(u"a"_s, "same\n", "same\n");
    QCOMPARE(m_view->area()->rowCount(), 0);
    show(u"a.png"_s, QByteArray("\x89PNG\0", 5), "x");
    QCOMPARE(m_view->area()->rowCount(), 0);
    m_view->showMessage(u"a"_s, u"It is gone."_s);
    QCOMPARE(m_view->area()->rowCount(), 0);
    QVERIFY(m_view->findChild<QLabel *>(u"diffAdded"_s)->text().isEmpty());
}

void tst_DiffView::theNewestWins()
{
    QSignalSpy shown(m_view.get(), &DiffView::shown);
    m_view->showTexts(u"big"_s, {}, numbered(300'000));
    m_view->showTexts(u"small"_s, {}, "one\n");
    QTRY_COMPARE(m_view->area()->rowCount(), 2);
    m_view->showTexts(u"big"_s, {}, numbered(300'000));
    m_view->clear();
    QVERIFY(!shown.wait(200) || m_view->area()->rowCount() == 0);
    QCOMPARE(m_view->area()->rowCount(), 0);
}

void tst_DiffView::changesItsLayoutByKey()
{
    show(u"a"_s, "a\nb\nc\n", "a\nX\nc\n");
    QSignalSpy changed(m_view.get(), &DiffView::sideBySideChanged);
    const int rows = m_view->area()->rowCount();
    QTest::keyClick(m_view->area(), Qt::Key_S);
    QVERIFY(m_view->isSideBySide());
    QCOMPARE(m_view->area()->rowCount(), rows - 1);
    QTest::keyClick(m_view->area(), Qt::Key_U);
    QVERIFY(!m_view->isSideBySide());
    QCOMPARE(changed.size(), 2);
}

void tst_DiffView::goesFromChangeToChange()
{
    QByteArray after = numbered(40);
    after.replace("line 5\n", "five\n").replace("line 30\n", "thirty\n");
    show(u"a"_s, numbered(40), after);
    DiffArea *area = m_view->area();
    QTest::keyClick(area, Qt::Key_N);
    const int first = area->currentRow();
    QVERIFY(area->accessibleDescription().contains(u"Removed line 5"));
    QTest::keyClick(area, Qt::Key_N);
    QVERIFY(area->accessibleDescription().contains(u"Removed line 30"));
    QTest::keyClick(area, Qt::Key_N); // there is no other
    QVERIFY(area->accessibleDescription().contains(u"Removed line 30"));
    QTest::keyClick(area, Qt::Key_P);
    QCOMPARE(area->currentRow(), first);
}

void tst_DiffView::copiesWithoutSigns()
{
    show(u"a"_s, "keep\n\told\n", "keep\n\tnew\n");
    DiffArea *area = m_view->area();
    area->setCurrentRow(1);
    QTest::keyClick(area, Qt::Key_End, Qt::ShiftModifier);
    QTest::keySequence(area, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"keep\n\told\n\tnew\n");
}

void tst_DiffView::coloursCode()
{
    show(u"a.cpp"_s, {}, "return \"text\"; // comment\n");
    QTRY_VERIFY(m_view->area()->isHighlighted());
    const auto diff = std::make_shared<git::Diff>(git::Diff::between({}, "/*\ninside\n*/\nint x = 42;\n"));
    const CodeSpans spans = highlightCode(diff, u"a.cpp"_s, 2, 5).result();
    // The line inside of the comment is known to be one although it is not asked from its beginning.
    QCOMPARE(spans.value(2).value(0).kind, CodeKind::Comment);
    QVERIFY(std::ranges::contains(spans.value(4), CodeKind::Number, &CodeSpan::kind));
    QVERIFY(!spans.contains(1));
    QVERIFY(highlightCode(diff, u"unknown.language"_s, 0, 5).result().isEmpty());
    QVERIFY(highlightCode(diff, u"a.cpp"_s, -5, 500).result().size() <= 4);
}

void tst_DiffView::paintsAddedAndRemovedLines()
{
    show(u"a"_s, "old\n", "new\n");
    const auto colors = [this] {
        const QImage image = m_view->area()->viewport()->grab().toImage();
        const int height = m_view->area()->rowHeight();
        const int x = image.width() - 3;
        return std::pair(image.pixelColor(x, height + 2), image.pixelColor(x, 2 * height + 2));
    };
    const DiffColors &diff = theme(m_view.get()).diff();
    QCOMPARE(colors(), std::pair(diff.removeBackground, diff.addBackground));
    m_view->setSideBySide(true);
    const QImage image = m_view->area()->viewport()->grab().toImage();
    const int y = m_view->area()->rowHeight() + 2;
    QCOMPARE(image.pixelColor(image.width() / 2 - 4, y), diff.removeBackground);
    QCOMPARE(image.pixelColor(image.width() - 3, y), diff.addBackground);
}

void tst_DiffView::standsALockFile()
{
    QByteArray after;
    for (int i = 0; after.size() < 20 * 1024 * 1024; ++i)
        after += "    \"package-" + QByteArray::number(i) + "\": { \"version\": \"1.0.0\" },\n";
    show(u"package-lock.json"_s, {}, after);
    DiffArea *area = m_view->area();
    QCOMPARE(area->rowCount(), after.count('\n') + 1);
    for (const bool sideBySide : {false, true}) {
        m_view->setSideBySide(sideBySide);
        QTest::keyClick(area, Qt::Key_End);
        QCOMPARE(area->currentRow(), area->rowCount() - 1);
        QVERIFY(!area->viewport()->grab().isNull());
        area->verticalScrollBar()->setValue(area->rowCount() / 2);
        QVERIFY(!area->viewport()->grab().isNull());
    }
    QTRY_VERIFY(area->isHighlighted());
}

void tst_DiffView::standsAnEndlessLine()
{
    show(u"bundle.js"_s, {}, QByteArray(5'000'000, 'x') + '\n');
    QCOMPARE(m_view->area()->rowCount(), 2);
    QVERIFY(!m_view->area()->viewport()->grab().isNull());
    const DiffText text(QByteArray(5'000'000, 'x'));
    QVERIFY(text.cut);
    QCOMPARE(text.shown.size(), DiffText::maxBytes);
}

void tst_DiffView::showsWhatWouldBeHidden_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("simple");
    QTest::newRow("plain") << QByteArray("int x;") << u"int x;"_s << true;
    QTest::newRow("tabs") << QByteArray("a\tb\t\tc") << u"a   b       c"_s << true;
    QTest::newRow("carriage return at the end") << QByteArray("a\r") << u"a"_s << true;
    QTest::newRow("escape") << QByteArray("a\x1b[2Kb") << u"a\u241B[2Kb"_s << false;
    QTest::newRow("turned writing") << QByteArray("a\xe2\x80\xae") << u"a\uFFFD"_s << false;
    QTest::newRow("no text") << QByteArray("\xff\xfe") << u"\uFFFD\uFFFD"_s << false;
}

void tst_DiffView::showsWhatWouldBeHidden()
{
    QFETCH(QByteArray, bytes);
    const DiffText text(bytes);
    QTEST(text.shown, "shown");
    QTEST(text.simple, "simple");
}

QTEST_MAIN(tst_DiffView)
#include "tst_DiffView.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageSamples.h"
#include "ui/logview/LogLineLayout.h"
#include "ui/logview/LogSourceModel.h"
#include "ui/logview/LogView.h"
#include "ui/logview/LogsPage.h"
#include "ui/style/ThemeManager.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using session::StepState;
using ui::LogSource;
using ui::LogsPage;
using ui::LogView;

class tst_LogsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void listsTheRunsOfASession();
    void sourceModelChangesOnlyWhatDiffers();
    void showsNothingUntilARunIsChosen();
    void opensTheChosenRun();
    void followsUntilScrolledUp();
    void followsOnAgainWhenAsked();
    void findsAndGoesRound();
    void saysWhenAnExpressionIsWrong();
    void goesToALine();
    void showsAWantedLineOfALaterRun();
    void copiesTheSelection();
    void choosesTheOutput();
    void tellsOfADroppedHead();
    void tellsWhenALogIsMissing();
    void saysThatNothingWasPrinted();
    void showsGantrysOwnLog();
    void filtersTheSources();
    void movesByKeyboard();
    void keepsTextReadableOnEveryBackground();
    void everyControlHasNames();

private:
    [[nodiscard]] LogSource addRun(const QString &title, const QByteArray &bytes, bool live = false);
    void write(const QString &path, const QByteArray &bytes);
    [[nodiscard]] LogView &view() { return *m_page->view(); }
    [[nodiscard]] bool isRead() const
    {
        return m_page->document()->state().complete && m_page->document()->state().numbered;
    }

    std::unique_ptr<ui::ThemeManager> m_themes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogsPage> m_page;
};

void tst_LogsPage::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_LogsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_page = std::make_unique<LogsPage>();
    m_page->resize(1000, 600);
    m_page->show();
}

void tst_LogsPage::cleanup()
{
    m_page.reset();
}

void tst_LogsPage::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

LogSource tst_LogsPage::addRun(const QString &title, const QByteArray &bytes, bool live)
{
    LogSource source;
    source.session = base::SessionId::create();
    source.run = base::RunId::create();
    source.sessionTitle = title;
    source.project = u"/src/api"_s;
    source.title = u"Step 1"_s;
    source.engineName = u"Terminal"_s;
    source.engineIcon = u"engineTerminal"_s;
    source.state = live ? StepState::Running : StepState::Succeeded;
    source.live = live;
    source.outputPath = m_folder->filePath(source.run.toString() + u".log"_s);
    source.startedAt = pages::now();
    write(source.outputPath, bytes);
    m_page->setRuns(source.session, {source});
    return source;
}

void tst_LogsPage::listsTheRunsOfASession()
{
    auto snapshot = pages::session(u"One"_s, u"api"_s, {},
                                   {pages::step(u"a"_s, StepState::Succeeded, 5, 1),
                                    pages::step(u"b"_s, StepState::Running, 0, {}),
                                    pages::step(u"c"_s, StepState::Pending, 0, {})});
    snapshot.steps[1].attempts = 2;
    const auto sources = ui::logSourcesOf(snapshot, u"/data/runs"_s);
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources.at(0).title, u"Step 1"_s);
    QCOMPARE(sources.at(1).title, u"Step 2, try 2"_s);
    QCOMPARE(sources.at(1).outputPath, u"/data/runs/"_s + snapshot.steps.at(1).run.toString() + u"/run.log"_s);
    QVERIFY(sources.at(1).errorPath.isEmpty());
    QVERIFY(sources.at(1).live && !sources.at(0).live);
    // The first one ran in the background; what is a terminal's now was not always.
    snapshot.steps[0].attempt.background = true;
    QVERIFY(ui::logSourcesOf(snapshot, u"/data/runs"_s).at(0).errorPath.endsWith(u"/stderr.log"_s));
    QVERIFY(ui::logSourcesOf(snapshot, u"/data/runs"_s).at(1).errorPath.isEmpty());
}

void tst_LogsPage::sourceModelChangesOnlyWhatDiffers()
{
    ui::LogSourceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<LogSource> runs;
    for (int i = 0; i < 3; ++i) {
        LogSource run;
        run.session = base::SessionId(u"s"_s);
        run.run = base::RunId(QString::number(i));
        run.sessionTitle = u"One"_s;
        run.startedAt = pages::now();
        runs.append(run);
    }
    model.setRuns(runs.first().session, runs.first(2));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    model.setSize(runs.first().run, 1'400'000);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRuns(runs.first().session, runs.first(2));
    QCOMPARE(changed.size(), 0);
    model.setRuns(runs.first().session, runs);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QCOMPARE(model.sourceAt(model.indexOf(runs.first().run))->sizeBytes, 1'400'000);
    LogSource newer = runs.first();
    newer.session = base::SessionId(u"t"_s);
    newer.run = base::RunId(u"9"_s);
    newer.startedAt = pages::now().addSecs(60);
    model.setRuns(newer.session, {newer});
    QCOMPARE(model.sourceAt(model.index(0, 0, model.index(0, 0)))->run, newer.run);
    model.setRuns(runs.first().session, {});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.indexOf(runs.first().run).isValid());
}

void tst_LogsPage::showsNothingUntilARunIsChosen()
{
    QVERIFY(m_page->findChild<QWidget *>(u"logsNothingChosen"_s)->isVisible());
    const auto run = addRun(u"One"_s, "text\n");
    QVERIFY(m_page->findChild<QWidget *>(u"logsNothingChosen"_s)->isVisible());
    m_page->showRun(run.run);
    QVERIFY(!m_page->findChild<QWidget *>(u"logsNothingChosen"_s)->isVisible());
}

void tst_LogsPage::opensTheChosenRun()
{
    const auto one = addRun(u"One"_s, "first\n");
    const auto two = addRun(u"Two"_s, "second\nthird\n");
    m_page->showRun(two.run);
    QTRY_COMPARE(m_page->document()->state().lines, 2);
    QCOMPARE(m_page->current()->run, two.run);
    m_page->showRun(one.run);
    QTRY_COMPARE(m_page->document()->state().lines, 1);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"logLineNumber"_s)->text().contains(u'1'));
}

void tst_LogsPage::followsUntilScrolledUp()
{
    const auto run = addRun(u"One"_s, QByteArray("line\n").repeated(500), true);
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    QVERIFY(view().isFollowing());
    auto *follow = m_page->findChild<QToolButton *>(u"logFollow"_s);
    QVERIFY(follow->isChecked());
    QTRY_COMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    write(run.outputPath, QByteArray("more\n").repeated(100));
    QTRY_COMPARE(m_page->document()->state().lines, 600);
    QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
    view().verticalScrollBar()->setValue(100);
    QVERIFY(!view().isFollowing());
    QVERIFY(!follow->isChecked());
    write(run.outputPath, "more\n");
    QTRY_COMPARE(m_page->document()->state().lines, 601);
    QCOMPARE(view().verticalScrollBar()->value(), 100);
}

void tst_LogsPage::followsOnAgainWhenAsked()
{
    const auto run = addRun(u"One"_s, QByteArray("line\n").repeated(500));
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    QVERIFY(!view().isFollowing());
    QCOMPARE(view().verticalScrollBar()->value(), 0);
    m_page->findChild<QToolButton *>(u"logFollow"_s)->click();
    QVERIFY(view().isFollowing());
    QCOMPARE(view().verticalScrollBar()->value(), view().verticalScrollBar()->maximum());
}

void tst_LogsPage::findsAndGoesRound()
{
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += i % 100 == 50 ? "an invoice here\n" : "nothing\n";
    const auto run = addRun(u"One"_s, bytes);
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    m_page->find();
    auto *field = m_page->findChild<QLineEdit *>(u"logFindField"_s);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"INVOICE"_s);
    QTRY_COMPARE(view().currentLine(), 50);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(view().currentLine(), 150);
    m_page->findPrevious();
    m_page->findPrevious();
    QCOMPARE(view().currentLine(), 950);
    m_page->findNext();
    QCOMPARE(view().currentLine(), 50);
    m_page->findChild<QCheckBox *>(u"logFindMatchCase"_s)->setChecked(true);
    QTRY_VERIFY(field->property("error").toBool() == false);
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(m_page->findChild<QWidget *>(u"logFindBar"_s), Qt::Key_Escape);
    QTRY_VERIFY(!field->isVisible());
}

void tst_LogsPage::saysWhenAnExpressionIsWrong()
{
    const auto run = addRun(u"One"_s, "text\n");
    m_page->showRun(run.run);
    m_page->find();
    m_page->findChild<QCheckBox *>(u"logFindExpression"_s)->setChecked(true);
    auto *field = m_page->findChild<QLineEdit *>(u"logFindField"_s);
    field->setText(u"a("_s);
    QTRY_VERIFY(!m_page->findChild<QLabel *>(u"logFindError"_s)->text().isEmpty());
    QVERIFY(field->property("error").toBool());
    field->setText(u"t.x"_s);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"logFindError"_s)->text().isEmpty());
}

void tst_LogsPage::goesToALine()
{
    const auto run = addRun(u"One"_s, QByteArray("line\n").repeated(5000));
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    m_page->askForLine();
    auto *dialog = m_page->findChild<QInputDialog *>(u"goToLineDialog"_s);
    QVERIFY(dialog);
    dialog->setIntValue(4321);
    dialog->accept();
    QCOMPARE(view().currentLine(), 4320);
    QVERIFY(view().firstVisibleLine() <= 4320 && view().firstVisibleLine() + view().visibleLines() > 4320);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"logLineNumber"_s)->text().contains(QLocale().toString(4321)));
}

void tst_LogsPage::showsAWantedLineOfALaterRun()
{
    LogSource later;
    later.run = base::RunId::create();
    m_page->showRun(later.run, 77);
    QVERIFY(!m_page->current());
    later.session = base::SessionId::create();
    later.sessionTitle = u"Later"_s;
    later.outputPath = m_folder->filePath(u"later.log"_s);
    write(later.outputPath, QByteArray("line\n").repeated(500));
    m_page->setRuns(later.session, {later});
    QTRY_COMPARE(view().currentLine(), 77);
}

void tst_LogsPage::copiesTheSelection()
{
    const auto run = addRun(u"One"_s, "one\n\x1b[31mtwo\x1b[0m\nthree\n");
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    view().selectAll();
    QVERIFY(view().hasSelection());
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"one\ntwo\nthree"_s);
    view().showLine(1);
    view().copy();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"two"_s);
}

void tst_LogsPage::choosesTheOutput()
{
    auto run = addRun(u"One"_s, "out\nout\n");
    auto *output = m_page->findChild<QComboBox *>(u"logOutput"_s);
    m_page->showRun(run.run);
    QVERIFY(!output->isEnabled());
    run.errorPath = m_folder->filePath(u"stderr.log"_s);
    write(run.errorPath, "error\n");
    m_page->setRuns(run.session, {run});
    QVERIFY(output->isEnabled());
    QTRY_COMPARE(m_page->document()->state().lines, 3);
    output->setCurrentIndex(2);
    emit output->activated(2);
    QTRY_COMPARE(m_page->document()->state().lines, 1);
    QTRY_VERIFY(m_page->document()->line(0).value_or(logs::LogLine{}).standardError);
}

void tst_LogsPage::tellsOfADroppedHead()
{
    const auto run = addRun(u"One"_s, QByteArray("0123456789abcde\n").repeated(4096 * 4));
    QFile file(run.outputPath);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // A file whose front was never written has the same hole as one whose front was punched out.
    const QString holed = m_folder->filePath(u"holed.log"_s);
    QFile sparse(holed);
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.seek(1024 * 1024));
    sparse.write(QByteArray("0123456789abcde\n").repeated(4096));
    QVERIFY(sparse.flush());
    // Asked of the file system itself: a page that misses the hole must not look like one.
    if (::lseek(sparse.handle(), 0, SEEK_HOLE) != 0)
        QSKIP("this file system has no holes");
    sparse.close();
    LogSource holedRun = run;
    holedRun.run = base::RunId::create();
    holedRun.session = base::SessionId::create();
    holedRun.outputPath = holed;
    m_page->setRuns(holedRun.session, {holedRun});
    m_page->showRun(holedRun.run);
    QTRY_VERIFY(isRead());
    QVERIFY(m_page->document()->state().droppedBytes >= 1024 * 1024);
    // The row that says so is one more than the lines.
    QCOMPARE(view().verticalScrollBar()->maximum(), m_page->document()->state().lines + 1 - view().visibleLines());
    view().verticalScrollBar()->setValue(0);
    QVERIFY(!view().grab().isNull());
}

void tst_LogsPage::tellsWhenALogIsMissing()
{
    const auto run = addRun(u"One"_s, "text\n");
    QFile::remove(run.outputPath);
    m_page->showRun(run.run);
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<QLabel *>(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(run.outputPath);
    }));
}

void tst_LogsPage::saysThatNothingWasPrinted()
{
    const auto run = addRun(u"One"_s, {}, true);
    m_page->showRun(run.run);
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"logEmpty"_s)->isVisible());
    write(run.outputPath, "text\n");
    QTRY_VERIFY(view().isVisible());
}

void tst_LogsPage::showsGantrysOwnLog()
{
    const QString path = m_folder->filePath(u"gantry.log"_s);
    write(path, "started\n");
    auto *button = m_page->findChild<QToolButton *>(u"ownLog"_s);
    QVERIFY(!button->isVisible());
    m_page->setOwnLog(path);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(m_page->document()->state().lines, 1);
    QVERIFY(button->isChecked());
    QVERIFY(!m_page->current());
    const auto run = addRun(u"One"_s, "one\ntwo\n");
    m_page->showRun(run.run);
    QTRY_COMPARE(m_page->document()->state().lines, 2);
    QVERIFY(!button->isChecked());
}

void tst_LogsPage::filtersTheSources()
{
    static_cast<void>(addRun(u"Move rate limits"_s, "a\n"));
    static_cast<void>(addRun(u"Split handlers"_s, "b\n"));
    const auto *tree = m_page->findChild<QTreeView *>(u"logSourcesTree"_s);
    QCOMPARE(tree->model()->rowCount(), 2);
    m_page->findChild<QLineEdit *>(u"logSourcesSearch"_s)->setText(u"RATE"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
}

void tst_LogsPage::movesByKeyboard()
{
    const auto run = addRun(u"One"_s, QByteArray("line of text\n").repeated(1000));
    m_page->showRun(run.run);
    QTRY_VERIFY(isRead());
    QSignalSpy moved(&view(), &LogView::currentLineChanged);
    QTest::keyClick(&view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view().currentLine(), 999);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().currentLine(), 998);
    QTest::keyClick(&view(), Qt::Key_PageUp);
    QCOMPARE(view().currentLine(), 998 - view().visibleLines() + 1);
    QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(view().currentLine(), 0);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(view().hasSelection());
    QVERIFY(moved.size() >= 4);
}

void tst_LogsPage::keepsTextReadableOnEveryBackground()
{
    for (const ui::ThemeMode mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
        QVERIFY(m_themes->apply(mode));
        const ui::Theme &look = m_themes->theme();
        for (quint32 index = 0; index < 256; ++index) {
            logs::LogLine line{u"x"_s, {{0, 1, {}}}, false, false};
            line.spans[0].style.foreground = {logs::Color::Kind::Indexed, index};
            const ui::LogLineLayout layout(line, look.font(ui::FontRole::Mono), 8, look);
            QVERIFY2(ui::contrast(layout.foregroundOf(line.spans.first().style), look.terminal().background) >= 4.5,
                     qPrintable(QString::number(index)));
        }
    }
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_LogsPage::everyControlHasNames()
{
    static_cast<void>(addRun(u"One"_s, "a\n"));
    m_page->find();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
            || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

QTEST_MAIN(tst_LogsPage)
#include "tst_LogsPage.moc"

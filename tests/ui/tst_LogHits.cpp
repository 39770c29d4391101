// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageSamples.h"
#include "ui/logview/AllLogsSearch.h"
#include "ui/logview/LogHitsModel.h"
#include "ui/logview/LogHitsTable.h"
#include "ui/logview/LogSourceModel.h"
#include "ui/logview/LogView.h"
#include "ui/logview/LogsPage.h"
#include "ui/style/ThemeManager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using ui::AllLogsSearch;
using ui::LogSource;
using ui::LogsPage;

class tst_LogHits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void findsInEveryLog();
    void respectsCaseAndExpressions();
    void refusesAWrongExpression();
    void readsATerminalsLogAsThePageDoes();
    void keepsThePartAroundTheHit();
    void stopsWhenCancelled();
    void endsAtItsBounds();
    void goesOnAfterAMissingLog();
    void listsHitsAndCounts();
    void saysThatNothingWasFound();
    void opensAHitAtItsLine();
    void opensAHitOfTheOtherOutput();
    void searchesWithoutALogThatIsOpen();
    void closesByKeyAndButton();
    void pausesWhileThePageIsHidden();
    void everyControlHasNames();

private:
    [[nodiscard]] LogSource source(const QString &title, const QByteArray &bytes);
    [[nodiscard]] LogSource addRun(const QString &title, const QByteArray &bytes);
    void write(const QString &path, const QByteArray &bytes);
    /// What a search over @p sources finds, with what it said last.
    QList<ui::LogHit> search(const logs::SearchQuery &query, const QList<LogSource> &sources);
    void searchOnPage(const QString &text);
    [[nodiscard]] QString state() const { return m_page->findChild<QLabel *>(u"logHitsState"_s)->text(); }
    [[nodiscard]] ui::LogHitsTable *hits() const { return m_page->findChild<ui::LogHitsTable *>(); }
    [[nodiscard]] QTreeView *table() const { return m_page->findChild<QTreeView *>(u"logHitsTable"_s); }
    void openRow(int row)
    {
        QTreeView *view = table();
        emit view->doubleClicked(view->model()->index(row, 0));
    }
    [[nodiscard]] QVariant countOf(const LogSource &run) const
    {
        const auto *model = m_page->findChild<ui::LogSourceModel *>();
        return model->indexOf(run.run).data(ui::LogSourceModel::HitsRole);
    }

    std::unique_ptr<ui::ThemeManager> m_themes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogsPage> m_page;
    AllLogsSearch::Progress m_progress;
};

void tst_LogHits::initTestCase()
{
    m_themes = std::make_unique<ui::ThemeManager>();
    QVERIFY(m_themes->apply(ui::ThemeMode::Light));
}

void tst_LogHits::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_page = std::make_unique<LogsPage>();
    m_page->resize(1100, 700);
    m_page->show();
}

void tst_LogHits::cleanup()
{
    m_page.reset();
}

void tst_LogHits::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

LogSource tst_LogHits::source(const QString &title, const QByteArray &bytes)
{
    LogSource source;
    source.session = base::SessionId::create();
    source.run = base::RunId::create();
    source.sessionTitle = title;
    source.project = u"/src/api"_s;
    source.title = u"Step 1"_s;
    source.state = session::StepState::Succeeded;
    source.outputPath = m_folder->filePath(source.run.toString() + u".log"_s);
    source.startedAt = pages::now();
    write(source.outputPath, bytes);
    return source;
}

LogSource tst_LogHits::addRun(const QString &title, const QByteArray &bytes)
{
    const LogSource run = source(title, bytes);
    m_page->setRuns(run.session, {run});
    return run;
}

QList<ui::LogHit> tst_LogHits::search(const logs::SearchQuery &query, const QList<LogSource> &sources)
{
    AllLogsSearch search;
    QList<ui::LogHit> found;
    connect(&search, &AllLogsSearch::hitsFound, this, [&](const QList<ui::LogHit> &hits) { found += hits; });
    if (!search.start(query, sources) || !QTest::qWaitFor([&] { return !search.progress().running; }, 20'000))
        QTest::qFail("the search has not ended", __FILE__, __LINE__);
    m_progress = search.progress();
    return found;
}

void tst_LogHits::searchOnPage(const QString &text)
{
    m_page->findInAllLogs();
    m_page->findChild<QLineEdit *>(u"logFindField"_s)->setText(text);
    QTRY_VERIFY(hits()->isVisible());
    auto *search = m_page->findChild<AllLogsSearch *>();
    QTRY_VERIFY(search->progress().total > 0 && !search->progress().running);
}

void tst_LogHits::findsInEveryLog()
{
    const auto one = source(u"One"_s, "first\nan invoice\nthird\n");
    const auto two = source(u"Two"_s, "nothing\n");
    const auto three = source(u"Three"_s, QByteArray("line\n").repeated(300) + "    invoice and Invoice\n");
    const auto found = search({u"invoice"_s}, {one, two, three});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).source, one);
    QCOMPARE(found.at(0).line, 1);
    QCOMPARE(found.at(0).text, u"an invoice"_s);
    QCOMPARE(found.at(1).source, three);
    QCOMPARE(found.at(1).line, 300);
    QCOMPARE(found.at(1).text, u"invoice and Invoice"_s);
    QCOMPARE(found.at(1).marks, (QList<logs::SearchHit>{{300, 0, 7}, {300, 12, 7}}));
    QCOMPARE(m_progress.hits, 3);
    QCOMPARE(m_progress.logsWithHits, 2);
    QCOMPARE(m_progress.searched, 3);
    QVERIFY(!m_progress.limited && !m_progress.logLimited);
}

void tst_LogHits::respectsCaseAndExpressions()
{
    const auto one = source(u"One"_s, "Invoice 1\ninvoice 2\n");
    const auto two = source(u"Two"_s, "invoice 33\ninvoice.x\n");
    QCOMPARE(search({u"invoice"_s, false, true}, {one, two}).size(), 3);
    QCOMPARE(search({u"invoice"_s, false, false}, {one, two}).size(), 4);
    const auto found = search({u"Invoice \\d+$"_s, true, false}, {one, two});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.last().marks.first().length, 10);
    QCOMPARE(search({u"e.x"_s, false, false}, {one, two}).size(), 1);
    QCOMPARE(search({u"I.+\\d"_s, true, true}, {one, two}).size(), 1);
}

void tst_LogHits::refusesAWrongExpression()
{
    AllLogsSearch search;
    QVERIFY(!search.start({u"a("_s, true}, {source(u"One"_s, "a\n")}));
    QVERIFY(!search.progress().running);
    QVERIFY(!search.start({}, {}));
}

void tst_LogHits::readsATerminalsLogAsThePageDoes()
{
    // The second line is drawn over: only what stays on the screen is a line.
    const auto terminal
        = source(u"One"_s, "\x1b[2J\x1b[Hone\r\nsecret\x1b[2;1H\x1b[Kpub\x1b[1mlic\x1b[0m line\r\nthree\r\n");
    QCOMPARE(search({u"secret"_s}, {terminal}).size(), 0);
    const auto found = search({u"public"_s}, {terminal});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text, u"public line"_s);
    m_page->setRuns(terminal.session, {terminal});
    m_page->showRun(terminal.run);
    QTRY_VERIFY(m_page->document()->line(found.first().line).value_or(logs::LogLine{}).text == found.first().text);
}

void tst_LogHits::keepsThePartAroundTheHit()
{
    const auto run = source(u"One"_s, QByteArray("x").repeated(700) + "needle" + QByteArray("y").repeated(700) + '\n');
    const auto found = search({u"needle"_s}, {run});
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().text.startsWith(u'…') && found.first().text.size() <= 301);
    const logs::SearchHit &mark = found.first().marks.first();
    QCOMPARE(found.first().text.mid(mark.column, mark.length), u"needle"_s);
}

void tst_LogHits::stopsWhenCancelled()
{
    QList<LogSource> many;
    for (int i = 0; i < 20; ++i)
        many.append(source(QString::number(i), "old text\n"));
    const auto other = source(u"Other"_s, "new text\n");
    AllLogsSearch search;
    QList<ui::LogHit> found;
    connect(&search, &AllLogsSearch::hitsFound, this, [&](const QList<ui::LogHit> &hits) {
        found += hits;
        if (found.size() == 3)
            search.stop();
    });
    QVERIFY(search.start({u"old"_s}, many));
    QTRY_VERIFY(!search.progress().running);
    QCOMPARE(found.size(), 3);
    // What the stopped one had under way would have come before this one's hit.
    QVERIFY(search.start({u"text"_s}, {other}));
    QTRY_VERIFY(!search.progress().running);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.last().source, other);
    // A new search replaces one that runs.
    QVERIFY(search.start({u"old"_s}, many));
    QVERIFY(search.start({u"new"_s}, {other}));
    QTRY_VERIFY(!search.progress().running);
    QCOMPARE(found.size(), 5);
    QCOMPARE(search.progress().searched, 1);
}

void tst_LogHits::endsAtItsBounds()
{
    const auto full = source(u"Full"_s, QByteArray("hit\n").repeated(AllLogsSearch::maxHitsPerLog));
    QCOMPARE(search({u"hit"_s}, {full}).size(), AllLogsSearch::maxHitsPerLog);
    QVERIFY(!m_progress.logLimited); // it has just as many
    const auto over = source(u"Over"_s, QByteArray("hit\n").repeated(5000));
    const auto after = source(u"After"_s, "hit\n");
    QCOMPARE(search({u"hit"_s}, {over, after}).size(), AllLogsSearch::maxHitsPerLog + 1);
    QVERIFY(m_progress.logLimited && !m_progress.limited);
    const int logs = AllLogsSearch::maxHits / AllLogsSearch::maxHitsPerLog;
    QList<LogSource> many(logs, over);
    QCOMPARE(search({u"hit"_s}, many).size(), AllLogsSearch::maxHits);
    QVERIFY(!m_progress.limited || m_progress.searched == logs);
    many.append(after);
    many.append(source(u"Never"_s, "hit\n"));
    QCOMPARE(search({u"hit"_s}, many).size(), AllLogsSearch::maxHits);
    QVERIFY(m_progress.limited);
    QCOMPARE(m_progress.logsWithHits, logs);
    QVERIFY(m_progress.searched < many.size());
}

void tst_LogHits::goesOnAfterAMissingLog()
{
    const auto gone = source(u"Gone"_s, "hit\n");
    QVERIFY(QFile::remove(gone.outputPath));
    auto coming = gone;
    coming.live = true;
    const auto there = source(u"There"_s, "hit\n");
    QCOMPARE(search({u"hit"_s}, {gone, coming, there}).size(), 1);
    QCOMPARE(m_progress.unreadable, 1);
    QCOMPARE(m_progress.searched, 3);
}

void tst_LogHits::listsHitsAndCounts()
{
    const auto one = addRun(u"One"_s, "invoice\nx\ninvoice\n");
    const auto two = addRun(u"Two"_s, "nothing\n");
    const auto three = addRun(u"Three"_s, QByteArray("invoice\n").repeated(150));
    m_page->showRun(two.run);
    searchOnPage(u"invoice"_s);
    QCOMPARE(countOf(one), 2);
    QCOMPARE(countOf(two), 0);
    QCOMPARE(countOf(three), AllLogsSearch::maxHitsPerLog);
    QCOMPARE(table()->model()->rowCount(), 2 + AllLogsSearch::maxHitsPerLog);
    QVERIFY2(state().contains(u"102"_s) && state().contains(u"Only the first 100"_s), qPrintable(state()));
    const QModelIndex row = table()->model()->index(0, ui::LogHitsModel::LineColumn);
    QVERIFY(!row.data().toString().isEmpty());
    QVERIFY(!table()->grab().isNull());
    // Other words: the counts are theirs.
    m_page->findChild<QLineEdit *>(u"logFindField"_s)->setText(u"nothing"_s);
    QTRY_COMPARE(countOf(two), 1);
    QTRY_COMPARE(countOf(three), 0);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_page->findChild<QCheckBox *>(u"logFindAllLogs"_s)->setChecked(false);
    QCOMPARE(countOf(two), -1);
    QVERIFY(!hits()->isVisible());
}

void tst_LogHits::saysThatNothingWasFound()
{
    static_cast<void>(addRun(u"One"_s, "text\n"));
    searchOnPage(u"other"_s);
    QVERIFY(m_page->findChild<QWidget *>(u"logHitsEmpty"_s)->isVisible());
    m_page->findChild<QCheckBox *>(u"logFindExpression"_s)->setChecked(true);
    m_page->findChild<QLineEdit *>(u"logFindField"_s)->setText(u"a("_s);
    QTRY_VERIFY(!m_page->findChild<QLabel *>(u"logFindError"_s)->text().isEmpty());
    QVERIFY(!hits()->isVisible());
}

void tst_LogHits::opensAHitAtItsLine()
{
    const auto one = addRun(u"One"_s, QByteArray("needle\n") + QByteArray("line\n").repeated(300));
    const auto two = addRun(u"Two"_s,
                            QByteArray("needle\n") + QByteArray("line\n").repeated(800) + "needle\n"
                                + QByteArray("line\n").repeated(5) + "needle\n");
    m_page->showRun(one.run);
    searchOnPage(u"needle"_s);
    auto *model = hits()->model();
    int last = -1;
    int middle = -1;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->hitAt(row).source.run == two.run && model->hitAt(row).line == 807)
            last = row;
        if (model->hitAt(row).source.run == two.run && model->hitAt(row).line == 801)
            middle = row;
    }
    QVERIFY(last >= 0 && middle >= 0);
    QSignalSpy searched(m_page->document(), &logs::LogDocument::searchProgress);
    table()->setCurrentIndex(model->index(last, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(m_page->current()->run, two.run);
    QTRY_COMPARE(m_page->view()->currentLine(), 807);
    // The search in that log stands at the same hit, though others are on screen.
    QTRY_VERIFY(std::ranges::any_of(searched, [](const QList<QVariant> &said) {
        const auto progress = said.first().value<logs::SearchProgress>();
        return progress.finished && progress.linesTotal == 808;
    }));
    QCOMPARE(m_page->view()->currentLine(), 807);
    m_page->findNext();
    QCOMPARE(m_page->view()->currentLine(), 0);
    m_page->findPrevious();
    QCOMPARE(m_page->view()->currentLine(), 807);
    // In the log that is open already.
    openRow(middle);
    QCOMPARE(m_page->view()->currentLine(), 801);
    m_page->findNext();
    QCOMPARE(m_page->view()->currentLine(), 807);
    QCOMPARE(model->rowCount(), 4); // the search over all logs was not begun anew
}

void tst_LogHits::opensAHitOfTheOtherOutput()
{
    auto run = source(u"One"_s, "out\nout\n");
    run.errorPath = m_folder->filePath(u"stderr.log"_s);
    write(run.errorPath, "fault\n");
    m_page->setRuns(run.session, {run});
    m_page->showRun(run.run);
    auto *output = m_page->findChild<QComboBox *>(u"logOutput"_s);
    output->setCurrentIndex(1);
    emit output->activated(1);
    QTRY_COMPARE(m_page->document()->state().lines, 2);
    searchOnPage(u"fault"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    openRow(0);
    QCOMPARE(output->currentIndex(), 0);
    QTRY_COMPARE(m_page->document()->state().lines, 3);
    QTRY_COMPARE(m_page->view()->currentLine(), 2);
}

void tst_LogHits::searchesWithoutALogThatIsOpen()
{
    const auto run = addRun(u"One"_s, "a\nneedle\n");
    m_page->find();
    QVERIFY(!m_page->findChild<QWidget *>(u"logFindBar"_s)->isVisible());
    searchOnPage(u"needle"_s);
    QVERIFY(m_page->findChild<QWidget *>(u"logsNothingChosen"_s)->isVisible());
    openRow(0);
    QCOMPARE(m_page->current()->run, run.run);
    QTRY_COMPARE(m_page->view()->currentLine(), 1);
    QVERIFY(m_page->findChild<QWidget *>(u"logHeader"_s)->isVisible());
}

void tst_LogHits::closesByKeyAndButton()
{
    const auto run = addRun(u"One"_s, "needle\n");
    searchOnPage(u"needle"_s);
    auto *all = m_page->findChild<QCheckBox *>(u"logFindAllLogs"_s);
    QVERIFY(all->isChecked());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!hits()->isVisible() && !all->isChecked());
    QCOMPARE(countOf(run), -1);
    searchOnPage(u"needle"_s);
    m_page->findChild<QToolButton *>(u"logHitsClose"_s)->click();
    QVERIFY(!hits()->isVisible() && !all->isChecked());
    searchOnPage(u"needle"_s);
    m_page->findChild<QToolButton *>(u"logFindClose"_s)->click();
    QVERIFY(!hits()->isVisible() && !all->isChecked());
}

void tst_LogHits::pausesWhileThePageIsHidden()
{
    for (int i = 0; i < 5; ++i)
        static_cast<void>(addRun(QString::number(i), "needle\n"));
    m_page->findInAllLogs();
    m_page->findChild<QLineEdit *>(u"logFindField"_s)->setText(u"needle"_s);
    auto *search = m_page->findChild<AllLogsSearch *>();
    const auto hideEarly = connect(search, &AllLogsSearch::progressChanged, this, [this, search] {
        if (search->progress().searched == 2)
            m_page->hide();
    });
    QTRY_VERIFY(!m_page->isVisible());
    disconnect(hideEarly);
    QVERIFY(!search->progress().running);
    QCOMPARE(search->progress().searched, 2);
    m_page->show();
    QTRY_COMPARE(search->progress().searched, 5);
    QTRY_VERIFY(!search->progress().running);
    QCOMPARE(table()->model()->rowCount(), 5);
}

void tst_LogHits::everyControlHasNames()
{
    static_cast<void>(addRun(u"One"_s, "needle\n"));
    searchOnPage(u"needle"_s);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName() == u"emptyAction"_s
            || widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    const QModelIndex row = table()->model()->index(0, 0);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"One, Step 1, line 1: needle"_s);
}

QTEST_MAIN(tst_LogHits)
#include "tst_LogHits.moc"

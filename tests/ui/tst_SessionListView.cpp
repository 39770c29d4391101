// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/style/ThemeManager.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QSplitterHandle>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Status;

static const base::SessionId waitingId(u"Move rate limits to Redis"_s);
static const base::SessionId failedId(u"Fix flaky invoice test"_s);

class tst_SessionListView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keysAsk_data();
    void keysAsk();
    void clicksShowAndDoubleClicksOpen();
    void renamesInPlace();
    void offersWhatFits();
    void freezesTheOrderUnderThePointer();
    void filtersFromField();
    void saysWhatToDoWhenEmpty();
    void remembersFoldedProjects();
    void namesEverything();
    void speaksARow();
    void panelsGiveWay_data();
    void panelsGiveWay();
    void showsTheInspectorInsteadOfTheList();
    void restoresWidths();
    void doubleClickRestoresTheDefault();
    void forgivesADamagedLayout();

private:
    [[nodiscard]] SessionListView &list() { return *m_page->list(); }
    void select(const base::SessionId &id) { list().setCurrentSession(id); }

    ThemeManager m_theme;
    std::unique_ptr<SessionTreeModel> m_model;
    std::unique_ptr<QMainWindow> m_window;
    SessionsPage *m_page = nullptr;
};

void tst_SessionListView::initTestCase()
{
    QVERIFY(m_theme.apply(ThemeMode::Light));
}

void tst_SessionListView::init()
{
    m_model = std::make_unique<SessionTreeModel>();
    m_model->setNow(samples::now());
    m_model->setSessions(samples::sessions());
    m_window = std::make_unique<QMainWindow>();
    m_page = new SessionsPage(*m_model);
    m_page->setTerminalArea(new QWidget);
    m_page->setInspector(new QWidget);
    m_window->setCentralWidget(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    list().tree()->setFocus();
}

void tst_SessionListView::cleanup()
{
    m_window.reset();
    m_model.reset();
}

void tst_SessionListView::keysAsk_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("Enter opens") << int(Qt::Key_Return) << QByteArray(SIGNAL(openRequested(base::SessionId)));
    QTest::newRow("keypad Enter") << int(Qt::Key_Enter) << QByteArray(SIGNAL(openRequested(base::SessionId)));
    QTest::newRow("Space shows") << int(Qt::Key_Space) << QByteArray(SIGNAL(peekRequested(base::SessionId)));
    QTest::newRow("Delete archives") << int(Qt::Key_Delete)
                                     << QByteArray(SIGNAL(archiveRequested(base::SessionId, bool)));
}

void tst_SessionListView::keysAsk()
{
    QFETCH(const int, key);
    QFETCH(const QByteArray, signal);
    select(waitingId);
    QSignalSpy asked(&list(), signal.constData());
    QVERIFY(asked.isValid());
    QTest::keyClick(list().tree(), static_cast<Qt::Key>(key));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<base::SessionId>(), waitingId);
}

void tst_SessionListView::clicksShowAndDoubleClicksOpen()
{
    QTreeView *tree = list().tree();
    QSignalSpy shown(&list(), &SessionListView::peekRequested);
    QSignalSpy opened(&list(), &SessionListView::openRequested);
    select(failedId);
    const QPoint place = tree->visualRect(tree->currentIndex()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(opened.count(), 0);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.count(), 1);
    // Selecting from outside must not open anything.
    select(waitingId);
    QCOMPARE(opened.count(), 1);
}

void tst_SessionListView::renamesInPlace()
{
    QSignalSpy renamed(&list(), &SessionListView::renameRequested);
    select(failedId);
    QTest::keyClick(list().tree(), Qt::Key_F2);
    auto *field = list().findChild<QLineEdit *>(u"renameField"_s);
    QVERIFY(field);
    QCOMPARE(field->text(), u"Fix flaky invoice test"_s);
    field->setText(u"Steady invoice test"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().at(0).value<base::SessionId>(), failedId);
    QCOMPARE(renamed.first().at(1).toString(), u"Steady invoice test"_s);
}

void tst_SessionListView::offersWhatFits()
{
    const auto action = [this](const QString &name) { return list().findChild<QAction *>(name); };
    select(waitingId); // its step is active
    QVERIFY(!action(u"resumeSession"_s)->isEnabled());
    select(failedId);
    QVERIFY(action(u"resumeSession"_s)->isEnabled());
    QSignalSpy resumed(&list(), &SessionListView::resumeRequested);
    QSignalSpy right(&list(), &SessionListView::openToTheRightRequested);
    QSignalSpy copied(&list(), &SessionListView::duplicateRequested);
    action(u"resumeSession"_s)->trigger();
    action(u"openSessionRight"_s)->trigger();
    action(u"duplicateSession"_s)->trigger();
    QCOMPARE(resumed.count(), 1);
    QCOMPARE(right.count(), 1);
    QCOMPARE(copied.count(), 1);

    auto archived = *m_model->find(failedId);
    archived.session.archived = true;
    list().setFilter({{}, {}, {}, {}, true});
    m_model->upsert(archived);
    select(failedId);
    QVERIFY(action(u"archiveSession"_s)->text().startsWith(u"Unarchive"_s));
    QSignalSpy archive(&list(), &SessionListView::archiveRequested);
    action(u"archiveSession"_s)->trigger();
    QCOMPARE(archive.first().at(1).toBool(), false);

    select({});
    QVERIFY(!action(u"openSession"_s)->isEnabled());
}

void tst_SessionListView::freezesTheOrderUnderThePointer()
{
    QWidget *viewport = list().tree()->viewport();
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QCoreApplication::sendEvent(viewport, &enter);
    QVERIFY(m_model->isOrderFrozen());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(viewport, &leave);
    QVERIFY(!m_model->isOrderFrozen());
}

void tst_SessionListView::filtersFromField()
{
    auto *field = list().findChild<QLineEdit *>(u"sessionFilter"_s);
    select(waitingId);
    QTest::keyClick(list().tree(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_window->focusWidget(), field);
    QTest::keyClicks(field, u"redis"_s);
    QCOMPARE(list().tree()->model()->rowCount(), 1);
    QCOMPARE(list().currentSession(), waitingId);
    field->clear();
    QCOMPARE(list().tree()->model()->rowCount(), 4);
    QCOMPARE(list().currentSession(), waitingId);

    auto *menu = list().findChild<QMenu *>(u"sessionFilterMenu"_s);
    emit menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Failed"_s)
            action->trigger();
    }
    QCOMPARE(list().filter().statuses, QSet<Status>{Status::Failed});
    QCOMPARE(list().tree()->model()->rowCount(), 1);
}

void tst_SessionListView::saysWhatToDoWhenEmpty()
{
    QSignalSpy wanted(&list(), &SessionListView::newSessionRequested);
    list().setFilter({u"nothing like this"_s, {}, {}, {}, false});
    auto *empty = list().findChild<QWidget *>(u"sessionListEmpty"_s);
    QVERIFY(empty->isVisible());
    auto *clear = empty->findChild<QPushButton *>();
    QCOMPARE(clear->text(), u"Clear filters"_s);
    clear->click();
    QVERIFY(!empty->isVisible());
    QCOMPARE(wanted.count(), 0);

    m_model->setSessions({});
    QVERIFY(empty->isVisible());
    clear->click();
    QCOMPARE(wanted.count(), 1);
    list().findChild<QPushButton *>(u"newSessionButton"_s)->click();
    QCOMPARE(wanted.count(), 2);
}

void tst_SessionListView::remembersFoldedProjects()
{
    QTreeView *tree = list().tree();
    const QModelIndex harbor = tree->model()->index(0, 0);
    QVERIFY(tree->isExpanded(harbor));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(harbor).center());
    QVERIFY(!tree->isExpanded(harbor));
    QCOMPARE(list().foldedProjects(), QStringList{u"/home/user/src/harbor-api"_s});
    m_model->setSessions(samples::sessions());
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    // What is looked for is shown, and the fold comes back afterwards.
    list().setFilter({u"redis"_s, {}, {}, {}, false});
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    list().setFilter({});
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
}

void tst_SessionListView::namesEverything()
{
    for (const QWidget *control : list().findChildren<QWidget *>()) {
        const bool isControl = control->focusPolicy() != Qt::NoFocus && !control->objectName().startsWith("qt_"_L1)
            && control->isVisibleTo(&list());
        if (!isControl)
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
}

void tst_SessionListView::speaksARow()
{
    select(waitingId);
    QCOMPARE(list().tree()->currentIndex().data(Qt::AccessibleTextRole).toString(),
             u"Move rate limits to Redis, waiting: allow Bash, 38 seconds, 0.92 dollars, terminal"_s);
}

void tst_SessionListView::panelsGiveWay_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("inspector");
    QTest::addColumn<bool>("rail");
    QTest::newRow("1920") << 1920 << true << false;
    QTest::newRow("1280") << 1280 << true << false;
    QTest::newRow("1180") << 1180 << true << false;
    QTest::newRow("1179") << 1179 << false << false;
    QTest::newRow("980") << 980 << false << false;
    QTest::newRow("979") << 979 << false << true;
    QTest::newRow("760") << 760 << false << true;
}

void tst_SessionListView::panelsGiveWay()
{
    QFETCH(const int, width);
    QFETCH(const bool, inspector);
    QFETCH(const bool, rail);
    m_page->setTerminalMinimum(480);
    m_window->resize(width, 700);
    QTRY_COMPARE(m_page->width(), width);
    QCOMPARE(m_page->isInspectorShown(), inspector);
    QCOMPARE(list().isRail(), rail);
    QVERIFY(list().isVisible());
    if (rail) {
        QCOMPARE(list().width(), SessionListView::railWidth);
        QVERIFY(list().tree()->visualRect(list().tree()->model()->index(0, 0)).width() <= SessionListView::railWidth);
    }
    // Made wide again, everything is back.
    m_window->resize(1400, 700);
    QTRY_VERIFY(m_page->isInspectorShown());
    QVERIFY(!list().isRail());
    // A larger font needs more for its 80 columns.
    m_page->setTerminalFont(u"DejaVu Sans Mono"_s, 26);
    QTRY_VERIFY(!m_page->isInspectorShown());
}

void tst_SessionListView::showsTheInspectorInsteadOfTheList()
{
    m_window->resize(1100, 700);
    QTRY_VERIFY(!m_page->isInspectorShown());
    QSignalSpy told(m_page, &SessionsPage::inspectorShownChanged);
    m_page->toggleInspector();
    QVERIFY(m_page->isInspectorShown());
    QVERIFY(!m_page->isListShown());
    QCOMPARE(told.count(), 1);
    m_page->inspectorAction()->trigger();
    QVERIFY(!m_page->isInspectorShown());
    QVERIFY(m_page->isListShown());
    m_window->resize(1400, 700);
    QTRY_VERIFY(m_page->isInspectorShown());
    m_page->toggleInspector();
    QVERIFY(!m_page->isInspectorShown());
    QVERIFY(!m_page->inspectorAction()->isChecked());
    m_page->listAction()->trigger();
    QVERIFY(!m_page->isListShown());
}

void tst_SessionListView::restoresWidths()
{
    const QVariantMap saved{{u"listWidth"_s, 320}, {u"inspectorWidth"_s, 400}, {u"inspectorWanted"_s, true}};
    m_window->resize(1900, 900);
    QTRY_COMPARE(m_page->width(), 1900);
    m_page->restoreLayout(saved);
    QTRY_COMPARE(list().width(), 320);
    const QVariantMap again = m_page->saveLayout();
    QCOMPARE(again.value(u"listWidth"_s).toInt(), 320);
    QCOMPARE(again.value(u"inspectorWidth"_s).toInt(), 400);
}

void tst_SessionListView::doubleClickRestoresTheDefault()
{
    m_page->restoreLayout({{u"listWidth"_s, 390}});
    QTRY_COMPARE(list().width(), 390 - std::max(0, 390 - list().width()));
    auto *splitter = m_page->findChild<QSplitter *>(u"sessionsSplitter"_s);
    QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
    QTRY_COMPARE(list().width(), 248);
    QCOMPARE(m_page->saveLayout().value(u"listWidth"_s).toInt(), 0);
}

void tst_SessionListView::forgivesADamagedLayout()
{
    m_page->restoreLayout({{u"listWidth"_s, u"wide"_s}, {u"inspectorWidth"_s, -7}, {u"folded"_s, 3}, {u"x"_s, 1}});
    QTRY_COMPARE(list().width(), 248);
    QVERIFY(m_page->isInspectorShown());
    m_page->restoreLayout({{u"listWidth"_s, 9000}});
    QVERIFY(list().width() <= 400);
}

QTEST_MAIN(tst_SessionListView)
#include "tst_SessionListView.moc"

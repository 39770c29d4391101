// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/FakeTerminalChannel.h"
#include "ui/style/ThemeManager.h"
#include "ui/terminal/SessionPane.h"
#include "ui/terminal/TabGroup.h"
#include "ui/terminal/TerminalArea.h"
#include "ui/terminal/TerminalKeys.h"
#include "ui/terminal/TerminalPane.h"

#include <QAction>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace ui;
using Record = FakeTerminalChannel::Record;

namespace {

base::SessionId id(int number)
{
    return base::SessionId(QStringLiteral("session-%1").arg(number));
}

PaneFacts factsOf(int number)
{
    PaneFacts facts;
    facts.title = QStringLiteral("Session %1").arg(number);
    facts.status = session::Status::Running;
    facts.statusText = QStringLiteral("Running step 1 of 2");
    facts.permissionMode = QStringLiteral("manual");
    return facts;
}

} // namespace

/// Many sessions, few terminals.
class tst_TerminalArea : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void saysThatNothingIsOpen();
    void opensASessionOnce();
    void keepsOneTerminalForThirtySessions();
    void replaysWhatIsShownAgain();
    void letsGoOfTheChannelOfAHiddenTab();
    void opensToTheRight();
    void splitsOffTheCurrentTab();
    void closesViewsAndReopensThem();
    void closesAnEmptyGroup();
    void movesATabByDragging();
    void splitsByDroppingOnAnEdge();
    void reordersTabsByDragging();
    void closesWithTheMiddleButtonAndTheCross();
    void marksHiddenTabs();
    void goesToTheNeighbourAndResizes();
    void maximisesOnePane();
    void switchesByRecentUse();
    void roundTripsItsLayout();
    void refusesBadLayouts_data();
    void refusesBadLayouts();
    void dropsTerminalsOfAHiddenPage();
    void asksTheFactoryAgainForAnotherRun();
    void showsHeaderAttentionAndEnd();
    void answersUnderTheTerminal();
    void alwaysShowsThatPermissionsAreBypassed();
    void hidesTheHeaderOfASmallPane();
    void tellsWhatTheUserWants();
    void hasNoShortcutTwiceOrOfTheTerminal();
    void survivesHostileTitles();

private:
    void show();
    [[nodiscard]] qsizetype terminals() const { return m_area->findChildren<TerminalPane *>().size(); }
    [[nodiscard]] qsizetype emulators() const;
    [[nodiscard]] QAction *action(const char *name) const;
    void drag(SessionTabBar *tabs, int index, QWidget *over, const QPoint &to);

    ThemeManager m_themes;
    std::unique_ptr<TerminalArea> m_area;
    QHash<base::SessionId, QList<std::shared_ptr<Record>>> m_runs;
};

void tst_TerminalArea::initTestCase()
{
    QVERIFY(m_themes.apply(ThemeMode::Light));
}

void tst_TerminalArea::init()
{
    m_runs.clear();
    m_area = std::make_unique<TerminalArea>();
    m_area->resize(1200, 800);
    m_area->setChannelFactory([this](const base::SessionId &session) {
        auto channel = std::make_unique<FakeTerminalChannel>();
        channel->setLog("output of " + session.toString().toUtf8() + "\r\n", true);
        m_runs[session].append(channel->record());
        return channel;
    });
    for (int i = 1; i <= 30; ++i)
        m_area->setFacts(id(i), factsOf(i));
}

void tst_TerminalArea::cleanup()
{
    m_area.reset();
}

void tst_TerminalArea::show()
{
    m_area->show();
    m_area->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

qsizetype tst_TerminalArea::emulators() const
{
    qsizetype count = 0;
    for (const QWidget *widget : m_area->findChildren<QWidget *>())
        count += qstrcmp(widget->metaObject()->className(), "QTermWidget") == 0 ? 1 : 0;
    return count;
}

QAction *tst_TerminalArea::action(const char *name) const
{
    for (QAction *each : m_area->actions()) {
        if (each->objectName() == QLatin1StringView(name))
            return each;
    }
    return nullptr;
}

void tst_TerminalArea::drag(SessionTabBar *tabs, int index, QWidget *over, const QPoint &to)
{
    QTRY_COMPARE(tabs->tabRect(0).left(), 0);
    QTRY_VERIFY(tabs->width() >= tabs->tabRect(tabs->count() - 1).right());
    const QPoint from = tabs->tabRect(index).center();
    const QPoint target = tabs->mapFromGlobal(over->mapToGlobal(to));
    QTest::mousePress(tabs, Qt::LeftButton, {}, from);
    for (const QPoint &at : {from + QPoint(15, 0), target}) {
        QMouseEvent move(QEvent::MouseMove, at, tabs->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tabs, &move);
    }
    auto *overlay = m_area->findChild<QWidget *>(QStringLiteral("dropOverlay"));
    QVERIFY(overlay);
    QVERIFY(overlay->isVisible());
    QTest::mouseRelease(tabs, Qt::LeftButton, {}, target);
    QVERIFY(!overlay->isVisible());
}

void tst_TerminalArea::saysThatNothingIsOpen()
{
    show();
    QSignalSpy wanted(m_area.get(), &TerminalArea::newSessionRequested);
    bool said = false;
    for (const QLabel *label : m_area->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text() == QStringLiteral("No session is open"));
    QVERIFY(said);
    QPushButton *button = nullptr;
    for (auto *each : m_area->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == QStringLiteral("New session"))
            button = each;
    }
    QVERIFY(button);
    button->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_area->currentSession().isNull());
    QCOMPARE(emulators(), 0);
}

void tst_TerminalArea::opensASessionOnce()
{
    show();
    QSignalSpy current(m_area.get(), &TerminalArea::currentSessionChanged);
    m_area->open(id(1));
    m_area->open(id(2));
    m_area->open(id(1));
    QCOMPARE(m_area->openSessions(), (QList{id(1), id(2)}));
    QCOMPARE(m_area->currentSession(), id(1));
    QCOMPARE(current.size(), 3);
    QTRY_VERIFY(m_area->currentPane()->terminal()->text().contains(u"output of session-1"));
    QTRY_COMPARE(QApplication::focusWidget(), m_area->currentPane()->terminal()->display());
}

void tst_TerminalArea::keepsOneTerminalForThirtySessions()
{
    show();
    QElapsedTimer time;
    time.start();
    for (int i = 1; i <= 30; ++i)
        m_area->open(id(i));
    QVERIFY2(time.elapsed() < 3'000, qPrintable(QStringLiteral("%1 ms").arg(time.elapsed())));
    QCOMPARE(m_area->openSessions().size(), 30);
    QTRY_COMPARE(emulators(), 1);
    QCOMPARE(terminals(), 1);
}

void tst_TerminalArea::replaysWhatIsShownAgain()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    m_area->open(id(1));
    QCOMPARE(m_runs[id(1)].size(), 2);
    QTRY_COMPARE(m_runs[id(1)].last()->opened, 1);
    QCOMPARE(m_runs[id(1)].last()->replayBytes, TerminalPane::replayBytes);
    QTRY_VERIFY(m_area->currentPane()->terminal()->text().contains(u"output of session-1"));
}

void tst_TerminalArea::letsGoOfTheChannelOfAHiddenTab()
{
    show();
    m_area->open(id(1));
    QTRY_COMPARE(m_runs[id(1)].last()->opened, 1);
    m_area->open(id(2));
    QTRY_VERIFY(m_runs[id(1)].last()->channel.isNull());
    QVERIFY(!m_area->isShown(id(1)));
    QVERIFY(m_area->isShown(id(2)));
}

void tst_TerminalArea::opensToTheRight()
{
    show();
    m_area->openToTheRight(id(1));
    QCOMPARE(m_area->groups().size(), 1);
    m_area->openToTheRight(id(2));
    QCOMPARE(m_area->groups().size(), 2);
    QCOMPARE(m_area->groups().at(1)->sessions(), QList{id(2)});
    QVERIFY(m_area->groups().at(1)->x() >= m_area->groups().at(0)->width());
    m_area->openToTheRight(id(1));
    QCOMPARE(m_area->groups().size(), 2);
    QCOMPARE(m_area->currentSession(), id(1));
    QTRY_COMPARE(emulators(), 2);
}

void tst_TerminalArea::splitsOffTheCurrentTab()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    QPointer<SessionPane> pane = m_area->currentPane();
    action("splitRight")->trigger();
    QCOMPARE(m_area->groups().size(), 2);
    QCOMPARE(m_area->groups().at(0)->sessions(), QList{id(1)});
    QCOMPARE(m_area->groups().at(1)->sessions(), QList{id(2)});
    // The pane moves over: no second attach, no replay.
    QCOMPARE(m_area->currentPane(), pane.get());
    QCOMPARE(m_runs[id(2)].size(), 1);

    // With one tab there is nothing to move: the new group waits for a session.
    action("splitDown")->trigger();
    QCOMPARE(m_area->groups().size(), 3);
    QVERIFY(m_area->currentSession().isNull());
    m_area->open(id(3));
    QCOMPARE(m_area->groups().at(2)->sessions(), QList{id(3)});
}

void tst_TerminalArea::closesViewsAndReopensThem()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    action("splitRight")->trigger();
    action("closeView")->trigger();
    QCOMPARE(m_area->openSessions(), QList{id(1)});
    QCOMPARE(m_area->groups().size(), 1);
    QCOMPARE(m_area->currentSession(), id(1));
    action("closeView")->trigger();
    QVERIFY(m_area->currentSession().isNull());
    QTRY_COMPARE(emulators(), 0);
    action("reopenView")->trigger();
    QCOMPARE(m_area->currentSession(), id(1));
    action("reopenView")->trigger();
    QCOMPARE(m_area->currentSession(), id(2));
    action("reopenView")->trigger();
    QCOMPARE(m_area->openSessions().size(), 2);
    m_area->removeSession(id(2));
    action("reopenView")->trigger();
    QCOMPARE(m_area->openSessions(), QList{id(1)});
}

void tst_TerminalArea::closesAnEmptyGroup()
{
    show();
    m_area->open(id(1));
    action("splitRight")->trigger();
    QCOMPARE(m_area->groups().size(), 2);
    action("closeView")->trigger();
    QCOMPARE(m_area->groups().size(), 1);
    QCOMPARE(m_area->openSessions(), QList{id(1)});
}

void tst_TerminalArea::movesATabByDragging()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    m_area->openToTheRight(id(3));
    TabGroup *left = m_area->groups().at(0);
    TabGroup *right = m_area->groups().at(1);
    drag(left->tabs(), 0, right, right->bodyRect().center());
    QCOMPARE(left->sessions(), QList{id(2)});
    QCOMPARE(right->sessions(), (QList{id(3), id(1)}));
    QCOMPARE(m_area->currentSession(), id(1));
    // The last tab takes its group along.
    QTRY_COMPARE(right->tabs()->tabRect(0).left(), 0);
    drag(left->tabs(), 0, right, QPoint(5, 5));
    QCOMPARE(m_area->groups().size(), 1);
    QCOMPARE(m_area->openSessions(), (QList{id(2), id(3), id(1)}));
}

void tst_TerminalArea::splitsByDroppingOnAnEdge()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    TabGroup *group = m_area->groups().first();
    drag(group->tabs(), 1, group, group->bodyRect().bottomLeft() + QPoint(group->width() / 2, -10));
    QCOMPARE(m_area->groups().size(), 2);
    QCOMPARE(m_area->groups().at(1)->sessions(), QList{id(2)});
    QTRY_VERIFY(m_area->groups().at(1)->y() > 0);
    // Alone on its own edge there is nothing to split.
    drag(group->tabs(), 0, group, group->bodyRect().center() + QPoint(group->width() / 2 - 10, 0));
    QCOMPARE(m_area->groups().size(), 2);
}

void tst_TerminalArea::reordersTabsByDragging()
{
    show();
    for (int i = 1; i <= 3; ++i)
        m_area->open(id(i));
    TabGroup *group = m_area->groups().first();
    QTRY_COMPARE(group->tabs()->tabRect(0).left(), 0);
    drag(group->tabs(), 0, group->tabs(), group->tabs()->tabRect(2).center() + QPoint(10, 0));
    QCOMPARE(group->sessions(), (QList{id(2), id(3), id(1)}));
    m_area->open(id(1));
    action("moveTabLeft")->trigger();
    QCOMPARE(group->sessions(), (QList{id(2), id(1), id(3)}));
    action("nextTab")->trigger();
    QCOMPARE(m_area->currentSession(), id(3));
    action("nextTab")->trigger();
    QCOMPARE(m_area->currentSession(), id(2));
    action("previousTab")->trigger();
    QCOMPARE(m_area->currentSession(), id(3));
    action("tab2")->trigger();
    QCOMPARE(m_area->currentSession(), id(1));
    action("tab9")->trigger();
    QCOMPARE(m_area->currentSession(), id(1));
}

void tst_TerminalArea::closesWithTheMiddleButtonAndTheCross()
{
    show();
    for (int i = 1; i <= 3; ++i)
        m_area->open(id(i));
    SessionTabBar *tabs = m_area->groups().first()->tabs();
    QTest::mouseClick(tabs, Qt::MiddleButton, {}, tabs->tabRect(0).center());
    QCOMPARE(m_area->openSessions(), (QList{id(2), id(3)}));
    // A tab that is neither current nor under the pointer has no cross.
    QVERIFY(tabs->closeRect(0).isEmpty());
    QVERIFY(!tabs->closeRect(1).isEmpty());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->closeRect(1).center());
    QCOMPARE(m_area->openSessions(), QList{id(2)});
}

void tst_TerminalArea::marksHiddenTabs()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    SessionTabBar *tabs = m_area->groups().first()->tabs();
    m_area->markActivity(id(1));
    m_area->markActivity(id(2));
    QVERIFY(tabs->hasMark(id(1), SessionTabBar::Mark::Output));
    QVERIFY(!tabs->hasMark(id(2), SessionTabBar::Mark::Output));
    m_area->open(id(1));
    QVERIFY(!tabs->hasMark(id(1), SessionTabBar::Mark::Output));

    m_area->openToTheRight(id(3));
    QTRY_COMPARE(m_runs[id(1)].last()->opened, 1);
    QTRY_VERIFY(!m_area->groups().at(0)->pane()->terminal()->isReplaying());
    m_runs[id(1)].last()->channel->print("\x07");
    QTRY_VERIFY(tabs->hasMark(id(1), SessionTabBar::Mark::Bell));
}

void tst_TerminalArea::goesToTheNeighbourAndResizes()
{
    show();
    m_area->open(id(1));
    m_area->openToTheRight(id(2));
    m_area->split(Qt::Vertical);
    m_area->open(id(3));
    QTRY_COMPARE(m_area->groups().at(2)->mapTo(m_area.get(), QPoint()).x(),
                 m_area->groups().at(1)->mapTo(m_area.get(), QPoint()).x());
    QCOMPARE(m_area->currentSession(), id(3));
    m_area->focusDirection(TerminalArea::Direction::Left);
    QCOMPARE(m_area->currentSession(), id(1));
    m_area->focusDirection(TerminalArea::Direction::Left);
    QCOMPARE(m_area->currentSession(), id(1));
    m_area->focusDirection(TerminalArea::Direction::Right);
    QVERIFY(m_area->currentSession() == id(2) || m_area->currentSession() == id(3));
    m_area->open(id(3));
    m_area->focusDirection(TerminalArea::Direction::Up);
    QCOMPARE(m_area->currentSession(), id(2));

    for (const TabGroup *group : m_area->groups())
        QVERIFY(group->width() > 400 && group->height() > 300);
    const int before = m_area->groups().at(0)->width();
    m_area->open(id(1));
    m_area->resizeCurrent(TerminalArea::Direction::Right);
    QTRY_VERIFY(m_area->groups().at(0)->width() > before);
    m_area->resizeCurrent(TerminalArea::Direction::Left);
    QTRY_COMPARE(m_area->groups().at(0)->width(), before);
}

void tst_TerminalArea::maximisesOnePane()
{
    show();
    m_area->open(id(1));
    m_area->openToTheRight(id(2));
    const QList<int> widths{m_area->groups().at(0)->width(), m_area->groups().at(1)->width()};
    action("maximizePane")->trigger();
    QVERIFY(m_area->isMaximized());
    QVERIFY(!m_area->groups().at(0)->isVisible());
    QTRY_COMPARE(m_area->groups().at(1)->width(), m_area->width());
    QTRY_COMPARE(emulators(), 1);
    action("maximizePane")->trigger();
    QVERIFY(m_area->groups().at(0)->isVisible());
    QTRY_COMPARE(m_area->groups().at(0)->width(), widths.at(0));
    QTRY_COMPARE(emulators(), 2);
    // Opening something that is hidden brings it back.
    action("maximizePane")->trigger();
    m_area->open(id(1));
    QVERIFY(!m_area->isMaximized());
    QCOMPARE(m_area->currentSession(), id(1));
}

void tst_TerminalArea::switchesByRecentUse()
{
    show();
    for (int i = 1; i <= 3; ++i)
        m_area->open(id(i));
    action("recentSession")->trigger();
    QCOMPARE(m_area->currentSession(), id(2));
    action("recentSession")->trigger();
    QCOMPARE(m_area->currentSession(), id(1));
    QTest::keyRelease(m_area.get(), Qt::Key_Control);
    action("recentSession")->trigger();
    QCOMPARE(m_area->currentSession(), id(3));
    action("recentSessionBack")->trigger();
    QCOMPARE(m_area->currentSession(), id(1));
    QTest::keyRelease(m_area.get(), Qt::Key_Control);
}

void tst_TerminalArea::roundTripsItsLayout()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    m_area->open(id(1));
    m_area->openToTheRight(id(3));
    m_area->split(Qt::Vertical);
    m_area->open(id(4));
    m_area->open(id(5));
    m_area->open(id(3));
    m_area->resizeCurrent(TerminalArea::Direction::Left);
    const QJsonObject layout = m_area->saveLayout();

    TerminalArea other;
    other.resize(m_area->size());
    other.setChannelFactory([](const base::SessionId &) { return std::make_unique<FakeTerminalChannel>(); });
    other.show();
    QVERIFY(other.restoreLayout(layout, [](const base::SessionId &) { return true; }));
    QCOMPARE(other.saveLayout(), layout);
    QCOMPARE(other.openSessions(), (QList{id(1), id(2), id(3), id(4), id(5)}));
    QCOMPARE(other.currentSession(), id(3));
    QCOMPARE(other.groups().at(0)->currentSession(), id(1));

    // A session that is gone takes its group along, and the split with it.
    QVERIFY(other.restoreLayout(layout, [](const base::SessionId &session) { return session != id(3); }));
    QCOMPARE(other.openSessions(), (QList{id(1), id(2), id(4), id(5)}));
    QCOMPARE(other.groups().size(), 2);
}

void tst_TerminalArea::refusesBadLayouts_data()
{
    QTest::addColumn<QJsonObject>("layout");
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("newer") << QJsonObject{{QStringLiteral("version"), 2}};
    QTest::newRow("no root") << QJsonObject{{QStringLiteral("version"), 1}};
    QTest::newRow("no tabs") << QJsonObject{
        {QStringLiteral("version"), 1},
        {QStringLiteral("root"), QJsonObject{{QStringLiteral("type"), QStringLiteral("group")}}}};
    QTest::newRow("tabs of numbers") << QJsonObject{
        {QStringLiteral("version"), 1},
        {QStringLiteral("root"),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("group")}, {QStringLiteral("tabs"), QJsonArray{1, 2}}}}};
    QJsonObject node{{QStringLiteral("type"), QStringLiteral("group")},
                     {QStringLiteral("tabs"), QJsonArray{QStringLiteral("session-1")}}};
    for (int i = 0; i < 200; ++i)
        node = {{QStringLiteral("type"), QStringLiteral("split")}, {QStringLiteral("children"), QJsonArray{node}}};
    QTest::newRow("too deep") << QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("root"), node}};
}

void tst_TerminalArea::refusesBadLayouts()
{
    QFETCH(const QJsonObject, layout);
    show();
    m_area->open(id(7));
    QVERIFY(!m_area->restoreLayout(layout, [](const base::SessionId &) { return true; }));
    QVERIFY(m_area->openSessions().isEmpty());
    m_area->open(id(1));
    QCOMPARE(m_area->currentSession(), id(1));
}

void tst_TerminalArea::dropsTerminalsOfAHiddenPage()
{
    show();
    m_area->open(id(1));
    QTRY_COMPARE(emulators(), 1);
    m_area->hide();
    QTRY_COMPARE_WITH_TIMEOUT(emulators(), 0, 15'000);
    m_area->show();
    QTRY_COMPARE(emulators(), 1);
    QTRY_VERIFY(m_area->currentPane()->terminal()->text().contains(u"output of session-1"));
}

void tst_TerminalArea::asksTheFactoryAgainForAnotherRun()
{
    show();
    m_area->open(id(1));
    m_area->open(id(2));
    m_area->runChanged(id(1));
    m_area->runChanged(id(2));
    QCOMPARE(m_runs[id(1)].size(), 1);
    QCOMPARE(m_runs[id(2)].size(), 2);
    QTRY_COMPARE(m_runs[id(2)].last()->opened, 1);
}

void tst_TerminalArea::showsHeaderAttentionAndEnd()
{
    show();
    PaneFacts facts = factsOf(1);
    facts.question = QStringLiteral("Allow Bash?");
    facts.questionDetail = QStringLiteral("redis-cli -n 3 FLUSHDB");
    facts.contextPercent = 38;
    m_area->setFacts(id(1), facts);
    m_area->open(id(1));
    auto *attention = m_area->findChild<QWidget *>(QStringLiteral("attentionBar"));
    auto *end = m_area->findChild<QWidget *>(QStringLiteral("endBar"));
    auto *header = m_area->findChild<QWidget *>(QStringLiteral("paneHeader"));
    QVERIFY(attention && end && header);
    QTRY_VERIFY(attention->isVisible() && header->isVisible());
    QVERIFY(!end->isVisible());
    // It never takes the focus.
    QTRY_COMPARE(QApplication::focusWidget(), m_area->currentPane()->terminal()->display());

    facts.question.clear();
    facts.end = PaneFacts::End::Failed;
    facts.endText = QStringLiteral("Failed: exit code 1 after 38 s");
    facts.canRetry = true;
    facts.hasLog = true;
    m_area->setFacts(id(1), facts);
    QTRY_VERIFY(end->isVisible());
    QVERIFY(!attention->isVisible());
    QVERIFY(m_area->findChild<QWidget *>(QStringLiteral("endRetry"))->isVisible());
    QVERIFY(!m_area->findChild<QWidget *>(QStringLiteral("endResume"))->isVisible());

    facts.end = PaneFacts::End::Finished;
    facts.canRetry = false;
    facts.canResume = true;
    m_area->setFacts(id(1), facts);
    QVERIFY(!m_area->findChild<QWidget *>(QStringLiteral("endRetry"))->isVisible());
    QVERIFY(m_area->findChild<QWidget *>(QStringLiteral("endResume"))->isVisible());
}

void tst_TerminalArea::answersUnderTheTerminal()
{
    show();
    PaneFacts facts = factsOf(1);
    facts.question = QStringLiteral("Allow Bash?");
    facts.questionDetail = QStringLiteral("redis-cli -n 3 FLUSHDB");
    m_area->open(id(1));
    m_area->setFacts(id(1), facts);
    const auto button = [this](const char *name) { return m_area->findChild<QPushButton *>(QLatin1StringView(name)); };
    // Nothing to answer by one click: a plan, a choice.
    QTRY_VERIFY(button("attentionOpenApprovals")->isVisible());
    QVERIFY(!button("attentionAllow")->isVisible() && !button("attentionDeny")->isVisible());

    facts.answerable = base::QuestionId::create();
    m_area->setFacts(id(1), facts);
    QTRY_VERIFY(button("attentionAllow")->isVisible());
    QVERIFY(button("attentionAllowSession")->isVisible() && button("attentionDeny")->isVisible());
    QList<std::pair<base::QuestionId, session::Answer>> answers;
    connect(
        m_area.get(), &TerminalArea::answered, this,
        [&](const base::QuestionId &question, const session::Answer &answer) { answers.append({question, answer}); });
    // The click was on its way before the question came.
    button("attentionAllow")->click();
    QVERIFY(answers.isEmpty());
    QTRY_VERIFY((button("attentionAllow")->click(), !answers.isEmpty()));
    QCOMPARE(answers.first().first, facts.answerable);
    QVERIFY(answers.first().second.decision == session::Answer::Decision::AllowOnce);
    QVERIFY(!button("attentionAllow")->isVisible());
    // It was refused, as on a full disk: the same question stands there as before.
    answers.clear();
    m_area->setFacts(id(1), facts);
    QVERIFY(!button("attentionAllow")->isVisible());
    m_area->offerAgain(id(1));
    QTRY_VERIFY((button("attentionAllow")->click(), !answers.isEmpty()));
    QCOMPARE(answers.first().first, facts.answerable);

    answers.clear();
    facts.answerable = base::QuestionId::create();
    m_area->setFacts(id(1), facts);
    button("attentionDeny")->click();
    auto *dialog = m_area->findChild<QInputDialog *>(QStringLiteral("denyDialog"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("Use the test database"));
    dialog->accept(); // at once: who has written a reason means this question
    QCOMPARE(answers.size(), 1);
    QVERIFY(answers.first().second.decision == session::Answer::Decision::Deny);
    QCOMPARE(answers.first().second.message, QStringLiteral("Use the test database"));

    // Answered elsewhere: there is nothing left to deny.
    QTRY_VERIFY(!m_area->findChild<QInputDialog *>(QStringLiteral("denyDialog")));
    facts.answerable = base::QuestionId::create();
    m_area->setFacts(id(1), facts);
    button("attentionDeny")->click();
    const QPointer<QInputDialog> late = m_area->findChild<QInputDialog *>(QStringLiteral("denyDialog"));
    QVERIFY(late && late->isVisible());
    facts.answerable = base::QuestionId::create();
    m_area->setFacts(id(1), facts);
    QTRY_VERIFY(!late || !late->isVisible());

    // Nothing is allowed here of which only the beginning can be read, unless the terminal shows it.
    facts.questionDetail = QStringLiteral("redis-cli -n 3 FLUSHDB ").repeated(50);
    facts.askedInTerminal = true;
    m_area->setFacts(id(1), facts);
    QTRY_VERIFY(button("attentionAllow")->isVisible());
    facts.askedInTerminal = false;
    m_area->setFacts(id(1), facts);
    QTRY_VERIFY(!button("attentionAllow")->isVisible() && !button("attentionAllowSession")->isVisible());
    QVERIFY(button("attentionDeny")->isVisible());
}

void tst_TerminalArea::alwaysShowsThatPermissionsAreBypassed()
{
    show();
    PaneFacts facts = factsOf(1);
    facts.permissionMode = QStringLiteral("bypassPermissions");
    facts.branch = QStringLiteral("a-branch-with-a-very-long-name/").repeated(5);
    facts.model = QStringLiteral("a model with a long name");
    facts.contextPercent = 90;
    m_area->setFacts(id(1), facts);
    m_area->resize(700, 600);
    m_area->open(id(1));
    auto *chip = m_area->findChild<QWidget *>(QStringLiteral("panePermissionMode"));
    QVERIFY(chip);
    QTRY_VERIFY(chip->isVisible());
    QTRY_VERIFY(chip->width() >= chip->sizeHint().width());
    // Where the other facts make room for the terminal, this one stays.
    m_area->resize(400, 260);
    QTRY_VERIFY(!m_area->findChild<QWidget *>(QStringLiteral("panePlayNext"))->isVisible());
    QVERIFY(chip->isVisible());
    QTRY_VERIFY(chip->width() >= chip->sizeHint().width());
}

void tst_TerminalArea::hidesTheHeaderOfASmallPane()
{
    show();
    m_area->open(id(1));
    auto *header = m_area->findChild<QWidget *>(QStringLiteral("paneHeader"));
    QTRY_VERIFY(header->isVisible());
    m_area->resize(500, 800);
    QTRY_VERIFY(!header->isVisible());
    m_area->resize(900, 800);
    QTRY_VERIFY(header->isVisible());
    m_area->resize(900, 250);
    QTRY_VERIFY(!header->isVisible());
    QVERIFY(m_area->groups().first()->tabs()->tabToolTip(0).contains(QStringLiteral("Ask before acting")));
}

void tst_TerminalArea::tellsWhatTheUserWants()
{
    show();
    PaneFacts facts = factsOf(1);
    facts.canPlayNext = facts.canPause = facts.canStop = true;
    m_area->setFacts(id(1), facts);
    m_area->open(id(1));
    QSignalSpy wanted(m_area.get(), &TerminalArea::requested);
    const auto press = [this](const char *name) {
        auto *button = m_area->findChild<QAbstractButton *>(QLatin1StringView(name));
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    };
    press("panePlayNext");
    press("paneAutoPlay");
    press("panePause");
    press("paneStop");
    action("newShellTab")->trigger();
    QList<PaneRequest> requests;
    for (const QList<QVariant> &call : std::as_const(wanted)) {
        QCOMPARE(call.at(0).value<base::SessionId>(), id(1));
        requests.append(call.at(1).value<PaneRequest>());
    }
    QCOMPARE(requests,
             (QList{PaneRequest::PlayNext, PaneRequest::AutoPlayOn, PaneRequest::Pause, PaneRequest::Stop,
                    PaneRequest::OpenShell}));
    QSignalSpy inspector(m_area.get(), &TerminalArea::inspectorRequested);
    press("inspectorButton");
    QCOMPARE(inspector.size(), 1);
}

void tst_TerminalArea::hasNoShortcutTwiceOrOfTheTerminal()
{
    QSet<QKeySequence> seen;
    for (const QAction *each : m_area->actions()) {
        QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
        QVERIFY(!each->toolTip().isEmpty());
        for (const QKeySequence &keys : each->shortcuts()) {
            QVERIFY2(!seen.contains(keys), qPrintable(keys.toString()));
            QVERIFY2(!terminalOwns(keys[0]), qPrintable(keys.toString()));
            seen.insert(keys);
        }
    }
    QVERIFY(seen.size() > 30);
}

void tst_TerminalArea::survivesHostileTitles()
{
    show();
    PaneFacts facts = factsOf(1);
    facts.title = QStringLiteral("<b>bold</b> & \u202eevil\n") + QString(5000, u'x');
    m_area->setFacts(id(1), facts);
    m_area->open(id(1));
    const SessionTabBar *tabs = m_area->groups().first()->tabs();
    QVERIFY(tabs->tabRect(0).width() < 300);
    facts.title.clear();
    m_area->setFacts(id(1), facts);
    QVERIFY(tabs->tabRect(0).width() > 0);
}

QTEST_MAIN(tst_TerminalArea)
#include "tst_TerminalArea.moc"

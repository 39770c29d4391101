// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/QuitDialog.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Shortcuts.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;

void addPages(MainWindow &window)
{
    for (const auto &[id, icon, title] :
         {std::tuple{u"sessions"_s, u"pageSessions"_s, u"Sessions"_s},
          std::tuple{u"tasks"_s, u"pageTasks"_s, u"Tasks"_s}, std::tuple{u"logs"_s, u"pageLogs"_s, u"Logs"_s},
          std::tuple{u"costs"_s, u"pageCosts"_s, u"Costs"_s}})
        window.addPage(id, icon, title, new EmptyState(icon, title, title, u"Do"_s));
    window.addPage(u"settings"_s, u"pageSettings"_s, u"Settings"_s, new QWidget, ActivityBar::Place::Foot);
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ThemeMode::Light).has_value()); }
    void noShortcutTwiceAndNoneOfTheTerminals();
    void everyActionHasANameTextAndToolTip();
    void terminalKeys_data();
    void terminalKeys();
    void userShortcutsReplaceDefaults();
    void handWrittenShortcutsCannotTakeTheTerminalsKeys();
    void refusalsSayWhy();
    void pagesSwitchByActionAndByClick();
    void aCoverStandsForItsPage();
    void everyControlIsNamed();
    void regionsAreVisitedInTurn();
    void layoutSurvives();
    void nonsenseLayoutIsIgnored();
    void closingAsksFirst();
    void fuzzyMatches_data();
    void fuzzyMatches();
    void fuzzyMatchingEndsOnHostileText();
    void paletteFiltersByPrefixAndText();
    void paletteKeepsItsRow();
    void paletteSearchesElsewhere();
    void paletteRunsActionsAndRemembersThem();
    void paletteGivesTheFocusBack();
    void quitKeepsRunningByDefault();
    void quitListsFiveAtMost();
    void statusWordsAndFaults();
    void narrowStatusBarDropsMemoryFirst();
    void noticesAreCapped();
    void narrowWindowLosesWords();

private:
    ThemeManager m_themes;
};

void tst_MainWindow::noShortcutTwiceAndNoneOfTheTerminals()
{
    MainWindow window;
    addPages(window);
    QMap<QKeySequence, QString> taken;
    for (const QAction *action : window.actions().actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString clash = action->objectName() + u" and "_s + taken.value(keys) + u": "_s + keys.toString();
            QVERIFY2(!taken.contains(keys), qPrintable(clash));
            QVERIFY2(!isTerminalKey(keys), qPrintable(action->objectName() + u": "_s + keys.toString()));
            QVERIFY2(!isInputMethodKey(keys), qPrintable(action->objectName()));
            taken.insert(keys, action->objectName());
        }
    }
    QVERIFY(taken.size() > 40);
}

void tst_MainWindow::everyActionHasANameTextAndToolTip()
{
    MainWindow window;
    addPages(window);
    QSet<QString> names;
    for (const QAction *action : window.actions().actions()) {
        QVERIFY(!action->objectName().isEmpty() && !action->text().isEmpty());
        QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
        names << action->objectName();
        QVERIFY(action->toolTip().startsWith(action->text()));
        if (!action->shortcut().isEmpty())
            QVERIFY(action->toolTip().endsWith(action->shortcut().toString(QKeySequence::NativeText)));
        QVERIFY2(!action->text().endsWith(u'!') && !action->text().endsWith(u'.'), qPrintable(action->text()));
    }
}

void tst_MainWindow::terminalKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<bool>("terminals");
    QTest::newRow("Ctrl+letter") << QKeySequence(Qt::CTRL | Qt::Key_R) << true;
    QTest::newRow("Alt+letter") << QKeySequence(Qt::ALT | Qt::Key_B) << true;
    QTest::newRow("Esc") << QKeySequence(Qt::Key_Escape) << true;
    QTest::newRow("Tab") << QKeySequence(Qt::Key_Tab) << true;
    QTest::newRow("Shift+Tab") << QKeySequence(Qt::SHIFT | Qt::Key_Backtab) << true;
    QTest::newRow("Ctrl+Left") << QKeySequence(Qt::CTRL | Qt::Key_Left) << true;
    QTest::newRow("F1") << QKeySequence(Qt::Key_F1) << true;
    QTest::newRow("F12") << QKeySequence(Qt::Key_F12) << true;
    QTest::newRow("Ctrl+Space") << QKeySequence(Qt::CTRL | Qt::Key_Space) << true;
    QTest::newRow("Ctrl+Enter") << QKeySequence(Qt::CTRL | Qt::Key_Return) << true;
    QTest::newRow("Ctrl+Shift+Minus") << QKeySequence(ctrlShift | Qt::Key_Minus) << true;
    QTest::newRow("plain letter") << QKeySequence(Qt::Key_A) << true;
    QTest::newRow("second of two chords") << QKeySequence(ctrlShift | Qt::Key_K, Qt::CTRL | Qt::Key_C) << true;
    QTest::newRow("F11") << QKeySequence(Qt::Key_F11) << false;
    QTest::newRow("Ctrl+Shift+letter") << QKeySequence(ctrlShift | Qt::Key_P) << false;
    QTest::newRow("Alt+digit") << QKeySequence(Qt::ALT | Qt::Key_1) << false;
    QTest::newRow("Ctrl+Tab") << QKeySequence(Qt::CTRL | Qt::Key_Tab) << false;
    QTest::newRow("Ctrl+F6") << QKeySequence(Qt::CTRL | Qt::Key_F6) << false;
    QTest::newRow("Ctrl+comma") << QKeySequence(Qt::CTRL | Qt::Key_Comma) << false;
}

void tst_MainWindow::terminalKeys()
{
    QFETCH(QKeySequence, keys);
    QFETCH(bool, terminals);
    QCOMPARE(isTerminalKey(keys), terminals);
}

void tst_MainWindow::userShortcutsReplaceDefaults()
{
    ActionRegistry registry;
    addDefaultActions(registry);
    QAction *split = registry.action(u"splitRight"_s);
    const QKeySequence original = split->shortcut();
    registry.setUserShortcuts({{u"splitRight"_s, u"Ctrl+Alt+R"_s}, {u"playNext"_s, QString()}});
    QCOMPARE(split->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    QVERIFY(split->toolTip().contains("Ctrl+Alt+R"_L1));
    QVERIFY(registry.action(u"playNext"_s)->shortcut().isEmpty());
    QCOMPARE(registry.userShortcuts().size(), 2);
    registry.setUserShortcuts({});
    QCOMPARE(split->shortcut(), original);
    QVERIFY(registry.userShortcuts().isEmpty());
}

void tst_MainWindow::handWrittenShortcutsCannotTakeTheTerminalsKeys()
{
    ActionRegistry registry;
    addDefaultActions(registry);
    registry.setUserShortcuts({{u"splitRight"_s, u"Ctrl+C"_s}});
    QCOMPARE(registry.action(u"splitRight"_s)->shortcut(), registry.defaultShortcut(u"splitRight"_s));
}

void tst_MainWindow::refusalsSayWhy()
{
    ActionRegistry registry;
    addDefaultActions(registry);
    const QKeySequence palette(ctrlShift | Qt::Key_P);
    QVERIFY(registry.refusal(u"splitRight"_s, palette).value().contains("Command palette"_L1));
    QVERIFY(registry.refusal(u"splitRight"_s, QKeySequence(Qt::CTRL | Qt::Key_C)).value().contains("terminal"_L1));
    QVERIFY(!registry.refusal(u"palette"_s, palette));
    QVERIFY(!registry.refusal(u"splitRight"_s, QKeySequence()));
}

void tst_MainWindow::pagesSwitchByActionAndByClick()
{
    MainWindow window;
    addPages(window);
    window.show();
    QCOMPARE(window.currentPage(), u"sessions"_s);
    QSignalSpy changed(&window, &MainWindow::pageChanged);
    window.actions().action(u"pageLogs"_s)->trigger();
    QCOMPARE(window.currentPage(), u"logs"_s);
    QVERIFY(window.page(u"logs"_s)->isVisible() && !window.page(u"sessions"_s)->isVisible());
    auto *costs = window.findChild<QAbstractButton *>(u"activity-costs"_s);
    QTest::mouseClick(costs, Qt::LeftButton);
    QCOMPARE(window.currentPage(), u"costs"_s);
    QVERIFY(costs->isChecked());
    QTest::mouseClick(costs, Qt::LeftButton); // a second click keeps it
    QVERIFY(costs->isChecked());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(window.actions().action(u"pageSettings"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
}

void tst_MainWindow::aCoverStandsForItsPage()
{
    MainWindow window;
    addPages(window);
    window.show();
    QWidget cover;
    window.setCover(u"sessions"_s, &cover);
    QVERIFY(cover.isVisible());
    window.showPage(u"tasks"_s);
    window.showPage(u"sessions"_s);
    QVERIFY(cover.isVisible() && !window.page(u"sessions"_s)->isVisible());
    window.setCover(u"sessions"_s, nullptr);
    QVERIFY(window.page(u"sessions"_s)->isVisible());
    QVERIFY(!cover.parent());
}

void tst_MainWindow::everyControlIsNamed()
{
    MainWindow window;
    addPages(window);
    window.notices().show({u"n"_s, Tone::Failed, u"Sign-in refused (401)"_s, {u"Open terminal"_s}, true});
    window.show();
    int seen = 0;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
        // Qt's own helpers, for example a menu bar's extension button.
        if (!control || widget->objectName().startsWith("qt_"_L1))
            continue;
        const bool shown = widget->isVisibleTo(&window);
        if (!shown && widget->accessibleName().isEmpty())
            continue;
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(seen > 12);
}

void tst_MainWindow::regionsAreVisitedInTurn()
{
    MainWindow window;
    addPages(window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *bar = window.findChild<QWidget *>(u"activityBar"_s);
    auto *status = window.findChild<QWidget *>(u"statusBar"_s);
    window.findChild<QWidget *>(u"activity-sessions"_s)->setFocus();
    QAction *next = window.actions().action(u"nextRegion"_s);
    next->trigger();
    QVERIFY(window.page(u"sessions"_s)->isAncestorOf(window.focusWidget()));
    next->trigger();
    QVERIFY(status->isAncestorOf(window.focusWidget()));
    next->trigger();
    QVERIFY(bar->isAncestorOf(window.focusWidget()));
    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(status->isAncestorOf(window.focusWidget()));
}

void tst_MainWindow::layoutSurvives()
{
    QVariantMap layout;
    {
        MainWindow window;
        addPages(window);
        window.show();
        window.resize(777, 500);
        window.showPage(u"costs"_s);
        window.palette().setRecent({u"playNext"_s});
        layout = window.saveLayout();
    }
    MainWindow window;
    addPages(window);
    window.restoreLayout(layout);
    QCOMPARE(window.currentPage(), u"costs"_s);
    QCOMPARE(window.palette().recent(), QStringList{u"playNext"_s});
    QCOMPARE(window.size(), QSize(777, 500));
}

void tst_MainWindow::nonsenseLayoutIsIgnored()
{
    MainWindow window;
    addPages(window);
    window.restoreLayout({{u"version"_s, 1}, {u"page"_s, u"nowhere"_s}, {u"geometry"_s, QByteArray("x")}});
    QCOMPARE(window.currentPage(), u"sessions"_s);
    window.restoreLayout({{u"version"_s, 99}, {u"page"_s, u"costs"_s}});
    QCOMPARE(window.currentPage(), u"sessions"_s);
}

void tst_MainWindow::closingAsksFirst()
{
    MainWindow window;
    window.show();
    QSignalSpy asked(&window, &MainWindow::closeRequested);
    window.actions().action(u"quit"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QVERIFY(window.isVisible());
    window.closeNow();
    QVERIFY(!window.isVisible());
    QCOMPARE(asked.size(), 1);
}

void tst_MainWindow::fuzzyMatches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("nothing typed") << QString() << u"Retry"_s << true << QList<int>{};
    QTest::newRow("start") << u"ret"_s << u"Retry step"_s << true << QList<int>{0, 1, 2};
    QTest::newRow("start of a later word") << u"ret"_s << u"Logs of Retry"_s << true << QList<int>{8, 9, 10};
    QTest::newRow("initials") << u"sr"_s << u"Split right"_s << true << QList<int>{0, 6};
    QTest::newRow("inside a word") << u"ecentl"_s << u"Recently"_s << true << QList<int>{1, 2, 3, 4, 5, 6};
    QTest::newRow("words apart") << u"split ri"_s << u"Split right"_s << true << QList<int>{0, 1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("wrong order") << u"rs"_s << u"Split right"_s << false << QList<int>{};
    QTest::newRow("scattered letters") << u"ret"_s << u"Larger text"_s << false << QList<int>{};
    QTest::newRow("longer than the text") << u"retry step now"_s << u"Retry"_s << false << QList<int>{};
    QTest::newRow("empty text") << u"a"_s << QString() << false << QList<int>{};
}

void tst_MainWindow::fuzzyMatches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QFETCH(QList<int>, positions);
    const auto found = fuzzyMatch(pattern, text);
    QCOMPARE(found.has_value(), matches);
    if (matches)
        QCOMPARE(*found, positions);
}

void tst_MainWindow::fuzzyMatchingEndsOnHostileText()
{
    const QString text = u"a "_s.repeated(400);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!fuzzyMatch(u"a"_s.repeated(40) + u'b', text));
    QVERIFY2(timer.elapsed() < 2000, "exponential");
}

void tst_MainWindow::paletteFiltersByPrefixAndText()
{
    MainWindow window;
    addPages(window);
    window.show();
    CommandPalette &palette = window.palette();
    palette.setEntries({{u"s1"_s, u"Retry failed webhooks"_s, u"harbor-api, running"_s, {}, StatusGlyph::Running, {}},
                        {u"t1"_s, u"Retry the build"_s, u"task"_s, {}, {}, u'#'}});
    palette.open(u"ret"_s);
    QVERIFY(palette.isVisible());
    QCOMPARE(palette.shownTexts().first(), u"Retry failed webhooks"_s); // sessions before actions
    QVERIFY(palette.shownTexts().contains(u"Retry step"_s));
    QVERIFY(!palette.shownTexts().contains(u"Retry the build"_s));
    palette.open(u">ret"_s);
    QVERIFY(palette.shownTexts().contains(u"Retry step"_s));
    QVERIFY(!palette.shownTexts().contains(u"Retry failed webhooks"_s));
    palette.open(u"#"_s);
    QCOMPARE(palette.shownTexts(), QStringList{u"Retry the build"_s});
    palette.open(u"zzzz"_s);
    QVERIFY(palette.shownTexts().isEmpty());
}

/// Enter does what was chosen, whatever has come meanwhile.
void tst_MainWindow::paletteKeepsItsRow()
{
    MainWindow window;
    addPages(window);
    window.show();
    CommandPalette &palette = window.palette();
    const PaletteEntry one{u"t1"_s, u"Build"_s, {}, {}, {}, u'#'};
    const PaletteEntry two{u"t2"_s, u"Test"_s, {}, {}, {}, u'#'};
    const PaletteEntry three{u"t3"_s, u"Release"_s, {}, {}, {}, u'#'};
    palette.setEntries({one, two});
    QSignalSpy chosen(&palette, &CommandPalette::entryChosen);
    palette.open(u"#"_s);
    auto *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
    QTest::keyClick(field, Qt::Key_Down);
    palette.setEntries({three, one, two});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"t2"_s);

    // Also the first one, once something was typed; and one that goes leaves none.
    palette.setEntries({one, two});
    palette.open(u"#"_s);
    QTest::keyClicks(field, u"e"_s);
    palette.setEntries({three, two});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toString(), u"t2"_s);
    palette.open(u"#"_s);
    QTest::keyClicks(field, u"tes"_s);
    palette.setEntries({three});
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
}

void tst_MainWindow::paletteSearchesElsewhere()
{
    MainWindow window;
    addPages(window);
    window.show();
    CommandPalette &palette = window.palette();
    // What there is is asked for when somebody wants to see it.
    connect(&palette, &CommandPalette::opening, &palette, [&palette] {
        palette.setEntries({{u"conversations"_s, u"Search all conversations"_s, {}, {}, {}, u'?'},
                            {u"src/a.cpp"_s, u"src/a.cpp"_s, {}, {}, {}, u'@'}});
    });
    QSignalSpy searched(&palette, &CommandPalette::searchChosen);
    QSignalSpy chosen(&palette, &CommandPalette::entryChosen);
    palette.open(u"? retry  backoff "_s);
    QCOMPARE(palette.shownTexts(), QStringList{u"Search all conversations"_s});
    auto *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first(), (QVariantList{u"conversations"_s, u"retry backoff"_s}));
    QCOMPARE(chosen.size(), 0);
    palette.open(u"@a.c"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"src/a.cpp"_s);
    QCOMPARE(chosen.first().at(1).toChar(), u'@');
}

void tst_MainWindow::paletteRunsActionsAndRemembersThem()
{
    MainWindow window;
    addPages(window);
    window.show();
    CommandPalette &palette = window.palette();
    QSignalSpy played(window.actions().action(u"playNext"_s), &QAction::triggered);
    QSignalSpy chosen(&palette, &CommandPalette::entryChosen);
    auto *field = palette.findChild<QLineEdit *>(u"paletteField"_s);
    palette.open(u"play next"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(played.size(), 1);
    QVERIFY(!palette.isVisible());
    QCOMPARE(palette.recent().first(), u"playNext"_s);
    palette.open();
    QCOMPARE(palette.shownTexts().first(), u"Play next step"_s); // recent first
    palette.setEntries({{u"s1"_s, u"Retry failed webhooks"_s, {}, {}, {}, {}}});
    palette.open(u"webhooks"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"s1"_s);
    QCOMPARE(chosen.first().at(2).value<CommandPalette::Target>(), CommandPalette::Target::ToTheRight);
    window.actions().action(u"playNext"_s)->setEnabled(false);
    palette.open(u"play next"_s);
    QVERIFY(!palette.shownTexts().contains(u"Play next step"_s));
}

void tst_MainWindow::paletteGivesTheFocusBack()
{
    MainWindow window;
    addPages(window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *costs = window.findChild<QWidget *>(u"activity-costs"_s);
    costs->setFocus();
    window.palette().open();
    auto *field = window.palette().findChild<QLineEdit *>(u"paletteField"_s);
    QCOMPARE(window.focusWidget(), field);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!window.palette().isVisible());
    QCOMPARE(window.focusWidget(), costs);
}

void tst_MainWindow::quitKeepsRunningByDefault()
{
    QuitDialog dialog({{u"Retry failed webhooks"_s, u"14 min"_s}});
    dialog.open();
    QVERIFY(dialog.keepRunningButton()->isDefault());
    QCOMPARE(dialog.choice(), QuitDialog::Choice::Cancel);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(dialog.choice(), QuitDialog::Choice::KeepRunning);
    QVERIFY(!dialog.doNotAskAgain());
    QuitDialog second({{u"Retry failed webhooks"_s, u"14 min"_s}});
    second.open();
    QTest::keyClick(&second, Qt::Key_Escape);
    QCOMPARE(second.choice(), QuitDialog::Choice::Cancel);
    QuitDialog third({{u"Retry failed webhooks"_s, u"14 min"_s, StatusGlyph::Running}});
    third.open();
    QTest::mouseClick(third.findChild<QPushButton *>(u"stopAndQuit"_s), Qt::LeftButton);
    QCOMPARE(third.choice(), QuitDialog::Choice::StopAndQuit);
}

void tst_MainWindow::quitListsFiveAtMost()
{
    QList<QuitDialog::Row> rows;
    for (int i = 0; i < 17; ++i)
        rows << QuitDialog::Row{u"Session %1"_s.arg(i), u"1 min"_s, StatusGlyph::Running};
    const QuitDialog dialog(rows);
    int listed = 0;
    bool more = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        listed += label->text().startsWith("Session "_L1) ? 1 : 0;
        more = more || label->text() == "and 12 more"_L1;
    }
    QCOMPARE(listed, 5);
    QVERIFY(more);
}

void tst_MainWindow::statusWordsAndFaults()
{
    StatusBar bar;
    using Item = StatusBar::Item;
    bar.setHooks(u"127.0.0.1:41873"_s);
    QCOMPARE(bar.text(Item::Hooks), u"Hooks on 127.0.0.1:41873"_s);
    bar.setOutbox(3, u"backend away 4 min"_s);
    QCOMPARE(bar.text(Item::Outbox), u"Outbox 3, backend away 4 min"_s);
    bar.setRunning(3, 8);
    QCOMPARE(bar.text(Item::Running), u"3 of 8 running"_s);
    bar.setRunning(0, 8);
    QCOMPARE(bar.text(Item::Running), u"Nothing running"_s);
    bar.setCost(u"$14.82"_s, u"$40.00"_s, 0.37);
    QCOMPARE(bar.text(Item::Cost), u"Today $14.82 of $40.00"_s);
    auto *waiting = bar.findChild<QWidget *>(u"statusWaitingCount"_s);
    bar.setWaiting(0);
    QVERIFY(waiting->isHidden());
    bar.setWaiting(2);
    QVERIFY(!waiting->isHidden());
    QSignalSpy clicked(&bar, &StatusBar::clicked);
    bar.show();
    QTest::mouseClick(bar.findChild<QWidget *>(u"statusCost"_s), Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().value<Item>(), Item::Cost);
}

void tst_MainWindow::narrowStatusBarDropsMemoryFirst()
{
    StatusBar bar;
    bar.setHooks(u"127.0.0.1:41873"_s);
    bar.setWaiting(3);
    bar.setRunning(3, 8);
    bar.setQueue(3, 4);
    bar.setFreeMemory(9'200'000'000);
    bar.setCost(u"$14.82"_s, u"$40.00"_s, 0.37);
    const auto isShown = [&](const QString &name) { return !bar.findChild<QWidget *>(name)->isHidden(); };
    bar.resize(1280, 26);
    bar.show();
    QVERIFY(isShown(u"statusMemory"_s) && isShown(u"statusOutbox"_s) && isShown(u"statusHooks"_s));
    const int needed = bar.minimumSizeHint().width();
    bar.setMinimumWidth(1);
    bar.resize(needed - 20, 26);
    QVERIFY(!isShown(u"statusMemory"_s));
    QVERIFY(isShown(u"statusOutbox"_s) && isShown(u"statusHooks"_s));
    bar.resize(500, 26);
    QVERIFY(!isShown(u"statusOutbox"_s) && !isShown(u"statusHooks"_s));
    QVERIFY(isShown(u"statusCost"_s) && isShown(u"statusWaitingCount"_s));
    bar.resize(1280, 26);
    QVERIFY(isShown(u"statusMemory"_s) && isShown(u"statusHooks"_s));
}

void tst_MainWindow::noticesAreCapped()
{
    NoticeStack stack;
    for (int i = 0; i < 4; ++i)
        stack.show({QString::number(i), Tone::Waiting, u"Notice %1"_s.arg(i), {}, true});
    QTRY_COMPARE(std::ranges::count_if(stack.findChildren<MessageBar *>(), &QWidget::isVisible), 2);
    auto *more = stack.findChild<QPushButton *>(u"moreNotices"_s);
    QVERIFY(more);
    QCOMPARE(stack.notices().first().text, u"Notice 3"_s); // newest on top
    stack.show({u"3"_s, Tone::Waiting, u"Notice 3, changed"_s, {}, true});
    QCOMPARE(stack.notices().size(), 4); // the same id replaces
    for (int i = 0; i < 4; ++i)
        stack.dismiss(QString::number(i));
    QVERIFY(stack.isHidden());
}

void tst_MainWindow::narrowWindowLosesWords()
{
    MainWindow window;
    addPages(window);
    window.show();
    window.resize(1200, 700);
    const auto *bar = window.findChild<ActivityBar *>(u"activityBar"_s);
    QVERIFY(bar->wordsVisible());
    QCOMPARE(bar->width(), 68);
    window.resize(900, 600);
    QVERIFY(!bar->wordsVisible());
    QCOMPARE(bar->width(), 44);
    window.resize(1200, 700);
    QVERIFY(bar->wordsVisible());
    window.setWordsInActivityBar(false);
    QVERIFY(!bar->wordsVisible());
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"

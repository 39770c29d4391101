// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/FirstStartPage.h"
#include "ui/style/ThemeManager.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class tst_FirstStartPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ThemeMode::Light).has_value()); }
    void typeAndClickIsEnough();
    void ctrlEnterStarts();
    void withoutAFolderNothingStarts();
    void aMissingClaudeSaysWhyAndOffersTheDemo();
    void anUnusableFolderSaysWhy();
    void checksOfferTheirFix();
    void conversationsAreCounted();
    void everyControlIsNamed();
    void fitsTheSmallestWindowByScrolling();

private:
    ThemeManager m_themes;
};

void tst_FirstStartPage::typeAndClickIsEnough()
{
    FirstStartPage page;
    page.setFolders({u"/src/harbor-api"_s, u"/src/tide-cli"_s});
    page.resize(1200, 760);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *prompt = page.findChild<QPlainTextEdit *>(u"firstPrompt"_s);
    QVERIFY(prompt->hasFocus());
    QTest::keyClicks(prompt, u"Fix the test"_s);
    QSignalSpy started(&page, &FirstStartPage::startRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(u"startSession"_s), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.first(), (QList<QVariant>{u"/src/harbor-api"_s, u"Fix the test"_s}));
}

void tst_FirstStartPage::ctrlEnterStarts()
{
    FirstStartPage page;
    page.setFolders({u"/src/harbor-api"_s});
    QSignalSpy started(&page, &FirstStartPage::startRequested);
    QTest::keyClick(page.findChild<QPlainTextEdit *>(u"firstPrompt"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.size(), 1);
}

void tst_FirstStartPage::withoutAFolderNothingStarts()
{
    FirstStartPage page;
    QSignalSpy started(&page, &FirstStartPage::startRequested);
    auto *start = page.findChild<QPushButton *>(u"startSession"_s);
    QVERIFY(!start->isEnabled() && !start->toolTip().isEmpty());
    QTest::keyClick(page.findChild<QPlainTextEdit *>(u"firstPrompt"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.size(), 0);
    QSignalSpy edited(&page, &FirstStartPage::folderEdited);
    page.setFolder(u"/src/x"_s);
    QCOMPARE(edited.size(), 1);
    QVERIFY(start->isEnabled());
}

void tst_FirstStartPage::aMissingClaudeSaysWhyAndOffersTheDemo()
{
    FirstStartPage page;
    page.setFolders({u"/src/x"_s});
    page.setStartBlocked(u"Claude Code was not found in PATH"_s);
    page.show();
    auto *start = page.findChild<QPushButton *>(u"startSession"_s);
    QVERIFY(!start->isEnabled());
    QCOMPARE(start->toolTip(), u"Claude Code was not found in PATH"_s);
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == "Claude Code was not found in PATH"_L1 && !label->isHidden();
    }));
    QSignalSpy demo(&page, &FirstStartPage::startDemoRequested);
    page.findChild<QPushButton *>(u"startDemo"_s)->click();
    QCOMPARE(demo.size(), 1);
    page.setStartBlocked({});
    QVERIFY(start->isEnabled());
}

void tst_FirstStartPage::anUnusableFolderSaysWhy()
{
    FirstStartPage page;
    page.setFolders({u"/srv/x"_s});
    page.setFolderFacts(u"Gantry cannot write in /srv/x: permission denied"_s, false);
    QVERIFY(!page.findChild<QPushButton *>(u"startSession"_s)->isEnabled());
    QVERIFY(page.findChild<QComboBox *>(u"projectFolder"_s)->property("error").toBool());
    page.setFolderFacts(u"Git repository, branch main"_s, true);
    QVERIFY(page.findChild<QPushButton *>(u"startSession"_s)->isEnabled());
}

void tst_FirstStartPage::checksOfferTheirFix()
{
    FirstStartPage page;
    page.setChecks({{u"claude"_s, u"Claude Code"_s, CheckState::Failed, u"Not found in PATH"_s, u"Choose program…"_s},
                    {u"git"_s, u"Git 2.47.3"_s, CheckState::Ok, u"Worktrees and changes can be shown"_s, {}}});
    QSignalSpy fix(&page, &FirstStartPage::fixRequested);
    QVERIFY(!page.findChild<QPushButton *>(u"fix-git"_s));
    page.findChild<QPushButton *>(u"fix-claude"_s)->click();
    QCOMPARE(fix.size(), 1);
    QCOMPARE(fix.first().first().toString(), u"claude"_s);
}

void tst_FirstStartPage::conversationsAreCounted()
{
    FirstStartPage page;
    auto *link = page.findChild<QPushButton *>(u"browseConversationsLink"_s);
    page.setConversationCount(0);
    QVERIFY(link->isHidden());
    page.setConversationCount(214);
    QVERIFY(!link->isHidden());
    QVERIFY(link->text().contains("214"_L1));
}

void tst_FirstStartPage::everyControlIsNamed()
{
    FirstStartPage page;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        if (!control || widget == page.findChild<QPushButton *>(u"browseConversationsLink"_s))
            continue; // the link is named when there is something to browse
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void tst_FirstStartPage::fitsTheSmallestWindowByScrolling()
{
    FirstStartPage page;
    page.setFolders({u"/src/x"_s});
    page.resize(692, 454); // the least window less activity and status bar
    page.show();
    QVERIFY(page.minimumSizeHint().width() <= 692);
    QVERIFY(page.findChild<QPlainTextEdit *>(u"firstPrompt"_s)->height() >= 100);
}

QTEST_MAIN(tst_FirstStartPage)
#include "tst_FirstStartPage.moc"

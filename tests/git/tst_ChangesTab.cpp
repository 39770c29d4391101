// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/ChangesModel.h"
#include "ui/changes/ChangesTab.h"
#include "ui/changes/DiffPanel.h"
#include "ui/changes/PullRequestDialog.h"
#include "ui/changes/RemoveWorktreeDialog.h"
#include "ui/diffview/DiffArea.h"
#include "ui/diffview/DiffView.h"
#include "ui/style/ThemeManager.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace ui;
using git::FileStatus;
using Kind = ChangesState::Kind;

static QList<FileStatus> files()
{
    return {{.path = "README", .unstaged = 'M', .added = 2, .removed = 1},
            {.path = "src/a.cpp", .staged = 'M', .added = 5, .removed = 0},
            {.path = "src/deep/b.cpp", .unstaged = '?', .added = 9, .removed = 0},
            {.path = "src/old.cpp", .unstaged = 'D', .added = 0, .removed = 30}};
}

static ChangesState ready(const QList<FileStatus> &changed = files())
{
    ChangesState state{.kind = Kind::Ready};
    state.status.branch = "fix/retry";
    state.status.commit = "0123456789";
    state.status.files = changed;
    return state;
}

class tst_ChangesTab : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QVERIFY(m_theme.apply(ThemeMode::Light));
    }
    void init();
    void listsFilesUnderFolders();
    void keepsThePlaceWhenFilesChange();
    void stagesByKeyAndByBox();
    void showsDiffsByEnter();
    void discardsAndUndoesByKey();
    void commitsOnlyWhatIsStaged();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void offersWorktreesOnlyWhereThereAreSome();
    void restsWhileGitWorks();
    void namesEverything();
    void coversTheTerminalUntilEscape();
    void asksForATitle();
    void saysWhatARemovalLoses();
    void doesNotRemoveOnEnter();

private:
    template <typename T>
    T *child(const QString &name)
    {
        return m_tab->findChild<T *>(name);
    }
    QTreeView *tree() { return m_tab->tree(); }
    void choose(const QModelIndex &index)
    {
        tree()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    ChangesModel *model() { return static_cast<ChangesModel *>(tree()->model()); }

    ThemeManager m_theme;
    std::unique_ptr<ChangesTab> m_tab;
};

void tst_ChangesTab::init()
{
    m_tab = std::make_unique<ChangesTab>();
    m_tab->resize(300, 600);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    m_tab->setState(ready());
}

void tst_ChangesTab::listsFilesUnderFolders()
{
    const QAbstractItemModelTester tester(model());
    QCOMPARE(model()->rowCount(), 3);
    const QModelIndex src = model()->index(1, 0);
    QCOMPARE(src.data().toString(), u"src");
    QCOMPARE(model()->rowCount(src), 2);
    const QModelIndex old = model()->indexOf("src/old.cpp");
    QCOMPARE(old.data(ChangesModel::LetterRole).toString(), u"D");
    QCOMPARE(old.data(ChangesModel::RemovedRole).toInt(), 30);
    QVERIFY(old.data(Qt::AccessibleTextRole).toString().contains(u"deleted"));
    QCOMPARE(src.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    QCOMPARE(child<QLabel>(u"changesCounts"_s)->text(), u"+16 \u221231");
    QVERIFY(tree()->isExpanded(src));
    QVERIFY(!tree()->grab().isNull());
}

void tst_ChangesTab::keepsThePlaceWhenFilesChange()
{
    choose(model()->indexOf("src/old.cpp"));
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    QList<FileStatus> changed = files();
    changed[3].removed = 31;
    m_tab->setState(ready(changed));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model()->file(tree()->currentIndex())->removed, std::optional(31));
    changed.removeFirst();
    m_tab->setState(ready(changed));
    QCOMPARE(model()->file(tree()->currentIndex())->path, "src/old.cpp");
}

void tst_ChangesTab::stagesByKeyAndByBox()
{
    QSignalSpy stage(m_tab.get(), &ChangesTab::stageRequested);
    QSignalSpy unstage(m_tab.get(), &ChangesTab::unstageRequested);
    choose(model()->indexOf("README"));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(stage.last().first().value<QByteArrayList>(), QByteArrayList{"README"});
    choose(model()->indexOf("src/a.cpp"));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(unstage.last().first().value<QByteArrayList>(), QByteArrayList{"src/a.cpp"});
    // The box of a folder stands for all of its files.
    const QRect row = tree()->visualRect(model()->index(1, 0));
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 40, row.center().y()));
    QCOMPARE(stage.last().first().value<QByteArrayList>(), (QByteArrayList{"src/a.cpp", "src/old.cpp"}));
}

void tst_ChangesTab::showsDiffsByEnter()
{
    QSignalSpy wanted(m_tab.get(), &ChangesTab::diffRequested);
    choose(model()->indexOf("src/a.cpp"));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<FileStatus>().path, "src/a.cpp");
    choose(model()->index(1, 0));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!tree()->isExpanded(model()->index(1, 0)));
}

void tst_ChangesTab::discardsAndUndoesByKey()
{
    QSignalSpy discard(m_tab.get(), &ChangesTab::discardRequested);
    QSignalSpy undo(m_tab.get(), &ChangesTab::undoRequested);
    choose(model()->indexOf("README"));
    QTest::keyClick(tree(), Qt::Key_Delete);
    QCOMPARE(discard.first().first().value<QList<FileStatus>>().size(), 1);
    QTest::keySequence(tree(), QKeySequence::Undo);
    QCOMPARE(undo.size(), 1);
}

void tst_ChangesTab::commitsOnlyWhatIsStaged()
{
    QSignalSpy commit(m_tab.get(), &ChangesTab::commitRequested);
    auto *button = child<QPushButton>(u"commitButton"_s);
    auto *message = child<QPlainTextEdit>(u"commitMessage"_s);
    QVERIFY(!button->isEnabled());
    message->setPlainText(u"Fix it"_s);
    QVERIFY(button->isEnabled());
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(commit.first().first().toString(), u"Fix it");
    QList<FileStatus> changed = files();
    changed[1].staged = '.';
    m_tab->setState(ready(changed));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Stage"));
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(commit.size(), 1);
}

void tst_ChangesTab::saysWhyThereIsNothing_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("loading") << Kind::Loading;
    QTest::newRow("no repository") << Kind::NoRepository;
    QTest::newRow("gone") << Kind::Missing;
    QTest::newRow("failed") << Kind::Failed;
    QTest::newRow("clean") << Kind::Ready;
}

void tst_ChangesTab::saysWhyThereIsNothing()
{
    QFETCH(Kind, kind);
    ChangesState state{.kind = kind, .message = u"why"_s, .canRecreate = true};
    m_tab->setState(state);
    QVERIFY(!tree()->isVisible());
    QVERIFY(!child<QPlainTextEdit>(u"commitMessage"_s)->isVisible());
    QSignalSpy again(m_tab.get(), &ChangesTab::recreateRequested);
    QSignalSpy refresh(m_tab.get(), &ChangesTab::refreshRequested);
    for (QPushButton *button : m_tab->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->objectName() != u"commitButton")
            button->click();
    }
    QCOMPARE(again.size(), kind == Kind::Missing ? 1 : 0);
    QCOMPARE(refresh.size(), kind == Kind::Failed ? 1 : 0);
}

void tst_ChangesTab::offersWorktreesOnlyWhereThereAreSome()
{
    auto *remove = m_tab->findChild<QAction *>(u"removeWorktree"_s);
    QVERIFY(!remove->isVisible());
    ChangesState state = ready();
    state.isWorktree = true;
    m_tab->setState(state);
    QSignalSpy wanted(m_tab.get(), &ChangesTab::removeWorktreeRequested);
    QVERIFY(remove->isVisible());
    remove->trigger();
    QCOMPARE(wanted.size(), 1);
    // A detached head is no branch to make a pull request of.
    state.status.branch.clear();
    m_tab->setState(state);
    QVERIFY(!m_tab->findChild<QAction *>(u"openPullRequest"_s)->isEnabled());
}

void tst_ChangesTab::restsWhileGitWorks()
{
    QSignalSpy stage(m_tab.get(), &ChangesTab::stageRequested);
    m_tab->setBusy(u"Staging…"_s);
    choose(model()->indexOf("README"));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(stage.size(), 0);
    m_tab->setBusy({});
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(stage.size(), 1);
}

void tst_ChangesTab::namesEverything()
{
    for (const QString &name :
         {u"changesTree"_s, u"commitMessage"_s, u"commitButton"_s, u"changesRefresh"_s, u"changesMore"_s}) {
        const auto *widget = child<QWidget>(name);
        QVERIFY2(widget, qPrintable(name));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
    }
}

void tst_ChangesTab::coversTheTerminalUntilEscape()
{
    auto *terminal = new QPlainTextEdit;
    DiffPanel panel(terminal);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(terminal->isVisible());
    panel.view()->showTexts(u"a"_s, "a\n", "b\n");
    panel.showDiff();
    QVERIFY(!terminal->isVisible());
    QSignalSpy closed(&panel, &DiffPanel::closed);
    QTest::keyClick(panel.view()->area(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(terminal->isVisible());
}

void tst_ChangesTab::asksForATitle()
{
    PullRequestDialog dialog(u"fix/retry"_s, {});
    dialog.show();
    QSignalSpy wanted(&dialog, &PullRequestDialog::openRequested);
    dialog.findChild<QPushButton *>(u"pullRequestOpen"_s)->click();
    QCOMPARE(wanted.size(), 0);
    QVERIFY(dialog.findChild<QLabel *>(u"pullRequestProblem"_s)->isVisible());
    dialog.findChild<QLineEdit *>(u"pullRequestTitle"_s)->setText(u"Retry"_s);
    dialog.findChild<QPushButton *>(u"pullRequestOpen"_s)->click();
    dialog.findChild<QPushButton *>(u"pullRequestOpen"_s)->click();
    QCOMPARE(wanted.size(), 1);
    dialog.showProblem(u"gh says: no"_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"pullRequestOpen"_s)->isEnabled());
}

void tst_ChangesTab::saysWhatARemovalLoses()
{
    RemoveWorktreeDialog dialog(u"/tmp/tree"_s);
    dialog.show();
    auto *button = dialog.findChild<QPushButton *>(u"removalRemove"_s);
    QVERIFY(!button->isEnabled());
    QSignalSpy wanted(&dialog, &RemoveWorktreeDialog::removeRequested);
    git::RemovalCheck check;
    check.changedFiles = 2;
    check.commits = 1;
    dialog.setCheck(check, {});
    QCOMPARE(dialog.findChild<QLabel *>(u"removalHeadline"_s)->text(),
             u"2 changed files and 1 commit not pushed would be lost");
    QCOMPARE(button->text(), u"Keep a copy and remove");
    dialog.setCheck(check, u"The session “x” works in it. Stop it first."_s);
    QVERIFY(!button->isEnabled());
    dialog.setCheck({}, {});
    QCOMPARE(button->text(), u"Remove worktree");
    button->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!wanted.first().first().toBool());
}

void tst_ChangesTab::doesNotRemoveOnEnter()
{
    RemoveWorktreeDialog dialog(u"/tmp/tree"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.setCheck({}, {});
    QSignalSpy wanted(&dialog, &RemoveWorktreeDialog::removeRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
}

QTEST_MAIN(tst_ChangesTab)
#include "tst_ChangesTab.moc"

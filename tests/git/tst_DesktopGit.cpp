// SPDX-License-Identifier: GPL-3.0-or-later
// Changes and worktrees through the controls of the whole program.
#include "TestRepository.h"
#include "tests/desktop/DesktopFixture.h"
#include "ui/changes/ChangesModel.h"
#include "ui/changes/ChangesTab.h"
#include "ui/changes/DiffPanel.h"
#include "ui/diffview/DiffArea.h"
#include "ui/diffview/DiffView.h"
#include "ui/inspector/Inspector.h"
#include "ui/models/Format.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/WorktreesSection.h"
#include "ui/widgets/Notices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using helpers::TestRepository;
using session::Snapshot;

class tst_DesktopGit : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        DesktopFixture::prepareEnvironment();
        // Whatever goes wrong, no repository but our own is found.
        QVERIFY(QDir::setCurrent(QDir::tempPath()));
    }
    void init();
    void cleanup();
    void showsStagesCommitsAndDiscards();
    void worksInAWorktreeFromStartToEnd();
    void leavesNothingWhenTheWorktreeIsCancelled();
    void listsWorktreesInTheSettings();

public slots:
    void open(const QUrl &url) { m_opened = url; }

private:
    void openSession(const QString &folder);
    [[nodiscard]] ui::ChangesTab *tab() const { return m_desktop->child<ui::ChangesTab>("changesTab"); }
    [[nodiscard]] QTreeView *tree() const { return tab()->tree(); }
    [[nodiscard]] ui::ChangesModel *model() const { return static_cast<ui::ChangesModel *>(tree()->model()); }
    [[nodiscard]] bool has(const QByteArray &path) const { return model()->indexOf(path).isValid(); }
    [[nodiscard]] bool isStaged(const QByteArray &path) const
    {
        return model()->indexOf(path).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    void choose(const QByteArray &path) const
    {
        tree()->selectionModel()->setCurrentIndex(model()->indexOf(path), QItemSelectionModel::ClearAndSelect);
    }
    void fillNewSession(const QString &prompt) const;
    template <typename T>
    [[nodiscard]] T *inDialog(const char *name) const
    {
        return m_desktop->child<QDialog>("newSessionDialog")->findChild<T *>(QString::fromLatin1(name));
    }

    QUrl m_opened;
    std::unique_ptr<DesktopFixture> m_desktop;
    std::unique_ptr<TestRepository> m_repository;
};

void tst_DesktopGit::init()
{
    m_repository = std::make_unique<TestRepository>();
    m_desktop = std::make_unique<DesktopFixture>();
    QVERIFY(m_desktop->start());
}

void tst_DesktopGit::cleanup()
{
    QVERIFY(m_desktop->stopEverything());
    m_desktop.reset();
}

void tst_DesktopGit::openSession(const QString &folder)
{
    session::Session session;
    session.project = folder;
    session.title = u"Changes"_s;
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    m_desktop->child<ui::TerminalArea>("terminalArea")->open(id);
    auto *inspector = m_desktop->child<ui::Inspector>("inspector");
    QTRY_COMPARE(inspector->session(), id);
    inspector->showTab(ui::Inspector::ChangesPage);
}

void tst_DesktopGit::showsStagesCommitsAndDiscards()
{
    openSession(m_repository->path());
    QTRY_VERIFY(tab()->state().kind == ui::ChangesState::Kind::Ready);
    QCOMPARE(model()->rowCount(), 0);
    // The window notices by itself what happens in the folder.
    m_repository->write("README", "one\nTWO\nthree\n");
    m_repository->write("src/new", "new\n");
    QTRY_VERIFY(has("README") && has("src/new"));

    choose("README");
    QTest::keyClick(tree(), Qt::Key_Return);
    auto *area = m_desktop->child<ui::DiffPanel>("diffPanel")->view()->area();
    QTRY_VERIFY(area->isVisible() && area->rowCount() == 5);
    QTest::keyClick(area, Qt::Key_Escape);
    QVERIFY(!area->isVisible());

    QTest::keyClick(tree(), Qt::Key_Space);
    QTRY_VERIFY(isStaged("README"));
    auto *message = m_desktop->child<QPlainTextEdit>("commitMessage");
    message->setPlainText(u"Change the second line"_s);
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!has("README"));
    QCOMPARE(m_repository->run({"log", "-1", "--format=%s"}), "Change the second line\n");
    QVERIFY(message->toPlainText().isEmpty());

    choose("src/new");
    QTest::keyClick(tree(), Qt::Key_Delete);
    QTRY_VERIFY(m_repository->read("src/new").isNull());
    QTRY_COMPARE(model()->rowCount(), 0);
    // No look is due any more: the folder, in which nothing is changed now, must tell by itself.
    QTest::qWait(1000);
    // Refused while something stands in the way, and still possible afterwards.
    m_repository->write("src/new", "another\n");
    QTRY_VERIFY(has("src/new"));
    emit tab() -> undoRequested();
    QTRY_VERIFY(m_desktop->child<ui::MessageBar>("changesProblem")->notice().text.contains(u"was changed again"));
    QVERIFY(QFile::remove(m_repository->path(u"src/new"_s)));
    QTRY_COMPARE(model()->rowCount(), 0);
    emit tab() -> undoRequested();
    QTRY_VERIFY(has("src/new"));
    QCOMPARE(m_repository->read("src/new"), "new\n");

    // Written in place in an editor, from which the user comes back.
    QTest::qWait(1000);
    m_repository->write("README", "one\n2\nthree\n");
    emit qApp->applicationStateChanged(Qt::ApplicationActive);
    QTRY_VERIFY(has("README"));
}

void tst_DesktopGit::fillNewSession(const QString &prompt) const
{
    m_desktop->child<QAction>("newSession")->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QDialog *>(u"newSessionDialog"_s));
    // The first-start page has fields of the same names.
    auto *folder = inDialog<QComboBox>("projectFolder");
    folder->setEditText(m_repository->path());
    emit folder->lineEdit()->editingFinished();
    inDialog<QComboBox>("firstKind")->setCurrentIndex(1);
    inDialog<QPlainTextEdit>("firstText")->setPlainText(prompt);
    auto *box = inDialog<QCheckBox>("worktreeBox");
    QTRY_VERIFY(box->isEnabled());
    box->setChecked(true);
    QCOMPARE(folder->currentText(), m_repository->path());
}

void tst_DesktopGit::worksInAWorktreeFromStartToEnd()
{
    fillNewSession(u"echo work > made"_s);
    inDialog<QPushButton>("startButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->service().sessions().size(), 1, 30'000);
    const QString folder = m_desktop->only().session.workingFolder;
    QVERIFY(folder.contains(u"/worktrees/trees/"));
    QCOMPARE(m_desktop->only().session.project, m_repository->path());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->service().runningCount(), 0, 30'000);
    QTRY_VERIFY(QFileInfo::exists(folder + u"/made"_s));
    const base::SessionId id = m_desktop->only().session.id;

    // Gone behind our back: whatever would start there offers to make it again.
    QVERIFY(QDir(folder).removeRecursively());
    auto *area = m_desktop->child<ui::TerminalArea>("terminalArea");
    const base::StepId step = m_desktop->only().steps.first().id;
    auto *shown = m_desktop->child<ui::Inspector>("inspector");
    QTRY_COMPARE(shown->session(), id);
    const std::function<void()> starts[]{[&] { emit area->requested(id, ui::PaneRequest::Retry); },
                                         [&] { emit area->requested(id, ui::PaneRequest::PlayNext); },
                                         [&] { emit shown->retryRequested(step); },
                                         [&] { emit shown->playRequested(step); }};
    for (const auto &start : starts) {
        start();
        QTRY_VERIFY(m_desktop->app().window().findChild<QMessageBox *>(u"worktreeGone"_s));
        m_desktop->child<QMessageBox>("worktreeGone")->reject();
        QTRY_VERIFY(!m_desktop->app().window().findChild<QMessageBox *>(u"worktreeGone"_s));
    }
    emit m_desktop->child<ui::TerminalArea>("terminalArea")->requested(id, ui::PaneRequest::Resume);
    QTRY_VERIFY(m_desktop->app().window().findChild<QMessageBox *>(u"worktreeGone"_s));
    auto *question = m_desktop->child<QMessageBox>("worktreeGone");
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(QFileInfo::exists(folder + u"/README"_s));
    QVERIFY(m_desktop->stopEverything());

    TestRepository::writeTo(git::toPath(folder) + "/unsaved", "unsaved\n");
    auto *inspector = m_desktop->child<ui::Inspector>("inspector");
    QTRY_COMPARE(inspector->session(), id);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->service().runningCount() == 0, 30'000);
    emit tab() -> removeWorktreeRequested();
    QTRY_VERIFY(m_desktop->app().window().findChild<QPushButton *>(u"removalRemove"_s));
    auto *remove = m_desktop->child<QPushButton>("removalRemove");
    QTRY_VERIFY(remove->isEnabled());
    QCOMPARE(remove->text(), u"Keep a copy and remove");
    remove->click();
    QTRY_VERIFY(!QFileInfo::exists(folder));
    QVERIFY(m_repository->run({"for-each-ref", "refs/gantry/parked"}).contains("refs/gantry/parked/"));
    QTRY_VERIFY(tab()->state().kind == ui::ChangesState::Kind::Missing);
    QVERIFY(tab()->state().canRecreate);
}

void tst_DesktopGit::leavesNothingWhenTheWorktreeIsCancelled()
{
    fillNewSession(u"true"_s);
    inDialog<QPushButton>("worktreeChange")->click();
    m_desktop->child<QPlainTextEdit>("worktreeScript")->setPlainText(u"echo started; sleep 60"_s);
    m_desktop->click("worktreeKeep");
    inDialog<QPushButton>("startButton")->click();
    QTRY_VERIFY(m_desktop->child<QPlainTextEdit>("worktreeLog")->toPlainText().contains(u"started"));
    inDialog<QPushButton>("cancelButton")->click();
    QTRY_COMPARE(m_desktop->child<QLabel>("worktreeProblemLine")->text(), u"Cancelled.");
    QVERIFY(m_desktop->service().sessions().isEmpty());
    QCOMPARE(m_repository->run({"worktree", "list"}).count('\n'), 1);
}

void tst_DesktopGit::listsWorktreesInTheSettings()
{
    fillNewSession(u"echo work > made"_s);
    inDialog<QPushButton>("startButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->service().sessions().size(), 1, 30'000);
    const session::Session session = m_desktop->only().session;
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(session.workingFolder + u"/made"_s), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->service().runningCount(), 0, 30'000);

    auto *page = m_desktop->child<ui::SettingsPage>("settingsPage");
    const auto &entries = page->worktrees().entries();
    const auto *place = m_desktop->child<QLabel>("worktreesPlace");
    m_desktop->app().window().showPage(u"settings"_s);
    page->showSection(u"worktrees"_s);
    QTRY_COMPARE_WITH_TIMEOUT(entries.size(), 1, 30'000);
    QVERIFY(session.workingFolder.startsWith(ui::Format::typedPath(place->text())));
    QTRY_COMPARE_WITH_TIMEOUT(entries.first().state, u"1 new file would be lost"_s, 30'000);
    QCOMPARE(entries.first().path, session.workingFolder);
    QCOMPARE(entries.first().project, m_repository->path());
    QCOMPARE(entries.first().sessions, session.title);
    QVERIFY(!entries.first().size.isEmpty() && entries.first().isThere);

    // What happened in the meantime shows at the next look.
    QVERIFY(QFile::remove(session.workingFolder + u"/made"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->child<QPushButton>("worktreesRefresh")->isEnabled(), 30'000);
    m_desktop->click("worktreesRefresh");
    QTRY_COMPARE_WITH_TIMEOUT(entries.first().state, u"Nothing would be lost"_s, 30'000);

    auto *table = m_desktop->child<QTreeWidget>("worktreesTable");
    table->setCurrentItem(table->topLevelItem(0));
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    m_desktop->click("worktreeOpen");
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QUrl::fromLocalFile(session.workingFolder));

    m_desktop->click("worktreeRemove");
    QTRY_VERIFY(m_desktop->app().window().findChild<QPushButton *>(u"removalRemove"_s));
    auto *remove = m_desktop->child<QPushButton>("removalRemove");
    QTRY_VERIFY_WITH_TIMEOUT(remove->isEnabled(), 30'000);
    remove->click();
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(session.workingFolder), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(entries.isEmpty() && m_desktop->child<QWidget>("noWorktrees")->isVisible(), 30'000);
}

QTEST_MAIN(tst_DesktopGit)
#include "tst_DesktopGit.moc"

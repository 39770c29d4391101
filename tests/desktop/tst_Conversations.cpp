// SPDX-License-Identifier: GPL-3.0-or-later
// The browser of conversations and plans in the whole program.
#include "DesktopFixture.h"
#include "git/WorktreeRecords.h"
#include "tests/conversations/Transcripts.h"
#include "ui/conversations/ConversationBrowser.h"
#include "ui/conversations/ConversationView.h"
#include "ui/mainwindow/ActionRegistry.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using session::Snapshot;
namespace transcript = helpers::transcript;

class tst_Conversations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init();
    void cleanup();
    void showsWhatThereIs();
    void searchesAndMarks();
    void resumesInANewSession();
    void resumesTheSessionThatHasIt_data();
    void resumesTheSessionThatHasIt();
    void offersToMakeTheWorktreeOfThatSessionAgain();
    void forks();
    void attachesToTheBackgroundService();
    void listsABackgroundSessionThatHasWrittenNothing();
    void listsATerminalElsewhereThatHasWrittenNothing();
    void leavesOneAloneThatIsOpenElsewhere();
    void asksBeforeASessionResumesWhatIsOpenElsewhere();
    void asksForAnotherFolder();
    void exports();
    void choosesTheConversationOfASession();
    void savesAndLoadsAPlan();
    void startsASessionWithAPlan();

private:
    [[nodiscard]] ui::ConversationBrowser *browse();
    void useClaude(const QByteArray &script) const;
    /// One that has the conversation open in a terminal somewhere, as it says itself.
    void useClaudeThatIsOpenElsewhere() const;
    /// The command of the one session's newest step, once it runs.
    [[nodiscard]] QString command() const
    {
        if (!QTest::qWaitFor(
                [this] {
                    return !m_desktop->only().steps.isEmpty() && !m_desktop->only().steps.last().command.isEmpty();
                },
                30'000))
            return {};
        return m_desktop->only().steps.last().command;
    }

    std::unique_ptr<DesktopFixture> m_desktop;
    QString m_claude;
    QString m_path;
    QString m_id;
};

void tst_Conversations::init()
{
    m_desktop = std::make_unique<DesktopFixture>();
    qunsetenv("CLAUDE_CONFIG_DIR");
    m_claude = m_desktop->home().makeFolder(u"home/.claude"_s);
    m_path = helpers::newConversationPath(m_claude);
    m_id = QFileInfo(m_path).completeBaseName();
    helpers::writeFile(m_path,
                       transcript::prompt(u"Fix the walrus"_s, u"2026-11-20T10:00:00.000Z"_s, m_desktop->project())
                           + transcript::says(u"m"_s, u"The **walrus** is mended."_s));
}

void tst_Conversations::cleanup()
{
    QVERIFY(m_desktop->stopEverything());
    m_desktop.reset();
}

void tst_Conversations::useClaude(const QByteArray &script) const
{
    const QString program = m_desktop->home().path(u"claude"_s);
    helpers::writeFile(program, "#!/bin/sh\n" + script);
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    settings::Settings settings(m_desktop->home().config() + u"/gantry.ini"_s);
    settings::Values values = settings.values();
    values.claudeProgram = program;
    settings.setValues(values);
    QVERIFY(settings.sync());
}

void tst_Conversations::useClaudeThatIsOpenElsewhere() const
{
    useClaude("case $1 in agents) echo '[{\"pid\": " + QByteArray::number(QCoreApplication::applicationPid())
              + ", \"kind\": \"interactive\", \"sessionId\": \"" + m_id.toUtf8()
              + "\"}]' ;; *) echo '2.1.329 (Claude Code)' ;; esac\n");
}

ui::ConversationBrowser *tst_Conversations::browse()
{
    if (!m_desktop->isOpen() && !m_desktop->start())
        qFatal("the window does not open");
    m_desktop->app().window().actions().action(u"browseConversations"_s)->trigger();
    auto *browser = m_desktop->child<ui::ConversationBrowser>("conversationBrowser");
    if (!QTest::qWaitFor([browser] { return browser->current() != nullptr; }, 30'000))
        qFatal("there is no conversation");
    return browser;
}

void tst_Conversations::showsWhatThereIs()
{
    ui::ConversationBrowser *browser = browse();
    QCOMPARE(browser->current()->conversation.title, u"Fix the walrus"_s);
    QTRY_VERIFY(browser->view()->toPlainText().contains(u"The walrus is mended."_s));
    // Found while the dialog is open, at the user's wish.
    helpers::writeFile(helpers::newConversationPath(m_claude), transcript::prompt(u"Another one"_s));
    QTest::keyClick(browser, Qt::Key_F5);
    QTRY_COMPARE(browser->list()->model()->rowCount(), 2);
    browser->reject();
    // The second time it is there at once, from the index.
    QCOMPARE(browse()->list()->model()->rowCount(), 2);
}

void tst_Conversations::searchesAndMarks()
{
    ui::ConversationBrowser *browser = browse();
    auto *search = browser->findChild<QLineEdit *>(u"conversationSearch"_s);
    search->setText(u"mended"_s);
    QTRY_VERIFY(browser->current() && browser->current()->snippet.contains(u"mended"_s));
    QTRY_COMPARE(browser->view()->extraSelections().size(), 1);
    search->setText(u"narwhal"_s);
    QTRY_VERIFY(!browser->current());
    search->clear();
    QTRY_VERIFY(browser->current());
}

void tst_Conversations::resumesInANewSession()
{
    browse()->findChild<QPushButton *>(u"conversationResume"_s)->click();
    QVERIFY2(command().contains(u"--resume "_s + m_id), qPrintable(command()));
    QVERIFY(!command().contains(u"--fork-session"_s));
    QCOMPARE(m_desktop->only().session.title, u"Fix the walrus"_s);
    QCOMPARE(m_desktop->only().session.project, m_desktop->project());
}

void tst_Conversations::resumesTheSessionThatHasIt_data()
{
    QTest::addColumn<bool>("isArchived");
    QTest::newRow("in the list") << false;
    QTest::newRow("archived") << true;
}

void tst_Conversations::resumesTheSessionThatHasIt()
{
    QFETCH(const bool, isArchived);
    QVERIFY(m_desktop->start());
    session::Session session;
    session.project = m_desktop->project();
    session.conversation = base::ConversationId(m_id);
    session.archived = isArchived;
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    browse()->findChild<QPushButton *>(u"conversationResume"_s)->click();
    QVERIFY2(command().contains(u"--resume "_s + m_id), qPrintable(command()));
    QCOMPARE(m_desktop->only().session.id, id); // no second session for one conversation
    QVERIFY(!m_desktop->only().session.archived);
}

void tst_Conversations::offersToMakeTheWorktreeOfThatSessionAgain()
{
    QVERIFY(m_desktop->start());
    session::Session session;
    session.project = m_desktop->project();
    session.workingFolder = m_desktop->home().path(u"trees/walrus"_s);
    session.conversation = base::ConversationId(m_id);
    git::WorktreeRecord record;
    record.path = session.workingFolder;
    record.project = session.project;
    record.branch = u"walrus"_s;
    QVERIFY(git::WorktreeRecords(m_desktop->app().room().paths().data + u"/worktrees/records"_s).save(record));
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    browse()->findChild<QPushButton *>(u"conversationResume"_s)->click();
    QTRY_VERIFY(m_desktop->app().window().findChild<QMessageBox *>(u"worktreeGone"_s));
    m_desktop->child<QMessageBox>("worktreeGone")->reject();
    QVERIFY(m_desktop->only().steps.isEmpty());
    QCOMPARE(m_desktop->only().session.id, id);
}

void tst_Conversations::forks()
{
    browse()->findChild<QPushButton *>(u"conversationFork"_s)->click();
    QVERIFY2(command().contains(u"--resume "_s + m_id + u" --fork-session"_s), qPrintable(command()));
    QCOMPARE(m_desktop->only().session.title, u"Fork: Fix the walrus"_s);
    QVERIFY(m_desktop->only().session.conversation.toString() != m_id);
}

void tst_Conversations::attachesToTheBackgroundService()
{
    useClaude("case $1 in agents) echo '[{\"pid\": 7, \"id\": \"73f6830a\", \"kind\": \"background\", \"sessionId\": \""
              + m_id.toUtf8() + "\", \"name\": \"tidy up\", \"cwd\": \"" + m_desktop->project().toUtf8()
              + "\"}]' ;; attach) echo \"attached to $2\"; exec sleep 30 ;; *) echo '2.1.329 (Claude Code)' ;; esac\n");
    ui::ConversationBrowser *browser = browse();
    auto *act = browser->findChild<QPushButton *>(u"conversationResume"_s);
    QTRY_COMPARE(act->accessibleName(), u"Attach"_s);
    act->click();
    QVERIFY2(command().endsWith(u"claude attach 73f6830a"_s), qPrintable(command()));
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->screen().contains(u"attached to 73f6830a"_s), 30'000);
    QCOMPARE(m_desktop->only().session.title, u"Attached: tidy up"_s);
}

void tst_Conversations::listsATerminalElsewhereThatHasWrittenNothing()
{
    useClaude("case $1 in agents) echo '[{\"pid\": " + QByteArray::number(QCoreApplication::applicationPid())
              + ", \"kind\": \"interactive\", \"sessionId\": \"0f0e0d0c-0b0a-4908-8706-050403020100\", \"cwd\": \""
              + m_desktop->project().toUtf8() + "\"}]' ;; *) echo '2.1.329 (Claude Code)' ;; esac\n");
    ui::ConversationBrowser *browser = browse();
    QTRY_COMPARE_WITH_TIMEOUT(browser->list()->model()->rowCount(), 2, 30'000);
    const QModelIndex row = browser->list()->model()->index(0, 0);
    QCOMPARE(row.data().toString(), QFileInfo(m_desktop->project()).fileName());
    browser->list()->setCurrentIndex(row);
    QTRY_VERIFY(browser->view()->toPlainText().contains(u"open in a terminal elsewhere"));
    QVERIFY(!browser->findChild<QPushButton *>(u"conversationResume"_s)->isEnabled());
}

void tst_Conversations::listsABackgroundSessionThatHasWrittenNothing()
{
    const QString other = u"0f0e0d0c-0b0a-4908-8706-050403020100"_s;
    useClaude("case $1 in agents) echo '[{\"pid\": 7, \"id\": \"73f6830a\", \"kind\": \"background\", \"sessionId\": \""
              + other.toUtf8() + "\", \"name\": \"tidy up\", \"cwd\": \"" + m_desktop->project().toUtf8()
              + "\"}]' ;; attach) exec sleep 30 ;; *) echo '2.1.329 (Claude Code)' ;; esac\n");
    ui::ConversationBrowser *browser = browse();
    QTRY_COMPARE_WITH_TIMEOUT(browser->list()->model()->rowCount(), 2, 30'000);
    const QModelIndex row = browser->list()->model()->index(0, 0);
    QCOMPARE(row.data().toString(), u"tidy up"_s);
    browser->list()->setCurrentIndex(row);
    QTRY_VERIFY(browser->view()->toPlainText().contains(u"not written anything yet"));
    // There is nothing to fork; a search is for what was said.
    browser->findChild<QPushButton *>(u"conversationFork"_s)->click();
    QVERIFY(m_desktop->service().sessions().isEmpty());
    auto *search = browser->findChild<QLineEdit *>(u"conversationSearch"_s);
    search->setText(u"walrus"_s);
    QTRY_COMPARE(browser->list()->model()->rowCount(), 1);
    search->clear();
    QTRY_COMPARE(browser->list()->model()->rowCount(), 2);
    browser->list()->setCurrentIndex(browser->list()->model()->index(0, 0));
    auto *act = browser->findChild<QPushButton *>(u"conversationResume"_s);
    QTRY_COMPARE(act->accessibleName(), u"Attach"_s);
    act->click();
    QVERIFY2(command().endsWith(u"claude attach 73f6830a"_s), qPrintable(command()));
}

void tst_Conversations::leavesOneAloneThatIsOpenElsewhere()
{
    useClaudeThatIsOpenElsewhere();
    ui::ConversationBrowser *browser = browse();
    auto *act = browser->findChild<QPushButton *>(u"conversationResume"_s);
    QTRY_VERIFY(!act->isEnabled());
    QVERIFY(act->toolTip().contains(QString::number(QCoreApplication::applicationPid())));
    QTest::keyClick(browser->list(), Qt::Key_Return);
    QVERIFY(m_desktop->service().sessions().isEmpty());
    QVERIFY(browser->findChild<QPushButton *>(u"conversationFork"_s)->isEnabled());
}

void tst_Conversations::asksBeforeASessionResumesWhatIsOpenElsewhere()
{
    useClaudeThatIsOpenElsewhere();
    QVERIFY(m_desktop->start());
    session::Session session;
    session.project = m_desktop->project();
    session.conversation = base::ConversationId(m_id);
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    auto *list = m_desktop->child<ui::SessionsPage>("sessionsPage")->list();
    for (const bool goesOn : {false, true}) {
        emit list->resumeRequested(id);
        emit list->resumeRequested(id); // an impatient second click
        QMessageBox *question = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (question = m_desktop->app().window().findChild<QMessageBox *>(u"openElsewhere"_s)) != nullptr, 15'000);
        QVERIFY(question->text().contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(m_desktop->only().steps.isEmpty());
        const auto buttons = question->buttons();
        const auto anyway = std::ranges::find_if(
            buttons, [&](QAbstractButton *button) { return (button != question->defaultButton()) == goesOn; });
        (*anyway)->click();
        QTRY_VERIFY(m_desktop->app().window().findChildren<QMessageBox *>(u"openElsewhere"_s).isEmpty());
    }
    QVERIFY2(command().contains(u"--resume "_s + m_id), qPrintable(command()));
    QCOMPARE(m_desktop->only().steps.size(), 1);
}

void tst_Conversations::asksForAnotherFolder()
{
    helpers::writeFile(m_path,
                       transcript::prompt(u"Fix the walrus"_s, u"2026-11-20T10:00:00.000Z"_s, u"/no/such/folder"_s));
    ui::ConversationBrowser *browser = browse();
    QTRY_COMPARE(browser->current()->conversation.project, u"/no/such/folder"_s);
    browser->findChild<QPushButton *>(u"conversationResume"_s)->click();
    QPushButton *choose = nullptr;
    for (QPushButton *each : browser->findChildren<QPushButton *>()) {
        if (each->text() == u"Choose another folder…")
            choose = each;
    }
    QVERIFY(choose);
    QVERIFY(m_desktop->service().sessions().isEmpty());
    choose->click();
    auto *dialog = browser->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(m_desktop->project());
    QVERIFY2(command().contains(u"--resume "_s + m_id), qPrintable(command()));
    QCOMPARE(m_desktop->only().session.workingFolder, m_desktop->project());
}

void tst_Conversations::exports()
{
    ui::ConversationBrowser *browser = browse();
    browser->findChild<QAction *>(u"exportHtml"_s)->trigger();
    auto *dialog = browser->findChild<QFileDialog *>(u"conversationExportDialog"_s);
    QVERIFY(dialog);
    const QString target = m_desktop->home().path(u"out.html"_s);
    emit dialog->fileSelected(target);
    dialog->reject();
    QTRY_VERIFY(QFile::exists(target));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("The <strong>walrus</strong> is mended."));
}

void tst_Conversations::choosesTheConversationOfASession()
{
    QVERIFY(m_desktop->start());
    session::Session session;
    session.project = m_desktop->project();
    session.title = u"Without an id"_s;
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    emit m_desktop->child<ui::TerminalArea>("terminalArea")->requested(id, ui::PaneRequest::ChooseConversation);
    auto *browser = m_desktop->child<ui::ConversationBrowser>("conversationBrowser");
    QTRY_VERIFY(browser->current());
    QVERIFY(browser->findChild<QLabel *>(u"conversationPurpose"_s)->text().contains(u"Without an id"_s));
    browser->findChild<QPushButton *>(u"conversationResume"_s)->click();
    QVERIFY2(command().contains(u"--resume "_s + m_id), qPrintable(command()));
    QCOMPARE(m_desktop->only().session.id, id);
}

void tst_Conversations::savesAndLoadsAPlan()
{
    QVERIFY(m_desktop->start());
    session::Session session;
    session.project = m_desktop->project();
    session.title = u"Two steps"_s;
    session::Step first;
    first.text = u"Say ${hello}"_s;
    session::Step second;
    second.kind = session::StepKind::ShellCommand;
    second.text = u"true"_s;
    const base::SessionId id = m_desktop->service().create(session, {first, second});
    QTRY_VERIFY(m_desktop->service().find(id) && m_desktop->service().find(id)->steps.size() == 2);
    m_desktop->child<ui::TerminalArea>("terminalArea")->open(id);
    auto *save = m_desktop->child<QAction>("savePlan");
    QTRY_VERIFY(save->isEnabled());
    save->trigger();
    const QString path = m_desktop->home().path(u"plan.json"_s);
    emit m_desktop->child<QFileDialog>("savePlanDialog")->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    m_desktop->child<QFileDialog>("savePlanDialog")->reject();

    m_desktop->child<QAction>("loadPlan")->trigger();
    auto *list = m_desktop->child<QWidget>("planDialog")->findChild<QComboBox *>(u"planList"_s);
    QVERIFY(list->count() >= 8); // none, five templates, a line, loading
    emit list->activated(list->count() - 1);
    auto *files = m_desktop->child<QFileDialog>("planFileDialog");
    emit files->fileSelected(path);
    files->reject();
    auto *add = m_desktop->child<QPushButton>("planAdd");
    QTRY_VERIFY(add->isEnabled());
    add->click();
    QTRY_COMPARE(m_desktop->service().find(id)->steps.size(), 4);
    QCOMPARE(m_desktop->service().find(id)->steps.at(2).text, u"Say ${hello}"_s);
}

void tst_Conversations::startsASessionWithAPlan()
{
    const QString path = m_desktop->home().path(u"plan.json"_s);
    helpers::writeFile(path,
                       R"({"gantry_plan": 1, "name": "Made up", "variables": {"word": {"description": "A word"}},
                          "session": {"auto_play": true},
                          "steps": [{"kind": "empty"}, {"command": "printf '%s' \"$word\" > word.txt"}]})");
    QVERIFY(m_desktop->start());
    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    auto *dialog = m_desktop->child<QDialog>("newSessionDialog");
    auto *list = dialog->findChild<QComboBox *>(u"planList"_s);
    QCOMPARE(list->count(), 8); // none, five templates, a line, loading
    emit list->activated(list->count() - 1);
    auto *files = m_desktop->child<QFileDialog>("planFileDialog");
    emit files->fileSelected(path);
    files->reject();
    QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"planVariable_word"_s));
    dialog->findChild<QComboBox *>(u"projectFolder"_s)->setEditText(m_desktop->project());
    dialog->findChild<QLineEdit *>(u"planVariable_word"_s)->setText(u"walrus; touch pwned"_s);
    dialog->findChild<QPushButton *>(u"startButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->only().session.status == session::Status::Finished, 30'000);
    QFile word(m_desktop->project() + u"/word.txt"_s);
    QVERIFY(word.open(QIODevice::ReadOnly));
    QCOMPARE(word.readAll(), QByteArray("walrus; touch pwned"));
    QVERIFY(!QFile::exists(m_desktop->project() + u"/pwned"_s));
    QCOMPARE(m_desktop->only().session.title, u"Made up"_s);
}

QTEST_MAIN(tst_Conversations)
#include "tst_Conversations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that run by themselves, in the real window with the demo agent.
#include "DesktopFixture.h"
#include "app/desktop/NewSessionController.h"
#include "tests/helpers/Processes.h"
#include "ui/approvals/ApprovalsPage.h"
#include "ui/inspector/Inspector.h"
#include "ui/mainwindow/ActionRegistry.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/newsession/NewSessionDialog.h"
#include "ui/sessions/SessionListView.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/terminal/PromptLine.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QRadioButton>

#include <csignal>

using namespace Qt::StringLiterals;
using session::Status;
using session::StepState;

class tst_BackgroundSessions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init();
    void cleanup();
    void asksAndGoesOnInTheBackground();
    void givesBackWhatWasNotTaken();
    void duplicatesASession();
    void keepsTheVariablesOfTheSession();
    void queuesNoTypedSecret();
    void takesASessionFromTheQueue();
    void runsChildrenInWorktrees();
    void holdsBackWhatIsTooMuch();
    void resumesOnlyWhenTheUserWantsThat_data();
    void resumesOnlyWhenTheUserWantsThat();
    void playsALostStepAgain();

private:
    void playScript(const QByteArray &script);
    [[nodiscard]] session::Session background() const;
    [[nodiscard]] session::Snapshot snapshot(const base::SessionId &id) const
    {
        const session::Snapshot *found = m_desktop->service().find(id);
        return found ? *found : session::Snapshot();
    }
    [[nodiscard]] QList<session::Snapshot> childrenOf(const base::SessionId &id) const;
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(widget, key, modifiers);
    }
    [[nodiscard]] QString screen() const { return m_desktop->screen(); }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_BackgroundSessions::init()
{
    m_desktop = std::make_unique<DesktopFixture>();
}

void tst_BackgroundSessions::cleanup()
{
    qunsetenv("GANTRY_DEMO_SCRIPT");
    QVERIFY(m_desktop->stopEverything());
    m_desktop.reset();
}

void tst_BackgroundSessions::playScript(const QByteArray &script)
{
    const QString name = m_desktop->home().path(u"script.json"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
    qputenv("GANTRY_DEMO_SCRIPT", name.toUtf8());
}

session::Session tst_BackgroundSessions::background() const
{
    session::Session session;
    session.project = m_desktop->project();
    session.mode = session::Mode::Agentic;
    return session;
}

QList<session::Snapshot> tst_BackgroundSessions::childrenOf(const base::SessionId &id) const
{
    QList<session::Snapshot> children = m_desktop->service().sessions();
    children.removeIf([&](const session::Snapshot &each) { return each.session.parent != id; });
    return children;
}

void tst_BackgroundSessions::asksAndGoesOnInTheBackground()
{
    playScript(R"({"turns":[[{"text":"I have read the project."}],
                            [{"tool":"Bash","title":"touch x","ask":true,"input":{"command":"touch x"},
                              "output":["made"]},{"text":"All is done."}]]})");
    QVERIFY(m_desktop->start());
    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    // The page of the first start has such a field too.
    const auto *dialog = m_desktop->child<QWidget>("newSessionDialog");
    dialog->findChild<QComboBox *>(u"projectFolder"_s)->setEditText(m_desktop->project());
    m_desktop->child<QRadioButton>("engine-local-agentic")->setChecked(true);
    m_desktop->child<QPlainTextEdit>("firstText")->setPlainText(u"Read the project."_s);
    m_desktop->click("startButton");
    QTRY_COMPARE(m_desktop->service().sessions().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"I have read the project."_s), 30'000);
    QTRY_VERIFY(screen().contains(u"❯ Read the project."_s));
    QCOMPARE(m_desktop->only().session.project, m_desktop->project());
    QVERIFY(m_desktop->only().session.mode == session::Mode::Agentic);
    QTRY_VERIFY(!m_desktop->only().steps.first().busy);

    auto *prompt = m_desktop->child<QPlainTextEdit>("promptText");
    QTRY_VERIFY(prompt->isVisible());
    prompt->setFocus();
    QTest::keyClicks(prompt, u"Now make x"_s);
    press(prompt, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"❯ Now make x"_s), 30'000);
    QVERIFY(prompt->toPlainText().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->only().session.status == Status::Waiting, 30'000);
    QTRY_VERIFY(screen().contains(u"? Allow Bash? touch x"_s));
    QTRY_VERIFY(m_desktop->child<QWidget>("attentionBar")->isVisible());
    m_desktop->click("attentionOpenApprovals");
    QTRY_COMPARE(m_desktop->app().window().currentPage(), u"approvals"_s);
    QTRY_VERIFY(m_desktop->child<QAbstractButton>("approvalAllow")->isEnabled());
    m_desktop->app().window().showPage(u"sessions"_s);
    QTRY_VERIFY(m_desktop->child<QAbstractButton>("attentionAllow")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_desktop->child<QAbstractButton>("attentionAllow")->click(), m_desktop->service().openQuestions().isEmpty()),
        10'000);
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"All is done."_s), 30'000);
    QTRY_VERIFY(!m_desktop->only().steps.first().busy);
    QVERIFY(m_desktop->only().session.cost.has_value());

    m_desktop->service().finish(m_desktop->only().session.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->only().session.status == Status::Finished, 30'000);
    QTRY_VERIFY(!m_desktop->child<QWidget>("promptLine")->isVisible());
    QTRY_VERIFY(m_desktop->child<QWidget>("endBar")->isVisible());
    QVERIFY(screen().contains(u"All is done."_s));
}

/// As on a full disk: what was typed is not gone.
void tst_BackgroundSessions::givesBackWhatWasNotTaken()
{
    QVERIFY(m_desktop->start());
    session::Step step;
    step.kind = session::StepKind::ShellCommand;
    step.text = u"exec sleep 60"_s;
    const base::SessionId id = m_desktop->service().create(background(), {step}, session::SessionService::Play::Yes);
    QTRY_VERIFY(snapshot(id).active());
    auto *area = m_desktop->child<ui::TerminalArea>("terminalArea");
    area->open(id);
    QTRY_VERIFY(area->currentPane());
    emit area->promptSubmitted(id, u"a command takes none"_s);
    emit area->promptSubmitted(id, u"nor this"_s);
    QTRY_COMPARE(area->currentPane()->promptLine()->draft().split(u'\n').size(), 2);
    QVERIFY(area->currentPane()->promptLine()->draft().contains(u"a command takes none"_s));

    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    QSignalSpy created(m_desktop->app().window().findChild<app::NewSessionController *>(),
                       &app::NewSessionController::created);
    ui::NewSessionValues values;
    values.project = m_desktop->project();
    values.text = u"A prompt of many words"_s;
    emit m_desktop->child<ui::NewSessionDialog>("newSessionDialog")->startRequested(values);
    QCOMPARE(created.size(), 1);
    const auto refusedId = created.first().first().value<base::SessionId>();
    emit m_desktop->service().refused(refusedId, {base::Error::Kind::Unavailable, u"The disk is full"_s, {}});
    QTRY_COMPARE(m_desktop->app().window().findChildren<ui::NewSessionDialog *>().size(), 1); // the first one is gone
    auto *again = m_desktop->child<ui::NewSessionDialog>("newSessionDialog");
    QVERIFY(again->isVisible());
    QCOMPARE(again->values().text, values.text);
    again->close();
    QTRY_VERIFY(snapshot(refusedId).active());
}

void tst_BackgroundSessions::duplicatesASession()
{
    QVERIFY(m_desktop->start());
    const auto form = [this] { return m_desktop->child<ui::NewSessionDialog>("newSessionDialog"); };
    // The last choices for this folder are others.
    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    ui::NewSessionValues values;
    values.project = m_desktop->project();
    values.kind = session::StepKind::ShellCommand;
    values.text = u"true"_s;
    values.model = u"haiku"_s;
    values.permissionMode = u"plan"_s;
    ui::NewSessionDialog *first = form();
    emit first->startRequested(values);
    QTRY_VERIFY(!m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));

    session::Session session = background();
    session.profile.model = u"opus"_s;
    session.profile.permissionMode = u"acceptEdits"_s;
    session.profile.maxTurns = 7;
    session::Step step;
    step.text = u"Do it twice"_s;
    const base::SessionId id = m_desktop->service().create(session, {step});
    QTRY_COMPARE(snapshot(id).steps.size(), 1);
    emit m_desktop->child<ui::SessionsPage>("sessionsPage")->list()->duplicateRequested(id);
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    const ui::NewSessionValues shown = form()->values();
    QVERIFY(shown.mode == session::Mode::Agentic);
    QCOMPARE(shown.model, u"opus"_s);
    QCOMPARE(shown.permissionMode, u"acceptEdits"_s);
    QCOMPARE(shown.maxTurns, 7);
    QVERIFY(shown.kind == session::StepKind::ClaudePrompt);
    QCOMPARE(shown.text, u"Do it twice"_s);
    form()->close();
}

void tst_BackgroundSessions::keepsTheVariablesOfTheSession()
{
    QVERIFY(m_desktop->start());
    session::Step step;
    step.kind = session::StepKind::ShellCommand;
    step.text = u"true"_s;
    step.environment = {{u"HTTPS_PROXY"_s, u"http://proxy.example"_s}};
    const base::SessionId id = m_desktop->service().create(background(), {step});
    QTRY_COMPARE(snapshot(id).steps.size(), 1);
    session::Step typed;
    typed.text = u"And then?"_s;
    emit m_desktop->child<ui::Inspector>("inspector")->addStepRequested(id, typed);
    QTRY_COMPARE(snapshot(id).steps.size(), 2);
    QCOMPARE(snapshot(id).steps.last().environment, step.environment);
}

/// A typed secret lasts as long as this program; a task may start in another one.
void tst_BackgroundSessions::queuesNoTypedSecret()
{
    QVERIFY(m_desktop->start());
    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    const QPointer dialog = m_desktop->child<ui::NewSessionDialog>("newSessionDialog");
    ui::NewSessionValues values;
    values.project = m_desktop->project();
    values.text = u"Deploy it"_s;
    values.secrets = {{u"DEPLOY_TOKEN"_s, u"typed"_s}};
    emit dialog->queueRequested(values);
    const auto isTold = [&dialog] {
        return dialog && std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
                   return label->text().contains(u"typed secrets"_s);
               });
    };
    QTRY_VERIFY(isTold());
    dialog->close();
}

void tst_BackgroundSessions::takesASessionFromTheQueue()
{
    playScript(R"({"turns":[[{"text":"Done from the queue."}]]})");
    QVERIFY(m_desktop->start());
    m_desktop->app().window().actions().action(u"newSession"_s)->trigger();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    const auto *dialog = m_desktop->child<QWidget>("newSessionDialog");
    dialog->findChild<QComboBox *>(u"projectFolder"_s)->setEditText(m_desktop->project());
    m_desktop->child<QPlainTextEdit>("firstText")->setPlainText(u"Queue me."_s);
    m_desktop->click("queueButton");
    // The dialog goes, the board comes, and the queue starts it by itself.
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->app().window().currentPage(), u"tasks"_s, 30'000);
    QTRY_VERIFY(!m_desktop->app().window().findChild<QWidget *>(u"newSessionDialog"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->service().sessions().size(), 1, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->only().session.status == Status::Finished, 60'000);
    QCOMPARE(m_desktop->only().steps.first().text, u"Queue me."_s);
    QCOMPARE(m_desktop->only().session.project, m_desktop->project());
}

void tst_BackgroundSessions::runsChildrenInWorktrees()
{
    playScript(R"({"turns":[[{"text":"Done here."}]]})");
    const auto git = [this](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_desktop->project());
        process.start(u"git"_s, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    };
    QVERIFY(git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}));
    QVERIFY(git({u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@example.org"_s, u"commit"_s, u"-q"_s,
                 u"--allow-empty"_s, u"-m"_s, u"start"_s}));
    QVERIFY(m_desktop->start());
    session::Step first;
    first.kind = session::StepKind::ShellCommand;
    first.text = u"true"_s;
    const base::SessionId parent
        = m_desktop->service().create(background(), {first}, session::SessionService::Play::No);
    QTRY_COMPARE(snapshot(parent).steps.size(), 1);
    m_desktop->child<ui::TerminalArea>("terminalArea")->open(parent);
    auto *kind = m_desktop->child<QComboBox>("stepKind");
    kind->setCurrentIndex(kind->findText(u"Parallel sessions"_s));
    m_desktop->child<QPlainTextEdit>("stepText")->setPlainText(u"Look at the front\nLook at the back"_s);
    m_desktop->click("addStepButton");
    QTRY_COMPARE(snapshot(parent).steps.size(), 2);
    QTRY_COMPARE(snapshot(parent).steps.last().title, u"2 parallel sessions"_s);
    m_desktop->service().play(snapshot(parent).steps.last().id);

    QTRY_VERIFY_WITH_TIMEOUT(snapshot(parent).steps.last().state == StepState::Succeeded, 60'000);
    const QList<session::Snapshot> children = childrenOf(parent);
    QCOMPARE(children.size(), 2);
    QSet<QString> folders{m_desktop->project()};
    for (const session::Snapshot &child : children) {
        folders.insert(child.session.workingFolder);
        QVERIFY(child.session.status == Status::Finished);
    }
    QCOMPARE(folders.size(), 3); // each in a worktree of its own
    // The parent's own terminal shows what they came to.
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"2 of 2 parallel sessions succeeded"_s), 15'000);
    QTRY_VERIFY(screen().contains(u"## Look at the front (succeeded"_s));
    m_desktop->app().window().findChild<ui::Inspector *>()->selectStep(snapshot(parent).steps.last().id);
    // They stand under their parent, and the inspector leads to each.
    QTRY_COMPARE(m_desktop->app().window().findChildren<QAbstractButton *>(u"childSession"_s).size(), 2);
    QTRY_COMPARE(m_desktop->child<QLabel>("stepChildren")->text(), u"2 of 2 done"_s);
    QTRY_VERIFY(m_desktop->child<QAbstractButton>("childSession")->isVisible());
    m_desktop->click("childSession");
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"Done here."_s), 15'000);
}

void tst_BackgroundSessions::holdsBackWhatIsTooMuch()
{
    playScript(R"({"turns":[[{"text":"Working."},{"delay":600000}]]})");
    settings::Settings settings(m_desktop->home().config() + u"/gantry.ini"_s);
    settings::Values values = settings.values();
    values.maxRunning = 1;
    settings.setValues(values);
    QVERIFY(settings.sync());
    QVERIFY(m_desktop->start());
    session::Step step;
    step.text = u"go"_s;
    using Play = session::SessionService::Play;
    const base::SessionId one = m_desktop->service().create(background(), {step}, Play::Yes);
    QTRY_VERIFY_WITH_TIMEOUT(snapshot(one).active() && snapshot(one).active()->busy, 30'000);
    const base::SessionId two = m_desktop->service().create(background(), {step}, Play::Yes);
    QTRY_VERIFY(!m_desktop->service().heldBack(two).isEmpty());
    m_desktop->child<ui::TerminalArea>("terminalArea")->open(two);
    QTRY_VERIFY(m_desktop->child<QWidget>("endStartAnyway")->isVisible());
    QCOMPARE(m_desktop->child<QLabel>("endBarWords")->text(), u"Waits: 1 session runs, the limit is 1"_s);
    m_desktop->click("endStartAnyway");
    QTRY_VERIFY_WITH_TIMEOUT(snapshot(two).active(), 30'000);
    QTRY_VERIFY(!m_desktop->child<QWidget>("endStartAnyway")->isVisible());
}

void tst_BackgroundSessions::resumesOnlyWhenTheUserWantsThat_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("not by itself") << false;
    QTest::newRow("as chosen") << true;
}

void tst_BackgroundSessions::resumesOnlyWhenTheUserWantsThat()
{
    QFETCH(const bool, wanted);
    playScript(R"({"turns":[[{"text":"Working."}]]})");
    settings::Settings settings(m_desktop->home().config() + u"/gantry.ini"_s);
    settings::Values values = settings.values();
    values.resumeInterrupted = wanted;
    settings.setValues(values);
    QVERIFY(settings.sync());
    QVERIFY(m_desktop->start());
    session::Step step;
    step.text = u"go"_s;
    const base::SessionId id = m_desktop->service().create(background(), {step}, session::SessionService::Play::Yes);
    QTRY_VERIFY_WITH_TIMEOUT(snapshot(id).active() && !snapshot(id).active()->busy
                                 && !snapshot(id).session.conversation.isNull() && snapshot(id).session.cost,
                             30'000);
    const base::ConversationId conversation = snapshot(id).session.conversation;
    m_desktop->close();
    for (const auto &process : helpers::processesWith("HOME=" + m_desktop->home().home().toUtf8())) {
        if (process.pid != QCoreApplication::applicationPid())
            ::kill(static_cast<pid_t>(process.pid), SIGKILL);
    }
    QVERIFY(m_desktop->start());
    QTRY_VERIFY_WITH_TIMEOUT(snapshot(id).steps.first().state == StepState::Interrupted, 30'000);
    if (!wanted) {
        QCOMPARE(snapshot(id).steps.size(), 1);
        QVERIFY(snapshot(id).session.status == Status::Interrupted);
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(snapshot(id).steps.size() == 2 && snapshot(id).active()
                                 && snapshot(id).active()->state == StepState::Running,
                             60'000);
    QTRY_VERIFY(snapshot(id).active()->command.contains(u"--resume "_s + conversation.toString()));
}

/// Claude was killed before it had written anything, so its conversation cannot be taken up.
void tst_BackgroundSessions::playsALostStepAgain()
{
    playScript(R"({"turns":[[{"text":"The roof is mended."}]]})");
    QVERIFY(m_desktop->start());
    session::Step step;
    step.id = base::StepId::create();
    step.text = u"Mend the roof."_s;
    const base::SessionId id = m_desktop->service().create(background(), {step});
    QTRY_COMPARE(snapshot(id).steps.size(), 1);
    const QString run = base::RunId::create().toString();
    const auto tell = [&](const QString &source, const QString &type, QJsonObject data = {}) {
        data.insert(u"run"_s, run);
        session::Event event;
        event.session = id;
        event.step = step.id;
        event.source = source;
        event.type = type;
        event.data = data;
        event.at = QDateTime::currentDateTimeUtc();
        QVERIFY(m_desktop->app().room().store().append(event).result());
    };
    tell(u"engine"_s, session::eventtype::runStarting);
    tell(u"hook"_s, u"SessionStart"_s,
         {{u"session_id"_s, base::ConversationId::create().toString()},
          {u"transcript_path"_s, m_desktop->home().path(u"never.jsonl"_s)}});
    tell(u"engine"_s, session::eventtype::runInterrupted);
    QTRY_VERIFY(snapshot(id).steps.first().state == StepState::Interrupted);
    m_desktop->child<ui::TerminalArea>("terminalArea")->open(id);
    QTRY_VERIFY(m_desktop->child<QAbstractButton>("endResume")->isVisible());
    m_desktop->click("endResume");
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"The roof is mended."_s), 30'000);
    QTRY_VERIFY(screen().contains(u"❯ Mend the roof."_s));
    QCOMPARE(snapshot(id).steps.size(), 1);
}

QTEST_MAIN(tst_BackgroundSessions)
#include "tst_BackgroundSessions.moc"

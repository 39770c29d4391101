// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesktopFixture.h"

#include "app/engineroom/Admission.h"
#include "app/engineroom/TaskQueues.h"
#include "storage/Database.h"
#include "tasks/TaskStore.h"
#include "tests/helpers/TestPaths.h"
#include "ui/changes/ChangesTab.h"
#include "ui/inspector/Inspector.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using app::DesktopApp;
using session::Snapshot;
using session::StepState;

namespace {

/// Looks at a task the moment a window is hidden.
class HideWitness : public QObject
{
public:
    HideWitness(QWidget &window, const std::function<base::Result<tasks::Task>()> &look)
        : m_look(look)
    {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Hide && !seen.has_value())
            seen = m_look();
        return false;
    }

    base::Result<tasks::Task> seen = base::fail(base::Error::Kind::NotFound, {});

private:
    std::function<base::Result<tasks::Task>()> m_look;
};

} // namespace

/// The whole program, used by its controls.
class tst_DesktopApp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init();
    void cleanup();
    void fromFirstStartToCost();
    void playsTheNextStepInTheSameConversation();
    void autoPlayRunsThroughAllSteps();
    void closingAsksWhileSomethingRuns();
    void stopAndQuitGivesTasksBack();
    void keepRunningLeavesTheSessionAlone();
    void restoresTabsAndTakesUpRuns();
    void survivesAKilledWindow();
    void keepsTheLayoutWhenNothingCanBeRead();
    void keepsACommitMessageWithItsFolder();
    void followsTheBranch();
    void aSecondStartRaisesTheFirst();
    void saysWhyASessionCannotStart();
    void offersAMemoryLimitOnlyWhereItWorks();

private:
    void startFirstSession(const QString &prompt);
    [[nodiscard]] Snapshot only() const { return m_desktop->only(); }
    [[nodiscard]] QString screen() const { return m_desktop->screen(); }
    [[nodiscard]] bool stopEverything() const { return m_desktop->stopEverything(); }
    template <typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_desktop->child<T>(name);
    }
    void click(const char *name) const { m_desktop->click(name); }

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_DesktopApp::init()
{
    m_desktop = std::make_unique<DesktopFixture>();
    QVERIFY(m_desktop->start());
}

void tst_DesktopApp::cleanup()
{
    QVERIFY(stopEverything());
    m_desktop.reset();
}

void tst_DesktopApp::startFirstSession(const QString &prompt)
{
    child<QWidget>("firstPrompt")->setFocus();
    QTest::keyClicks(child<QPlainTextEdit>("firstPrompt"), prompt);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>("startSession")->isEnabled(), 15'000);
    click("startSession");
    QTRY_COMPARE(m_desktop->app().room().sessions().sessions().size(), 1);
}

void tst_DesktopApp::fromFirstStartToCost()
{
    startFirstSession(QStringLiteral("say hello"));
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"say hello"), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(only().session.status == session::Status::Idle && only().active(), 30'000);
    QVERIFY(screen().contains(u"Demo agent, not Claude"));

    QVERIFY(stopEverything());
    QVERIFY(only().steps.first().state == StepState::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(only().session.cost.has_value(), 10'000);
    const QString cost = only().session.cost->toString();
    QTRY_VERIFY(m_desktop->app().window().status().text(ui::StatusBar::Item::Cost).contains(cost));
}

void tst_DesktopApp::playsTheNextStepInTheSameConversation()
{
    startFirstSession(QStringLiteral("first"));
    QTRY_VERIFY_WITH_TIMEOUT(only().session.status == session::Status::Idle && only().active(), 30'000);
    const base::ConversationId conversation = only().session.conversation;
    QVERIFY(!conversation.isNull());
    QVERIFY(only().steps.first().command.contains(u"--permission-mode manual"));
    QTest::keyClick(child<ui::TerminalArea>("terminalArea")->currentPane()->terminal()->display(), Qt::Key_Backtab,
                    Qt::ShiftModifier);
    QTRY_VERIFY(screen().contains(u"accept edits on"));
    QTest::keyClicks(child<QPlainTextEdit>("stepText"), QStringLiteral("second"));
    click("addStepButton");
    QTRY_COMPARE(only().steps.size(), 2);
    // The first step rests in its open terminal: it is closed, and counts as done.
    QTRY_VERIFY(m_desktop->app().window().actions().action(QStringLiteral("playNext"))->isEnabled());
    m_desktop->app().window().actions().action(QStringLiteral("playNext"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(only().steps.first().state == StepState::Succeeded, 15'000);
    QVERIFY(only().steps.first().result.sessionEndHook);
    QTRY_VERIFY_WITH_TIMEOUT(session::isActive(only().steps.last().state), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        only().steps.last().command.contains(QStringLiteral("--resume ") + conversation.toString()), 15'000);
    // In the mode that was chosen in the terminal, not in the one the session was made with.
    QVERIFY2(only().steps.last().command.contains(u"--permission-mode acceptEdits"),
             qPrintable(only().steps.last().command));
    QTRY_VERIFY_WITH_TIMEOUT(only().steps.last().state == StepState::Waiting || !only().steps.last().busy, 30'000);
    QCOMPARE(only().session.conversation, conversation);
}

void tst_DesktopApp::autoPlayRunsThroughAllSteps()
{
    startFirstSession(QStringLiteral("first"));
    session::SessionService &service = m_desktop->app().room().sessions();
    QTRY_COMPARE(only().steps.size(), 1);
    session::Step shell;
    shell.kind = session::StepKind::ShellCommand;
    shell.text = QStringLiteral("echo from the shell");
    service.addStep(only().session.id, shell);
    service.setAutoPlay(only().session.id, true);
    QTRY_VERIFY_WITH_TIMEOUT(only().session.status == session::Status::Finished, 60'000);
    for (const session::Step &step : only().steps)
        QVERIFY(step.state == StepState::Succeeded);
    QVERIFY(only().steps.first().result.sessionEndHook);
}

void tst_DesktopApp::closingAsksWhileSomethingRuns()
{
    startFirstSession(QStringLiteral("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->app().room().sessions().runningCount(), 1, 15'000);
    m_desktop->app().window().close();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(QStringLiteral("quitDialog")));
    QVERIFY(m_desktop->app().window().isVisible());
    emit m_desktop->app().window().closeRequested(); // once more, from the tray
    QTest::qWait(0); // it is taken up when the event that asked for it is over
    QCOMPARE(m_desktop->app().window().findChildren<QWidget *>(QStringLiteral("quitDialog")).size(), 1);
    click("cancelQuit");
    QTRY_VERIFY(!m_desktop->app().window().findChild<QWidget *>(QStringLiteral("quitDialog")));
    QVERIFY(m_desktop->app().window().isVisible());

    m_desktop->app().window().close();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(QStringLiteral("quitDialog")));
    click("stopAndQuit");
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->app().window().isVisible(), 30'000);
    QCOMPARE(m_desktop->app().room().sessions().runningCount(), 0);
}

void tst_DesktopApp::stopAndQuitGivesTasksBack()
{
    const auto queue = app::openTaskQueue({}, {}, m_desktop->app().room().clock());
    QVERIFY(queue.has_value());
    tasks::Task task;
    task.project = m_desktop->project();
    task.commands = {QStringLiteral("!sleep 1000")};
    const auto added = (*queue)->add({task}).result();
    QVERIFY(added.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->app().room().sessions().runningCount(), 1, 30'000);
    m_desktop->app().window().close();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(QStringLiteral("quitDialog")));
    // The program ends with its window: what is not stored by then never will be.
    HideWitness atTheEnd(m_desktop->app().window(), [&] { return (*queue)->find(added->first().id).result(); });
    click("stopAndQuit");
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->app().window().isVisible(), 60'000);
    QVERIFY(atTheEnd.seen.has_value());
    QCOMPARE(tasks::toString(atTheEnd.seen->state), QStringLiteral("queued"));
    QCOMPARE(atTheEnd.seen->attempts, 0);
}

void tst_DesktopApp::keepRunningLeavesTheSessionAlone()
{
    startFirstSession(QStringLiteral("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->app().room().sessions().runningCount(), 1, 15'000);
    m_desktop->app().window().close();
    QTRY_VERIFY(m_desktop->app().window().findChild<QWidget *>(QStringLiteral("quitDialog")));
    click("keepRunning");
    QTRY_VERIFY(!m_desktop->app().window().isVisible());
    QCOMPARE(m_desktop->app().room().sessions().runningCount(), 1);
}

void tst_DesktopApp::restoresTabsAndTakesUpRuns()
{
    startFirstSession(QStringLiteral("remember me"));
    QTRY_VERIFY_WITH_TIMEOUT(only().session.status == session::Status::Idle && only().active(), 30'000);
    const base::ConversationId conversation = only().session.conversation;
    const base::RunId run = only().active()->run;
    const QByteArray id = only().session.id.toString().toUtf8();
    QTRY_VERIFY(m_desktop->app().room().settings().state(QStringLiteral("terminals")).toByteArray().contains(id));
    m_desktop->close(); // nobody says goodbye to the holder, as when the program is killed

    QVERIFY(m_desktop->start());
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"remember me"), 15'000);
    QCOMPARE(only().session.conversation, conversation);
    QVERIFY(only().active());
    QCOMPARE(only().active()->run, run);
    QCOMPARE(only().active()->attempts, 1);

    // Its hooks find the new program as well.
    QTest::keyClicks(child<ui::TerminalArea>("terminalArea")->currentPane()->terminal()->display(),
                     QStringLiteral("/exit"));
    QTest::keyClick(child<ui::TerminalArea>("terminalArea")->currentPane()->terminal()->display(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(only().steps.first().state == StepState::Succeeded, 30'000);
    QVERIFY(only().steps.first().result.sessionEndHook);
    QVERIFY(only().steps.first().result.warning.isEmpty());
}

void tst_DesktopApp::survivesAKilledWindow()
{
    m_desktop->close();
    QProcess window;
    window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), m_desktop->project()});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += window.readAllStandardOutput()).contains("turn ended"), 60'000);
    window.kill(); // SIGKILL
    QVERIFY(window.waitForFinished());

    QVERIFY(m_desktop->start());
    QVERIFY(only().active());
    const base::ConversationId conversation = only().session.conversation;
    QVERIFY(!conversation.isNull());
    child<ui::TerminalArea>("terminalArea")->open(only().session.id);
    QTRY_VERIFY_WITH_TIMEOUT(screen().contains(u"from the killed window"), 15'000);
    ui::TerminalPane *terminal = child<ui::TerminalArea>("terminalArea")->currentPane()->terminal();
    QTRY_VERIFY(terminal->isLive() && !terminal->isReplaying());
    QTest::keyClicks(terminal->display(), QStringLiteral("one more"));
    QTest::keyClick(terminal->display(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(only().session.status != session::Status::Idle, 30'000);
    QCOMPARE(only().session.conversation, conversation);
    QCOMPARE(only().steps.size(), 1);
    QCOMPARE(only().steps.first().attempts, 1);
}

void tst_DesktopApp::keepsTheLayoutWhenNothingCanBeRead()
{
    session::Session session;
    session.project = m_desktop->project();
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    child<ui::TerminalArea>("terminalArea")->open(id);
    m_desktop->app().leave();
    const QString path = m_desktop->app().room().paths().database();
    m_desktop->close();
    const auto rename = [&path](const QString &from, const QString &to) {
        auto database = storage::Database::open(path);
        return database && (*database)->execute(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to));
    };
    QVERIFY(rename(QStringLiteral("steps"), QStringLiteral("away")));
    QVERIFY(m_desktop->start());
    QVERIFY(!m_desktop->app().window().notices().notices().isEmpty());
    m_desktop->app().leave();
    m_desktop->close();
    QVERIFY(rename(QStringLiteral("away"), QStringLiteral("steps")));
    QVERIFY(m_desktop->start());
    QCOMPARE(child<ui::TerminalArea>("terminalArea")->openSessions(), QList{id});
}

/// What was written about the changes of one project must not be committed in another.
void tst_DesktopApp::keepsACommitMessageWithItsFolder()
{
    const auto sessionIn = [this](const QString &folder) {
        session::Session session;
        session.project = folder;
        return m_desktop->service().create(session, {});
    };
    const base::SessionId one = sessionIn(m_desktop->project());
    const base::SessionId other = sessionIn(m_desktop->home().makeFolder(QStringLiteral("home/other")));
    QTRY_COMPARE(m_desktop->service().sessions().size(), 2);
    auto *area = child<ui::TerminalArea>("terminalArea");
    auto *inspector = child<ui::Inspector>("inspector");
    area->open(one);
    QTRY_COMPARE(inspector->session(), one);
    inspector->changes()->setMessage(QStringLiteral("About the first"));
    area->open(other);
    QTRY_COMPARE(inspector->session(), other);
    QVERIFY(inspector->changes()->message().isEmpty());
    area->open(one);
    QTRY_COMPARE(inspector->session(), one);
    QCOMPARE(inspector->changes()->message(), QStringLiteral("About the first"));
}

/// Claude has changed it, and the session stays in front.
void tst_DesktopApp::followsTheBranch()
{
    QVERIFY(QDir(m_desktop->project()).mkdir(QStringLiteral(".git")));
    const auto setBranch = [this](const QByteArray &name) {
        QFile head(m_desktop->project() + QStringLiteral("/.git/HEAD"));
        const QByteArray line = "ref: refs/heads/" + name + '\n';
        return head.open(QIODevice::WriteOnly) && head.write(line) == line.size();
    };
    QVERIFY(setBranch("one"));
    session::Session session;
    session.project = m_desktop->project();
    const base::SessionId id = m_desktop->service().create(session, {});
    QTRY_VERIFY(m_desktop->service().find(id));
    child<ui::TerminalArea>("terminalArea")->open(id);
    const auto *branch = child<QLabel>("paneBranch");
    QTRY_COMPARE(branch->text(), QStringLiteral("one"));
    QVERIFY(setBranch("two"));
    session::Event event;
    event.session = id;
    event.source = QStringLiteral("hook");
    event.type = QStringLiteral("PostToolUse");
    event.at = QDateTime::currentDateTimeUtc();
    QVERIFY(m_desktop->app().room().store().append(event).result());
    QTRY_COMPARE(branch->text(), QStringLiteral("two"));
}

void tst_DesktopApp::aSecondStartRaisesTheFirst()
{
    m_desktop->close();
    // Which of the two comes first is the system's affair when they start together; only one may stay.
    std::array<QProcess, 2> programs;
    for (QProcess &program : programs) {
        program.start(helpers::builtProgram("gantry"), {});
        QVERIFY(program.waitForStarted());
    }
    const auto running = [&programs] { return std::ranges::count(programs, QProcess::Running, &QProcess::state); };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 60'000);
    QProcess &left = programs[0].state() == QProcess::Running ? programs[1] : programs[0];
    QProcess &stayed = &left == &programs[0] ? programs[1] : programs[0];
    QCOMPARE(left.exitStatus(), QProcess::NormalExit);
    QCOMPARE(left.exitCode(), 0);
    QProcess third;
    third.start(helpers::builtProgram("gantry"), {});
    QVERIFY(third.waitForFinished(60'000));
    QCOMPARE(third.exitCode(), 0);
    QVERIFY(stayed.state() == QProcess::Running);
    stayed.terminate(); // as at the end of the desktop session: it leaves in order
    QVERIFY(stayed.waitForFinished(20'000));
    QCOMPARE(stayed.exitStatus(), QProcess::NormalExit);
    QCOMPARE(stayed.exitCode(), 0);
}

void tst_DesktopApp::offersAMemoryLimitOnlyWhereItWorks()
{
    const auto *limit = child<QSpinBox>("memoryLimit");
    QCOMPARE(limit->isEnabled(), !app::scopeProgram().isEmpty());
    QCOMPARE(limit->toolTip().contains(QStringLiteral("systemd-run")), !limit->isEnabled());
}

void tst_DesktopApp::saysWhyASessionCannotStart()
{
    startFirstSession(QStringLiteral("hello"));
    QVERIFY(stopEverything());
    QVERIFY(QDir(only().session.project).exists());
    QVERIFY(QDir().rename(m_desktop->project(), m_desktop->project() + QStringLiteral("-away")));
    session::Step step;
    step.kind = session::StepKind::ShellCommand;
    step.text = QStringLiteral("true");
    // The first-start page offers the folder the program was started in, so the session's own folder is replaced.
    session::Session gone = only().session;
    gone.id = {};
    gone.project = m_desktop->project();
    gone.workingFolder = m_desktop->project();
    gone.title = QStringLiteral("gone");
    m_desktop->app().room().sessions().create(gone, {step}, session::SessionService::Play::Yes);
    const auto says = [this] {
        const QList<ui::Notice> notices = m_desktop->app().window().notices().notices();
        return std::ranges::any_of(notices, [](const ui::Notice &n) { return n.text.contains(u"does not exist"); });
    };
    QTRY_VERIFY(says());
}

namespace {

/// The program as a process of its own that starts a session, so that it can be killed.
int runWindow(const QString &project)
{
    const auto app = DesktopApp::create();
    if (!app)
        return 1;
    session::SessionService &service = (*app)->room().sessions();
    QObject::connect(&service, &session::SessionService::loaded, &service, [&service, project] {
        session::Session session;
        session.project = project;
        session::Step step;
        step.text = QStringLiteral("from the killed window");
        service.create(session, {step}, session::SessionService::Play::Yes);
    });
    QObject::connect(&service, &session::SessionService::eventStored, &service, [](const session::Event &event) {
        if (event.type == u"Stop") {
            std::puts("turn ended");
            std::fflush(stdout);
        }
    });
    (*app)->start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--window")
        return runWindow(arguments.value(2));
    tst_DesktopApp test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_DesktopApp.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back after the window, the holders or the whole computer went away, and what does not.
#include "DesktopFixture.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>

using session::Snapshot;
using session::StepState;

namespace {

/// The processes that have this home in their environment, this one excepted.
QList<qint64> processesOf(const helpers::TemporaryHome &home)
{
    QList<qint64> found;
    const QByteArray mark = "HOME=" + home.home().toUtf8() + char(0);
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = entry.toLongLong(&isNumber);
        QFile environment(QStringLiteral("/proc/%1/environ").arg(entry));
        if (isNumber && pid != QCoreApplication::applicationPid() && environment.open(QIODevice::ReadOnly)
            && environment.readAll().contains(mark))
            found.append(pid);
    }
    return found;
}

QByteArray programOf(qint64 pid)
{
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    return name.open(QIODevice::ReadOnly) ? name.readAll().trimmed() : QByteArray();
}

/// The kernel keeps 15 characters of a name.
bool isCalled(qint64 pid, const QByteArray &program)
{
    return programOf(pid) == program.left(15);
}

/// What runs on without a window. (The window itself asks git from time to time.)
QList<qint64> held(const helpers::TemporaryHome &home)
{
    QList<qint64> found = processesOf(home);
    found.removeIf([](qint64 pid) { return !isCalled(pid, "gantry-hold") && !isCalled(pid, "gantry-demo-agent"); });
    std::ranges::sort(found);
    return found;
}

void killAll(const helpers::TemporaryHome &home, const QByteArray &program = {})
{
    for (const qint64 pid : processesOf(home)) {
        if (program.isEmpty() || isCalled(pid, program))
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
}

QStringList titlesOf(const DesktopFixture &desktop, const QList<base::SessionId> &ids)
{
    QStringList titles;
    for (const base::SessionId &id : ids) {
        const Snapshot *snapshot = desktop.service().find(id);
        titles.append(snapshot ? snapshot->session.title : QString());
    }
    return titles;
}

/// title → conversation, attempts and state of its step
QMap<QString, QString> facts(const DesktopFixture &desktop)
{
    QMap<QString, QString> all;
    for (const Snapshot &snapshot : desktop.service().sessions()) {
        const session::Step &step = snapshot.steps.first();
        all.insert(snapshot.session.title,
                   QStringLiteral("%1 %2 %3")
                       .arg(snapshot.session.conversation.toString())
                       .arg(step.attempts)
                       .arg(step.command));
    }
    return all;
}

} // namespace

class tst_Restore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { DesktopFixture::prepareEnvironment(); }
    void init();
    void cleanup();
    void killedWindow();
    void killedHolders();
    void reboot();
    void closedOnPurposeStaysClosed();

private:
    /// A window in another process plays three sessions in two splits, until all rest; then it is killed.
    void playAndKillTheWindow();
    [[nodiscard]] bool everyStep(StepState state) const;

    std::unique_ptr<DesktopFixture> m_desktop;
};

void tst_Restore::init()
{
    m_desktop = std::make_unique<DesktopFixture>();
}

void tst_Restore::cleanup()
{
    QVERIFY(m_desktop->stopEverything());
    m_desktop->close();
    QTRY_VERIFY_WITH_TIMEOUT(processesOf(m_desktop->home()).isEmpty(), 15'000);
    m_desktop.reset();
}

bool tst_Restore::everyStep(StepState state) const
{
    return std::ranges::all_of(m_desktop->service().sessions(),
                               [state](const Snapshot &s) { return s.steps.first().state == state; });
}

void tst_Restore::playAndKillTheWindow()
{
    QProcess window;
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), m_desktop->project()});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += window.readAllStandardOutput()).contains("at rest"), 90'000);
    window.kill(); // SIGKILL
    QVERIFY(window.waitForFinished());
}

void tst_Restore::killedWindow()
{
    playAndKillTheWindow();
    const auto before = held(m_desktop->home());
    QCOMPARE(before.size(), 6); // three holders, three agents
    QVERIFY(m_desktop->start());

    // Tabs, splits, order and titles.
    auto *area = m_desktop->child<ui::TerminalArea>("terminalArea");
    QCOMPARE(area->groups().size(), 2);
    QCOMPARE(titlesOf(*m_desktop, area->openSessions()),
             QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
    // Each takes up its own run: the same processes, the same conversation, nothing started anew.
    QCOMPARE(m_desktop->service().sessions().size(), 3);
    for (const Snapshot &snapshot : m_desktop->service().sessions()) {
        QVERIFY(snapshot.active());
        QCOMPARE(snapshot.active()->attempts, 1);
        QVERIFY(snapshot.active()->command.contains(snapshot.session.conversation.toString()));
        area->open(snapshot.session.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->screen().contains(QStringLiteral("prompt ") + snapshot.session.title),
                                 15'000);
    }
    QCOMPARE(held(m_desktop->home()), before);
}

void tst_Restore::killedHolders()
{
    playAndKillTheWindow();
    QVERIFY(m_desktop->start());
    QCOMPARE(m_desktop->service().runningCount(), 3);
    killAll(m_desktop->home(), "gantry-hold");
    QTRY_VERIFY_WITH_TIMEOUT(everyStep(StepState::Interrupted), 20'000);
    // The terminals went with their holders.
    QTRY_VERIFY_WITH_TIMEOUT(processesOf(m_desktop->home()).isEmpty(), 15'000);
}

void tst_Restore::reboot()
{
    playAndKillTheWindow();
    killAll(m_desktop->home());
    QTRY_VERIFY(processesOf(m_desktop->home()).isEmpty());
    QVERIFY(QDir(m_desktop->home().runtime()).removeRecursively());
    QVERIFY(QDir().mkpath(m_desktop->home().runtime()));
    QVERIFY(QFile::setPermissions(m_desktop->home().runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    QVERIFY(m_desktop->start());
    QTRY_VERIFY_WITH_TIMEOUT(everyStep(StepState::Interrupted), 20'000);
    auto *area = m_desktop->child<ui::TerminalArea>("terminalArea");
    QCOMPARE(titlesOf(*m_desktop, area->openSessions()),
             QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
    // Nothing is started by itself, and what was printed is still there.
    QCOMPARE(m_desktop->service().runningCount(), 0);
    QVERIFY(held(m_desktop->home()).isEmpty());
    const auto before = facts(*m_desktop);
    for (const Snapshot &snapshot : m_desktop->service().sessions()) {
        area->open(snapshot.session.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->screen().contains(QStringLiteral("prompt ") + snapshot.session.title),
                                 15'000);
    }
    QCOMPARE(facts(*m_desktop), before);

    // Resume takes up the same conversation.
    const Snapshot first = m_desktop->service().sessions().first();
    m_desktop->service().resume(first.session.id);
    const auto resumed = [&] { return m_desktop->service().find(first.session.id); };
    QTRY_VERIFY_WITH_TIMEOUT(resumed()->active() != nullptr, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        resumed()->active()->command.contains(QStringLiteral("--resume ") + first.session.conversation.toString()),
        15'000);
    QTRY_VERIFY_WITH_TIMEOUT(resumed()->active()->state == StepState::Running, 15'000);
    QCOMPARE(resumed()->session.conversation, first.session.conversation);
    QCOMPARE(m_desktop->service().runningCount(), 1);
}

void tst_Restore::closedOnPurposeStaysClosed()
{
    playAndKillTheWindow();
    QVERIFY(m_desktop->start());
    auto *area = m_desktop->child<ui::TerminalArea>("terminalArea");
    const base::SessionId closed = area->openSessions().last();
    area->closeView(closed);
    for (const Snapshot &snapshot : m_desktop->service().sessions())
        m_desktop->service().finish(snapshot.session.id);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->service().runningCount() == 0, 30'000);
    const auto kept = area->openSessions();
    QTRY_VERIFY(!m_desktop->app()
                     .room()
                     .settings()
                     .state(QStringLiteral("terminals"))
                     .toByteArray()
                     .contains(closed.toString().toUtf8()));
    m_desktop->close();

    QVERIFY(m_desktop->start());
    QCOMPARE(m_desktop->child<ui::TerminalArea>("terminalArea")->openSessions(), kept);
    QCOMPARE(m_desktop->service().runningCount(), 0);
    for (const Snapshot &snapshot : m_desktop->service().sessions()) {
        QVERIFY(snapshot.session.userFinished);
        QVERIFY(snapshot.steps.first().state != StepState::Interrupted);
    }
}

namespace {

/// The program as a process of its own, so that it can be killed.
class Window : public QObject
{
    Q_OBJECT
public:
    explicit Window(const QString &project)
        : m_project(project)
        , m_app(std::move(*app::DesktopApp::create()))
    {
        session::SessionService &service = m_app->room().sessions();
        connect(&service, &session::SessionService::loaded, this, &Window::play);
        connect(&m_timer, &QTimer::timeout, this, &Window::look);
        m_app->start();
        m_timer.start(100);
    }

private:
    void play()
    {
        auto *area = m_app->window().findChild<ui::TerminalArea *>(QStringLiteral("terminalArea"));
        for (const char *title : {"one", "two", "three"}) {
            session::Session session;
            session.project = m_project;
            session.title = QString::fromLatin1(title);
            session::Step step;
            step.text = QStringLiteral("prompt ") + session.title;
            m_ids.append(
                m_app->room().sessions().create(session, {step}, session::SessionService::Play::Yes).toString());
        }
        connect(&m_app->room().sessions(), &session::SessionService::sessionAdded, area, [this, area] {
            if (m_app->room().sessions().sessions().size() < 3)
                return;
            area->open(base::SessionId(m_ids[0]));
            area->openToTheRight(base::SessionId(m_ids[1]));
            area->open(base::SessionId(m_ids[0]));
            area->open(base::SessionId(m_ids[2]));
        });
    }
    /// Says so when all turns have ended and the layout is on disk.
    void look()
    {
        const auto sessions = m_app->room().sessions().sessions();
        const QByteArray layout = m_app->room().settings().state(QStringLiteral("terminals")).toByteArray();
        const bool atRest = sessions.size() == 3 && std::ranges::all_of(sessions, [](const Snapshot &s) {
                                return s.active() && restsInOpenTerminal(*s.active());
                            });
        const bool saved = !m_ids.isEmpty()
            && std::ranges::all_of(m_ids, [&layout](const QString &id) { return layout.contains(id.toUtf8()); });
        if (!atRest || !saved)
            return;
        m_timer.stop();
        std::puts("at rest");
        std::fflush(stdout);
    }

    QString m_project;
    QStringList m_ids;
    QTimer m_timer;
    std::unique_ptr<app::DesktopApp> m_app;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--window") {
        const Window window(arguments.value(2));
        return QApplication::exec();
    }
    tst_Restore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Restore.moc"

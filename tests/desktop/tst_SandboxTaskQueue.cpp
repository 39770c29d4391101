// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SandboxTaskQueue.h"

#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using session::SessionService;

/// What becomes of tasks that cannot begin. No sandbox is made for any of them.
class tst_SandboxTaskQueue : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("PATH", helpers::builtProgram().toUtf8() + ":" + qgetenv("PATH")); }
    void init();
    void cleanup();
    void beginsNothingWithoutAKey();
    void endsOnceWhenAllAreRefused();
    void endsWhenTheOthersOnlyWait();
    void finishesTheReportOfAnEarlierProgram();
    void leavesTasksToTheProgramThatBeganThem();

private:
    void open()
    {
        auto room = app::EngineRoom::open({.choices = [] { return engines::LocalChoices(); },
                                           .backendToken = {},
                                           .secrets = {},
                                           .housekeeping = false});
        QVERIFY2(room.has_value(), room ? "" : qPrintable(room.error().message));
        m_room = std::move(*room);
        m_queue = std::make_unique<app::SandboxTaskQueue>(*m_room);
    }
    [[nodiscard]] ui::SandboxTasksRequest request() const
    {
        ui::SandboxTasksRequest request;
        request.project = m_project;
        request.tasks = {u"one"_s, u"two"_s, u"three"_s, u"four"_s};
        return request;
    }
    [[nodiscard]] SessionService &service() const { return m_room->sessions(); }

    std::unique_ptr<helpers::TemporaryHome> m_home;
    QString m_project;
    std::unique_ptr<app::EngineRoom> m_room;
    std::unique_ptr<app::SandboxTaskQueue> m_queue;
};

void tst_SandboxTaskQueue::init()
{
    m_home = std::make_unique<helpers::TemporaryHome>();
    m_project = m_home->makeFolder(u"home/project"_s);
    qputenv("E2B_API_KEY", "e2b_0123456789");
    qputenv("E2B_API_URL", "http://127.0.0.1:1"); // nothing may get that far
}

void tst_SandboxTaskQueue::cleanup()
{
    m_queue.reset();
    m_room.reset();
    m_home.reset();
    qunsetenv("E2B_API_KEY");
    qunsetenv("E2B_API_URL");
}

void tst_SandboxTaskQueue::beginsNothingWithoutAKey()
{
    qunsetenv("E2B_API_KEY");
    open();
    ui::SandboxTasksRequest wanted = request();
    wanted.report = m_home->path(u"report"_s);
    const auto added = m_queue->add(wanted);
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(u"E2B_API_KEY"_s), qPrintable(added.error().message));
    QVERIFY(!QFile::exists(wanted.report));
    // Sessions are stored one after the other: one that comes later shows that none came before.
    session::Session other;
    other.project = m_project;
    service().create(other, {});
    QTRY_COMPARE_WITH_TIMEOUT(service().sessions().size(), 1, 20'000);
}

void tst_SandboxTaskQueue::endsOnceWhenAllAreRefused()
{
    open();
    ui::SandboxTasksRequest wanted = request();
    wanted.maxConcurrent = 2;
    QSignalSpy finished(m_queue.get(), &app::SandboxTaskQueue::finished);
    QVERIFY(m_queue->add(wanted));
    QVERIFY(QDir(m_project).removeRecursively()); // each refusal now comes while it is played
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.first().first(3), (QVariantList{0, 4, 0}));
    QTRY_COMPARE_WITH_TIMEOUT(service().sessions().size(), 4, 20'000);
    QCOMPARE(finished.size(), 1);
}

void tst_SandboxTaskQueue::endsWhenTheOthersOnlyWait()
{
    open();
    const auto admit = [this](const QString &title) {
        service().setAdmission(
            {.maxRunning = 0, .holdBack = {}, .holdSession = [this, title](const base::SessionId &id) {
                 const session::Snapshot *found = service().find(id);
                 return found && found->session.title == title ? QString() : u"it has to wait"_s;
             }});
    };
    admit({});
    ui::SandboxTasksRequest wanted = request();
    wanted.maxConcurrent = 2;
    wanted.failFast = true;
    QSignalSpy finished(m_queue.get(), &app::SandboxTaskQueue::finished);
    QVERIFY(m_queue->add(wanted));
    const auto waiting = [this] {
        return std::ranges::count_if(service().sessions(), [this](const session::Snapshot &each) {
            return !service().heldBack(each.session.id).isEmpty();
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 2, 20'000);
    QVERIFY(QDir(m_project).removeRecursively());
    admit(u"one"_s); // it fails, and with it all of them end
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.first().first(3), (QVariantList{0, 1, 3}));
    QCOMPARE(waiting(), 0);
}

void tst_SandboxTaskQueue::finishesTheReportOfAnEarlierProgram()
{
    open();
    service().setAdmission(
        {.maxRunning = 0, .holdBack = {}, .holdSession = [](const base::SessionId &) { return u"it has to wait"_s; }});
    ui::SandboxTasksRequest wanted = request();
    wanted.report = m_home->path(u"report"_s);
    QVERIFY(m_queue->add(wanted));
    QTRY_COMPARE_WITH_TIMEOUT(service().sessions().size(), 4, 20'000);
    m_queue.reset();
    m_room.reset();
    open();
    QCOMPARE(app::SandboxBatchFile::all(m_room->paths()).size(), 1);
    QSignalSpy finished(m_queue.get(), &app::SandboxTaskQueue::finished);
    m_room->load();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    QCOMPARE(finished.first(), (QVariantList{0, 0, 4, wanted.report})); // nothing is begun by itself
    QFile summary(wanted.report + u"/summary.md"_s);
    QVERIFY(summary.open(QIODevice::ReadOnly));
    QVERIFY(summary.readAll().contains("| three |"));
    QVERIFY(app::SandboxBatchFile::all(m_room->paths()).isEmpty());
}

void tst_SandboxTaskQueue::leavesTasksToTheProgramThatBeganThem()
{
    open();
    app::SandboxTask task;
    task.number = 1;
    task.text = u"one"_s;
    auto other = std::make_unique<app::SandboxBatchFile>(m_room->paths());
    QVERIFY(other->take());
    QVERIFY(other->write({m_home->path(u"report"_s), m_room->clock().now(), false, {task}}));
    QSignalSpy loaded(&service(), &SessionService::loaded);
    QSignalSpy finished(m_queue.get(), &app::SandboxTaskQueue::finished);
    m_room->load();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
    QCOMPARE(app::SandboxBatchFile::all(m_room->paths()).size(), 1);
    other.reset(); // that program ends
    m_queue.reset();
    m_room.reset();
    open();
    QSignalSpy later(m_queue.get(), &app::SandboxTaskQueue::finished);
    m_room->load();
    QTRY_COMPARE_WITH_TIMEOUT(later.size(), 1, 20'000);
    QCOMPARE(finished.size(), 0);
}

QTEST_GUILESS_MAIN(tst_SandboxTaskQueue)
#include "tst_SandboxTaskQueue.moc"

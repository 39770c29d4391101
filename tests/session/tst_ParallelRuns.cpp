// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel steps and the limit on sessions at work.
#include "session/ChildPlan.h"
#include "session/ChildResults.h"
#include "tests/session/ServiceRoom.h"

using namespace Qt::StringLiterals;
using namespace session;
using base::Error;
using helpers::ServiceRoom;

namespace {

/// Shell commands "c1", "c2", …: they end with their process.
QString plan(int children, bool failFast = false)
{
    QStringList items;
    for (int i = 1; i <= children; ++i)
        items.append(uR"({"title":"t%1","kind":"shell","prompt":"c%1"})"_s.arg(i));
    return uR"({"fail_fast":%1,"children":[%2]})"_s.arg(failFast ? u"true"_s : u"false"_s, items.join(u','));
}

} // namespace

class tst_ParallelRuns : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<ServiceRoom>(m_folder->filePath(u"gantry.sqlite"_s));
    }
    void cleanup()
    {
        m_room.reset();
        m_folder.reset();
    }

    void readsPlans_data();
    void readsPlans();
    void waitsForAllChildren();
    void namesWhatFailed();
    void endsTheOthersWhenThatIsWanted();
    void stopsItsChildren();
    void refusesAPlanThatMakesNoSense();
    void preparesChildren();
    void waitsForAnInterruptedChild();
    void goesOnAfterARestart();
    void storesItsEndWhenThatIsPossibleAgain();
    void collectsWhatWasSaid();
    void tellsWhatWasLostOfAnOutput();
    void readsWhatATerminalShowed();
    void makesWhatWasNotMadeYet_data();
    void makesWhatWasNotMadeYet();
    void leavesItToTheProgramThatLives();
    void startsNoMoreThanMayRun();
    void holdsBackWhileMemoryIsShort();
    void holdsBackOneSessionOnly();
    void forgetsAWaitingStepThatIsStopped();
    void runsManyChildren();

private:
    void begin(const QString &text)
    {
        Step step;
        step.kind = StepKind::ParallelSessions;
        step.text = text;
        Session session;
        session.profile.model = u"opus"_s;
        session.profile.permissionMode = u"plan"_s;
        session.project = u"/p"_s;
        session.mode = Mode::Agentic;
        m_room->id = m_room->service.create(session, {step}, SessionService::Play::Yes);
        QTRY_VERIFY(m_room->find() && !m_room->find()->steps.isEmpty());
    }
    [[nodiscard]] const RunRequest *request(const QString &command) const
    {
        const auto &all = m_room->engine.requests;
        const auto found = std::ranges::find_if(all, [&](const RunRequest &one) { return one.step.text == command; });
        return found == all.cend() ? nullptr : &*found;
    }
    void exit(const QString &command, int code = 0)
    {
        QTRY_VERIFY(request(command));
        m_room->engine.exit(*request(command), code);
    }
    [[nodiscard]] const Step &parent() const { return m_room->find()->steps.first(); }
    [[nodiscard]] const Snapshot *child(int number) const
    {
        return m_room->service.find(childId(parent().run, number - 1));
    }

    [[nodiscard]] QString runFile(const base::RunId &run, const QString &name) const
    {
        return m_folder->filePath(u"runs/%1/%2"_s.arg(run.toString(), name));
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// Another program on the same database, as the first one is not there any more.
    void restart(const std::function<void()> &meanwhile = {})
    {
        const base::SessionId id = m_room->id;
        const QString path = m_room->path;
        m_room.reset();
        if (meanwhile)
            meanwhile();
        m_room = std::make_unique<ServiceRoom>(path);
        m_room->load();
        m_room->id = id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServiceRoom> m_room;
};

void tst_ParallelRuns::readsPlans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("children");
    QTest::addColumn<QString>("words");
    QTest::newRow("a list") << uR"([{"prompt":"do\nit"}])"_s << 1 << QString();
    QTest::newRow("an object") << plan(3, true) << 3 << QString();
    QTest::newRow("everything") << uR"([{"title":"t","prompt":"p","kind":"claude","working_folder":"/w","model":"m",
                                        "timeout_seconds":5,"environment":{"A":"1"}}])"_s
                                << 1 << QString();
    QTest::newRow("the most") << plan(200) << 200 << QString();
    QTest::newRow("too many") << plan(201) << 0 << u"201"_s;
    QTest::newRow("nothing") << QString() << 0 << u"JSON"_s;
    QTest::newRow("cut off") << plan(2).chopped(3) << 0 << u"JSON"_s;
    QTest::newRow("an empty list") << u"[]"_s << 0 << u"empty"_s;
    QTest::newRow("a number") << u"[5]"_s << 0 << u"session 1"_s;
    QTest::newRow("no prompt") << uR"([{"prompt":"a"},{"title":"b"}])"_s << 0 << u"session 2"_s;
    QTest::newRow("a slip of the pen") << uR"([{"prompt":"a","modle":"b"}])"_s << 0 << u"modle"_s;
    QTest::newRow("in an unknown object") << uR"({"childs":[]})"_s << 0 << u"childs"_s;
    QTest::newRow("a family tree") << uR"([{"prompt":"a","kind":"parallel"}])"_s << 0 << u"kind"_s;
    QTest::newRow("a kind of its own") << uR"([{"prompt":"a","kind":"magic"}])"_s << 0 << u"kind"_s;
    QTest::newRow("a folder somewhere") << uR"([{"prompt":"a","working_folder":"../x"}])"_s << 0 << u"whole path"_s;
    QTest::newRow("a negative time") << uR"([{"prompt":"a","timeout_seconds":-1}])"_s << 0 << u"timeout_seconds"_s;
    QTest::newRow("permissions") << uR"([{"prompt":"a","permission_mode":"bypassPermissions"}])"_s << 0
                                 << u"permission_mode"_s;
}

void tst_ParallelRuns::readsPlans()
{
    QFETCH(QString, text);
    QFETCH(int, children);
    QFETCH(QString, words);
    const auto read = childPlanFromText(text);
    QCOMPARE(read.has_value(), children > 0);
    if (read) {
        QCOMPARE(read->children.size(), children);
        QVERIFY(!read->children.first().title.contains(u'\n'));
        return;
    }
    QCOMPARE(read.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void tst_ParallelRuns::waitsForAllChildren()
{
    begin(plan(2));
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QVERIFY(parent().state == StepState::Running);
    QCOMPARE(child(1)->session.parent, m_room->id);
    QCOMPARE(child(1)->session.title, u"t1"_s);
    QCOMPARE(child(1)->session.project, u"/p"_s);
    QCOMPARE(child(1)->session.profile.permissionMode, u"plan"_s);
    QVERIFY(child(1)->session.mode == Mode::Agentic);
    exit(u"c2"_s);
    QTRY_VERIFY(child(2)->session.status == Status::Finished);
    m_room->settle();
    QVERIFY(parent().state == StepState::Running);
    exit(u"c1"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
    QVERIFY(m_room->find()->session.status == Status::Finished);
    QVERIFY(m_room->refused.isEmpty());
}

void tst_ParallelRuns::namesWhatFailed()
{
    begin(plan(3));
    exit(u"c1"_s);
    exit(u"c2"_s, 3);
    exit(u"c3"_s);
    QTRY_VERIFY(parent().state == StepState::Failed);
    QCOMPARE(parent().result.error, u"1 of 3 parallel sessions did not succeed: t2 (exit code 3)"_s);
    QCOMPARE(m_room->engine.calls.count(u"stop"_s), 0);
}

void tst_ParallelRuns::endsTheOthersWhenThatIsWanted()
{
    begin(plan(3, true));
    exit(u"c2"_s, 1);
    QTRY_COMPARE(m_room->engine.calls.count(u"stop"_s), 2);
    QVERIFY(parent().state == StepState::Running); // until they have really ended
    exit(u"c1"_s, 143);
    exit(u"c3"_s, 143);
    QTRY_VERIFY(parent().state == StepState::Failed);
    QVERIFY(parent().result.error.startsWith(u"3 of 3"));
}

void tst_ParallelRuns::stopsItsChildren()
{
    begin(plan(2));
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QTRY_VERIFY(parent().state == StepState::Running);
    m_room->service.stop(parent().id);
    QTRY_COMPARE(m_room->engine.calls.count(u"stop"_s), 2 + 1); // and the parent, whom no engine knows
    exit(u"c1"_s, 143);
    exit(u"c2"_s, 143);
    QTRY_VERIFY(parent().state == StepState::Cancelled);
}

void tst_ParallelRuns::refusesAPlanThatMakesNoSense()
{
    begin(u"[{}]"_s);
    QTRY_COMPARE(m_room->refused.size(), 1);
    QVERIFY(parent().state == StepState::Pending);
}

void tst_ParallelRuns::preparesChildren()
{
    QList<std::function<void(base::Result<Session>)>> waiting;
    m_room->service.setChildPreparation([&](const Session &asked, const ParallelRuns::Ready &ready) {
        if (asked.title == u"t2")
            ready(base::fail(Error::Kind::Unavailable, u"the disk is full"_s));
        else
            waiting.append([asked, ready](const base::Result<Session> &) {
                Session session = asked;
                session.workingFolder = u"/tree"_s;
                ready(session);
            });
    });
    begin(plan(2));
    QTRY_COMPARE(waiting.size(), 1);
    QVERIFY(m_room->engine.requests.isEmpty());
    waiting.first()({});
    QTRY_VERIFY(request(u"c1"_s));
    QCOMPARE(request(u"c1"_s)->session.workingFolder, u"/tree"_s);
    exit(u"c1"_s);
    QTRY_VERIFY(parent().state == StepState::Failed);
    QVERIFY(parent().result.error.contains(u"t2 (the disk is full)"));
}

void tst_ParallelRuns::waitsForAnInterruptedChild()
{
    begin(plan(1));
    QTRY_VERIFY(request(u"c1"_s));
    m_room->engine.lose();
    QTRY_VERIFY(child(1)->session.status == Status::Interrupted);
    m_room->settle();
    QVERIFY(parent().state == StepState::Running);
    m_room->service.play(child(1)->steps.first().id);
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    m_room->engine.exit();
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::goesOnAfterARestart()
{
    begin(plan(2));
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    const base::SessionId id = m_room->id;
    const QString path = m_room->path;
    m_room.reset();
    m_room = std::make_unique<ServiceRoom>(path);
    m_room->load();
    m_room->id = id;
    QTRY_COMPARE(m_room->engine.calls, (QStringList{u"reattach"_s, u"reattach"_s}));
    exit(u"c1"_s);
    exit(u"c2"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
    QVERIFY(!m_room->called(u"start"_s));
}

void tst_ParallelRuns::storesItsEndWhenThatIsPossibleAgain()
{
    begin(plan(1));
    QTRY_VERIFY(request(u"c1"_s));
    m_room->waitForLocksBriefly();
    std::unique_ptr<storage::Database> lock;
    bool isOver = false;
    connect(&m_room->service, &SessionService::sessionChanged, this, [&] {
        if (!std::exchange(isOver, child(1)->session.status == Status::Finished) && isOver)
            lock = m_room->lockDatabase();
    });
    exit(u"c1"_s);
    QTRY_COMPARE(m_room->refused.size(), 1);
    QVERIFY(lock);
    QVERIFY(parent().state == StepState::Running);
    lock.reset();
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::collectsWhatWasSaid()
{
    begin(uR"([{"title":"ask","prompt":"Look"},{"title":"build","kind":"shell","prompt":"c2"},
               {"title":"nothing","kind":"shell","prompt":"c3"}])"_s);
    QTRY_VERIFY(request(u"Look"_s) && request(u"c2"_s) && request(u"c3"_s));
    const RunRequest asked = *request(u"Look"_s);
    const auto report = [&](QLatin1StringView type, const QJsonObject &data) {
        emit m_room->engine.event(helpers::FakeEngine::fact(asked, type, {}, data));
    };
    report(eventtype::runResult, {{u"is_error"_s, false}, {u"text"_s, u"half"_s}, {u"total_cost_micros"_s, 100'000}});
    report(eventtype::runResult,
           {{u"is_error"_s, false}, {u"text"_s, u"It is **fine**."_s}, {u"total_cost_micros"_s, 250'000}});
    write(runFile(request(u"c2"_s)->run.id, u"run.log"_s), "\x1b[31mred\x1b[0m\r\nlast line\n");
    exit(u"c2"_s, 3);
    exit(u"c3"_s);
    exit(u"Look"_s);
    Event ended = helpers::FakeEngine::fact(asked, eventtype::hookMissing, {}, {});
    emit m_room->engine.event(ended);
    QTRY_VERIFY(parent().state == StepState::Failed);

    // For people: the log of the parent's run.
    const QByteArray log = contentOf(runFile(parent().run, u"run.log"_s));
    QCOMPARE(
        log,
        QByteArray("# 2 of 3 parallel sessions succeeded\n\n"
                   "3 of them worked in the same folder, /p, without a worktree of their own. Worktrees need a git "
                   "repository with a commit.\n\n"
                   "## ask (succeeded, $0.25)\n\nIt is **fine**.\n\n"
                   "## build (exit code 3)\n\nred\nlast line\n\n"
                   "## nothing (succeeded)\n"));
    QVERIFY(QFile::exists(runFile(parent().run, u"exit"_s)));
    QVERIFY(QFile::exists(runFile(parent().run, u"stderr.log"_s)));
    // For programs: the event that ended it.
    const QList<Event> ends = m_room->events(eventtype::runExited);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().data.value(u"children_cost_micros").toInteger(), 250'000);
    const QJsonArray children = ends.first().data.value(u"children").toArray();
    QCOMPARE(children.size(), 3);
    QCOMPARE(children[0][u"text"_s].toString(), u"It is **fine**."_s);
    QCOMPARE(children[0][u"state"_s].toString(), u"succeeded"_s);
    QCOMPARE(children[1][u"error"_s].toString(), u"exit code 3"_s);
    QCOMPARE(children[1][u"succeeded"_s].toBool(), false);
    // The children keep their own costs: the parent has none, so that nothing counts twice.
    QVERIFY(!m_room->find()->session.cost);
    QVERIFY(child(1)->session.cost);
}

/// The disk was full while it went on.
void tst_ParallelRuns::tellsWhatWasLostOfAnOutput()
{
    begin(plan(1));
    QTRY_VERIFY(request(u"c1"_s));
    const base::RunId run = request(u"c1"_s)->run.id;
    write(runFile(run, u"run.log"_s), "front\n");
    write(runFile(run, u"gaps"_s), "6 2006\n");
    exit(u"c1"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
    const QByteArray log = contentOf(runFile(parent().run, u"run.log"_s));
    QVERIFY2(log.contains("front\n[2.0 kB could not be kept"), log.constData());
}

void tst_ParallelRuns::readsWhatATerminalShowed()
{
    QCOMPARE(plainText("a\x1b[1;31mb\x1b[0mc\r\nd\te\x07"), u"abc\nd\te"_s);
    QCOMPARE(plainText("\x1b]0;title\x07text\x1b]8;;http://x\x1b\\link"), u"textlink"_s);
    QCOMPARE(plainText("cut off \x1b["), u"cut off "_s);
    QVERIFY(plainText("caf\xe9\xff").startsWith(u"caf"));
    QVERIFY(plainText(QByteArray(1'000'000, '\x1b')).isEmpty());
}

void tst_ParallelRuns::makesWhatWasNotMadeYet_data()
{
    QTest::addColumn<bool>("stopped");
    QTest::newRow("it goes on") << false;
    QTest::newRow("it is stopped") << true;
}

void tst_ParallelRuns::makesWhatWasNotMadeYet()
{
    QFETCH(const bool, stopped);
    // The program ends while it prepares the second one, for ever.
    m_room->service.setChildPreparation([](const Session &asked, const ParallelRuns::Ready &ready) {
        if (asked.title == u"t1")
            ready(asked);
    });
    begin(plan(2));
    QTRY_COMPARE(m_room->engine.requests.size(), 1);
    restart();
    QTRY_VERIFY(child(2) && child(2)->nextPending());
    m_room->settle();
    QVERIFY(!m_room->called(u"start"_s)); // by itself nothing starts
    exit(u"c1"_s);
    if (stopped) {
        m_room->service.stop(parent().id);
        QTRY_VERIFY(parent().state == StepState::Cancelled);
        QVERIFY(child(2)->session.userFinished);
        return;
    }
    m_room->service.playNext(child(2)->session.id);
    exit(u"c2"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::leavesItToTheProgramThatLives()
{
    begin(plan(2));
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QVERIFY(ParallelRuns::isDriven(runFile(parent().run, {})));
    auto other = std::make_unique<ServiceRoom>(m_room->path);
    other->load();
    QTRY_COMPARE(other->engine.requests.size(), 2);
    exit(u"c1"_s);
    exit(u"c2"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
    QTRY_VERIFY(other->service.find(m_room->id)->steps.first().state == StepState::Succeeded);
    QCOMPARE(m_room->events(eventtype::runExited).size(), 1);
    QTRY_VERIFY(!ParallelRuns::isDriven(runFile(parent().run, {})));
    QVERIFY(other->refused.isEmpty() && m_room->refused.isEmpty());
}

void tst_ParallelRuns::startsNoMoreThanMayRun()
{
    m_room->service.setAdmission({.maxRunning = 2, .holdBack = {}});
    begin(plan(3));
    QTRY_COMPARE(m_room->engine.requests.size(), 2);
    QTRY_VERIFY(child(3) && !m_room->service.heldBack(child(3)->session.id).isEmpty());
    QVERIFY(m_room->service.heldBack(child(3)->session.id).contains(u"2 sessions"));
    QVERIFY(m_room->service.heldBack(child(1)->session.id).isEmpty());
    QVERIFY(child(3)->session.status == Status::Idle);
    exit(u"c1"_s);
    QTRY_COMPARE(m_room->engine.requests.size(), 3);
    QVERIFY(m_room->service.heldBack(child(3)->session.id).isEmpty());
    exit(u"c2"_s);
    exit(u"c3"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::holdsBackWhileMemoryIsShort()
{
    bool isShort = true;
    const Admission admission{.maxRunning = 0, .holdBack = [&] { return isShort ? u"memory is short"_s : QString(); }};
    m_room->service.setAdmission(admission);
    begin(plan(1));
    QTRY_VERIFY(child(1));
    QTRY_COMPARE(m_room->service.heldBack(child(1)->session.id), u"memory is short"_s);
    QVERIFY(m_room->engine.requests.isEmpty());
    isShort = false;
    m_room->service.setAdmission(admission);
    exit(u"c1"_s);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::holdsBackOneSessionOnly()
{
    bool isSpent = true;
    Admission admission{.maxRunning = 0, .holdBack = {}};
    admission.holdSession = [&](const base::SessionId &id) {
        const Snapshot *snapshot = m_room->service.find(id);
        return isSpent && snapshot && snapshot->steps.value(0).text == u"c1" ? u"its budget is used up"_s : QString();
    };
    m_room->service.setAdmission(admission);
    begin(plan(3));
    // The others do not wait behind it.
    QTRY_VERIFY(request(u"c2"_s) && request(u"c3"_s));
    QTRY_COMPARE(m_room->service.heldBack(child(1)->session.id), u"its budget is used up"_s);
    QVERIFY(!request(u"c1"_s));
    isSpent = false;
    m_room->service.setAdmission(admission);
    QTRY_VERIFY(request(u"c1"_s));
    for (const QString &name : {u"c1"_s, u"c2"_s, u"c3"_s})
        exit(name);
    QTRY_VERIFY(parent().state == StepState::Succeeded);
}

void tst_ParallelRuns::forgetsAWaitingStepThatIsStopped()
{
    m_room->service.setAdmission({.maxRunning = 1, .holdBack = {}});
    begin(plan(3, true));
    QTRY_VERIFY(child(3) && !m_room->service.heldBack(child(3)->session.id).isEmpty());
    exit(u"c1"_s, 1); // the others have not begun, and do not
    QTRY_VERIFY(parent().state == StepState::Failed || m_room->engine.requests.size() > 1);
    if (m_room->engine.requests.size() > 1)
        m_room->engine.exit(143); // the next one was faster than the news
    QTRY_VERIFY(parent().state == StepState::Failed);
    QVERIFY(m_room->service.heldBack(child(3)->session.id).isEmpty());
    QVERIFY(!request(u"c3"_s));
}

void tst_ParallelRuns::runsManyChildren()
{
    m_room->service.setAdmission({.maxRunning = 20, .holdBack = {}});
    begin(plan(ChildPlan::maxChildren));
    int ended = 0;
    while (ended < ChildPlan::maxChildren) {
        QTRY_VERIFY(m_room->engine.requests.size() > ended);
        QVERIFY(m_room->engine.requests.size() - ended <= 20);
        m_room->engine.exit(m_room->engine.requests.at(ended++), 0);
    }
    QTRY_VERIFY(parent().state == StepState::Succeeded);
    QCOMPARE(m_room->service.runningCount(), 0);
    QVERIFY(m_room->refused.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ParallelRuns)
#include "tst_ParallelRuns.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/EventStore.h"
#include "session/State.h"
#include "usage/CostRecorder.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using session::Event;
using session::EventStore;

namespace {

constexpr auto conversation = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"_L1;

} // namespace

class tst_CostRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void recordsTheCostOfARun();
    void subtractsWhatTheConversationHadBefore();
    void tellsTokensAfterATurnButNoStaleCost();
    void leavesTheCostOfAKilledRunUnknown();
    void recordsEqualFiguresOnce();
    void needsNoTranscript();
    void leavesShellStepsAlone();
    void reportsAnUnreadableTranscript();

private:
    void add(const QString &type, const QString &source, QJsonObject data, const QString &sourceId = {});
    void hook(const QString &type, QJsonObject data = {});
    void startRun(session::StepKind kind = session::StepKind::ClaudePrompt);
    void exitRun();
    void append(const QByteArray &lines);
    [[nodiscard]] static QByteArray answer(const QString &id, int input, int output);
    [[nodiscard]] static QByteArray costState(double dollars);
    [[nodiscard]] session::Step step();
    [[nodiscard]] QList<Event> costEvents();
    void settle();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<usage::CostRecorder> m_recorder;
    QString m_transcript;
    base::SessionId m_session;
    base::StepId m_step;
    base::RunId m_run;
};

void tst_CostRecorder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = EventStore::open(m_folder->filePath(u"gantry.sqlite"_s));
    QVERIFY(opened);
    m_store = std::move(opened->store);
    m_recorder = std::make_unique<usage::CostRecorder>(*m_store);
    m_transcript = m_folder->filePath(u"transcript.jsonl"_s);
    m_session = base::SessionId::create();
    m_step = base::StepId::create();
    m_run = base::RunId::create();
    session::Session made;
    made.id = m_session;
    made.title = u"Session"_s;
    made.project = made.workingFolder = m_folder->path();
    made.createdAt = QDateTime::currentDateTimeUtc();
    add(session::eventtype::sessionCreated, u"user"_s, session::toJson(made));
}

void tst_CostRecorder::cleanup()
{
    m_recorder.reset();
    m_store.reset();
}

void tst_CostRecorder::add(const QString &type, const QString &source, QJsonObject data, const QString &sourceId)
{
    Event event;
    event.session = m_session;
    event.step = type == session::eventtype::sessionCreated ? base::StepId() : m_step;
    event.source = source;
    event.sourceId = sourceId;
    event.type = type;
    event.data = std::move(data);
    event.at = QDateTime::currentDateTimeUtc();
    auto stored = m_store->append(event);
    stored.waitForFinished();
    QVERIFY2(stored.result(),
             stored.result() ? "" : qPrintable(stored.result().error().message + stored.result().error().detail));
}

void tst_CostRecorder::hook(const QString &type, QJsonObject data)
{
    data.insert("session_id"_L1, conversation);
    data.insert("transcript_path"_L1, m_transcript);
    data.insert("hook_event_name"_L1, type);
    add(type, u"hook"_s, data, base::StepId::create().toString());
}

void tst_CostRecorder::startRun(session::StepKind kind)
{
    session::Step made;
    made.id = m_step;
    made.session = m_session;
    made.kind = kind;
    made.text = u"do it"_s;
    add(session::eventtype::stepAdded, u"user"_s, session::toJson(made));
    session::Run run;
    run.id = m_run;
    run.session = m_session;
    run.step = m_step;
    run.engine = u"local"_s;
    run.folder = m_folder->path();
    Event starting;
    starting.session = m_session;
    starting.step = m_step;
    starting.source = u"engine"_s;
    starting.type = session::eventtype::runStarting;
    starting.data = {{u"run"_s, m_run.toString()}, {u"engine"_s, u"local"_s}};
    starting.at = QDateTime::currentDateTimeUtc();
    auto begun = m_store->beginRun(run, starting);
    begun.waitForFinished();
    QVERIFY(begun.result());
    add(session::eventtype::runStarted, u"engine"_s,
        {{u"run"_s, m_run.toString()},
         {u"pid"_s, 1},
         {u"command"_s, u"claude"_s},
         {u"conversation"_s, QString(conversation)},
         {u"log_path"_s, u"run.log"_s}});
}

void tst_CostRecorder::exitRun()
{
    add(session::eventtype::runExited, u"engine"_s,
        {{u"run"_s, m_run.toString()}, {u"exit_code"_s, 0}, {u"duration_ms"_s, 5}});
}

void tst_CostRecorder::append(const QByteArray &lines)
{
    QFile file(m_transcript);
    QVERIFY(file.open(QIODevice::Append));
    file.write(lines);
}

QByteArray tst_CostRecorder::answer(const QString &id, int input, int output)
{
    const QJsonObject usage{{u"input_tokens"_s, input},
                            {u"output_tokens"_s, output},
                            {u"cache_read_input_tokens"_s, 5},
                            {u"cache_creation_input_tokens"_s, 3}};
    const QJsonObject message{
        {u"id"_s, id}, {u"model"_s, u"claude-opus-5-5"_s}, {u"role"_s, u"assistant"_s}, {u"usage"_s, usage}};
    return QJsonDocument(QJsonObject{{u"type"_s, u"assistant"_s}, {u"isSidechain"_s, false}, {u"message"_s, message}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

QByteArray tst_CostRecorder::costState(double dollars)
{
    return QJsonDocument(QJsonObject{{u"type"_s, u"cost-state"_s},
                                     {u"totalCostUSD"_s, dollars},
                                     {u"modelUsage"_s, QJsonObject()}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

session::Step tst_CostRecorder::step()
{
    auto read = m_store->snapshot(m_session);
    read.waitForFinished();
    return read.result() ? read.result()->steps.value(0) : session::Step();
}

QList<Event> tst_CostRecorder::costEvents()
{
    auto read = m_store->events(m_session, 0, 1000);
    read.waitForFinished();
    const base::Result<QList<Event>> all = read.result();
    QList<Event> costs;
    for (const Event &event : all.value_or(QList<Event>())) {
        if (event.type == session::eventtype::costUpdated)
            costs.append(event);
    }
    return costs;
}

void tst_CostRecorder::settle()
{
    QCoreApplication::processEvents();
    QTRY_VERIFY(m_recorder->isIdle());
}

void tst_CostRecorder::recordsTheCostOfARun()
{
    startRun();
    hook(u"SessionStart"_s, {{u"source"_s, u"startup"_s}});
    append(answer(u"m1"_s, 100, 10) + answer(u"m1"_s, 100, 10) + answer(u"m2"_s, 50, 20) + costState(0.25));
    hook(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}});
    exitRun();
    QTRY_VERIFY(step().cost.has_value());
    QCOMPARE(step().cost->micros(), 250'000);
    QCOMPARE(step().tokens, (session::TokenCount{150, 30, 10, 6}));
}

void tst_CostRecorder::subtractsWhatTheConversationHadBefore()
{
    append(answer(u"m1"_s, 100, 10) + costState(1.0));
    startRun();
    hook(u"SessionStart"_s, {{u"source"_s, u"resume"_s}});
    settle();
    QTRY_COMPARE(costEvents().size(), 1);
    QVERIFY(costEvents().first().data.value("baseline"_L1).toBool());
    append(answer(u"m2"_s, 7, 2) + costState(1.5));
    hook(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}});
    exitRun();
    QTRY_COMPARE(step().cost.value_or(base::Money()).micros(), 500'000);
    QCOMPARE(step().tokens, (session::TokenCount{7, 2, 5, 3}));
}

void tst_CostRecorder::tellsTokensAfterATurnButNoStaleCost()
{
    append(costState(1.0));
    startRun();
    hook(u"SessionStart"_s, {{u"source"_s, u"resume"_s}});
    QTRY_COMPARE(costEvents().size(), 1);
    append(answer(u"m1"_s, 100, 10));
    hook(u"Stop"_s);
    QTRY_VERIFY(step().tokens.has_value());
    QCOMPARE(step().tokens->input, 100);
    QVERIFY(!step().cost.has_value());
}

void tst_CostRecorder::leavesTheCostOfAKilledRunUnknown()
{
    append(costState(1.0));
    startRun();
    hook(u"SessionStart"_s, {{u"source"_s, u"resume"_s}});
    QTRY_COMPARE(costEvents().size(), 1);
    append(answer(u"m1"_s, 100, 10));
    add(session::eventtype::runExited, u"engine"_s,
        {{u"run"_s, m_run.toString()}, {u"signal"_s, 9}, {u"duration_ms"_s, 5}});
    QTRY_VERIFY(step().tokens.has_value());
    QVERIFY(!step().cost.has_value());
}

void tst_CostRecorder::recordsEqualFiguresOnce()
{
    startRun();
    append(answer(u"m1"_s, 100, 10) + costState(0.5));
    for (int i = 0; i < 3; ++i)
        hook(u"Stop"_s);
    hook(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}});
    exitRun();
    QTRY_VERIFY(step().cost.has_value());
    settle();
    QCOMPARE(costEvents().size(), 1);
}

void tst_CostRecorder::needsNoTranscript()
{
    QList<base::Error> errors;
    connect(m_recorder.get(), &usage::CostRecorder::failed, this,
            [&](const base::Error &error) { errors.append(error); });
    QSignalSpy idle(m_recorder.get(), &usage::CostRecorder::idle);
    startRun();
    hook(u"SessionStart"_s, {{u"source"_s, u"resume"_s}});
    hook(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}});
    exitRun();
    QTRY_VERIFY(!idle.isEmpty());
    settle();
    QVERIFY(errors.isEmpty());
    QVERIFY(costEvents().isEmpty());
    QVERIFY(!step().cost.has_value());
}

void tst_CostRecorder::leavesShellStepsAlone()
{
    append(answer(u"m1"_s, 100, 10) + costState(0.5));
    startRun(session::StepKind::ShellCommand);
    exitRun();
    settle();
    QVERIFY(costEvents().isEmpty());
}

void tst_CostRecorder::reportsAnUnreadableTranscript()
{
    QVERIFY(QDir().mkpath(m_transcript)); // a folder
    QList<base::Error> errors;
    connect(m_recorder.get(), &usage::CostRecorder::failed, this,
            [&](const base::Error &error) { errors.append(error); });
    startRun();
    hook(u"SessionEnd"_s, {{u"reason"_s, u"other"_s}});
    exitRun();
    QTRY_VERIFY(!errors.isEmpty());
    settle();
}

QTEST_GUILESS_MAIN(tst_CostRecorder)
#include "tst_CostRecorder.moc"

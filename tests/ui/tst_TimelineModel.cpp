// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/models/TimelineModel.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

static session::Event makeEvent(qint64 id, const QString &type, int daysAgo = 0)
{
    session::Event event;
    event.id = id;
    event.source = u"hook"_s;
    event.type = type;
    event.at = samples::now().addDays(-daysAgo);
    return event;
}

class tst_TimelineModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void putsTheNewestFirstUnderItsDay();
    void addsANewDay();
    void ignoresWhatItHas();
    void keepsTheLastFiveThousand();
    void asksForOlderOnes();
    void filtersByKind();
    void findsTheNewestOfAType();
    void describes_data();
    void describes();
    void knowsEveryTypeOfItsOwn();
    void tamesHostileText();
    void marksFailures();

private:
    std::unique_ptr<TimelineModel> m_model;
};

void tst_TimelineModel::init()
{
    m_model = std::make_unique<TimelineModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->setToday(samples::now().date());
}

void tst_TimelineModel::putsTheNewestFirstUnderItsDay()
{
    m_model->setEvents(samples::events(), false);
    QCOMPARE(m_model->eventCount(), 10);
    QCOMPARE(m_model->rowCount(), 12);
    QVERIFY(m_model->index(0).data(TimelineModel::IsDayRole).toBool());
    QCOMPARE(m_model->index(0).data().toString(), u"Today"_s);
    QCOMPARE(m_model->index(1).data(TimelineModel::EventRole).value<session::Event>().id, 10);
    QCOMPARE(m_model->index(9).data().toString(), u"Yesterday"_s);
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsSelectable));
}

void tst_TimelineModel::addsANewDay()
{
    m_model->setEvents({makeEvent(1, u"Stop"_s, 1)}, false);
    m_model->append(makeEvent(2, u"Stop"_s));
    QCOMPARE(m_model->rowCount(), 4);
    m_model->append(makeEvent(3, u"Stop"_s));
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->index(0).data().toString(), u"Today"_s);
    QCOMPARE(m_model->index(3).data().toString(), u"Yesterday"_s);
}

void tst_TimelineModel::ignoresWhatItHas()
{
    m_model->append(makeEvent(7, u"Stop"_s));
    m_model->append(makeEvent(7, u"Stop"_s));
    m_model->append(makeEvent(6, u"Stop"_s));
    QCOMPARE(m_model->eventCount(), 1);
}

void tst_TimelineModel::keepsTheLastFiveThousand()
{
    QList<session::Event> many;
    for (int id = 1; id <= TimelineModel::maxEvents + 50; ++id)
        many << makeEvent(id, u"Stop"_s, id == 51 ? 3 : 0);
    QSignalSpy asked(m_model.get(), &TimelineModel::olderRequested);
    m_model->setEvents(many, false);
    QCOMPARE(m_model->eventCount(), TimelineModel::maxEvents);
    QCOMPARE(asked.count(), 1); // the tester fetches more where it can
    // The oldest one had a day of its own: header and row go together.
    const int rows = m_model->rowCount();
    m_model->append(makeEvent(TimelineModel::maxEvents + 51, u"Stop"_s));
    QCOMPARE(m_model->eventCount(), TimelineModel::maxEvents);
    QCOMPARE(m_model->rowCount(), rows - 1);
}

void tst_TimelineModel::asksForOlderOnes()
{
    // Without the tester, which fetches by itself.
    m_model = std::make_unique<TimelineModel>();
    m_model->setEvents({makeEvent(100, u"Stop"_s), makeEvent(101, u"Stop"_s)}, true);
    QSignalSpy asked(m_model.get(), &TimelineModel::olderRequested);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QVERIFY(!m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toLongLong(), 100);
    m_model->addOlder({makeEvent(98, u"Stop"_s, 1), makeEvent(99, u"Stop"_s), makeEvent(100, u"Stop"_s)}, false);
    QCOMPARE(m_model->eventCount(), 4);
    QCOMPARE(m_model->rowCount(), 6);
    QVERIFY(!m_model->canFetchMore({}));
}

void tst_TimelineModel::filtersByKind()
{
    m_model->setEvents(samples::events(), false);
    m_model->setCategories({EventCategory::Tools});
    QCOMPARE(m_model->rowCount(), 5);
    m_model->append(makeEvent(11, u"Stop"_s));
    QCOMPARE(m_model->rowCount(), 5);
    m_model->append(makeEvent(12, u"PreToolUse"_s));
    QCOMPARE(m_model->rowCount(), 6);
    m_model->setCategories({});
    QCOMPARE(m_model->eventCount(), 12);
}

void tst_TimelineModel::findsTheNewestOfAType()
{
    m_model->setEvents(samples::events(), false);
    QCOMPARE(m_model->newest(u"PreToolUse"_s)->id, 7);
    QVERIFY(m_model->newest(u"SessionStart"_s, base::StepId(u"three"_s)));
    QVERIFY(!m_model->newest(u"SessionStart"_s, base::StepId(u"one"_s)));
}

void tst_TimelineModel::describes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("line");
    const QChar s(0x202f);
    QTest::newRow("start") << u"SessionStart"_s << QByteArray(R"({"source":"resume"})") << u"SessionStart (resume)"_s;
    QTest::newRow("end") << u"SessionEnd"_s << QByteArray(R"({"reason":"other"})") << u"SessionEnd (other)"_s;
    QTest::newRow("tool") << u"PreToolUse"_s
                          << QByteArray(R"({"tool_name":"Bash","tool_input":{"command":"npm test"}})")
                          << u"Bash: npm test"_s;
    QTest::newRow("tool without a name") << u"PreToolUse"_s << QByteArray("{}") << u"Tool"_s;
    QTest::newRow("permission") << u"PermissionRequest"_s
                                << QByteArray(R"({"tool_name":"Edit","tool_input":{"file_path":"a.ts"}})")
                                << u"Allow Edit: a.ts"_s;
    QTest::newRow("question")
        << u"PreToolUse"_s
        << QByteArray(R"({"tool_name":"AskUserQuestion","tool_input":{"questions":[{"question":"Which?"}]}})")
        << u"AskUserQuestion: Which?"_s;
    QTest::newRow("added") << u"step_added"_s << QByteArray(R"({"text":"npm test\nmore"})")
                           << u"Step added: npm test more"_s;
    QTest::newRow("moved") << u"step_moved"_s << QByteArray(R"({"to":2})") << u"Step moved to place 3"_s;
    QTest::newRow("exit") << u"run_exited"_s << QByteArray(R"({"exit_code":1,"duration_ms":38000})")
                          << u"Ended: exit code 1, 38%1s"_s.arg(s);
    QTest::newRow("signal") << u"run_exited"_s << QByteArray(R"({"signal":9})") << u"Ended: ended by SIGKILL"_s;
    QTest::newRow("not started") << u"run_failed_to_start"_s << QByteArray(R"({"error":{"message":"no claude"}})")
                                 << u"Could not start: no claude"_s;
    QTest::newRow("stop") << u"stop_requested"_s << QByteArray(R"({"reason":"user"})") << u"Stop requested by you"_s;
    QTest::newRow("cost") << u"cost_updated"_s
                          << QByteArray(R"({"total_cost_micros":1430000,"input_tokens":100,"output_tokens":20})")
                          << u"Cost so far: $1.43, 100 in, 20 out, 0%1% cached"_s.arg(s);
    QTest::newRow("unknown type") << u"BrandNewHook"_s << QByteArray("{}") << u"BrandNewHook"_s;
    QTest::newRow("no type") << QString() << QByteArray("{}") << u"Event without a type"_s;
    QTest::newRow("wrong types") << u"run_exited"_s << QByteArray(R"({"exit_code":"one","signal":[]})") << u"Ended"_s;
}

void tst_TimelineModel::describes()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, data);
    QFETCH(const QString, line);
    session::Event shown = makeEvent(1, type);
    shown.data = QJsonDocument::fromJson(data).object();
    QCOMPARE(EventText::line(shown), line);
}

void tst_TimelineModel::knowsEveryTypeOfItsOwn()
{
    namespace types = session::eventtype;
    for (const QLatin1StringView type :
         {types::sessionCreated, types::sessionEdited, types::stepAdded, types::stepEdited, types::stepMoved,
          types::stepRemoved, types::stopRequested, types::stepReset, types::sessionFinished, types::sessionRemoved,
          types::runStarting, types::runStarted, types::runFailedToStart, types::runExited, types::closedAfterTurn,
          types::hookMissing, types::runInterrupted, types::runResult, types::costUpdated}) {
        QVERIFY2(EventText::category(type) != EventCategory::Other, type.data());
        QVERIFY2(EventText::line(makeEvent(1, type)) != type, type.data());
    }
    for (const QString &hook : {u"SessionStart"_s, u"SessionEnd"_s, u"UserPromptSubmit"_s, u"Stop"_s, u"StopFailure"_s,
                                u"Notification"_s, u"PermissionRequest"_s, u"PreToolUse"_s, u"PostToolUse"_s,
                                u"PostToolUseFailure"_s, u"SubagentStart"_s, u"SubagentStop"_s, u"PreCompact"_s})
        QVERIFY2(EventText::category(hook) != EventCategory::Other, qPrintable(hook));
}

void tst_TimelineModel::tamesHostileText()
{
    session::Event hostile = makeEvent(1, u"UserPromptSubmit"_s);
    hostile.data = {{u"prompt"_s, QString(u"a\u202e\u0007\n"_s + QString(1'000'000, u'x'))}};
    const QString line = EventText::line(hostile);
    QVERIFY(line.size() < 250);
    QVERIFY(!line.contains(QChar(0x202e)));
    QVERIFY(!line.contains(u'\n'));
    hostile.type = QString(5000, u'y');
    QVERIFY(EventText::line(hostile).size() < 250);
}

void tst_TimelineModel::marksFailures()
{
    session::Event ended = makeEvent(1, u"run_exited"_s);
    ended.data = {{u"exit_code"_s, 0}};
    m_model->append(ended);
    QVERIFY(!m_model->index(1).data(TimelineModel::IsFailureRole).toBool());
    ended.id = 2;
    ended.data = {{u"exit_code"_s, 1}};
    m_model->append(ended);
    QVERIFY(m_model->index(1).data(TimelineModel::IsFailureRole).toBool());
}

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_TimelineModel.moc"

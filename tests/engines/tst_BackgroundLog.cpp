// SPDX-License-Identifier: GPL-3.0-or-later
// What background Claude makes of logs that an earlier program left.
#include "Story.h"

#include "process/ExitRecord.h"

#include "tests/helpers/TestPaths.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace helpers;
using namespace Qt::StringLiterals;
using engines::BackgroundClaude;
using session::Answer;
using session::Question;
using session::RunRequest;
namespace eventtype = session::eventtype;

namespace {

QByteArray recorded(const char *name)
{
    QFile file(helpers::testData("claude/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    QByteArray log;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json.value("dir"_L1) == "cli->host"_L1)
            log += QJsonDocument(json.value("msg"_L1).toObject()).toJson(QJsonDocument::Compact) + '\n';
    }
    return log;
}

} // namespace

class tst_BackgroundLog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsWhatAnEarlierProgramSaw();
    void asksAgainOnlyWhatIsOpen();
    void withdrawsWhatClaudeCancelled();
    void tellsOneRetryPerReason();
    void warnsBeforeTheLastTurn();
    void warnsBeforeTheBudgetIsSpent();
    void survivesALogThatIsNotWhole();
    void allowsTheLikeForTheSession();
    void repeatsNothingThatClaudeHas();
    void readsAVeryLongLine();

private:
    [[nodiscard]] static RunRequest request();
    /// A run that is over, with @p log as its output.
    [[nodiscard]] std::unique_ptr<BackgroundClaude> fromLog(const RunRequest &asked, const QByteArray &log,
                                                            Story &story);

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    base::Paths m_paths;
    std::unique_ptr<QThread> m_reading;
};

void tst_BackgroundLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths.data = m_folder->filePath(u"data"_s);
    m_paths.config = m_folder->filePath(u"config"_s);
    m_paths.runtime = m_folder->filePath(u"rt"_s);
    QVERIFY(m_paths.create());
    m_reading = std::make_unique<QThread>();
    m_reading->start();
}

void tst_BackgroundLog::cleanup()
{
    m_reading->quit();
    m_reading->wait();
}

RunRequest tst_BackgroundLog::request()
{
    RunRequest request;
    request.run.id = base::RunId::create();
    request.session.id = base::SessionId::create();
    request.session.mode = session::Mode::Agentic;
    request.step.id = base::StepId::create();
    request.step.text = u"go"_s;
    return request;
}

std::unique_ptr<BackgroundClaude> tst_BackgroundLog::fromLog(const RunRequest &asked, const QByteArray &log,
                                                             Story &story)
{
    const engines::RunFiles files(m_paths, asked.run.id);
    QFile file(files.log());
    if (!files.create() || !file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        qFatal("no log");
    file.close();
    if (!process::writeExitRecord(files.folder(), {}))
        qFatal("no exit record");
    auto claude = std::make_unique<BackgroundClaude>(asked, files, *m_reading, m_clock, nullptr);
    story.listen(*claude);
    QSignalSpy drained(claude.get(), &BackgroundClaude::drained);
    claude->begin();
    if (drained.isEmpty() && !drained.wait(30'000) && drained.isEmpty())
        qFatal("the log was not read to its end");
    return claude;
}

void tst_BackgroundLog::readsWhatAnEarlierProgramSaw()
{
    const RunRequest asked = request();
    const QByteArray log = recorded("control-two-turns.jsonl");
    Story once;
    Story again;
    const auto claude = fromLog(asked, log, once);
    const auto other = fromLog(asked, log, again);
    QCOMPARE(once.all(eventtype::turnStarted).size(), 2);
    QCOMPARE(once.all(eventtype::runResult).size(), 2);
    QVERIFY(claude->hasResult());
    // The same facts have the same names: storing them again changes nothing.
    QCOMPARE(again.sourceIds(), once.sourceIds());
    QStringList ids = once.sourceIds();
    QCOMPARE(ids.removeDuplicates(), 0);
    QCOMPARE(once.written.size(), 0); // Claude had the prompt
}

void tst_BackgroundLog::asksAgainOnlyWhatIsOpen()
{
    const RunRequest asked = request();
    const QByteArray log = recorded("control-permission.jsonl");
    Story whole;
    const auto over = fromLog(asked, log, whole);
    QCOMPARE(whole.all(eventtype::questionAsked).size(), 0); // both had their answers
    QCOMPARE(whole.all(eventtype::questionWithdrawn).size(), 0);

    Story cut;
    const qsizetype second = log.indexOf("control_request", log.indexOf("control_request") + 1);
    const auto open = fromLog(asked, log.first(log.indexOf('\n', second) + 1), cut);
    QCOMPARE(cut.all(eventtype::questionAsked).size(), 0); // its process may be gone
    open->confirmRunning();
    QCOMPARE(cut.all(eventtype::questionAsked).size(), 1);
    QCOMPARE(cut.question().tool, u"Write"_s);
    QCOMPARE(cut.question().suggestions.size(), 1);
}

void tst_BackgroundLog::withdrawsWhatClaudeCancelled()
{
    RunRequest asked = request();
    Question known;
    known.id = base::QuestionId(u"q1"_s);
    asked.step.questions = {known};
    const QByteArray ask = R"({"type":"control_request","request_id":"%","request":{"subtype":"can_use_tool",)"
                           R"("tool_name":"Bash","input":{"command":"ls"},"tool_use_id":"t1"}})"
                           "\n";
    const QByteArray cancel = R"({"type":"control_cancel_request","request_id":"%"})"
                              "\n";
    Story story;
    const auto claude = fromLog(asked,
                                QByteArray(ask).replace('%', "q1") + QByteArray(cancel).replace('%', "q1")
                                    + QByteArray(ask).replace('%', "q2") + QByteArray(cancel).replace('%', "q2"),
                                story);
    QCOMPARE(story.all(eventtype::questionAsked).size(), 0);
    const auto withdrawn = story.all(eventtype::questionWithdrawn);
    QCOMPARE(withdrawn.size(), 1); // q2 was never shown to anybody
    QCOMPARE(withdrawn.first().sourceId, u"q1:withdrawn"_s);
    QCOMPARE(withdrawn.first().data.value("reason"_L1).toString(), u"cancelled"_s);
    QCOMPARE(withdrawn.first().data.value("detail"_L1).toString(), u"ls"_s);
}

void tst_BackgroundLog::tellsOneRetryPerReason()
{
    const auto retry = [](int attempt, int status) {
        return uR"({"type":"system","subtype":"api_retry","attempt":%1,"max_retries":10,"error_status":%2,)"
               uR"("error":"e","uuid":"r%1"})"_s.arg(attempt)
                   .arg(status)
                   .toUtf8()
            + '\n';
    };
    Story story;
    const auto claude = fromLog(request(), retry(1, 529) + retry(2, 529) + retry(3, 401) + retry(4, 401), story);
    const auto told = story.all(eventtype::apiRetry);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0].data.value("status"_L1).toInt(), 529);
    QCOMPARE(told[0].data.value("attempt"_L1).toInt(), 1);
    QCOMPARE(told[1].data.value("status"_L1).toInt(), 401);
    QVERIFY(told[1].data.value("words"_L1).toString().contains(u"credentials"_s));
}

void tst_BackgroundLog::warnsBeforeTheLastTurn()
{
    RunRequest asked = request();
    asked.session.profile.maxTurns = 5;
    QByteArray log = "{\"type\":\"system\",\"subtype\":\"init\",\"uuid\":\"i\"}\n";
    for (const char *id : {"m1", "m2", "m2", "m3"})
        log += QByteArray(R"({"type":"assistant","message":{"id":"%"},"parent_tool_use_id":null})").replace('%', id)
            + '\n';
    // A subagent's messages are not turns.
    log += R"({"type":"assistant","message":{"id":"s1"},"parent_tool_use_id":"t"})"
           "\n";
    Story few;
    const auto early = fromLog(asked, log, few);
    QCOMPARE(few.all(eventtype::limitNear).size(), 0);
    Story story;
    const auto claude = fromLog(asked, log + R"({"type":"assistant","message":{"id":"m4"}})" + '\n', story);
    QCOMPARE(story.all(eventtype::limitNear).size(), 1);
    QCOMPARE(story.all(eventtype::limitNear).first().data.value("limit"_L1).toString(), u"turns"_s);
}

void tst_BackgroundLog::warnsBeforeTheBudgetIsSpent()
{
    RunRequest asked = request();
    asked.session.profile.maxBudget = base::Money::fromDollars(0.10);
    asked.session.cost = base::Money::fromDollars(1); // of earlier runs: the figure goes on from there
    const auto result = [](double dollars) {
        return QStringLiteral("{\"type\":\"result\",\"total_cost_usd\":%1,\"uuid\":\"u%1\"}\n").arg(dollars).toUtf8();
    };
    Story story;
    const auto claude = fromLog(asked, result(1.05), story);
    QCOMPARE(story.all(eventtype::limitNear).size(), 0);
    Story near;
    const auto later = fromLog(asked, result(1.05) + result(1.085), near);
    QCOMPARE(near.all(eventtype::limitNear).size(), 1);
    QCOMPARE(near.all(eventtype::limitNear).first().data.value("limit"_L1).toString(), u"budget"_s);
}

void tst_BackgroundLog::survivesALogThatIsNotWhole()
{
    const QByteArray log = recorded("control-two-turns.jsonl");
    QByteArray broken = log;
    broken.prepend("Warning: text before\n{\"type\":\"from_the_future\",\"x\":1}\n\xff\xfe\n[1]\n{\"type\":\"assis\n");
    broken.append(R"({"type":"result","is_error":false,"result":"cut)");
    Story whole;
    Story story;
    const RunRequest asked = request();
    const auto first = fromLog(asked, log, whole);
    const auto second = fromLog(asked, broken, story);
    QCOMPARE(story.sourceIds(), whole.sourceIds());
}

void tst_BackgroundLog::allowsTheLikeForTheSession()
{
    const QByteArray log = recorded("control-permission.jsonl");
    Story story;
    const auto claude = fromLog(request(), log.first(log.indexOf('\n', log.indexOf("control_request")) + 1), story);
    claude->confirmRunning();
    claude->answer(story.question(), answered(Answer::Decision::AllowForSession));
    QCOMPARE(story.written.size(), 1);
    const QJsonObject response = story.written.first().value("response"_L1).toObject();
    QCOMPARE(response.value("request_id"_L1).toString(), story.question().id.toString());
    const QJsonArray permissions = response.value("response"_L1)[u"updatedPermissions"_s].toArray();
    QCOMPARE(permissions.size(), 2); // the rule and the folder, not a change of the mode
    for (const QJsonValue &permission : permissions)
        QCOMPARE(permission[u"destination"_s].toString(), u"session"_s);
}

void tst_BackgroundLog::repeatsNothingThatClaudeHas()
{
    const RunRequest asked = request();
    const session::FollowUp had = followUp(u"had"_s);
    const session::FollowUp lost = followUp(u"lost"_s);
    RunRequest later = asked;
    later.step.followUps = {had, lost};
    const auto lifecycle = [](const QString &id, const char *state) {
        return QByteArray(R"({"type":"command_lifecycle","command_uuid":")") + id.toUtf8() + R"(","state":")" + state
            + "\"}\n";
    };
    Story story;
    const auto claude = fromLog(later,
                                lifecycle(asked.run.id.toString(), "queued") + lifecycle(had.id.toString(), "queued")
                                    + lifecycle(had.id.toString(), "started"),
                                story);
    claude->send(had);
    claude->send(lost);
    QCOMPARE(story.written.size(), 1);
    QCOMPARE(story.written.first().value("uuid"_L1).toString(), lost.id.toString());
    QCOMPARE(story.all(eventtype::followUpBegun).size(), 1);
}

void tst_BackgroundLog::readsAVeryLongLine()
{
    const QByteArray text(50 * 1024 * 1024, 'x');
    QByteArray log = R"({"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":")";
    log += text + "\"}]}}\n" + recorded("control-two-turns.jsonl");
    Story story;
    const auto claude = fromLog(request(), log, story);
    QCOMPARE(story.all(eventtype::runResult).size(), 2);
}

QTEST_GUILESS_MAIN(tst_BackgroundLog)
#include "tst_BackgroundLog.moc"

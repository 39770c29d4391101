// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NotificationPolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::InFront;
using app::Notice;
using app::NoticeBundle;
using app::NoticeChoices;
using app::NotificationPolicy;
using session::Question;
using session::Snapshot;
using session::Status;
using session::StepState;

class tst_NotificationPolicy : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void namesTheQuestion();
    void offersToDenyBackgroundQuestionsOnly();
    void tellsLimits();
    void countsALimitFromWhenItWasSaid();
    void saysWhenALimitResets_data();
    void saysWhenALimitResets();
    void isSilentWhen_data();
    void isSilentWhen();
    void keepsQuietHours_data();
    void keepsQuietHours();
    void makesOneOfSeveral();
    void keepsOneLinePerSession();
    void cutsLongLists();
};

namespace {

const QDateTime now(QDate(2026, 3, 10), QTime(12, 48));

Snapshot snapshot(Status status, StepState state)
{
    Snapshot made;
    made.session.id = base::SessionId(u"s"_s);
    made.session.title = u"Move rate limits"_s;
    made.session.project = u"/srv/api"_s;
    made.session.workingFolder = u"/srv/api"_s;
    made.session.status = status;
    session::Step step;
    step.id = base::StepId(u"step"_s);
    step.session = made.session.id;
    step.state = state;
    step.run = base::RunId(u"run"_s);
    step.startedAt = now.addSecs(-100);
    made.steps = {step};
    return made;
}

Question question(const QString &id, Question::Channel channel = Question::Channel::Hook)
{
    Question made;
    made.id = base::QuestionId(id);
    made.tool = u"Bash"_s;
    made.channel = channel;
    made.input = {{u"command"_s, u"redis-cli -n 3\nFLUSHDB"_s}};
    return made;
}

Notice notice(const QString &session, Notice::Kind kind = Notice::Kind::Waiting, const QString &body = u"asks"_s)
{
    return {.kind = kind,
            .session = base::SessionId(session),
            .question = {},
            .title = u"Session "_s + session,
            .body = body,
            .canDeny = false};
}

} // namespace

void tst_NotificationPolicy::tellsWhatHappened_data()
{
    QTest::addColumn<Status>("before");
    QTest::addColumn<Status>("after");
    QTest::addColumn<int>("kind"); ///< -1: nothing
    const auto row = [](const char *name, Status before, Status after, int kind) {
        QTest::newRow(name) << before << after << kind;
    };
    using Kind = Notice::Kind;
    row("finished", Status::Running, Status::Finished, int(Kind::Finished));
    row("turn done", Status::Running, Status::Idle, int(Kind::Finished));
    row("failed", Status::Running, Status::Failed, int(Kind::Failed));
    row("timed out", Status::Running, Status::TimedOut, int(Kind::Failed));
    row("host gone", Status::Running, Status::Interrupted, int(Kind::Failed));
    row("waits without a known question", Status::Running, Status::Waiting, int(Kind::Waiting));
    row("cancelled by the user", Status::Running, Status::Cancelled, -1);
    row("starts", Status::Idle, Status::Running, -1);
    row("answered", Status::Waiting, Status::Running, -1);
    row("still running", Status::Running, Status::Running, -1);
    row("marked as finished", Status::Idle, Status::Finished, -1);
    row("still waits", Status::Waiting, Status::Waiting, -1);
    row("was failed", Status::Failed, Status::Failed, -1);
}

void tst_NotificationPolicy::tellsWhatHappened()
{
    QFETCH(Status, before);
    QFETCH(Status, after);
    QFETCH(int, kind);
    const auto told
        = NotificationPolicy::noticeOf(snapshot(before, StepState::Running), snapshot(after, StepState::Running), now);
    QCOMPARE(told ? int(told->kind) : -1, kind);
    if (told) {
        QCOMPARE(told->title, u"Move rate limits"_s);
        QVERIFY(!told->body.isEmpty());
        QVERIFY(!told->canDeny);
    }
    // A next step that plays by itself goes on where this one ended.
    Snapshot goesOn = snapshot(Status::Idle, StepState::Succeeded);
    goesOn.session.autoPlay = true;
    goesOn.steps.append(session::Step{});
    QVERIFY(!NotificationPolicy::noticeOf(snapshot(Status::Running, StepState::Running), goesOn, now));
}

void tst_NotificationPolicy::namesTheQuestion()
{
    const Snapshot before = snapshot(Status::Running, StepState::Running);
    Snapshot after = snapshot(Status::Waiting, StepState::Waiting);
    after.steps[0].questions = {question(u"q1"_s)};
    const auto told = NotificationPolicy::noticeOf(before, after, now);
    QVERIFY(told);
    QVERIFY(told->kind == Notice::Kind::Waiting);
    QCOMPARE(told->question.toString(), u"q1"_s);
    QCOMPARE(told->body, u"Waits for an answer: Bash redis-cli -n 3 FLUSHDB"_s);
    // The same question again is no news, a second one beside it is.
    QVERIFY(!NotificationPolicy::noticeOf(after, after, now));
    Snapshot more = after;
    more.steps[0].questions.append(question(u"q2"_s));
    QCOMPARE(NotificationPolicy::noticeOf(after, more, now)->question.toString(), u"q2"_s);
    QVERIFY(!NotificationPolicy::noticeOf(more, after, now));
    // Whatever Claude puts into an argument, it stays one short line.
    after.steps[0].questions[0].input = {{u"command"_s, QString(100'000, u'x')}};
    QVERIFY(NotificationPolicy::noticeOf(before, after, now)->body.size() <= 300);
}

void tst_NotificationPolicy::offersToDenyBackgroundQuestionsOnly()
{
    const Snapshot before = snapshot(Status::Running, StepState::Running);
    Snapshot after = snapshot(Status::Waiting, StepState::Waiting);
    after.steps[0].questions = {question(u"q"_s, Question::Channel::Hook)};
    QVERIFY(!NotificationPolicy::noticeOf(before, after, now)->canDeny);
    after.steps[0].questions = {question(u"q"_s, Question::Channel::Control)};
    QVERIFY(NotificationPolicy::noticeOf(before, after, now)->canDeny);
}

void tst_NotificationPolicy::tellsLimits()
{
    const Snapshot before = snapshot(Status::Running, StepState::Running);
    Snapshot after = snapshot(Status::Idle, StepState::Running);
    after.steps[0].attempt.turnWarning = u"You've hit your limit · resets 3pm"_s;
    const auto told = NotificationPolicy::noticeOf(before, after, now);
    QVERIFY(told && told->kind == Notice::Kind::Limit);
    QVERIFY2(told->body.startsWith("Usage limit reached, resets at 15:00 (in 2"_L1), qPrintable(told->body));
    Snapshot background = snapshot(Status::Failed, StepState::Failed);
    background.steps[0].attempt.resultError
        = u"Claude AI usage limit reached|%1"_s.arg(now.addSecs(600).toSecsSinceEpoch());
    QVERIFY(NotificationPolicy::noticeOf(before, background, now)->kind == Notice::Kind::Limit);
    // An older step's limit is not this one's.
    Snapshot later = after;
    session::Step next = before.steps[0];
    next.id = base::StepId(u"next"_s);
    next.startedAt = now;
    later.steps.append(next);
    later.session.status = Status::Finished;
    QVERIFY(NotificationPolicy::noticeOf(before, later, now)->kind == Notice::Kind::Finished);
}

/// Not from when somebody looks, which may be days later.
void tst_NotificationPolicy::countsALimitFromWhenItWasSaid()
{
    const QDateTime said(QDate(2026, 3, 9), QTime(11, 0), QTimeZone::UTC);
    const QDateTime reset(QDate(2026, 3, 9), QTime(15, 0), QTimeZone::UTC);
    const QDateTime later = said.addDays(1);
    const QString words = QStringLiteral("You've hit your limit · resets 3pm (UTC)");
    session::Step step;
    step.run = base::RunId::create();
    step.startedAt = said;
    session::Snapshot ended{{}, {step}};
    ended.steps.first().endedAt = said;
    ended.steps.first().result.error = words;
    ended.session.lastActivity = later; // renamed meanwhile
    QCOMPARE(NotificationPolicy::limitOf(ended, later)->resetsAt, reset);
    session::Snapshot open{{}, {step}};
    open.steps.first().attempt.turnWarning = words;
    open.session.lastActivity = said;
    QCOMPARE(NotificationPolicy::limitOf(open, later)->resetsAt, reset);
    // A clock that was put back does not take it into the future.
    QCOMPARE(NotificationPolicy::limitOf(open, said.addSecs(-60))->resetsAt, reset);
}

void tst_NotificationPolicy::saysWhenALimitResets_data()
{
    QTest::addColumn<QDateTime>("resetsAt");
    QTest::addColumn<QString>("words");
    const QString gap(QChar(0x202f));
    QTest::newRow("unknown") << QDateTime() << u"Usage limit reached"_s;
    QTest::newRow("hours") << now.addSecs(72 * 60)
                           << u"Usage limit reached, resets at 14:00 (in 1%1h 12%1min)"_s.arg(gap);
    QTest::newRow("rounded up") << now.addSecs(90) << u"Usage limit reached, resets at 12:49 (in 2%1min)"_s.arg(gap);
    QTest::newRow("over") << now.addSecs(-60) << u"Usage limit was reached, it has reset at 12:47"_s;
}

void tst_NotificationPolicy::saysWhenALimitResets()
{
    QFETCH(QDateTime, resetsAt);
    QFETCH(QString, words);
    QCOMPARE(NotificationPolicy::limitWords({resetsAt.toUTC()}, now), words);
}

void tst_NotificationPolicy::isSilentWhen_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<NoticeChoices>("choices");
    QTest::addColumn<QString>("session");
    QTest::addColumn<bool>("approvals");
    QTest::addColumn<bool>("wanted");
    using Kind = Notice::Kind;
    const NoticeChoices all;
    NoticeChoices none{.waiting = false, .finished = false, .failed = false, .limit = false};
    for (const Kind kind : {Kind::Waiting, Kind::Finished, Kind::Failed, Kind::Limit}) {
        QTest::addRow("nothing in front, %d", int(kind)) << int(kind) << all << QString() << false << true;
        QTest::addRow("another session in front, %d", int(kind)) << int(kind) << all << u"other"_s << false << true;
        QTest::addRow("this session in front, %d", int(kind)) << int(kind) << all << u"s"_s << false << false;
        QTest::addRow("switched off, %d", int(kind)) << int(kind) << none << QString() << false << false;
        QTest::addRow("approvals in front, %d", int(kind))
            << int(kind) << all << QString() << true << (kind != Kind::Waiting);
    }
    NoticeChoices quiet;
    quiet.quietHours = true;
    quiet.quietFrom = QTime(12, 0);
    quiet.quietTo = QTime(13, 0);
    QTest::newRow("quiet") << int(Kind::Failed) << quiet << QString() << false << false;
}

void tst_NotificationPolicy::isSilentWhen()
{
    QFETCH(int, kind);
    QFETCH(NoticeChoices, choices);
    QFETCH(QString, session);
    QFETCH(bool, approvals);
    QFETCH(bool, wanted);
    const InFront inFront{session.isEmpty() ? base::SessionId() : base::SessionId(session), approvals};
    QCOMPARE(NotificationPolicy::isWanted(notice(u"s"_s, static_cast<Notice::Kind>(kind)), choices, inFront, now),
             wanted);
}

void tst_NotificationPolicy::keepsQuietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<bool>("quiet");
    const QTime ten(22, 0);
    const QTime seven(7, 0);
    QTest::newRow("before") << ten << seven << QTime(21, 59, 59) << false;
    QTest::newRow("first") << ten << seven << ten << true;
    QTest::newRow("midnight") << ten << seven << QTime(0, 0) << true;
    QTest::newRow("last") << ten << seven << QTime(6, 59, 59) << true;
    QTest::newRow("after") << ten << seven << seven << false;
    QTest::newRow("same day") << seven << ten << QTime(12, 0) << true;
    QTest::newRow("same day, after") << seven << ten << QTime(23, 0) << false;
    QTest::newRow("no time at all") << ten << ten << ten << false;
}

void tst_NotificationPolicy::keepsQuietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, at);
    QFETCH(bool, quiet);
    NoticeChoices choices;
    choices.quietFrom = from;
    choices.quietTo = to;
    QVERIFY(!NotificationPolicy::isQuiet(choices, at)); // off
    choices.quietHours = true;
    QCOMPARE(NotificationPolicy::isQuiet(choices, at), quiet);
}

void tst_NotificationPolicy::makesOneOfSeveral()
{
    NoticeBundle bundle;
    const auto first = bundle.add(notice(u"a"_s), now);
    QCOMPARE(first.notice, notice(u"a"_s));
    QVERIFY(!first.replaces); // at once, not after five seconds
    const auto second = bundle.add(notice(u"b"_s), now.addMSecs(4999));
    QVERIFY(second.replaces);
    QVERIFY(second.notice.session.isNull());
    QCOMPARE(second.notice.title, u"2 sessions wait for you"_s);
    QCOMPARE(second.notice.body, u"Session a: asks\nSession b: asks"_s);
    QVERIFY(!second.notice.canDeny);
    const auto third = bundle.add(notice(u"c"_s, Notice::Kind::Finished), now.addMSecs(4999));
    QCOMPARE(third.notice.title, u"News from 3 sessions"_s);
    const auto later = bundle.add(notice(u"d"_s), now.addMSecs(5000));
    QCOMPARE(later.notice, notice(u"d"_s));
    QVERIFY(!later.replaces);
    const auto clockJumped = bundle.add(notice(u"e"_s), now.addSecs(-3600));
    QVERIFY(!clockJumped.replaces);
}

void tst_NotificationPolicy::keepsOneLinePerSession()
{
    NoticeBundle bundle;
    (void)bundle.add(notice(u"a"_s), now);
    const auto again = bundle.add(notice(u"a"_s, Notice::Kind::Finished, u"done"_s), now.addSecs(1));
    QVERIFY(again.replaces);
    QCOMPARE(again.notice.body, u"done"_s);
    QCOMPARE(again.notice.session.toString(), u"a"_s);
}

void tst_NotificationPolicy::cutsLongLists()
{
    NoticeBundle bundle;
    NoticeBundle::Shown shown;
    for (int i = 0; i < 17; ++i)
        shown = bundle.add(notice(QString::number(i)), now);
    QCOMPARE(shown.notice.body.count(u'\n'), 5);
    QVERIFY(shown.notice.body.endsWith("and 12 more"_L1));
}

QTEST_GUILESS_MAIN(tst_NotificationPolicy)
#include "tst_NotificationPolicy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/TestPaths.h"
#include "tests/usage/Transcripts.h"
#include "usage/Report.h"
#include "usage/UsageSummary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using base::Money;
using helpers::Transcripts;
using usage::TranscriptBook;
using usage::TranscriptLedger;
using usage::TranscriptTotals;
using usage::UsageSummary;

namespace {

std::int64_t at(const QString &time)
{
    return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch();
}

usage::TranscriptList list(const Transcripts &transcripts)
{
    return usage::listTranscripts({transcripts.root().toStdString()});
}

TranscriptTotals totalsOf(const Transcripts &transcripts, const usage::StepTimes &times = {},
                          const QTimeZone &zone = QTimeZone::utc())
{
    TranscriptBook book(usage::Pricing(usage::PriceTable::builtIn()));
    book.update(list(transcripts));
    TranscriptLedger ledger;
    ledger.setTimeZone(zone);
    ledger.setStepTimes(times);
    ledger.update(book, {}, {});
    return ledger.totals(book, at(u"2026-03-08T12:00:00Z"_s));
}

qint64 inputOf(const TranscriptTotals &totals, const base::StepId &step)
{
    qint64 sum = 0;
    for (const usage::TranscriptSpend &spend : totals.spends)
        sum += spend.step == step ? spend.tokens.input : 0;
    return sum;
}

/// A session of ours in the conversation "S", with one step from 10:00 to 11:00.
session::Snapshot ours(session::StepState state = session::StepState::Succeeded)
{
    session::Snapshot snapshot;
    snapshot.session.id = base::SessionId(u"ours"_s);
    snapshot.session.title = u"Ours"_s;
    snapshot.session.project = u"/home/ann/api"_s;
    snapshot.session.conversation = base::ConversationId(u"S"_s);
    snapshot.session.createdAt = QDateTime::fromString(u"2026-03-08T09:59:00Z"_s, Qt::ISODate);
    session::Step step;
    step.id = base::StepId(u"step"_s);
    step.attempts = 1;
    step.state = state;
    step.startedAt = QDateTime::fromString(u"2026-03-08T10:00:00Z"_s, Qt::ISODate);
    if (session::isEnded(state))
        step.endedAt = QDateTime::fromString(u"2026-03-08T11:00:00Z"_s, Qt::ISODate);
    snapshot.steps = {step};
    return snapshot;
}

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-03-08T12:00:00Z"), Qt::ISODate);

UsageSummary summaryOf(const Transcripts &transcripts, const session::Snapshot &snapshot)
{
    const auto times = UsageSummary::stepTimes({snapshot});
    return UsageSummary({snapshot}, totalsOf(transcripts, times), QTimeZone::utc(), now);
}

} // namespace

class tst_TranscriptLedger : public QObject
{
    Q_OBJECT
private slots:
    void sumsByConversationDayAndModel();
    void equalsTheDailyReport_data();
    void equalsTheDailyReport();
    void givesStepsTheirTime();
    void followsChanges();
    void tellsContext();
    void tellsTheBlockThatGoesOn();
    void findsProjectFolders();
    void countsEverythingOnce();
    void takesClaudesFigureFirst();
    void splitsClaudesFigureToTheMicroDollar();
    void estimatesWhatRuns();
    void neverPricesWhatNobodyKnows();
    void countsMachinesApart();
    void countsEarlierAttempts();
};

void tst_TranscriptLedger::sumsByConversationDayAndModel()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1) + Transcripts::line("b", 2)
                          + Transcripts::line("c", 4, "2026-03-09T10:00:00.000Z")
                          + Transcripts::line("d", 8, "2026-03-08T10:00:00.000Z", {}, "claude-haiku-4-5"));
    transcripts.write(u"P/S/subagents/x.jsonl"_s, Transcripts::line("e", 16));
    const TranscriptTotals totals = totalsOf(transcripts);
    QCOMPARE(totals.spends.size(), 4);
    for (const usage::TranscriptSpend &spend : totals.spends) {
        QCOMPARE(spend.conversation, u"S"_s);
        QCOMPARE(spend.measured, 0);
        QVERIFY(spend.estimated > 0);
    }
}

void tst_TranscriptLedger::equalsTheDailyReport_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_TranscriptLedger::equalsTheDailyReport()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    TranscriptBook book(usage::Pricing(usage::PriceTable::builtIn()));
    book.update(usage::listTranscripts({helpers::testData("usage/config-a/projects").toStdString(),
                                        helpers::testData("usage/config-b/projects").toStdString()}));
    TranscriptLedger ledger;
    ledger.setTimeZone(timeZone);
    ledger.update(book, {}, {});
    const UsageSummary summary({}, ledger.totals(book, at(u"2026-04-01T12:00:00Z"_s)), timeZone, now);
    usage::ReportOptions options;
    options.zone = timeZone;
    const usage::Report report = usage::periodReport(book, usage::RuleSet::D, usage::Period::Day, options);
    QVERIFY(report.rows.size() >= 3);
    for (const usage::ReportRow &row : report.rows) {
        const QDate day = QDate::fromString(QString::fromStdString(row.key), Qt::ISODate);
        const usage::Figure figure = summary.figure({day, day});
        QVERIFY2(std::abs(figure.cost.dollars() - row.sums.cost) < 5e-6, row.key.c_str());
        QCOMPARE(static_cast<std::uint64_t>(usage::totalTokens(figure.tokens)), row.sums.total());
    }
}

void tst_TranscriptLedger::givesStepsTheirTime()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1, "2026-03-08T09:00:00.000Z")
                          + Transcripts::line("b", 2, "2026-03-08T10:00:00.000Z")
                          + Transcripts::line("c", 4, "2026-03-08T11:00:00.000Z")
                          + Transcripts::line("d", 8, "2026-03-08T11:00:10.000Z"));
    transcripts.write(u"P/T.jsonl"_s, Transcripts::line("e", 16, "2026-03-08T10:30:00.000Z"));
    const auto totals = totalsOf(transcripts, UsageSummary::stepTimes({ours()}));
    QCOMPARE(inputOf(totals, base::StepId(u"step"_s)), 6);
    QCOMPARE(inputOf(totals, {}), 1 + 8 + 16);
}

void tst_TranscriptLedger::followsChanges()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    transcripts.write(u"P/T.jsonl"_s, Transcripts::line("b", 2));
    TranscriptBook book(usage::Pricing(usage::PriceTable::builtIn()));
    TranscriptLedger ledger;
    const auto sum = [&] {
        const auto summary = book.update(list(transcripts));
        ledger.update(book, summary.changed, summary.removed);
        return inputOf(ledger.totals(book, at(u"2026-03-08T12:00:00Z"_s)), {});
    };
    QCOMPARE(sum(), 3);
    transcripts.append(u"P/S.jsonl"_s, Transcripts::line("c", 4));
    QCOMPARE(sum(), 7);
    transcripts.remove(u"P/T.jsonl"_s);
    QCOMPARE(sum(), 5);
    ledger.setStepTimes(UsageSummary::stepTimes({ours()}));
    QCOMPARE(sum(), 0);
    ledger.setStepTimes({});
    QCOMPARE(sum(), 5);
}

void tst_TranscriptLedger::tellsContext()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 500) + Transcripts::line("b", 700, "2026-03-08T10:01:00Z"));
    transcripts.write(u"P/S/subagents/x.jsonl"_s, Transcripts::line("c", 9000, "2026-03-08T10:02:00Z"));
    const auto totals = totalsOf(transcripts, UsageSummary::stepTimes({ours()}));
    QCOMPARE(totals.contextTokens.value(base::StepId(u"step"_s)), 700);
    QCOMPARE(usage::contextWindow(u"claude-opus-5"_s, 700), 200'000);
    QCOMPARE(usage::contextWindow(u"claude-opus-5[1m]"_s, 700), 1'000'000);
    QCOMPARE(usage::contextWindow(u"claude-opus-5"_s, 200'001), 1'000'000);
}

void tst_TranscriptLedger::tellsTheBlockThatGoesOn()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1, "2026-01-01T10:00:00Z")
                          + Transcripts::line("b", 2, "2026-03-08T09:30:00Z")
                          + Transcripts::line("c", 4, "2026-03-08T11:30:00Z"));
    const auto totals = totalsOf(transcripts);
    QVERIFY(totals.block);
    QCOMPARE(totals.block->startAt, at(u"2026-03-08T09:00:00Z"_s));
    QCOMPARE(totals.block->sums.input, 6U);
    QVERIFY(totals.block->projection);
    TranscriptBook book(usage::Pricing(usage::PriceTable::builtIn()));
    book.update(list(transcripts));
    usage::BlockOptions options;
    options.now = at(u"2026-03-08T12:00:00Z"_s);
    const auto blocks = usage::blockReport(book, options);
    QCOMPARE(blocks.back().startAt, totals.block->startAt);
    QCOMPARE(blocks.back().entries, totals.block->entries);
    QVERIFY(!usage::activeBlock(book, at(u"2026-03-09T12:00:00Z"_s)));
}

void tst_TranscriptLedger::findsProjectFolders()
{
    QCOMPARE(usage::projectName(u"/home/ann/my_app.d"_s), u"-home-ann-my-app-d"_s);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"src/my.app-2/web"_s));
    QVERIFY(QDir(folder.path()).mkpath(u"src/my"_s));
    const QString wanted = folder.path() + u"/src/my.app-2"_s;
    QCOMPARE(usage::projectFolder(usage::projectName(wanted)), wanted);
    QVERIFY(usage::projectFolder(usage::projectName(wanted + u"/gone"_s)).isEmpty());
    QVERIFY(usage::projectFolder(u"not-a-path"_s).isEmpty());
    QVERIFY(usage::projectFolder({}).isEmpty());
}

void tst_TranscriptLedger::countsEverythingOnce()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1000, "2026-03-08T09:00:00.000Z")
                          + Transcripts::line("b", 2000, "2026-03-08T10:30:00.000Z"));
    const double perToken = usage::PriceTable::builtIn().find("claude-opus-5")->input.base;
    const double output = usage::PriceTable::builtIn().find("claude-opus-5")->output.base;
    // Killed: Claude told nothing, so our count stands in.
    const UsageSummary killed = summaryOf(transcripts, ours(session::StepState::Cancelled));
    QCOMPARE(killed.todayFigure().cost, Money::fromDollars(3000 * perToken + 2 * output));
    QCOMPARE(killed.todayFigure().unknown, 0);
    QCOMPARE(killed.todayFigure().measured, 0);
    // Claude told of its step; what happened before it is counted too, and nothing twice.
    session::Snapshot told = ours();
    told.steps.first().cost = Money::fromDollars(5);
    told.steps.first().tokens = session::TokenCount{2000, 1, 0, 0};
    const UsageSummary summary = summaryOf(transcripts, told);
    QCOMPARE(summary.todayFigure().cost, Money::fromDollars(5) + Money::fromDollars(1000 * perToken + output));
    QCOMPARE(usage::totalTokens(summary.todayFigure().tokens), 3002);
    QCOMPARE(summary.sessionFigure(told.session.id).cost, Money::fromDollars(5));
    const auto sessions = summary.sessions({summary.today(), summary.today()});
    QCOMPARE(sessions.size(), 2);
    QCOMPARE(sessions.first().title, u"Ours"_s);
    QVERIFY(sessions.last().session.isNull());
    QCOMPARE(sessions.last().key, u"S"_s);
}

void tst_TranscriptLedger::takesClaudesFigureFirst()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("b", 2000, "2026-03-08T10:30:00Z"));
    session::Snapshot told = ours();
    told.steps.first().cost = Money::fromDollars(0.000001);
    const UsageSummary summary = summaryOf(transcripts, told);
    QCOMPARE(summary.todayFigure().cost, Money::fromDollars(0.000001));
    QCOMPARE(summary.todayFigure().measured, 1);
    QCOMPARE(summary.todayFigure().estimated, 0);
}

void tst_TranscriptLedger::splitsClaudesFigureToTheMicroDollar()
{
    const Transcripts transcripts;
    QByteArray lines;
    for (int i = 0; i < 7; ++i)
        lines += Transcripts::line("m" + QByteArray::number(i), 100 + i,
                                   "2026-03-08T10:3" + QByteArray::number(i) + ":00Z", {},
                                   i % 2       ? "claude-opus-5"
                                       : i % 3 ? "claude-haiku-4-5"
                                               : "claude-sonnet-5");
    transcripts.write(u"P/S.jsonl"_s, lines);
    session::Snapshot told = ours();
    told.steps.first().cost = Money::fromMicros(1'000'003);
    told.steps.first().tokens = session::TokenCount{100'000, 10, 5, 7};
    const UsageSummary summary = summaryOf(transcripts, told);
    QCOMPARE(summary.todayFigure().cost, Money::fromMicros(1'000'003));
    QCOMPARE(summary.todayFigure().tokens, *told.steps.first().tokens);
    QCOMPARE(summary.todayFigure().measured, 1);
    const auto series = summary.series({summary.today(), summary.today()}, usage::GroupBy::Model, {}, 6);
    QCOMPARE(series.size(), 3);
    Money sum;
    for (const usage::Series &one : series)
        sum += one.total;
    QCOMPARE(sum, Money::fromMicros(1'000'003));
}

void tst_TranscriptLedger::estimatesWhatRuns()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("b", 2000, "2026-03-08T11:59:59Z"));
    const session::Snapshot running = ours(session::StepState::Running);
    const auto times = UsageSummary::stepTimes({running});
    const auto totals = totalsOf(transcripts, times);
    const UsageSummary summary({running}, totals, QTimeZone::utc(), now);
    QCOMPARE(summary.todayFigure().estimated, 1);
    QCOMPARE(summary.todayFigure().running, 0);
    const auto live = usage::liveUsage(totals).value(running.steps.first().id);
    QVERIFY(live.hasCost && !live.hasGaps);
    QCOMPARE(live.cost, summary.todayFigure().cost);
    QCOMPARE(live.tokens.input, 2000);
}

void tst_TranscriptLedger::neverPricesWhatNobodyKnows()
{
    const Transcripts transcripts;
    transcripts.write(u"P/T.jsonl"_s, Transcripts::line("b", 2000, "2026-03-08T10:30:00Z", {}, "local-70b"));
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("c", 2000, "2026-03-08T10:30:00Z", {}, "local-70b"));
    const UsageSummary summary = summaryOf(transcripts, ours(session::StepState::Failed));
    const usage::Figure today = summary.todayFigure();
    QVERIFY(today.isUnknown());
    QCOMPARE(today.unpriced, 2);
    QCOMPARE(today.tokens.input, 4000);
    QVERIFY(summary.series({summary.today(), summary.today()}, usage::GroupBy::Model, {}, 6).isEmpty());
    QCOMPARE(summary.cacheSaving(usage::PriceBook(), {summary.today(), summary.today()}), Money());
}

void tst_TranscriptLedger::countsMachinesApart()
{
    session::Snapshot told = ours();
    told.session.profile.engine = u"sandbox"_s;
    told.steps.first().cost = Money::fromDollars(5);
    session::Step shell = told.steps.first();
    shell.id = base::StepId(u"shell"_s);
    shell.kind = session::StepKind::ShellCommand;
    shell.cost.reset();
    told.steps.append(shell);
    const usage::StepCosts machines{{told.steps.first().id, Money::fromDollars(0.3)},
                                    {shell.id, Money::fromDollars(0.1)}};
    const UsageSummary summary({told}, {}, QTimeZone::utc(), now, {}, machines);
    const usage::Figure today = summary.todayFigure();
    QCOMPARE(today.cost, Money::fromDollars(5.4));
    QCOMPARE(today.engine, Money::fromDollars(0.4));
    QCOMPARE(today.model(), Money::fromDollars(5));
    QCOMPARE(today.unknown, 0);
    const auto series = summary.series({summary.today(), summary.today()}, usage::GroupBy::Model, {}, 6);
    QCOMPARE(series.size(), 2);
    QCOMPARE(series.last().name, QString(UsageSummary::engineSeries));
    const auto steps = summary.steps(told.session.id.toString(), {summary.today(), summary.today()});
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.last().figure.cost, Money::fromDollars(0.1));
}

void tst_TranscriptLedger::countsEarlierAttempts()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1000, "2026-03-08T10:00:30Z")
                          + Transcripts::line("b", 2000, "2026-03-08T10:55:00Z"));
    session::Snapshot again = ours();
    again.steps.first().attempts = 2;
    again.steps.first().startedAt = QDateTime::fromString(u"2026-03-08T10:50:00Z"_s, Qt::ISODate);
    again.steps.first().cost = Money::fromDollars(3);
    // Claude's figure is that of both attempts: neither may be counted beside it.
    QCOMPARE(summaryOf(transcripts, again).todayFigure().cost, Money::fromDollars(3));
}

QTEST_GUILESS_MAIN(tst_TranscriptLedger)
#include "tst_TranscriptLedger.moc"

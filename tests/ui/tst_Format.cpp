// SPDX-License-Identifier: GPL-3.0-or-later
#include "SessionSamples.h"
#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using session::Status;
using session::StepKind;
using session::StepState;
using std::chrono::milliseconds;

/// The narrow no-break spaces are written as "_" in these tables.
static QString spaced(QString text)
{
    return text.replace(u'_', QChar(0x202f));
}

class tst_Format : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void writesDurations_data();
    void writesDurations();
    void writesAges_data();
    void writesAges();
    void writesSizes_data();
    void writesSizes();
    void writesCounts_data();
    void writesCounts();
    void writesTokensAndMoney();
    void writesStates_data();
    void writesStates();
    void countsSteps();
    void saysWhoCancelled();
    void saysThatATerminalIsOpen();
    void speaksOneSentencePerSession();
    void writesSteps_data();
    void writesSteps();
    void titlesStepsByTheirFirstLine();
    void namesEngines();
    void shortensHome();
    void namesDays();
    void translatesPermissionModes_data();
    void translatesPermissionModes();
    void keepsUnknownPermissionModes();
};

void tst_Format::writesDurations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("words");
    QTest::newRow("negative") << -5LL << u"0_s"_s;
    QTest::newRow("zero") << 0LL << u"0_s"_s;
    QTest::newRow("a moment") << 3LL << u"0.1_s"_s;
    QTest::newRow("part of a second") << 420LL << u"0.4_s"_s;
    QTest::newRow("nearly a second") << 990LL << u"1_s"_s;
    QTest::newRow("seconds") << 38'000LL << u"38_s"_s;
    QTest::newRow("nearly a minute") << 59'949LL << u"59_s"_s;
    QTest::newRow("a minute") << 60'000LL << u"1_min"_s;
    QTest::newRow("minutes") << 252'000LL << u"4_min 12_s"_s;
    QTest::newRow("an hour") << 3'600'000LL << u"1_h"_s;
    QTest::newRow("hours") << 3'785'000LL << u"1_h 3_min"_s;
    QTest::newRow("a day") << 86'400'000LL << u"1_d"_s;
    QTest::newRow("days") << 100'800'000LL << u"1_d 4_h"_s;
}

void tst_Format::writesDurations()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, words);
    QCOMPARE(Format::duration(milliseconds(ms)), spaced(words));
}

void tst_Format::writesAges_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("future, the clock jumped") << -30LL << u"0_s"_s << u"0 seconds"_s;
    QTest::newRow("second") << 1LL << u"1_s"_s << u"1 second"_s;
    QTest::newRow("seconds") << 38LL << u"38_s"_s << u"38 seconds"_s;
    QTest::newRow("minute") << 119LL << u"1_min"_s << u"1 minute"_s;
    QTest::newRow("minutes") << 840LL << u"14_min"_s << u"14 minutes"_s;
    QTest::newRow("hour") << 3'700LL << u"1_h"_s << u"1 hour"_s;
    QTest::newRow("days") << 3 * 86'400LL << u"3_d"_s << u"3 days"_s;
}

void tst_Format::writesAges()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, words);
    QFETCH(const QString, spoken);
    const QDateTime since = samples::now().addSecs(-seconds);
    QCOMPARE(Format::age(since, samples::now()), spaced(words));
    QCOMPARE(Format::spokenAge(since, samples::now()), spoken);
    QCOMPARE(Format::age({}, samples::now()), QString());
}

void tst_Format::writesSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("negative") << -1LL << u"0_B"_s;
    QTest::newRow("bytes") << 412LL << u"412_B"_s;
    QTest::newRow("kilobytes") << 14'200LL << u"14_kB"_s;
    QTest::newRow("nearly a megabyte") << 999'600LL << u"1.0_MB"_s;
    QTest::newRow("megabytes") << 1'800'000LL << u"1.8_MB"_s;
    QTest::newRow("many megabytes") << 214'000'000LL << u"214_MB"_s;
    QTest::newRow("gigabytes") << 1'073'741'824LL << u"1.1_GB"_s;
}

void tst_Format::writesSizes()
{
    QFETCH(const qint64, bytes);
    QFETCH(const QString, words);
    QCOMPARE(Format::size(bytes), spaced(words));
}

void tst_Format::writesCounts_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0LL << u"0"_s;
    QTest::newRow("few") << 950LL << u"950"_s;
    QTest::newRow("rounds up") << 999LL << u"999"_s;
    QTest::newRow("thousands") << 9'400LL << u"9.4k"_s;
    QTest::newRow("ten thousands") << 9'960LL << u"10k"_s;
    QTest::newRow("many") << 212'000LL << u"212k"_s;
    QTest::newRow("nearly a million") << 999'900LL << u"1.0M"_s;
    QTest::newRow("millions") << 1'200'000LL << u"1.2M"_s;
}

void tst_Format::writesCounts()
{
    QFETCH(const qint64, number);
    QFETCH(const QString, words);
    QCOMPARE(Format::count(number), words);
}

void tst_Format::writesTokensAndMoney()
{
    const session::TokenCount tokens{7'000, 9'400, 193'000, 12'000};
    QCOMPARE(Format::tokens(tokens), spaced(u"212k in, 9.4k out, 91_% cached"_s));
    QCOMPARE(Format::tokens(session::TokenCount{}), spaced(u"0 in, 0 out, 0_% cached"_s));
    QCOMPARE(Format::tokens({}), u"–"_s);
    QCOMPARE(Format::money({}), u"–"_s);
    QCOMPARE(Format::money(base::Money::fromDollars(1.84)), u"$1.84"_s);
    QCOMPARE(Format::spokenMoney({}), u"cost unknown"_s);
}

void tst_Format::writesStates_data()
{
    QTest::addColumn<Status>("status");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("words");
    QTest::newRow("idle") << Status::Idle << QString() << u"Idle"_s;
    QTest::newRow("idle after an error") << Status::Idle << u"API error 529"_s << u"Idle: API error 529"_s;
    QTest::newRow("running") << Status::Running << QString() << u"Running"_s;
    QTest::newRow("waiting") << Status::Waiting << u"allow Bash?"_s << u"Waiting: allow Bash?"_s;
    QTest::newRow("waiting for what") << Status::Waiting << QString() << u"Waiting"_s;
    QTest::newRow("finished") << Status::Finished << QString() << u"Finished"_s;
    QTest::newRow("failed") << Status::Failed << u"exit code 1"_s << u"Failed: exit code 1"_s;
    QTest::newRow("percent in a detail") << Status::Failed << u"%1 of 5"_s << u"Failed: %1 of 5"_s;
    QTest::newRow("interrupted") << Status::Interrupted << u"host gone"_s << u"Interrupted, can resume"_s;
    QTest::newRow("cancelled") << Status::Cancelled << QString() << u"Cancelled"_s;
    QTest::newRow("unknown") << Status::Unknown << QString() << u"Unknown: silent 6_min"_s;
}

void tst_Format::writesStates()
{
    QFETCH(const Status, status);
    QFETCH(const QString, detail);
    QFETCH(const QString, words);
    const auto snapshot = samples::session({u"T"_s, u"/p"_s, status, detail, 380, 0});
    auto idle = snapshot;
    if (status == Status::Idle)
        idle.steps.clear();
    QCOMPARE(Format::stateWords(idle, samples::now()), spaced(words));
}

void tst_Format::countsSteps()
{
    auto snapshot = samples::retrySession();
    QCOMPARE(Format::stateWords(snapshot, samples::now()), u"Running step 3 of 5"_s);
    snapshot.session.status = Status::Finished;
    QCOMPARE(Format::stateWords(snapshot, samples::now()), u"Finished, 5 steps"_s);

    auto timedOut = samples::session({u"T"_s, u"/p"_s, Status::TimedOut, {}, 10, 0});
    timedOut.steps[0].timeout = std::chrono::minutes(45);
    QCOMPARE(Format::stateWords(timedOut, samples::now()), spaced(u"Timed out after 45_min"_s));

    auto background = samples::session({u"T"_s, u"/p"_s, Status::Finished, {}, 10, 0});
    background.session.mode = session::Mode::Agentic;
    QCOMPARE(Format::stateWords(background, samples::now()), u"Finished in background"_s);
}

void tst_Format::saysWhoCancelled()
{
    auto snapshot = samples::session({u"T"_s, u"/p"_s, Status::Cancelled, {}, 10, 0});
    snapshot.steps[0].attempt.stopReason = u"user"_s;
    QCOMPARE(Format::stateWords(snapshot, samples::now()), u"Cancelled by you"_s);
}

void tst_Format::saysThatATerminalIsOpen()
{
    auto snapshot = samples::session({u"T"_s, u"/p"_s, Status::Running, {}, 10, 0});
    snapshot.session.status = Status::Idle;
    snapshot.steps[0].busy = false;
    QCOMPARE(Format::stateWords(snapshot, samples::now()), u"Idle, terminal open"_s);
    QVERIFY(Format::stepLine(snapshot.steps[0], samples::now()).contains(u"terminal open"_s));
}

void tst_Format::speaksOneSentencePerSession()
{
    const auto snapshot
        = samples::session({u"Move rate limits to Redis"_s, u"/p"_s, Status::Waiting, u"allow Bash?"_s, 38, 0.92});
    QCOMPARE(Format::spokenSession(snapshot, samples::now()),
             u"Move rate limits to Redis, waiting: allow Bash, 38 seconds, 0.92 dollars, terminal"_s);
}

void tst_Format::writesSteps_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("claude done")
        << 0 << u"Claude · 3_min 12_s · $0.41"_s
        << u"Step 1, Explore the dispatcher, claude, finished, 3 minutes, 0.41 dollars, exit code 0"_s;
    QTest::newRow("shell done") << 1 << u"Shell · 48_s · exit code 0"_s
                                << u"Step 2, npm ci, shell, finished, 48 seconds, exit code 0"_s;
    QTest::newRow("running") << 2 << u"Claude · 9_min 40_s · $1.43 so far"_s
                             << u"Step 3, Implement the retry schedule, claude, running, 9 minutes, 1.43 dollars"_s;
    QTest::newRow("pending") << 3 << u"Shell · pending"_s << u"Step 4, npm test, shell, pending"_s;
}

void tst_Format::writesSteps()
{
    QFETCH(const int, row);
    QFETCH(const QString, line);
    QFETCH(const QString, spoken);
    const auto snapshot = samples::retrySession();
    QCOMPARE(Format::stepLine(snapshot.steps.at(row), samples::now()), spaced(line));
    QCOMPARE(Format::spokenStep(snapshot.steps.at(row), samples::now()), spoken);
}

void tst_Format::titlesStepsByTheirFirstLine()
{
    session::Step step;
    step.text = u"\n  Add   pagination\nand tests"_s;
    QCOMPARE(Format::stepTitle(step), u"Add pagination"_s);
    step.text.clear();
    QCOMPARE(Format::stepTitle(step), u"Claude without a prompt"_s);
    step.title = u"Given"_s;
    QCOMPARE(Format::stepTitle(step), u"Given"_s);

    session::StepResult killed;
    killed.signal = 9;
    QCOMPARE(Format::exitWords(killed), u"ended by SIGKILL"_s);
    killed.signal = 99;
    QCOMPARE(Format::exitWords(killed), u"ended by signal 99"_s);
}

void tst_Format::namesEngines()
{
    session::Session session;
    QCOMPARE(Format::engine(session), u"Terminal"_s);
    QCOMPARE(Format::engineIcon(session), u"engineTerminal"_s);
    session.mode = session::Mode::Agentic;
    QCOMPARE(Format::engine(session), u"Background"_s);
    session.profile.engine = u"from-next-year"_s;
    QCOMPARE(Format::engine(session), u"from-next-year"_s);
    QVERIFY(!Format::engineIcon(session).isEmpty());
}

void tst_Format::shortensHome()
{
    const QString home = QDir::homePath();
    QCOMPARE(Format::path(home), u"~"_s);
    QCOMPARE(Format::path(home + u"/src"_s), u"~/src"_s);
    QCOMPARE(Format::path(home + u"2/src"_s), home + u"2/src"_s);
    QCOMPARE(Format::typedPath(u" ~/src/ "_s), home + u"/src"_s);
    QCOMPARE(Format::typedPath(u"~"_s), home);
    QCOMPARE(Format::typedPath(u"~other/src"_s), u"~other/src"_s);
    QCOMPARE(Format::typedPath(u" "_s), QString());
}

void tst_Format::namesDays()
{
    const QDate today(2026, 3, 10);
    QCOMPARE(Format::day(today, today), u"Today"_s);
    QCOMPARE(Format::day(today.addDays(-1), today), u"Yesterday"_s);
    QVERIFY(Format::day(today.addDays(-2), today).contains(u"2026"_s));
}

void tst_Format::translatesPermissionModes_data()
{
    QTest::addColumn<QString>("cli");
    QTest::addColumn<QString>("words");
    QTest::newRow("manual") << u"manual"_s << u"Ask before acting"_s;
    QTest::newRow("alias") << u"default"_s << u"Ask before acting"_s;
    QTest::newRow("edits") << u"acceptEdits"_s << u"Accept edits"_s;
    QTest::newRow("plan") << u"plan"_s << u"Plan only"_s;
    QTest::newRow("auto") << u"auto"_s << u"Decide by itself"_s;
    QTest::newRow("deny") << u"dontAsk"_s << u"Deny what is not allowed"_s;
    QTest::newRow("bypass") << u"bypassPermissions"_s << u"Bypass permissions"_s;
}

void tst_Format::translatesPermissionModes()
{
    QFETCH(const QString, cli);
    QFETCH(const QString, words);
    QCOMPARE(PermissionMode::wordsFor(cli), words);
}

void tst_Format::keepsUnknownPermissionModes()
{
    QCOMPARE(PermissionMode::all().size(), 6);
    QCOMPARE(PermissionMode::wordsFor(u"newMode"_s), u"newMode"_s);
    QVERIFY(PermissionMode::isBypass(PermissionMode::all().last().cli));
}

QTEST_GUILESS_MAIN(tst_Format)
#include "tst_Format.moc"

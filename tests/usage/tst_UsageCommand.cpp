// SPDX-License-Identifier: GPL-3.0-or-later
// "gantryctl usage" as a user calls it. That its figures are right is tried elsewhere.
#include "tests/helpers/TemporaryHome.h"
#include "tests/helpers/TestPaths.h"
#include "tests/usage/Transcripts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using helpers::Transcripts;

namespace {

struct Ended
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

class tst_UsageCommand : public QObject
{
    Q_OBJECT
private slots:
    void printsJson();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void showsOneSession();
    void watches();
    void importsPrices();

private:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto result = m_home.environment();
        result.insert(u"CLAUDE_CONFIG_DIR"_s, QFileInfo(m_transcripts.root()).path());
        result.insert(u"TZ"_s, u"UTC"_s);
        return result;
    }
    [[nodiscard]] Ended run(const QStringList &arguments, const QProcessEnvironment &environment) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(helpers::builtProgram("gantryctl"), QStringList{u"usage"_s} + arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    const helpers::TemporaryHome m_home;
    const Transcripts m_transcripts;
};

void tst_UsageCommand::printsJson()
{
    m_transcripts.write(u"P/S.jsonl"_s,
                        Transcripts::line("a", 1000) + Transcripts::line("b", 5, "2026-03-09T10:00:00Z", {}, "who"));
    for (const QString &extra : {u"--offline"_s, u"--no-cache"_s, u"-j"_s}) {
        const Ended ended = run({u"daily"_s, u"--json"_s, extra}, environment());
        QCOMPARE(ended.code, 0);
        const QJsonObject report = QJsonDocument::fromJson(ended.output).object();
        QCOMPARE(report.value("daily"_L1).toArray().size(), 2);
        QCOMPARE(report.value("totals"_L1).toObject().value("inputTokens"_L1).toInt(), 1005);
        QCOMPARE(report.value("totals"_L1).toObject().value("unpricedModels"_L1).toArray().at(0).toString(), u"who"_s);
    }
    const Ended last = run({u"claude"_s, u"daily"_s, u"--json"_s, u"--last"_s, u"1"_s}, environment());
    const QJsonObject report = QJsonDocument::fromJson(last.output).object();
    QCOMPARE(report.value("daily"_L1).toArray().at(0).toObject().value("date"_L1).toString(), u"2026-03-09"_s);
    QCOMPARE(report.value("totals"_L1).toObject().value("inputTokens"_L1).toInt(), 5);
}

void tst_UsageCommand::fitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {200, 120, 80, 50, 30})
        QTest::addRow("%d", width) << width;
}

void tst_UsageCommand::fitsTheTerminal()
{
    QFETCH(int, width);
    m_transcripts.write(u"-home-ann-project/11111111-aaaa-4aaa-8aaa-000000000001.jsonl"_s,
                        Transcripts::line("x", 123456789, "2026-03-08T10:00:00Z"));
    auto variables = environment();
    variables.insert(u"COLUMNS"_s, QString::number(width));
    for (const QString &report : {u"daily"_s, u"session"_s, u"blocks"_s}) {
        const Ended ended = run({report}, variables);
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.output.contains('$') && !ended.output.contains('\x1b'));
        for (const QString &line : QString::fromUtf8(ended.output).split(u'\n')) {
            if (!line.startsWith("No price"_L1))
                QVERIFY2(line.size() <= width, qPrintable(line));
        }
        QVERIFY(run({report, u"--color"_s}, variables).output.contains("\x1b["));
    }
}

void tst_UsageCommand::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("zone") << QStringList{u"daily"_s, u"-z"_s, u"Nowhere/Town"_s} << 2;
    QTest::newRow("day") << QStringList{u"daily"_s, u"--since"_s, u"2026-3-1"_s} << 2;
    QTest::newRow("mode") << QStringList{u"daily"_s, u"--mode"_s, u"guess"_s} << 2;
    QTest::newRow("report") << QStringList{u"yearly"_s} << 2;
    QTest::newRow("limit") << QStringList{u"blocks"_s, u"-t"_s, u"many"_s} << 2;
    QTest::newRow("session") << QStringList{u"session"_s, u"-i"_s, u"none"_s} << 1;
}

void tst_UsageCommand::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    m_transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1));
    const Ended ended = run(arguments, environment());
    QCOMPARE(ended.code, code);
    QVERIFY(ended.errors.startsWith("gantryctl: ") && ended.errors.count('\n') == 1);
    auto nowhere = environment();
    nowhere.insert(u"CLAUDE_CONFIG_DIR"_s, m_transcripts.file(u"none"_s));
    QCOMPARE(run({u"daily"_s}, nowhere).code, 1);
}

void tst_UsageCommand::showsOneSession()
{
    m_transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 7));
    const Ended ended = run({u"session"_s, u"-i"_s, u"S"_s, u"--json"_s}, environment());
    const QJsonObject session = QJsonDocument::fromJson(ended.output).object();
    QCOMPARE(session.value("sessionId"_L1).toString(), u"S"_s);
    QCOMPARE(session.value("totalTokens"_L1).toInt(), 8);
    QCOMPARE(session.value("entries"_L1).toArray().size(), 1);
    QCOMPARE(run({u"session"_s, u"-i"_s, u"none"_s, u"--json"_s}, environment()).output, "null\n");
}

void tst_UsageCommand::watches()
{
    m_transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1111));
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(helpers::builtProgram("gantryctl"), {u"usage"_s, u"daily"_s, u"--watch"_s, u"--project"_s, u"P"_s});
    QByteArray shown;
    const auto shows = [&](const char *text) {
        shown += process.readAllStandardOutput();
        return shown.contains(text);
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows("1,111"), 30'000);
    m_transcripts.append(u"P/S.jsonl"_s, Transcripts::line("fresh", 4444));
    QTRY_VERIFY_WITH_TIMEOUT(shows("5,555"), 30'000);
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
}

void tst_UsageCommand::importsPrices()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s, Transcripts::line("a", 1'000'000, "2026-03-08T10:00:00Z", {}, "local-70b"));
    auto variables = environment();
    variables.insert(u"CLAUDE_CONFIG_DIR"_s, QFileInfo(transcripts.root()).path());
    variables.insert(u"GANTRY_DATA_DIR"_s, transcripts.file(u"data"_s));
    const auto cost = [&] {
        const Ended ended = run({u"daily"_s, u"--json"_s}, variables);
        return QJsonDocument::fromJson(ended.output).object()["totals"_L1]["totalCost"_L1].toDouble();
    };
    QCOMPARE(cost(), 0.0);
    const auto write = [&](const QByteArray &output) {
        QFile file(transcripts.file(u"prices.json"_s));
        if (!file.open(QIODevice::WriteOnly)
            || file.write(R"({"format": 1, "version": "mine",
 "models": {
  "local-70b": {"input": 1e-6, "output": )"
                          + output + R"(,
   "cache_write_5m": 0, "cache_write_1h": 0, "cache_read": 0}}})")
                < 1)
            qFatal("cannot write the price file");
        return file.fileName();
    };
    const Ended wrong = run({u"prices"_s, u"import"_s, write("\"free\"")}, variables);
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.errors.contains("3") && wrong.errors.contains("old prices stay"), wrong.errors.constData());
    QCOMPARE(cost(), 0.0);
    const Ended right = run({u"prices"_s, u"import"_s, write("0")}, variables);
    QVERIFY2(right.code == 0, right.errors.constData());
    QVERIFY(right.output.contains("mine"));
    QCOMPARE(cost(), 1.0); // nobody had a price for it before
    const Ended list = run({u"prices"_s, u"--json"_s}, variables);
    QCOMPARE(QJsonDocument::fromJson(list.output)["tables"_L1].toArray().size(), 2);
    QCOMPARE(run({u"prices"_s, u"remove"_s}, variables).code, 0);
    QCOMPARE(cost(), 0.0);
    QVERIFY(run({u"prices"_s, u"remove"_s}, variables).code != 0);
}

QTEST_GUILESS_MAIN(tst_UsageCommand)
#include "tst_UsageCommand.moc"

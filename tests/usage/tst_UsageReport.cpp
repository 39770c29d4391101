// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helpers/TestPaths.h"
#include "tests/usage/Transcripts.h"
#include "usage/Blocks.h"
#include "usage/ReportJson.h"
#include "usage/UsageLine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using helpers::Transcripts;
using usage::JsonShape;
using usage::Period;
using usage::RuleSet;
using usage::TranscriptBook;

namespace {

TranscriptBook readBook(const std::vector<std::string> &roots, usage::CostMode mode = usage::CostMode::Auto)
{
    TranscriptBook book(usage::Pricing(usage::PriceTable::builtIn(), mode));
    book.update(usage::listTranscripts(roots));
    return book;
}

std::vector<std::string> sampleRoots()
{
    const std::string data = helpers::testData("usage").toStdString();
    return {data + "/config-a/projects", data + "/config-b/projects"};
}

/// The first place where two JSON values differ; empty: nowhere. Numbers may differ by what adding doubles in another
/// order makes of them.
QString difference(const QJsonValue &a, const QJsonValue &b, const QString &where = {})
{
    if (a.isDouble() && b.isDouble())
        return std::abs(a.toDouble() - b.toDouble()) < 1e-7 ? QString() : where;
    if (a.type() != b.type())
        return where;
    if (a.isArray()) {
        if (a.toArray().size() != b.toArray().size())
            return where + u".length"_s;
        for (qsizetype i = 0; i < a.toArray().size(); ++i) {
            if (const auto found = difference(a.toArray().at(i), b.toArray().at(i), u"%1[%2]"_s.arg(where).arg(i));
                !found.isEmpty())
                return found;
        }
        return {};
    }
    if (!a.isObject())
        return a == b ? QString() : where;
    if (a.toObject().keys() != b.toObject().keys())
        return where + u": "_s + a.toObject().keys().join(u' ') + u" / "_s + b.toObject().keys().join(u' ');
    for (const QString &key : a.toObject().keys()) {
        if (const auto found = difference(a.toObject().value(key), b.toObject().value(key), where + u'.' + key);
            !found.isEmpty())
            return found;
    }
    return {};
}

std::string reportFor(const QString &name, const usage::ReportOptions &zone)
{
    usage::ReportOptions options = zone;
    const usage::CostMode mode = name.endsWith("calculate"_L1) ? usage::CostMode::Calculate
        : name.endsWith("display"_L1)                          ? usage::CostMode::Display
                                                               : usage::CostMode::Auto;
    TranscriptBook book = readBook(sampleRoots(), mode);
    const bool claude = name.contains("claude"_L1);
    const JsonShape shape = claude ? JsonShape::Claude : JsonShape::AllAgents;
    const RuleSet rules = claude && !name.contains("daily"_L1) ? RuleSet::E : RuleSet::D;
    options.byProject = name.endsWith("by-project"_L1);
    if (name.contains("daily"_L1))
        return usage::periodJson(usage::periodReport(book, RuleSet::D, Period::Day, options), Period::Day, shape,
                                 options.byProject);
    if (name.contains("weekly"_L1))
        return usage::periodJson(usage::periodReport(book, rules, Period::Week, options), Period::Week, shape, false);
    if (name.contains("monthly"_L1))
        return usage::periodJson(usage::periodReport(book, rules, Period::Month, options), Period::Month, shape, false);
    if (name.contains("session"_L1))
        return usage::sessionJson(usage::sessionReport(book, options), shape);
    return usage::blocksJson(usage::blockReport(book, {options, 5, 1'900'000'000'000}), {});
}

std::vector<std::string> days(const QByteArray &zone, const QByteArrayList &instants)
{
    usage::ZoneDays zoneDays{QTimeZone(zone)};
    std::vector<std::string> names;
    for (const QByteArray &instant : instants) {
        const auto at = QDateTime::fromString(QString::fromLatin1(instant), Qt::ISODateWithMs).toMSecsSinceEpoch();
        names.push_back(usage::dayName(zoneDays.dayOf(at)));
    }
    return names;
}

} // namespace

class tst_UsageReport : public QObject
{
    Q_OBJECT
private slots:
    void equalsTheExpectedFiles_data();
    void equalsTheExpectedFiles();
    void countsDaysWhereClocksChange();
    void takesZonesByName();
    void startsWeeksAsAsked();
    void filtersByDay();
    void projectsTheBlockThatGoesOn();
    void keepsHugeCountsAtTheTop();
};

void tst_UsageReport::equalsTheExpectedFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = QDir(helpers::testData("usage/expected")).entryList({u"*.json"_s});
    QVERIFY(names.size() >= 17);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.chopped(5);
}

void tst_UsageReport::equalsTheExpectedFiles()
{
    QFETCH(QString, name);
    QFile file(helpers::testData("usage/expected/%1.json").arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    usage::ReportOptions options;
    options.zone = name.startsWith("new-york"_L1) ? QTimeZone("America/New_York") : QTimeZone::utc();
    options.firstWeekday = name.contains("claude"_L1) ? 0 : 1;
    const auto expected = QJsonDocument::fromJson(file.readAll());
    const auto ours = QJsonDocument::fromJson(QByteArray::fromStdString(reportFor(name, options)));
    QVERIFY(expected.isObject());
    const QString found = difference(ours.object(), expected.object());
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void tst_UsageReport::countsDaysWhereClocksChange()
{
    // Each pair of instants is a millisecond on either side of midnight there.
    QVERIFY(
        days("America/New_York",
             {"2026-03-08T04:59:59.999Z", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59.999Z", "2026-03-09T04:00:00Z",
              "2026-11-01T03:59:59.999Z", "2026-11-02T04:59:59.999Z", "2026-11-02T05:00:00Z"})
        == (std::vector<std::string>{"2026-03-07", "2026-03-08", "2026-03-08", "2026-03-09", "2026-10-31", "2026-11-01",
                                     "2026-11-02"}));
    QVERIFY(days("Europe/Berlin",
                 {"2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z",
                  "2026-03-29T22:00:00Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z"})
            == (std::vector<std::string>{"2026-03-28", "2026-03-29", "2026-03-29", "2026-03-30", "2026-10-25",
                                         "2026-10-26"}));
    // Half an hour, and in the south.
    QVERIFY(days("Australia/Lord_Howe",
                 {"2026-04-04T12:59:59.999Z", "2026-04-04T13:00:00Z", "2026-04-05T13:29:59.999Z",
                  "2026-04-05T13:30:00Z", "2026-10-04T12:59:59.999Z", "2026-10-04T13:00:00Z"})
            == (std::vector<std::string>{"2026-04-04", "2026-04-05", "2026-04-05", "2026-04-06", "2026-10-04",
                                         "2026-10-05"}));
    QVERIFY(days("UTC", {"1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z"})
            == (std::vector<std::string>{"1969-12-31", "1970-01-01", "2099-12-31"}));
}

void tst_UsageReport::takesZonesByName()
{
    QVERIFY(usage::findTimeZone(u"america/NEW_york"_s) == QTimeZone("America/New_York"));
    QVERIFY(usage::findTimeZone(u"utc"_s) == QTimeZone::utc());
    QVERIFY(usage::findTimeZone(u"local"_s).has_value());
    for (const QString &name : {u"UTC+03:00"_s, u"+03:00"_s, u"Nowhere/Town"_s, u""_s})
        QVERIFY(!usage::findTimeZone(name));
}

void tst_UsageReport::startsWeeksAsAsked()
{
    const auto day = usage::readDay(u"2026-03-08"_s).value(); // a Sunday
    QCOMPARE(usage::dayName(usage::weekOf(day, 0)), "2026-03-08");
    QCOMPARE(usage::dayName(usage::weekOf(day, 1)), "2026-03-02");
    QCOMPARE(usage::dayName(usage::weekOf(day, 3)), "2026-03-04");
    QCOMPARE(usage::dayName(usage::weekOf(-1, 0)), "1969-12-28");
    QCOMPARE(usage::readDay(u"20260308"_s).value(), day);
    QVERIFY(!usage::readDay(u"2026-3-8"_s) && !usage::readDay(u"2026-02-30"_s) && !usage::readDay(u""_s));
}

void tst_UsageReport::filtersByDay()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 1, "2026-03-07T12:00:00Z")
                          + Transcripts::line("b", 10, "2026-03-08T12:00:00Z")
                          + Transcripts::line("c", 100, "2026-03-09T12:00:00Z"));
    const TranscriptBook book = readBook({transcripts.root().toStdString()});
    usage::ReportOptions options;
    options.range = {usage::readDay(u"20260308"_s).value(), usage::readDay(u"20260308"_s).value()};
    QCOMPARE(usage::periodReport(book, RuleSet::D, Period::Month, options).totals.input, 10U);
    QCOMPARE(usage::sessionReport(book, options).totals.input, 10U);
    options.sessionRange = usage::SessionRange::LastUse;
    QCOMPARE(usage::sessionReport(book, options).rows.size(), 0U);
    options.range.last += 2;
    QCOMPARE(usage::sessionReport(book, options).totals.input, 111U);
}

void tst_UsageReport::projectsTheBlockThatGoesOn()
{
    const Transcripts transcripts;
    transcripts.write(u"P/S.jsonl"_s,
                      Transcripts::line("a", 999, "2026-03-08T10:10:00Z")
                          + Transcripts::line("b", 999, "2026-03-08T11:10:00Z"));
    const TranscriptBook book = readBook({transcripts.root().toStdString()});
    const auto at = [](const char *text) { return usage::readTimestamp(text).value(); };
    const auto blocks = usage::blockReport(book, {{}, 5, at("2026-03-08T12:00:00Z")});
    QCOMPARE(blocks.size(), 1U);
    QVERIFY(blocks[0].isActive && blocks[0].burnRate && blocks[0].projection);
    QCOMPARE(blocks[0].burnRate->tokensPerMinute, 2000.0 / 60);
    QCOMPARE(blocks[0].projection->remainingMinutes, 180);
    QCOMPARE(blocks[0].projection->totalTokens, 8000.0);
    QVERIFY(!usage::blockReport(book, {{}, 5, at("2026-03-08T15:00:00Z")})[0].isActive);
    QVERIFY(!usage::blockReport(book, {{}, 0.5, at("2026-03-08T12:00:00Z")})[0].isActive);
    QVERIFY(!usage::largestFinished(blocks));
    QVERIFY(usage::limitStatus(80, 100) == "ok" && usage::limitStatus(81, 100) == "warning"
            && usage::limitStatus(101, 100) == "exceeds");
}

void tst_UsageReport::keepsHugeCountsAtTheTop()
{
    const Transcripts transcripts;
    QByteArray line = Transcripts::line("a", 1);
    line.replace("\"input_tokens\":1", "\"input_tokens\":18446744073709551615");
    transcripts.write(u"P/S.jsonl"_s, line + Transcripts::line("b", 5));
    const TranscriptBook book = readBook({transcripts.root().toStdString()});
    const auto report = usage::periodReport(book, RuleSet::D, Period::Day, {});
    QCOMPARE(report.totals.input, std::numeric_limits<std::uint64_t>::max());
    QCOMPARE(report.totals.total(), std::numeric_limits<std::uint64_t>::max());
    QVERIFY(usage::periodJson(report, Period::Day, JsonShape::Claude, false).contains("18446744073709551615"));
}

QTEST_GUILESS_MAIN(tst_UsageReport)
#include "tst_UsageReport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;

/// What is wrong in a plan, and where.
class tst_PlanErrors : public QObject
{
    Q_OBJECT

private slots:
    void saysWhereItIsWrong_data();
    void saysWhereItIsWrong();
    void tellsSeveralProblemsInTheirOrder();
    void refusesCircles_data();
    void refusesCircles();
    void refusesValues_data();
    void refusesValues();

private:
    [[nodiscard]] static QByteArray withSteps(const QByteArray &steps)
    {
        return R"({"gantry_plan": 1, "steps": [)" + steps + "]}";
    }
};

void tst_PlanErrors::saysWhereItIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place"); // of the first problem
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &json, const char *place, const char *words) {
        QTest::newRow(name) << json << QString::fromLatin1(place) << QString::fromUtf8(words);
    };
    row("nothing", "", "1:1", "ends where a value should stand");
    row("only space", "\n\n  ", "3:3", "ends where a value should stand");
    row("no object", "[]", "1:1", "A plan is an object");
    row("cut", "{\"gantry_plan\": 1,\n \"steps\": [", "2:12", "ends where a value should stand");
    row("no bracket", "{\"gantry_plan\": 1,\n \"steps\": [{}\n", "2:11", "no closing ]");
    row("no comma", "{\"gantry_plan\": 1\n \"steps\": []}", "2:2", "A comma or } should stand here");
    row("comma too many", "{\"gantry_plan\": 1,\n \"steps\": [{},\n ]}", "2:14", "Nothing follows this comma");
    row("no colon", "{\"gantry_plan\" 1}", "1:16", "A colon");
    row("no name", "{gantry_plan: 1}", "1:2", "name of a member");
    row("comment", "// a plan\n{}", "1:1", "no comments");
    row("comment inside", "{\"gantry_plan\": 1, # one\n}", "1:20", "name of a member");
    row("single quotes", "{'gantry_plan': 1}", "1:2", "name of a member");
    row("word", "{\"gantry_plan\": yes}", "1:17", "A value should stand here");
    row("number", "{\"gantry_plan\": 01}", "1:17", "no number");
    row("huge number", "{\"gantry_plan\": 1e999}", "1:17", "no number");
    row("open text", "{\n  \"name\": \"abc\n}", "2:15", "over the end of a line");
    row("open text at the end", "{\"name\": \"abc", "1:10", "no closing quotation mark");
    row("escape", "{\"name\": \"a\\qb\"}", "1:12", "no escape");
    row("half an escape", "{\"name\": \"a\\u12\"}", "1:12", "no escape");
    row("signed escape", "{\"name\": \"a\\u+123\"}", "1:12", "no escape");
    row("tab in a text", "{\"name\": \"a\tb\"}", "1:12", "control character");
    row("twice", "{\"gantry_plan\": 1,\n \"name\": \"a\",\n \"name\": \"b\"}", "3:2", "stands here twice");
    row("behind the end", "{\"gantry_plan\": 1, \"steps\": [{}]}\nx", "2:1", "after the end");
    row("no UTF-8", "{\"name\":\n \"a\xff\"}", "2:4", "no UTF-8");
    row("characters, not bytes", "{\"name\": \"ä€😀\", x}", "1:17", "name of a member");
    row("no version", "{\"steps\": [{}]}", "1:1", "no plan of Gantry");
    row("other version", "{\"gantry_plan\": 2, \"steps\": [{}]}", "1:17", "another version");
    row("version as text", "{\"gantry_plan\": \"1\", \"steps\": [{}]}", "1:17", "should be a number, not text");
    row("no steps", "{\"gantry_plan\": 1}", "1:1", "no “steps”");
    row("empty steps", "{\"gantry_plan\": 1, \"steps\": []}", "1:29", "at least one step");
    row("unknown member", "{\"gantry_plan\": 1,\n  \"stps\": [],\n \"steps\": [{}]}", "2:3",
        "“stps” is not known here");
    row("step is no object", withSteps("\n7"), "2:1", "A step is an object");
    row("unknown kind", withSteps("\n{\"kind\": \"bash\"}"), "2:10", "“bash” is none of “claude”");
    row("kind is no text", withSteps("\n{\"kind\": 7}"), "2:10", "should be text, not a number");
    row("include is not known", withSteps("\n{\"include\": \"other.json\"}"), "2:2", "“include” is not known here");
    row("shell without a command", withSteps("\n {\"kind\": \"shell\"}"), "2:2", "needs a “command”");
    row("prompt in a shell step", withSteps("\n{\"kind\": \"shell\", \"command\": \"\", \"prompt\": \"x\"}"), "2:34",
        "has no “prompt”");
    row("command in a Claude step", withSteps("\n{\"kind\": \"claude\", \"command\": \"x\"}"), "2:20",
        "has no “command”");
    row("sessions in a Claude step", withSteps("\n{\"prompt\": \"x\", \"sessions\": []}"), "2:17", "has no “sessions”");
    row("line is no text", withSteps("\n{\"prompt\": [\"a\",\n 7]}"), "3:2", "Each line");
    row("parallel without sessions", withSteps("\n{\"kind\": \"parallel\"}"), "2:1", "needs “sessions”");
    row("parallel with none", withSteps("\n{\"kind\": \"parallel\", \"sessions\": []}"), "2:34", "needs “sessions”");
    row("parallel in parallel", withSteps("{\"kind\": \"parallel\", \"sessions\": [\n{\"sessions\": []}]}"), "2:1",
        "needs a “prompt” or");
    row("child with both",
        withSteps("{\"kind\": \"parallel\", \"sessions\": [\n{\"prompt\": \"a\", \"command\": \"b\"}]}"), "2:1",
        "either a “prompt” or");
    row("id twice", withSteps("{\"id\": \"a\"},\n{\"id\": \"a\"}"), "2:8", "used twice");
    row("empty id", withSteps("\n{\"id\": \" \"}"), "2:8", "1 to 200 characters");
    row("after nobody", withSteps("{\"id\": \"a\",\n \"after\": [\"b\"]}"), "2:12", "No step has the id “b”");
    row("timeout", withSteps("\n{\"timeout_seconds\": 1.5}"), "2:21", "whole number");
    row("negative timeout", withSteps("\n{\"timeout_seconds\": -1}"), "2:21", "whole number");
    row("timeout as text", withSteps("\n{\"timeout_seconds\": \"10m\"}"), "2:21", "should be a number, not text");
    row("after_turn", withSteps("\n{\"after_turn\": \"open\"}"), "2:16", "“open” is none of");
    row("environment name", withSteps("\n{\"environment\": {\"A-B\": \"x\"}}"), "2:18", "cannot be the name");
    row("environment value", withSteps("\n{\"environment\": {\"A\": 7}}"), "2:23", "should be text");
    row("variable name", "{\"gantry_plan\": 1, \"steps\": [{}], \"variables\": {\n\"PATH\": {}}}", "2:1",
        "cannot be the name");
    row("variable", "{\"gantry_plan\": 1, \"steps\": [{}], \"variables\": {\n\"a\": \"x\"}}", "2:6",
        "A variable is an object");
    row("default is no choice",
        "{\"gantry_plan\": 1, \"steps\": [{}], \"variables\": {\"a\": {\"choices\": [\"x\"],\n\"default\": \"y\"}}}",
        "2:12", "“y” is none of “x”");
    row("not declared", withSteps("{\"prompt\": [\"one\",\n \"two ${thing}\"]}"), "2:2", "“thing” is not declared");
    row("not declared in a title", withSteps("\n{\"title\": \"${thing}\"}"), "2:11", "“thing” is not declared");
    row("not declared in the environment", withSteps("\n{\"environment\": {\"A\": \"${thing}\"}}"), "2:23",
        "“thing” is not declared");
    row("permission", "{\"gantry_plan\": 1, \"steps\": [{}],\n\"session\": {\"permission_mode\": \"all\"}}", "2:32",
        "“all” is none of");
    row("bypass", "{\"gantry_plan\": 1, \"steps\": [{}],\n\"session\": {\"permission_mode\": \"bypassPermissions\"}}",
        "2:32", "cannot bypass");
    row("mode", "{\"gantry_plan\": 1, \"steps\": [{}],\n\"session\": {\"mode\": \"auto\"}}", "2:21",
        "“auto” is none of");
    row("NUL", withSteps("\n{\"prompt\": \"a\\u0000b\"}"), "2:12", "NUL");
    row("deep", QByteArray(100'000, '['), "1:34", "nested too deeply");
    row("many steps", withSteps(QByteArray("{},").repeated(200) + "{}"), "1:29", "at most 200 steps");
    row("large", QByteArray(5 * 1024 * 1024, ' '), "1:1", "at most 4 MB");
}

void tst_PlanErrors::saysWhereItIsWrong()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const auto plan = readPlan(json);
    QVERIFY(!plan);
    const PlanProblem &first = plan.error().first();
    QCOMPARE(u"%1:%2"_s.arg(first.line).arg(first.column), place);
    QVERIFY2(first.message.contains(words), qPrintable(first.message));
}

void tst_PlanErrors::tellsSeveralProblemsInTheirOrder()
{
    const auto plan = readPlan(
        "{\n \"name\": 7,\n \"steps\": [\n  {\"kind\": \"x\"},\n  {\"foo\": 1}\n ],\n \"gantry_plan\": 3\n}");
    QVERIFY(!plan);
    const QString text = toText(u"p.json"_s, plan.error());
    QStringList places;
    for (const QString &line : text.split(u'\n'))
        places.append(line.section(u": "_s, 0, 0));
    QCOMPARE(places, QStringList({u"p.json:2:10"_s, u"p.json:4:12"_s, u"p.json:5:4"_s, u"p.json:7:17"_s}));
    const auto many = readPlan(withSteps(QByteArray("7,").repeated(100) + "7"));
    QVERIFY(!many);
    QCOMPARE(many.error().size(), 20);
}

void tst_PlanErrors::refusesCircles_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("circle");
    QTest::addColumn<QString>("place");
    QTest::newRow("itself") << QByteArray("\n{\"id\": \"a\", \"after\": [\"a\"]}") << u"a → a"_s << u"2:22"_s;
    QTest::newRow("two") << QByteArray("\n{\"id\": \"a\", \"after\": [\"b\"]},\n{\"id\": \"b\", \"after\": [\"a\"]}")
                         << u"a → b → a"_s << u"2:22"_s;
    QTest::newRow("behind others") << QByteArray(
        "{\"id\": \"z\", \"after\": [\"a\"]},\n{\"id\": \"a\", \"after\": [\"ok\", \"b\"]},\n{\"id\": "
        "\"b\", \"after\": [\"a\"]}, {\"id\": \"ok\"}")
                                   << u"a → b → a"_s << u"2:22"_s;
}

void tst_PlanErrors::refusesCircles()
{
    QFETCH(const QByteArray, steps);
    QFETCH(const QString, circle);
    QFETCH(const QString, place);
    const auto plan = readPlan(withSteps(steps));
    QVERIFY(!plan);
    QCOMPARE(plan.error().size(), 1);
    QVERIFY2(plan.error().first().message.contains(circle), qPrintable(plan.error().first().message));
    QCOMPARE(u"%1:%2"_s.arg(plan.error().first().line).arg(plan.error().first().column), place);
}

void tst_PlanErrors::refusesValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"b"_s << u"x"_s << u"needs a value for: a"_s;
    QTest::newRow("unknown") << u"z"_s << u"x"_s << u"no variable “z”"_s;
    QTest::newRow("no choice") << u"c"_s << u"three"_s << u"Choose one of: one, two"_s;
    QTest::newRow("long") << u"a"_s << QString(40'000, u'x') << u"too long"_s;
    QTest::newRow("NUL") << u"a"_s << QString(QChar(0)) << u"NUL"_s;
}

void tst_PlanErrors::refusesValues()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const QString, words);
    const auto plan = readPlan(
        R"({"gantry_plan": 1, "variables": {"a": {}, "b": {"default": ""}, "c": {"default": "one", "choices": ["one", "two"]}},
      "steps": [{"prompt": "x"}]})");
    QMap<QString, QString> values{{name, value}};
    if (name != u"a" && name != u"b")
        values.insert(u"a"_s, u"given"_s);
    QVERIFY(plan);
    const auto expanded = expand(*plan, values, {});
    QVERIFY(!expanded);
    QVERIFY2(expanded.error().message.contains(words), qPrintable(expanded.error().message));
    QVERIFY(!expanded.error().message.contains(QString(200, u'x')));
}

QTEST_GUILESS_MAIN(tst_PlanErrors)
#include "tst_PlanErrors.moc"

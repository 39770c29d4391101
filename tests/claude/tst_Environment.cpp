// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Environment.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Environment : public QObject
{
    Q_OBJECT
private slots:
    void decidesWhatIsPassedOn_data();
    void decidesWhatIsPassedOn();
    void ordersOursLast();
    void keepsAStepFromPosingAsAnotherSession();
    void describesOurTerminal();
    void survivesOddEntries();
    void refusesImpossibleVariables_data();
    void refusesImpossibleVariables();
};

void tst_Environment::decidesWhatIsPassedOn_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("passedOn");
    for (const char *name :
         {"HOME", "PATH", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "CLAUDE_CONFIG_DIR", "CLAUDE_CODE_MAX_RETRIES",
          "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "CLAUDE_CODE_USE_BEDROCK", "CLAUDE_CODE_USE_VERTEX",
          "CLAUDE_CODE_OAUTH_TOKEN", "DISABLE_TELEMETRY", "GANTRY_DEMO_SCRIPT", "LANG", "SSH_AUTH_SOCK"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name :
         {"CLAUDECODE", "CLAUDE_CODE_SESSION_ID", "CLAUDE_CODE_CHILD_SESSION", "CLAUDE_PID", "CLAUDE_PROJECT_DIR",
          "CLAUDE_CODE_ENTRYPOINT", "CLAUDE_EFFORT", "CLAUDE_ENV_FILE", "CLAUDE_CODE_SESSION_ATTENDED",
          "CLAUDE_SOMETHING_NEW", "AI_AGENT", "GANTRY_STEP_ID", "GANTRY_DATA_DIR", "CODE_MY_SPEC_CALLBACK_URL", "TERM",
          "TERM_PROGRAM", "TMUX", "LINES", ""})
        QTest::newRow(*name ? name : "empty") << QByteArray(name) << false;
}

void tst_Environment::decidesWhatIsPassedOn()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, passedOn);
    QCOMPARE(claude::isPassedOn(name), passedOn);
    const auto built = claude::buildEnvironment({name + "=inherited"}, {}, {}).value();
    QCOMPARE(built.contains(name + "=inherited"), passedOn);
}

void tst_Environment::ordersOursLast()
{
    const auto built = claude::buildEnvironment({"A=inherited", "B=inherited", "C=inherited"},
                                                {{u"B"_s, u"step"_s}, {u"C"_s, u"step"_s}}, {{u"C"_s, u"ours"_s}});
    QCOMPARE(built.value(),
             QList<QByteArray>({"A=inherited", "B=step", "C=ours", "COLORTERM=truecolor", "TERM=xterm-256color"}));
}

void tst_Environment::keepsAStepFromPosingAsAnotherSession()
{
    const auto built
        = claude::buildEnvironment({},
                                   {{u"GANTRY_STEP_ID"_s, u"x"_s},
                                    {u"CLAUDE_CODE_CHILD_SESSION"_s, u"1"_s},
                                    {u"CLAUDE_CODE_MAX_RETRIES"_s, u"1"_s},
                                    {u"CODE_MY_SPEC_SESSION_ID"_s, u"x"_s}},
                                   {{u"CODE_MY_SPEC_SESSION_ID"_s, u"ours"_s}}, claude::TerminalVariables::Unset);
    QCOMPARE(built.value(),
             QList<QByteArray>({"CLAUDE_CODE_MAX_RETRIES=1", "CODE_MY_SPEC_SESSION_ID=ours", "TERM=dumb"}));
}

void tst_Environment::describesOurTerminal()
{
    const auto built = claude::buildEnvironment({"TERM=screen", "COLORTERM=no", "VTE_VERSION=1"}, {}, {});
    QCOMPARE(built.value(), QList<QByteArray>({"COLORTERM=truecolor", "TERM=xterm-256color"}));
}

void tst_Environment::survivesOddEntries()
{
    const auto built
        = claude::buildEnvironment({"novalue", "=x", "EMPTY=", "TWO=a=b", "RAW=\xff", "DOUBLE=1", "DOUBLE=2"}, {}, {},
                                   claude::TerminalVariables::Unset);
    QCOMPARE(built.value(), QList<QByteArray>({"DOUBLE=2", "EMPTY=", "RAW=\xff", "TERM=dumb", "TWO=a=b"}));
    QVERIFY(!claude::inheritedEnvironment().isEmpty());
}

void tst_Environment::refusesImpossibleVariables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("empty name") << QString() << u"x"_s;
    QTest::newRow("digit in front") << u"1A"_s << u"x"_s;
    QTest::newRow("equals sign") << u"A=B"_s << u"x"_s;
    QTest::newRow("space") << u"A B"_s << u"x"_s;
    QTest::newRow("letter from elsewhere") << u"Ä"_s << u"x"_s;
    QTest::newRow("NUL in the value") << u"A"_s << u"x"_s + QChar(0);
}

void tst_Environment::refusesImpossibleVariables()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto built = claude::buildEnvironment({}, {{name, value}}, {});
    QVERIFY(!built);
    QCOMPARE(built.error().kind, base::Error::Kind::InvalidInput);
    // Values may be secrets.
    QVERIFY(value.size() < 2 || !built.error().message.contains(value.left(1) + u'\0'));
}

QTEST_GUILESS_MAIN(tst_Environment)
#include "tst_Environment.moc"

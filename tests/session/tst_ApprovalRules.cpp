// SPDX-License-Identifier: GPL-3.0-or-later
// When in doubt, no rule matches.
#include "session/ApprovalRules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using base::Error;

namespace {

const QString project = u"/p"_s;

ApprovalRule rule(const QString &tool, const QString &pattern = {},
                  ApprovalRule::Decision decision = ApprovalRule::Decision::Allow)
{
    return {tool + pattern, project, tool, pattern, decision, {}};
}

Question question(const QString &tool, const QJsonObject &input)
{
    Question asked;
    asked.id = base::QuestionId(u"q"_s);
    asked.tool = tool;
    asked.input = input;
    return asked;
}

Question bash(const QString &command)
{
    return question(u"Bash"_s, {{u"command"_s, command}, {u"description"_s, u"words"_s}});
}

/// A disk without links, on which everything exists.
std::optional<QString> asWritten(const QString &path)
{
    return QDir::cleanPath(path);
}

bool decides(const ApprovalRule &one, const Question &asked, const QString &folder = project)
{
    return decidingRule({one}, asked, project, folder, &asWritten) != nullptr;
}

} // namespace

class tst_ApprovalRules : public QObject
{
    Q_OBJECT

private slots:
    void matchesCommands_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const QString &prefix, const QString &command, bool matches) {
            QTest::newRow(name) << prefix << command << matches;
        };
        row("itself", u"ls"_s, u"ls"_s, true);
        row("with arguments", u"ls"_s, u"ls -la /tmp"_s, true);
        row("with a tab", u"ls"_s, u"ls\t-la"_s, true);
        row("with quotes", u"ls"_s, u"ls 'a b' \"c\""_s, true);
        row("with file name patterns", u"ls"_s, u"ls *.cpp src/?"_s, true);
        row("more words", u"npm run test"_s, u"npm run test --watch"_s, true);
        row("another command", u"ls"_s, u"lsof"_s, false);
        row("another script", u"npm run test"_s, u"npm run test:evil"_s, false);
        row("fewer words", u"npm run test"_s, u"npm run"_s, false);
        row("a space before", u"ls"_s, u" ls"_s, false);
        row("nothing", u"ls"_s, u""_s, false);
        row("a path to it", u"ls"_s, u"/tmp/ls"_s, false);
        row("an assignment before", u"ls"_s, u"PATH=/evil ls"_s, false);
        for (const auto &end : {u"; rm -rf /"_s, u";rm"_s,      u" && rm x"_s,       u" || rm x"_s,
                                u" & rm x"_s,    u" | sh"_s,    u" > /etc/passwd"_s, u" < /etc/shadow"_s,
                                u" $(rm x)"_s,   u" `rm x`"_s,  u" $HOME"_s,         u" \"$(rm x)\""_s,
                                u"\nrm x"_s,     u"\rrm x"_s,   u" \\\nrm"_s,        u" {a,b}"_s,
                                u" (x)"_s,       u"\u2028rm"_s, u"\x01"_s,           u"\x1b[2J"_s,
                                u" <(rm x)"_s,   u" 2>&1"_s})
            QTest::addRow("ls%s", qPrintable(end)) << u"ls"_s << QString(u"ls"_s + end) << false;
        QTest::newRow("a null byte") << u"ls"_s << QString(u"ls"_s + QChar(0) + u"rm"_s) << false;
    }
    void matchesCommands()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, command);
        QFETCH(bool, matches);
        QCOMPARE(decides(rule(u"Bash"_s, prefix), bash(command)), matches);
        QCOMPARE(decides(rule(u"Bash"_s, prefix, ApprovalRule::Decision::Deny), bash(command)), matches);
    }

    void asksWhenACommandHasUnknownArguments()
    {
        QVERIFY(
            decides(rule(u"Bash"_s, u"ls"_s),
                    question(u"Bash"_s, {{u"command"_s, u"ls"_s}, {u"timeout"_s, 5}, {u"run_in_background"_s, true}})));
        QVERIFY(!decides(rule(u"Bash"_s, u"ls"_s),
                         question(u"Bash"_s, {{u"command"_s, u"ls"_s}, {u"dangerouslyDisableSandbox"_s, true}})));
        QVERIFY(!decides(rule(u"Bash"_s, u"ls"_s), question(u"Bash"_s, {{u"command"_s, QJsonArray{u"ls"_s}}})));
        QVERIFY(!decides(rule(u"Bash"_s, u"ls"_s), question(u"Bash"_s, {})));
    }

    void matchesPaths_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const QString &pattern, const QString &path, bool matches) {
            QTest::newRow(name) << pattern << path << matches;
        };
        row("everything below", u""_s, u"/p/a/b/c.cpp"_s, true);
        row("not beside", u""_s, u"/p2/a"_s, false);
        row("not above", u""_s, u"/etc/passwd"_s, false);
        row("a folder", u"src/**"_s, u"/p/src/a/b.cpp"_s, true);
        row("a folder with a slash", u"src/"_s, u"/p/src/a/b.cpp"_s, true);
        row("another folder", u"src/**"_s, u"/p/srcs/a.cpp"_s, false);
        row("one file", u"README.md"_s, u"/p/README.md"_s, true);
        row("one file is no folder", u"README.md"_s, u"/p/README.md/x"_s, false);
        row("one name", u"docs/*.md"_s, u"/p/docs/a.md"_s, true);
        row("a star ends at a slash", u"docs/*.md"_s, u"/p/docs/a/b.md"_s, false);
        row("a question mark", u"docs/?.md"_s, u"/p/docs/ab.md"_s, false);
        row("stars in the middle", u"src/**/test/*.cpp"_s, u"/p/src/a/b/test/x.cpp"_s, true);
        row("stars for nothing", u"src/**/test/*.cpp"_s, u"/p/src/test/x.cpp"_s, true);
        row("case counts", u"src/**"_s, u"/p/SRC/a"_s, false);
        row("an absolute folder", u"/usr/share/doc/**"_s, u"/usr/share/doc/x/y"_s, true);
        row("beside it", u"/usr/share/doc/**"_s, u"/usr/share/docs"_s, false);
        row("dots", u"src/**"_s, u"/p/src/../secret"_s, false);
        row("dots that lead back", u"src/**"_s, u"/p/src/../src/a"_s, false);
        row("relative", u"src/**"_s, u"src/a"_s, false);
        row("home", u""_s, u"~/x"_s, false);
        row("nothing", u""_s, u""_s, false);
        row("a line break", u""_s, u"/p/a\nb"_s, false);
        row("double slashes", u"src/**"_s, u"/p//src//a"_s, true);
        row("many stars", QString(u"**/"_s).repeated(60) + u"x"_s, QString(u"/p"_s + QString(u"/a"_s).repeated(200)),
            false);
        row("many stars in a name", QString(200, u'*') + u"x"_s, QString(u"/p/"_s + QString(2000, u'a')), false);
    }
    void matchesPaths()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(decides(rule(u"Read"_s, pattern), question(u"Read"_s, {{u"file_path"_s, path}})), matches);
        QCOMPARE(decides(rule(u"Edit"_s, pattern), question(u"Edit"_s, {{u"file_path"_s, path}})), matches);
    }

    void guardsWhatRunsByItself()
    {
        for (const auto &path : {u"/p/.git/hooks/pre-commit"_s, u"/p/a/.git/config"_s, u"/p/.claude/settings.json"_s,
                                 u"/p/.Git/config"_s, u"/p/.mcp.json"_s}) {
            QVERIFY2(!decides(rule(u"Write"_s), question(u"Write"_s, {{u"file_path"_s, path}})), qPrintable(path));
            QVERIFY(decides(rule(u"Read"_s), question(u"Read"_s, {{u"file_path"_s, path}})));
            QVERIFY(decides(rule(u"Write"_s, {}, ApprovalRule::Decision::Deny),
                            question(u"Write"_s, {{u"file_path"_s, path}})));
        }
        // A worktree may lie in such a folder itself.
        const QString worktree = u"/p/.claude/worktrees/one"_s;
        QVERIFY(decides(rule(u"Write"_s), question(u"Write"_s, {{u"file_path"_s, worktree + u"/a.cpp"_s}}), worktree));
        QVERIFY(!decides(rule(u"Write"_s), question(u"Write"_s, {{u"file_path"_s, u"/p/a.cpp"_s}}), worktree));
    }

    void looksWhereSearchesLead()
    {
        const auto glob = [](const QString &path, const QString &pattern) {
            return decides(rule(u"Glob"_s), question(u"Glob"_s, {{u"path"_s, path}, {u"pattern"_s, pattern}}));
        };
        QVERIFY(glob(u"/p/src"_s, u"**/*.cpp"_s));
        QVERIFY(glob(u"/p"_s, u"*"_s));
        QVERIFY(!glob(u"/p/src"_s, u"/etc/*"_s));
        QVERIFY(!glob(u"/p/src"_s, u"../../etc/*"_s));
        QVERIFY(!glob(u"/etc"_s, u"*"_s));
        QVERIFY(!decides(rule(u"Glob"_s), question(u"Glob"_s, {{u"pattern"_s, u"*"_s}})));
        QVERIFY(decides(rule(u"Grep"_s), question(u"Grep"_s, {{u"path"_s, u"/p"_s}, {u"pattern"_s, u"/a/../b"_s}})));
        QVERIFY(!decides(rule(u"Grep"_s), question(u"Grep"_s, {{u"path"_s, u"/p"_s}, {u"glob"_s, u"../*"_s}})));
    }

    void doesNotFollowLinksOut()
    {
        const QTemporaryDir folder;
        const QString root = QDir(folder.path()).canonicalPath() + u"/p"_s;
        const QString outside = QDir(folder.path()).canonicalPath() + u"/outside"_s;
        QVERIFY(QDir().mkpath(root + u"/src"_s));
        QVERIFY(QDir().mkpath(outside));
        QVERIFY(QFile::link(outside, root + u"/out"_s));
        QVERIFY(QFile::link(root + u"/src"_s, root + u"/in"_s));
        QVERIFY(QFile::link(outside + u"/nothing"_s, root + u"/dangling"_s));
        QVERIFY(QFile::link(root + u"/loop"_s, root + u"/loop"_s));
        const auto writes = [&](const QString &path, const QString &pattern = {}) {
            return decidingRule({rule(u"Write"_s, pattern)}, question(u"Write"_s, {{u"file_path"_s, path}}), project,
                                root)
                != nullptr;
        };
        QVERIFY(writes(root + u"/src/new/deep.cpp"_s));
        QVERIFY(writes(root + u"/in/a.cpp"_s));
        QVERIFY(writes(root + u"/in/a.cpp"_s, u"src/**"_s)); // where it really is
        QVERIFY(!writes(root + u"/out/a.cpp"_s));
        QVERIFY(!writes(root + u"/out"_s));
        QVERIFY(!writes(root + u"/dangling"_s));
        QVERIFY(!writes(root + u"/loop"_s));
        QVERIFY(!writes(root + u"/loop/x"_s));
        // Else a folder that is replaced by a link would take its rule along.
        QVERIFY(!writes(root + u"/out/a.cpp"_s, u"out/**"_s));
        QVERIFY(!writes(outside + u"/a.cpp"_s, u"out/**"_s));
        // A working folder that is reached through a link.
        QVERIFY(QFile::link(root, root + u"-link"_s));
        QVERIFY(decidingRule({rule(u"Write"_s)}, question(u"Write"_s, {{u"file_path"_s, root + u"/a"_s}}), project,
                             root + u"-link"_s));
    }

    /// A star in the name of the working folder is a star.
    void takesTheWorkingFolderAsItIs()
    {
        const auto reads = [](const QString &path, const QString &folder) {
            return decides(rule(u"Read"_s, u"src/**"_s), question(u"Read"_s, {{u"file_path"_s, path}}), folder);
        };
        QVERIFY(reads(u"/p/a*/src/x"_s, u"/p/a*"_s));
        QVERIFY(!reads(u"/p/abc/src/x"_s, u"/p/a*"_s));
        QVERIFY(reads(u"/src/x"_s, u"/"_s));
    }

    void leavesSomeQuestionsToPeople()
    {
        for (const auto &tool : {u"ExitPlanMode"_s, u"AskUserQuestion"_s}) {
            QVERIFY(!decides(rule(tool), question(tool, {})));
            QVERIFY(!decides(rule(tool, {}, ApprovalRule::Decision::Deny), question(tool, {})));
        }
    }

    void deniesAToolAltogether()
    {
        const ApprovalRule never = rule(u"Bash"_s, {}, ApprovalRule::Decision::Deny);
        for (const auto &command : {u"ls"_s, u"ls; rm x"_s, u"$(x)"_s})
            QVERIFY(decides(never, bash(command)));
        QVERIFY(decides(never, question(u"Bash"_s, {{u"command"_s, u"ls"_s}, {u"dangerouslyDisableSandbox"_s, true}})));
    }

    void knowsItsProjectAndTool()
    {
        const Question asked = question(u"WebSearch"_s, {{u"query"_s, u"x"_s}});
        QVERIFY(decides(rule(u"WebSearch"_s), asked));
        QVERIFY(!decides(rule(u"WebFetch"_s), asked));
        QVERIFY(!decides(rule(u"websearch"_s), asked));
        QVERIFY(!decidingRule({rule(u"WebSearch"_s)}, asked, u"/other"_s, u"/other"_s, &asWritten));
        QVERIFY(!decidingRule({}, asked, project, project, &asWritten));
    }

    void deniesFirst()
    {
        const QList<ApprovalRule> rules{rule(u"Bash"_s, u"git"_s),
                                        rule(u"Bash"_s, u"git push"_s, ApprovalRule::Decision::Deny)};
        QVERIFY(decidingRule(rules, bash(u"git push -f"_s), project, project, &asWritten)->decision
                == ApprovalRule::Decision::Deny);
        QVERIFY(decidingRule(rules, bash(u"git status"_s), project, project, &asWritten)->decision
                == ApprovalRule::Decision::Allow);
        const Answer denial = answerOf(rules.last());
        QVERIFY(denial.decision == Answer::Decision::Deny);
        QVERIFY(denial.message.contains(u"git push"));
        QCOMPARE(denial.rule, rules.last().id);
        QVERIFY(answerOf(rules.first()).decision == Answer::Decision::AllowOnce);
    }

    void checksRules_data()
    {
        QTest::addColumn<ApprovalRule>("given");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("sound");
        const auto row = [](const char *name, const ApprovalRule &given, const QString &pattern, bool sound) {
            QTest::newRow(name) << given << pattern << sound;
        };
        row("a command", rule(u"Bash"_s, u" npm run test "_s), u"npm run test"_s, true);
        row("Claude's way of writing it", rule(u"Bash"_s, u"npm run test:*"_s), u"npm run test"_s, true);
        row("with a star", rule(u"Bash"_s, u"make *"_s), u"make"_s, true);
        row("any command", rule(u"Bash"_s), {}, false);
        row("any command, as a star", rule(u"Bash"_s, u":*"_s), {}, false);
        row("no command", rule(u"Bash"_s, {}, ApprovalRule::Decision::Deny), {}, true);
        row("two commands", rule(u"Bash"_s, u"ls; rm"_s), {}, false);
        row("a path", rule(u"Read"_s, u"src/**"_s), u"src/**"_s, true);
        row("a path with dots", rule(u"Read"_s, u"src/../../**"_s), {}, false);
        row("a path at home", rule(u"Read"_s, u"~/x"_s), {}, false);
        row("no path", rule(u"Read"_s), {}, true);
        row("a tool of a server", rule(u"mcp__x__y"_s), {}, true);
        row("a pattern where there is none", rule(u"mcp__x__y"_s, u"z"_s), {}, false);
        row("a plan", rule(u"ExitPlanMode"_s), {}, false);
        row("no tool", rule(u" "_s), {}, false);
        row("no project", {{}, {}, u"Read"_s, {}, ApprovalRule::Decision::Allow, {}}, {}, false);
        row("endless", rule(u"Read"_s, QString(5000, u'x')), {}, false);
    }
    void checksRules()
    {
        QFETCH(ApprovalRule, given);
        QFETCH(QString, pattern);
        QFETCH(bool, sound);
        const auto after = checked(given);
        QCOMPARE(after.has_value(), sound);
        if (sound)
            QCOMPARE(after->pattern, pattern);
        else
            QCOMPARE(after.error().kind, Error::Kind::InvalidInput);
    }

    void proposesOnlyWhatIsSound()
    {
        const auto pattern = [](const Question &asked) {
            const auto proposed = proposedRule(asked, project, project);
            return proposed ? proposed->pattern : u"nothing"_s;
        };
        QCOMPARE(pattern(bash(u"make all"_s)), u"make all"_s);
        QCOMPARE(pattern(bash(u"make all; rm x"_s)), u"nothing"_s);
        Question suggested = bash(u"npm run test --watch"_s);
        suggested.suggestions = {QJsonObject{
            {u"type"_s, u"addRules"_s},
            {u"rules"_s,
             QJsonArray{QJsonObject{{u"toolName"_s, u"Bash"_s}, {u"ruleContent"_s, u"npm run test:*"_s}}}}}};
        QCOMPARE(pattern(suggested), u"npm run test"_s);
        const auto file
            = [](const QString &tool, const QString &path) { return question(tool, {{u"file_path"_s, path}}); };
        QCOMPARE(pattern(file(u"Read"_s, u"/p/src/a/b.cpp"_s)), u"src/a/**"_s);
        QCOMPARE(pattern(file(u"Read"_s, u"/p/a.md"_s)), u"**"_s);
        QCOMPARE(pattern(file(u"Read"_s, u"/usr/share/doc/x"_s)), u"/usr/share/doc/**"_s);
        QCOMPARE(pattern(file(u"Write"_s, u"/etc/passwd"_s)), u"nothing"_s);
        QCOMPARE(pattern(file(u"Read"_s, u"/vmlinuz"_s)), u"nothing"_s); // that would be everything
        QCOMPARE(pattern(file(u"Read"_s, u"a.md"_s)), u"nothing"_s);
        QCOMPARE(pattern(question(u"WebSearch"_s, {{u"query"_s, u"x"_s}})), QString());
        QCOMPARE(pattern(question(u"ExitPlanMode"_s, {})), u"nothing"_s);
        // What is proposed covers the question it was proposed for.
        for (const Question &asked : {bash(u"make all"_s), suggested, file(u"Read"_s, u"/p/src/a/b.cpp"_s)})
            QVERIFY(decides(*proposedRule(asked, project, project), asked));
    }
};

QTEST_GUILESS_MAIN(tst_ApprovalRules)
#include "tst_ApprovalRules.moc"

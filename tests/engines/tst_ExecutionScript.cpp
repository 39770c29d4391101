// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionLogs.h"
#include "engines/ExecutionScript.h"
#include "engines/ExecutionSteps.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using engines::ExecutionScript;
using namespace Qt::StringLiterals;

/// Scripts are run by a real bash, with a claude that says what it got.
class tst_ExecutionScript : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void carriesPrompts_data();
    void carriesPrompts();
    void quotesEveryValue();
    void runsCommands();
    void stopsChainsAtTheFirstFailure();
    void saysHowEachCommandEnded();
    void readsStepsInAnyPieces();
    void writesWorkflowsToAPrivateFile();
    void showsTheHelp();
    void asksAsTheContractSays_data();
    void asksAsTheContractSays();
    void takesWhatIsNewInALog_data();
    void takesWhatIsNewInALog();

private:
    struct Ran
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };
    Ran run(const QString &script, const QMap<QString, QString> &variables = {});
    [[nodiscard]] QByteArray file(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ExecutionScript::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile claude(m_folder->filePath(u"claude"_s));
    QVERIFY(claude.open(QIODevice::WriteOnly));
    claude.write(R"(#!/bin/bash
printf '%s\n' "$@" >arguments
cat >prompt.$(ls prompt.* 2>/dev/null | wc -l)
echo said
grep -q fail prompt.$(($(ls prompt.* | wc -l) - 1)) && exit 5
exit 0
)");
    claude.close();
    QFile::setPermissions(claude.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

tst_ExecutionScript::Ran tst_ExecutionScript::run(const QString &script, const QMap<QString, QString> &variables)
{
    QFile code(m_folder->filePath(u"code.sh"_s));
    if (!code.open(QIODevice::WriteOnly) || code.write(script.toUtf8()) < 0)
        return {};
    code.close();
    QProcess bash;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_folder->path() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"TMPDIR"_s, m_folder->path());
    environment.insert(u"EXECUTION_PROGRESS_FILE"_s, m_folder->filePath(u"progress"_s));
    for (auto each = variables.cbegin(); each != variables.cend(); ++each)
        environment.insert(each.key(), each.value());
    bash.setProcessEnvironment(environment);
    bash.setWorkingDirectory(m_folder->path());
    bash.start(u"bash"_s, {code.fileName()});
    if (!bash.waitForFinished(60'000))
        return {};
    return {bash.exitCode(), bash.readAllStandardOutput(), bash.readAllStandardError()};
}

void tst_ExecutionScript::carriesPrompts_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::newRow("plain") << u"hello"_s;
    QTest::newRow("quotes") << u"a 'b' \"c\" '\\'' \\"_s;
    QTest::newRow("substitutions") << u"$HOME $(touch hacked) `touch hacked` ${x:-y} !!"_s;
    QTest::newRow("ends its quotes") << u"'; touch hacked; '"_s;
    QTest::newRow("several lines") << u"one\n\n  two\t3\n"_s;
    QTest::newRow("here-document") << u"EOF\nGANTRY\nGANTRY_\n<<'EOF'\ntouch hacked"_s;
    QTest::newRow("begins with a dash") << u"--dangerously-skip-permissions"_s;
    QTest::newRow("beyond ASCII") << u"ü 漢 \U0001F600"_s;
}

void tst_ExecutionScript::carriesPrompts()
{
    QFETCH(const QString, prompt);
    const Ran ran = run(ExecutionScript(u"t"_s, {u"-p"_s}).command(prompt));
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.output, "said\n"_ba);
    QCOMPARE(QString::fromUtf8(file(u"prompt.0"_s)), prompt + u'\n');
    QCOMPARE(file(u"arguments"_s), "-p\n"_ba);
    QVERIFY(!QFile::exists(m_folder->filePath(u"hacked"_s)));
    const Ran chained = run(ExecutionScript(u"t"_s, {u"-p"_s}).chain({prompt, u"next"_s}));
    QCOMPARE(chained.exitCode, 0);
    QCOMPARE(QString::fromUtf8(file(u"prompt.1"_s)), prompt + u'\n');
    QVERIFY(!QFile::exists(m_folder->filePath(u"hacked"_s)));
}

void tst_ExecutionScript::quotesEveryValue()
{
    const QString task = u"'; touch hacked; echo '$(touch hacked)\\"_s;
    const QStringList arguments{u"-p"_s, u"--model"_s, u"x'; touch hacked #"_s, u"$(touch hacked)"_s};
    for (const QString &script :
         {ExecutionScript(task, arguments).command(u"x"_s), ExecutionScript(task, arguments).chain({u"x"_s}),
          ExecutionScript(task, arguments).workflow(), ExecutionScript(task, arguments).help(task),
          ExecutionScript(task, arguments).shell()}) {
        QVERIFY(script.startsWith(u"#!/bin/bash\nset -e\n"_s));
        const Ran ran = run(script, {{u"WORKFLOW_CONFIG"_s, u"{}"_s}, {u"GANTRY_COMMAND"_s, u"true"_s}});
        QCOMPARE(ran.exitCode, 0);
        QVERIFY(ran.errors.contains(task.toUtf8()));
        QVERIFY(!QFile::exists(m_folder->filePath(u"hacked"_s)));
    }
    QCOMPARE(file(u"arguments"_s), arguments.join(u'\n').toUtf8() + '\n');
}

void tst_ExecutionScript::runsCommands()
{
    const Ran ran = run(ExecutionScript(u"t"_s, {}).shell(),
                        {{u"GANTRY_COMMAND"_s, u"echo \"it's $((6*7))\"; cat; false; exit 3"_s}});
    QCOMPARE(ran.exitCode, 3);
    QCOMPARE(ran.output, "it's 42\n"_ba);
    QVERIFY(ran.errors.contains("exit code: 3"));
}

void tst_ExecutionScript::stopsChainsAtTheFirstFailure()
{
    const ExecutionScript script(u"t"_s, {u"-p"_s});
    const Ran ran = run(script.chain({u"one"_s, u"fail here"_s, u"three"_s}));
    QCOMPARE(ran.exitCode, 5);
    QCOMPARE(ran.output, "said\nsaid\n"_ba);
    QCOMPARE(file(u"prompt.2"_s), "?"_ba);
    QVERIFY(!ran.errors.contains("successfully"));
    QCOMPARE(file(u"progress"_s), "2 3 \n"_ba);
}

void tst_ExecutionScript::saysHowEachCommandEnded()
{
    const ExecutionScript script(u"t"_s, {u"-p"_s});
    const QString forged
        = u"!printf 'Step 9 of 9 ended with exit code 0 after 1 s [other]' >&2; echo \"$HOME\" >shell"_s;
    const Ran ran
        = run(script.chain({u"one"_s, forged, u"!exit 3"_s, u"never"_s}, u"mark-1"_s),
              {{ExecutionScript::variableFor(1), forged.sliced(1)}, {ExecutionScript::variableFor(2), u"exit 3"_s}});
    QCOMPARE(ran.exitCode, 3);
    QVERIFY(file(u"shell"_s) != "?"); // a shell command among the prompts
    engines::ExecutionSteps reader(u"mark-1"_s);
    const auto steps = reader.feed(ran.errors);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps.at(1).place, 2);
    QCOMPARE(steps.at(1).total, 4);
    QCOMPARE(steps.at(1).exitCode, 0);
    QCOMPARE(steps.at(2).exitCode, 3);
    // Nothing of a command's is in the script's own words, and without a mark nothing is said.
    QVERIFY(!script.chain({forged}, u"m"_s).contains(u"$HOME"_s));
    QVERIFY(!script.chain({u"one"_s}).contains(u"ended with"_s));
}

void tst_ExecutionScript::readsStepsInAnyPieces()
{
    const QByteArray text = QByteArray(5000, 'x')
        + "Step 1 of 2 ended with exit code 0 after 12 s [m]\nStep 2 of 2 ended with "
          "exit code 143 after 0 s [n]\nno newlineStep 2 of 2 ended with exit code 7 after 1 s [m]\n[m][m";
    const QList<engines::ExecutionStep> expected{{1, 2, 0, 12'000}, {2, 2, 7, 1'000}};
    for (const qsizetype size : {1, 2, 7, 100, 100'000}) {
        engines::ExecutionSteps reader(u"m"_s);
        QList<engines::ExecutionStep> steps;
        for (qsizetype at = 0; at < text.size(); at += size)
            steps.append(reader.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at))));
        QCOMPARE(steps, expected);
    }
    engines::ExecutionSteps silent{QString()};
    QVERIFY(silent.feed(text).isEmpty());
}

void tst_ExecutionScript::writesWorkflowsToAPrivateFile()
{
    const QString config = uR"({"steps":["it's $HOME",1]})"_s;
    const Ran ran = run(ExecutionScript(u"t"_s, {u"-p"_s}).workflow(), {{u"WORKFLOW_CONFIG"_s, config}});
    QCOMPARE(ran.exitCode, 0);
    const QString prompt = QString::fromUtf8(file(u"prompt.0"_s));
    QVERIFY2(prompt.endsWith(config), qPrintable(prompt));
    // The file was private while it was there.
    const QString name = prompt.section(u"the file "_s, 1).section(u".\n"_s, 0, 0);
    QVERIFY2(name.startsWith(m_folder->path()), qPrintable(name));
    QVERIFY(!QFile::exists(name));
    QVERIFY(ExecutionScript(u"t"_s, {}).workflow().contains(u"umask 077"_s));
}

void tst_ExecutionScript::showsTheHelp()
{
    const Ran ran = run(ExecutionScript(u"t"_s, {u"-p"_s}).help(u"what it is"_s));
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(file(u"prompt.0"_s), "/help\n"_ba);
    QVERIFY(ran.errors.contains("what it is"));
}

void tst_ExecutionScript::asksAsTheContractSays_data()
{
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<execapi::Resources>("resources");
    const execapi::Resources usual{512, 1, 300};
    QTest::newRow("command") << QJsonObject() << u"terragon/claude-cli:latest"_s
                             << QStringList{u"CLAUDE_CLI_TOKEN"_s, u"OWN"_s, u"TASK_ID"_s} << usual;
    QTest::newRow("chain") << QJsonObject{{u"task_type"_s, u"chain"_s}, {u"commands"_s, QJsonArray{u"a"_s, u"b"_s}}}
                           << u"terragon/claude-cli:chain"_s
                           << QStringList{u"CHAIN_CONFIG"_s, u"CLAUDE_CLI_TOKEN"_s, u"OWN"_s, u"TASK_ID"_s} << usual;
    QTest::newRow("workflow") << QJsonObject{{u"task_type"_s, u"workflow"_s},
                                             {u"workflow_config"_s, QJsonObject{{u"x"_s, 1}}}}
                              << u"terragon/claude-cli:workflow"_s
                              << QStringList{u"CLAUDE_CLI_TOKEN"_s, u"OWN"_s, u"TASK_ID"_s, u"WORKFLOW_CONFIG"_s}
                              << usual;
    const QJsonObject task{{u"id"_s, u"task-1"_s},   {u"type"_s, u"chain"_s}, {u"image"_s, QString()},
                           {u"user_id"_s, u"bob"_s}, {u"timeout"_s, 420},     {u"memory_limit"_s, 768},
                           {u"cpu_limit"_s, 2},      {u"priority"_s, 3}};
    QTest::newRow("step of a task") << QJsonObject{{u"task"_s, task}} << u"terragon/claude-cli:chain"_s
                                    << QStringList{u"CLAUDE_CLI_TOKEN"_s, u"OWN"_s, u"TASK_ID"_s}
                                    << execapi::Resources{768, 2, 420};
    QTest::newRow("says it itself") << QJsonObject{{u"image"_s, u"mine:1"_s},
                                                   {u"memory_limit"_s, 4096},
                                                   {u"cpu_limit"_s, 0.5},
                                                   {u"timeout"_s, 3600}}
                                    << u"mine:1"_s << QStringList{u"CLAUDE_CLI_TOKEN"_s, u"OWN"_s, u"TASK_ID"_s}
                                    << execapi::Resources{4096, 0.5, 3600};
}

void tst_ExecutionScript::asksAsTheContractSays()
{
    QFETCH(QJsonObject, options);
    session::RunRequest wanted;
    wanted.run.id = base::RunId(u"run-1"_s);
    wanted.step.id = base::StepId(u"step-1"_s);
    wanted.step.text = u"hello"_s;
    wanted.step.environment = {{u"OWN"_s, u"1"_s}, {u"CLAUDE_CLI_TOKEN"_s, u"not mine to set"_s}};
    wanted.session.project = u"/home/ann/site"_s;
    options.insert(u"task_id"_s, u"task-1"_s);
    options.insert(u"user_id"_s, u"ann"_s);
    options.insert(u"priority"_s, 7);
    wanted.session.profile.engineOptions = options;
    execapi::ExecutionRequest defaults;
    defaults.environment = {{u"CLAUDE_CLI_TOKEN"_s, u"token"_s}};
    const auto made = engines::executionRequest(wanted, defaults);
    QVERIFY(made);
    QTEST(made->image, "image");
    QTEST(QStringList(made->environment.keys()), "variables");
    QTEST(made->resources, "resources");
    QCOMPARE(made->environment.value(u"TASK_ID"_s), u"task-1"_s);
    QCOMPARE(made->environment.value(u"CLAUDE_CLI_TOKEN"_s), u"token"_s);
    QCOMPARE(made->workingDirectory, u"/workspace"_s);
    QCOMPARE(made->id, u"run-1"_s);
    const QJsonObject metadata = made->toJson().value("metadata"_L1).toObject();
    QCOMPARE(metadata.value("task_id"_L1), u"task-1"_s);
    QCOMPARE(metadata.value("user_id"_L1), u"ann"_s);
    QCOMPARE(metadata.value("project_id"_L1), u"site"_s);
    QCOMPARE(metadata.value("priority"_L1), 7);
    QVERIFY(execapi::readRequest(made->toJson())); // our own server takes it
}

void tst_ExecutionScript::takesWhatIsNewInALog_data()
{
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fresh");
    QTest::newRow("first") << ""_ba << "one\n"_ba << "one\n"_ba;
    QTest::newRow("grown") << "one\n"_ba << "one\ntwo\n"_ba << "two\n"_ba;
    QTest::newRow("the same") << "one\n"_ba << "one\n"_ba << ""_ba;
    QTest::newRow("its end only") << "one\ntwo\n"_ba << "two\nthree\n"_ba << "three\n"_ba;
    QTest::newRow("part of a line") << "one\ntw"_ba << "one\ntwo\n"_ba << "o\n"_ba;
    QTest::newRow("something else") << "one\n"_ba << "nine\n"_ba << "nine\n"_ba;
    QTest::newRow("less than before") << "one\ntwo\n"_ba << ""_ba << ""_ba;
    QTest::newRow("long") << QByteArray(10'000, 'x') << QByteArray(10'000, 'x') + "y" << "y"_ba;
}

void tst_ExecutionScript::takesWhatIsNewInALog()
{
    QFETCH(const QByteArray, known);
    QFETCH(const QByteArray, text);
    QTEST(engines::ExecutionLogs::newPart(known.right(4096), known.size(), text), "fresh");
}

QTEST_GUILESS_MAIN(tst_ExecutionScript)
#include "tst_ExecutionScript.moc"

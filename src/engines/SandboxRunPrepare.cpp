// SPDX-License-Identifier: GPL-3.0-or-later
// From the sandbox to the command that runs in it. What follows is in SandboxRunEnd.cpp.
#include "engines/SandboxRun.h"

#include "git/Git.h"

namespace engines {

using namespace Qt::StringLiterals;

void SandboxRun::prepare()
{
    m_sandbox->health([this](const e2b::Result<> &health) {
        if (isOver())
            return;
        if (!health) {
            if (!tryAgain(health.error(), m_choices.timings.repeats, [this] { prepare(); }))
                end({{}, health.error().toError().message});
            return;
        }
        m_attempts = 0;
        run(m_script.makeFolders(), [this](const e2b::CommandResult &made) {
            if (made.end.exitCode != 0)
                end({{},
                     tr("The folder %1 cannot be made in the sandbox: %2")
                         .arg(m_record.workFolder, git::firstWords(made.errors))});
            else if (m_request.step.kind == session::StepKind::ClaudePrompt)
                ensureClaude();
            else
                upload();
        });
    });
}

void SandboxRun::ensureClaude()
{
    run(m_script.ensureClaude(), [this](const e2b::CommandResult &made) {
        if (made.end.exitCode != 0)
            end({{},
                 tr("Claude Code is missing in the sandbox and could not be installed: %1. Choose a template that "
                    "has it.")
                     .arg(git::firstWords(made.errors))});
        else if (m_choices.update)
            update();
        else
            upload();
    });
}

void SandboxRun::update()
{
    progress(u"update"_s, tr("Updating Claude Code."));
    m_sandbox->run(m_script.updateClaude(), [this](const e2b::Result<e2b::CommandResult> &updated) {
        if (isOver())
            return;
        // The version that is there will do.
        if (!updated || updated->end.exitCode != 0)
            progress(u"update"_s,
                     tr("Claude Code could not be updated; the run goes on with the version that is there."),
                     {{u"warning"_s, true}});
        upload();
    });
}

/// What the template wants done, one command after the other.
void SandboxRun::setUp(qsizetype command)
{
    if (command >= m_choices.setup.size()) {
        snapshot();
        return;
    }
    progress(u"setup"_s, tr("Setting up: %1").arg(m_choices.setup[command].section(u'\n', 0, 0)));
    run(m_script.setUp(command, m_choices.setup[command], environment()),
        [this, command](const e2b::CommandResult &done) {
            if (done.end.exitCode != 0)
                end({{},
                     tr("The set-up of the template %1 failed with exit code %2: %3")
                         .arg(m_record.templateName)
                         .arg(done.end.exitCode)
                         .arg(git::firstWords(done.errors.isEmpty() ? done.output : done.errors))});
            else
                setUp(command + 1);
        });
}

/// After the set-up: what it made is no result of the run.
void SandboxRun::snapshot()
{
    run(m_script.snapshot(), [this](const e2b::CommandResult &taken) {
        if (taken.end.exitCode != 0)
            end({{},
                 tr("No snapshot of the project could be taken in the sandbox: %1")
                     .arg(git::firstWords(taken.errors))});
        else
            writeScript();
    });
}

QMap<QString, QString> SandboxRun::environment() const
{
    QMap<QString, QString> environment = m_choices.environment;
    environment.insert(m_request.step.environment);
    return environment;
}

void SandboxRun::writeScript()
{
    writeFile(u"prompt"_s, SandboxScript::prompt(m_request.step.text).value_or(QByteArray()),
              [this] { writeFile(u"run.sh"_s, SandboxScript::runScript(m_request), [this] { launch(); }); });
}

void SandboxRun::launch()
{
    QMap<QString, QString> environment = this->environment();
    environment.insert(u"IS_SANDBOX"_s, u"1"_s); // claude asks for it before it skips permissions as root
    for (auto secret = m_choices.secrets.cbegin(); secret != m_choices.secrets.cend(); ++secret)
        environment.insert(secret.key(), QString::fromUtf8(secret->reveal()));
    m_attempts = 0;
    run(m_script.launch(environment), [this](const e2b::CommandResult &launched) {
        const qint64 pid = launched.output.trimmed().toLongLong();
        if (pid > 0 || launched.end.exitCode != 0)
            onLaunched(pid, launched.errors);
        else // it began, but a broken connection has swallowed the number
            readPid(launched.errors);
    });
}

void SandboxRun::readPid(const QByteArray &errors)
{
    m_sandbox->read(m_script.file(u"pid"_s), 0, 32, [this, errors](const e2b::Result<QByteArray> &read) {
        if (isOver())
            return;
        if (!read && tryAgain(read.error(), m_choices.timings.repeats, [this, errors] { readPid(errors); }))
            return;
        onLaunched(read.value_or(QByteArray()).trimmed().toLongLong(), errors);
    });
}

void SandboxRun::onLaunched(qint64 pid, const QByteArray &errors)
{
    if (pid <= 0) {
        end({{}, tr("The command could not be started in the sandbox: %1").arg(git::firstWords(errors))});
        return;
    }
    m_record.pid = pid;
    keepRecord();
    progress(u"run"_s, tr("The command runs in the sandbox."));
    follow();
}

} // namespace engines

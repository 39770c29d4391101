// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxEngine.h"

#include "base/Clock.h"
#include "claude/CommandLine.h"
#include "engines/SandboxOptions.h"
#include "engines/SandboxRun.h"
#include "engines/SandboxTemplates.h"
#include "engines/StreamTerminal.h"

#include <QFileInfo>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using base::RunId;
using session::Event;
using session::RunRequest;

SandboxEngine::SandboxEngine(const base::Paths &paths, std::function<SandboxChoices()> choices,
                             const base::Clock &clock, QObject *parent)
    : Engine(parent)
    , m_paths(paths)
    , m_choices(std::move(choices))
    , m_clock(clock)
{
    m_sweeper.setSingleShot(true);
    connect(&m_sweeper, &QTimer::timeout, this, &SandboxEngine::sweep);
    m_reading.setObjectName(u"sandbox output"_s);
    m_reading.start();
}

SandboxEngine::~SandboxEngine()
{
    qDeleteAll(findChildren<SandboxRun *>(Qt::FindDirectChildrenOnly)); // they give work to m_jobs
    m_reading.quit();
    m_reading.wait();
}

QString SandboxEngine::recordsFolder(const base::Paths &paths)
{
    return paths.data + u"/sandboxes"_s;
}

QString SandboxEngine::templatesFolder(const base::Paths &paths)
{
    return paths.config + u"/sandbox-templates"_s;
}

QString SandboxEngine::id() const
{
    return u"e2b"_s;
}

base::Result<> SandboxEngine::check(const RunRequest &request) const
{
    using session::StepKind;
    if (request.step.kind != StepKind::ClaudePrompt && request.step.kind != StepKind::ShellCommand)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A sandbox runs Claude prompts and shell commands. Run this step on this computer."));
    if (request.session.mode != session::Mode::Agentic)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A sandbox has no terminal. Run the session in the background, or on this computer."));
    if (request.step.conversation)
        return base::fail(Error::Kind::InvalidInput,
                          tr("A conversation of this computer cannot be resumed in a sandbox. Begin a new one, or run "
                             "the step on this computer."));
    if (const auto prompt = SandboxScript::prompt(request.step.text); !prompt)
        return std::unexpected(prompt.error());
    if (!QFileInfo(request.session.workingFolder).isDir())
        return base::fail(
            Error::Kind::NotFound,
            tr("The folder %1 does not exist. Choose another folder.").arg(request.session.workingFolder));
    SandboxOptions options = SandboxOptions::fromJson(request.session.profile.engineOptions);
    if (options.workFolder.isEmpty())
        options.workFolder = m_choices().workFolder;
    if (const auto checked = options.check(); !checked)
        return checked;
    if (m_choices().account.apiKey.isEmpty())
        return base::fail(Error::Kind::PermissionDenied,
                          tr("There is no E2B API key. Set one in the settings or in E2B_API_KEY."));
    return {};
}

void SandboxEngine::start(const RunRequest &request)
{
    add(request)->start();
}

void SandboxEngine::reattach(const RunRequest &request)
{
    const auto record = e2b::SandboxRecords(recordsFolder(m_paths)).findRun(request.run.id.toString());
    add(request, record ? record->templateChoice : QString())->adopt();
}

void SandboxEngine::stop(const RunId &run, Stop how)
{
    if (SandboxRun *sandbox = m_runs.value(run))
        sandbox->stop(how);
}

void SandboxEngine::answer(const RunId &run, const session::Question &question, const session::Answer &answer)
{
    if (SandboxRun *sandbox = m_runs.value(run))
        sandbox->answer(question.id, answer);
}

std::unique_ptr<process::TerminalChannel> SandboxEngine::openTerminal(const session::Run &run)
{
    const RunFiles files(m_paths, run.id);
    using Kind = PrintedRun::Kind;
    const Kind kind = claude::looksLikeClaudeCommand(run.command) ? Kind::Claude : Kind::Command;
    return std::make_unique<StreamTerminal>(PrintedRun{.kind = kind,
                                                       .folder = files.folder(),
                                                       .errorLog = files.errorLog(),
                                                       .source = PrintedRun::Source::GrowingLog},
                                            m_reading);
}

SandboxChoices SandboxEngine::choicesFor(const RunRequest &request, const QString &templateChoice) const
{
    SandboxChoices choices = m_choices();
    SandboxOptions::fromJson(request.session.profile.engineOptions).applyTo(choices);
    if (!templateChoice.isEmpty())
        choices.templateName = templateChoice;
    choices.templateChoice = choices.templateName;
    const SandboxTemplate chosen = SandboxTemplates(templatesFolder(m_paths)).resolve(choices.templateName);
    choices.templateName = chosen.base;
    choices.setup = chosen.setup;
    choices.environment = chosen.environment;
    return choices;
}

SandboxRun *SandboxEngine::add(const RunRequest &request, const QString &templateChoice)
{
    const RunId id = request.run.id;
    auto *run = new SandboxRun(request, RunFiles(m_paths, id), choicesFor(request, templateChoice),
                               e2b::SandboxRecords(recordsFolder(m_paths)), m_jobs, m_clock, this);
    m_runs.insert(id, run);
    connect(run, &SandboxRun::started, this, [this, id](const Event &event) { emit started(id, event); });
    connect(run, &SandboxRun::event, this, &Engine::event);
    connect(run, &SandboxRun::keyMissing, this, [this, request] { m_keyless.insert(request.run.id, request); });
    connect(run, &SandboxRun::finished, this, [this, id](const Event &event) {
        remove(id);
        emit finished(id, event);
    });
    connect(run, &SandboxRun::failed, this, [this, id](const Error &error) {
        remove(id);
        emit failed(id, error);
    });
    connect(run, &SandboxRun::lost, this, [this, id] {
        remove(id);
        emit lost(id);
    });
    return run;
}

void SandboxEngine::remove(const RunId &id)
{
    m_keyless.remove(id);
    if (SandboxRun *run = m_runs.take(id))
        run->deleteLater();
}

void SandboxEngine::sweep()
{
    const SandboxChoices choices = m_choices();
    if (choices.account.apiKey.isEmpty())
        return; // keysChanged() comes back to it
    m_sweeper.start(choices.sweepInterval);
    auto *client = new e2b::E2bClient(choices.account, choices.timings, this);
    auto *reaper = new e2b::SandboxReaper(*client, e2b::SandboxRecords(recordsFolder(m_paths)), client);
    reaper->sweep(m_clock.now(), [client](int left) {
        if (left > 0)
            qWarning("%d sandboxes that should be gone could not be killed; tried again later", left);
        client->deleteLater();
    });
}

void SandboxEngine::keysChanged()
{
    if (m_choices().account.apiKey.isEmpty())
        return;
    const auto waiting = std::exchange(m_keyless, {});
    for (const RunRequest &request : waiting) {
        const SandboxRun *before = m_runs.value(request.run.id);
        const bool isStopping = before && before->isStopping();
        remove(request.run.id);
        reattach(request);
        if (isStopping)
            stop(request.run.id, Stop::Polite);
    }
    sweep(); // the key before may have been refused
}

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/RunCommand.h"

#include "app/ctl/SessionCommands.h"
#include "app/engineroom/BudgetGate.h"
#include "app/engineroom/EngineLimits.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QDir>
#include <QFile>

namespace ctl {

using base::Error;

namespace {

constexpr qint64 maxPromptBytes = 64 * 1024 * 1024;

base::Result<QString> readPrompt(const RunArguments &arguments)
{
    if (arguments.prompt)
        return *arguments.prompt;
    QFile file(*arguments.promptFile);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(
            Error::Kind::NotFound,
            RunCommand::tr("The prompt file %1 cannot be read: %2").arg(*arguments.promptFile, file.errorString()));
    return QString::fromUtf8(file.read(maxPromptBytes));
}

} // namespace

void setStepOptions(session::Step &step, const RunArguments &arguments)
{
    step.timeout = std::chrono::seconds(arguments.timeoutSeconds);
    if (!arguments.resume.isEmpty())
        step.conversation = base::ConversationId(arguments.resume);
    for (const QString &entry : arguments.environment)
        step.environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
}

base::Result<> checkBudget(app::EngineRoom &room, const base::SessionId &session)
{
    const QString held = app::budgetReason(room, session);
    if (held.isEmpty())
        return {};
    return base::fail(
        Error::Kind::Conflict,
        RunCommand::tr("Held: %1. Raise it in Gantry's settings, or run it with --over-budget.").arg(held));
}

RunCommand::RunCommand(const RunArguments &arguments, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
    , m_report(room, arguments.json, arguments.permission)
{
    // One run asks for itself: only the service it goes to may be full.
    room.sessions().setAdmission(
        {.maxRunning = 0, .holdBack = {}, .holdSession = app::engineHold(room.settings().engines(), room.sessions())});
    connect(&room.sessions(), &session::SessionService::loaded, this, &RunCommand::begin);
    connect(&m_report, &StepReport::done, this, &RunCommand::done);
}

void RunCommand::start()
{
    m_room.load();
}

void RunCommand::begin()
{
    if (m_arguments.promptFile != QStringLiteral("-")) {
        choose();
        return;
    }
    m_input.readAll([this](const base::Result<QString> &prompt) {
        if (!prompt) {
            m_report.fail(prompt.error());
            return;
        }
        m_arguments.promptFile.reset();
        m_arguments.prompt = *prompt;
        choose();
    });
}

void RunCommand::choose()
{
    const auto made = makeStep();
    if (!made) {
        m_report.fail(made.error());
        return;
    }
    const session::Snapshot *snapshot = m_room.sessions().find(base::SessionId(m_arguments.session));
    session::Profile profile = snapshot ? snapshot->session.profile : session::Profile();
    applyTo(profile);
    base::ConversationId wanted = made->conversation.value_or(base::ConversationId());
    // One that its own session is in at the moment is open in that one's terminal.
    if (wanted.isNull() && snapshot && !snapshot->active() && made->kind == session::StepKind::ClaudePrompt)
        wanted = snapshot->session.conversation;
    if (const auto isUnused = session::SessionService::checkFree(wanted, m_room.sessions().sessions()); !isUnused) {
        m_report.fail(isUnused.error());
        return;
    }
    if (wanted.isNull() || profile.engine != u"local") {
        go(*made);
        return;
    }
    m_outside.ask(profile.claudeProgram, wanted, [this, step = *made](const base::Result<> &isUnused) {
        if (isUnused)
            go(step);
        else
            m_report.fail(isUnused.error());
    });
}

void RunCommand::go(session::Step step)
{
    const bool isFree = m_arguments.overBudget || step.kind == session::StepKind::ShellCommand;
    if (const auto budget = isFree ? base::Result<>() : checkBudget(m_room, base::SessionId(m_arguments.session));
        !budget) {
        m_report.fail(budget.error());
        return;
    }
    if (!m_arguments.session.isEmpty()) {
        addTo(base::SessionId(m_arguments.session), step);
        return;
    }
    session::Session session = makeSession();
    session.id = base::SessionId::create();
    step.id = base::StepId::create();
    step.session = session.id;
    // Nothing is stored for a request that cannot run.
    session::Run run;
    run.id = base::RunId::create();
    session.workingFolder = m_arguments.workingFolder.isEmpty() ? session.project : m_arguments.workingFolder;
    session.branch = m_arguments.branch;
    const bool empty = step.kind == session::StepKind::ShellCommand && step.text.trimmed().isEmpty();
    session::Engine &engine = *m_room.sessions().engineOf(session);
    if (const auto checked = engine.check({run, session, step, {}}); !checked && !empty) {
        m_report.fail(checked.error());
        return;
    }
    m_hasSession = true;
    m_report.follow(session.id, step.id);
    m_room.sessions().create(session, {step}, session::SessionService::Play::Yes);
}

base::Result<session::Step> RunCommand::makeStep() const
{
    session::Step step;
    if (m_arguments.shell) {
        step.kind = session::StepKind::ShellCommand;
        step.text = *m_arguments.shell;
    } else {
        const auto prompt = readPrompt(m_arguments);
        if (!prompt)
            return std::unexpected(prompt.error());
        step.text = *prompt;
        if (step.text.trimmed().isEmpty() && !m_arguments.background && m_arguments.closeAfterTurn)
            return base::fail(Error::Kind::InvalidInput,
                              tr("Without a prompt Claude waits for somebody who types. Give a prompt, or --after-turn "
                                 "keep."));
    }
    step.afterTurn = m_arguments.closeAfterTurn ? session::AfterTurn::Close : session::AfterTurn::KeepOpen;
    setStepOptions(step, m_arguments);
    return step;
}

session::Session RunCommand::makeSession() const
{
    session::Session session;
    session.project = QDir(m_arguments.project).absolutePath();
    session.mode = m_arguments.background ? session::Mode::Agentic : session::Mode::Manual;
    applyTo(session.profile);
    return session;
}

void RunCommand::applyTo(session::Profile &profile) const
{
    const auto set = [](QString &target, const QString &value) {
        if (!value.isEmpty())
            target = value;
    };
    set(profile.engine, m_arguments.engine);
    if (m_arguments.engine == u"e2b")
        profile.engineOptions = m_arguments.sandbox.toJson();
    for (auto option = m_arguments.engineOptions.begin(); option != m_arguments.engineOptions.end(); ++option)
        profile.engineOptions.insert(option.key(), option.value());
    set(profile.model, m_arguments.model);
    set(profile.permissionMode, m_arguments.permissionMode);
    set(profile.claudeProgram, m_arguments.claude);
    set(profile.backendUrl, m_arguments.backend);
    if (!m_arguments.allowedTools.isEmpty())
        profile.allowedTools = m_arguments.allowedTools;
    if (m_arguments.maxTurns > 0)
        profile.maxTurns = m_arguments.maxTurns;
    if (m_arguments.maxBudgetDollars > 0)
        profile.maxBudget = base::Money::fromDollars(m_arguments.maxBudgetDollars);
}

void RunCommand::addTo(const base::SessionId &id, const session::Step &step)
{
    session::SessionService &sessions = m_room.sessions();
    const session::Snapshot *snapshot = sessions.find(id);
    if (!snapshot) {
        m_report.fail({Error::Kind::NotFound,
                       tr("There is no session %1. See \"gantryctl session list\".").arg(id.toString()),
                       {}});
        return;
    }
    // It would be refused at its start, and what runs be taken for something else until then.
    if (const session::Step *active = snapshot->active()) {
        m_report.fail({Error::Kind::Conflict,
                       tr("Step %1 of “%2” is still running. Stop it or wait for its end, or queue a prompt with "
                          "\"gantryctl session send\".")
                           .arg(active->position + 1)
                           .arg(snapshot->session.title),
                       {}});
        return;
    }
    session::Profile profile = snapshot->session.profile;
    applyTo(profile);
    sessions.editProfile(id, profile);
    sessions.setMode(id, m_arguments.background ? session::Mode::Agentic : session::Mode::Manual);
    m_report.follow(id, sessions.addStep(id, step, session::SessionService::Play::Yes));
}

} // namespace ctl

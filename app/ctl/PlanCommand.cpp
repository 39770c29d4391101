// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/PlanCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/ctl/RunCommand.h"
#include "app/engineroom/Admission.h"
#include "app/engineroom/EngineRoom.h"
#include "engines/LocalEngine.h"
#include "session/ChildPlan.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace ctl {

using base::Error;
using session::Step;
using session::StepState;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAnswer = 64 * 1024;

/// "fix.json:12:5: …", one on each line.
void printProblems(const base::Error &error)
{
    for (const QString &line : error.message.split(u'\n'))
        std::fprintf(stderr, "gantryctl: %s\n", qUtf8Printable(line));
}

QString titleOf(const Step &step)
{
    return harmless(step.title.isEmpty() ? step.text.simplified().left(80) : step.title);
}

QJsonObject toJson(const Step &step)
{
    return {{u"step_id"_s, step.id.toString()},
            {u"title"_s, titleOf(step)},
            {u"kind"_s, session::toString(step.kind)},
            {u"state"_s, session::toString(step.state)},
            {u"cost_usd"_s, step.cost ? QJsonValue(step.cost->dollars()) : QJsonValue()},
            {u"error"_s, step.result.error.isEmpty() ? QJsonValue() : QJsonValue(step.result.error)}};
}

/// With those of parallel sessions in their places.
QList<Step> allSteps(const QList<Step> &steps)
{
    QList<Step> all;
    for (const Step &step : steps) {
        const auto children = step.kind == session::StepKind::ParallelSessions ? session::childPlanFromText(step.text)
                                                                               : session::ChildPlan();
        for (const session::ChildPlan::Child &child :
             children ? children->children : QList<session::ChildPlan::Child>())
            all.append(session::childStep(child));
        if (step.kind != session::StepKind::ParallelSessions)
            all.append(step);
    }
    return all;
}

/// "NAME=value" of the command line. InvalidInput: a name is given twice.
base::Result<QMap<QString, QString>> planValues(const PlanArguments &arguments)
{
    QMap<QString, QString> values;
    for (const QString &entry : arguments.values) {
        const QString name = entry.section(u'=', 0, 0);
        if (values.contains(name))
            return base::fail(Error::Kind::InvalidInput, PlanCommand::tr("--var gives “%1” twice.").arg(name));
        values.insert(name, entry.section(u'=', 1));
    }
    return values;
}

QString stateOf(int exitCode, int pending)
{
    if (exitCode == exitcode::cancelled)
        return u"cancelled"_s;
    if (exitCode != exitcode::succeeded)
        return u"failed"_s;
    return pending > 0 ? u"stopped"_s : u"succeeded"_s;
}

} // namespace

QStringList askForValues(const PlanArguments &arguments)
{
    QStringList values;
    const auto plan = session::loadPlan(arguments.file);
    // What is wrong with the plan is told when it is to be played.
    if (!plan || arguments.json || ::isatty(STDIN_FILENO) == 0 || ::isatty(STDERR_FILENO) == 0)
        return values;
    for (const session::PlanVariable &variable : plan->variables) {
        const bool isGiven = std::ranges::any_of(
            arguments.values, [&variable](const QString &entry) { return entry.section(u'=', 0, 0) == variable.name; });
        if (variable.defaultValue || isGiven)
            continue;
        const QString what = variable.description.isEmpty() ? variable.name : variable.description;
        std::fprintf(stderr, "%s: ", qUtf8Printable(what));
        std::string typed;
        if (!std::getline(std::cin, typed))
            break;
        values.append(variable.name + u'=' + QString::fromStdString(typed));
    }
    return values;
}

int checkPlan(const PlanArguments &arguments)
{
    const auto plan = session::loadPlan(arguments.file);
    if (!plan)
        printProblems(plan.error());
    if (arguments.json)
        printJsonLine({{u"type"_s, u"result"_s},
                       {u"valid"_s, plan.has_value()},
                       {u"steps"_s, plan ? plan->steps.size() : 0},
                       {u"error"_s, plan ? QJsonValue() : QJsonValue(plan.error().message)}});
    else if (plan)
        printText(PlanCommand::tr("%n step(s), nothing is wrong.", nullptr, static_cast<int>(plan->steps.size()))
                  + u'\n');
    return plan ? exitcode::succeeded : exitcode::failed;
}

int refusePlan(const PlanArguments &arguments, const Error &error)
{
    printError(error);
    if (arguments.json)
        printJsonLine({{u"type"_s, u"result"_s},
                       {u"session_id"_s, QJsonValue()},
                       {u"state"_s, stateOf(exitcode::failed, 0)},
                       {u"conversation_id"_s, QJsonValue()},
                       {u"pending"_s, 0},
                       {u"steps"_s, QJsonArray()},
                       {u"error"_s, error.message}});
    return exitcode::failed;
}

PlanCommand::PlanCommand(const PlanArguments &arguments, app::EngineRoom &room)
    : m_arguments(arguments)
    , m_room(room)
{
    connect(&room.sessions(), &session::SessionService::loaded, this, &PlanCommand::begin);
    settings::Values limits = room.settings().values();
    limits.maxRunning = arguments.maxRunning.value_or(limits.maxRunning);
    room.sessions().setAdmission(app::admissionFor(limits, room.sessions()));
}

PlanCommand::~PlanCommand() = default;

void PlanCommand::start()
{
    m_room.load();
}

void PlanCommand::interrupt()
{
    m_stopped = true;
    if (m_report)
        m_report->interrupt();
    else
        finish(exitcode::cancelled);
}

base::Result<session::ExpandedPlan> PlanCommand::readSteps()
{
    const auto plan = session::loadPlan(m_arguments.file);
    if (!plan)
        return std::unexpected(plan.error());
    const auto values = planValues(m_arguments);
    if (!values)
        return std::unexpected(values.error());
    session::Session base;
    base.project = QDir(m_arguments.project.isEmpty() ? u"."_s : m_arguments.project).absolutePath();
    base.title = m_arguments.title;
    auto expanded = session::expand(*plan, *values, base);
    if (!expanded)
        return expanded;
    session::Session &session = expanded->session;
    if (!m_arguments.model.isEmpty())
        session.profile.model = m_arguments.model;
    if (!m_arguments.permissionMode.isEmpty())
        session.profile.permissionMode = m_arguments.permissionMode;
    if (m_arguments.background)
        session.mode = session::Mode::Agentic;
    session.profile.claudeProgram = m_arguments.claude;
    m_arguments.automatic |= session.autoPlay;
    // The steps are played from here; the service must not do it as well.
    session.autoPlay = false;
    for (Step &step : expanded->steps)
        step.afterTurn = session::AfterTurn::Close; // nobody could type into it
    return expanded;
}

base::Result<> PlanCommand::check(const session::ExpandedPlan &plan) const
{
    session::Session session = plan.session;
    session.id = base::SessionId::create();
    session.workingFolder = session.project;
    session::Run run;
    run.id = base::RunId::create();
    for (const Step &step : allSteps(plan.steps)) {
        // Nothing is stored for a plan that cannot run to its end.
        if (step.kind != session::StepKind::ClaudePrompt && step.kind != session::StepKind::ShellCommand)
            continue;
        if (step.kind == session::StepKind::ShellCommand && step.text.trimmed().isEmpty())
            continue;
        if (const auto checked = m_room.localEngine().check({run, session, step, {}}); !checked)
            return checked;
    }
    return {};
}

void PlanCommand::begin()
{
    auto plan = readSteps();
    const auto checked = plan ? check(*plan).and_then([&] { return mayPlay(plan->steps.first()); }) : base::Result<>();
    if (!plan || !checked) {
        const base::Error &error = plan ? checked.error() : plan.error();
        printProblems(error);
        finish(exitcode::failed, error.message);
        return;
    }
    plan->session.id = base::SessionId::create();
    for (Step &step : plan->steps)
        step.id = base::StepId::create();
    m_session = plan->session.id;
    follow(plan->steps.first().id);
    m_room.sessions().create(plan->session, plan->steps, session::SessionService::Play::Yes);
}

base::Result<> PlanCommand::mayPlay(const Step &step) const
{
    const bool isFree = step.kind == session::StepKind::ShellCommand || step.kind == session::StepKind::Empty;
    return m_arguments.overBudget || isFree ? base::Result<>() : checkBudget(m_room, m_session);
}

void PlanCommand::follow(const base::StepId &step)
{
    m_report = std::make_unique<StepReport>(m_room, m_arguments.json, m_arguments.permission);
    // Queued: the report that tells is replaced by the next step's.
    connect(m_report.get(), &StepReport::done, this, &PlanCommand::onStepDone, Qt::QueuedConnection);
    m_report->follow(m_session, step);
}

void PlanCommand::onStepDone(int exitCode)
{
    m_report.reset();
    const Step *next = snapshot() ? snapshot()->nextPending() : nullptr;
    if (exitCode != exitcode::succeeded || !next || m_stopped) {
        // Interrupted when a step had just succeeded: the others were wanted, too.
        finish(exitCode == exitcode::succeeded && next ? exitcode::cancelled : exitCode);
        return;
    }
    if (m_arguments.automatic)
        playNext();
    else
        ask(*next);
}

void PlanCommand::ask(const Step &next)
{
    const qsizetype steps = snapshot()->steps.size();
    if (m_arguments.json)
        printJsonLine({{u"type"_s, u"ready"_s},
                       {u"session_id"_s, m_session.toString()},
                       {u"step_id"_s, next.id.toString()},
                       {u"position"_s, next.position + 1},
                       {u"steps"_s, steps},
                       {u"title"_s, titleOf(next)}});
    else
        std::fprintf(
            stderr, "%s ",
            qUtf8Printable(tr("Play step %1 of %2, “%3”? [Y/n]").arg(next.position + 1).arg(steps).arg(titleOf(next))));
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &PlanCommand::readAnswer);
    if (m_typed.contains('\n'))
        QMetaObject::invokeMethod(this, &PlanCommand::readAnswer, Qt::QueuedConnection);
}

void PlanCommand::readAnswer()
{
    if (!m_input)
        return;
    if (!m_typed.contains('\n')) {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0 || m_typed.size() > maxAnswer) {
            m_input.reset();
            finish(exitcode::succeeded);
            return;
        }
        m_typed.append(bytes, count);
    }
    const qsizetype end = m_typed.indexOf('\n');
    if (end < 0)
        return;
    const QByteArray line = m_typed.first(end).trimmed();
    m_typed.remove(0, end + 1);
    m_input.reset();
    takeAnswer(line);
}

void PlanCommand::takeAnswer(const QByteArray &line)
{
    const bool wanted = line.isEmpty() || line.toLower() == "y" || line.toLower() == "yes"
        || QJsonDocument::fromJson(line).object().value("type"_L1).toString() == "play"_L1;
    if (wanted)
        playNext();
    else
        finish(exitcode::succeeded);
}

void PlanCommand::playNext()
{
    const Step *next = snapshot() ? snapshot()->nextPending() : nullptr;
    if (!next) {
        finish(exitcode::succeeded);
        return;
    }
    if (const auto budget = mayPlay(*next); !budget) {
        printError(budget.error());
        finish(exitcode::failed, budget.error().message);
        return;
    }
    follow(next->id);
    m_room.sessions().play(next->id);
}

void PlanCommand::finish(int exitCode, const QString &error)
{
    if (std::exchange(m_done, true))
        return;
    QJsonArray steps;
    int pending = 0;
    for (const Step &step : snapshot() ? snapshot()->steps : QList<Step>()) {
        steps.append(toJson(step));
        pending += step.state == StepState::Pending ? 1 : 0;
    }
    if (m_arguments.json) {
        const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        printJsonLine(
            {{u"type"_s, u"result"_s},
             {u"session_id"_s, orNull(m_session.toString())},
             {u"state"_s, stateOf(exitCode, pending)},
             {u"conversation_id"_s, orNull(snapshot() ? snapshot()->session.conversation.toString() : QString())},
             {u"pending"_s, pending},
             {u"steps"_s, steps},
             {u"error"_s, orNull(error)}});
    } else if (pending > 0) {
        std::fprintf(stderr, "gantryctl: %s\n",
                     qUtf8Printable(
                         tr("%n step(s) of the session %1 wait.", nullptr, pending).arg(m_session.toString().left(8))));
    }
    emit done(exitCode);
}

const session::Snapshot *PlanCommand::snapshot() const
{
    return m_session.isNull() ? nullptr : m_room.sessions().find(m_session);
}

} // namespace ctl

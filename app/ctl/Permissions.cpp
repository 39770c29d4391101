// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Permissions.h"

#include "app/ctl/AnswerInput.h"
#include "app/ctl/Output.h"
#include "session/QuestionJson.h"
#include "session/RuleKeeper.h"
#include "session/SessionService.h"

#include <QJsonDocument>

#include <unistd.h>

namespace ctl {

using base::Error;
using session::Answer;
using session::Question;

namespace {

bool needsPerson(const QString &tool)
{
    // Files with keys leave this computer only when somebody said so for this very run.
    return tool == u"SendFiles" || tool == u"AskUserQuestion" || tool == u"ExitPlanMode" || tool == u"EnterPlanMode";
}

} // namespace

Permissions::Permissions(session::SessionService &sessions, const session::RuleKeeper &rules, PermissionPolicy policy)
    : m_sessions(sessions)
    , m_rules(rules)
    , m_policy(policy)
{
    connect(&sessions, &session::SessionService::sessionChanged, this, &Permissions::lookAt);
    connect(&sessions, &session::SessionService::sessionAdded, this, &Permissions::lookAt);
    connect(&rules, &session::RuleKeeper::leftToPeople, this, &Permissions::lookAt);
}

Permissions::~Permissions() = default;

void Permissions::follow(const base::SessionId &session)
{
    m_session = session;
    if (m_policy == PermissionPolicy::Ask && !m_input) {
        m_input = AnswerInput::shared();
        m_input->listen(this, [this](const QByteArray &line) { takeLine(line); }, [this] { endOfInput(); });
    }
    look();
}

bool Permissions::isOurs(const session::Snapshot &snapshot) const
{
    return !m_session.isNull() && (snapshot.session.id == m_session || snapshot.session.parent == m_session);
}

QList<Question> Permissions::open() const
{
    QList<Question> open;
    for (const session::Snapshot &snapshot : m_sessions.sessions()) {
        const session::Step *step = isOurs(snapshot) ? snapshot.active() : nullptr;
        open += step ? step->questions : QList<Question>();
    }
    return open;
}

void Permissions::look()
{
    for (const session::Snapshot &snapshot : m_sessions.sessions())
        lookAt(snapshot.session.id);
}

void Permissions::lookAt(const base::SessionId &session)
{
    const session::Snapshot *found = m_sessions.find(session);
    if (!found || !isOurs(*found) || !found->active())
        return;
    const session::Snapshot snapshot = *found; // an answer may change it
    for (const Question &question : snapshot.active()->questions) {
        // A terminal asks by itself.
        if (question.channel == Question::Channel::Control && !m_treated.contains(question.id)
            && !m_rules.mayDecide(question.id)) {
            m_treated.insert(question.id);
            treat(snapshot, question);
        }
    }
}

void Permissions::treat(const session::Snapshot &snapshot, const Question &question)
{
    const QString allow = QStringLiteral("--permission allow");
    if (question.tool == u"SendFiles" && m_policy != PermissionPolicy::Ask && ::isatty(STDIN_FILENO) == 1
        && ::isatty(STDERR_FILENO) == 1) {
        askAtTerminal(question);
    } else if (m_policy == PermissionPolicy::Deny) {
        deny(question, tr("Nobody is there to allow this: the run denies every question."),
             QStringLiteral("--permission deny"));
    } else if (m_policy == PermissionPolicy::Allow && needsPerson(question.tool)) {
        deny(question, tr("Nobody is there to answer: decide yourself and say what you assumed."), allow);
    } else if (m_policy == PermissionPolicy::Allow) {
        m_sessions.answer(question.id,
                          {.decision = Answer::Decision::AllowOnce, .message = {}, .input = {}, .rule = {}}, allow);
    } else if (m_input->hasEnded()) {
        denyAtEnd(question);
    } else {
        printJsonLine({{QStringLiteral("type"), QStringLiteral("approval")},
                       {QStringLiteral("session_id"), snapshot.session.id.toString()},
                       {QStringLiteral("step_id"), snapshot.active()->id.toString()},
                       {QStringLiteral("question_id"), question.id.toString()},
                       {QStringLiteral("tool"), question.tool},
                       {QStringLiteral("input"), question.input},
                       {QStringLiteral("description"), question.description},
                       {QStringLiteral("suggestions"), question.suggestions}});
    }
}

/// The one question that a run in the background may ask a person who sits at the terminal.
void Permissions::askAtTerminal(const Question &question)
{
    m_input = AnswerInput::shared();
    const QString words
        = QStringLiteral("%1\n%2 [y/N]").arg(question.input.value(u"path").toString(), question.description);
    m_input->ask(this, harmless(words), [this, id = question.id](bool isYes) {
        m_sessions.answer(id,
                          {.decision = isYes ? Answer::Decision::AllowOnce : Answer::Decision::Deny,
                           .message = {},
                           .input = {},
                           .rule = {}});
    });
}

void Permissions::deny(const Question &question, const QString &message, const QString &order)
{
    m_sessions.answer(question.id, {.decision = Answer::Decision::Deny, .message = message, .input = {}, .rule = {}},
                      order);
}

void Permissions::denyAtEnd(const Question &question)
{
    deny(question, tr("Nobody is there to answer: standard input has ended."), QStringLiteral("--permission ask"));
}

void Permissions::takeLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const base::QuestionId question(json.value(u"question_id").toString());
    auto answer = session::answerFromJson(json);
    if (question.isNull() || !answer) {
        printError({Error::Kind::InvalidInput,
                    tr("An answer needs question_id and decision (allow, allow_session or deny). It was ignored."),
                    {}});
        return;
    }
    answer->rule.clear(); // it is somebody's own answer, whatever the line says
    m_sessions.answer(question, *answer);
}

void Permissions::endOfInput()
{
    for (const Question &question : open()) {
        if (question.channel == Question::Channel::Control && !m_rules.mayDecide(question.id))
            denyAtEnd(question);
    }
}

} // namespace ctl

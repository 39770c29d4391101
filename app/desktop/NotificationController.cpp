// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/NotificationController.h"

#include "app/desktop/NotificationSender.h"
#include "session/SessionService.h"

#include <algorithm>

namespace app {

using base::SessionId;
using session::SessionService;
using session::Snapshot;
using session::Step;

namespace {

/// The limit counts as gone a little after it should be: clocks differ.
constexpr std::chrono::seconds afterReset{60};
constexpr std::chrono::seconds lookEvery{30};

} // namespace

NotificationController::NotificationController(SessionService &service, NotificationSender &sender, Parts parts,
                                               QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_sender(sender)
    , m_parts(std::move(parts))
{
    connect(&service, &SessionService::sessionAdded, this, &NotificationController::look);
    connect(&service, &SessionService::sessionChanged, this, &NotificationController::look);
    connect(&service, &SessionService::sessionRemoved, this, [this](const SessionId &id) {
        m_known.remove(id);
        m_limits.remove(id);
    });
    connect(&service, &SessionService::loaded, this, [this] { m_loaded = true; });
    connect(&sender, &NotificationSender::openRequested, this, [this](const Notice &notice) {
        if (notice.session.isNull())
            emit openAllRequested();
        else
            emit openRequested(notice.session, notice.question);
    });
    connect(&sender, &NotificationSender::denyRequested, this, &NotificationController::deny);
    m_resets.setInterval(lookEvery);
    connect(&m_resets, &QTimer::timeout, this, &NotificationController::checkResets);
    m_resets.start();
}

void NotificationController::look(const SessionId &id)
{
    const Snapshot *snapshot = m_service.find(id);
    if (!snapshot)
        return;
    const auto known = m_known.constFind(id);
    const bool isNew = known == m_known.constEnd();
    const Snapshot before = isNew ? Snapshot{} : *known;
    if (m_loaded && waitsForRules(before, *snapshot))
        return;
    m_known.insert(id, *snapshot);
    // What was so before this program started is in the window, and no news.
    if (isNew && !m_loaded) {
        watchLimit(*snapshot);
        return;
    }
    withdrawAnswered(before, *snapshot);
    if (const auto notice = NotificationPolicy::noticeOf(before, *snapshot, m_parts.now())) {
        if (notice->kind == Notice::Kind::Limit) {
            watchLimit(*snapshot);
            tellLimit(id);
        }
        tell(*notice);
    }
}

/// A question that a rule answers at once is nothing to tell.
bool NotificationController::waitsForRules(const Snapshot &before, const Snapshot &after) const
{
    if (!m_parts.mayBeDecided)
        return false;
    for (const Step &step : after.steps) {
        const Step *old = before.step(step.id);
        for (const session::Question &question : step.questions) {
            const bool isNew = !old || !std::ranges::contains(old->questions, question.id, &session::Question::id);
            if (isNew && m_parts.mayBeDecided(question.id))
                return true;
        }
    }
    return false;
}

void NotificationController::tell(const Notice &notice)
{
    if (!NotificationPolicy::isWanted(notice, m_parts.choices(), m_parts.inFront(), m_parts.now()))
        return;
    const NoticeBundle::Shown shown = m_bundle.add(notice, m_parts.now());
    m_sender.show(shown.notice, shown.replaces ? NotificationSender::Replace::Yes : NotificationSender::Replace::No);
}

void NotificationController::withdrawAnswered(const Snapshot &before, const Snapshot &after)
{
    for (const Step &step : before.steps) {
        const Step *now = after.step(step.id);
        for (const session::Question &question : step.questions) {
            const bool open
                = now && std::ranges::find(now->questions, question.id, &session::Question::id) != now->questions.end();
            if (!open)
                m_sender.withdraw(question.id);
        }
    }
}

void NotificationController::sendTest()
{
    m_sender.show({.kind = Notice::Kind::Finished,
                   .session = {},
                   .question = {},
                   .title = tr("Gantry"),
                   .body = tr("This is how Gantry tells you about your sessions."),
                   .canDeny = false},
                  NotificationSender::Replace::No);
}

void NotificationController::watchLimit(const Snapshot &snapshot)
{
    const auto limit = NotificationPolicy::limitOf(snapshot, m_parts.now());
    const auto last = std::ranges::max_element(snapshot.steps, {}, &Step::startedAt);
    if (limit && limit->resetsAt.isValid() && last != snapshot.steps.end())
        m_limits.insert(snapshot.session.id, {limit->resetsAt, last->run, wantedRuns().contains(last->run.toString())});
}

void NotificationController::tellLimit(const SessionId &id)
{
    const auto pending = m_limits.constFind(id);
    if (pending == m_limits.constEnd()) {
        emit limitReached(id, NotificationPolicy::limitWords({}, m_parts.now()), LimitResume::No);
        return;
    }
    const bool resumes = pending->wanted || m_parts.resumesAtReset();
    emit limitReached(id, NotificationPolicy::limitWords({pending->resetsAt}, m_parts.now()),
                      resumes ? LimitResume::Yes : LimitResume::Possible);
}

void NotificationController::resumeOnce(const SessionId &session)
{
    if (const auto pending = m_limits.find(session); pending != m_limits.end()) {
        pending->wanted = true;
        setWanted(pending->run, true);
        tellLimit(session);
    }
}

void NotificationController::checkResets()
{
    const QDateTime now = m_parts.now();
    const QList<SessionId> sessions = m_limits.keys();
    for (const SessionId &id : sessions) {
        if (now < m_limits.value(id).resetsAt.addDuration(afterReset)) {
            tellLimit(id);
            continue;
        }
        // Once, whatever becomes of it.
        const Pending limit = m_limits.take(id);
        setWanted(limit.run, false);
        emit limitOver(id);
        resetReached(id, limit);
    }
}

QStringList NotificationController::wantedRuns() const
{
    return m_parts.wantedRuns ? m_parts.wantedRuns() : QStringList();
}

void NotificationController::setWanted(const base::RunId &run, bool wanted)
{
    QStringList runs = wantedRuns();
    if (!m_parts.setWantedRuns || runs.contains(run.toString()) == wanted)
        return;
    if (wanted)
        runs.append(run.toString());
    else
        runs.removeAll(run.toString());
    m_parts.setWantedRuns(runs);
}

void NotificationController::resetReached(const SessionId &id, const Pending &limit)
{
    const Snapshot *snapshot = m_service.find(id);
    if (!snapshot || snapshot->session.archived || snapshot->session.userFinished)
        return;
    const auto last = std::ranges::max_element(snapshot->steps, {}, &Step::startedAt);
    const bool untouched = last != snapshot->steps.end() && last->run == limit.run && !last->busy;
    if (untouched && (limit.wanted || m_parts.resumesAtReset()))
        goOn(*snapshot);
}

void NotificationController::goOn(const Snapshot &snapshot)
{
    // Said to Claude, so it is not translated.
    const QString words = QStringLiteral("Continue where you stopped.");
    const Step *active = snapshot.active();
    if (snapshot.session.mode == session::Mode::Agentic) {
        if (active)
            m_service.sendFollowUp(active->id, words);
        else
            m_service.resume(snapshot.session.id, words); // with the prompts that wait, if there are any
        return;
    }
    const auto last = std::ranges::max_element(snapshot.steps, {}, &Step::startedAt);
    Step step;
    step.title = tr("Go on after the usage limit");
    step.text = words;
    step.environment = last->environment;
    step.timeout = last->timeout;
    m_service.addStep(snapshot.session.id, step, SessionService::Play::Yes);
}

void NotificationController::deny(const Notice &notice)
{
    m_service.answer(notice.question,
                     {.decision = session::Answer::Decision::Deny, .message = {}, .input = {}, .rule = {}});
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/StartQueue.h"

#include <algorithm>

namespace session {

namespace {

constexpr std::chrono::seconds lookAgain{2};

} // namespace

QString Admission::reason(int running) const
{
    if (maxRunning > 0 && running >= maxRunning)
        return running == 1 ? StartQueue::tr("1 session runs, the limit is %1").arg(maxRunning)
                            : StartQueue::tr("%1 sessions run, the limit is %2").arg(running).arg(maxRunning);
    return holdBack ? holdBack() : QString();
}

QString Admission::reasonOf(const base::SessionId &session) const
{
    return holdSession ? holdSession(session) : QString();
}

StartQueue::StartQueue(std::function<int()> running)
    : m_running(std::move(running))
{
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, &StartQueue::look);
}

void StartQueue::setAdmission(const Admission &admission)
{
    m_admission = admission;
    look();
}

bool StartQueue::mayStart(const Waiting &one)
{
    const bool known = std::ranges::contains(m_waiting, one.step, &Waiting::step);
    const bool isFirst = std::ranges::all_of(
        m_waiting, [this](const Waiting &waiting) { return !m_admission.reasonOf(waiting.session).isEmpty(); });
    if (isFirst && m_admission.reason(m_running()).isEmpty() && m_admission.reasonOf(one.session).isEmpty())
        return true;
    if (!known) {
        m_waiting.append(one);
        m_again.start();
        emit changed(one.session);
    }
    return false;
}

void StartQueue::remove(const base::SessionId &session)
{
    if (m_waiting.removeIf([&](const Waiting &one) { return one.session == session; }) > 0)
        emit changed(session);
}

void StartQueue::startAnyway(const base::SessionId &session)
{
    const auto found = std::ranges::find(m_waiting, session, &Waiting::session);
    if (found == m_waiting.end())
        return;
    const Waiting next = m_waiting.takeAt(found - m_waiting.begin());
    emit ready(next);
    emit changed(session);
}

QString StartQueue::reason(const base::SessionId &session) const
{
    if (!std::ranges::contains(m_waiting, session, &Waiting::session))
        return {};
    QString words = m_admission.reasonOf(session);
    if (words.isEmpty())
        words = m_admission.reason(m_running());
    return words.isEmpty() ? tr("it starts in a moment") : words;
}

void StartQueue::look()
{
    while (m_admission.reason(m_running()).isEmpty()) {
        const auto first = std::ranges::find_if(
            m_waiting, [this](const Waiting &waiting) { return m_admission.reasonOf(waiting.session).isEmpty(); });
        if (first == m_waiting.end())
            break;
        const Waiting next = m_waiting.takeAt(first - m_waiting.begin());
        emit ready(next);
        emit changed(next.session);
    }
    if (m_waiting.isEmpty())
        m_again.stop();
}

} // namespace session

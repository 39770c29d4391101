// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/RecentSessions.h"

namespace ui {

void RecentSessions::use(const base::SessionId &session)
{
    if (session.isNull() || isWalking())
        return;
    m_sessions.removeAll(session);
    m_sessions.prepend(session);
}

void RecentSessions::remove(const base::SessionId &session)
{
    m_sessions.removeAll(session);
    if (isWalking())
        m_place = std::min(m_place, m_sessions.size() - 1);
}

base::SessionId RecentSessions::walk(int steps)
{
    const qsizetype count = m_sessions.size();
    if (count < 2)
        return {};
    m_place = (std::max<qsizetype>(m_place, 0) + steps % count + count) % count;
    return m_sessions.at(m_place);
}

void RecentSessions::endWalk()
{
    if (!isWalking())
        return;
    const base::SessionId chosen = m_sessions.value(m_place);
    m_place = -1;
    use(chosen);
}

} // namespace ui

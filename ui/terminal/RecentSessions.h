// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QList>

namespace ui {

/// The open sessions by last use. While somebody walks through it, the order stays as it was at the start.
class RecentSessions
{
public:
    void use(const base::SessionId &session);
    void remove(const base::SessionId &session);
    /// The session @p steps further back from where the walk is; null: fewer than two.
    base::SessionId walk(int steps);
    /// The session walked to counts as used now.
    void endWalk();
    [[nodiscard]] bool isWalking() const { return m_place >= 0; }

private:
    QList<base::SessionId> m_sessions; ///< last used first
    qsizetype m_place = -1; ///< where the walk is
};

} // namespace ui

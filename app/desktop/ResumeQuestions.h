// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engineroom/OutsideUse.h"
#include "base/Ids.h"

#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace app {

class EngineRoom;
class Worktrees;

/// What the user is asked before a session is resumed: whether its worktree is to be made again, and whether to go on
/// with a conversation that is open in another Claude.
class ResumeQuestions : public QObject
{
    Q_OBJECT
public:
    /// @p window: under which the questions are shown; it owns this.
    ResumeQuestions(EngineRoom &room, Worktrees &worktrees, QWidget *window);

    /// Calls @p then, later, unless the user said no. A second call for a session that is being asked about does
    /// nothing.
    void ask(const base::SessionId &id, const std::function<void()> &then);

private:
    void askAboutUse(const base::SessionId &id, const std::function<void()> &then);
    void showUse(const QString &words, const std::function<void()> &then);

    EngineRoom &m_room;
    Worktrees &m_worktrees;
    QWidget *m_window;
    OutsideUse m_outside;
    QSet<base::SessionId> m_asking; ///< Claude is
};

} // namespace app

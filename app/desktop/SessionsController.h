// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "process/TypingSignal.h"
#include "session/Session.h"
#include "settings/Settings.h"
#include "ui/inspector/Inspector.h"
#include "ui/terminal/PaneFacts.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace process {
class TerminalChannel;
}
namespace session {
struct Event;
}
namespace ui {
class SessionListView;
class SessionsPage;
class SessionTreeModel;
class TerminalArea;
} // namespace ui

namespace app {

class EngineRoom;
class GitBranches;

/// Connects the sessions page with the session service: stored changes go into models and views, intent goes back.
class SessionsController : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the controller.
    struct Views
    {
        ui::SessionTreeModel &model;
        ui::SessionsPage &page;
        ui::TerminalArea &terminals;
        ui::Inspector &inspector;
    };

    SessionsController(EngineRoom &room, const Views &views, QObject *parent = nullptr);
    ~SessionsController() override;

    void openSession(const base::SessionId &id);
    /// As its pane's Resume does: asks first what there is to ask.
    void resume(const base::SessionId &id);
    void openNextWaiting();
    void playNext();
    void toggleAutoPlay();
    void stopCurrent();
    void togglePause();
    void retryCurrent();
    void finishCurrent();
    [[nodiscard]] base::SessionId current() const;
    /// The run that the current tab shows; null: none.
    [[nodiscard]] base::RunId currentRun() const;
    /// How many sessions wait for their start because too much runs.
    [[nodiscard]] int heldCount() const { return static_cast<int>(m_held.size()); }
    /// How much may run at once.
    void applySettings(const settings::Values &values);

    /// Puts figures of steps that still run into a copy for showing.
    void setLiveUsage(const std::function<void(session::Snapshot &)> &add) { m_addLive = add; }
    /// Why a session's Claude may not start because of what was spent; empty: it may.
    void setBudgetHold(const std::function<QString(const base::SessionId &)> &reason) { m_budgetHold = reason; }
    void refreshAll(const QList<base::SessionId> &sessions);

    /// Asked before a session is resumed; calls back when it may go on.
    using ResumeGuard = std::function<void(const base::SessionId &id, const std::function<void()> &then)>;
    void setResumeGuard(const ResumeGuard &guard) { m_resumeGuard = guard; }

signals:
    void newSessionRequested();
    /// A form filled with this session's project and profile.
    void duplicateRequested(const base::SessionId &id);
    void openLogRequested(const base::RunId &run);
    void browseConversationsRequested(const base::SessionId &forSession);
    /// Where the questions of this session are answered.
    void approvalsRequested(const base::SessionId &id);
    void layoutChanged();
    void failed(const base::Error &error);

private:
    void connectService();
    void connectList();
    void connectTerminals();
    void connectInspector();
    void refresh(const base::SessionId &id);
    void showCurrent(const base::SessionId &id);
    void loadTimeline(const base::SessionId &id);
    void addOlderEvents(const base::SessionId &id, qint64 before, int limit);
    void showDetails(const base::StepId &step);
    void handle(const base::SessionId &id, ui::PaneRequest request);
    /// Calls @p then, once the worktree the session works in was made again where it is gone.
    void inItsFolder(const base::SessionId &id, const std::function<void()> &then);
    void takeOutOfArchive(const base::SessionId &id);
    void sendPrompt(const base::SessionId &id, const QString &text);
    void addStep(const base::SessionId &id, const session::Step &step);
    /// What could not be stored goes back to where it was typed.
    void giveBack(const base::SessionId &id);
    void forgetStored(const session::Event &event);
    void lookAtBranch(const session::Event &event);
    void exportLog(const base::SessionId &id);
    void askNewTitle(const base::SessionId &id);
    void openShell(const base::SessionId &like);
    void markHiddenOutput();
    void connectChildren();
    void lookAtHeld();
    void resumeInterrupted(const session::Event &event);
    /// Words that stand for the state: why the start is held back, how many children are done. May be empty.
    [[nodiscard]] QString noteFor(const session::Snapshot &snapshot);
    [[nodiscard]] QString budgetReason(const base::SessionId &id) const;
    void showContext(const session::Snapshot &snapshot);
    [[nodiscard]] static QString modelOf(const session::Snapshot &snapshot);
    /// Tokens used and tokens that fit.
    [[nodiscard]] static std::optional<std::pair<qint64, qint64>> contextOf(const session::Snapshot &snapshot);
    [[nodiscard]] ui::PaneFacts factsFor(const session::Snapshot &snapshot) const;
    [[nodiscard]] QList<const session::Snapshot *> childrenOf(const session::Step &step) const;
    [[nodiscard]] QString childWords(const session::Step &step) const;
    [[nodiscard]] std::unique_ptr<process::TerminalChannel> openChannel(const base::SessionId &id) const;
    /// The step whose terminal a session's tab shows: the active one, else the one that ran last.
    [[nodiscard]] static const session::Step *shownStep(const session::Snapshot &snapshot);

    struct Sending
    {
        base::FollowUpId id;
        base::SessionId session;
        QString text;
    };
    struct Adding
    {
        base::StepId id;
        base::SessionId session;
        session::Step step;
    };

    EngineRoom &m_room;
    Views m_views;
    process::TypingSignal m_typing;
    std::unique_ptr<GitBranches> m_branches;
    QHash<base::SessionId, base::RunId> m_shownRuns;
    QHash<base::RunId, qint64> m_logSizes;
    ResumeGuard m_resumeGuard;
    std::function<void(session::Snapshot &)> m_addLive;
    std::function<QString(const base::SessionId &)> m_budgetHold;
    base::SessionId m_openWhenAdded;
    QList<Sending> m_sending; ///< prompts that are not stored yet, the oldest first
    QList<Adding> m_adding; ///< steps that are not stored yet, the oldest first
    QHash<base::SessionId, QString> m_held; ///< wait for their start, and why
    QSet<base::SessionId> m_atWork; ///< when the program started; until something is heard of them
    QTimer m_tick;
};

} // namespace app

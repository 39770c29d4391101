// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "session/EventStore.h"
#include "session/ParallelRuns.h"
#include "session/Session.h"
#include "session/StartQueue.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

namespace base {
class Clock;
}

namespace session {

class Engine;
struct RunRequest;

/// What the window and gantryctl do with sessions: intent in, stored events out, snapshots kept current.
///
/// Every change is an event; the snapshots here are those the store committed, never ahead of it. Thread: main.
/// Calls return at once; what cannot be done is told by refused().
class SessionService : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds sessionEndGrace{5000};

    /// @p runsFolder: where each run gets its folder (base::Paths::runs()). @p engines, @p store and @p clock outlive
    /// the service.
    SessionService(EventStore &store, const QList<Engine *> &engines, const base::Clock &clock,
                   const QString &runsFolder, QObject *parent = nullptr);
    ~SessionService() override;

    /// Reads all sessions, then emits loaded(). With Reattach::Yes, runs that were active are taken up again or
    /// become interrupted; nothing is ever started by itself.
    enum class Reattach { No, Yes };
    void load(Reattach reattach);
    /// After load(Reattach::No): takes up the active run of one session, if it has one. Of a background run that
    /// another living program drives, only events come. One that is held here already is left as it is. Then emits
    /// reattached().
    void reattach(const base::SessionId &session);

    [[nodiscard]] QList<Snapshot> sessions() const;
    [[nodiscard]] const Snapshot *find(const base::SessionId &id) const;
    /// The newest attempt of a step, also when it ended long ago; nothing when it never ran.
    [[nodiscard]] std::optional<Run> runOf(const base::StepId &step) const;
    [[nodiscard]] Engine *engineOf(const Session &session) const;
    /// Ids of all engines, the first ones given first.
    [[nodiscard]] QStringList engineIds() const;
    [[nodiscard]] int runningCount() const;
    /// At work or about to be; those that rest in an open terminal, and parents, are not.
    [[nodiscard]] QList<base::SessionId> working() const;

    /// How much may run at once. A step that has to wait for that is pending, and heldBack() says why.
    void setAdmission(const Admission &admission);
    /// Why the session's next step has not started although it was played; empty: it does not wait for its start.
    [[nodiscard]] QString heldBack(const base::SessionId &session) const;
    /// Starts what is held back all the same.
    void startAnyway(const base::SessionId &session);
    /// Fills in what steps and sessions leave open, such as limits of the place where they run, before an engine gets
    /// the run and each time a run is taken up. Nothing of it is stored; id, session and step stay as they are.
    void setRunDefaults(std::function<void(RunRequest &)> fill);
    /// What children of a parallel step are given before they start; none: they start as their plan says.
    void setChildPreparation(ParallelRuns::Prepare prepare);

    /// Fills in id, createdAt and a title from the first step when empty. Steps get positions, and ids where they have
    /// none.
    /// With Play::Yes the first step (of create()) or the new step (of addStep()) is played once it is stored.
    enum class Play { No, Yes };
    base::SessionId create(Session session, QList<Step> steps, Play play = Play::No);
    base::StepId addStep(const base::SessionId &session, Step step, Play play = Play::No);
    void editStep(const Step &step);
    void moveStep(const base::StepId &step, int position);
    void removeStep(const base::StepId &step);
    void rename(const base::SessionId &session, const QString &title);
    /// Auto-play that is switched on, or goes on after a pause, plays the next step at once where nothing else runs; a
    /// step that rests in its open terminal is closed for it. The first step of a session is the user's to play.
    void setAutoPlay(const base::SessionId &session, bool on);
    void setPaused(const base::SessionId &session, bool paused);
    void setArchived(const base::SessionId &session, bool archived);
    void editProfile(const base::SessionId &session, const Profile &profile);
    void setMode(const base::SessionId &session, Mode mode);

    /// While another step of the session rests in its open terminal, that is closed first. Refused while one works.
    /// A step of kind ParallelSessions starts child sessions (ChildPlan.h) and ends when all of them have.
    void play(const base::StepId &step);
    void playNext(const base::SessionId &session);
    void stop(const base::StepId &step);
    void retry(const base::StepId &step);
    /// The first answer wins; a later one is refused, as is one to a run that has ended. @p order goes on record when
    /// no person decides but what a script was told beforehand: "--permission deny".
    void answer(const base::QuestionId &question, const Answer &answer, const QString &order = {});
    /// Every open question of every session, oldest first.
    [[nodiscard]] QList<Question> openQuestions() const;
    /// The next prompt of an active background step; durable before Claude sees it, sent when the turn ends.
    base::FollowUpId sendFollowUp(const base::StepId &step, const QString &text);
    void removeFollowUp(const base::StepId &step, const base::FollowUpId &followUp);
    /// Ends the turn of a background step; its process waits for the next prompt.
    void interrupt(const base::StepId &step);
    /// Takes up the same conversation in a new step. A background session goes on with the prompts that wait, else with
    /// @p prompt (empty: it is asked to go on where it left off); a terminal waits for the user. Refused while another
    /// session is in that conversation. Where there is a lostStep(), that one is played again instead, without @p
    /// prompt.
    void resume(const base::SessionId &session, const QString &prompt = {});
    /// The newest step that ended before Claude wrote anything of its conversation, so there is nothing to go on with.
    [[nodiscard]] std::optional<base::StepId> lostStep(const base::SessionId &session) const;
    /// Conflict: another session than @p except has Claude write to this conversation at the moment. Two would mix it
    /// up, and Claude itself does not notice.
    [[nodiscard]] static base::Result<> checkFree(const base::ConversationId &conversation, const QList<Snapshot> &all,
                                                  const base::SessionId &except = {});
    /// No further steps; a running one is asked to end.
    void finish(const base::SessionId &session);
    /// Ends every run this service holds; allEnded() follows.
    void stopAll();

signals:
    void loaded();
    void reattached(const base::SessionId &session);
    void sessionAdded(const base::SessionId &id);
    void sessionChanged(const base::SessionId &id); ///< anything in its snapshot
    void sessionRemoved(const base::SessionId &id);
    void eventStored(const session::Event &event);
    void stepEnded(const base::SessionId &session, const base::StepId &step);
    /// @p session may be null. The message is meant for people.
    void refused(const base::SessionId &session, const base::Error &error);
    void allEnded();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace session

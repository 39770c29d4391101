// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "process/TerminalChannel.h"
#include "session/Event.h"
#include "session/Run.h"
#include "session/Session.h"

#include <QObject>

#include <memory>

namespace session {

/// What an engine is asked to run. Values only: the engine keeps no reference into the model.
struct RunRequest
{
    Run run;
    Session session;
    Step step;
    /// Authenticates this run's hooks; its fingerprint is in run. Empty when the run was begun by an earlier process.
    base::Secret token;
};

/// A place where steps run. Thread: main. All work is asynchronous.
///
/// After start() or reattach() exactly one of finished(), failed() or lost() follows for that run. started() comes
/// before finished() and at most once. Calls about a run that is not active do nothing.
class Engine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QString id() const = 0; ///< "local", …: stored in sessions
    /// Why @p request cannot run here (wrong kind of command, missing folder, no claude), checked before a run is
    /// begun. InvalidInput names the engine or executor to use instead.
    [[nodiscard]] virtual base::Result<> check(const RunRequest &request) const = 0;
    /// False: the conversation that @p request would take up was never written, so there is nothing to go on with.
    [[nodiscard]] virtual bool hasConversation(const RunRequest &request) const;
    virtual void start(const RunRequest &request) = 0;
    /// Takes up a run that was active when this program started.
    virtual void reattach(const RunRequest &request) = 0;

    enum class Stop {
        Polite, ///< Claude gets its SessionEnd time, then force follows by itself
        Force,
        AfterTurn, ///< as polite, and leaves exit status 0 where the program allows it
    };
    virtual void stop(const base::RunId &run, Stop how) = 0;

    // A run that takes no such thing ignores it.
    /// Hands the stored answer to Claude. The question may have been asked by an earlier program.
    virtual void answer(const base::RunId &run, const Question &question, const Answer &answer);
    /// Nobody will answer here any more: somebody else did, or the run is over.
    virtual void withdraw(const base::RunId &run, const base::QuestionId &question);
    /// The next prompt of a background run, in the order of the calls; turnStarted and followUpBegun follow as events.
    virtual void send(const base::RunId &run, const FollowUp &followUp);
    /// Ends the turn, not the run.
    virtual void interrupt(const base::RunId &run);
    virtual void setPermissionMode(const base::RunId &run, const QString &mode);
    /// No further prompts will come: the run may end when its turn does.
    virtual void closeInput(const base::RunId &run);

    /// The terminal of a run, live or from its log when it has ended; null when the engine has none.
    /// The caller owns it; it may outlive the run.
    [[nodiscard]] virtual std::unique_ptr<process::TerminalChannel> openTerminal(const Run &run) = 0;

    /// Ends what earlier programs left behind. Called once, by the program that tidies up.
    virtual void sweep();

signals:
    void started(const base::RunId &run, const session::Event &runStarted);
    /// Anything the engine wants on record while the run goes on; the service stores it.
    void event(const session::Event &event);
    void finished(const base::RunId &run, const session::Event &runExited);
    void failed(const base::RunId &run, const base::Error &error);
    /// The host is gone and left no exit record.
    void lost(const base::RunId &run);
};

} // namespace session

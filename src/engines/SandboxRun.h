// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/E2bClient.h"
#include "e2b/E2bSandbox.h"
#include "e2b/SandboxRecords.h"
#include "engines/RunBudget.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "engines/SandboxEngine.h"
#include "engines/SandboxLimits.h"
#include "engines/SandboxLog.h"
#include "engines/SandboxOutput.h"
#include "engines/SandboxProject.h"
#include "engines/SandboxResults.h"
#include "engines/SandboxScript.h"
#include "engines/SandboxStream.h"

#include <QPointer>
#include <QTimer>

namespace engines {

class SandboxFollower;

/// One run in a sandbox, from packing the project to the end of the sandbox. Destroying it leaves the sandbox alone:
/// another program, or this one when it starts again, takes the run up. Thread: main.
class SandboxRun : public QObject
{
    Q_OBJECT
public:
    SandboxRun(const session::RunRequest &request, const RunFiles &files, const SandboxChoices &choices,
               const e2b::SandboxRecords &records, git::Jobs &jobs, const base::Clock &clock, QObject *parent);
    ~SandboxRun() override;

    void start();
    void adopt();
    /// Of a run that another program drives it is only remembered: that one follows the stored request.
    void stop(session::Engine::Stop how);
    [[nodiscard]] bool isStopping() const { return m_stopping; }
    void answer(const base::QuestionId &question, const session::Answer &answer);

signals:
    void started(const session::Event &runStarted);
    void event(const session::Event &event);
    void finished(const session::Event &runExited);
    void failed(const base::Error &error);
    void lost();
    void keyMissing(); ///< the service knows no valid one; a new object with another key may take the run up

private:
    /// For claude to end its tools and to save the conversation.
    static constexpr std::chrono::milliseconds politeTime{6500};
    /// Of what a run that has begun depends on: about eight minutes with all pauses.
    static constexpr int maxTries = 20;

    /// How the run ended, as far as is known.
    struct Ending
    {
        std::optional<int> exitCode;
        QString error;
    };
    template <typename T = void>
    using Then = std::function<void(const T &)>;

    // In the order in which they happen.
    void pack();
    void onPacked(const base::Result<SandboxProject> &packed);
    void askToSend();
    [[nodiscard]] bool canLeaveHistoryOut() const;
    void refuseToSend();
    void create();
    void onSandbox(const e2b::Result<e2b::Sandbox> &made);
    [[nodiscard]] bool fitsInto(std::optional<std::chrono::hours> longest);
    void prepare();
    void ensureClaude();
    void update();
    void upload();
    void compareParts();
    void sendParts();
    void unpack();
    void setUp(qsizetype command);
    void snapshot();
    void writeScript();
    void launch();
    void readPid(const QByteArray &errors);
    void onLaunched(qint64 pid, const QByteArray &errors);
    void follow();
    void startFollower();
    void leaveUnlogged(const base::Error &error);
    void readEnd();
    void collect();
    void fetch(qsizetype file);
    void takeOver();
    void loseResults(const QString &reason);
    void publish();
    void push(const SandboxScript::Publication &publication);
    void onPublished(const QString &problem);
    void tellResults();
    void cleanUp();
    void keepOutcome();
    void report();

    void learnSize();
    void noteSize(const e2b::Sandbox &detail);
    void takeUp(bool hasEnded);
    void lookForIt();
    void inspect();
    void goOn();
    void endAgain();
    void endUnborn();
    void leaveAlone(const base::Error &error);
    void giveUp();
    void replay();
    void followFound();
    void download(qsizetype file);
    void onDetail(const e2b::Result<e2b::Sandbox> &detail);
    void tick();
    void tellCost(const QString &suffix);
    void onNotice(const SandboxLimits::Notice &notice);
    void stopOverBudget();
    void beat();

    // When something fails that may work later.
    [[nodiscard]] bool tryAgain(const e2b::Failure &failure, int tries, const std::function<void()> &again);
    void onAway(const e2b::Failure &failure, const std::function<void()> &again);
    void lookAtIt();
    void onLook(const e2b::Result<e2b::Sandbox> &detail);
    void lookLater();
    void waitForResume();
    void renew();
    void onConnected(const e2b::Sandbox &sandbox, std::chrono::seconds left);
    void onBack(const e2b::Sandbox &sandbox);
    void onLost();
    void endPause();
    /// By the key, not by the sandbox.
    [[nodiscard]] static bool isRefused(const e2b::Failure &failure);
    void terminate(const QString &signal, int attempt = 0);
    void end(const Ending &ending);
    void run(const e2b::ProcessSpec &spec, const Then<e2b::CommandResult> &then);
    void writeFile(const QString &name, const QByteArray &bytes, const std::function<void()> &then);
    void keepRecord();
    void progress(const QString &stage, const QString &words, QJsonObject more = {});
    void tell(QLatin1StringView type, const QString &suffix, QJsonObject data);
    [[nodiscard]] session::Event makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    [[nodiscard]] std::chrono::milliseconds lifeTime() const;
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QMap<QString, QString> environment() const;
    [[nodiscard]] SandboxScript::Publication publication() const;
    [[nodiscard]] SandboxOutcome outcome() const;
    [[nodiscard]] base::QuestionId sendQuestion() const;
    [[nodiscard]] bool isOver() const { return m_ending.has_value(); }
    [[nodiscard]] bool isWatching() const { return m_ownerTimer.isActive() || m_isLeftAlone; }

    session::RunRequest m_request;
    RunFiles m_files;
    SandboxChoices m_choices;
    e2b::SandboxRecords m_records;
    git::Jobs &m_jobs;
    const base::Clock &m_clock;
    RunOwner m_owner;
    SandboxScript m_script;
    SandboxLimits m_limits;
    e2b::E2bClient m_client;
    std::unique_ptr<e2b::E2bSandbox> m_sandbox;
    e2b::SandboxRecord m_record;
    PackedWorkspace m_packed;
    QList<SecretPlace> m_historySecrets; ///< see PackedHistory
    bool m_isAsking = false; ///< whether files may be sent
    bool m_sendsHistory = true;
    bool m_isOutcomeKept = false; ///< on disk
    bool m_isTakenUp = false; ///< another program began it
    bool m_isLeftAlone = false; ///< until there is a key; nothing of it goes on here
    bool m_isCreating = false; ///< the service has not answered yet
    bool m_isAskedFor = false; ///< there may be a sandbox
    bool m_isRepaired = false; ///< parts that arrived damaged were sent again
    QList<int> m_parts; ///< of the upload, that still have to be sent
    SandboxLog m_output;
    SandboxLog m_errors;
    SandboxStream m_stream;
    RunBudget m_budget; ///< what Claude spends, and nothing else
    bool m_isBudgetSpent = false;
    OutputWindow m_window;
    SandboxFollower *m_follower = nullptr;
    std::optional<SandboxResults> m_results;
    QByteArrayList m_fetched; ///< files of results, in the order of their names; the last one may grow
    QString m_lostResults; ///< why what changed is not here; its sandbox stays then
    std::stop_source m_cancel; ///< of work on other threads
    QTimer m_ticker;
    QTimer m_heart;
    QTimer m_ownerTimer;
    QTimer m_force; ///< until a polite stop becomes a hard one
    std::chrono::milliseconds m_begun{0}; ///< of the clock that does not jump
    std::chrono::milliseconds m_askedSince{0}; ///< likewise, while m_isAsking
    std::optional<Ending> m_ending;
    QString m_stopReason; ///< in words; empty: nobody asked for a stop
    bool m_timedOut = false;
    bool m_stopping = false;
    int m_progress = 0;
    qint64 m_costMinute = 0; ///< the cost was told last after so many
    int m_attempts = 0;
    int m_awayTries = 0; ///< the service says that it runs, and it does not answer
    int m_looks = 0; ///< at the service, without an answer
    bool m_isCollecting = false;
    bool m_isLookingForIt = false; ///< the sandbox stopped answering; the service is asked what became of it
    bool m_isTokenOld = false;
    bool m_isPaused = false;
    std::chrono::milliseconds m_pausedSince{0}; ///< of the clock that does not jump
    std::function<void()> m_again; ///< when it answers again
};

} // namespace engines

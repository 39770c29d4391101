// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamFacts.h"
#include "engines/RunFiles.h"
#include "session/Engine.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <utility>

namespace base {
class Clock;
}

namespace engines {

class StreamFollower;

/// What is said between Gantry and one `claude -p` that reads and writes JSON lines: prompts and answers in, turns,
/// questions and results out, as session events.
///
/// The process itself belongs to LocalRun, which passes input() on to its stdin. Everything that was said before this
/// program came is in the log and is read again: events carry the same sourceId each time, prompts carry ids that
/// Claude does not take twice, and an answer that was given already is ignored by it. So each thing may be said again
/// after a restart, and is. Thread: main; the log is read on @p reading.
class BackgroundClaude : public QObject
{
    Q_OBJECT
public:
    BackgroundClaude(const session::RunRequest &request, const RunFiles &files, QThread &reading,
                     const base::Clock &clock, QObject *parent);
    ~BackgroundClaude() override;

    /// Reads what the process writes, or wrote: it may be over.
    void begin();
    /// The process runs: the step's prompt goes out, unless the log shows that Claude has it, and open questions are
    /// asked.
    void confirmRunning();
    /// False while another program drives the run: then nothing is written, and only what this program is asked for in
    /// the meantime is kept for the moment it may.
    void setDriving(bool driving);

    void answer(const session::Question &question, const session::Answer &answer);
    void send(const session::FollowUp &followUp);
    void interrupt();
    void setPermissionMode(const QString &mode);
    /// stdin is closed once every prompt has had its turn: Claude takes an earlier end for a refusal of what it asks.
    void closeInput();
    /// Ends the turn and closes stdin now.
    void end();

    /// The log has been read to its end.
    [[nodiscard]] bool isDrained() const { return m_drained; }
    [[nodiscard]] bool hasResult() const { return m_hasResult; } ///< of any turn

signals:
    void event(const session::Event &event);
    void input(const QByteArray &bytes);
    void inputEnds();
    void drained();

private:
    struct Asked
    {
        session::Question question;
        bool announced = false;
    };

    void onFacts(const QList<claude::StreamFact> &facts);
    void onCaughtUp();
    void on(const QString &id, const claude::TurnBegun &turn);
    void on(const QString &id, const claude::ToolRequest &request);
    void on(const QString &id, const claude::RequestCancelled &cancelled);
    void on(const QString &id, const claude::MessageMoved &moved);
    void on(const QString &id, const claude::ApiRetry &retry);
    void on(const QString &id, const claude::ToolsDone &done);
    void on(const QString &id, const claude::AssistantBlock &block);
    void on(const QString &id, const claude::RequestAnswered &answered);
    void on(const QString &id, const claude::ResultLine &result);

    void announceOpen();
    void announce(Asked &asked);
    void withdraw(const QString &requestId, const QString &reason);
    void checkBudget(const claude::ResultLine &result);
    void sendPrompt();
    void closeIfIdle();
    void tell(QLatin1StringView type, const QString &suffix, QJsonObject data);
    void tellAs(QLatin1StringView type, const QString &sourceId, QJsonObject data);
    [[nodiscard]] static QString nextRequestId();

    session::RunRequest m_request;
    const base::Clock &m_clock;
    StreamFollower *m_follower; ///< lives on the reading thread, which deletes it

    QHash<QString, Asked> m_open; ///< by request id: Claude waits for the answer
    QSet<QString> m_knownOpen; ///< open in the store when this program took the run up
    QSet<QString> m_answered; ///< by this program
    QSet<QString> m_followUps; ///< ids of messages that are follow-up prompts
    QStringList m_outstanding; ///< messages that have not had their turn, oldest first
    QSet<QString> m_seen; ///< messages that Claude has said it has
    QString m_turn; ///< the id of the turn's first line
    QSet<QString> m_turnMessages;
    int m_retryStatus = -1; ///< of the newest retry that was told in this turn
    bool m_promptSent = false;
    bool m_caughtUp = false;
    bool m_running = false;
    bool m_drained = false;
    bool m_hasResult = false;
    bool m_driving = true;
    bool m_closeWanted = false;
    bool m_inputClosed = false;
    // For the moment this program drives.
    QList<std::pair<session::Question, session::Answer>> m_keptAnswers;
    QList<session::FollowUp> m_keptPrompts;
};

} // namespace engines

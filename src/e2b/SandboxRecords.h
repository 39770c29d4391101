// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "e2b/E2bClient.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace e2b {

/// What is known here about a sandbox that was asked for. Holds no token: those are told again by the service.
struct SandboxRecord
{
    enum class State { Creating, Running, Paused, Ended };

    QString tag = {}; ///< made here, also in the sandbox's metadata; names the record
    QString sandboxId = {}; ///< empty: its creation got no answer yet
    QString templateName = {};
    QString run = {}; ///< of the session store; empty: made by hand
    QString session = {};
    QString project = {};
    QString workFolder = {}; ///< in the sandbox
    State state = State::Creating;
    bool kill = false; ///< it has to go, whatever happens to this program
    bool keep = false; ///< stays after its run
    qint64 pid = 0; ///< of the command in it; 0: none runs
    std::chrono::seconds timeToLive{0};
    QDateTime createdAt = {};
    QDateTime endAt = {}; ///< when the service will end it, as last heard
    QDateTime endedAt = {};
    QDateTime pausedAt = {}; ///< valid while it is paused
    std::chrono::seconds pausedFor{0}; ///< all earlier pauses together
    // Of its run:
    QString localFolder = {}; ///< that went there: the project's, or a worktree
    QString title = {}; ///< what it is about, in a line
    QString branch = {}; ///< that what changes becomes; empty: none
    QString target = {}; ///< branch of a pull request; empty: none is opened
    QString remote = {}; ///< that the branch is pushed to; without a password
    QString authorName = {};
    QString authorMail = {};
    QString templateChoice = {}; ///< as the user named it: one of ours with a set-up, or the service's
    // Of the upload, so that another program can go on with it:
    qint64 packedBytes = 0; ///< of the packed project, beside the run's log; 0: it is not packed
    qint64 partBytes = 0; ///< how large its parts are
    QByteArray packedSha256 = {}; ///< hex
    std::chrono::seconds timeLimit{0}; ///< 0: none
    qint64 budgetMicros = 0; ///< 0: none
    qint64 hourlyMicros = 0; ///< what an hour costs, estimated; 0: not known
    int cpuCount = 0;
    int memoryMb = 0;

    /// It goes on to exist, and costs nothing for computing.
    void pause(const QDateTime &at);
    void resume(const QDateTime &at);
    /// It is known to be gone.
    void end(const QDateTime &at);
    bool operator==(const SandboxRecord &) const = default;
};

[[nodiscard]] QString toString(SandboxRecord::State state); ///< "creating", "running", "paused", "ended"

/// One private file for each record, so that any number of programs may write at the same time. A record is written
/// before its sandbox is asked for: what a crash leaves can be found and killed.
class SandboxRecords
{
public:
    explicit SandboxRecords(const QString &folder)
        : m_folder(folder)
    {
    }

    /// Oldest first; unreadable files are left out.
    [[nodiscard]] QList<SandboxRecord> all() const;
    [[nodiscard]] std::optional<SandboxRecord> find(const QString &tagOrSandbox) const;
    [[nodiscard]] std::optional<SandboxRecord> findRun(const QString &run) const;
    [[nodiscard]] base::Result<> write(const SandboxRecord &record) const;
    void remove(const QString &tag) const;
    /// Of @p there, the service's list, takes the ids that records of creations without an answer lack. Not those of
    /// runs: the programs that watch over them do it.
    void learn(const QList<Sandbox> &there) const;

private:
    QString m_folder;
};

/// Kills what the records say has to go. Thread: that of the client.
class SandboxReaper : public QObject
{
    Q_OBJECT
public:
    /// A creation that got no answer is looked for this long.
    static constexpr std::chrono::minutes lateCreation{10};

    SandboxReaper(E2bClient &client, const SandboxRecords &records, QObject *parent = nullptr);

    /// Every record that is to be killed, once. @p done gets how many could not be.
    void sweep(const QDateTime &now, const std::function<void(int left)> &done);

private:
    void kill(const SandboxRecord &record, const QDateTime &now, const std::function<void(bool gone)> &done);
    void killAll(QStringList ids, const std::function<void(bool gone)> &done);

    E2bClient &m_client;
    SandboxRecords m_records;
};

} // namespace e2b

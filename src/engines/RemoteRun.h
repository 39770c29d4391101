// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/RunBudget.h"
#include "engines/RunFiles.h"
#include "engines/RunOwner.h"
#include "engines/SandboxLog.h"
#include "engines/SandboxStream.h"
#include "session/Engine.h"

#include <QPointer>
#include <QTimer>

namespace base {
class Clock;
}

namespace engines {

/// What the runs of services have in common, whatever they speak: one log of JSON lines, the events in it, words about
/// what goes on, and an exit record at the end. Destroying one leaves the service alone. Thread: main.
///
/// A run with a budget (its session's Profile::maxBudget) is told of at four fifths of it and stopped at its end.
/// Beside the usual events it tells remote_progress {run, stage, words}; the same words stand in the log, as a line of
/// our own that terminals show.
class RemoteRun : public QObject
{
    Q_OBJECT
public:
    RemoteRun(const session::RunRequest &request, const RunFiles &files, const base::Clock &clock, QObject *parent);
    ~RemoteRun() override;

    void start();
    void adopt();
    /// Of a run that another program drives it is only remembered: that one follows the stored request. It is carried
    /// out later where this program has to go on with the run.
    void stop(session::Engine::Stop how);

    [[nodiscard]] base::RunId id() const { return m_request.run.id; }

signals:
    void started(const session::Event &runStarted);
    void event(const session::Event &event);
    void finished(const session::Event &runExited);
    void failed(const base::Error &error);
    void lost();

protected:
    /// How the run ended, as far as is known.
    struct Ending
    {
        std::optional<int> exitCode;
        QString error = {};
        bool timedOut = false;
        QJsonObject more = {}; ///< added to run_exited
    };

    /// What the user could type for the same, without anything secret.
    [[nodiscard]] virtual QString displayCommand() const = 0;
    /// The log is open and this program drives the run.
    virtual void begin() = 0;
    /// Takes the run up; the log has been replayed. Calls onTakenUp() as soon as halt() can reach the service, or
    /// giveUp() where nothing can be taken up.
    virtual void takeUp() = 0;
    /// Ends the run, which is this program's.
    virtual void halt(session::Engine::Stop how) = 0;
    /// A line of the log, live or replayed; ours are left out.
    virtual void onLine(QByteArrayView line);

    /// Bytes of Claude's own output, in any pieces: to the log, then to the events.
    void write(const QByteArray &bytes);
    void progress(const QString &stage, const QString &words);
    void tell(QLatin1StringView type, const QString &suffix, QJsonObject data);
    void end(const Ending &ending);
    void giveUp();
    /// Does what was asked for meanwhile, and stops a run whose budget is used up.
    void onTakenUp();
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] session::Event makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const;

    [[nodiscard]] const session::RunRequest &request() const { return m_request; }
    [[nodiscard]] const RunFiles &files() const { return m_files; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    /// Bytes that write() was given, over all programs; also those of a line that is not complete yet.
    [[nodiscard]] qint64 written() const { return m_written; }

    /// What has to be known to take the run up again, in the run's folder; 0600, durable when it returns.
    [[nodiscard]] base::Result<> keepRecord(const QJsonObject &record) const;
    [[nodiscard]] QJsonObject record() const; ///< empty: there is none

private:
    void tryToOwn();
    void replay();
    void scan(QByteArrayView bytes);
    void tellEnd(const QJsonObject &data);
    void watchBudget(QByteArrayView bytes);
    void enforceBudget();
    void append(const QByteArray &bytes);

    session::RunRequest m_request;
    RunFiles m_files;
    const base::Clock &m_clock;
    RunOwner m_owner;
    SandboxLog m_log;
    SandboxStream m_stream;
    RunBudget m_budget;
    claude::LineSplitter m_lines;
    QTimer m_ownerTimer;
    std::chrono::milliseconds m_begun{0}; ///< of the clock that does not jump
    qint64 m_written = 0;
    int m_progress = 0;
    bool m_isReachable = false; ///< this program drives it and can end it
    std::optional<session::Engine::Stop> m_stopAsked; ///< before it was
    bool m_isOverBudget = false; ///< while it ran
    bool m_isStoppedByBudget = false;
    bool m_isOver = false;
};

} // namespace engines

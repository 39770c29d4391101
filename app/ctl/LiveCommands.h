// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "app/ctl/InputReader.h"
#include "app/ctl/LostRuns.h"
#include "app/ctl/StepReport.h"
#include "app/engineroom/OutsideUse.h"
#include "git/Jobs.h"

#include <QObject>
#include <QTimer>

#include <stop_token>

namespace ctl {

/// A command about one stored session that may take part in its run: `gantryctl session resume|stop|follow|send`.
/// Emits done() once, with the exit code.
///
/// A background run belongs to the program that holds its lock (engines::RunOwner): the window, or the gantryctl that
/// plays it. While that one lives these commands only read, store what is to be done (send), or signal (stop); when it
/// has gone without a word, resume and follow take the run up where it is.
class LiveCommand : public QObject
{
    Q_OBJECT
public:
    LiveCommand(const SessionLiveArguments &arguments, app::EngineRoom &room);

    void start();
    virtual void interrupt();

signals:
    void done(int exitCode);

protected:
    virtual void begin(const session::Snapshot &snapshot) = 0;
    void fail(const base::Error &error);
    void failWith(base::Error::Kind kind, const QString &words);
    [[nodiscard]] const session::Snapshot *snapshot() const;
    [[nodiscard]] bool isDrivenElsewhere(const session::Snapshot &snapshot, const session::Step &step) const;

    SessionLiveArguments m_arguments;
    app::EngineRoom &m_room;
    base::SessionId m_session;

private:
    void find();
};

/// Takes up the run that lost its program; else plays the next pending step, or goes on with the conversation.
class ResumeCommand : public LiveCommand
{
    Q_OBJECT
public:
    ResumeCommand(const SessionLiveArguments &arguments, app::EngineRoom &room);
    void interrupt() override
    {
        m_stop.request_stop();
        m_report.interrupt();
    }

private:
    void begin(const session::Snapshot &snapshot) override;
    void makeFolderAgain(const QString &folder);
    void takeUp(const session::Step &active);
    void goOnUnlessOpenElsewhere(const session::Snapshot &snapshot);
    void goOnAsItIsNow();
    void goOn(const session::Snapshot &snapshot);
    void onStored(const session::Event &event);
    [[nodiscard]] QString words() const;

    StepReport m_report;
    ParallelResume m_children;
    git::Jobs m_jobs{1};
    std::stop_source m_stop;
    app::OutsideUse m_outside;
    bool m_goesOn = false;
    bool m_playsAgain = false; ///< the step that was lost
};

/// Asks the running step to end and waits for its end; force follows by itself.
class StopCommand : public LiveCommand
{
    Q_OBJECT
public:
    StopCommand(const SessionLiveArguments &arguments, app::EngineRoom &room);

private:
    void begin(const session::Snapshot &snapshot) override;
    void onStepEnded(const base::StepId &step);

    ParallelResume m_children;
};

/// Prints the session's events as they come, until it rests: nothing runs, or Claude waits for a prompt. The end of a
/// run that no program holds any more is put on record, so that this comes to an end.
class FollowCommand : public LiveCommand
{
    Q_OBJECT
public:
    FollowCommand(const SessionLiveArguments &arguments, app::EngineRoom &room);

private:
    void begin(const session::Snapshot &snapshot) override;
    void lookForTheLost();
    void readOn();
    void print(const session::Event &event) const;
    void endIfAtRest();

    QTimer m_look;
    base::RunId m_lost; ///< seemed to be at the last look
    qint64 m_last = 0; ///< the newest event that was printed
    bool m_isReading = false;
    bool m_isBehind = false;
};

/// Queues a prompt: behind the others of the background step that runs, else as a further step.
class SendCommand : public LiveCommand
{
    Q_OBJECT
public:
    using LiveCommand::LiveCommand;
    void interrupt() override
    {
        m_input.stop();
        LiveCommand::interrupt();
    }

private:
    void begin(const session::Snapshot &snapshot) override;
    void send(const base::Result<QString> &text);
    void onStored(const session::Event &event);

    void addStep();
    void onRefused(const base::Error &error);

    InputReader m_input;
    QString m_text;
    base::FollowUpId m_followUp;
    base::StepId m_step;
};

} // namespace ctl

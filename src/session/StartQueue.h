// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace session {

/// How much may run at once.
struct Admission
{
    int maxRunning = 0; ///< sessions at work; 0: any number
    /// Why nothing more may start just now, in words for people (memory is short); empty: it may. May be unset.
    /// Called often, so it must be quick.
    std::function<QString()> holdBack;
    /// The same for one session only (its own budget is used up): others need not wait behind it. May be unset.
    std::function<QString(const base::SessionId &session)> holdSession = {};

    /// Why @p running sessions are enough; empty: one more may start.
    [[nodiscard]] QString reason(int running) const;
    [[nodiscard]] QString reasonOf(const base::SessionId &session) const;
};

/// Steps that are to start as soon as they may, in the order in which they were asked for. In memory only: after a
/// restart nothing starts by itself. Thread: main.
class StartQueue : public QObject
{
    Q_OBJECT
public:
    struct Waiting
    {
        base::SessionId session;
        base::StepId step;
        QString permissionMode; ///< empty: the profile's
    };

    /// @p running: how many sessions are at work or about to be.
    explicit StartQueue(std::function<int()> running);

    void setAdmission(const Admission &admission);
    /// False: it has to wait and is in the queue now; changed() follows.
    [[nodiscard]] bool mayStart(const Waiting &one);
    void remove(const base::SessionId &session);
    /// Lets the session's waiting step go although it should wait.
    void startAnyway(const base::SessionId &session);
    /// Why this session waits for its start; empty: it does not.
    [[nodiscard]] QString reason(const base::SessionId &session) const;
    /// Something has ended: lets go those that may start.
    void look();

signals:
    void changed(const base::SessionId &session);
    void ready(const session::StartQueue::Waiting &next);

private:
    std::function<int()> m_running;
    Admission m_admission;
    QList<Waiting> m_waiting;
    QTimer m_again; ///< memory becomes free without an event
};

} // namespace session

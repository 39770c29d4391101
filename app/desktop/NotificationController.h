// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/NotificationPolicy.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace session {
class SessionService;
}

namespace app {

class NotificationSender;

/// What happens when a usage limit resets.
enum class LimitResume {
    Yes, ///< the session goes on by itself
    Possible, ///< it would if the user said so
    No, ///< nobody knows when it resets
};

/// Watches the sessions, tells what is worth telling, and goes on after a usage limit if the user wants that.
class NotificationController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::function<NoticeChoices()> choices;
        std::function<bool()> resumesAtReset;
        std::function<InFront()> inFront;
        std::function<QDateTime()> now;
        /// A rule may answer this question: it is no news yet. See lookAgain().
        std::function<bool(const base::QuestionId &)> mayBeDecided = {};
        /// The runs whose sessions go on at the reset because the user said so, kept over restarts.
        std::function<QStringList()> wantedRuns = {};
        std::function<void(const QStringList &)> setWantedRuns = {};
    };

    /// @p service and @p sender outlive it.
    NotificationController(session::SessionService &service, NotificationSender &sender, Parts parts,
                           QObject *parent = nullptr);

    void sendTest();
    /// After mayBeDecided() has changed for a question of @p session.
    void lookAgain(const base::SessionId &session) { look(session); }
    /// Goes on with @p session when its limit resets, whatever the settings say.
    void resumeOnce(const base::SessionId &session);
    /// Looks for limits that have reset; by itself every half minute.
    void checkResets();

signals:
    void openRequested(const base::SessionId &session, const base::QuestionId &question);
    /// Several sessions at once.
    void openAllRequested();
    /// A limit was reached; told in the window too, and again as the time of its reset comes nearer.
    void limitReached(const base::SessionId &session, const QString &words, app::LimitResume resume);
    void limitOver(const base::SessionId &session);

private:
    struct Pending
    {
        QDateTime resetsAt;
        base::RunId run; ///< which the limit ended: anything newer makes it void
        bool wanted = false; ///< the user asked to go on
    };
    void look(const base::SessionId &id);
    [[nodiscard]] bool waitsForRules(const session::Snapshot &before, const session::Snapshot &after) const;
    [[nodiscard]] QStringList wantedRuns() const;
    void setWanted(const base::RunId &run, bool wanted);
    void tell(const Notice &notice);
    void withdrawAnswered(const session::Snapshot &before, const session::Snapshot &after);
    void watchLimit(const session::Snapshot &snapshot);
    void tellLimit(const base::SessionId &id);
    void resetReached(const base::SessionId &id, const Pending &limit);
    void goOn(const session::Snapshot &snapshot);
    void deny(const Notice &notice);

    session::SessionService &m_service;
    NotificationSender &m_sender;
    Parts m_parts;
    QHash<base::SessionId, session::Snapshot> m_known;
    QHash<base::SessionId, Pending> m_limits;
    NoticeBundle m_bundle;
    QTimer m_resets;
    bool m_loaded = false;
};

} // namespace app

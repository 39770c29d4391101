// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/UsageLimit.h"
#include "session/Session.h"

#include <QCoreApplication>
#include <QTime>

#include <chrono>

namespace app {

/// What a person is told about a session.
struct Notice
{
    enum class Kind { Waiting, Finished, Failed, Limit };

    Kind kind = Kind::Waiting;
    base::SessionId session; ///< null: several sessions
    base::QuestionId question; ///< Waiting: which one, if it can be answered in the window
    QString title;
    QString body;
    bool canDeny = false; ///< background questions only; allowing is never offered outside the window

    bool operator==(const Notice &) const = default;
};

struct NoticeChoices
{
    bool waiting = true;
    bool finished = true;
    bool failed = true;
    bool limit = true;
    bool quietHours = false;
    QTime quietFrom{22, 0};
    QTime quietTo{7, 0}; ///< before quietFrom: the next morning

    bool operator==(const NoticeChoices &) const = default;
};

/// What is in front of the user at this moment.
struct InFront
{
    base::SessionId session; ///< of the current tab, while the window is active; null: none
    bool approvals = false; ///< the page with the questions, while the window is active
};

/// Decides what is worth a notification. Pure: knows no clock, bus or window.
class NotificationPolicy
{
    Q_DECLARE_TR_FUNCTIONS(app::NotificationPolicy)
public:
    /// What has happened between two states of one session, for everybody. At most one: the most urgent.
    [[nodiscard]] static std::optional<Notice> noticeOf(const session::Snapshot &before, const session::Snapshot &after,
                                                        const QDateTime &now);
    /// Whether @p notice is shown outside the window. @p now is in local time.
    [[nodiscard]] static bool isWanted(const Notice &notice, const NoticeChoices &choices, const InFront &inFront,
                                       const QDateTime &now);
    [[nodiscard]] static bool isQuiet(const NoticeChoices &choices, const QTime &now);

    /// The limit that ended a session's last turn, if one did.
    [[nodiscard]] static std::optional<claude::UsageLimit> limitOf(const session::Snapshot &snapshot,
                                                                   const QDateTime &now);
    /// "Usage limit reached, resets at 14:00 (in 1 h 12 min)".
    [[nodiscard]] static QString limitWords(const claude::UsageLimit &limit, const QDateTime &now);
};

/// Makes one notification of several that come within a few seconds.
class NoticeBundle
{
    Q_DECLARE_TR_FUNCTIONS(app::NoticeBundle)
public:
    static constexpr std::chrono::seconds window{5};
    static constexpr qsizetype maxLines = 5;

    /// What to show now that @p notice came: itself, or all of the last seconds in one.
    struct Shown
    {
        Notice notice;
        bool replaces = false; ///< the one that was shown last
    };
    [[nodiscard]] Shown add(const Notice &notice, const QDateTime &now);

private:
    QList<Notice> m_recent;
    QDateTime m_since;
};

} // namespace app

Q_DECLARE_METATYPE(app::Notice)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ApprovalRules.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

namespace base {
class Clock;
}

namespace session {

class EventStore;
class SessionService;
struct Session;

/// Keeps the approval rules of all projects and answers open questions by them.
///
/// Rules are read from the database for every question, so that those another program added count at once. Thread:
/// main; the reading and the look at the disk happen on the store's thread.
class RuleKeeper : public QObject
{
    Q_OBJECT
public:
    /// Make it before SessionService::load(). All three outlive it.
    RuleKeeper(EventStore &store, SessionService &service, const base::Clock &clock, QObject *parent = nullptr);

    /// Gives the rule its id and time. Errors: those of checked(), Conflict when the same rule exists.
    /// Questions that are open are looked at again.
    [[nodiscard]] QFuture<base::Result<ApprovalRule>> add(const ApprovalRule &rule);
    [[nodiscard]] QFuture<base::Result<>> remove(const QString &id);
    /// Oldest first; an empty @p project: of all.
    [[nodiscard]] QFuture<base::Result<QList<ApprovalRule>>> rules(const QString &project = {});
    /// Who decided what, newest first.
    [[nodiscard]] QFuture<base::Result<QList<AuditEntry>>> audit(const AuditQuery &query = {});
    /// Nobody else needs to be asked yet: the rules are being read, or one of them decides. Holds from the moment the
    /// service tells of the question.
    [[nodiscard]] bool mayDecide(const base::QuestionId &question) const { return m_taken.contains(question); }

signals:
    /// mayDecide() became false for an open question of @p session.
    void leftToPeople(const base::SessionId &session);
    void rulesChanged();
    /// @p rule answered @p question.
    void decided(const session::Question &question, const session::ApprovalRule &rule);
    void failed(const base::Error &error); ///< rules could not be read: people are asked

private:
    /// A question and the rule that decides it.
    struct Decided
    {
        Question question;
        ApprovalRule rule;
    };
    static QList<Decided> decideAll(const QList<ApprovalRule> &rules, const QList<Question> &questions,
                                    const Session &session);

    void look(const base::SessionId &session);
    void lookAtAll();
    void take(const base::SessionId &session, const QList<Question> &asked,
              const base::Result<QList<Decided>> &decided);
    void give(const base::SessionId &session, const QSet<base::QuestionId> &questions);

    EventStore &m_store;
    SessionService &m_service;
    const base::Clock &m_clock;
    QHash<base::SessionId, QSet<base::QuestionId>> m_looked; ///< open ones that the rules were asked about
    QSet<base::QuestionId> m_taken; ///< not left to people
};

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Ids.h"
#include "session/Question.h"

#include <QByteArray>
#include <QObject>
#include <QSet>

#include <memory>

namespace session {
class RuleKeeper;
class SessionService;
struct Snapshot;
} // namespace session

namespace ctl {

class AnswerInput;

/// Answers what Claude asks in one session and in those it has started in parallel, unless a rule of the project does.
///
/// Ask prints one line per question,
///   {"type":"approval","session_id","step_id","question_id","tool","input","description","suggestions"},
/// and reads answers from standard input, one line each, in any order:
///   {"question_id","decision":"allow|allow_session|deny","message"?,"input"?}.
/// A line that makes no sense is told on standard error and answers nothing; the end of standard input denies all that
/// is open and all that comes. Deny and Allow decide without asking, but plans and questions to people are never
/// answered by Allow: nobody is there who could.
class Permissions : public QObject
{
    Q_OBJECT
public:
    Permissions(session::SessionService &sessions, const session::RuleKeeper &rules, PermissionPolicy policy);
    ~Permissions() override;

    void follow(const base::SessionId &session);

private:
    /// The session itself, or one of its parallel ones.
    [[nodiscard]] bool isOurs(const session::Snapshot &snapshot) const;
    [[nodiscard]] QList<session::Question> open() const;
    void look();
    void lookAt(const base::SessionId &session);
    void treat(const session::Snapshot &snapshot, const session::Question &question);
    void askAtTerminal(const session::Question &question);
    void deny(const session::Question &question, const QString &message, const QString &order = {});
    void denyAtEnd(const session::Question &question);
    /// An answer to any question, whoever asked it.
    void takeLine(const QByteArray &line);
    void endOfInput();

    session::SessionService &m_sessions;
    const session::RuleKeeper &m_rules;
    PermissionPolicy m_policy;
    base::SessionId m_session;
    QSet<base::QuestionId> m_treated;
    std::shared_ptr<AnswerInput> m_input; ///< once it is needed
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Arguments.h"
#include "base/Ids.h"
#include "session/Question.h"

#include <QByteArray>
#include <QObject>
#include <QSet>

#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace session {
class SessionService;
}

namespace ctl {

/// Answers what Claude asks in one session.
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
    Permissions(session::SessionService &sessions, PermissionPolicy policy);
    ~Permissions() override;

    void follow(const base::SessionId &session);

private:
    void look();
    void treat(const base::StepId &step, const session::Question &question);
    void askAtTerminal(const session::Question &question);
    void deny(const session::Question &question, const QString &message);
    void readInput();
    void takeLine(const QByteArray &line);
    void endOfInput();

    session::SessionService &m_sessions;
    PermissionPolicy m_policy;
    base::SessionId m_session;
    QSet<base::QuestionId> m_treated;
    std::unique_ptr<QSocketNotifier> m_input;
    base::QuestionId m_atTerminal; ///< the next line answers it with y or n
    QByteArray m_pending;
    bool m_inputEnded = false;
};

} // namespace ctl

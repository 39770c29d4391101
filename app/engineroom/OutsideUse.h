// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "conversations/RunningSessions.h"

#include <functional>
#include <vector>

namespace app {

/// Asks Claude whether a conversation is open in a program that is none of Gantry's: two that write to one
/// conversation would tear it. A Claude that cannot tell is no reason to refuse. Questions that come while Claude is
/// being asked share its answer. Thread: the one that made it.
class OutsideUse : public QObject
{
    Q_OBJECT
public:
    explicit OutsideUse(QObject *parent = nullptr);

    using Answer = std::function<void(const base::Result<> &)>;
    /// Calls @p then once, later, after 3 s at most. Conflict: it is open, and where. @p program: "" for the one in
    /// PATH.
    void ask(const QString &program, const base::ConversationId &conversation, Answer then);

private:
    struct Question
    {
        base::ConversationId conversation;
        Answer then;
    };

    void answer(const QList<conversations::RunningSession> &running);

    conversations::RunningSessionsProbe m_probe;
    std::vector<Question> m_questions;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "conversations/RunningSessions.h"

#include <functional>

namespace ctl {

/// Asks Claude whether a conversation is open in a program that is none of Gantry's: two that write to one
/// conversation would tear it. A Claude that cannot tell is no reason to refuse. One question at a time.
class OutsideUse : public QObject
{
    Q_OBJECT
public:
    explicit OutsideUse(QObject *parent = nullptr);

    /// Calls @p then once, later. Conflict: it is open, and where. @p program: "" for the one in PATH.
    void ask(const QString &program, const base::ConversationId &conversation,
             std::function<void(const base::Result<> &)> then);

private:
    conversations::RunningSessionsProbe m_probe;
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Question.h"

#include "session/Words.h"

namespace session {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array channels{
    std::pair{Question::Channel::Control, "control"_L1},
    std::pair{Question::Channel::Hook, "hook"_L1},
};

constexpr std::array decisions{
    std::pair{Answer::Decision::AllowOnce, "allow"_L1},
    std::pair{Answer::Decision::AllowForSession, "allow_session"_L1},
    std::pair{Answer::Decision::Deny, "deny"_L1},
};

} // namespace

QString toString(Question::Channel channel)
{
    return detail::wordOf(channels, channel);
}

std::optional<Question::Channel> questionChannelFromString(const QString &word)
{
    return detail::valueOf(channels, word);
}

QString toString(Answer::Decision decision)
{
    return detail::wordOf(decisions, decision);
}

std::optional<Answer::Decision> decisionFromString(const QString &word)
{
    return detail::valueOf(decisions, word);
}

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/OutsideUse.h"

#include "claude/Program.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace app {

using base::Error;
using conversations::RunningSession;
using conversations::RunningSessionsProbe;

namespace {

constexpr std::chrono::seconds patience(3);

} // namespace

OutsideUse::OutsideUse(QObject *parent)
    : QObject(parent)
{
    connect(&m_probe, &RunningSessionsProbe::found, this, &OutsideUse::answer);
    connect(&m_probe, &RunningSessionsProbe::failed, this, [this] { answer({}); });
}

void OutsideUse::ask(const QString &program, const base::ConversationId &conversation, Answer then)
{
    const auto located = claude::locateProgram(program);
    if (!located || conversation.isNull()) {
        QTimer::singleShot(0, this, [then = std::move(then)] { then({}); });
        return;
    }
    m_questions.push_back({conversation, std::move(then)});
    m_probe.start(*located, patience);
}

void OutsideUse::answer(const QList<RunningSession> &running)
{
    for (const Question &question : std::exchange(m_questions, {})) {
        const auto user = std::ranges::find(running, question.conversation, &RunningSession::conversation);
        if (user == running.end()) {
            question.then({});
            continue;
        }
        question.then(base::fail(
            Error::Kind::Conflict,
            tr("This conversation is open in a Claude outside of Gantry (process %1 in %2). End it there first.")
                .arg(user->pid)
                .arg(user->folder)));
    }
}

} // namespace app

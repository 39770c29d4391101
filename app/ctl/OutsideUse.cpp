// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/OutsideUse.h"

#include "claude/Program.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ctl {

using base::Error;
using conversations::RunningSession;
using conversations::RunningSessionsProbe;

namespace {

constexpr std::chrono::seconds patience(3);

} // namespace

OutsideUse::OutsideUse(QObject *parent)
    : QObject(parent)
{
}

void OutsideUse::ask(const QString &program, const base::ConversationId &conversation,
                     std::function<void(const base::Result<> &)> then)
{
    const auto located = claude::locateProgram(program);
    if (!located || conversation.isNull()) {
        QTimer::singleShot(0, this, [then = std::move(then)] { then({}); });
        return;
    }
    m_probe.disconnect(this);
    connect(&m_probe, &RunningSessionsProbe::failed, this, [then](const Error &) { then({}); });
    connect(&m_probe, &RunningSessionsProbe::found, this, [then, conversation](const QList<RunningSession> &running) {
        const auto user = std::ranges::find(running, conversation, &RunningSession::conversation);
        if (user == running.end()) {
            then({});
            return;
        }
        then(base::fail(
            Error::Kind::Conflict,
            tr("This conversation is open in a Claude outside of Gantry (process %1 in %2). End it there first.")
                .arg(user->pid)
                .arg(user->folder)));
    });
    m_probe.start(*located, patience);
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Engine.h"

namespace session {

bool Engine::hasConversation(const RunRequest &) const
{
    return true;
}

void Engine::answer(const base::RunId &, const Question &, const Answer &) { }
void Engine::withdraw(const base::RunId &, const base::QuestionId &) { }
void Engine::send(const base::RunId &, const FollowUp &) { }
void Engine::interrupt(const base::RunId &) { }
void Engine::setPermissionMode(const base::RunId &, const QString &) { }
void Engine::closeInput(const base::RunId &) { }
void Engine::sweep() { }

} // namespace session

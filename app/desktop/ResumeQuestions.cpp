// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ResumeQuestions.h"

#include "app/desktop/Worktrees.h"
#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "settings/Settings.h"

#include <QMessageBox>
#include <QPushButton>

namespace app {

using base::SessionId;
using session::SessionService;

ResumeQuestions::ResumeQuestions(EngineRoom &room, Worktrees &worktrees, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_worktrees(worktrees)
    , m_window(window)
{
}

void ResumeQuestions::ask(const SessionId &id, const std::function<void()> &then)
{
    const auto next = [this, id, then] { askAboutUse(id, then); };
    if (!m_worktrees.offerToMakeAgain(id, next))
        next();
}

void ResumeQuestions::askAboutUse(const SessionId &id, const std::function<void()> &then)
{
    const session::Snapshot *snapshot = m_room.sessions().find(id);
    if (!snapshot || m_asking.contains(id))
        return;
    const session::Profile &profile = snapshot->session.profile;
    const base::ConversationId conversation = snapshot->session.conversation;
    const bool isHere = profile.engine.isEmpty() || profile.engine == QLatin1StringView("local");
    // One of Gantry's own sessions in it is refused by the service, which can name it.
    if (!isHere || conversation.isNull()
        || !SessionService::checkFree(conversation, m_room.sessions().sessions(), id)) {
        then();
        return;
    }
    m_asking.insert(id);
    const QString program
        = profile.claudeProgram.isEmpty() ? m_room.settings().values().claudeProgram : profile.claudeProgram;
    m_outside.ask(program, conversation, [this, id, then](const base::Result<> &isUnused) {
        m_asking.remove(id);
        if (isUnused)
            then();
        else
            showUse(isUnused.error().message, then);
    });
}

void ResumeQuestions::showUse(const QString &words, const std::function<void()> &then)
{
    auto *question
        = new QMessageBox(QMessageBox::NoIcon, tr("Open in another Claude"), words, QMessageBox::NoButton, m_window);
    question->setObjectName(QStringLiteral("openElsewhere"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Two programs that write to one conversation mix it up: each loses what the other did."));
    QPushButton *anyway = question->addButton(tr("Resume anyway"), QMessageBox::DestructiveRole);
    QPushButton *cancel = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(cancel);
    question->setEscapeButton(cancel);
    connect(anyway, &QPushButton::clicked, this, then);
    question->open();
}

} // namespace app

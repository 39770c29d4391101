// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace session {
struct Answer;
class RuleKeeper;
struct Snapshot;
} // namespace session
namespace ui {
struct ApprovalItem;
class ApprovalsPage;
} // namespace ui

namespace app {

class EngineRoom;

/// Feeds the approvals page from the session service and the rules, and brings the answers back.
class ApprovalsController : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the controller.
    ApprovalsController(EngineRoom &room, session::RuleKeeper &rules, ui::ApprovalsPage &page,
                        QObject *parent = nullptr);

    /// The oldest open question of @p session, or null.
    [[nodiscard]] base::QuestionId questionOf(const base::SessionId &session) const;

signals:
    void openSessionRequested(const base::SessionId &id);
    void failed(const base::Error &error);

private:
    void connectPage();
    void connectRules();
    void refresh();
    void answer(const ui::ApprovalItem &item, const session::Answer &answer);
    /// The store took no answer of @p session: what is still open can be answered again.
    void offerAgain(const base::SessionId &session);
    void findContext(const ui::ApprovalItem &item);
    void readRules();
    void readDecided(qint64 before);
    void updateTitles();

    EngineRoom &m_room;
    session::RuleKeeper &m_rules;
    ui::ApprovalsPage &m_page;
    QHash<base::QuestionId, base::SessionId> m_sent; ///< answers on their way to the disk
    QTimer m_refresh; ///< changes come in bursts
};

} // namespace app

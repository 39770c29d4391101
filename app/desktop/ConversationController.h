// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "conversations/ConversationIndex.h"
#include "conversations/Export.h"
#include "conversations/RunningSessions.h"
#include "session/Step.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>

class QWidget;

namespace ui {
class ConversationBrowser;
struct ConversationRow;
struct ConversationUse;
} // namespace ui

namespace app {

class EngineRoom;
class Worktrees;

/// Opens the browser of conversations, feeds it from the index, and does what is asked for there.
class ConversationController : public QObject
{
    Q_OBJECT
public:
    /// @p worktrees outlives the controller.
    ConversationController(EngineRoom &room, const Worktrees &worktrees, QWidget *window);
    ~ConversationController() override;

    /// With @p session: to choose the conversation that it goes on with.
    void browse(const base::SessionId &session = {});
    /// The browser with these words in its search.
    void search(const QString &words);

signals:
    void openSessionRequested(const base::SessionId &id);
    /// The session that has the conversation goes on.
    void resumeRequested(const base::SessionId &id);

private:
    using Conversation = conversations::Conversation;

    void connectBrowser();
    void refresh();
    void requestRows();
    void showRows(const QString &typed, const base::Result<conversations::SearchResult> &found);
    void askWhatRuns();
    [[nodiscard]] QHash<base::ConversationId, ui::ConversationUse> uses() const;
    /// What runs outside of Gantry and is not among @p written, which are all: it has no transcript yet.
    [[nodiscard]] QList<Conversation> unwrittenOnes(const QList<conversations::Match> &written) const;
    [[nodiscard]] bool isInBackground(const base::ConversationId &id) const;
    /// One that has the conversation and can go on with it; null: none.
    [[nodiscard]] base::SessionId restingSession(const base::ConversationId &id) const;
    void readDocument(const Conversation &conversation);
    enum class How { Resume, Fork };
    void goOn(const Conversation &conversation, How how);
    void goOnIn(const QString &folder, const Conversation &conversation, How how);
    void chooseFolder();
    void attach(const Conversation &conversation);
    void start(const QString &project, const QString &title, const session::Step &step);
    void exportAs(const Conversation &conversation, conversations::ExportFormat format);
    void write(const Conversation &conversation, conversations::ExportFormat format, const QString &path);
    void openFolder(const Conversation &conversation);
    void onNotice(const QString &id, int index);
    void tell(const QString &id, const QString &words, const QStringList &actions = {});
    void tellError(const base::Error &error);
    [[nodiscard]] QString claudeProgram() const;

    EngineRoom &m_room;
    const Worktrees &m_worktrees;
    QWidget *m_window;
    QPointer<ui::ConversationBrowser> m_browser;
    std::unique_ptr<conversations::ConversationIndex> m_index;
    conversations::RunningSessionsProbe m_probe;
    QList<conversations::RunningSession> m_running;
    base::SessionId m_session; ///< the conversation is chosen for
    std::shared_ptr<std::atomic<bool>> m_readingCancelled; ///< of the newest document
    std::shared_ptr<std::atomic<bool>> m_exportCancelled;
    QString m_exported; ///< path of the last export
    bool m_isRead = false; ///< the index knows all there is
    std::optional<std::pair<Conversation, How>> m_homeless; ///< waits for another folder
};

} // namespace app

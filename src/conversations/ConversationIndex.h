// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "conversations/Conversation.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace conversations {

struct SearchResult
{
    QList<Match> matches; ///< newest first, at most as many as were asked for
    int total = 0; ///< conversations in which every word occurs

    bool operator==(const SearchResult &) const = default;
};

/// Where the index is kept under Gantry's data folder.
[[nodiscard]] QString indexPath(const QString &dataFolder);

/// All conversations of Claude on this computer, and their words.
///
/// The index is a SQLite file of its own that can be deleted at any time: refresh() makes it anew from the
/// transcripts, which are never written. Several programs may use the same file.
///
/// Threads: every call may come from any thread and returns at once. Work happens on a thread of its own; a refresh
/// leaves room for questions in between, so that searching works while it reads. Signals come from that thread.
class ConversationIndex : public QObject
{
    Q_OBJECT
public:
    /// Touches nothing yet. @p configFolders: see configFolders().
    ConversationIndex(const QString &databasePath, const QStringList &configFolders, QObject *parent = nullptr);
    ~ConversationIndex() override; ///< cancels what goes on and joins the thread

    /// Looks for new, grown, changed and deleted transcripts, newest first. A call while one goes on gets its result.
    [[nodiscard]] QFuture<base::Result<RefreshResult>> refresh();
    /// Ends it soon; what has been read stays.
    void cancelRefresh();

    /// As of the last refresh, newest first; those without any message are left out.
    [[nodiscard]] QFuture<base::Result<QList<Conversation>>> conversations();
    /// Words may be in the texts, the title, the folder, the branch or the id; capitals and accents do not matter.
    /// Without any word: nothing matches.
    [[nodiscard]] QFuture<base::Result<SearchResult>> search(const QString &typed, int limit);

signals:
    void progress(const conversations::Progress &progress);
    /// A refresh has stored something; at most about twice a second while it goes on.
    void changed();

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives and dies on the thread
};

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ConversationIndex.h"

#include "conversations/IndexTables.h"
#include "conversations/Refresh.h"
#include "storage/Database.h"
#include "storage/OpenSound.h"

#include <QPromise>
#include <QThread>

#include <atomic>
#include <bit>

using namespace Qt::StringLiterals;

namespace conversations {

using base::Result;

namespace {

/// Questions wait at most about this long while a refresh reads.
constexpr std::chrono::milliseconds sliceTime{60};
constexpr std::chrono::milliseconds tellInterval{400};
constexpr int maxPieces = 300'000;

/// The place to show of one conversation: where most of the words are.
struct Best
{
    qint64 row = 0;
    quint8 terms = 0;
    quint8 allTerms = 0;
    int places = 0;
};

QHash<qint64, Best> bestPlaces(const QHash<qint64, tables::Hits> &hits)
{
    QHash<qint64, Best> best;
    for (auto it = hits.begin(); it != hits.end(); ++it) {
        Best &place = best[tables::keyOfRow(it.key())];
        const int before = std::popcount(place.terms);
        const int now = std::popcount(it->terms);
        if (now > before || (now == before && it.key() < place.row)) {
            place.row = it.key();
            place.terms = it->terms;
        }
        place.allTerms |= it->terms;
        ++place.places;
    }
    return best;
}

/// Which of the words occur in what the list shows.
quint8 termsOutside(const Conversation &conversation, const QList<SearchTerm> &terms)
{
    quint8 found = 0;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const QString &words = terms[i].words;
        for (const QString &text : {conversation.title, conversation.project, conversation.branch}) {
            if (text.contains(words, Qt::CaseInsensitive))
                found |= static_cast<quint8>(1U << i);
        }
        if (conversation.id.toString().startsWith(words, Qt::CaseInsensitive))
            found |= static_cast<quint8>(1U << i);
    }
    return found;
}

} // namespace

QString indexPath(const QString &dataFolder)
{
    return dataFolder + "/conversations.sqlite"_L1;
}

class ConversationIndex::Worker : public QObject
{
public:
    Worker(ConversationIndex *index, QString path, QStringList folders)
        : m_index(index)
        , m_path(std::move(path))
        , m_folders(std::move(folders))
    {
    }

    using RefreshPromise = std::shared_ptr<QPromise<Result<RefreshResult>>>;

    void refresh(const RefreshPromise &promise)
    {
        m_waiting.append(promise);
        if (m_refresh)
            return;
        m_cancelled = false;
        if (const auto opened = open(); !opened) {
            finish(std::unexpected(opened.error()));
            return;
        }
        m_refresh = std::make_unique<Refresh>(*m_database, m_folders, [this] { return m_cancelled.load(); });
        m_told.start();
        slice();
    }

    [[nodiscard]] Result<QList<Conversation>> conversations()
    {
        return open().and_then([this] { return tables::conversations(*m_database); });
    }

    [[nodiscard]] Result<SearchResult> search(const QString &typed, int limit);

    void cancel() { m_cancelled = true; }

private:
    [[nodiscard]] Result<> open()
    {
        if (m_database)
            return {};
        auto opened = storage::openSound(m_path, tables::essential());
        if (!opened)
            return std::unexpected(opened.error());
        auto database = std::move(opened->database);
        // What a power cut takes away is read again from the transcripts.
        return database->execute(u"PRAGMA synchronous=NORMAL"_s)
            .and_then([&] { return storage::migrate(*database, u"conversations"_s, tables::migrations()); })
            .transform([&] { m_database = std::move(database); });
    }

    void slice()
    {
        const auto more = m_refresh->work(sliceTime);
        if (!more) {
            finish(std::unexpected(more.error()));
            return;
        }
        const bool ended = !*more;
        if (ended || m_told.durationElapsed() > tellInterval) {
            m_told.start();
            emit m_index->progress(m_refresh->progress());
            if (m_refresh->takeChanged())
                emit m_index->changed();
        }
        if (ended)
            finish(m_refresh->result());
        else // behind the questions that came meanwhile
            QMetaObject::invokeMethod(this, [this] { slice(); }, Qt::QueuedConnection);
    }

    void finish(const Result<RefreshResult> &result)
    {
        m_refresh.reset();
        for (const RefreshPromise &promise : std::exchange(m_waiting, {})) {
            promise->addResult(result);
            promise->finish();
        }
    }

    ConversationIndex *m_index;
    QString m_path;
    QStringList m_folders;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Refresh> m_refresh;
    QList<RefreshPromise> m_waiting;
    QElapsedTimer m_told;
    std::atomic<bool> m_cancelled = false;
};

Result<SearchResult> ConversationIndex::Worker::search(const QString &typed, int limit)
{
    const QList<SearchTerm> terms = parseSearch(typed);
    if (terms.isEmpty())
        return SearchResult{};
    if (const auto opened = open(); !opened)
        return std::unexpected(opened.error());
    const auto rows = tables::allRows(*m_database);
    if (!rows)
        return std::unexpected(rows.error());
    const auto hits = tables::find(*m_database, terms, maxPieces);
    if (!hits)
        return std::unexpected(hits.error());
    const QHash<qint64, Best> best = bestPlaces(*hits);
    const auto all = static_cast<quint8>((1U << terms.size()) - 1);
    QList<std::pair<Match, qint64>> found;
    for (const tables::Row &row : *rows) {
        const Conversation &conversation = row.state.conversation;
        const Best place = best.value(row.key);
        if (conversation.messages > 0 && (place.allTerms | termsOutside(conversation, terms)) == all)
            found.append({Match{conversation, {}, place.places}, place.row});
    }
    std::ranges::sort(found, [](const auto &a, const auto &b) {
        const Conversation &first = a.first.conversation;
        const Conversation &second = b.first.conversation;
        return first.lastUse != second.lastUse ? first.lastUse > second.lastUse : first.path < second.path;
    });
    SearchResult result;
    result.total = static_cast<int>(found.size());
    for (auto &[match, row] : found.first(std::min<qsizetype>(found.size(), std::max(limit, 0)))) {
        if (row != 0) {
            const auto snippet = tables::snippet(*m_database, terms, row);
            if (!snippet)
                return std::unexpected(snippet.error());
            match.snippet = *snippet;
        }
        result.matches.append(match);
    }
    return result;
}

ConversationIndex::ConversationIndex(const QString &databasePath, const QStringList &configFolders, QObject *parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(this, databasePath, configFolders))
{
    m_thread->setObjectName(u"conversations"_s);
    m_worker->moveToThread(m_thread.get());
    // On its own thread: a database connection belongs to the thread that made it.
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
}

ConversationIndex::~ConversationIndex()
{
    m_worker->cancel();
    m_thread->quit();
    m_thread->wait();
}

QFuture<Result<RefreshResult>> ConversationIndex::refresh()
{
    auto promise = std::make_shared<QPromise<Result<RefreshResult>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise] { worker->refresh(promise); });
    return promise->future();
}

void ConversationIndex::cancelRefresh()
{
    m_worker->cancel();
}

QFuture<Result<QList<Conversation>>> ConversationIndex::conversations()
{
    auto promise = std::make_shared<QPromise<Result<QList<Conversation>>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise] {
        promise->addResult(worker->conversations());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<SearchResult>> ConversationIndex::search(const QString &typed, int limit)
{
    auto promise = std::make_shared<QPromise<Result<SearchResult>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, promise, typed, limit] {
        // Somebody types on: an answer that nobody waits for is not looked up.
        if (!promise->isCanceled())
            promise->addResult(worker->search(typed, limit));
        promise->finish();
    });
    return promise->future();
}

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/UsageKeeper.h"

#include "usage/BookStore.h"
#include "usage/FolderWatch.h"

#include <QLoggingCategory>
#include <QTimer>

#include <set>

namespace usage {

namespace {

Q_LOGGING_CATEGORY(log, "gantry.usage")

using namespace std::chrono_literals;

/// A streamed answer is written in many small pieces.
constexpr std::chrono::milliseconds gatherTime = 20ms;
constexpr std::chrono::milliseconds pollTime = 1s;
/// Where everything is watched; for file systems that other machines write to.
constexpr std::chrono::milliseconds slowPollTime = 60s;
constexpr std::chrono::milliseconds saveTime = 30s;
constexpr std::chrono::milliseconds ledgerTime = 200ms;

} // namespace

class UsageKeeper::Worker : public QObject
{
public:
    Worker(Options options, UsageKeeper &keeper, std::stop_token stop)
        : m_options(std::move(options))
        , m_keeper(keeper)
        , m_stop(std::move(stop))
        , m_watch(this)
    {
        for (QTimer *timer : {&m_gather, &m_save, &m_ledgerTimer}) {
            timer->setSingleShot(true);
            timer->setParent(this);
        }
        m_gather.setInterval(gatherTime);
        m_save.setInterval(saveTime);
        m_poll.setParent(this);
        connect(&m_gather, &QTimer::timeout, this, &Worker::update);
        connect(&m_save, &QTimer::timeout, this, &Worker::save);
        m_ledgerTimer.setInterval(ledgerTime);
        connect(&m_ledgerTimer, &QTimer::timeout, this, [this] {
            if (std::exchange(m_isLedgerLate, false))
                tellLedger();
        });
        connect(&m_poll, &QTimer::timeout, this, &Worker::lookAtAll);
        connect(&m_watch, &FolderWatch::foldersChanged, this, &Worker::lookAtAll);
        connect(&m_watch, &FolderWatch::filesChanged, this, [this](const std::set<std::string> &paths) {
            for (const std::string &path : paths) {
                if (isTranscript(path) && isWanted(path))
                    m_paths.insert(path);
            }
            if (!m_paths.empty() && !m_gather.isActive())
                m_gather.start();
        });
    }

    void start()
    {
        openBook();
        m_isAll = true;
        update();
    }

    void answer(const std::function<void(TranscriptBook &)> &question) { question(*m_book); }

    void changeLedger(const std::function<void(TranscriptLedger &)> &change)
    {
        change(m_ledger);
        if (m_options.keepsLedger && !m_isFirst)
            tellLedgerSoon();
    }

    void setPricing(const std::function<Pricing()> &pricing, const QString &key)
    {
        save();
        m_options.pricing = pricing;
        m_options.key = key;
        m_book.emplace(pricing());
        m_ledger.clear();
        m_isWhole = true;
        m_isFirst = true;
        m_isHeld = false;
        lookAtAll();
    }

    void readOn()
    {
        m_isHeld = false;
        lookAtAll();
    }

    void save()
    {
        m_save.stop();
        if (!m_store || !m_isUnsaved)
            return;
        const auto saved = m_store->save(m_options.key, *m_book, m_isWhole ? nullptr : &m_unsaved);
        if (!saved) {
            // Another program keeps the book just as well; what it does not know is read again.
            qCInfo(log) << "usage is not stored any more:" << saved.error().message;
            m_store.reset();
        }
        m_unsaved = {};
        m_isUnsaved = m_isWhole = false;
    }

private:
    /// In the keeper's own thread, and not before its owner, who has yet to connect, comes back to the event loop.
    template <typename Told>
    void tell(Told told)
    {
        QMetaObject::invokeMethod(
            &m_keeper, [&keeper = m_keeper, told = std::move(told)] { told(keeper); }, Qt::QueuedConnection);
    }

    void openBook()
    {
        if (!m_options.database.isEmpty()) {
            if (auto store = BookStore::open(m_options.database))
                m_store = std::move(*store);
            else
                qCWarning(log) << store.error().message << store.error().detail;
        }
        if (m_store) {
            auto loaded = m_store->load(m_options.key, m_options.pricing(), {RuleSet::D, RuleSet::E});
            if (loaded && *loaded && (*loaded)->loadAll()) // others may save while this program runs
                m_book = std::move(*loaded);
        }
        m_isWhole = !m_book;
        if (!m_book)
            m_book.emplace(m_options.pricing());
    }

    [[nodiscard]] bool isWanted(const std::string &path) const
    {
        return m_options.project.empty() || placeOf(path).project == m_options.project;
    }

    void lookAtAll()
    {
        m_isAll = true;
        if (!m_gather.isActive())
            m_gather.start();
    }

    void update()
    {
        if (m_stop.stop_requested())
            return;
        if (m_isHeld)
            m_isAll = false; // what is known stays up to date, and nothing is read that is not
        const TranscriptBook::Summary summary = m_isAll ? updateAll() : updateSome();
        noteUnsaved(summary);
        tellProblems(summary.problems);
        if (summary.wasCancelled && !m_stop.stop_requested()) {
            m_isHeld = true;
            tell([](UsageKeeper &keeper) { emit keeper.readingCancelled(); });
        }
        m_ledger.update(*m_book, summary.changed, summary.removed);
        const bool isFirst = std::exchange(m_isFirst, false);
        if (!summary.changed.empty() || !summary.removed.empty() || isFirst) {
            tell([](UsageKeeper &keeper) { emit keeper.changed(); });
            if (m_options.keepsLedger)
                tellLedgerSoon();
        }
    }

    /// The first change of a row is told at once, those that follow it together.
    void tellLedgerSoon()
    {
        m_isLedgerLate = m_ledgerTimer.isActive();
        if (!m_isLedgerLate)
            tellLedger();
    }

    void tellLedger()
    {
        m_ledgerTimer.start();
        TranscriptTotals totals = m_ledger.totals(*m_book, QDateTime::currentMSecsSinceEpoch());
        tell([totals](UsageKeeper &keeper) { emit keeper.ledgerChanged(totals); });
    }

    TranscriptBook::Summary updateAll()
    {
        m_isAll = false;
        m_paths.clear();
        // Watched before they are read, so that nothing falls between.
        const auto roots = m_options.roots();
        TranscriptList list = listTranscripts(roots);
        std::erase_if(list.files, [this](const TranscriptFile &file) { return !isWanted(file.path); });
        const bool isWatched = m_watch.watch(list.folders) && !roots.empty();
        m_poll.start(isWatched ? slowPollTime : pollTime);
        return m_book->update(
            list,
            [this](std::uint64_t done, std::uint64_t total) {
                tell([done, total](UsageKeeper &keeper) { emit keeper.progressed(done, total); });
            },
            m_keeper.beginReading());
    }

    TranscriptBook::Summary updateSome()
    {
        const std::vector<std::string> paths(m_paths.begin(), m_paths.end());
        m_paths.clear();
        return m_book->updateFiles(paths);
    }

    void noteUnsaved(const TranscriptBook::Summary &summary)
    {
        if (summary.changed.empty() && summary.removed.empty())
            return;
        m_isUnsaved = true;
        const auto add = [](std::vector<std::uint32_t> &to, const std::vector<std::uint32_t> &from) {
            to.insert(to.end(), from.begin(), from.end());
            std::ranges::sort(to);
            const auto repeats = std::ranges::unique(to);
            to.erase(repeats.begin(), repeats.end());
        };
        add(m_unsaved.changed, summary.changed);
        add(m_unsaved.removed, summary.removed);
        if (!m_save.isActive())
            m_save.start();
    }

    void tellProblems(const QList<ReadProblem> &problems)
    {
        QList<ReadProblem> fresh;
        for (const ReadProblem &problem : problems) {
            if (m_told.insert(problem.path.toStdString()).second)
                fresh.append(problem);
        }
        if (!fresh.isEmpty())
            tell([fresh](UsageKeeper &keeper) { emit keeper.failed(fresh); });
    }

    Options m_options;
    UsageKeeper &m_keeper;
    const std::stop_token m_stop;
    FolderWatch m_watch;
    QTimer m_gather;
    QTimer m_poll;
    QTimer m_save;
    std::unique_ptr<BookStore> m_store; ///< outlives the book
    std::optional<TranscriptBook> m_book;
    TranscriptLedger m_ledger;
    QTimer m_ledgerTimer;
    TranscriptBook::Summary m_unsaved;
    std::set<std::string> m_paths;
    std::set<std::string> m_told;
    bool m_isAll = false;
    bool m_isFirst = true;
    bool m_isHeld = false;
    bool m_isLedgerLate = false;
    bool m_isUnsaved = false;
    bool m_isWhole = false; ///< the store has nothing of this book yet
};

UsageKeeper::UsageKeeper(Options options, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(options), *this, m_stop.get_token()))
{
    m_thread.setObjectName(QStringLiteral("usage"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &Worker::start);
    connect(&m_thread, &QThread::finished, m_worker, [worker = m_worker] {
        worker->save();
        delete worker; // on its thread, where its database was opened
    });
    m_thread.start();
}

UsageKeeper::~UsageKeeper()
{
    m_stop.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_reading.request_stop();
    }
    m_thread.quit();
    m_thread.wait();
}

std::stop_token UsageKeeper::beginReading()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_stop.stop_requested())
        m_reading = {};
    return m_reading.get_token();
}

void UsageKeeper::cancelReading()
{
    const std::scoped_lock lock(m_mutex);
    m_reading.request_stop();
}

void UsageKeeper::readOn()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->readOn(); }, Qt::QueuedConnection);
}

void UsageKeeper::setTimeZone(const QTimeZone &zone)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, zone] {
            worker->changeLedger([&zone](TranscriptLedger &ledger) { ledger.setTimeZone(zone); });
        },
        Qt::QueuedConnection);
}

void UsageKeeper::setPricing(const std::function<Pricing()> &pricing, const QString &key)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, pricing, key] { worker->setPricing(pricing, key); }, Qt::QueuedConnection);
}

void UsageKeeper::setStepTimes(const StepTimes &times)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, times] {
            worker->changeLedger([&times](TranscriptLedger &ledger) { ledger.setStepTimes(times); });
        },
        Qt::QueuedConnection);
}

void UsageKeeper::post(std::function<void(TranscriptBook &)> question)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question = std::move(question)] { worker->answer(question); },
        Qt::QueuedConnection);
}

} // namespace usage

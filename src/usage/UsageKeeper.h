// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/TranscriptLedger.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

namespace usage {

/// Keeps a TranscriptBook up to date while a program runs, on a thread of its own: from what was stored, then what is
/// new, then every line that is appended. inotify tells of them within milliseconds; where it cannot, a look at all
/// files each second does.
///
/// Thread: the one that made it. Destroying it stops a reading that is under way, saves and joins the thread.
class UsageKeeper : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::function<std::vector<std::string>()> roots; ///< asked anew at every look; called from the keeper's thread
        std::function<Pricing()> pricing; ///< the same
        std::string project; ///< only this one; empty: all
        QString database; ///< empty: nothing is stored
        QString key; ///< of the stored book: which prices, which aliases
        bool keepsLedger = false; ///< ledgerChanged() is wanted
    };

    explicit UsageKeeper(Options options, QObject *parent = nullptr);
    ~UsageKeeper() override;

    /// Answers @p question from the book, after what was asked before. Called from the keeper's thread; keep it short.
    template <typename Answer>
    [[nodiscard]] QFuture<Answer> ask(std::function<Answer(TranscriptBook &)> question)
    {
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([promise, question = std::move(question)](TranscriptBook &book) {
            promise->addResult(question(book));
            promise->finish();
        });
        return promise->future();
    }

    /// For the ledger; ledgerChanged() follows.
    void setTimeZone(const QTimeZone &zone);
    void setStepTimes(const StepTimes &times);
    /// Other prices: everything is read and computed anew. @p key as in Options.
    void setPricing(const std::function<Pricing()> &pricing, const QString &key);
    /// Ends the reading of much that is new, if one is under way, and begins none until readOn(). What was read stays.
    void cancelReading();
    void readOn();

signals:
    /// While a lot is read: bytes done of bytes in all.
    void progressed(quint64 done, quint64 total);
    /// The book has been brought up to date for the first time, or something in it has changed.
    void changed();
    /// The same for the sums, at most every fifth of a second.
    void ledgerChanged(const usage::TranscriptTotals &totals);
    /// Part of the transcripts is not read, because cancelReading() was called.
    void readingCancelled();
    /// Files and folders that cannot be read, each told once.
    void failed(const QList<usage::ReadProblem> &problems);

private:
    class Worker;
    void post(std::function<void(TranscriptBook &)> question);
    [[nodiscard]] std::stop_token beginReading();

    QThread m_thread;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::stop_source m_reading; ///< under m_mutex
    Worker *m_worker; ///< lives and dies on the thread
};

} // namespace usage

Q_DECLARE_METATYPE(usage::ReadProblem)
Q_DECLARE_METATYPE(usage::TranscriptTotals)

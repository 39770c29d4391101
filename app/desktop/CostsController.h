// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/ConversationIndex.h"
#include "settings/Settings.h"
#include "ui/settings/BudgetsSection.h"
#include "usage/Budget.h"
#include "usage/EngineCosts.h"
#include "usage/UsageKeeper.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {
class CostsPage;
}

namespace app {

class EngineRoom;

/// Keeps the ledger while the window is open: from the sessions' own figures and from the transcripts, which a
/// UsageKeeper reads and watches. Feeds the costs page, holds and stops by budget, tells live figures of running steps.
/// The sums are made on a thread of the pool.
class CostsController : public QObject
{
    Q_OBJECT
public:
    CostsController(EngineRoom &room, ui::CostsPage &page, QObject *parent = nullptr);
    ~CostsController() override;

    /// Once the sessions are loaded.
    void start();
    void applySettings(const settings::Values &values);
    /// Puts what the transcripts say into a copy that is for showing: cost and tokens so far of a step that runs, and
    /// how full its conversation is.
    void addLive(session::Snapshot &snapshot) const;
    /// Why nothing may start; empty: it may. The second: only this session's own budget.
    [[nodiscard]] QString holdReason() const { return usage::holdReason(m_states); }
    [[nodiscard]] QString holdReason(const base::SessionId &session) const
    {
        return usage::holdReason(m_states, session);
    }
    /// What may still be spent today; unset: no budget.
    [[nodiscard]] std::optional<base::Money> budgetLeft() const;
    /// "Today $14.82 of $40.00, $25.18 left"; empty: no budget for a day.
    [[nodiscard]] QString todaysBudgetWords() const;
    [[nodiscard]] const usage::UsageSummary &summary() const { return m_summary; }
    [[nodiscard]] ui::PriceFacts priceFacts() const;
    void importPrices(const QString &file, bool computeAnew);
    void removePrices();

signals:
    void summaryChanged();
    /// Today's cost for the status bar; empty: unknown. The budget is empty when none is set.
    void todaysCostChanged(const QString &today, const QString &budget, std::optional<double> share);
    /// addLive() says something else about these.
    void liveChanged(const QList<base::SessionId> &sessions);
    /// 50, 80 or 100 % of a budget, once each.
    void budgetReached(const usage::BudgetState &state);
    void priceFactsChanged();
    void failed(const base::Error &error);

private:
    struct Sums
    {
        usage::UsageSummary summary;
        QList<usage::BudgetState> states;
        QHash<base::StepId, usage::LiveUsage> live;
    };
    void connectPage();
    void connectKeeper();
    void sumLater();
    void sum();
    void take(const Sums &sums);
    void showOnPage();
    void readTitles();
    void tellLive(const QHash<base::StepId, usage::LiveUsage> &before);
    void enforce(const usage::BudgetState &state);
    void changePrices(const usage::PriceBook &prices);
    void setZone(const QTimeZone &zone);
    [[nodiscard]] QString pricesFolder() const;
    [[nodiscard]] QString bookKey() const;

    EngineRoom &m_room;
    ui::CostsPage &m_page;
    std::shared_ptr<const usage::PriceBook> m_prices;
    QString m_priceProblem;
    usage::EngineCosts m_machines;
    std::unique_ptr<usage::UsageKeeper> m_keeper;
    usage::TranscriptTotals m_totals;
    std::unique_ptr<conversations::ConversationIndex> m_index; ///< while it is asked
    QHash<QString, QString> m_titles; ///< of conversations, by id
    usage::StepTimes m_times;
    usage::UsageSummary m_summary;
    usage::Budgets m_budgets;
    QList<usage::BudgetState> m_states;
    usage::BudgetWatch m_watch;
    QHash<base::StepId, usage::LiveUsage> m_live;
    QTimeZone m_zone;
    QFutureWatcher<Sums> m_sums;
    QTimer m_later; ///< changes come in bursts
    QTimer m_midnight; ///< today becomes yesterday, and a block ends, without an event
    bool m_isStale = false;
    bool m_isPageStale = false;
};

} // namespace app

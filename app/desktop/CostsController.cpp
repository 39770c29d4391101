// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CostsController.h"

#include "app/engineroom/BudgetGate.h"
#include "app/engineroom/EngineRoom.h"
#include "conversations/ConversationFiles.h"
#include "session/SessionService.h"
#include "ui/costview/CostsPage.h"

#include <QFile>
#include <QLocale>
#include <QtConcurrentRun>

namespace app {

using namespace Qt::StringLiterals;
using base::SessionId;
using session::SessionService;

namespace {

constexpr std::chrono::milliseconds burst{100};
constexpr std::chrono::seconds lookAgain{30};

} // namespace

CostsController::CostsController(EngineRoom &room, ui::CostsPage &page, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_page(page)
    , m_machines(room.store())
{
    const QByteArray stored = room.settings().state(u"costsTimeZone"_s).toByteArray();
    m_zone = stored.isEmpty() ? usage::systemTimeZone() : QTimeZone(stored);
    if (!m_zone.isValid())
        m_zone = usage::systemTimeZone();
    QStringList problems;
    m_prices = std::make_shared<const usage::PriceBook>(usage::PriceBook::load(pricesFolder(), &problems));
    m_priceProblem = problems.join(u'\n');
    page.setPrices(m_prices);
    m_later.setSingleShot(true);
    m_later.setInterval(burst);
    connect(&m_later, &QTimer::timeout, this, &CostsController::sum);
    connect(&m_midnight, &QTimer::timeout, this, &CostsController::sumLater);
    connect(&m_sums, &QFutureWatcher<Sums>::finished, this, [this] { take(m_sums.result()); });
    SessionService &service = room.sessions();
    for (const auto signal :
         {&SessionService::sessionAdded, &SessionService::sessionChanged, &SessionService::sessionRemoved})
        connect(&service, signal, this, &CostsController::sumLater);
    connect(&m_machines, &usage::EngineCosts::changed, this, &CostsController::sumLater);
    connectPage();
}

CostsController::~CostsController()
{
    m_sums.waitForFinished();
}

QString CostsController::pricesFolder() const
{
    return m_room.paths().data + u"/prices"_s;
}

QString CostsController::bookKey() const
{
    return usage::bookKey(*m_prices, qgetenv("CCUSAGE_MODEL_ALIASES").toStdString());
}

void CostsController::connectPage()
{
    using ui::CostsPage;
    connect(&m_page, &CostsPage::shown, this, &CostsController::showOnPage);
    connect(&m_page, &CostsPage::shown, this, &CostsController::readTitles);
    connect(&m_page, &CostsPage::timeZoneRequested, this, &CostsController::setZone);
    connect(&m_page, &CostsPage::cancelReadingRequested, this, [this] {
        if (m_keeper)
            m_keeper->cancelReading();
    });
    connect(&m_page, &CostsPage::readOnRequested, this, [this] {
        if (m_keeper)
            m_keeper->readOn();
    });
}

void CostsController::start()
{
    usage::UsageKeeper::Options options;
    options.roots = [] { return usage::projectRoots().value_or(std::vector<std::string>()); };
    options.pricing = [prices = m_prices] {
        return usage::Pricing(prices, usage::CostMode::Auto,
                              usage::Pricing::readAliases(qgetenv("CCUSAGE_MODEL_ALIASES").toStdString()));
    };
    options.database = m_room.paths().data + u"/usage.sqlite"_s;
    options.key = bookKey();
    options.keepsLedger = true;
    m_keeper = std::make_unique<usage::UsageKeeper>(std::move(options));
    m_keeper->setTimeZone(m_zone);
    connectKeeper();
    QList<SessionId> elsewhere;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        if (snapshot.session.profile.engine != u"local")
            elsewhere.append(snapshot.session.id);
    }
    m_machines.load(elsewhere);
    m_midnight.start(lookAgain);
    sum();
}

void CostsController::connectKeeper()
{
    using usage::UsageKeeper;
    connect(m_keeper.get(), &UsageKeeper::ledgerChanged, this, [this](const usage::TranscriptTotals &totals) {
        m_totals = totals;
        sum();
    });
    connect(m_keeper.get(), &UsageKeeper::progressed, this,
            [this](quint64 done, quint64 total) { m_page.setReading(done, total); });
    connect(m_keeper.get(), &UsageKeeper::readingCancelled, &m_page, &ui::CostsPage::setReadingCancelled);
    connect(m_keeper.get(), &UsageKeeper::failed, this, [this](const QList<usage::ReadProblem> &problems) {
        QStringList texts;
        for (const usage::ReadProblem &problem : problems)
            texts.append(tr("%1 (%2)").arg(problem.path, problem.reason));
        m_page.addProblems(texts);
    });
}

void CostsController::applySettings(const settings::Values &values)
{
    m_budgets = budgetsOf(values);
    m_page.setBudgets(m_budgets);
    // Not before the next sum: a raised budget lets go what it held at once.
    m_states = usage::budgetStates(m_budgets, m_summary);
    sumLater();
}

void CostsController::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    m_room.settings().setState(u"costsTimeZone"_s, zone.id());
    if (m_keeper)
        m_keeper->setTimeZone(zone);
    else
        sum();
}

void CostsController::sumLater()
{
    if (!m_later.isActive())
        m_later.start();
}

void CostsController::sum()
{
    if (m_sums.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const QList<session::Snapshot> snapshots = m_room.sessions().sessions();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const usage::StepTimes times = usage::UsageSummary::stepTimes(snapshots); m_keeper && times != m_times) {
        m_times = times;
        m_keeper->setStepTimes(times);
    }
    m_sums.setFuture(QtConcurrent::run([snapshots, totals = m_totals, zone = m_zone, now, budgets = m_budgets,
                                        titles = m_titles, machines = m_machines.costs()] {
        Sums sums;
        sums.summary = usage::UsageSummary(snapshots, totals, zone, now, titles, machines);
        sums.states = usage::budgetStates(budgets, sums.summary);
        sums.live = usage::liveUsage(totals);
        return sums;
    }));
}

void CostsController::take(const Sums &sums)
{
    m_summary = sums.summary;
    m_states = usage::budgetStates(m_budgets, m_summary);
    const auto before = std::exchange(m_live, sums.live);
    m_isPageStale = true;
    showOnPage();
    const usage::Figure today = m_summary.todayFigure();
    const auto day = std::ranges::find(m_states, usage::BudgetKind::Day, &usage::BudgetState::kind);
    const bool hasBudget = day != m_states.end();
    emit todaysCostChanged(today.isUnknown() ? QString() : today.cost.toString(),
                           hasBudget ? day->budget.toString() : QString(),
                           hasBudget ? std::optional(day->share()) : std::nullopt);
    tellLive(before);
    for (const usage::BudgetState &state : m_watch.newlyReached(m_states, m_summary.today())) {
        emit budgetReached(state);
        enforce(state);
    }
    emit summaryChanged();
    if (m_isStale)
        sumLater();
}

/// Sums and rows are made for somebody who looks at them.
void CostsController::showOnPage()
{
    if (m_isPageStale && m_page.isVisible()) {
        m_isPageStale = false;
        m_page.setSummary(m_summary, m_totals.block);
    }
}

/// As of the last time somebody browsed the conversations: reading them all for their titles would take too long here.
void CostsController::readTitles()
{
    const QString path = conversations::indexPath(m_room.paths().data);
    if (m_index || !QFile::exists(path))
        return;
    m_index = std::make_unique<conversations::ConversationIndex>(path, conversations::configFolders());
    using Found = base::Result<QList<conversations::Conversation>>;
    m_index->conversations().then(this, [this](const Found &found) {
        m_index.reset();
        if (!found)
            return; // those that are known stay
        QHash<QString, QString> titles;
        for (const conversations::Conversation &each : *found)
            titles.insert(each.id.toString(), each.title);
        if (titles != std::exchange(m_titles, titles))
            sumLater();
    });
}

void CostsController::tellLive(const QHash<base::StepId, usage::LiveUsage> &before)
{
    QList<SessionId> changed;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        for (const session::Step &step : snapshot.steps) {
            if (m_live.value(step.id) != before.value(step.id)) {
                changed.append(snapshot.session.id);
                break;
            }
        }
    }
    if (!changed.isEmpty())
        emit liveChanged(changed);
}

void CostsController::addLive(session::Snapshot &snapshot) const
{
    for (session::Step &step : snapshot.steps) {
        const auto live = m_live.constFind(step.id);
        if (live == m_live.constEnd())
            continue;
        if (!session::isActive(step.state))
            continue;
        if (live->contextTokens)
            step.contextTokens = live->contextTokens;
        // What Claude told counts, except while it works on more than it has told.
        if (!live->hasCost || (step.cost && live->cost <= *step.cost))
            continue;
        const base::Money more = live->cost - step.cost.value_or(base::Money());
        snapshot.session.cost = snapshot.session.cost.value_or(base::Money()) + more;
        step.cost = live->cost;
        step.tokens = live->tokens;
    }
}

std::optional<base::Money> CostsController::budgetLeft() const
{
    std::optional<base::Money> least;
    for (const usage::BudgetState &state : m_states) {
        const base::Money left = std::max(base::Money(), state.budget - state.spent);
        if (state.kind != usage::BudgetKind::Session && (!least || left < *least))
            least = left;
    }
    return least;
}

QString CostsController::todaysBudgetWords() const
{
    const auto day = std::ranges::find(m_states, usage::BudgetKind::Day, &usage::BudgetState::kind);
    if (day == m_states.end())
        return {};
    const base::Money left = std::max(base::Money(), day->budget - day->spent);
    return tr("Today %1 of %2, %3 left").arg(day->spent.toString(), day->budget.toString(), left.toString());
}

/// What runs is stopped only where the user has chosen that.
void CostsController::enforce(const usage::BudgetState &state)
{
    if (!m_budgets.stopsRunning || state.level() != usage::BudgetLevel::Spent)
        return;
    for (const session::Snapshot &snapshot : m_room.sessions().sessions()) {
        const session::Step *const active = snapshot.active();
        const bool isMeant = state.kind != usage::BudgetKind::Session || state.session == snapshot.session.id;
        if (active && isMeant && active->kind != session::StepKind::ShellCommand)
            m_room.sessions().stop(active->id);
    }
}

ui::PriceFacts CostsController::priceFacts() const
{
    const usage::PriceBook::Edition &newest = m_prices->editions().back();
    ui::PriceFacts facts;
    facts.version = newest.table.version();
    facts.isImported = !newest.file.isEmpty();
    const QString day = QLocale().toString(newest.importedAt.toLocalTime().date(), QLocale::LongFormat);
    facts.words = !facts.isImported                ? tr("came with Gantry")
        : newest.since == usage::PriceBook::always ? tr("imported %1, for all costs").arg(day)
                                                   : tr("imported %1, for costs from then on").arg(day);
    facts.problem = m_priceProblem;
    return facts;
}

void CostsController::importPrices(const QString &path, bool computeAnew)
{
    QFile file(path);
    usage::PriceBook prices = *m_prices;
    const auto past = computeAnew ? usage::PriceBook::Past::ComputeAnew : usage::PriceBook::Past::Keep;
    if (!file.open(QIODevice::ReadOnly)) {
        m_priceProblem = tr("%1 cannot be read: %2. The old prices stay.").arg(path, file.errorString());
    } else if (const auto done = prices.import(pricesFolder(), file.read(usage::PriceBook::maxFileBytes + 1),
                                               m_room.clock().now(), past);
               !done) {
        m_priceProblem = tr("%1: %2 The old prices stay.").arg(path, done.error().message);
    } else {
        m_priceProblem.clear();
        changePrices(prices);
    }
    emit priceFactsChanged();
}

void CostsController::removePrices()
{
    usage::PriceBook prices = *m_prices;
    if (const auto done = prices.removeLast(pricesFolder()); !done) {
        m_priceProblem = done.error().message;
    } else {
        m_priceProblem.clear();
        changePrices(prices);
    }
    emit priceFactsChanged();
}

void CostsController::changePrices(const usage::PriceBook &prices)
{
    m_prices = std::make_shared<const usage::PriceBook>(prices);
    m_page.setPrices(m_prices);
    if (!m_keeper)
        return;
    m_keeper->setPricing(
        [prices = m_prices] {
            return usage::Pricing(prices, usage::CostMode::Auto,
                                  usage::Pricing::readAliases(qgetenv("CCUSAGE_MODEL_ALIASES").toStdString()));
        },
        bookKey());
}

} // namespace app

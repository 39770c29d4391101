// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/UsageCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/ctl/PricesCommand.h"
#include "app/ctl/UsageTable.h"
#include "app/engineroom/UnixSignals.h"
#include "base/Paths.h"
#include "usage/BookStore.h"
#include "usage/ReportJson.h"
#include "usage/UsageKeeper.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <future>

#include <sys/ioctl.h>
#include <unistd.h>

namespace ctl {
namespace {

using namespace Qt::StringLiterals;
using base::Result;
using usage::TranscriptBook;
using Kind = UsageArguments::Report;

constexpr std::int64_t recentDays = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

Result<usage::ReportOptions> optionsFrom(const UsageArguments &arguments)
{
    usage::ReportOptions options;
    if (arguments.timeZone.isEmpty()) {
        options.zone = usage::systemTimeZone();
    } else {
        const auto zone = usage::findTimeZone(arguments.timeZone);
        if (!zone)
            return std::unexpected(zone.error());
        options.zone = *zone;
    }
    for (const auto &[text, day] :
         {std::pair(arguments.since, &options.range.first), std::pair(arguments.until, &options.range.last)}) {
        if (text.isEmpty())
            continue;
        const auto read = usage::readDay(text);
        if (!read)
            return std::unexpected(read.error());
        *day = *read;
    }
    static constexpr std::array weekdays{"sunday"_L1,   "monday"_L1, "tuesday"_L1, "wednesday"_L1,
                                         "thursday"_L1, "friday"_L1, "saturday"_L1};
    options.firstWeekday = arguments.claudeOnly
        ? static_cast<int>(std::ranges::find(weekdays, arguments.weekStart) - weekdays.begin())
        : 1;
    options.byProject = arguments.byProject || !arguments.project.isEmpty();
    options.sessionRange = arguments.claudeOnly ? usage::SessionRange::Answers : usage::SessionRange::LastUse;
    return options;
}

usage::CostMode modeFrom(const UsageArguments &arguments)
{
    if (arguments.mode == "calculate"_L1)
        return usage::CostMode::Calculate;
    return arguments.mode == "display"_L1 ? usage::CostMode::Display : usage::CostMode::Auto;
}

/// The rule set that belongs to a report is the peer's choice; see usage::RuleSet.
usage::RuleSet rulesFor(const UsageArguments &arguments)
{
    const bool byPeriod = arguments.report == Kind::Daily
        || (!arguments.claudeOnly && (arguments.report == Kind::Weekly || arguments.report == Kind::Monthly));
    return byPeriod ? usage::RuleSet::D : usage::RuleSet::E;
}

TableStyle styleFrom(const UsageArguments &arguments)
{
    TableStyle style;
    winsize size{};
    const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
    bool isNumber = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && columns > 0)
        style.width = columns;
    else if (isTerminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        style.width = size.ws_col;
    const bool wanted = arguments.color || qEnvironmentVariable("FORCE_COLOR") == "1"_L1;
    const bool refused = arguments.noColor || !qEnvironmentVariableIsEmpty("NO_COLOR");
    style.color = wanted || (isTerminal && !refused);
    style.compact = arguments.compact;
    style.cost = !arguments.noCost;
    style.breakdown = arguments.breakdown;
    return style;
}

void printJson(const std::string &text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void keepLast(usage::Report &report, int count)
{
    if (count <= 0 || report.rows.size() <= static_cast<std::size_t>(count))
        return;
    report.rows.erase(report.rows.begin(), report.rows.end() - count);
    report = usage::reportOf(std::move(report.rows));
}

void printPeriods(const UsageArguments &arguments, const usage::ReportOptions &options, const TranscriptBook &book)
{
    const usage::Period period = arguments.report == Kind::Daily ? usage::Period::Day
        : arguments.report == Kind::Weekly                       ? usage::Period::Week
                                                                 : usage::Period::Month;
    usage::Report report = usage::periodReport(book, rulesFor(arguments), period, options);
    keepLast(report, arguments.last);
    if (arguments.order == "desc"_L1)
        std::ranges::reverse(report.rows);
    if (arguments.json) {
        printJson(usage::periodJson(
            report, period, arguments.claudeOnly ? usage::JsonShape::Claude : usage::JsonShape::AllAgents,
            arguments.byProject, arguments.noCost ? usage::JsonCost::Hidden : usage::JsonCost::Shown));
        return;
    }
    if (arguments.byProject) {
        for (usage::ReportRow &row : report.rows)
            row.key += "  " + row.project;
    }
    const QString title = period == usage::Period::Day ? tr("Day")
        : period == usage::Period::Week                ? tr("Week")
                                                       : tr("Month");
    printText(reportTable(report, title, styleFrom(arguments)));
}

int printSessions(const UsageArguments &arguments, const usage::ReportOptions &options, TranscriptBook &book)
{
    if (!arguments.session.isEmpty() && arguments.json) {
        printJson(usage::oneSessionJson(book, arguments.session.toStdString()));
        return exitcode::succeeded;
    }
    usage::Report report = usage::sessionReport(book, options);
    if (!arguments.session.isEmpty()) {
        std::erase_if(report.rows,
                      [&](const usage::ReportRow &row) { return row.key != arguments.session.toStdString(); });
        report = usage::reportOf(std::move(report.rows));
        if (report.rows.empty()) {
            printError({base::Error::Kind::NotFound, tr("There is no session %1.").arg(arguments.session), {}});
            return exitcode::failed;
        }
    }
    if (arguments.json)
        printJson(usage::sessionJson(report,
                                     arguments.claudeOnly ? usage::JsonShape::Claude : usage::JsonShape::AllAgents,
                                     arguments.noCost ? usage::JsonCost::Hidden : usage::JsonCost::Shown));
    else
        printText(reportTable(report, tr("Session"), styleFrom(arguments)));
    return exitcode::succeeded;
}

Result<std::optional<std::uint64_t>> tokenLimitFrom(const UsageArguments &arguments,
                                                    const std::vector<usage::Block> &blocks)
{
    if (arguments.tokenLimit.isEmpty())
        return std::nullopt;
    if (arguments.tokenLimit == "max"_L1)
        return usage::largestFinished(blocks);
    bool isNumber = false;
    const qulonglong limit = arguments.tokenLimit.toULongLong(&isNumber);
    if (!isNumber || limit == 0)
        return base::fail(base::Error::Kind::InvalidInput, tr("--token-limit wants a number of tokens, or max."));
    return limit;
}

int printBlocks(const UsageArguments &arguments, const usage::ReportOptions &options, const TranscriptBook &book)
{
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    std::vector<usage::Block> blocks = usage::blockReport(book, {options, arguments.hours, now});
    const auto limit = tokenLimitFrom(arguments, blocks);
    if (!limit) {
        printError(limit.error());
        return exitcode::usage;
    }
    if (arguments.recent)
        std::erase_if(blocks, [&](const usage::Block &block) {
            return block.startAt < now - recentDays * 24 * 3600 * 1000 && !block.isActive;
        });
    if (arguments.active)
        std::erase_if(blocks, [](const usage::Block &block) { return !block.isActive; });
    if (arguments.order == "desc"_L1)
        std::ranges::reverse(blocks);
    if (arguments.json)
        printJson(usage::blocksJson(blocks, *limit));
    else
        printText(blockTable(blocks, *limit, options, styleFrom(arguments)));
    return exitcode::succeeded;
}

int print(const UsageArguments &arguments, const usage::ReportOptions &options, TranscriptBook &book)
{
    if (arguments.report == Kind::Session)
        return printSessions(arguments, options, book);
    if (arguments.report == Kind::Blocks)
        return printBlocks(arguments, options, book);
    printPeriods(arguments, options, book);
    return exitcode::succeeded;
}

void tellProblems(const TranscriptBook::Summary &summary, const TranscriptBook &book)
{
    for (const usage::ReadProblem &problem : summary.problems)
        printError({base::Error::Kind::PermissionDenied,
                    tr("Left out, because it cannot be read: %1 (%2)").arg(problem.path, problem.reason),
                    {}});
    if (const auto count = book.longLines(); count > 0)
        printError({base::Error::Kind::TooLarge,
                    tr("Left out: %n line(s) of more than 32 MB.").replace("%n"_L1, QString::number(count)),
                    {}});
}

/// Where books are kept; empty: not for these arguments, or nowhere.
QString databaseFor(const UsageArguments &arguments)
{
    if (arguments.noCache || !arguments.project.isEmpty() || modeFrom(arguments) != usage::CostMode::Auto)
        return {};
    const base::Paths paths = base::Paths::fromEnvironment();
    return paths.create() ? paths.data + "/usage.sqlite"_L1 : QString();
}

/// Reading less than this again costs less than saving it.
constexpr std::uint64_t worthSaving = 4 * 1024 * 1024;

/// The book of the transcripts, from what calls before left behind and what is new. Without a store, or for prices and
/// files that are not the usual ones, everything is read.
class Books
{
public:
    explicit Books(const UsageArguments &arguments)
        : m_arguments(arguments)
        , m_prices(loadPrices())
        , m_aliases(qgetenv("CCUSAGE_MODEL_ALIASES").toStdString())
        , m_key(usage::bookKey(*m_prices, m_aliases))
    {
    }

    [[nodiscard]] TranscriptBook &read(const std::vector<std::string> &roots)
    {
        // Walking the folders and reading the store take about as long.
        auto walk = std::async(std::launch::async, [&roots] { return usage::listTranscripts(roots); });
        openStore();
        if (m_store)
            load({rulesFor(m_arguments)});
        usage::TranscriptList list = walk.get();
        leaveOutOthers(list);
        if (m_book && m_book->pendingBytes(list) >= worthSaving) {
            // This much is worth keeping, and then both rule sets have to be right.
            m_savesChanges = true;
            load(bothRules());
        }
        if (!m_book) {
            m_isNew = m_store != nullptr;
            m_book.emplace(pricing(), m_isNew ? bothRules() : std::vector{rulesFor(m_arguments)});
        }
        m_summary = m_book->update(list);
        return *m_book;
    }

    [[nodiscard]] const TranscriptBook::Summary &summary() const { return m_summary; }

    /// After the report is printed, so that nobody waits for it. A save that fails costs time later, no more.
    void save()
    {
        if (m_store && (m_isNew || m_savesChanges))
            (void)m_store->save(m_key, *m_book, m_isNew ? nullptr : &m_summary);
    }

private:
    static std::vector<usage::RuleSet> bothRules() { return {usage::RuleSet::D, usage::RuleSet::E}; }
    [[nodiscard]] usage::Pricing pricing() const
    {
        return usage::Pricing(m_prices, modeFrom(m_arguments), usage::Pricing::readAliases(m_aliases));
    }

    void openStore()
    {
        const QString database = databaseFor(m_arguments);
        if (database.isEmpty())
            return;
        if (auto store = usage::BookStore::open(database))
            m_store = std::move(*store);
    }

    void load(const std::vector<usage::RuleSet> &rules)
    {
        auto loaded = m_store->load(m_key, pricing(), rules);
        if (loaded)
            m_book = std::move(*loaded);
        else
            m_book.reset();
        if (!loaded)
            m_store.reset();
    }

    void leaveOutOthers(usage::TranscriptList &list) const
    {
        if (!m_arguments.project.isEmpty())
            std::erase_if(list.files, [project = m_arguments.project.toStdString()](const usage::TranscriptFile &file) {
                return usage::placeOf(file.path).project != project;
            });
    }

    const UsageArguments &m_arguments;
    std::shared_ptr<const usage::PriceBook> m_prices;
    std::string m_aliases;
    QString m_key;
    std::unique_ptr<usage::BookStore> m_store; ///< outlives the book
    std::optional<TranscriptBook> m_book;
    TranscriptBook::Summary m_summary;
    bool m_isNew = false;
    bool m_savesChanges = false;
};

/// Clears the screen of a terminal; a pipe gets one report after the other.
void clearScreen()
{
    if (::isatty(STDOUT_FILENO) == 1)
        printText(u"\x1b[H\x1b[2J"_s);
}

int watchUsage(const UsageArguments &arguments, const usage::ReportOptions &options)
{
    const std::string aliases = qgetenv("CCUSAGE_MODEL_ALIASES").toStdString();
    const auto prices = loadPrices();
    usage::UsageKeeper::Options keeping;
    keeping.roots = [] { return usage::projectRoots().value_or(std::vector<std::string>()); };
    keeping.pricing = [prices, mode = modeFrom(arguments), aliases] {
        return usage::Pricing(prices, mode, usage::Pricing::readAliases(aliases));
    };
    keeping.project = arguments.project.toStdString();
    keeping.database = databaseFor(arguments);
    keeping.key = usage::bookKey(*prices, aliases);
    usage::UsageKeeper keeper(std::move(keeping));
    app::UnixSignals signalSource;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &keeper,
                     [] { QCoreApplication::exit(exitcode::succeeded); });
    QObject::connect(&keeper, &usage::UsageKeeper::failed, &keeper, [](const QList<usage::ReadProblem> &problems) {
        usage::TranscriptBook::Summary summary;
        summary.problems = problems;
        tellProblems(summary, TranscriptBook(usage::Pricing(usage::PriceTable::builtIn())));
    });
    QObject::connect(&keeper, &usage::UsageKeeper::changed, &keeper, [&] {
        auto printed = keeper.ask<int>([&arguments, &options](TranscriptBook &book) {
            clearScreen();
            return print(arguments, options, book);
        });
        printed.then(&keeper, [](int code) {
            if (code != exitcode::succeeded)
                QCoreApplication::exit(code);
        });
    });
    return QCoreApplication::exec();
}

} // namespace

int runUsage(const UsageArguments &arguments)
{
    if (arguments.report == Kind::Prices)
        return runPrices(arguments);
    const auto options = optionsFrom(arguments);
    if (!options) {
        printError(options.error());
        return exitcode::usage;
    }
    const auto roots = usage::projectRoots();
    if (!roots) {
        printError(roots.error());
        return exitcode::failed;
    }
    if (arguments.watch)
        return watchUsage(arguments, *options);
    Books books(arguments);
    TranscriptBook &book = books.read(*roots);
    tellProblems(books.summary(), book);
    const int code = print(arguments, *options, book);
    books.save();
    return code;
}

} // namespace ctl

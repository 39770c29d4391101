// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/UsageArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <string>

namespace ctl {
namespace {

using Report = UsageArguments::Report;

void addChoice(CLI::App &app, const std::string &name, QString &target, const std::string &help,
               const std::vector<std::string> &choices)
{
    app.add_option_function<std::string>(
           name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help)
        ->check(CLI::IsMember(choices));
}

/// What every report takes.
void describeCommon(CLI::App &app, UsageArguments &usage)
{
    app.add_flag("-j,--json", usage.json, "JSON");
    addText(app, "-z,--timezone", usage.timeZone, "Time zone of the days: a name such as Europe/Berlin, or local");
    addText(app, "-s,--since", usage.since, "First day, as 2026-03-08 or 20260308");
    addText(app, "-u,--until", usage.until, "Last day");
    addChoice(app, "-m,--mode", usage.mode, "auto: Claude's own figure, else ours; calculate; display: only Claude's",
              {"auto", "calculate", "display"});
    addChoice(app, "-o,--order", usage.order, "asc (the default) or desc", {"asc", "desc"});
    app.add_flag("-b,--breakdown", usage.breakdown, "A line for each model in the table");
    app.add_flag("--compact", usage.compact, "Fewer columns");
    app.add_flag("--no-cost", usage.noCost, "Tokens only");
    auto *color = app.add_flag("--color", usage.color, "Colours, also into a pipe");
    app.add_flag("--no-color", usage.noColor, "No colours")->excludes(color);
    app.add_flag("-O,--offline,!--no-offline", "Accepted: prices never come from the network");
    app.add_flag("--all", "Accepted; changes nothing");
    app.add_flag("--single-thread", "Accepted; changes nothing");
    app.add_flag("--no-cache", usage.noCache, "Read every transcript whole and remember nothing");
    app.add_flag("--watch", usage.watch, "Stay, and show the table anew when a transcript grows");
}

void describeReport(CLI::App &app, UsageArguments &usage, Report report, bool claudeOnly)
{
    describeCommon(app, usage);
    if (report == Report::Daily || report == Report::Weekly || report == Report::Monthly)
        app.add_option("--last", usage.last, "Only so many of the latest rows")->check(CLI::PositiveNumber);
    if (report == Report::Daily || report == Report::Session || report == Report::Blocks)
        addText(app, "-p,--project", usage.project, "Only this project");
    if (report == Report::Daily)
        app.add_flag("-i,--instances", usage.byProject, "Each project by itself");
    if (report == Report::Session)
        addText(app, "-i,--id", usage.session, "Only this session, answer by answer");
    if (report == Report::Weekly && claudeOnly)
        addChoice(app, "-w,--start-of-week", usage.weekStart, "First day of a week",
                  {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"});
    if (report == Report::Blocks) {
        app.add_option("-n,--session-length", usage.hours, "Hours of a block")->check(CLI::Range(0.01, 1000.0));
        addText(app, "-t,--token-limit", usage.tokenLimit, "Tokens of a block that are allowed, or max");
        app.add_flag("-a,--active", usage.active, "Only the block that goes on");
        app.add_flag("-r,--recent", usage.recent, "Only the last three days");
    }
    app.callback([&usage, report, claudeOnly] {
        usage.report = report;
        usage.claudeOnly = claudeOnly;
    });
}

void addReports(CLI::App &app, UsageArguments &usage, bool claudeOnly)
{
    const struct
    {
        const char *name;
        const char *help;
        Report report;
    } reports[] = {{"daily", "By day", Report::Daily},
                   {"weekly", "By week", Report::Weekly},
                   {"monthly", "By month", Report::Monthly},
                   {"session", "By session, highest cost first", Report::Session},
                   {"blocks", "By the five hours that a subscription counts", Report::Blocks}};
    for (const auto &report : reports)
        describeReport(*app.add_subcommand(report.name, report.help), usage, report.report, claudeOnly);
}

void addPrices(CLI::App &app, UsageArguments &usage)
{
    CLI::App *const prices = app.add_subcommand("prices", "The price tables that costs are computed with");
    prices->add_flag("-j,--json", usage.json, "JSON");
    prices->callback([&usage] { usage.report = Report::Prices; });
    CLI::App *const import = prices->add_subcommand("import", "Reads prices from a JSON file and keeps them");
    addText(*import, "file", usage.priceFile, "The file; \"-\" is standard input");
    import->get_option("file")->required();
    import->add_flag("--compute-anew", usage.computeAnew, "For what was spent before, too");
    CLI::App *const remove = prices->add_subcommand("remove", "Takes the newest import back");
    remove->callback([&usage] { usage.removesPrices = true; });
    prices->require_subcommand(0, 1);
}

} // namespace

CLI::App *describeUsage(CLI::App &app, UsageArguments &arguments)
{
    CLI::App *const usage = app.add_subcommand("usage", "Tokens and cost, from Claude Code's transcripts");
    usage->require_subcommand(1);
    addReports(*usage, arguments, false);
    addPrices(*usage, arguments);
    CLI::App *const claude = usage->add_subcommand("claude", "The same reports in the shape of one agent");
    claude->require_subcommand(1);
    addReports(*claude, arguments, true);
    return usage;
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl usage …" was asked for. Options and meanings are those of ccusage, so that scripts can switch.
struct UsageArguments
{
    enum class Report { Daily, Weekly, Monthly, Session, Blocks, Prices };

    Report report = Report::Daily;
    bool claudeOnly = false; ///< "usage claude …": other shape of the JSON, and weeks from Sunday on
    bool json = false;
    QString timeZone;
    QString since;
    QString until;
    QString mode = QStringLiteral("auto");
    QString order = QStringLiteral("asc");
    QString project;
    bool byProject = false;
    QString session; ///< only this one
    int last = 0; ///< only so many of the latest rows; 0: all
    double hours = 5;
    QString tokenLimit;
    bool active = false;
    bool recent = false;
    QString weekStart = QStringLiteral("sunday");
    bool breakdown = false;
    bool compact = false;
    bool noCost = false;
    bool color = false;
    bool noColor = false;
    bool noCache = false; ///< read every transcript whole, and remember nothing
    bool watch = false;
    QString priceFile; ///< "prices import"
    bool computeAnew = false; ///< "prices import": earlier costs too
    bool removesPrices = false; ///< "prices remove"
};

/// Adds "usage" with its commands to @p app; what is parsed goes into @p arguments, which outlives it.
CLI::App *describeUsage(CLI::App &app, UsageArguments &arguments);

} // namespace ctl

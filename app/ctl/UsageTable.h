// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/Blocks.h"

#include <QString>
#include <QStringList>

namespace ctl {

/// How the table may look.
struct TableStyle
{
    int width = 120; ///< columns of the terminal
    bool color = false;
    bool compact = false;
    bool cost = true;
    bool breakdown = false;
};

/// Rows of days, weeks, months or sessions with the totals below, no wider than the terminal.
[[nodiscard]] QString reportTable(const usage::Report &report, const QString &keyTitle, const TableStyle &style);
[[nodiscard]] QString blockTable(const std::vector<usage::Block> &blocks, std::optional<std::uint64_t> tokenLimit,
                                 const usage::ReportOptions &options, const TableStyle &style);

} // namespace ctl

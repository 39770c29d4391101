// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/UsageArguments.h"
#include "usage/PriceBook.h"

#include <memory>

namespace ctl {

/// The prices that hold here: the built-in ones and what was imported. A damaged file is told on standard error.
[[nodiscard]] std::shared_ptr<const usage::PriceBook> loadPrices();

/// "gantryctl usage prices …": lists the tables, or imports one, or takes the newest import back.
[[nodiscard]] int runPrices(const UsageArguments &arguments);

} // namespace ctl

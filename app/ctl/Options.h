// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace ctl {

// Options whose values reach their targets as UTF-8.

CLI::Option *addText(CLI::App &app, const std::string &name, QString &target, const std::string &help);
CLI::Option *addText(CLI::App &app, const std::string &name, std::optional<QString> &target, const std::string &help);
/// Repeatable, one value each time; they are added to what @p target holds.
CLI::Option *addList(CLI::App &app, const std::string &name, QStringList &target, const std::string &help);

} // namespace ctl

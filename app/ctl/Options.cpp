// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

namespace ctl {

CLI::Option *addText(CLI::App &app, const std::string &name, QString &target, const std::string &help)
{
    return app.add_option_function<std::string>(
        name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help);
}

CLI::Option *addText(CLI::App &app, const std::string &name, std::optional<QString> &target, const std::string &help)
{
    return app.add_option_function<std::string>(
        name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help);
}

CLI::Option *addList(CLI::App &app, const std::string &name, QStringList &target, const std::string &help)
{
    return app
        .add_option_function<std::vector<std::string>>(
            name,
            [&target](const std::vector<std::string> &values) {
                for (const std::string &value : values)
                    target.append(QString::fromStdString(value));
            },
            help)
        ->expected(1)
        ->allow_extra_args(false) // neither the word behind it, nor "[a,b]" taken apart
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

} // namespace ctl

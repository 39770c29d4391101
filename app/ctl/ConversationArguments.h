// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl conversation …" was asked for.
struct ConversationArguments
{
    enum class Verb { List, Search, Show, Export };

    Verb verb = Verb::List;
    QString id; ///< show, export: the id, or its beginning
    QString words; ///< search
    QString project; ///< list, search: only those of this folder
    int limit = 0; ///< list, search: at most so many; 0: all
    QString format = QStringLiteral("markdown"); ///< export
    QString file; ///< export: empty: standard output
    bool json = false;
};

/// Adds "conversation" with its commands to @p app; what is parsed goes into @p arguments, which outlives it.
CLI::App *describeConversations(CLI::App &app, ConversationArguments &arguments);

} // namespace ctl

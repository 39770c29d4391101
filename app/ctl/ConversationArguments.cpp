// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ConversationArguments.h"

#include "app/ctl/Options.h"

#include <CLI/CLI.hpp>

#include <string>

namespace ctl {
namespace {

CLI::App *addVerb(CLI::App &app, ConversationArguments &target, const std::string &name,
                  ConversationArguments::Verb verb, const std::string &help)
{
    CLI::App *command = app.add_subcommand(name, help);
    command->parse_complete_callback([&target, verb] { target.verb = verb; });
    return command;
}

void addSelection(CLI::App &app, ConversationArguments &target)
{
    addText(app, "--project", target.project, "Only those of this folder");
    app.add_option("--limit", target.limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    app.add_flag("--json", target.json, "JSON");
}

} // namespace

CLI::App *describeConversations(CLI::App &app, ConversationArguments &target)
{
    using Verb = ConversationArguments::Verb;
    CLI::App *conversations
        = app.add_subcommand("conversation", "All conversations of Claude on this computer, read only");
    conversations->require_subcommand(1);
    CLI::App *list = addVerb(*conversations, target, "list", Verb::List, "All, newest first");
    addSelection(*list, target);
    CLI::App *search = addVerb(*conversations, target, "search", Verb::Search, "Those in which every word occurs");
    addText(*search, "words", target.words, "Words, or \"a phrase\"; the last one may be a beginning")->required();
    addSelection(*search, target);
    CLI::App *show = addVerb(*conversations, target, "show", Verb::Show, "One, as Markdown");
    addText(*show, "id", target.id, "Id, or its beginning")->required();
    show->add_flag("--json", target.json, "JSON: what is known, and all entries");
    CLI::App *exported = addVerb(*conversations, target, "export", Verb::Export, "One, as a document");
    addText(*exported, "id", target.id, "Id, or its beginning")->required();
    addText(*exported, "--format", target.format, "markdown (the default) or html")
        ->check(CLI::IsMember({"markdown", "html"}));
    addText(*exported, "--output", target.file, "File to write (0600); else standard output");
    return conversations;
}

} // namespace ctl

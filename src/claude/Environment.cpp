// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Environment.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::Environment", text);
}

/// Variables with CLAUDE in front that people set on purpose. Everything else that starts so was put there by a Claude
/// that happens to be our parent (CLAUDECODE, CLAUDE_CODE_SESSION_ID, CLAUDE_CODE_CHILD_SESSION, CLAUDE_PID,
/// CLAUDE_PROJECT_DIR, CLAUDE_CODE_ENTRYPOINT, CLAUDE_EFFORT, CLAUDE_ENV_FILE, CLAUDE_CODE_SESSION_ATTENDED, …) and
/// would, for example, keep an interactive session from writing its transcript. New ones of that kind appear with every
/// version, so this list names what stays rather than what goes.
constexpr std::array keptClaudeVariables{
    // where things are
    "CLAUDE_CONFIG_DIR",
    "CLAUDE_CODE_TMPDIR",
    "CLAUDE_CODE_SHELL",
    "CLAUDE_CODE_SHELL_PREFIX",
    "CLAUDE_CODE_GIT_BASH_PATH",
    "CLAUDE_CODE_PLUGIN_CACHE_DIR",
    // accounts and providers
    "CLAUDE_CODE_OAUTH_TOKEN",
    "CLAUDE_CODE_API_KEY_HELPER_TTL_MS",
    "CLAUDE_CODE_USE_BEDROCK",
    "CLAUDE_CODE_USE_VERTEX",
    "CLAUDE_CODE_USE_FOUNDRY",
    "CLAUDE_CODE_SKIP_BEDROCK_AUTH",
    "CLAUDE_CODE_SKIP_VERTEX_AUTH",
    "CLAUDE_CODE_SKIP_FOUNDRY_AUTH",
    "CLAUDE_CODE_CLIENT_CERT",
    "CLAUDE_CODE_CLIENT_KEY",
    "CLAUDE_CODE_CLIENT_KEY_PASSPHRASE",
    "CLAUDE_CODE_PROXY_RESOLVES_HOSTS",
    // models and limits
    "CLAUDE_CODE_SUBAGENT_MODEL",
    "CLAUDE_CODE_EFFORT_LEVEL",
    "CLAUDE_CODE_MAX_OUTPUT_TOKENS",
    "CLAUDE_CODE_MAX_RETRIES",
    "CLAUDE_CODE_FILE_READ_MAX_OUTPUT_TOKENS",
    "CLAUDE_CODE_AUTO_COMPACT_WINDOW",
    "CLAUDE_AUTOCOMPACT_PCT_OVERRIDE",
    "CLAUDE_CODE_DISABLE_1M_CONTEXT",
    "CLAUDE_CODE_DISABLE_ADAPTIVE_THINKING",
    "CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS",
    // behaviour
    "CLAUDE_BASH_MAINTAIN_PROJECT_WORKING_DIR",
    "CLAUDE_CODE_ADDITIONAL_DIRECTORIES_CLAUDE_MD",
    "CLAUDE_CODE_ATTRIBUTION_HEADER",
    "CLAUDE_CODE_DISABLE_ATTACHMENTS",
    "CLAUDE_CODE_DISABLE_AUTO_MEMORY",
    "CLAUDE_CODE_DISABLE_BACKGROUND_TASKS",
    "CLAUDE_CODE_DISABLE_CLAUDE_MDS",
    "CLAUDE_CODE_DISABLE_CRON",
    "CLAUDE_CODE_DISABLE_FEEDBACK_SURVEY",
    "CLAUDE_CODE_DISABLE_FILE_CHECKPOINTING",
    "CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS",
    "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC",
    "CLAUDE_CODE_ENABLE_PROMPT_SUGGESTION",
    "CLAUDE_CODE_ENABLE_TASKS",
    "CLAUDE_CODE_EXPERIMENTAL_AGENT_TEAMS",
    "CLAUDE_CODE_GLOB_TIMEOUT_SECONDS",
    "CLAUDE_CODE_IDE_SKIP_AUTO_INSTALL",
    "CLAUDE_CODE_SESSIONEND_HOOKS_TIMEOUT_MS",
    "CLAUDE_CODE_SIMPLE",
    // display
    "CLAUDE_CODE_ACCESSIBILITY",
    "CLAUDE_CODE_DISABLE_ALTERNATE_SCREEN",
    "CLAUDE_CODE_DISABLE_MOUSE",
    "CLAUDE_CODE_DISABLE_TERMINAL_TITLE",
    "CLAUDE_CODE_NO_FLICKER",
    "CLAUDE_CODE_SYNTAX_HIGHLIGHT",
    // telemetry
    "CLAUDE_CODE_ENABLE_TELEMETRY",
    "CLAUDE_CODE_OTEL_HEADERS_HELPER_DEBOUNCE_MS",
};

/// They describe the terminal we were started from, not the pane; a program in it would believe them.
constexpr std::array parentTerminalVariables{
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "TERM_SESSION_ID",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "KONSOLE_DBUS_SERVICE",
    "KONSOLE_DBUS_SESSION",
    "KONSOLE_DBUS_WINDOW",
    "KITTY_WINDOW_ID",
    "KITTY_PID",
    "WEZTERM_PANE",
    "ALACRITTY_WINDOW_ID",
    "GHOSTTY_RESOURCES_DIR",
    "WINDOWID",
    "TMUX",
    "TMUX_PANE",
    "STY",
    "LINES",
    "COLUMNS",
    "VSCODE_INJECTION",
    "VSCODE_IPC_HOOK_CLI",
};

bool contains(const auto &list, const QByteArray &name)
{
    return std::ranges::any_of(list, [&name](const char *entry) { return name == entry; });
}

QByteArray nameOf(const QByteArray &assignment)
{
    return assignment.left(assignment.indexOf('='));
}

base::Result<> checkStepVariables(const QMap<QString, QString> &step)
{
    for (auto it = step.begin(); it != step.end(); ++it) {
        if (!isValidVariableName(it.key()))
            return base::fail(base::Error::Kind::InvalidInput,
                              tr("“%1” cannot be the name of a variable. Use letters, digits and _, and no digit in "
                                 "front.")
                                  .arg(it.key()));
        if (it.value().contains(QChar(0)))
            return base::fail(base::Error::Kind::InvalidInput,
                              tr("The value of the variable %1 contains a NUL character. Remove it.").arg(it.key()));
    }
    return {};
}

/// GANTRY_ is ours, except for what tells the demo agent which script to play.
bool isOurs(const QByteArray &name)
{
    return name.startsWith("GANTRY_") && !name.startsWith("GANTRY_DEMO_");
}

/// A step may set Claude's options, but not pose as a session inside another one.
bool stepMaySet(const QByteArray &name)
{
    return !isOurs(name) && (!name.startsWith("CLAUDE") || contains(keptClaudeVariables, name)) && name != "AI_AGENT";
}

} // namespace

QList<QByteArray> inheritedEnvironment()
{
    QList<QByteArray> variables;
    for (char **entry = environ; entry && *entry; ++entry)
        variables.append(QByteArray(*entry));
    return variables;
}

bool isValidVariableName(const QString &name)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_'; };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !name.isEmpty() && isLetter(name[0])
        && std::ranges::all_of(name, [&](QChar c) { return isLetter(c) || isDigit(c); });
}

bool isPassedOn(const QByteArray &name)
{
    if (name.startsWith("CLAUDE"))
        return contains(keptClaudeVariables, name);
    return !name.isEmpty() && name != "AI_AGENT" && !isOurs(name) && !name.startsWith("CODE_MY_SPEC_")
        && !contains(parentTerminalVariables, name);
}

base::Result<QList<QByteArray>> buildEnvironment(const QList<QByteArray> &inherited, const QMap<QString, QString> &step,
                                                 const QMap<QString, QString> &ours, TerminalVariables terminal)
{
    if (const auto checked = checkStepVariables(step); !checked)
        return std::unexpected(checked.error());
    QMap<QByteArray, QByteArray> variables;
    for (const QByteArray &assignment : inherited) {
        const QByteArray name = nameOf(assignment);
        if (assignment.contains('=') && isPassedOn(name))
            variables.insert(name, assignment.mid(name.size() + 1));
    }
    if (terminal == TerminalVariables::Set) {
        variables.insert("TERM", "xterm-256color");
        variables.insert("COLORTERM", "truecolor");
    } else {
        variables.insert("TERM", "dumb");
    }
    for (auto it = step.begin(); it != step.end(); ++it) {
        const QByteArray name = it.key().toUtf8();
        if (stepMaySet(name))
            variables.insert(name, it.value().toUtf8());
    }
    for (auto it = ours.begin(); it != ours.end(); ++it)
        variables.insert(it.key().toUtf8(), it.value().toUtf8());

    QList<QByteArray> result;
    for (auto it = variables.begin(); it != variables.end(); ++it)
        result.append(it.key() + '=' + it.value());
    return result;
}

} // namespace claude

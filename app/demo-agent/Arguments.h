// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace demo {

/// The flags of `claude` that Gantry uses, with the same meaning.
struct Arguments
{
    bool print = false;
    bool verbose = false;
    bool replayPrompts = false;
    bool continueNewest = false;
    bool fork = false;
    QString sessionId;
    QString resume;
    QString settings;
    QString permissionMode = QStringLiteral("manual");
    QString model;
    QString outputFormat = QStringLiteral("text");
    QString inputFormat = QStringLiteral("text");
    QString permissionPromptTool;
    QStringList allowedTools;
    QString prompt;
    int maxTurns = 0;
};

/// Why the program ends at once: --version and --help with 0, a wrong flag with 1.
struct EarlyExit
{
    int code = 1;
    QString output;
    QString error;
};

[[nodiscard]] std::expected<Arguments, EarlyExit> parseArguments(int argc, char **argv);

} // namespace demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/ClaudeArguments.h"

using namespace Qt::StringLiterals;

namespace runner {

QStringList claudeArguments(const TaskRequest &request, const Prepared &prepared)
{
    QStringList words{u"-p"_s, u"--verbose"_s, u"--output-format"_s, u"stream-json"_s};
    const auto add = [&words](const QString &flag, const QString &value) {
        if (!value.isEmpty())
            words << flag << value;
    };
    add(u"--allowedTools"_s, request.allowedTools.join(u','));
    add(u"--disallowedTools"_s, request.disallowedTools.join(u','));
    add(u"--max-turns"_s, request.maxTurns > 0 ? QString::number(request.maxTurns) : QString());
    add(u"--system-prompt-file"_s, prepared.systemPromptFile);
    add(u"--append-system-prompt-file"_s, prepared.appendSystemPromptFile);
    add(u"--fallback-model"_s, request.fallbackModel);
    add(u"--model"_s, request.model);
    add(u"--permission-mode"_s, request.permissionMode.isEmpty() ? u"default"_s : request.permissionMode);
    add(u"--mcp-config"_s, prepared.mcpFile);
    return words;
}

} // namespace runner

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"

#include <QJsonObject>

namespace claude {

/// What Claude (or a user's own hook script) hands to a hook: one JSON object.
class HookPayload
{
public:
    static constexpr qsizetype maxBytes = 1024 * 1024;
    static constexpr int maxDepth = 128;

    /// @p event: the hook's name when the caller knows it (gantry-hook's argument); the body's own hook_event_name
    /// wins. A body with neither but with a "reason" is a SessionEnd. Broken UTF-8 is replaced, not refused. TooLarge;
    /// Corrupt: no JSON object, nested too deep; InvalidInput: nothing says which event it is.
    [[nodiscard]] static base::Result<HookPayload> parse(const QByteArray &body, const QString &event = {});

    [[nodiscard]] const QString &event() const { return m_event; }
    [[nodiscard]] const QJsonObject &json() const { return m_json; } ///< as sent

    [[nodiscard]] base::ConversationId conversation() const;
    [[nodiscard]] QString transcriptPath() const;
    [[nodiscard]] QString workingFolder() const;
    [[nodiscard]] QString permissionMode() const;
    [[nodiscard]] QString source() const; ///< SessionStart: startup, resume, fork, clear, compact
    [[nodiscard]] QString reason() const; ///< SessionEnd
    [[nodiscard]] QString model() const;
    [[nodiscard]] QString toolName() const;
    [[nodiscard]] QJsonObject toolInput() const;

private:
    QString m_event;
    QJsonObject m_json;
};

} // namespace claude

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamFacts.h"
#include "session/Event.h"

#include <QObject>

#include <functional>

namespace engines {

/// What claude's JSON lines mean, as session events; bytes may be fed again after a restart, events keep their ids.
class SandboxStream
{
public:
    struct Told
    {
        QLatin1StringView type;
        QString suffix; ///< of the event's sourceId
        QJsonObject data;
    };
    using Tell = std::function<void(const Told &)>;

    void feed(QByteArrayView bytes, const Tell &tell);
    [[nodiscard]] bool hasResult() const { return m_hasResult; }
    /// What Claude says it has spent.
    [[nodiscard]] std::optional<base::Money> cost() const { return m_cost; }

private:
    claude::StreamReader m_reader;
    bool m_hasResult = false;
    int m_retryStatus = -1;
    std::optional<base::Money> m_cost;
};

/// Data of run_result.
[[nodiscard]] QJsonObject resultData(const claude::ResultLine &result);

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "execapi/Wire.h"

#include <memory>
#include <optional>

namespace storage {
class Database;
}

namespace engines {

/// Webhooks of execution services, each kept once before it is acknowledged. Knows no network. Thread: the one that
/// opened it.
class WebhookInbox
{
public:
    static constexpr int keepDays = 30;

    /// @p secret: empty: nothing is genuine.
    [[nodiscard]] static base::Result<std::unique_ptr<WebhookInbox>> open(const QString &database,
                                                                          const base::Secret &secret);
    ~WebhookInbox();

    struct Answer
    {
        int status = 200;
        QByteArray body; ///< JSON
        std::optional<execapi::Webhook> news; ///< stored now; nothing for one that was there already
    };
    /// 200 stored, now or before · 400 no webhook · 401 not signed with the secret · 413 too large · 503 the disk
    /// refused. The signature is looked at before anything else.
    [[nodiscard]] Answer take(const QByteArray &body, const QByteArray &signature);

private:
    WebhookInbox(std::unique_ptr<storage::Database> database, const base::Secret &secret);

    std::unique_ptr<storage::Database> m_database;
    base::Secret m_secret;
};

} // namespace engines

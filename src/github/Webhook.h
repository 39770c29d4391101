// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "github/Records.h"
#include "github/RepositoryName.h"

#include <QByteArray>
#include <QQueue>
#include <QSet>

namespace github {

inline constexpr qsizetype maxWebhookBytes = 4 * 1024 * 1024; ///< an issue and its repository need a few hundred kB

/// Whether @p header, "sha256=" and hex in either case, is the HMAC of exactly these bytes. False without a secret.
/// Takes the same time wherever they differ.
[[nodiscard]] bool isSignedBy(const base::Secret &secret, const QByteArray &body, const QByteArray &header);

/// What GitHub tells of.
struct WebhookEvent
{
    QString delivery; ///< X-GitHub-Delivery: the same when GitHub sends it again
    QString event; ///< X-GitHub-Event: "issues", "ping", …
    QString action; ///< "labeled", "closed", …
    std::optional<RepositoryName> repository;
    std::optional<Issue> issue;

    bool operator==(const WebhookEvent &) const = default;
};

/// The headers as they came, and a body whose signature was found right. Corrupt: no JSON object; InvalidInput: a
/// header is missing; TooLarge.
[[nodiscard]] base::Result<WebhookEvent> readWebhook(const QByteArray &delivery, const QByteArray &event,
                                                     const QByteArray &body);

/// Remembers the last deliveries, so that one that comes again is noticed.
class Deliveries
{
public:
    static constexpr qsizetype remembered = 10'000;

    /// False: it has been here before.
    [[nodiscard]] bool isFirst(const QString &delivery);

private:
    QSet<QString> m_known;
    QQueue<QString> m_order;
};

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "forwarding/Sender.h"
#include "net/HttpClient.h"

#include <chrono>
#include <functional>

namespace forwarding {

/// POST {backend}/api/sessions/:id/events with a bearer token. Any 2xx is a delivery. Redirects are not followed and
/// count as refused; TLS errors are tried again later, like a backend that is away.
class HttpSender : public Sender
{
public:
    static constexpr std::chrono::milliseconds usualDeadline{10'000};

    /// Called on the sender's thread for each try; an empty secret sends no Authorization header.
    using TokenProvider = std::function<base::Secret(const QString &backendUrl)>;

    explicit HttpSender(TokenProvider token, std::chrono::milliseconds deadline = usualDeadline);

    void send(const Delivery &delivery, const Done &done) override;

private:
    TokenProvider m_token;
    std::chrono::milliseconds m_deadline;
    net::HttpClient m_client;
};

/// {backend}/api/sessions/:id/events; an invalid QUrl when @p backendUrl is not an http or https address.
[[nodiscard]] QUrl eventsUrl(const QString &backendUrl, const base::SessionId &session);

/// What an answer means.
[[nodiscard]] Outcome outcomeOf(const base::Result<net::HttpResponse> &answer, const QDateTime &now);

} // namespace forwarding

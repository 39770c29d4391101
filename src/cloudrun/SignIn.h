// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "cloudrun/ServiceAccount.h"
#include "net/HttpClient.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace base {
class Clock;
}

namespace cloudrun {

/// The bearer token for requests to one service: none, always the same one, or one that a service account is given for
/// it and that is asked for again five minutes before it ends. Thread: main.
class SignIn : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds early{300};

    using Done = std::function<void(const base::Result<base::Secret> &)>;

    /// An empty @p token: requests carry none.
    explicit SignIn(const base::Secret &token, QObject *parent = nullptr);
    /// @p clock outlives it.
    SignIn(const ServiceAccount &account, AssertionRequest request, const base::Clock &clock,
           QObject *parent = nullptr);

    /// Calls back once, never from inside this call.
    void token(const Done &done);
    /// The service refused the token: a new one is asked for next time. False: there is only this one.
    bool forget();
    /// Invalid: it does not end, or there is none yet.
    [[nodiscard]] QDateTime validUntil() const { return m_validUntil; }

private:
    void ask();
    void onAnswer(const base::Result<net::HttpResponse> &answer);
    void tell(const base::Result<base::Secret> &token);

    base::Secret m_token;
    std::optional<ServiceAccount> m_account;
    AssertionRequest m_request;
    const base::Clock *m_clock = nullptr;
    net::HttpClient m_http;
    QDateTime m_validUntil;
    std::vector<Done> m_waiting;
};

} // namespace cloudrun

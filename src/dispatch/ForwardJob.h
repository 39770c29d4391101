// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "dispatch/Job.h"
#include "dispatch/Settings.h"
#include "github/Credentials.h"
#include "net/HttpClient.h"

namespace dispatch {

/// A dispatch that another service works on: POST {CLAUDE_CLOUD_RUN_URL}/run with the App's key, because that service
/// clones, pushes and opens the pull request. One answer at the end, never asked for twice.
class ForwardJob : public Job
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours longest{1};

    /// @p settings and @p clock outlive it.
    ForwardJob(DispatchRequest request, const Settings &settings, const base::Clock &clock);

    void start() override;
    void stop() override;

private:
    void send(qint64 installation);
    void onAnswer(const base::Result<net::HttpResponse> &answer);
    void finish(const std::expected<DispatchResult, DispatchFailure> &result);
    void fail(const QString &message);
    [[nodiscard]] QString redacted(QString text) const;

    DispatchRequest m_request;
    const Settings &m_settings;
    github::AppCredentials m_app;
    net::HttpClient m_http;
    bool m_isOver = false;
};

} // namespace dispatch

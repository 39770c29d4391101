// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "dispatch/Settings.h"
#include "github/Credentials.h"
#include "net/ServerExchange.h"
#include "net/ServicePart.h"

#include <QSet>

namespace runner {
class TaskBoard;
}

namespace dispatch {

class Job;
struct DispatchRequest;

/// POST /api/workflows/dispatch and GET /api/workflows/installation-status/:owner/:repo. A dispatch is answered when
/// its work is over; it goes on when the client leaves, because the pull request is what counts.
class DispatchService : public net::ServicePart
{
    Q_OBJECT
public:
    /// @p board outlives it: dispatches take their places there, beside other tasks.
    DispatchService(const Settings &settings, runner::TaskBoard &board, QObject *parent = nullptr);
    ~DispatchService() override;

    [[nodiscard]] base::Result<> addRoutes(net::HttpService &service) override;
    void drain() override;
    void hurry() override;

private:
    void onDispatch(const net::ServerExchangePtr &exchange);
    void onStatus(const net::ServerExchangePtr &exchange);
    [[nodiscard]] Job *makeJob(const DispatchRequest &request) const;
    void begin(const net::ServerExchangePtr &exchange, const DispatchRequest &request);

    Settings m_settings;
    runner::TaskBoard &m_board;
    base::SystemClock m_clock;
    github::AppCredentials m_app;
    QSet<Job *> m_jobs;
    bool m_isDraining = false;
};

} // namespace dispatch

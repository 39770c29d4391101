// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ServerExchange.h"
#include "net/ServicePart.h"
#include "runner/Settings.h"

#include <memory>

namespace runner {

class TaskBoard;

/// Runs Claude for others: POST /run (an event stream), POST /run-async (an answer by callback), POST /cancel/:taskId,
/// GET /tasks/status, GET /health and /. Thread: the one that made it.
class RunnerService : public net::ServicePart
{
    Q_OBJECT
public:
    explicit RunnerService(const Settings &settings, QObject *parent = nullptr);
    ~RunnerService() override;

    [[nodiscard]] base::Result<> addRoutes(net::HttpService &service) override;
    void recover() override;
    void drain() override;
    void hurry() override;

    /// For others who have tasks run here. Lives as long as this.
    [[nodiscard]] TaskBoard &board();

private:
    void lookWhetherDrained();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace runner

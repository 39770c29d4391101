// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ServeArguments.h"
#include "base/Result.h"
#include "net/HttpService.h"

#include <QObject>

#include <memory>
#include <vector>

namespace net {
class ServicePart;
}

namespace ctl {

/// Several services on one port, until a signal ends them: the first lets running work come to its end, the next ends
/// the work, too.
class ServeCommand : public QObject
{
    Q_OBJECT
public:
    explicit ServeCommand(std::unique_ptr<net::HttpService> service, std::chrono::seconds grace,
                          QObject *parent = nullptr);
    ~ServeCommand() override;

    void add(std::unique_ptr<net::ServicePart> part);
    void start();
    void interrupt();

signals:
    void done(int code);

private:
    void onReady();
    void onDrained();
    void hurry();

    std::unique_ptr<net::HttpService> m_service;
    std::vector<std::unique_ptr<net::ServicePart>> m_parts;
    std::chrono::seconds m_grace; ///< negative: no limit
    size_t m_ready = 0;
    size_t m_drained = 0;
    bool m_listening = false;
    bool m_draining = false;
};

/// "gantryctl serve": its exit code.
int serve(const ServeArguments &arguments);

} // namespace ctl

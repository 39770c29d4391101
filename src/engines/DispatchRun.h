// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/Dispatch.h"
#include "engines/RemoteRun.h"
#include "settings/EngineConnection.h"

namespace settings {
class Secrets;
}

namespace engines {

/// What a session says about a run that a backend carries out.
struct DispatchOptions
{
    settings::EngineConnection connection;
    QString owner;
    QString repository;
    QString branch;
    QString action;
    QString repositoryId;
    std::chrono::milliseconds limit{65 * 60'000}; ///< the backend answers when it is done, after an hour at most
    std::chrono::milliseconds poll{5'000};

    /// NotFound, InvalidInput, PermissionDenied: see CloudRunOptions::of(); also where no repository is named.
    [[nodiscard]] static base::Result<DispatchOptions> of(const QJsonObject &engineOptions,
                                                          const QList<settings::EngineConnection> &known);
};

/// One run of a backend: the answer comes when it is over, or the backend queues it and is asked. Tells
/// dispatch_results {run, pull_request_url?, pull_request_number?, branch?, execution_time_ms?, message}.
class DispatchRun : public RemoteRun
{
    Q_OBJECT
public:
    DispatchRun(const session::RunRequest &request, const RunFiles &files, const DispatchOptions &options,
                const settings::Secrets &secrets, const base::Clock &clock, QObject *parent);

protected:
    void halt(session::Engine::Stop how) override;
    [[nodiscard]] QString displayCommand() const override;
    void begin() override;
    void takeUp() override;

private:
    void prepare(const std::function<void()> &then);
    void dispatch();
    void onAnswer(const base::Result<net::HttpResponse> &answer);
    void poll();
    void onStatus(const base::Result<net::HttpResponse> &answer, bool isFirstPath);
    void succeed(const cloudrun::DispatchOutcome &outcome);
    void leave();
    [[nodiscard]] net::HttpRequest call(const QByteArray &method, const QString &path) const;

    DispatchOptions m_options;
    const settings::Secrets &m_secretSource;
    base::Secret m_token;
    net::HttpClient m_http;
    QTimer m_timer;
    QString m_taskId;
    QString m_statusPath;
    int m_failures = 0;
};

} // namespace engines

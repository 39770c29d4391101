// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/GithubArguments.h"
#include "base/Clock.h"
#include "base/Secret.h"
#include "github/GithubClient.h"
#include "github/Webhook.h"
#include "tasks/TaskStore.h"
#include "taskstores/GithubTaskSync.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace net {
class HttpService;
class ServerExchange;
} // namespace net

namespace ctl {

/// "gantryctl task sync-github". Emits done() once, with the exit code.
class GithubCommand : public QObject
{
    Q_OBJECT
public:
    GithubCommand(const GithubArguments &arguments, std::unique_ptr<tasks::TaskStore> store,
                  std::unique_ptr<github::Credentials> credentials, const taskstores::GithubChoices &choices,
                  const QList<QByteArray> &secrets);
    ~GithubCommand() override;

    void setWebhookSecret(const base::Secret &secret) { m_webhookSecret = secret; }
    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    void createIssue();
    void onOutcome(const taskstores::GithubOutcome &outcome);
    void onPassEnded();
    void onPassFailed(const base::Error &error, const std::optional<QDateTime> &retryAt);
    void onTasksChanged(const QList<tasks::Task> &tasks);
    void onDelivery(const std::shared_ptr<net::ServerExchange> &exchange);
    [[nodiscard]] base::Result<> listen();
    void lookAgain(std::chrono::milliseconds pause);
    void report(const QJsonObject &line, const QString &text);
    void fail(const base::Error &error);

    GithubArguments m_arguments;
    base::SystemClock m_clock;
    std::unique_ptr<tasks::TaskStore> m_store;
    std::unique_ptr<github::Credentials> m_credentials;
    github::GithubClient m_client;
    taskstores::GithubTaskSync m_sync;
    taskstores::GithubChoices m_choices;
    base::Secret m_webhookSecret;
    github::Deliveries m_deliveries;
    std::unique_ptr<net::HttpService> m_service;
    QTimer m_next;
    QHash<QString, int> m_counts; ///< of the pass under way
    bool m_hasFailed = false;
};

/// The whole command: its exit code.
int syncGithub(const GithubArguments &arguments);

} // namespace ctl

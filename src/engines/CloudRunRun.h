// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/TaskConnection.h"
#include "cloudrun/TaskStream.h"
#include "engines/CloudRunOptions.h"
#include "engines/RemoteRun.h"

#include <QElapsedTimer>

namespace engines {

class CallbackReceiver;
class CloudRunFollower;

/// One run on a Cloud Run service, with its connection open until the end, or without one: then another program can
/// take it up.
class CloudRunRun : public RemoteRun
{
    Q_OBJECT
public:
    /// A receiver that listens on an address, or why it cannot.
    using Receivers = std::function<base::Result<CallbackReceiver *>(const QString &address)>;

    CloudRunRun(const session::RunRequest &request, const RunFiles &files, const CloudRunOptions &options,
                const settings::Secrets &secrets, Receivers receivers, const base::Clock &clock, QObject *parent);
    ~CloudRunRun() override;

protected:
    void halt(session::Engine::Stop how) override;
    [[nodiscard]] QString displayCommand() const override;
    void begin() override;
    void takeUp() override;
    void onLine(QByteArrayView line) override;

private:
    static constexpr int cancelledCode = 130;

    void prepare(const std::function<void()> &then);
    void onSecrets(const base::Result<SecretBundle> &secrets, const std::function<void()> &then);
    void send();
    void connectTask();
    void onConnectionEnded(cloudrun::TaskConnection::End how, const cloudrun::Failure &failure);
    void cancelAndEnd(const QString &words);
    void onServiceProgress(const QString &words);
    void startTask();
    void onAccepted(const cloudrun::Result<cloudrun::Accepted> &accepted);
    void findStarted(const cloudrun::Failure &failure);
    void lookAgain(const cloudrun::Failure &failure);
    void follow();
    void onTaskEnded(const std::optional<cloudrun::TaskEnd> &end);
    [[nodiscard]] base::Result<> listen();
    [[nodiscard]] bool takeCallback(const cloudrun::TaskEnd &end);
    void waitForSlot(const cloudrun::Failure &busy);
    void stopConnected();
    void stopFollowed();
    void cancelConnected(const cloudrun::Done<cloudrun::Cancelled> &done);
    void endWith(const cloudrun::Verdict &verdict);
    void endStopped();
    void endUntold(const cloudrun::Failure &failure);
    void endUnheard(const QString &why);
    void endWith(const cloudrun::Failure &failure) { end({{}, failure.toError().message}); }
    [[nodiscard]] base::Result<> keep();

    CloudRunOptions m_options;
    const settings::Secrets &m_secretSource;
    Receivers m_receivers;
    SecretBundle m_secrets;
    QString m_credentialUse;
    std::unique_ptr<cloudrun::SignIn> m_signIn;
    std::unique_ptr<cloudrun::SignIn> m_storageSignIn;
    std::unique_ptr<cloudrun::CloudRunClient> m_client;
    cloudrun::TaskStream m_stream;
    cloudrun::TaskConnection *m_connection = nullptr;
    CloudRunFollower *m_follower = nullptr;
    QPointer<CallbackReceiver> m_receiver;
    QTimer m_again; ///< until a busy service is asked again
    QTimer m_force; ///< until a polite stop becomes a hard one
    QByteArray m_body; ///< of the request; secrets are in it, so it goes once it was sent
    cloudrun::Accepted m_accepted;
    std::optional<cloudrun::TaskEnd> m_calledBack;
    QString m_lostTask; ///< what the service called the one whose connection has ended
    QString m_serviceStage; ///< last words of the service about what it does
    QElapsedTimer m_lastProgress;
    int m_busyCount = 0;
    int m_lookCount = 0; ///< for a task that may have begun
    bool m_isSent = false;
    bool m_isStopping = false;
};

} // namespace engines

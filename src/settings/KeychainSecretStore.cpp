// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QPromise>
#include <qt6keychain/keychain.h>

namespace settings {
namespace {

QString serviceName()
{
    return QStringLiteral("gantry");
}

base::Error toError(const QKeychain::Job &job, const QString &name)
{
    using Kind = base::Error::Kind;
    if (job.error() == QKeychain::EntryNotFound)
        return {Kind::NotFound,
                QCoreApplication::translate("settings::SecretStore", "No secret is kept for %1.").arg(name),
                {}};
    const auto kind = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser
        ? Kind::PermissionDenied
        : Kind::Unavailable;
    // QtKeychain says only "Unknown error" when no secret service runs, so the way out is named here.
    return {kind,
            QCoreApplication::translate("settings::SecretStore",
                                        "The keychain did not answer for %1. Start a secret service (GNOME Keyring or "
                                        "KWallet), or pass the token by an environment variable.")
                .arg(name),
            job.errorString()};
}

/// Runs @p job and resolves when it ends; the job deletes itself.
template <typename Value, typename Take>
QFuture<base::Result<Value>> run(QKeychain::Job *job, const QString &name, Take take)
{
    const auto promise = std::make_shared<QPromise<base::Result<Value>>>();
    promise->start();
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, name, take](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            promise->addResult(take(done));
        else
            promise->addResult(std::unexpected(toError(*done, name)));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<base::Result<base::Secret>> KeychainSecretStore::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(name);
    return run<base::Secret>(job, name, [](QKeychain::Job *done) -> base::Result<base::Secret> {
        return base::Secret(static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData());
    });
}

QFuture<base::Result<>> KeychainSecretStore::write(const QString &name, const base::Secret &value)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(name);
    job->setBinaryData(value.reveal());
    return run<void>(job, name, [](QKeychain::Job *) -> base::Result<> { return {}; });
}

QFuture<base::Result<>> KeychainSecretStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(name);
    return run<void>(job, name, [](QKeychain::Job *) -> base::Result<> { return {}; });
}

bool KeychainSecretStore::isAvailable() const
{
    return QKeychain::isAvailable();
}

} // namespace settings

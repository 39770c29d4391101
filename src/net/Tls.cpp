// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Tls.h"

#include "base/ReadFile.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

namespace net {
namespace {

using base::Error;

constexpr qint64 maxFileBytes = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("net::Tls", text);
}

} // namespace

base::Result<QSslConfiguration> readServerTls(const QString &certificateFile, const QString &keyFile)
{
    const auto certificates = base::readFile(certificateFile, maxFileBytes);
    if (!certificates)
        return std::unexpected(certificates.error());
    const auto keyBytes = base::readFile(keyFile, maxFileBytes);
    if (!keyBytes)
        return std::unexpected(keyBytes.error());
    const auto chain = QSslCertificate::fromData(*certificates, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return base::fail(Error::Kind::InvalidInput, tr("The file %1 holds no PEM certificate.").arg(certificateFile));
    QSslKey key(*keyBytes, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(*keyBytes, QSsl::Ec);
    if (key.isNull())
        return base::fail(Error::Kind::InvalidInput,
                          tr("The file %1 holds no PEM private key (RSA or EC, without a password).").arg(keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace net

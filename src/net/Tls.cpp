// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Tls.h"

#include "base/Freed.h"
#include "base/ReadFile.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace net {
namespace {

using base::Error;
using base::Freed;

constexpr qint64 maxFileBytes = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("net::Tls", text);
}

using Source = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

Source sourceOf(const QByteArray &pem)
{
    return Source(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

/// For a key with a password: OpenSSL would ask for it on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

/// Qt does not look: it would listen, and every client would be turned away.
bool areOneAnothers(const QByteArray &certificates, const QByteArray &keyPem)
{
    const Source certificateSource = sourceOf(certificates);
    const Source keySource = sourceOf(keyPem);
    const Certificate certificate(PEM_read_bio_X509(certificateSource.get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(keySource.get(), nullptr, &noPassword, nullptr));
    const bool fits = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return fits;
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
    if (!areOneAnothers(*certificates, *keyBytes))
        return base::fail(Error::Kind::InvalidInput,
                          tr("The key %1 does not belong to the certificate %2.").arg(keyFile, certificateFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace net

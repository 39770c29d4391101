// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SigningKey.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace net {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr int leastBits = 2048;
constexpr qsizetype maxPemBytes = 64 * 1024;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

QString tr(const char *text)
{
    return QCoreApplication::translate("net::SigningKey", text);
}

/// No word of the key, and no word of OpenSSL's, which quotes what it could not read.
std::unexpected<Error> badKey(const QString &reason)
{
    ERR_clear_error();
    return base::fail(Error::Kind::InvalidInput,
                      tr("The private key cannot be used: %1").arg(reason));
}

QByteArray normalised(const QByteArray &text)
{
    QByteArray pem = text.trimmed();
    for (const char quote : {'"', '\''}) {
        if (pem.size() > 1 && pem.startsWith(quote) && pem.endsWith(quote))
            pem = pem.sliced(1, pem.size() - 2);
    }
    if (!pem.contains("-----BEGIN")) {
        const auto decoded = QByteArray::fromBase64Encoding(pem.simplified().replace(' ', ""));
        if (decoded && decoded.decoded.contains("-----BEGIN"))
            pem = decoded.decoded;
    }
    pem.replace("\\r", "").replace("\\n", "\n").replace("\r\n", "\n");
    return pem.endsWith('\n') ? pem : pem + '\n';
}

/// A key with a password: OpenSSL would ask for it on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray encoded(const QJsonObject &object)
{
    return encoded(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

struct SigningKey::Data
{
    Key key;
};

base::Result<SigningKey> SigningKey::fromPem(const base::Secret &pem)
{
    QByteArray bytes = pem.reveal();
    if (bytes.trimmed().isEmpty())
        return badKey(tr("it is empty."));
    if (bytes.size() > maxPemBytes)
        return badKey(tr("it is too large."));
    bytes = normalised(bytes);
    const Bio source(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())), &BIO_free_all);
    Key key(source ? PEM_read_bio_PrivateKey(source.get(), nullptr, &noPassword, nullptr) : nullptr, &EVP_PKEY_free);
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    if (!key)
        return badKey(tr("it is not a PEM key without a password."));
    if (EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return badKey(tr("it is not an RSA key."));
    if (EVP_PKEY_get_bits(key.get()) < leastBits)
        return badKey(tr("it has fewer than %1 bits.").arg(leastBits));
    SigningKey made;
    made.m_data = std::make_shared<const Data>(std::move(key));
    return made;
}

base::Result<QByteArray> SigningKey::sign(const QByteArray &bytes) const
{
    Q_ASSERT(m_data); // only fromPem() makes keys that are used
    const DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto size = static_cast<size_t>(bytes.size());
    size_t length = 0;
    const bool isReady = context
        && EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_data->key.get()) == 1
        && EVP_DigestSign(context.get(), nullptr, &length, data, size) == 1;
    QByteArray signature(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (!isReady
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, data, size) != 1)
        return badKey(tr("it does not sign."));
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

base::Result<QByteArray> signedToken(const QJsonObject &claims, const SigningKey &key, const QString &keyId)
{
    QJsonObject head{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}};
    if (!keyId.isEmpty())
        head.insert(u"kid"_s, keyId);
    const QByteArray text = encoded(head) + '.' + encoded(claims);
    return key.sign(text).transform([&text](const QByteArray &signature) { return text + '.' + encoded(signature); });
}

} // namespace net

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <cstring>

namespace base {

struct Secret::Data
{
    explicit Data(const QByteArray &bytes)
        : value(bytes.constData(), bytes.size())
    {
    } // a deep copy of our own
    ~Data() { ::explicit_bzero(value.data(), static_cast<size_t>(value.size())); }
    Data(const Data &) = delete;
    Data &operator=(const Data &) = delete;

    QByteArray value;
};

Secret::Secret(const QByteArray &value)
    : m_data(std::make_shared<const Data>(value))
{
}

Secret Secret::random()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    const QByteArray bytes(reinterpret_cast<const char *>(words), sizeof words);
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool Secret::isEmpty() const
{
    return !m_data || m_data->value.isEmpty();
}

QByteArray Secret::reveal() const
{
    return m_data ? QByteArray(m_data->value.constData(), m_data->value.size()) : QByteArray();
}

bool Secret::matches(const QByteArray &candidate) const
{
    return !isEmpty() && equalInConstantTime(m_data->value, candidate);
}

QByteArray Secret::fingerprint() const
{
    return m_data ? QCryptographicHash::hash(m_data->value, QCryptographicHash::Sha256).toHex() : QByteArray();
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < b.size(); ++i) {
        const char other = a.isEmpty() ? '\0' : a[i % a.size()];
        difference |= static_cast<unsigned char>(b[i]) ^ static_cast<unsigned char>(other);
    }
    return difference == 0;
}

} // namespace base

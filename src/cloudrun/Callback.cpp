// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudrun/Callback.h"

#include "base/Clock.h"

#include <QMessageAuthenticationCode>

namespace cloudrun {

namespace {

constexpr qsizetype maxSeen = 100'000;
constexpr qsizetype maxTimestampLength = 16;

} // namespace

QByteArray signatureOf(const base::Secret &secret, const QByteArray &timestamp, QByteArrayView body)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret.reveal());
    code.addData(timestamp);
    code.addData(".");
    code.addData(body);
    return "sha256=" + code.result().toHex();
}

CallbackGate::Answer CallbackGate::look(const QByteArray &signature, const QByteArray &timestamp,
                                        const QByteArray &body, TaskEnd &end)
{
    // Without a secret nothing is genuine.
    if (m_secret.isEmpty() || timestamp.size() > maxTimestampLength || body.size() > maxBodyBytes)
        return Answer::BadSignature;
    const QByteArray expected = signatureOf(m_secret, timestamp, body);
    if (!base::equalInConstantTime(expected, signature.toLower()))
        return Answer::BadSignature;
    bool isNumber = false;
    const qint64 sent = timestamp.toLongLong(&isNumber);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    if (!isNumber || sent < now - window.count() || sent > now + window.count())
        return Answer::Stale;
    forgetOld(now);
    if (m_seen.contains(expected))
        return Answer::Replayed;
    const auto read = readTaskEnd(body);
    if (!read)
        return Answer::Unreadable;
    m_seen.insert(expected, sent);
    end = *read;
    return Answer::Taken;
}

void CallbackGate::forgetOld(qint64 now)
{
    if (m_seen.size() > maxSeen)
        m_seen.clear();
    m_seen.removeIf([now](const auto &entry) { return entry.value() < now - window.count(); });
}

} // namespace cloudrun

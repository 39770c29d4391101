// SPDX-License-Identifier: GPL-3.0-or-later
#include "execapi/Signature.h"

#include <QMessageAuthenticationCode>

namespace execapi {

QByteArray signatureOf(const base::Secret &secret, QByteArrayView body)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret.reveal());
    code.addData(body);
    return "sha256=" + code.result().toHex();
}

bool isSigned(const base::Secret &secret, QByteArrayView body, const QByteArray &signature)
{
    if (secret.isEmpty())
        return false;
    return base::equalInConstantTime(signatureOf(secret, body), signature.trimmed().toLower());
}

} // namespace execapi

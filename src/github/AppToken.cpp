// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/AppToken.h"

namespace github {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 backdatedSeconds = 60;
constexpr qint64 validSeconds = 540;

} // namespace

base::Result<QByteArray> appToken(const QString &appId, const SigningKey &key, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    return net::signedToken(
        {{u"iat"_s, seconds - backdatedSeconds}, {u"exp"_s, seconds + validSeconds}, {u"iss"_s, appId}}, key);
}

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Address.h"

#include <QHostAddress>

namespace net {

bool isSafeForSecrets(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    if (url.scheme() == u"https")
        return true;
    return url.scheme() == u"http" && (url.host() == u"localhost" || QHostAddress(url.host()).isLoopback());
}

} // namespace net

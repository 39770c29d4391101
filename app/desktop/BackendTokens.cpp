// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/BackendTokens.h"

#include <QMutexLocker>

namespace app {

base::Secret BackendTokens::token(const QString &backendUrl) const
{
    const QMutexLocker lock(&m_mutex);
    return m_tokens.value(backendUrl);
}

void BackendTokens::load(const QString &backendUrl, const QString &variable)
{
    if (backendUrl.isEmpty())
        return;
    if (!variable.isEmpty()) {
        keep(backendUrl, base::Secret(qgetenv(variable.toUtf8().constData())));
        return;
    }
    // Without a secret service the question would start one.
    if (!m_keychain.isAvailable())
        return;
    m_keychain.read(QStringLiteral("backend:") + backendUrl)
        .then(this, [this, backendUrl](const base::Result<base::Secret> &token) {
            if (token)
                keep(backendUrl, *token);
        });
}

void BackendTokens::keep(const QString &backendUrl, const base::Secret &token)
{
    const QMutexLocker lock(&m_mutex);
    m_tokens.insert(backendUrl, token);
}

} // namespace app

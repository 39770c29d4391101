// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "settings/KeychainSecretStore.h"

#include <QHash>
#include <QMutex>
#include <QObject>

namespace app {

/// Bearer tokens of backends, in memory: from the environment variable the user named, else from the keychain.
class BackendTokens : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Any thread; empty when none is known.
    [[nodiscard]] base::Secret token(const QString &backendUrl) const;
    /// Main thread. Reads the variable now, or asks the keychain and answers later.
    void load(const QString &backendUrl, const QString &variable);

private:
    void keep(const QString &backendUrl, const base::Secret &token);

    mutable QMutex m_mutex;
    QHash<QString, base::Secret> m_tokens;
    settings::KeychainSecretStore m_keychain;
};

} // namespace app

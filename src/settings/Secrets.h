// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/SecretStore.h"

#include <QMap>

namespace settings {

/// Secrets by reference, so that what is stored about a session names them and never holds them:
/// "keychain:NAME" from the keychain, "env:NAME" a variable of this program's environment, "file:/PATH" what is in a
/// file, "memory:NAME" given to this program when it was started. Thread: main.
class Secrets
{
public:
    /// @p keychain outlives this object; null: there is none.
    explicit Secrets(SecretStore *keychain)
        : m_keychain(keychain)
    {
    }

    /// Makes "memory:NAME" known.
    void give(const QString &name, const base::Secret &value)
    {
        m_given.insert(QStringLiteral("memory:") + name, value);
    }
    /// Takes a variable out of the environment, so that no program started later inherits it; "env:NAME" knows it
    /// from then on. False: it is empty or not set.
    bool takeVariable(const QString &name);

    /// InvalidInput: no reference. NotFound: nothing is there, the message names the reference. TooLarge: a file of
    /// more than 1 MB.
    [[nodiscard]] QFuture<base::Result<base::Secret>> read(const QString &reference) const;

    [[nodiscard]] SecretStore *keychain() const { return m_keychain; }

private:
    [[nodiscard]] base::Result<base::Secret> readHere(const QString &reference) const;

    SecretStore *m_keychain;
    QMap<QString, base::Secret> m_given;
};

} // namespace settings

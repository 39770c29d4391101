// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/SecretStore.h"

namespace settings {

/// The desktop's secret service through QtKeychain; never its plain-text fallback.
class KeychainSecretStore : public SecretStore
{
public:
    [[nodiscard]] QFuture<base::Result<base::Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<base::Result<>> write(const QString &name, const base::Secret &value) override;
    [[nodiscard]] QFuture<base::Result<>> remove(const QString &name) override;
    [[nodiscard]] bool isAvailable() const override;
};

} // namespace settings

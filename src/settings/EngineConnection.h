// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace settings {

/// A service that the user has set up, and sessions may run on. Never holds a secret: that is named, see Secrets.
struct EngineConnection
{
    QString name; ///< the user's word, unique, never empty: "runner-eu"
    QString kind; ///< session::Engine::id(): "cloud-run", "dispatch", "execution-api", …
    QString url; ///< http or https, without a slash at its end
    QString auth = QStringLiteral("none"); ///< which ones there are is up to the kind: "none", "bearer", …
    QString secret; ///< reference of what auth needs: "keychain:engine:runner-eu", "env:TOKEN"; empty: none
    bool enabled = true;
    QJsonObject options; ///< what only the kind understands: limits, polling, …

    bool operator==(const EngineConnection &) const = default;
};

/// What the user allows a service.
struct ConnectionLimits
{
    int runsAtOnce = 0; ///< 0: any number
    std::chrono::seconds timeLimit{0}; ///< of a run whose step has none of its own; 0: none
    std::optional<base::Money> budget; ///< of a run whose session has none of its own; unset: any amount

    bool operator==(const ConnectionLimits &) const = default;
};
/// From its options: "runsAtOnce", "timeLimitSeconds", "budgetDollars"; what makes no sense there is no limit.
[[nodiscard]] ConnectionLimits limitsOf(const EngineConnection &connection);

[[nodiscard]] QJsonObject toJson(const EngineConnection &connection);
/// InvalidInput: no name, no kind.
[[nodiscard]] base::Result<EngineConnection> connectionFromJson(const QJsonObject &json);
/// The name under which the secret of a connection is kept in the keychain.
[[nodiscard]] QString keychainReference(const QString &connectionName);

/// The connection that session::Profile::engineOptions name: {"connection": name}, or in place {"url", "auth",
/// "secret"}, as the command line gives it. A connection's own options come from @p known; those that stand in
/// @p engineOptions win. NotFound: no enabled one has this name and kind. InvalidInput: no usable address.
[[nodiscard]] base::Result<EngineConnection> connectionOf(const QJsonObject &engineOptions, const QString &kind,
                                                          const QList<EngineConnection> &known);

} // namespace settings

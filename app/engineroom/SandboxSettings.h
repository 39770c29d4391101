// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/SandboxEngine.h"

#include <QObject>
#include <QProcessEnvironment>

#include <array>
#include <functional>
#include <memory>

namespace settings {
class SecretStore;
class Settings;
} // namespace settings

namespace app {

/// What the settings keep about sandboxes. Keys are in the keychain, see SandboxAccess.
struct SandboxPreferences
{
    QString domain = QStringLiteral("e2b.app");
    QString apiUrl; ///< the whole address; empty: made from the domain
    QString sandboxUrl; ///< likewise
    QString templateName = QStringLiteral("anthropic-claude-code"); ///< ours or the service's
    QString workFolder = QStringLiteral("/workspace");
    int minutes = 60; ///< limit of a step that has none of its own
    bool update = true; ///< Claude Code, before each run
    engines::SandboxRates rates;

    /// What is missing or out of range falls back to the default, one by one.
    [[nodiscard]] static SandboxPreferences load(const settings::Settings &settings);
    void save(settings::Settings &settings) const;
    bool operator==(const SandboxPreferences &) const = default;
};

/// Settings, keys and environment together: what a run in a sandbox is made of. The environment counts before the
/// keychain: E2B_API_KEY, E2B_DOMAIN, E2B_API_URL and E2B_SANDBOX_URL, ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN for
/// Claude, GH_TOKEN or GITHUB_TOKEN for pushing. Thread: main.
class SandboxAccess : public QObject
{
    Q_OBJECT
public:
    enum class Key {
        Service, ///< E2B's
        Claude, ///< an API key, or the token of a subscription
        Git,
    };

    /// @p settings and @p secrets outlive it.
    SandboxAccess(const settings::Settings &settings, settings::SecretStore &secrets,
                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                  QObject *parent = nullptr);

    /// Asks the keychain for what the environment does not tell. @p then is called when all is known, at once if
    /// nothing has to be asked.
    void load(const std::function<void()> &then = {});
    /// Into the keychain; empty: out of it. @p done gets the reason if it refused.
    void setKey(Key key, const base::Secret &value, const std::function<void(const base::Result<> &)> &done);
    /// The environment tells it, so the keychain's does not count.
    [[nodiscard]] bool isFromEnvironment(Key key) const;
    [[nodiscard]] bool has(Key key) const;
    [[nodiscard]] engines::SandboxChoices choices() const;
    [[nodiscard]] e2b::Account account() const { return choices().account; }

signals:
    void keysChanged();

private:
    [[nodiscard]] const base::Secret &kept(Key key) const { return m_kept[static_cast<std::size_t>(key)]; }

    const settings::Settings &m_settings;
    settings::SecretStore &m_secrets;
    QProcessEnvironment m_environment;
    std::array<base::Secret, 3> m_kept;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/SandboxSettings.h"

#include "settings/SecretStore.h"
#include "settings/Settings.h"

#include <QVariantMap>

namespace app {

using namespace Qt::StringLiterals;
using Key = SandboxAccess::Key;
using engines::SandboxRates;

namespace {

constexpr auto stateName = "sandboxes"_L1;
constexpr int longestMinutes = 24 * 60;
constexpr double dearest = 1000; ///< dollars for an hour
constexpr Key keys[] = {Key::Service, Key::Claude, Key::Git};

QString nameOf(Key key)
{
    switch (key) {
    case Key::Service:
        return u"e2b:api-key"_s;
    case Key::Claude:
        return u"e2b:claude"_s;
    case Key::Git:
        break;
    }
    return u"e2b:git"_s;
}

QStringList variablesOf(Key key)
{
    switch (key) {
    case Key::Service:
        return {u"E2B_API_KEY"_s};
    case Key::Claude:
        return {u"ANTHROPIC_API_KEY"_s, u"CLAUDE_CODE_OAUTH_TOKEN"_s, u"ANTHROPIC_AUTH_TOKEN"_s};
    case Key::Git:
        break;
    }
    return {u"GH_TOKEN"_s, u"GITHUB_TOKEN"_s};
}

/// A subscription's tokens say what they are.
QString variableFor(const base::Secret &claude)
{
    return claude.reveal().startsWith("sk-ant-oat") ? u"CLAUDE_CODE_OAUTH_TOKEN"_s : u"ANTHROPIC_API_KEY"_s;
}

} // namespace

SandboxPreferences SandboxPreferences::load(const settings::Settings &settings)
{
    const QVariantMap map = settings.state(stateName).toMap();
    SandboxPreferences found;
    const auto text = [&map](const QString &key, QString &target) {
        if (const QString value = map.value(key).toString().trimmed(); !value.isEmpty() && value.size() < 1000)
            target = value;
    };
    const auto dollars = [&map](const QString &key, double &target) {
        bool isNumber = false;
        const double value = map.value(key).toDouble(&isNumber);
        if (isNumber && value >= 0 && value <= dearest)
            target = value;
    };
    text(u"domain"_s, found.domain);
    text(u"api_url"_s, found.apiUrl);
    text(u"sandbox_url"_s, found.sandboxUrl);
    text(u"template"_s, found.templateName);
    text(u"folder"_s, found.workFolder);
    if (const int minutes = map.value(u"minutes"_s).toInt(); minutes >= 1 && minutes <= longestMinutes)
        found.minutes = minutes;
    found.update = map.value(u"update"_s, true).toBool();
    double hourly = found.rates.hourly.dollars();
    dollars(u"hourly"_s, hourly);
    found.rates.hourly = base::Money::fromDollars(hourly);
    dollars(u"vcpu_second"_s, found.rates.vcpuSecond);
    dollars(u"gib_second"_s, found.rates.gibSecond);
    if (map.value(u"by_size"_s).toBool())
        found.rates.basis = SandboxRates::Basis::BySize;
    return found;
}

void SandboxPreferences::save(settings::Settings &settings) const
{
    settings.setState(stateName,
                      QVariantMap{{u"domain"_s, domain},
                                  {u"api_url"_s, apiUrl},
                                  {u"sandbox_url"_s, sandboxUrl},
                                  {u"template"_s, templateName},
                                  {u"folder"_s, workFolder},
                                  {u"minutes"_s, minutes},
                                  {u"update"_s, update},
                                  {u"hourly"_s, rates.hourly.dollars()},
                                  {u"vcpu_second"_s, rates.vcpuSecond},
                                  {u"gib_second"_s, rates.gibSecond},
                                  {u"by_size"_s, rates.basis == SandboxRates::Basis::BySize}});
}

SandboxAccess::SandboxAccess(const settings::Settings &settings, settings::SecretStore &secrets,
                             const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_environment(environment)
{
}

void SandboxAccess::load(const std::function<void()> &then)
{
    QList<Key> wanted;
    for (const Key key : keys) {
        if (!isFromEnvironment(key))
            wanted.append(key);
    }
    // Without a secret service the question would start one.
    if (wanted.isEmpty() || !m_secrets.isAvailable()) {
        if (then)
            then();
        return;
    }
    const auto open = std::make_shared<qsizetype>(wanted.size());
    for (const Key key : std::as_const(wanted)) {
        m_secrets.read(nameOf(key)).then(this, [this, key, open, then](const base::Result<base::Secret> &found) {
            if (found)
                m_kept[static_cast<std::size_t>(key)] = *found;
            if (--*open > 0)
                return;
            emit keysChanged();
            if (then)
                then();
        });
    }
}

void SandboxAccess::setKey(Key key, const base::Secret &value, const std::function<void(const base::Result<> &)> &done)
{
    const auto stored = value.isEmpty() ? m_secrets.remove(nameOf(key)) : m_secrets.write(nameOf(key), value);
    QFuture<base::Result<>>(stored).then(this, [this, key, value, done](const base::Result<> &result) {
        // One that was not there is as good as removed.
        const bool isDone = result || (value.isEmpty() && result.error().kind == base::Error::Kind::NotFound);
        if (isDone) {
            m_kept[static_cast<std::size_t>(key)] = value;
            emit keysChanged();
        }
        done(isDone ? base::Result<>() : result);
    });
}

bool SandboxAccess::isFromEnvironment(Key key) const
{
    return std::ranges::any_of(variablesOf(key),
                               [this](const QString &name) { return !m_environment.value(name).trimmed().isEmpty(); });
}

bool SandboxAccess::has(Key key) const
{
    return isFromEnvironment(key) || !kept(key).isEmpty();
}

engines::SandboxChoices SandboxAccess::choices() const
{
    const SandboxPreferences preferences = SandboxPreferences::load(m_settings);
    engines::SandboxChoices choices;
    const e2b::Account told{kept(Key::Service), preferences.domain, QUrl(preferences.apiUrl),
                            QUrl(preferences.sandboxUrl)};
    choices.account = e2b::Account::fromEnvironment(m_environment, told);
    choices.templateName = preferences.templateName;
    choices.workFolder = preferences.workFolder;
    choices.timeLimit = std::chrono::minutes(preferences.minutes);
    choices.update = preferences.update;
    choices.rates = preferences.rates;
    for (const QString &name : variablesOf(Key::Claude) + QStringList{u"ANTHROPIC_BASE_URL"_s}) {
        if (m_environment.contains(name))
            choices.secrets.insert(name, base::Secret(m_environment.value(name).toUtf8()));
    }
    if (!isFromEnvironment(Key::Claude) && has(Key::Claude))
        choices.secrets.insert(variableFor(kept(Key::Claude)), kept(Key::Claude));
    choices.gitToken = kept(Key::Git);
    for (const QString &name : variablesOf(Key::Git)) {
        if (isFromEnvironment(Key::Git) && !m_environment.value(name).isEmpty()) {
            choices.gitToken = base::Secret(m_environment.value(name).trimmed().toUtf8());
            break;
        }
    }
    return choices;
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/EngineChoices.h"

#include "app/engineroom/EngineRegistry.h"
#include "settings/EngineConnection.h"
#include "settings/Secrets.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app::EngineChoices", text);
}

/// Kept in memory, and not in that of this program. Nothing that takes time is asked.
bool isGone(const QString &reference, const settings::Secrets &secrets)
{
    return reference.startsWith(u"memory:") && !secrets.read(reference).result();
}

/// The runner of this computer, which lives no longer than the program that started it.
bool isRunnerHere(const settings::EngineConnection &connection)
{
    return connection.name == localRunnerName();
}

} // namespace

QString localRunnerName()
{
    return u"local-runner"_s;
}

QList<ui::EngineChoice> connectionChoices(const QList<settings::EngineConnection> &connections,
                                          const settings::Secrets &secrets)
{
    QList<ui::EngineChoice> choices;
    const auto kinds = engineKinds();
    for (const settings::EngineConnection &each : connections) {
        const auto kind = std::ranges::find(kinds, each.kind, &EngineKind::id);
        if (!each.enabled || kind == kinds.end())
            continue;
        const bool lacksSecret = each.auth != u"none" && each.secret.isEmpty();
        const bool lacksAddress = each.url.isEmpty();
        QString reason = lacksAddress ? tr("Address missing") : QString();
        if (lacksSecret && reason.isEmpty())
            reason = tr("Key missing");
        else if (reason.isEmpty() && isGone(each.secret, secrets))
            reason = isRunnerHere(each) ? tr("Not started") : tr("Key missing");
        choices.append({.id = each.kind,
                        .mode = session::Mode::Agentic,
                        .name = kind->name,
                        .description = each.name,
                        .icon = kind->icon,
                        .ready = reason.isEmpty(),
                        .reason = reason,
                        .fix = reason.isEmpty() ? QString() : tr("Settings"),
                        .connection = each.name});
    }
    return choices;
}

ui::NewSessionValues withKeptSecrets(ui::NewSessionValues values, settings::Secrets &secrets)
{
    QJsonObject references = values.engineOptions.value("secrets"_L1).toObject();
    for (auto secret = values.secrets.cbegin(); secret != values.secrets.cend(); ++secret) {
        // Two sessions may have different values under one name.
        const QString name = secret.key() + u'@' + QUuid::createUuid().toString(QUuid::WithoutBraces);
        secrets.give(name, base::Secret(secret->toUtf8()));
        references.insert(secret.key(), u"memory:"_s + name);
    }
    if (!references.isEmpty())
        values.engineOptions.insert(u"secrets"_s, references);
    values.secrets.clear();
    return values;
}

} // namespace app

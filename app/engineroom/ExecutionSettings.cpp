// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/ExecutionSettings.h"

#include "settings/EngineConnection.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"

namespace app {

using namespace Qt::StringLiterals;
using engines::ExecutionChoices;
using engines::ExecutionKeys;

namespace {

/// What claude itself is told by its environment, as far as this program's has it.
QMap<QString, base::Secret> claudeVariables(const QProcessEnvironment &environment)
{
    QMap<QString, base::Secret> variables;
    for (const QString &name : {u"CLAUDE_CLI_TOKEN"_s, u"ANTHROPIC_API_KEY"_s, u"CLAUDE_CODE_OAUTH_TOKEN"_s,
                                u"ANTHROPIC_BASE_URL"_s, u"ANTHROPIC_AUTH_TOKEN"_s}) {
        if (const QString value = environment.value(name); !value.isEmpty())
            variables.insert(name, base::Secret(value.toUtf8()));
    }
    return variables;
}

struct Reference
{
    QString name; ///< of the variable; empty: the service's key; "@": that of webhooks
    QString reference;
};

QList<Reference> referencesIn(const settings::EngineConnection &connection)
{
    QList<Reference> all;
    if (!connection.secret.isEmpty())
        all.append({{}, connection.secret});
    if (const QString webhooks = connection.options.value("callbackSecret"_L1).toString(); !webhooks.isEmpty())
        all.append({u"@"_s, webhooks});
    const QJsonObject variables = connection.options.value("secrets"_L1).toObject();
    for (auto each = variables.constBegin(); each != variables.constEnd(); ++each)
        all.append({each.key(), each.value().toString()});
    return all;
}

QFuture<base::Result<ExecutionKeys>> readKeys(const settings::Secrets &secrets, const QList<Reference> &references,
                                              const ExecutionKeys &begun)
{
    QList<QFuture<base::Result<base::Secret>>> readings;
    for (const Reference &each : references)
        readings.append(secrets.read(each.reference));
    if (readings.isEmpty())
        return QtFuture::makeReadyValueFuture(base::Result<ExecutionKeys>(begun));
    return QtFuture::whenAll(readings.begin(), readings.end())
        .then([references, begun](const QList<QFuture<base::Result<base::Secret>>> &read) {
            ExecutionKeys keys = begun;
            for (qsizetype i = 0; i < read.size(); ++i) {
                const auto value = read.at(i).result();
                if (!value)
                    return base::Result<ExecutionKeys>(std::unexpected(value.error()));
                const QString &name = references.at(i).name;
                if (name.isEmpty())
                    keys.service = *value;
                else if (name == u"@"_s)
                    keys.webhooks = *value;
                else
                    keys.environment.insert(name, *value);
            }
            return base::Result<ExecutionKeys>(keys);
        });
}

} // namespace

engines::ExecutionApiEngine::Choices executionChoices(const settings::Settings &settings,
                                                      const settings::Secrets &secrets)
{
    return [&settings, &secrets](const session::Profile &profile) -> base::Result<ExecutionChoices> {
        const auto environment = QProcessEnvironment::systemEnvironment();
        const auto outside = execapi::Service::fromEnvironment(environment, {});
        QJsonObject options = profile.engineOptions;
        if (!options.contains("connection"_L1) && !options.contains("url"_L1) && !outside.url.isEmpty())
            options.insert(u"url"_s, outside.url.toString());
        const auto connection = settings::connectionOf(options, u"execution-api"_s, settings.engines());
        if (!connection)
            return std::unexpected(connection.error());
        ExecutionChoices choices;
        choices.service.url = QUrl(connection->url);
        const QString monitor = connection->options.value("monitorUrl"_L1).toString();
        choices.service.monitorUrl
            = monitor.isEmpty() && choices.service.url == outside.url ? outside.monitorUrl : QUrl(monitor);
        choices.webhookListen = connection->options.value("callbackListen"_L1).toString();
        choices.webhookUrl = connection->options.value("webhookUrl"_L1).toString();
        choices.warmEnvironments = connection->options.value("warm"_L1).toInt();
        ExecutionKeys begun;
        begun.service = outside.key;
        begun.webhooks = base::Secret(environment.value(u"GANTRY_WEBHOOK_SECRET"_s).toUtf8());
        begun.environment = claudeVariables(environment);
        choices.keys = [&secrets, begun, references = referencesIn(*connection)] {
            return readKeys(secrets, references, begun);
        };
        const execapi::Resources usual;
        choices.defaults.resources = {connection->options.value("memory_limit"_L1).toInt(usual.memoryMb),
                                      connection->options.value("cpu_limit"_L1).toDouble(usual.cpu),
                                      connection->options.value("timeout"_L1).toInt(usual.timeoutSeconds)};
        if (const QString image = connection->options.value("image"_L1).toString(); !image.isEmpty())
            choices.defaults.image = image;
        if (const QString folder = connection->options.value("working_directory"_L1).toString(); !folder.isEmpty())
            choices.defaults.workingDirectory = folder;
        return choices;
    };
}

} // namespace app

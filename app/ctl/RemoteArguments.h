// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace CLI {
class App;
}
namespace settings {
class Secrets;
class Settings;
} // namespace settings

namespace ctl {

struct RunArguments;

/// What "run" was told about the service of a remote engine, and about what it gets to work on.
struct RemoteArguments
{
    QString service; ///< address, or the name of an engine from the settings
    QString auth;
    QString tokenVariable;
    QString serviceAccountFile;
    QString gitRepository;
    QString gitBranch;
    int gitDepth = 0; ///< 0: not said
    QString sshKeyFile;
    QStringList secrets; ///< NAME=VALUE, NAME=@FILE
    QString systemPrompt;
    QString appendSystemPrompt;
    QString fallbackModel;
    QStringList disallowedTools;
    bool async = false;
    QString callbackListen;
    QString callbackUrl; ///< as the service reaches it; empty: http://HOST:PORT/…
    QString callbackSecretVariable;
    QString action; ///< dispatch: inputs.action_type

    bool operator==(const RemoteArguments &) const = default;
};

void describeRemote(CLI::App &app, RemoteArguments &remote);

/// Makes --engine one that exists: a name from the settings becomes its kind and --service. InvalidInput names the
/// choices.
[[nodiscard]] base::Result<> chooseEngine(RunArguments &run, const settings::Settings &settings);
/// session::Profile::engineOptions for these arguments. Secrets go to @p secrets; their references stay.
[[nodiscard]] base::Result<QJsonObject> engineOptions(const RemoteArguments &remote, settings::Secrets &secrets);

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxOptions.h"

#include "engines/SandboxEngine.h"
#include "git/Git.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace engines {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxOptions", text);
}

} // namespace

SandboxOptions SandboxOptions::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString().trimmed(); };
    const auto flag = [&json](QLatin1StringView key) { return json.value(key).toBool(); };
    return {.templateName = text("template"_L1),
            .workFolder = text("folder"_L1),
            .branch = text("branch"_L1),
            .targetBranch = text("target_branch"_L1),
            .gitLive = flag("git_live"_L1),
            .keep = flag("keep"_L1),
            .sendSecrets = flag("send_secrets"_L1),
            .keepResults = flag("keep_results"_L1)};
}

QJsonObject SandboxOptions::toJson() const
{
    QJsonObject json;
    const auto put = [&json](QLatin1StringView key, const auto &value) {
        if (value != std::decay_t<decltype(value)>())
            json.insert(key, value);
    };
    put("template"_L1, templateName);
    put("folder"_L1, workFolder);
    put("branch"_L1, branch);
    put("target_branch"_L1, targetBranch);
    put("git_live"_L1, gitLive);
    put("keep"_L1, keep);
    put("send_secrets"_L1, sendSecrets);
    put("keep_results"_L1, keepResults);
    return json;
}

base::Result<> SandboxOptions::check() const
{
    for (const QString &name : {branch, targetBranch}) {
        const bool isOdd = name.startsWith(u'/') || name.endsWith(u'/') || name.endsWith(u".lock") || name == u"@"
            || name.contains(u".."_s) || name.contains(u"//"_s) || name.contains(u"@{"_s)
            || name.contains(QRegularExpression(u"[\\s~^:?*\\[\\\\\\x00-\\x1f\\x7f]"_s));
        if (!name.isEmpty() && (isOdd || !git::checkName(name)))
            return base::fail(base::Error::Kind::InvalidInput,
                              tr("\"%1\" cannot be the name of a branch. Choose another one.").arg(name));
    }
    // A home folder, or all there is, holds what is no part of a project and changes by itself.
    static const QStringList notAlone{u"/"_s, u"."_s, u"~"_s, u"/home/user"_s, u"/root"_s};
    const bool isTooMuch = !workFolder.isEmpty() && notAlone.contains(QDir::cleanPath(workFolder));
    if (isTooMuch || workFolder.contains(QChar(0)) || workFolder.split(u'/').contains(u".."_s))
        return base::fail(base::Error::Kind::InvalidInput,
                          tr("\"%1\" cannot be the folder of the project in the sandbox.").arg(workFolder));
    return {};
}

void SandboxOptions::applyTo(SandboxChoices &choices) const
{
    if (!templateName.isEmpty())
        choices.templateName = templateName;
    if (!workFolder.isEmpty())
        choices.workFolder = workFolder;
    choices.branch = branch.isEmpty() && gitLive ? u"auto"_s : branch;
    choices.targetBranch = targetBranch;
    choices.gitLive = gitLive;
    choices.keep = choices.keep || keep;
    choices.allowSecrets = choices.allowSecrets || sendSecrets;
    choices.applyResults = choices.applyResults && !keepResults;
}

} // namespace engines

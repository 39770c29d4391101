// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/DoctorCommand.h"

#include "app/ctl/Output.h"
#include "app/engineroom/Checks.h"
#include "settings/Settings.h"

#include <QFile>
#include <QJsonArray>

namespace ctl {
namespace {

QJsonObject toJson(const app::Check &check)
{
    return {{QStringLiteral("name"), check.id},
            {QStringLiteral("title"), check.name},
            {QStringLiteral("ok"), check.state != app::Check::State::Failed},
            {QStringLiteral("warning"), check.state == app::Check::State::Warning},
            {QStringLiteral("detail"), check.detail},
            {QStringLiteral("fix"), check.fix}};
}

QString toLine(const app::Check &check)
{
    const QString word = check.state == app::Check::State::Ok ? QStringLiteral("ok     ")
        : check.state == app::Check::State::Warning           ? QStringLiteral("warning")
                                                              : QStringLiteral("FAILED ");
    const QString fix = check.fix.isEmpty() ? QString() : QStringLiteral("\n         %1").arg(check.fix);
    return QStringLiteral("%1  %2: %3%4\n").arg(word, check.name, check.detail, fix);
}

} // namespace

QFuture<int> runDoctor(const DoctorArguments &arguments, QObject *context)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    QString claude = arguments.claude;
    if (claude.isEmpty() && QFile::exists(paths.settingsFile()))
        claude = settings::Settings(paths.settingsFile()).values().claudeProgram;
    return app::runChecks(paths, claude).then(context, [json = arguments.json](const QList<app::Check> &checks) {
        QJsonArray array;
        for (const app::Check &check : checks) {
            array.append(toJson(check));
            if (!json)
                printText(toLine(check));
        }
        const bool failed = std::ranges::any_of(
            checks, [](const app::Check &check) { return check.state == app::Check::State::Failed; });
        if (json)
            printJsonLine({{QStringLiteral("ok"), !failed}, {QStringLiteral("checks"), array}});
        return failed ? exitcode::failed : exitcode::succeeded;
    });
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ServeExecutions.h"

#include "app/ctl/Options.h"
#include "base/Paths.h"
#include "executions/ExecutionsPart.h"
#include "net/BearerAuth.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

/// What a long chain asks for (tasks::scaledResources). It only runs slower on a smaller computer; refused, it would
/// never run at all.
constexpr int leastCores = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

/// 0: it is not told.
qint64 availableMegabytes()
{
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

base::Result<base::Secret> webhookSecret(const QString &file)
{
    if (file.isEmpty()) {
        const base::Secret secret(qgetenv("GANTRY_WEBHOOK_SECRET"));
        qunsetenv("GANTRY_WEBHOOK_SECRET"); // executions must not inherit it
        return secret;
    }
    const auto read = net::readTokenFile(file, 8);
    if (!read)
        return std::unexpected(read.error());
    return read->first();
}

} // namespace

void describeServeExecutions(CLI::App &app, ExecutionServeArguments &arguments)
{
    auto *options = app.add_option_group("Executions", "The execution API");
    options->add_flag("--executions", arguments.enabled, "Answer the execution API too: scripts with limits");
    addText(*options, "--executions-dir", arguments.folder, "Folder for executions, their workspaces and logs");
    options->add_option("--max-executions", arguments.maxRunning, "Executions at the same time (one for each core)")
        ->check(CLI::Range(1, 1000));
    options->add_option("--executions-cpu", arguments.cpu, "Cores to give away (all, at least 4)")
        ->check(CLI::Range(0.1, 1024.0));
    options->add_option("--executions-memory", arguments.memoryMb, "MB to give away (what is available)")
        ->check(CLI::Range(128, 16 * 1024 * 1024));
    options
        ->add_option_function<std::vector<std::string>>(
            "--root",
            [&arguments](const std::vector<std::string> &values) {
                for (const std::string &value : values)
                    arguments.roots.append(QString::fromStdString(value));
            },
            "Folder below which executions may choose their working directory; repeatable")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options->add_flag("--share-home", arguments.shareHome,
                      "Executions use the home folder of this user, with Claude's sign-in");
    addText(*options, "--webhook-secret-file", arguments.webhookSecretFile,
            "File with the secret that signs webhooks (else the variable GANTRY_WEBHOOK_SECRET)");
}

base::Result<std::unique_ptr<net::ServicePart>> makeExecutionsPart(const ExecutionServeArguments &arguments,
                                                                   bool isolated)
{
    executions::Options options;
    options.folder = arguments.folder.isEmpty() ? base::Paths::fromEnvironment().data + u"/executions-served"_s
                                                : QDir::current().absoluteFilePath(arguments.folder);
    const int cores = QThread::idealThreadCount();
    options.maxRunning = arguments.maxRunning > 0 ? arguments.maxRunning : cores;
    options.cpu = arguments.cpu > 0 ? arguments.cpu : std::max(cores, leastCores);
    const qint64 available = availableMegabytes();
    options.memoryMb = arguments.memoryMb > 0 ? arguments.memoryMb : std::max<qint64>(available, 512);
    options.shareHome = arguments.shareHome;
    for (const QString &root : arguments.roots) {
        const QString real = QFileInfo(QDir::current().absoluteFilePath(root)).canonicalFilePath();
        if (real.isEmpty() || !QFileInfo(real).isDir())
            return base::fail(Error::Kind::InvalidInput, tr("The folder %1 of --root does not exist.").arg(root));
        options.roots.append(real);
    }
    const auto secret = webhookSecret(arguments.webhookSecretFile);
    if (!secret)
        return std::unexpected(secret.error());
    options.webhookSecret = *secret;
    if (isolated) {
        options.isolation = executions::Isolation::Bubblewrap;
        options.bubblewrap = QStandardPaths::findExecutable(u"bwrap"_s);
        if (options.bubblewrap.isEmpty())
            return base::fail(Error::Kind::Unavailable,
                              tr("bubblewrap (bwrap) is not installed. Install it, or leave out --isolate bwrap."));
    }
    return std::make_unique<executions::ExecutionsPart>(options);
}

} // namespace ctl

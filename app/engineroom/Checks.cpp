// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/Checks.h"

#include "app/engineroom/EngineRoom.h"
#include "claude/Program.h"
#include "settings/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QtConcurrentRun>

namespace app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app::Checks", text);
}

QString gigabytes(qint64 bytes)
{
    return QStringLiteral("%1\u202fGB").arg(static_cast<double>(bytes) / 1e9, 0, 'f', 1);
}

/// First line a program prints with @p arguments; empty when it cannot run.
QString firstLineOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(5000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).section(u'\n', 0, 0).trimmed();
}

Check checkClaude(const QString &chosen)
{
    Check check{QStringLiteral("claude"), QStringLiteral("Claude Code"), Check::State::Ok, {}, {}};
    const auto program = claude::locateProgram(chosen);
    if (!program) {
        check.state = Check::State::Failed;
        check.detail = program.error().message;
        check.fix = tr(
            "Install it with \"npm install -g @anthropic-ai/claude-code\", or choose the program in the settings.");
        return check;
    }
    const auto version = claude::parseVersion(firstLineOf(*program, {QStringLiteral("--version")}).toUtf8());
    if (!version) {
        check.state = Check::State::Failed;
        check.detail = tr("%1 does not say its version.").arg(*program);
        check.fix = tr("Choose the claude program in the settings.");
        return check;
    }
    check.detail = tr("%1, %2").arg(version->text, *program);
    if (version->isDemo)
        check.state = Check::State::Warning;
    return check;
}

Check checkGit()
{
    Check check{QStringLiteral("git"), QStringLiteral("Git"), Check::State::Ok, {}, {}};
    check.detail = firstLineOf(QStringLiteral("git"), {QStringLiteral("--version")});
    if (check.detail.isEmpty()) {
        check.state = Check::State::Warning;
        check.detail = tr("git was not found in PATH; branches are not shown.");
        check.fix = tr("Install the package git.");
    }
    return check;
}

Check checkKeychain()
{
    Check check{QStringLiteral("keychain"), tr("Keychain"), Check::State::Ok, tr("A secret service answers."), {}};
    if (!settings::KeychainSecretStore().isAvailable()) {
        check.state = Check::State::Warning;
        check.detail = tr("No secret service answers; only a backend token would need it.");
        check.fix = tr("Start GNOME Keyring or KWallet, or pass the token by an environment variable.");
    }
    return check;
}

Check checkMemory()
{
    const qint64 bytes = freeMemoryBytes();
    Check check{QStringLiteral("memory"), tr("Memory"), Check::State::Ok, tr("%1 free").arg(gigabytes(bytes)), {}};
    // A Claude session takes 205 to 250 MB.
    if (bytes < 500'000'000) {
        check.state = Check::State::Warning;
        check.fix = tr("A Claude session needs about 250 MB. Close other programs first.");
    }
    return check;
}

Check checkData(const base::Paths &paths)
{
    Check check{QStringLiteral("data"), tr("Data folder"), Check::State::Ok, {}, {}};
    if (const auto made = paths.create(); !made) {
        check.state = Check::State::Failed;
        check.detail = made.error().message;
        check.fix = tr("Mend the folder, or set GANTRY_DATA_DIR and GANTRY_CONFIG_DIR to other ones.");
        return check;
    }
    const qint64 bytes = QStorageInfo(paths.data).bytesAvailable();
    check.detail = tr("%1, %2 free").arg(paths.data, gigabytes(bytes));
    if (bytes < 1'000'000'000) {
        check.state = Check::State::Warning;
        check.fix = tr("Run logs take up to 1 GiB each. Make room on this disk.");
    }
    return check;
}

Check checkHelpers()
{
    Check check{QStringLiteral("helpers"), tr("Helper programs"), Check::State::Ok, {}, {}};
    QStringList missing;
    for (const QString &name : {QStringLiteral("gantry-hold"), QStringLiteral("gantry-hook")}) {
        if (EngineRoom::helperProgram(name).isEmpty())
            missing.append(name);
    }
    check.detail = missing.isEmpty()
        ? QFileInfo(EngineRoom::helperProgram(QStringLiteral("gantry-hold"))).absolutePath()
        : tr("Missing: %1").arg(missing.join(QStringLiteral(", ")));
    if (!missing.isEmpty()) {
        check.state = Check::State::Failed;
        check.fix = tr("Install Gantry again: its helper programs belong beside it.");
    }
    return check;
}

} // namespace

QFuture<QList<Check>> runChecks(const base::Paths &paths, const QString &claudeProgram)
{
    return QtConcurrent::run([paths, claudeProgram] {
        return QList<Check>{checkClaude(claudeProgram), checkGit(),    checkKeychain(), checkMemory(),
                            checkData(paths),           checkHelpers()};
    });
}

qint64 freeMemoryBytes()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("MemAvailable:"))
            return line.mid(13).simplified().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

} // namespace app

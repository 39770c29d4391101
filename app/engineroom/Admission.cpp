// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/Admission.h"

#include "app/engineroom/Checks.h"
#include "app/engineroom/EngineLimits.h"
#include "session/SessionService.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <memory>

namespace app {

namespace {

/// What Claude takes some seconds after its start.
constexpr qint64 claudeBytes = 250 * bytesPerMegabyte;
constexpr qint64 growingTimeMs = 10'000;
constexpr qint64 lookAgainMs = 500;

/// "600 MB", "1.2 GB"
QString words(qint64 bytes)
{
    const int decimals = bytes < 1000 * bytesPerMegabyte ? 0 : 1;
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeSIFormat).replace(u' ', u'\u202f');
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::Admission)
};

/// Asked for every row that waits: the last answer serves for a moment.
struct Look
{
    QElapsedTimer age;
    MemoryState state;
};

int countStarting(const session::SessionService &service)
{
    const QDateTime grown = QDateTime::currentDateTimeUtc().addMSecs(-growingTimeMs);
    int count = 0;
    for (const session::Snapshot &snapshot : service.sessions()) {
        const session::Step *step = snapshot.active();
        const bool works = step && step->kind != session::StepKind::ParallelSessions;
        count += works && (!step->startedAt.isValid() || step->startedAt > grown) ? 1 : 0;
    }
    return count;
}

} // namespace

QString scopeProgram()
{
    static const QString program = [] {
        const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
        const bool hasManager = !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/systemd/private"));
        return hasManager ? QStandardPaths::findExecutable(QStringLiteral("systemd-run")) : QString();
    }();
    return program;
}

QString memoryReason(const MemoryState &state, int neededMb)
{
    const qint64 needed = neededMb * bytesPerMegabyte;
    const qint64 left = state.freeBytes - state.starting * claudeBytes;
    if (neededMb <= 0 || state.freeBytes <= 0 || left >= needed)
        return {};
    return Text::tr("needs %1, %2 free").arg(words(needed), words(std::max<qint64>(0, left)));
}

session::Admission admissionFor(const settings::Values &values, const session::SessionService &service)
{
    session::Admission admission;
    admission.maxRunning = values.maxRunning;
    admission.holdSession = engineHold(values.engines, service);
    if (values.freeMemoryMb <= 0)
        return admission;
    admission.holdBack = [&service, needed = values.freeMemoryMb, look = std::make_shared<Look>()] {
        if (!look->age.isValid() || look->age.hasExpired(lookAgainMs)) {
            look->age.start();
            look->state.freeBytes = freeMemoryBytes();
        }
        look->state.starting = countStarting(service);
        return memoryReason(look->state, needed);
    };
    return admission;
}

} // namespace app

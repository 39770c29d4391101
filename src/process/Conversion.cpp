// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/Conversion.h"

#include <QFile>

#include <algorithm>

namespace process {

namespace {

std::uint16_t cells(int number)
{
    return static_cast<std::uint16_t>(std::clamp(number, 1, 9999));
}

} // namespace

ExitRecord fromWire(const hold::Exit &exit)
{
    ExitRecord record;
    if (exit.exitCode >= 0)
        record.exitCode = static_cast<int>(exit.exitCode);
    if (exit.signal > 0)
        record.signal = static_cast<int>(exit.signal);
    record.startError = static_cast<int>(exit.startError);
    record.durationMs = exit.durationMs;
    record.logBytes = exit.logBytes;
    return record;
}

hold::Exit toWire(const ExitRecord &record)
{
    hold::Exit exit;
    exit.exitCode = record.exitCode.value_or(-1);
    exit.signal = record.signal.value_or(0);
    exit.startError = record.startError;
    exit.durationMs = record.durationMs;
    exit.logBytes = record.logBytes;
    return exit;
}

hold::Spec toWire(const LaunchSpec &spec)
{
    const auto path = [](const QString &text) { return QFile::encodeName(text).toStdString(); };
    hold::Spec wire;
    wire.runFolder = path(spec.runFolder);
    wire.socketPath = path(spec.socketPath);
    wire.program = path(spec.program);
    for (const QString &argument : spec.arguments)
        wire.arguments.push_back(argument.toUtf8().toStdString());
    for (const QByteArray &variable : spec.environment)
        wire.environment.push_back(variable.toStdString());
    wire.workingFolder = path(spec.workingFolder);
    wire.stdinFile = path(spec.stdinFile);
    wire.pty = spec.terminal == Terminal::Pty;
    wire.waitForAttach = spec.waitForAttach;
    wire.rows = cells(spec.rows);
    wire.columns = cells(spec.columns);
    wire.logLimitBytes = spec.logLimitBytes;
    return wire;
}

} // namespace process

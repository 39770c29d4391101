// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace process {

enum class Terminal {
    Pty, ///< controlling terminal; stdin may be a file
    Pipes, ///< stdin pipe or file, stdout and stderr apart
};

/// What gantry-hold is to run. It travels over a pipe, so it may hold secrets in the environment; the command line of
/// gantry-hold shows only the run folder.
struct LaunchSpec
{
    QString runFolder; ///< exists, 0700: holds run.log, stderr.log (pipes), exit record
    QString socketPath; ///< unix socket to make, at most 107 bytes, in a 0700 folder
    QString program; ///< absolute
    QStringList arguments;
    QList<QByteArray> environment; ///< complete, "NAME=value"
    QString workingFolder;
    Terminal terminal = Terminal::Pty;
    QString stdinFile; ///< opened as stdin and unlinked at once; empty: the pty (or, with pipes, an open pipe)
    int rows = 24;
    int columns = 80;
    /// Start the child at the first attach with a size (the window does that), else at once.
    bool waitForAttach = false;
    qint64 logLimitBytes = 1024LL * 1024 * 1024;

    bool operator==(const LaunchSpec &) const = default;
};

} // namespace process

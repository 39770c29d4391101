// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "session/Session.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace logs {
struct LogSpec;
}

namespace ui {

/// One log that can be opened: a run of a step, or (session and run null) a log of Gantry's own.
struct LogSource
{
    base::SessionId session;
    base::RunId run;
    QString sessionTitle;
    QString project; ///< folder
    QString title; ///< "Step 2, try 1"
    QString engineName; ///< "Terminal"
    QString engineIcon; ///< key of tokens.json → icons
    session::StepState state = session::StepState::Pending;
    QString outputPath; ///< run.log
    QString errorPath; ///< stderr.log; empty: both came through one terminal
    int rows = 0; ///< of the terminal; 0: not known
    int columns = 0;
    qint64 sizeBytes = -1; ///< -1: not known
    bool live = false; ///< it still grows
    QDateTime startedAt;

    bool operator==(const LogSource &) const = default;
};

/// The newest runs of a session as log sources: one per step that has run. Only the newest attempt of a step is known
/// from a snapshot. Pure: sizes are not read. @p runsFolder is base::Paths::runs().
[[nodiscard]] QList<LogSource> logSourcesOf(const session::Snapshot &snapshot, const QString &runsFolder);

/// How the whole of it is opened: all its output, followed while it grows.
[[nodiscard]] logs::LogSpec logSpecOf(const LogSource &source);

} // namespace ui

Q_DECLARE_METATYPE(ui::LogSource)

// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions as the tasks, logs and costs pages may meet them.
#pragma once

#include "session/Session.h"

#include <QList>

namespace pages {

/// A Friday noon in November 2026.
[[nodiscard]] QDateTime now();
/// One session with a step per state, titles of any length, costs known and unknown.
[[nodiscard]] session::Step step(const QString &title, session::StepState state, int minutesAgo,
                                 std::optional<double> dollars);
[[nodiscard]] session::Snapshot session(const QString &title, const QString &project, const QString &model,
                                        const QList<session::Step> &steps);
/// What the pictures of the pages show.
[[nodiscard]] QList<session::Snapshot> workbench();
/// Output of a build with colours, errors and many lines.
[[nodiscard]] QByteArray buildLog();

} // namespace pages

// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions to fill views with, as the target pictures show them.
#pragma once

#include "session/Event.h"
#include "session/Session.h"

namespace samples {

/// The moment the samples are seen at; fixed, so that ages and pictures are the same every day.
[[nodiscard]] QDateTime now();
[[nodiscard]] QList<session::Snapshot> sessions();
/// The one with five steps that the inspector of the pictures shows.
[[nodiscard]] session::Snapshot retrySession();
/// Events of retrySession(), oldest first.
[[nodiscard]] QList<session::Event> events();

struct Brief
{
    QString title;
    QString project;
    session::Status status = session::Status::Idle;
    QString detail;
    int secondsAgo = 0;
    double dollars = -1; ///< negative: unknown
};
/// One session with one step in the state that fits.
[[nodiscard]] session::Snapshot session(const Brief &brief);

} // namespace samples

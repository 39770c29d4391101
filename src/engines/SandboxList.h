// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "e2b/SandboxRecords.h"
#include "e2b/Wire.h"
#include "engines/SandboxLimits.h"

#include <QJsonObject>

#include <optional>

namespace engines {

/// One sandbox as the service tells it, with what is known about it here.
struct SandboxEntry
{
    enum class State {
        Creating, ///< asked for; the service has not told it yet
        Running,
        Paused,
        Unknown, ///< recorded here, but the service no longer knows it
        Ended,
    };

    State state = State::Running;
    e2b::Sandbox there; ///< of an unknown one only the id
    std::optional<e2b::SandboxRecord> record; ///< unset: made elsewhere

    [[nodiscard]] QString name() const; ///< its id, or the tag while it has none
    [[nodiscard]] QString templateName() const;
    [[nodiscard]] QDateTime begin() const;
    /// When it ends at the latest; invalid: not known.
    [[nodiscard]] QDateTime end() const;
    /// How long it may run: the limit of its run, else its time to live; 0: not known.
    [[nodiscard]] std::chrono::seconds limit() const;
    [[nodiscard]] std::chrono::seconds age(const QDateTime &now) const;
    /// Estimated, so far; pauses cost nothing.
    [[nodiscard]] base::Money cost(const SandboxRates &rates, const QDateTime &now) const;
    [[nodiscard]] QJsonObject toJson(const SandboxRates &rates, const QDateTime &now) const;
};

[[nodiscard]] QString toString(SandboxEntry::State state); ///< "creating", "running", "paused", "unknown", "ended"

/// What the service lists, newest first, then the records it no longer knows. Ended records are left out.
[[nodiscard]] QList<SandboxEntry> joinSandboxes(const QList<e2b::Sandbox> &there,
                                                const QList<e2b::SandboxRecord> &records);
/// One record alone, for what is known without asking.
[[nodiscard]] SandboxEntry entryOf(const e2b::SandboxRecord &record);

} // namespace engines

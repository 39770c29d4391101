// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Money.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace ui {

/// A sandbox as the page shows it. A plain value: the program makes it of what the service says and what is recorded.
struct SandboxRow
{
    enum class State { Creating, Running, Paused, Unknown, Ended };
    enum class Health { NotAsked, Good, Silent };

    QString id; ///< of the service, or ours while it has none
    QString title; ///< what its run is about; may be empty
    QString templateName;
    base::SessionId session; ///< null: none of ours
    QString sessionTitle;
    State state = State::Running;
    Health health = Health::NotAsked; ///< of one that runs: whether it answers
    std::chrono::seconds age{0}; ///< at readAt
    std::chrono::seconds limit{0}; ///< 0: none is known
    QDateTime endAt; ///< when the service ends it; invalid: not known
    QDateTime readAt; ///< when all this was heard
    std::optional<base::Money> cost; ///< estimated, at readAt
    std::optional<base::Money> hourly;
    std::optional<base::Money> budget;
    QString region; ///< the domain it answers at
    QString size; ///< "2 CPUs, 1024 MB"; may be empty
    QString project;
    QString branch; ///< that what changes becomes
    bool isKept = false;
    int changes = 0; ///< of files, that its run brought back
    int commits = 0;
    bool canApply = false; ///< what changed is not in the project yet
    QString conflict;
    QString pullRequest;

    [[nodiscard]] QString name() const { return title.isEmpty() ? id : title; }
    /// It goes on getting older and dearer by itself.
    [[nodiscard]] bool isCounting() const { return state == State::Running; }
    [[nodiscard]] std::chrono::seconds ageAt(const QDateTime &now) const;
    [[nodiscard]] std::optional<base::Money> costAt(const QDateTime &now) const;

    bool operator==(const SandboxRow &) const = default;
};

} // namespace ui

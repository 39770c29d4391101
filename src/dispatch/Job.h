// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "github/Records.h"
#include "github/RepositoryName.h"

#include <QObject>

#include <expected>

namespace dispatch {

struct DispatchRequest
{
    github::RepositoryName repository;
    QString base; ///< branch; empty: the repository's default
    QString context; ///< what Claude is asked for
};

struct DispatchResult
{
    bool hasChanges = false;
    github::PullRequest pullRequest;
    QString branch;
    QString output; ///< Claude's last words, redacted
    qint64 durationMs = 0;

    bool operator==(const DispatchResult &) const = default;
};

struct DispatchFailure
{
    bool isNotInstalled = false; ///< the App is not installed at the repository
    QString message;

    bool operator==(const DispatchFailure &) const = default;
};

/// One dispatch under way. Emits ended() once.
class Job : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// As soon as possible; ended() follows.
    virtual void stop() = 0;

signals:
    void ended(const std::expected<dispatch::DispatchResult, dispatch::DispatchFailure> &result);
};

} // namespace dispatch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/CloudRunClient.h"

#include <QJsonObject>

namespace cloudrun {

/// POST /api/workflows/dispatch: a backend runs Claude on a GitHub repository and opens a pull request.
struct DispatchRequest
{
    QString owner;
    QString repository;
    QString context; ///< the prompt
    QString branch = QStringLiteral("main");
    QString action = QStringLiteral("create-pr");
    QString repositoryId; ///< newer backends want it; empty: left out

    [[nodiscard]] QByteArray body() const;
};

struct DispatchOutcome
{
    bool success = true;
    QString message;
    QString pullRequestUrl; ///< empty: there is none
    int pullRequestNumber = 0;
    QString branch;
    QString output; ///< of Claude, bounded
    qint64 executionTimeMs = -1; ///< -1: not told
    QString taskId; ///< the backend goes on by itself: ask for this
    QString statusPath;

    [[nodiscard]] bool isQueued() const { return !taskId.isEmpty() || !statusPath.isEmpty(); }
    bool operator==(const DispatchOutcome &) const = default;
};

/// A 2xx answer, of either kind of backend. Protocol: no JSON object.
[[nodiscard]] Result<DispatchOutcome> readDispatch(const QByteArray &body);
/// First address of a GitHub pull request in a text; empty: none.
[[nodiscard]] QString pullRequestIn(const QString &text);
/// "completed", "failed", … of a queued task; empty: the answer tells none.
[[nodiscard]] QString taskStateIn(const QByteArray &body);

/// "owner/name", also as an address of GitHub; empty strings: it is neither.
[[nodiscard]] std::pair<QString, QString> repositoryOf(const QString &text);

} // namespace cloudrun

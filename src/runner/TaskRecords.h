// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace runner {

/// What has to survive the end of the program about an asynchronous task: that it is owed a callback, and once it has
/// ended, which. Holds no secret of the request.
struct TaskRecord
{
    QString taskId;
    QUrl callbackUrl;
    QDateTime createdAt;
    QDateTime startedAt; ///< invalid: it waited for a place
    std::optional<QJsonObject> metadata;
    QByteArray payload; ///< the callback's body; empty: the task is not over
    int attempts = 0;
    QDateTime endedAt;
    bool isOwed = true; ///< false: there was no secret to sign a callback with, so nobody waits for one
    QString owner; ///< of the runner that answers for it; save() fills it in

    bool operator==(const TaskRecord &) const = default;
};

/// One small file per task in a folder, each replaced as a whole and on the disk when save() returns.
class TaskRecords
{
public:
    /// @p owner: the name of this runner.
    TaskRecords(const QString &folder, const QString &owner)
        : m_folder(folder)
        , m_owner(owner)
    {
    }

    /// From now on this runner answers for it.
    [[nodiscard]] base::Result<> save(const TaskRecord &record) const;
    void remove(const QString &taskId) const;
    /// Puts the record of a callback nobody took aside, for people to look at.
    void park(const QString &taskId) const;
    [[nodiscard]] bool contains(const QString &taskId) const;
    /// False: another runner has taken it over, or it is done with.
    [[nodiscard]] bool isOurs(const QString &taskId) const;
    [[nodiscard]] bool isEmpty() const;
    /// Files that make no sense are put aside.
    [[nodiscard]] QList<TaskRecord> all() const;

private:
    [[nodiscard]] QString fileOf(const QString &taskId) const;

    QString m_folder;
    QString m_owner;
};

/// Nothing: the bytes are no record.
[[nodiscard]] std::optional<TaskRecord> readTaskRecord(const QByteArray &bytes);

} // namespace runner

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "execapi/Wire.h"

#include <QList>
#include <QUrl>

namespace engines {

/// What is known here about an execution that was asked for, while it may run. Holds no key and no code.
struct ExecutionRecord
{
    QString run;
    QString execution; ///< the id it was asked for under, then the service's own
    QUrl service;
    bool isAccepted = false; ///< the service said so; else its creation got no answer yet
    bool cancel = false; ///< it has to end, whatever happens to this program
    execapi::Resources resources;
    QJsonObject options; ///< Profile::engineOptions: which connection, never a secret
    QDateTime createdAt;
};

/// One private file for each, written before the execution is asked for and removed when it has ended: what a crash
/// leaves is found again.
class ExecutionRecords
{
public:
    explicit ExecutionRecords(const QString &folder)
        : m_folder(folder)
    {
    }

    [[nodiscard]] QList<ExecutionRecord> all() const;
    [[nodiscard]] std::optional<ExecutionRecord> find(const QString &run) const;
    [[nodiscard]] base::Result<> write(const ExecutionRecord &record) const;
    void remove(const QString &run) const;

private:
    [[nodiscard]] QString file(const QString &run) const;

    QString m_folder;
};

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

namespace app {

/// The git branch of working folders, read from .git without starting git, off the main thread.
class GitBranches : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The last known answer; the first question about a folder starts a look.
    [[nodiscard]] QString branchOf(const QString &folder);
    void refresh(const QString &folder);

signals:
    void changed(const QString &folder);

private:
    QHash<QString, QString> m_branches;
    QSet<QString> m_reading;
};

/// The branch @p folder is on: its name, a short commit id when detached, empty outside of git. Reads the disk.
[[nodiscard]] QString readBranch(const QString &folder);

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace logs {

/// Tells when any of a few files has changed: at once where the system reports it (at most 20 times a second), else
/// within a second. Files need not exist yet. Thread: the one that made it, which needs an event loop.
class LogFollower : public QObject
{
    Q_OBJECT
public:
    explicit LogFollower(const QStringList &paths, QObject *parent = nullptr);

signals:
    void changed();

private:
    struct Seen
    {
        qint64 size = -1;
        quint64 inode = 0;
        qint64 modifiedNs = 0; ///< a file of gaps is written over in place
        bool operator==(const Seen &) const = default;
    };
    [[nodiscard]] static Seen look(const QString &path);
    void check();
    void watchAgain();

    QStringList m_paths;
    QList<Seen> m_seen;
    QFileSystemWatcher m_watcher;
    QTimer m_coalesce;
    QTimer m_poll;
};

} // namespace logs

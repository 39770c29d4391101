// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

class QSocketNotifier;

namespace usage {

/// Tells which files in a set of folders were written, made or taken away, by inotify. One watch for each folder, where
/// QFileSystemWatcher would need one for each file. Thread: the one that made it, which needs an event loop.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Watches these folders too. False: not all of them can be watched, so someone has to look from time to time.
    bool watch(const std::vector<std::string> &folders);

signals:
    void filesChanged(const std::set<std::string> &paths);
    /// Folders came or went, or too much happened to be told one by one: look at everything.
    void foldersChanged();

private:
    void read();

    int m_handle;
    QSocketNotifier *m_notifier = nullptr;
    std::unordered_map<int, std::string> m_folders; ///< by watch
};

} // namespace usage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "e2b/E2bClient.h"
#include "e2b/SandboxRecords.h"
#include "engines/SandboxList.h"
#include "engines/StreamText.h"
#include "git/Jobs.h"
#include "ui/sandboxes/SandboxRow.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace ui {
class SandboxesPage;
class SandboxTableModel;
} // namespace ui

namespace app {

class EngineRoom;
class SandboxTaskQueue;

/// Feeds the sandboxes page from the service and from what is recorded here, and does what it asks for. The service is
/// asked only while the page is in sight. Thread: main.
class SandboxController : public QObject
{
    Q_OBJECT
public:
    SandboxController(EngineRoom &room, git::Jobs &jobs, ui::SandboxTableModel &model, ui::SandboxesPage &page,
                      QObject *parent = nullptr);
    ~SandboxController() override;

    /// Keys or addresses have changed.
    void reload();

signals:
    void openSessionRequested(const base::SessionId &id);
    void newSessionRequested();
    void settingsRequested();
    void failed(const base::Error &error);
    /// All of some tasks have ended; @p report: the folder of the report, may be empty.
    void tasksEnded(const QString &words, const QString &report);
    /// For the status line: something was done.
    void told(const QString &words);

private:
    void setShown(bool isShown);
    void refresh();
    void onListed(const e2b::Result<QList<e2b::Sandbox>> &found);
    void showRows();
    [[nodiscard]] ui::SandboxRow rowOf(const engines::SandboxEntry &entry);
    [[nodiscard]] std::optional<e2b::SandboxRecord> record(const QString &id) const;
    /// Of the row that is selected.
    void askHealth();

    /// What rows tell of the results of a run: their lists may be long.
    struct ShownResults
    {
        QDateTime writtenAt; ///< the file they were read from
        int changes = 0;
        int commits = 0;
        bool canApply = false;
        QString conflict;
        QString branch;
        QString pullRequest;
    };
    /// As read last; what is new is read on another thread and shown then.
    void showResults(ui::SandboxRow &row, const base::RunId &run);
    void readResults(const base::RunId &run, const QString &folder, const QDateTime &writtenAt);

    using Finish = std::function<void(const e2b::Result<> &)>;
    /// Says what is done, and reads again when it is.
    [[nodiscard]] Finish begin(const QString &id, const QString &words);
    void keep(const QString &id, const std::function<void(e2b::SandboxRecord &)> &change);
    void pause(const QString &id);
    void resume(const QString &id);
    void extend(const QString &id, std::chrono::seconds time);
    void terminate(const QString &row);
    void stopRun(const QString &row, const base::StepId &step);
    void forget(const QString &id);
    void download(const QString &id, const QString &path, const QString &target);
    void showChanges(const QString &id);
    void apply(const QString &id);

    void followLog(const QString &id);
    void readLog();
    [[nodiscard]] QString readable(const QByteArray &bytes);

    void askForTasks();

    EngineRoom &m_room;
    git::Jobs &m_jobs;
    ui::SandboxTableModel &m_model;
    ui::SandboxesPage &m_page;
    e2b::SandboxRecords m_records;
    SandboxTaskQueue *m_tasks;
    std::unique_ptr<e2b::E2bClient> m_client;
    QList<e2b::Sandbox> m_there; ///< as last heard
    QDateTime m_readAt;
    QHash<base::RunId, ShownResults> m_results;
    QSet<base::RunId> m_resultsRead; ///< at the moment
    QString m_healthOf; ///< a sandbox
    ui::SandboxRow::Health m_health{};
    QTimer m_poll;
    QTimer m_logTimer;
    QString m_logRun;
    qint64 m_logOffset = 0;
    std::optional<engines::StreamText> m_logText; ///< of Claude's JSON lines; unset: a command wrote it
    bool m_isReading = false;
};

} // namespace app

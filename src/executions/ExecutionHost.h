// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executions/LogStore.h"
#include "executions/WarmPool.h"
#include "executions/WebhookOutbox.h"

#include <QTimer>

#include <map>

namespace executions {

/// All executions of this server: takes them, starts them in order of priority and arrival when there is room, keeps
/// their records and logs on disk. Of a server that is gone nothing runs on: the next one tells those executions
/// failed. Thread: the one that made it.
class ExecutionHost : public QObject
{
    Q_OBJECT
public:
    explicit ExecutionHost(const Options &options, QObject *parent = nullptr);
    ~ExecutionHost() override;

    /// Reads what earlier processes left. Unavailable: the folder cannot be used, or another server uses it.
    [[nodiscard]] base::Result<> start();
    /// Takes no more and cancels what waits; drained() follows when what runs has ended.
    void drain();
    /// Ends what runs, too.
    void cancelAll();
    [[nodiscard]] bool isIdle() const;

    /// Conflict: the id is known. TooLarge: the queue is full. InvalidInput: the webhook address. Unavailable:
    /// draining.
    [[nodiscard]] base::Result<execapi::Execution> create(const execapi::ExecutionRequest &request);
    /// With elapsed time and progress of this moment.
    [[nodiscard]] std::optional<execapi::Execution> find(const QString &id) const;
    /// One that has ended stays as it is. NotFound.
    [[nodiscard]] base::Result<execapi::Execution> cancel(const QString &id);
    /// Newest first.
    [[nodiscard]] QList<execapi::Execution> list(const QString &status, const QString &user, const QDateTime &since,
                                                 int limit) const;
    [[nodiscard]] base::Result<QJsonObject> logs(const QString &id, const LogStore::Query &query) const;
    [[nodiscard]] execapi::Availability availability() const;
    [[nodiscard]] WarmPool &pool() { return m_pool; }
    [[nodiscard]] WebhookOutbox &webhooks() { return m_webhooks; }

signals:
    void changed(const execapi::Execution &execution);
    void progressed(const execapi::Execution &execution);
    void line(const QString &execution, bool isError, const QString &text, const QDateTime &at);
    void used(const QString &execution, const executions::TreeUsage &usage);
    void drained();

private:
    struct Entry
    {
        execapi::Execution execution;
        execapi::ExecutionRequest request; ///< while it waits; holds secrets
        QUrl webhook;
        int priority = 0;
        qint64 sequence = 0;
        std::unique_ptr<LogStore> logs;
        std::unique_ptr<ExecutionProcess> process; ///< while it runs
        QByteArray lines[2]; ///< what is not a whole line yet
        QString progress;
        double cpuSeconds = 0; ///< as last measured
    };
    void schedule();
    void begin(Entry &entry);
    void onOutput(const QString &id, const QByteArray &bytes, bool isError);
    void onFinished(const QString &id, int exitCode);
    void finish(Entry &entry, execapi::Status status, const QString &error);
    void announce(const Entry &entry);
    void flushLines(Entry &entry, bool isError, bool isEnd);
    void watch();
    void readProgress(Entry &entry);
    [[nodiscard]] bool hasRoomFor(const execapi::Resources &wanted) const;
    void keep(const Entry &entry) const;
    void restore();
    void forgetOld();
    [[nodiscard]] QString folderOf(const QString &id) const;
    [[nodiscard]] execapi::Execution atThisMoment(const Entry &entry) const;

    Options m_options;
    WarmPool m_pool;
    WebhookOutbox m_webhooks;
    std::map<QString, Entry> m_entries;
    QTimer m_watch;
    qint64 m_sequence = 0;
    int m_lock = -1;
    bool m_isDraining = false;
    bool m_isScheduling = false;
};

} // namespace executions

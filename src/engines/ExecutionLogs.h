// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/RunFiles.h"
#include "engines/SandboxLog.h"
#include "execapi/ExecutionApiClient.h"

#include <QObject>
#include <QTimer>

namespace engines {

/// Brings the two logs of an execution here while they grow, without a gap and without a byte twice. The service's own
/// logs are the truth; lines of the monitor socket only say that there is something to fetch. Services that tell bytes
/// (ours) are asked for what is missing; others send the whole text, or its end, and what is new in it is taken.
class ExecutionLogs : public QObject
{
    Q_OBJECT
public:
    /// @p client outlives it.
    ExecutionLogs(execapi::ExecutionApiClient &client, const QString &execution, const RunFiles &files,
                  qint64 limitBytes, QObject *parent = nullptr);

    /// Opens what is there, or makes it.
    [[nodiscard]] base::Result<> open();
    /// There may be something new. Many calls become one request.
    void fetch();
    /// The execution has ended: done() follows once all is here.
    void finish();

    [[nodiscard]] qint64 outputBytes() const { return m_output.size(); }
    [[nodiscard]] bool hasGap() const { return m_output.hasGap(); }

    /// What of @p text follows after @p known, the end of what is here already.
    [[nodiscard]] static QByteArray newPart(const QByteArray &known, qint64 knownSize, const QByteArray &text);

signals:
    void output(const QByteArray &bytes); ///< of the standard output, after it was logged
    void errorOutput(const QByteArray &bytes); ///< of standard error
    void failed(const base::Error &error); ///< the disk here refused; nothing follows
    void done(bool isComplete); ///< false: the service did not give the rest

private:
    void ask();
    void onLogs(const execapi::Result<execapi::Logs> &logs);
    [[nodiscard]] bool keep(SandboxLog &log, QByteArray &tail, const QByteArray &bytes);
    void end(bool isComplete);

    execapi::ExecutionApiClient &m_client;
    QString m_execution;
    SandboxLog m_output;
    SandboxLog m_errors;
    QByteArray m_outputTail; ///< of services that send text
    QByteArray m_errorTail;
    QString m_outputName;
    QString m_errorName;
    QTimer m_pause;
    bool m_isAsking = false;
    bool m_isWanted = false;
    bool m_isFinishing = false;
    bool m_isOver = false;
    int m_failures = 0;
};

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2b/E2bClient.h"
#include "e2b/E2bSandbox.h"
#include "git/Jobs.h"

#include <QFile>
#include <QObject>

#include <memory>

namespace engines {

/// Copies a file or a whole folder out of a sandbox. A folder comes as an archive that is judged as a whole before
/// anything of it is written, see extractArchive(). Nothing is overwritten, and what broke off leaves nothing behind.
/// Exactly one of finished() and failed() follows start(), and not at all after the object was destroyed.
class SandboxDownload : public QObject
{
    Q_OBJECT
public:
    /// @p client and @p jobs outlive it.
    SandboxDownload(e2b::E2bClient &client, const e2b::Timings &timings, git::Jobs &jobs, QObject *parent = nullptr);
    ~SandboxDownload() override;

    /// @p path: absolute, or relative to the home folder there. @p target: must not exist.
    void start(const QString &sandbox, const QString &path, const QString &target);

signals:
    void progress(qint64 bytes);
    void finished(qint64 files, qint64 bytes);
    void failed(const base::Error &error);

private:
    void pack();
    void begin(const QString &remote, const QString &local);
    void read(const QString &remote, qint64 offset);
    void tidy(const QString &remote);
    void extract();
    void fail(const base::Error &error);
    void fail(const e2b::Failure &failure) { fail(failure.toError()); }

    e2b::E2bClient &m_client;
    e2b::Timings m_timings;
    git::Jobs &m_jobs;
    std::unique_ptr<e2b::E2bSandbox> m_sandbox;
    QString m_path;
    QString m_target;
    QFile m_file;
    bool m_isFolder = false;
    std::stop_source m_stop;
};

} // namespace engines

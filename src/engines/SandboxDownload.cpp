// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxDownload.h"

#include "engines/WorkspaceExtract.h"
#include "git/Git.h"

#include <QFileInfo>
#include <QUuid>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qint64 chunkBytes = 4LL * 1024 * 1024;

// The path comes through the environment, so it needs no quoting. Exit code 3: it is no folder. tar ends with 1 when
// files have changed while it read them, as they do where something runs.
constexpr auto packing = R"sh(cd "$HOME" && [ -d "$GANTRY_PATH" ] || exit 3
umask 077; mkdir -p .gantry || exit
tar -czf ".gantry/$GANTRY_FILE" -C "$GANTRY_PATH" .; code=$?
[ "$code" -le 1 ] || { rm -f -- ".gantry/$GANTRY_FILE"; exit "$code"; }
)sh"_L1;
constexpr auto tidying = R"sh(rm -f -- "$HOME/.gantry/$GANTRY_FILE"
)sh"_L1;
constexpr int noFolder = 3;

} // namespace

SandboxDownload::SandboxDownload(e2b::E2bClient &client, const e2b::Timings &timings, git::Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_timings(timings)
    , m_jobs(jobs)
{
}

SandboxDownload::~SandboxDownload()
{
    m_stop.request_stop();
    if (m_file.isOpen())
        m_file.remove();
}

void SandboxDownload::start(const QString &sandbox, const QString &path, const QString &target)
{
    m_path = path;
    m_target = target;
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                fail(Error{
                    Error::Kind::Conflict, tr("%1 exists already. Name a new file or folder.").arg(m_target), {}});
            },
            Qt::QueuedConnection);
        return;
    }
    m_client.inspect(sandbox, [this](const e2b::Result<e2b::Sandbox> &detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_client.account(), *detail, m_timings);
        pack();
    });
}

void SandboxDownload::pack()
{
    const QString name = u"download-%1.tgz"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const e2b::ProcessSpec spec{.command = packing,
                                .environment = {{u"GANTRY_PATH"_s, m_path}, {u"GANTRY_FILE"_s, name}},
                                .deadline = std::chrono::minutes(10)};
    m_sandbox->run(spec, [this, name](const e2b::Result<e2b::CommandResult> &packed) {
        if (!packed) {
            fail(packed.error());
        } else if (packed->end.exitCode == noFolder) {
            begin(m_path, m_target);
        } else if (packed->end.exitCode != 0) {
            fail(Error{Error::Kind::Unavailable,
                       tr("%1 could not be packed in the sandbox: %2").arg(m_path, git::firstWords(packed->errors)),
                       {}});
        } else {
            m_isFolder = true;
            begin(u".gantry/"_s + name, m_target + u".part"_s);
        }
    });
}

void SandboxDownload::begin(const QString &remote, const QString &local)
{
    m_file.setFileName(local);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        read(remote, 0);
    else
        fail(Error{Error::Kind::Unavailable, tr("%1 cannot be written: %2").arg(local, m_file.errorString()), {}});
}

void SandboxDownload::read(const QString &remote, qint64 offset)
{
    m_sandbox->read(remote, offset, chunkBytes, [this, remote, offset](const e2b::Result<QByteArray> &part) {
        if (!part) {
            fail(part.error());
            return;
        }
        if (m_file.write(*part) != part->size() || !m_file.flush()) {
            fail(Error{Error::Kind::Unavailable,
                       tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()),
                       {}});
            return;
        }
        const qint64 reached = offset + part->size();
        emit progress(reached);
        if (part->size() == chunkBytes) {
            read(remote, reached);
        } else if (m_isFolder) {
            tidy(remote);
        } else {
            m_file.close();
            emit finished(1, reached);
        }
    });
}

/// Else every download would take more of the disk there. When it fails, all is here nevertheless.
void SandboxDownload::tidy(const QString &remote)
{
    const e2b::ProcessSpec spec{.command = tidying,
                                .environment = {{u"GANTRY_FILE"_s, remote.section(u'/', -1)}},
                                .deadline = std::chrono::minutes(1)};
    m_sandbox->run(spec, [this](const e2b::Result<e2b::CommandResult> &) { extract(); });
}

void SandboxDownload::extract()
{
    const qint64 bytes = m_file.size();
    m_jobs
        .run([archive = m_file.fileName(),
              target = m_target](const std::stop_token &stop) { return extractArchive(archive, target, stop); },
             m_stop)
        .then(this, [this, bytes](const base::Result<qint64> &files) {
            m_file.remove();
            if (files)
                emit finished(*files, bytes);
            else
                fail(files.error());
        });
}

void SandboxDownload::fail(const Error &error)
{
    if (m_file.isOpen())
        m_file.remove(); // half of it is worse than none
    emit failed(error);
}

} // namespace engines

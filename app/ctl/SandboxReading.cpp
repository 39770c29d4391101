// SPDX-License-Identifier: GPL-3.0-or-later
// What is read from a sandbox: logs, files and folders.
#include "app/ctl/SandboxCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "engines/RunFiles.h"
#include "engines/SandboxDownload.h"

#include <QTimer>

namespace ctl {

using namespace Qt::StringLiterals;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;
using base::Error;

namespace {

constexpr qint64 chunkBytes = 4LL * 1024 * 1024;
constexpr qsizetype maxLineBytes = 256 * 1024;
constexpr std::chrono::seconds lookInterval{1};

} // namespace

void SandboxCommand::readOn(const QString &path, qint64 offset, const Sink &sink, const AtEnd &atEnd)
{
    m_sandbox->read(path, offset, chunkBytes, [=, this](const e2b::Result<QByteArray> &part) {
        if (!part) {
            atEnd(offset, part.error());
        } else if (const auto taken = sink(*part); !taken) {
            fail(taken.error());
        } else if (part->size() == chunkBytes) {
            readOn(path, offset + part->size(), sink, atEnd);
        } else {
            atEnd(offset + part->size(), {});
        }
    });
}

base::Result<> SandboxCommand::intoFile(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size() || !m_file.flush())
        return base::fail(Error::Kind::Unavailable,
                          tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    return {};
}

// --- logs --------------------------------------------------------------------------------------------------------

/// As it is, or as lines of JSON.
base::Result<> SandboxCommand::intoLog(const QByteArray &bytes)
{
    if (!m_arguments.json)
        return intoFile(bytes);
    m_line += bytes;
    qsizetype end = 0;
    while ((end = m_line.indexOf('\n')) >= 0 || m_line.size() > maxLineBytes) {
        qsizetype size = end >= 0 ? end : maxLineBytes;
        // Not inside of a character, which has three more bytes at most.
        for (int i = 0; end < 0 && i < 3 && (static_cast<unsigned char>(m_line.at(size)) & 0xc0U) == 0x80U; ++i)
            --size;
        printJsonLine({{u"type"_s, u"log"_s},
                       {u"stream"_s, m_arguments.errors ? u"stderr"_s : u"stdout"_s},
                       {u"text"_s, QString::fromUtf8(m_line.first(size))}});
        m_line.remove(0, end >= 0 ? end + 1 : size);
    }
    return {};
}

void SandboxCommand::endLog()
{
    if (!m_line.isEmpty())
        (void)intoLog("\n");
    emit done(exitcode::succeeded);
}

void SandboxCommand::logs()
{
    const auto known = record();
    if (!known || known->run.isEmpty()) {
        fail(
            {Error::Kind::NotFound, tr("No run of this computer is known in the sandbox %1.").arg(m_arguments.id), {}});
        return;
    }
    if (!m_arguments.json && !m_file.open(stdout, QIODevice::WriteOnly)) {
        fail({Error::Kind::Unavailable, tr("Nothing can be written."), {}});
        return;
    }
    if (known->state == State::Ended || known->sandboxId.isEmpty()) {
        localLog(0);
        return;
    }
    m_client.inspect(sandboxId(), [this](const e2b::Result<e2b::Sandbox> &detail) {
        if (!detail) {
            onLogLost(0, detail.error());
            return;
        }
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_client.account(), *detail, m_choices.timings);
        readLog(0);
    });
}

/// A sandbox may be paused or end at any moment: the run ends it as soon as its results are here.
void SandboxCommand::onLogLost(qint64 offset, const e2b::Failure &failure)
{
    if (failure.cause == Cause::SandboxGone || failure.cause == Cause::NotFound)
        localLog(offset);
    else
        fail(failure);
}

/// The copy of whoever follows the run: byte n here is byte n there.
void SandboxCommand::localLog(qint64 offset)
{
    const auto known = record();
    const engines::RunFiles files(m_paths, base::RunId(known ? known->run : QString()));
    QFile log(m_arguments.errors ? files.errorLog() : files.log());
    base::Result<> taken;
    if (log.open(QIODevice::ReadOnly) && log.size() > offset && log.seek(offset)) {
        while (taken && !log.atEnd())
            taken = intoLog(log.read(chunkBytes));
    }
    if (taken)
        endLog();
    else
        fail(taken.error());
}

void SandboxCommand::readLog(qint64 offset)
{
    const auto known = record();
    const QString folder = u".gantry/"_s + (known ? known->run : QString()) + u'/';
    const QString name = folder + (m_arguments.errors ? u"stderr"_s : u"stdout"_s);
    // Looked for before the log is read: what was written before the end is in the log then.
    m_sandbox->read(folder + u"rc"_s, 0, 1, [=, this](const e2b::Result<QByteArray> &end) {
        readOn(
            name, offset, [this](const QByteArray &bytes) { return intoLog(bytes); },
            [=, this](qint64 reached, const std::optional<e2b::Failure> &failure) {
                const bool isGoingOn = m_arguments.follow && !end && end.error().cause != Cause::SandboxGone;
                // Before its command begins there is no log.
                const bool isReadable = !failure || (failure->cause == Cause::NotFound && isGoingOn);
                if (!isReadable)
                    onLogLost(reached, *failure);
                else if (isGoingOn)
                    QTimer::singleShot(lookInterval, this, [this, reached] { readLog(reached); });
                else
                    endLog();
            });
    });
}

// --- files and folders -------------------------------------------------------------------------------------------

void SandboxCommand::download()
{
    auto *download = new engines::SandboxDownload(m_client, m_choices.timings, m_jobs, this);
    connect(download, &engines::SandboxDownload::failed, this, [this](const Error &error) { fail(error); });
    connect(download, &engines::SandboxDownload::finished, this, [this](qint64 files, qint64 bytes) {
        print({{u"type"_s, u"download"_s}, {u"target"_s, m_arguments.output}, {u"files"_s, files}, {u"bytes"_s, bytes}},
              tr("%1: %n files", nullptr, int(files)).arg(m_arguments.output));
        emit done(exitcode::succeeded);
    });
    download->start(sandboxId(), m_arguments.path, m_arguments.output);
}

} // namespace ctl

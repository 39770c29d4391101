// SPDX-License-Identifier: GPL-3.0-or-later
// The packed project goes into the sandbox, in parts. Another program goes on where one was ended: what is there is
// told by sums, so a part that broke off is sent again and a whole one is not.
#include "engines/SandboxRun.h"

#include "git/Git.h"

#include <QCryptographicHash>
#include <QFile>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr qsizetype sumLength = 64; ///< then two signs and the name

QString partName(int part)
{
    return u"part.%1"_s.arg(part, 6, 10, QLatin1Char('0'));
}

/// By the names of the parts.
QHash<QString, QByteArray> sumsIn(const QByteArray &output)
{
    QHash<QString, QByteArray> sums;
    for (const QByteArray &line : output.split('\n')) {
        if (line.size() > sumLength + 2)
            sums.insert(QString::fromLatin1(line.mid(sumLength + 2)), line.left(sumLength));
    }
    return sums;
}

std::unexpected<Error> unreadable(const QFile &file)
{
    return base::fail(
        Error::Kind::Unavailable,
        SandboxRun::tr("The packed project %1 cannot be read: %2").arg(file.fileName(), file.errorString()));
}

/// On another thread, like the next one.
base::Result<QByteArray> readPart(const QString &name, qint64 offset, qint64 bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return unreadable(file);
    QByteArray part = file.read(bytes);
    if (part.isEmpty())
        return unreadable(file);
    return part;
}

/// The numbers of the parts that are not there, or are there with other sums.
base::Result<QList<int>> missingParts(const QString &name, qint64 totalBytes, qint64 partBytes,
                                      const QHash<QString, QByteArray> &there, const std::stop_token &stop)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    if (file.size() != totalBytes)
        return base::fail(Error::Kind::Corrupt,
                          SandboxRun::tr("The packed project %1 has changed. Run the step again.").arg(name));
    QList<int> missing;
    for (int part = 0; part * partBytes < totalBytes; ++part) {
        if (stop.stop_requested())
            return base::fail(Error::Kind::Cancelled, SandboxRun::tr("The upload was stopped."));
        const QByteArray sum = there.value(partName(part));
        const bool isThere = !sum.isEmpty() && file.seek(part * partBytes)
            && QCryptographicHash::hash(file.read(partBytes), QCryptographicHash::Sha256).toHex() == sum;
        if (!isThere)
            missing.append(part);
    }
    return missing;
}

} // namespace

void SandboxRun::upload()
{
    if (m_isTakenUp) {
        compareParts();
        return;
    }
    for (int part = 0; part * m_record.partBytes < m_record.packedBytes; ++part)
        m_parts.append(part);
    sendParts();
}

/// Asks what is there, and sends the rest.
void SandboxRun::compareParts()
{
    run(m_script.uploaded(), [this](const e2b::CommandResult &told) {
        if (told.end.exitCode == SandboxScript::alreadyUnpacked) {
            removePacked(m_files);
            setUp(0);
            return;
        }
        m_jobs
            .run([name = packedFile(m_files), total = m_record.packedBytes, part = m_record.partBytes,
                  sums = sumsIn(told.output)](
                     const std::stop_token &stop) { return missingParts(name, total, part, sums, stop); },
                 m_cancel)
            .then(this, [this](const base::Result<QList<int>> &missing) {
                if (isOver())
                    return;
                if (!missing) {
                    end({{}, missing.error().message});
                    return;
                }
                m_parts = *missing;
                if (m_isRepaired)
                    progress(u"upload"_s,
                             tr("%n parts arrived damaged and are sent again.", nullptr, int(m_parts.size())),
                             {{u"warning"_s, true}});
                sendParts();
            });
    });
}

void SandboxRun::sendParts()
{
    if (m_parts.isEmpty()) {
        unpack();
        return;
    }
    const qint64 open = std::min(m_parts.size() * m_record.partBytes, m_record.packedBytes);
    progress(u"upload"_s, tr("Sending the project."),
             {{u"done"_s, m_record.packedBytes - open}, {u"total"_s, m_record.packedBytes}});
    const int part = m_parts.takeFirst();
    m_jobs
        .run([name = packedFile(m_files), offset = part * m_record.partBytes,
              bytes = m_record.partBytes](const std::stop_token &) { return readPart(name, offset, bytes); },
             m_cancel)
        .then(this, [this, part](const base::Result<QByteArray> &bytes) {
            if (isOver())
                return;
            // A part that broke off is sent again whole; the others are there.
            if (bytes)
                writeFile(partName(part), *bytes, [this] { sendParts(); });
            else
                end({{}, bytes.error().message});
        });
}

void SandboxRun::unpack()
{
    run(m_script.unpack(m_record.packedSha256, m_record.authorName, m_record.authorMail),
        [this](const e2b::CommandResult &unpacked) {
            if (unpacked.end.exitCode == SandboxScript::damagedUpload && !std::exchange(m_isRepaired, true)) {
                compareParts();
                return;
            }
            removePacked(m_files);
            if (unpacked.end.exitCode == SandboxScript::damagedUpload)
                end({{}, tr("The project arrived damaged in the sandbox.")});
            else if (unpacked.end.exitCode != 0)
                end({{},
                     tr("The project could not be unpacked in the sandbox: %1").arg(git::firstWords(unpacked.errors))});
            else
                setUp(0);
        });
}

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SandboxController that read: the log of a run, and files of a sandbox.
#include "app/desktop/SandboxController.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxSettings.h"
#include "e2b/E2bSandbox.h"
#include "engines/RunFiles.h"
#include "engines/SandboxDownload.h"
#include "logs/LogText.h"
#include "ui/models/Format.h"
#include "ui/sandboxes/SandboxDetail.h"
#include "ui/sandboxes/SandboxesPage.h"

#include <QFile>

namespace app {

namespace {

constexpr qint64 shownLogBytes = 128LL * 1024;
constexpr QByteArrayView claudeStart(R"({"type":)");
constexpr qint64 maxPieceBytes = 64LL * 1024; ///< so much is laid out at once

} // namespace

void SandboxController::followLog(const QString &id)
{
    const auto known = record(id);
    m_logRun = known ? known->run : QString();
    m_logOffset = -1;
    m_page.detail()->setLogNote(m_logRun.isEmpty() ? tr("No run of this computer is known in it.") : QString());
    readLog();
}

/// The copy that the run keeps here; whoever follows the run in the sandbox writes it.
void SandboxController::readLog()
{
    if (m_logRun.isEmpty() || !m_page.isVisible())
        return;
    QFile log(engines::RunFiles(m_room.paths(), base::RunId(m_logRun)).log());
    if (!log.open(QIODevice::ReadOnly))
        return;
    const bool isFirst = m_logOffset < 0;
    if (m_logOffset <= 0)
        m_logText = log.peek(claudeStart.size()) == claudeStart ? std::optional(engines::StreamText()) : std::nullopt;
    if (isFirst)
        m_logOffset = std::max<qint64>(0, log.size() - shownLogBytes);
    if (isFirst && m_logOffset > 0 && m_logText)
        m_logText->startInsideLine();
    if (log.size() <= m_logOffset && !isFirst)
        return;
    log.seek(m_logOffset);
    QByteArray bytes = log.read(isFirst ? shownLogBytes : maxPieceBytes);
    // Not in the middle of a line, unless it has no end.
    const qsizetype end = bytes.lastIndexOf('\n');
    if (end >= 0)
        bytes.truncate(end + 1);
    else if (!isFirst && bytes.size() < maxPieceBytes)
        return;
    m_logOffset += bytes.size();
    m_page.detail()->setLog(readable(bytes), !isFirst);
    m_page.detail()->setLogNote(ui::Format::size(log.size()));
}

/// Without colours and other sequences, which the field would show as they are.
QString SandboxController::readable(const QByteArray &bytes)
{
    const QByteArray text = m_logText ? m_logText->feed(bytes) : bytes;
    QStringList lines;
    for (const QByteArray &line : text.split('\n'))
        lines.append(logs::parseLine(line).text);
    return lines.join(u'\n');
}

/// A sandbox that runs may hang all the same.
void SandboxController::askHealth()
{
    const QString id = m_page.current();
    const auto there = std::ranges::find(m_there, id, &e2b::Sandbox::id);
    if (!m_client || !m_page.isVisible() || there == m_there.end() || there->state == u"paused")
        return;
    auto *sandbox = new e2b::E2bSandbox(m_client->account(), *there, m_room.sandboxAccess().choices().timings, this);
    sandbox->health([this, id, sandbox](const e2b::Result<> &health) {
        sandbox->deleteLater();
        m_healthOf = id;
        m_health = health ? ui::SandboxRow::Health::Good : ui::SandboxRow::Health::Silent;
        showRows();
    });
}

void SandboxController::download(const QString &id, const QString &path, const QString &target)
{
    if (!m_client)
        return;
    m_page.detail()->setBusy(tr("Downloading…"));
    auto *download = new engines::SandboxDownload(*m_client, m_room.sandboxAccess().choices().timings, m_jobs, this);
    connect(download, &engines::SandboxDownload::progress, this, [this, id](qint64 bytes) {
        if (m_page.current() == id)
            m_page.detail()->setBusy(tr("Downloading… %1").arg(ui::Format::size(bytes)));
    });
    connect(download, &engines::SandboxDownload::finished, this, [this, id, download](qint64 files, qint64) {
        download->deleteLater();
        if (m_page.current() == id)
            m_page.detail()->setBusy({});
        emit told(tr("%n files downloaded", nullptr, int(files)));
    });
    connect(download, &engines::SandboxDownload::failed, this, [this, id, download](const base::Error &error) {
        download->deleteLater();
        if (m_page.current() == id)
            m_page.detail()->setBusy({});
        emit failed(error);
    });
    download->start(id, path, target);
}

} // namespace app

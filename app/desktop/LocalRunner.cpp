// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LocalRunner.h"

#include "base/PrivateFile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr int stopTimeMs = 5'000;
constexpr qint64 maxLineBytes = 64 * 1024;

} // namespace

LocalRunner::LocalRunner(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalRunner::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed({Error::Kind::NotFound,
                         tr("%1 could not be started: %2").arg(m_process.program(), m_process.errorString()),
                         {}});
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        m_private.reset();
        if (std::exchange(m_isReady, false))
            emit stopped();
        else
            emit failed({Error::Kind::Unavailable, tr("The local runner ended with exit code %1.").arg(code), {}});
    });
}

/// The program waits for it on exit: nothing that it started is left running.
LocalRunner::~LocalRunner()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeMs)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void LocalRunner::start(const QString &program, const QString &folder)
{
    if (isRunning())
        return;
    m_private = std::make_unique<QTemporaryDir>(); // 0700
    m_token = base::Secret::random();
    const QString tokenFile = m_private->filePath(u"token"_s);
    if (const auto written = base::writePrivateFile(tokenFile, m_token.reveal() + '\n'); !written) {
        emit failed(written.error());
        return;
    }
    m_process.start(program,
                    {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--token-file"_s, tokenFile, u"--log-dir"_s,
                     folder + u"/logs"_s, u"--workspace-dir"_s, folder + u"/workspaces"_s});
}

void LocalRunner::readLine()
{
    if (m_isReady || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine(maxLineBytes)).object();
    const QUrl url(line.value("listening"_L1).toString());
    if (!url.isValid() || url.host().isEmpty())
        return;
    m_isReady = true;
    emit ready(url, m_token);
}

} // namespace app

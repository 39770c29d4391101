// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LocalRunner.h"

#include "base/PrivateFile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/prctl.h>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

/// More than a run that does not listen gets before it is killed, and what is left of it removed. An idle runner ends
/// at once.
constexpr int stopTimeMs = 20'000;
constexpr qint64 maxLineBytes = 64 * 1024;
constexpr qsizetype maxErrorBytes = 4 * 1024;

} // namespace

LocalRunner::LocalRunner(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_process, &QProcess::readyReadStandardError, this, &LocalRunner::readErrors);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &LocalRunner::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed({Error::Kind::NotFound,
                         tr("%1 could not be started: %2").arg(m_process.program(), m_process.errorString()),
                         {}});
    });
    connect(&m_process, &QProcess::finished, this, &LocalRunner::onFinished);
}

/// The program waits for it on exit, when its window is gone already: nothing that it started is left running.
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

void LocalRunner::readErrors()
{
    m_errors = (m_errors + m_process.readAllStandardError()).right(maxErrorBytes);
}

void LocalRunner::onFinished(int exitCode)
{
    m_private.reset();
    readErrors();
    if (std::exchange(m_isReady, false)) {
        emit stopped();
        return;
    }
    const QString why = QString::fromUtf8(m_errors).trimmed().section(u'\n', -1).simplified();
    emit failed({Error::Kind::Unavailable,
                 why.isEmpty() ? tr("The local runner ended with exit code %1.").arg(exitCode)
                               : tr("The local runner ended with exit code %1: %2").arg(exitCode).arg(why),
                 {}});
}

void LocalRunner::start(const QString &program, const QString &folder, const QString &claude)
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
    QStringList arguments{
        u"serve"_s,     u"--listen"_s,       u"127.0.0.1:0"_s,     u"--token-file"_s,         tokenFile,
        u"--log-dir"_s, folder + u"/logs"_s, u"--workspace-dir"_s, folder + u"/workspaces"_s, u"--grace"_s,
        u"0"_s}; // what it would go on with, nobody is left to see
    if (!claude.isEmpty())
        arguments << u"--claude"_s << claude;
    m_errors.clear();
    m_process.start(program, arguments);
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
    m_private.reset(); // it has read its token
    emit ready(url, m_token);
}

} // namespace app

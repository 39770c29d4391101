// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/TestPaths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace helpers {

/// tests/fakes/fake_backend.py on a free port of 127.0.0.1, from construction to destruction.
class FakeBackend
{
public:
    explicit FakeBackend(const QString &token = {}, int failures = 0)
    {
        const QString portFile = m_folder.filePath(QStringLiteral("port"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {helpers::sourceFile("tests/fakes/fake_backend.py"), QStringLiteral("--port-file"), portFile,
                         QStringLiteral("--log"), logFile(), QStringLiteral("--token"), token, QStringLiteral("--fail"),
                         QString::number(failures)});
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(portFile) && waited.elapsed() < 15'000)
            m_process.waitForFinished(20);
        QFile port(portFile);
        if (!port.open(QIODevice::ReadOnly))
            qFatal("the fake backend did not start");
        m_port = port.readAll().trimmed().toInt();
    }
    ~FakeBackend()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(3'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(FakeBackend)

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /// Every request so far: {path, status, body}.
    [[nodiscard]] QList<QJsonObject> requests() const
    {
        QList<QJsonObject> all;
        QFile log(logFile());
        if (!log.open(QIODevice::ReadOnly))
            return all;
        while (!log.atEnd()) {
            const auto line = QJsonDocument::fromJson(log.readLine());
            if (line.isObject())
                all.append(line.object());
        }
        return all;
    }

private:
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("requests.jsonl")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace helpers

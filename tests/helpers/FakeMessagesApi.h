// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/TestPaths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

namespace helpers {

/// tests/fakes/fake_messages_api.py on a free port of 127.0.0.1, from construction to destruction.
/// Its header says what a script looks like; a prompt may carry its own replies: "@fake [{\"text\":\"done\"}]".
class FakeMessagesApi
{
public:
    explicit FakeMessagesApi(const QJsonObject &script = {})
    {
        const QString portFile = m_folder.filePath(QStringLiteral("port"));
        const QString scriptFile = m_folder.filePath(QStringLiteral("script.json"));
        QFile file(scriptFile);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(scriptFile));
        file.write(QJsonDocument(script).toJson());
        file.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {helpers::sourceFile("tests/fakes/fake_messages_api.py"), QStringLiteral("--port-file"),
                         portFile, QStringLiteral("--script"), scriptFile, QStringLiteral("--log"), logFile()});
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(portFile) && waited.elapsed() < 15'000)
            m_process.waitForFinished(20);
        QFile port(portFile);
        if (!port.open(QIODevice::ReadOnly))
            qFatal("the fake Messages API did not start");
        m_port = port.readAll().trimmed().toInt();
    }
    ~FakeMessagesApi()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(3'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(FakeMessagesApi)

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

    /// Every request so far: {time, method, path, headers, body}.
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
    /// What people typed, over all requests that were turns of a conversation, each text once, in order; the
    /// reminders that Claude adds are left out.
    [[nodiscard]] QStringList prompts() const
    {
        QStringList texts;
        for (const QJsonObject &request : requests()) {
            const QJsonObject body = request.value(u"body").toObject();
            if (body.value(u"tools").toArray().isEmpty())
                continue;
            for (const auto &message : body.value(u"messages").toArray()) {
                for (const QString &text : userTexts(message.toObject())) {
                    if (!texts.contains(text))
                        texts.append(text);
                }
            }
        }
        return texts;
    }

private:
    static QStringList userTexts(const QJsonObject &message)
    {
        QStringList texts;
        if (message.value(u"role").toString() != u"user")
            return texts;
        if (message.value(u"content").isString())
            texts.append(message.value(u"content").toString());
        for (const auto &block : message.value(u"content").toArray()) {
            if (block.toObject().value(u"type").toString() == u"text")
                texts.append(block.toObject().value(u"text").toString());
        }
        texts.removeIf([](const QString &text) { return text.startsWith(u"<system-reminder>"); });
        return texts;
    }
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("requests.jsonl")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace helpers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace helpers {

/// Bare repositories below one temporary folder, which two servers on this machine show over http: one to everybody,
/// one to who signs in as me:pass-word-1234.
class GitServers
{
public:
    GitServers()
    {
        QDir().mkpath(path(QStringLiteral("root")));
        start(m_open, QStringLiteral("open-port"), {});
        start(m_closed, QStringLiteral("closed-port"),
              {QStringLiteral("--user"), QStringLiteral("me"), QStringLiteral("--password"),
               QStringLiteral("pass-word-1234")});
    }
    ~GitServers()
    {
        for (Server *server : {&m_open, &m_closed}) {
            server->process.kill();
            server->process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(GitServers)

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString bare(const QString &name) const { return path(QStringLiteral("root/%1.git").arg(name)); }
    /// @p login: NAME:PASSWORD for the closed server; empty: the open one.
    [[nodiscard]] QString url(const QString &repository, const QString &login = {}) const
    {
        return QStringLiteral("http://%1%2:%3/%4")
            .arg(login.isEmpty() ? QString() : login + u'@', QStringLiteral("127.0.0.1"))
            .arg(login.isEmpty() ? m_open.port : m_closed.port)
            .arg(repository);
    }

    /// What git says, as somebody called T.
    QByteArray git(const QStringList &arguments, const QString &folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.isEmpty() ? m_folder.path() : folder);
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=T"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=t@example.com"), QStringLiteral("-c"),
                                  QStringLiteral("init.defaultBranch=main")}
                          + arguments);
        process.waitForFinished(60'000);
        return process.readAllStandardOutput().trimmed();
    }

    /// A repository with one commit, and its working copy NAME-work. A file "link:TARGET" is a link.
    void make(const QString &name, const QHash<QString, QByteArray> &files)
    {
        const QString work = path(name + QStringLiteral("-work"));
        git({QStringLiteral("init"), QStringLiteral("-q"), work});
        for (auto it = files.begin(); it != files.end(); ++it) {
            const QString target = work + u'/' + it.key();
            if (it.value().startsWith("link:"))
                QFile::link(QString::fromUtf8(it.value().sliced(5)), target);
            else
                write(target, it.value());
        }
        git({QStringLiteral("add"), QStringLiteral("-A"), QStringLiteral("-f")}, work);
        git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("one")}, work);
        git({QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--bare"), work, bare(name)});
        git({QStringLiteral("config"), QStringLiteral("http.receivepack"), QStringLiteral("true")}, bare(name));
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

private:
    struct Server
    {
        QProcess process;
        quint16 port = 0;
    };

    void start(Server &server, const QString &portName, const QStringList &arguments) const
    {
        const QString portFile = path(portName);
        server.process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        server.process.start(QStringLiteral("python3"),
                             QStringList{helpers::sourceFile("tests/fakes/git_http.py"), QStringLiteral("--root"),
                                         path(QStringLiteral("root")), QStringLiteral("--port-file"), portFile}
                                 + arguments);
        QElapsedTimer clock;
        clock.start();
        while (!QFile::exists(portFile) && clock.elapsed() < 30'000)
            server.process.waitForFinished(50);
        QFile file(portFile);
        if (file.open(QIODevice::ReadOnly))
            server.port = file.readAll().trimmed().toUShort();
        if (server.port == 0)
            qFatal("the server of git did not start");
    }

    QTemporaryDir m_folder;
    Server m_open;
    Server m_closed;
};

} // namespace helpers

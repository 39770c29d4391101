// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/HeldProcess.h"
#include "process/HoldChannel.h"
#include "process/LaunchSpec.h"
#include "process/TerminalChannels.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// The folders of one run and what to run in them. Whatever still runs at the end is ended through its holder.
class HeldRun
{
public:
    HeldRun()
    {
        QDir folder(m_folder.path());
        folder.mkpath(QStringLiteral("data/runs/one"));
        folder.mkpath(QStringLiteral("runtime/one"));
        spec.runFolder = folder.filePath(QStringLiteral("data/runs/one"));
        spec.socketPath = folder.filePath(QStringLiteral("runtime/one/hold.sock"));
        spec.workingFolder = m_folder.path();
        spec.environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color"};
    }
    ~HeldRun()
    {
        if (const qint64 pid = holderPid(); pid > 0) {
            ::kill(static_cast<pid_t>(pid), SIGTERM);
            static_cast<void>(QTest::qWaitFor([this] { return !process::isHolderAlive(spec.socketPath); }, 10'000));
        }
    }

    void shell(const QString &command)
    {
        spec.program = QStringLiteral("/bin/sh");
        spec.arguments = {QStringLiteral("-c"), command};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray log(const QString &name = QStringLiteral("run.log")) const
    {
        QFile file(spec.runFolder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The holder listens on the socket, so a connection to it knows its process.
    [[nodiscard]] qint64 holderPid() const
    {
        const int fd = connectTo(spec.socketPath);
        ucred peer = {};
        socklen_t length = sizeof peer;
        const bool known = fd >= 0 && ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0;
        if (fd >= 0)
            ::close(fd);
        return known ? peer.pid : 0;
    }
    [[nodiscard]] static int connectTo(const QString &socketPath, int flags = 0)
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(socketPath);
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
            return fd;
        ::close(fd);
        return -1;
    }
    [[nodiscard]] static QString holdProgram() { return helpers::builtProgram("gantry-hold"); }

    process::LaunchSpec spec;

private:
    QTemporaryDir m_folder;
};

/// What "seq 1 LAST" prints on a terminal.
[[nodiscard]] inline QByteArray numbers(int last)
{
    QByteArray text;
    for (int i = 1; i <= last; ++i)
        text += QByteArray::number(i) + "\r\n";
    return text;
}

/// What one HeldProcess told.
class HeldWitness
{
public:
    explicit HeldWitness(const QString &program = HeldRun::holdProgram())
        : held(std::make_unique<process::HeldProcess>(program))
    {
        auto *source = held.get();
        QObject::connect(source, &process::HeldProcess::started, source, [this](qint64 id) { pid = id; });
        QObject::connect(source, &process::HeldProcess::exited, source, [this](const process::ExitRecord &record) {
            exit = record;
            ++ends;
        });
        QObject::connect(source, &process::HeldProcess::failed, source, [this](const base::Error &problem) {
            error = problem;
            ++ends;
        });
        QObject::connect(source, &process::HeldProcess::lost, source, [this] {
            isLost = true;
            ++ends;
        });
    }
    [[nodiscard]] bool waitForEnd(int ms = 20'000) const
    {
        return QTest::qWaitFor([this] { return ends > 0; }, ms);
    }

    std::unique_ptr<process::HeldProcess> held;
    std::optional<qint64> pid;
    std::optional<process::ExitRecord> exit;
    std::optional<base::Error> error;
    bool isLost = false;
    int ends = 0;
};

/// Everything a channel delivered; takes each chunk at once unless told to hold.
class ChannelReader
{
public:
    explicit ChannelReader(std::unique_ptr<process::TerminalChannel> source)
        : channel(std::move(source))
    {
        auto *from = channel.get();
        using process::TerminalChannel;
        QObject::connect(from, &TerminalChannel::attached, from, [this](qint64 s, qint64 e, const QByteArray &p) {
            isAttached = true;
            start = position = s;
            attachEnd = e;
            preamble = p;
        });
        QObject::connect(from, &TerminalChannel::received, from, [this, from](const QByteArray &b, qint64 offset) {
            ordered = ordered && offset == position && !ended && b.size() <= TerminalChannel::maxChunkBytes;
            bytes += b;
            position = offset + b.size();
            ++chunks;
            if (!holds)
                from->consumed();
        });
        QObject::connect(from, &TerminalChannel::gap, from, [this](qint64 offset, const QByteArray &p) {
            gaps.append({position, offset});
            ordered = ordered && offset > position;
            position = offset;
            preamble = p;
            bytes.clear();
        });
        QObject::connect(from, &TerminalChannel::ended, from,
                         [this](const process::ExitRecord &record) { ended = record; });
        QObject::connect(from, &TerminalChannel::failed, from, [this](const base::Error &e) { error = e; });
    }
    explicit ChannelReader(const HeldRun &run)
        : ChannelReader(std::make_unique<process::HoldChannel>(run.spec.runFolder, run.spec.socketPath))
    {
    }

    [[nodiscard]] bool waitForText(const QByteArray &text, int ms = 10'000) const
    {
        return QTest::qWaitFor([&] { return bytes.contains(text); }, ms);
    }
    [[nodiscard]] bool waitForEnd(int ms = 20'000) const
    {
        return QTest::qWaitFor([this] { return ended.has_value() || error.has_value(); }, ms);
    }
    [[nodiscard]] process::HoldChannel &live() const { return static_cast<process::HoldChannel &>(*channel); }

    std::unique_ptr<process::TerminalChannel> channel;
    bool isAttached = false;
    bool holds = false;
    bool ordered = true; ///< offsets fit together and nothing came after the end
    qint64 start = -1;
    qint64 attachEnd = -1;
    qint64 position = 0;
    int chunks = 0;
    QByteArray preamble;
    QByteArray bytes; ///< since the last gap
    QList<std::pair<qint64, qint64>> gaps;
    std::optional<process::ExitRecord> ended;
    std::optional<base::Error> error;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamFollower.h"

#include "process/TerminalChannel.h"
#include "process/TerminalChannels.h"

namespace engines {

using process::TerminalChannel;

StreamFollower::StreamFollower(const QString &runFolder, const QString &socketPath)
    : m_runFolder(runFolder)
    , m_socketPath(socketPath)
{
}

StreamFollower::~StreamFollower() = default;

void StreamFollower::open()
{
    m_channel = process::openChannel(m_runFolder, m_socketPath);
    connect(m_channel.get(), &TerminalChannel::attached, this, &StreamFollower::onAttached);
    connect(m_channel.get(), &TerminalChannel::received, this, &StreamFollower::onReceived);
    // The line around a gap is lost; what was read of it must not be joined with what comes after.
    connect(m_channel.get(), &TerminalChannel::gap, this, [this](qint64 offset) {
        m_reader = claude::StreamReader();
        catchUp(offset);
    });
    connect(m_channel.get(), &TerminalChannel::ended, this, &StreamFollower::onEnded);
    connect(m_channel.get(), &TerminalChannel::failed, this, &StreamFollower::onEnded);
    m_channel->open(-1);
}

void StreamFollower::onAttached(qint64 start, qint64 end)
{
    m_replayEnd = end;
    catchUp(start);
}

void StreamFollower::onReceived(const QByteArray &bytes, qint64 offset)
{
    take(m_reader.feed(bytes));
    catchUp(offset + bytes.size());
    m_channel->consumed();
}

void StreamFollower::onEnded()
{
    take(m_reader.finish());
    catchUp(m_replayEnd);
    emit ended();
}

void StreamFollower::take(const claude::StreamReader::Output &output)
{
    QList<claude::StreamFact> known;
    for (const claude::StreamLine &line : output.lines) {
        if (auto fact = claude::factOf(line))
            known.append(std::move(*fact));
    }
    if (!known.isEmpty())
        emit facts(known);
}

void StreamFollower::catchUp(qint64 position)
{
    if (m_caughtUp || position < m_replayEnd)
        return;
    m_caughtUp = true;
    emit caughtUp();
}

} // namespace engines

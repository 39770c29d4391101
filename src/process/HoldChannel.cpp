// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HoldChannel.h"

#include "process/Conversion.h"
#include "process/HoldConnection.h"
#include "process/RunLogReader.h"
#include "process/TypingSignal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <cerrno>

namespace process {

using namespace std::chrono_literals;

/// Live: frames from the holder. When the socket goes before the exit frame came, the log takes over at the offset
/// reached.
class HoldChannel::Private
{
public:
    enum class State { Closed, Connecting, Live, FromLog, Done };

    Private(HoldChannel *channel, const QString &folder, const QString &path)
        : q(channel)
        , runFolder(folder)
        , socketPath(path)
        , typing(QFileInfo(QFileInfo(path).absolutePath()).absolutePath())
    {
    }

    void start();
    void onFrame(const hold::Frame &frame);
    void onAttached(std::string_view payload);
    void onData(std::string_view payload);
    void onClosed();
    void takeOverFromLog();
    void deliverFromLog();
    void laterFromLog();
    void end(const ExitRecord &record);
    void fail(const base::Error &error);

    HoldChannel *q;
    QString runFolder;
    QString socketPath;
    TypingSignal typing;
    HoldConnection connection;
    std::unique_ptr<RunLogReader> reader;
    State state = State::Closed;
    qint64 replayBytes = 0;
    qint64 position = 0;
    int rows = 0;
    int columns = 0;
    bool isWriter = false;
    bool waiting = false; ///< a chunk is out
    bool attachedOnce = false;
};

HoldChannel::HoldChannel(const QString &runFolder, const QString &socketPath, QObject *parent)
    : TerminalChannel(parent)
    , d(std::make_unique<Private>(this, runFolder, socketPath))
{
    d->connection.setHandler([this](const hold::Frame &frame) { d->onFrame(frame); });
    connect(&d->connection, &HoldConnection::closed, this, [this] { d->onClosed(); });
}

HoldChannel::~HoldChannel() = default;

void HoldChannel::open(qint64 replayBytes)
{
    d->state = Private::State::Connecting;
    d->replayBytes = replayBytes;
    QMetaObject::invokeMethod(this, [this] { d->start(); }, Qt::QueuedConnection);
}

void HoldChannel::Private::start()
{
    const int error = connection.open(socketPath);
    if (error == EAGAIN) { // many connect at this moment
        QTimer::singleShot(20ms, q, [this] { start(); });
        return;
    }
    if (error != 0) {
        takeOverFromLog();
        return;
    }
    hold::Attach attach;
    attach.replayBytes = replayBytes;
    attach.rows = static_cast<std::uint16_t>(rows);
    attach.columns = static_cast<std::uint16_t>(columns);
    attach.wantsWrite = true;
    std::string frame;
    hold::appendAttach(frame, attach);
    connection.send(frame);
}

void HoldChannel::Private::onFrame(const hold::Frame &frame)
{
    switch (frame.type) {
    case hold::FrameType::Attached:
        return onAttached(frame.payload);
    case hold::FrameType::Data:
        return onData(frame.payload);
    case hold::FrameType::Gap:
        if (const auto gap = hold::parseOffsetBytes(frame.payload)) {
            position = static_cast<qint64>(gap->offset);
            emit q->gap(position, toBytes(gap->bytes));
        }
        return;
    case hold::FrameType::Writer:
        if (const auto writer = hold::parseWriter(frame.payload)) {
            isWriter = *writer;
            emit q->writerChanged(isWriter);
        }
        return;
    case hold::FrameType::Started:
        if (const auto pid = hold::parseStarted(frame.payload))
            emit q->childStarted(*pid);
        return;
    case hold::FrameType::Exit:
        if (const auto exit = hold::parseExit(frame.payload))
            end(fromWire(*exit));
        return;
    case hold::FrameType::Refused:
        return fail({base::Error::Kind::Unsupported,
                     HoldChannel::tr("This run was started by another version of Gantry and cannot be shown live."),
                     {}});
    default: // a later holder may say more
        return;
    }
}

void HoldChannel::Private::onAttached(std::string_view payload)
{
    const auto attached = hold::parseAttached(payload);
    if (!attached)
        return fail(
            {base::Error::Kind::Corrupt, HoldChannel::tr("The holder of this run gives no sensible answer."), {}});
    state = State::Live;
    isWriter = attached->isWriter;
    position = attached->start;
    attachedOnce = true;
    emit q->attached(attached->start, attached->end, toBytes(attached->preamble));
}

void HoldChannel::Private::onData(std::string_view payload)
{
    const auto data = hold::parseOffsetBytes(payload);
    if (!data || data->bytes.empty())
        return;
    position = static_cast<qint64>(data->offset) + std::ssize(data->bytes);
    waiting = true;
    connection.setReading(false);
    emit q->received(toBytes(data->bytes), static_cast<qint64>(data->offset));
}

void HoldChannel::consumed()
{
    if (!d->waiting)
        return;
    d->waiting = false;
    if (d->state == Private::State::FromLog)
        d->laterFromLog();
    else
        d->connection.setReading(true);
}

void HoldChannel::Private::onClosed()
{
    if (state == State::Live || state == State::Connecting)
        takeOverFromLog();
}

void HoldChannel::Private::takeOverFromLog()
{
    const bool wasWriter = std::exchange(isWriter, false);
    state = State::FromLog;
    auto opened = RunLogReader::open(runFolder);
    if (!opened)
        return fail(opened.error());
    reader = std::make_unique<RunLogReader>(std::move(*opened));
    const QPointer<HoldChannel> alive(q);
    if (!attachedOnce) {
        attachedOnce = true;
        const runfolder::Checkpoint start = reader->start(replayBytes);
        emit q->attached(static_cast<qint64>(start.offset), reader->end(), toBytes(start.preamble));
    } else {
        reader->seek(position);
        if (wasWriter)
            emit q->writerChanged(false);
    }
    if (alive)
        laterFromLog();
}

void HoldChannel::Private::laterFromLog()
{
    QMetaObject::invokeMethod(q, [this] { deliverFromLog(); }, Qt::QueuedConnection);
}

void HoldChannel::Private::deliverFromLog()
{
    if (state != State::FromLog || waiting)
        return;
    const RunLogReader::Piece piece = reader->read(maxChunkBytes);
    if (piece.gapPreamble) {
        const QPointer<HoldChannel> alive(q);
        emit q->gap(piece.offset, *piece.gapPreamble);
        if (alive)
            laterFromLog();
        return;
    }
    if (!piece.bytes.isEmpty()) {
        waiting = true;
        emit q->received(piece.bytes, piece.offset);
        return;
    }
    ExitRecord unknown;
    unknown.logBytes = reader->end();
    end(readExitRecord(runFolder).value_or(unknown));
}

void HoldChannel::Private::end(const ExitRecord &record)
{
    if (state == State::Done)
        return;
    state = State::Done;
    isWriter = false;
    connection.close();
    emit q->ended(record);
}

void HoldChannel::Private::fail(const base::Error &error)
{
    state = State::Done;
    connection.close();
    emit q->failed(error);
}

bool HoldChannel::isLive() const
{
    return d->state == Private::State::Live;
}

bool HoldChannel::isWriter() const
{
    return d->isWriter;
}

void HoldChannel::sendInput(const QByteArray &bytes)
{
    if (!isLive() || !d->isWriter || d->connection.pendingBytes() + bytes.size() > maxPendingInput)
        return;
    d->typing.touch();
    std::string frames;
    for (std::string_view rest = view(bytes); !rest.empty();) {
        const std::string_view part = rest.substr(0, hold::maxDataBytes);
        hold::appendFrame(frames, hold::FrameType::Input, part);
        rest.remove_prefix(part.size());
    }
    d->connection.send(frames);
}

void HoldChannel::resize(int rows, int columns)
{
    if (rows <= 0 || columns <= 0 || rows > 9999 || columns > 9999)
        return;
    d->rows = rows;
    d->columns = columns;
    if (!d->connection.isOpen()) // the attach will say it
        return;
    std::string frame;
    hold::appendResize(frame, static_cast<std::uint16_t>(rows), static_cast<std::uint16_t>(columns));
    d->connection.send(frame);
}

} // namespace process

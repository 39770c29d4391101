// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalFeed.h"

#include <QSocketNotifier>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace ui {

namespace {

/// Full reset and no scrollback: what another run left must not stand above this one.
constexpr std::string_view cleanSlate = "\033c\033[3J";
/// A reset moves what was on the screen into the scrollback, blank rows too.
constexpr std::string_view noScrollback = "\033[3J";
constexpr std::string_view noCursor = "\033[?25l";
constexpr std::string_view bracketCorner = "\xe2\x8e\xbf"; // ⎿
constexpr std::string_view boxCorner = "\xe2\x94\x94"; // └
constexpr int clipboardOsc = 52;

} // namespace

TerminalFeed::TerminalFeed(int slave, QObject *parent)
    : QObject(parent)
    , m_slave(slave)
    , m_canWrite(new QSocketNotifier(slave, QSocketNotifier::Write, this))
{
    termios settings{};
    if (::tcgetattr(m_slave, &settings) == 0) {
        ::cfmakeraw(&settings);
        ::tcsetattr(m_slave, TCSANOW, &settings);
    }
    ::fcntl(m_slave, F_SETFL, ::fcntl(m_slave, F_GETFL) | O_NONBLOCK);

    m_canWrite->setEnabled(false);
    connect(m_canWrite, &QSocketNotifier::activated, this, &TerminalFeed::flush);
    m_filter.setOscHandler([this](int number, std::string_view text) { onOsc(number, text); });
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(redrawDelay);
    connect(&m_redraw, &QTimer::timeout, this, &TerminalFeed::sendSize);
}

TerminalFeed::~TerminalFeed()
{
    if (m_channel)
        m_channel->disconnect(this);
}

bool TerminalFeed::isLive() const
{
    return m_opened && m_channel && !m_exit && m_channel->isLive();
}

void TerminalFeed::setChannel(std::unique_ptr<process::TerminalChannel> channel)
{
    if (m_channel) {
        m_channel->disconnect(this);
        // It may be the sender of the signal that led here.
        m_channel.release()->deleteLater();
    }
    reset();
    m_channel = std::move(channel);
    if (!m_channel)
        return;
    using process::TerminalChannel;
    connect(m_channel.get(), &TerminalChannel::attached, this, &TerminalFeed::onAttached);
    connect(m_channel.get(), &TerminalChannel::received, this, &TerminalFeed::onReceived);
    connect(m_channel.get(), &TerminalChannel::gap, this, &TerminalFeed::onGap);
    connect(m_channel.get(), &TerminalChannel::ended, this, &TerminalFeed::onEnded);
    connect(m_channel.get(), &TerminalChannel::failed, this, &TerminalFeed::onFailed);
}

void TerminalFeed::reset()
{
    m_filter.reset();
    m_filter.setReplay(false);
    m_redraw.stop();
    m_pending.clear();
    m_pendingStart = 0;
    m_canWrite->setEnabled(false);
    m_chunkOut = false;
    m_opened = false;
    m_replayEnd = 0;
    m_replayRead = m_replayShown = true;
    m_hadReplay = false;
    m_exit.reset();
    m_endTold = false;
    m_sentSize = {};
    if (m_anyOutput) {
        m_anyOutput = false;
        m_pending = cleanSlate;
        flush();
    }
}

void TerminalFeed::open(qint64 replayBytes)
{
    if (m_channel && !m_opened) {
        m_opened = true;
        m_replayShown = m_replayRead = false;
        m_filter.setReplay(true);
        // A child that waits for its first terminal starts with this size.
        if (!m_size.isEmpty())
            m_channel->resize(m_size.height(), m_size.width());
        m_sentSize = m_size;
        m_channel->open(replayBytes);
    }
}

void TerminalFeed::onAttached(qint64 start, qint64 end, const QByteArray &preamble)
{
    m_replayEnd = end;
    m_hadReplay = start < end;
    queue(preamble.constData(), preamble.size());
    m_pending += noScrollback;
    if (!m_hadReplay)
        endReplay();
    flush();
    emit liveChanged();
}

void TerminalFeed::onReceived(const QByteArray &bytes, qint64 offset)
{
    m_chunkOut = true;
    const qint64 replayed = m_replayRead ? 0 : std::clamp<qint64>(m_replayEnd - offset, 0, bytes.size());
    queue(bytes.constData(), replayed);
    if (!m_replayRead && offset + bytes.size() >= m_replayEnd)
        endReplay();
    const qsizetype fresh = bytes.size() - replayed;
    queue(bytes.constData() + replayed, fresh);
    if (!m_anyOutput && !bytes.isEmpty()) {
        m_anyOutput = true;
        emit outputStarted();
    }
    if (fresh > 0)
        emit newOutput();
    flush();
}

void TerminalFeed::onGap(qint64 offset, const QByteArray &preamble)
{
    m_filter.reset();
    queue(preamble.constData(), preamble.size());
    // A hole that swallowed the end of the replay ends it too.
    if (!m_replayRead && offset >= m_replayEnd)
        endReplay();
    flush();
}

void TerminalFeed::onEnded(const process::ExitRecord &record)
{
    m_exit = record;
    if (!m_replayRead)
        endReplay();
    m_pending += noCursor;
    flush();
    checkProgress();
    emit liveChanged();
}

void TerminalFeed::onFailed(const base::Error &error)
{
    emit liveChanged();
    emit failed(error);
}

void TerminalFeed::onOsc(int number, std::string_view text)
{
    if (number != clipboardOsc || !m_clipboardWritesAllowed || m_filter.isReplay())
        return;
    // "c;<base64>": the targets come first; "?" asks for the clipboard, which nobody gets.
    const auto separator = text.find(';');
    if (separator == std::string_view::npos)
        return;
    const QByteArray encoded(text.data() + separator + 1, static_cast<qsizetype>(text.size() - separator - 1));
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && !decoded.decoded.isEmpty())
        emit clipboardWriteRequested(QString::fromUtf8(decoded.decoded));
}

void TerminalFeed::queue(const char *data, qsizetype size)
{
    if (size <= 0)
        return;
    const std::size_t before = m_pending.size();
    m_filter.feed({data, static_cast<std::size_t>(size)}, m_pending);
    if (m_cornersReplaced)
        replaceCorners(before);
}

void TerminalFeed::replaceCorners(std::size_t from)
{
    // It may have come in two pieces. Both are as long, so no count changes.
    const std::size_t back = bracketCorner.size() - 1;
    std::size_t at = std::max(m_pendingStart, from > back ? from - back : 0);
    while ((at = m_pending.find(bracketCorner, at)) != std::string::npos)
        m_pending.replace(at, bracketCorner.size(), boxCorner);
}

void TerminalFeed::flush()
{
    while (m_pendingStart < m_pending.size()) {
        const ssize_t count = ::write(m_slave, m_pending.data() + m_pendingStart, m_pending.size() - m_pendingStart);
        if (count <= 0)
            break;
        m_pendingStart += static_cast<std::size_t>(count);
        m_written += count;
    }
    const bool done = m_pendingStart == m_pending.size();
    if (done) {
        m_pending.clear();
        m_pendingStart = 0;
    }
    m_canWrite->setEnabled(!done);
    if (!done)
        return;
    checkProgress();
    if (m_chunkOut) {
        m_chunkOut = false;
        m_channel->consumed();
    }
}

void TerminalFeed::noteUsed(qint64 bytes)
{
    m_used += bytes;
    checkProgress();
}

void TerminalFeed::endReplay()
{
    m_replayRead = true;
    m_filter.setReplay(false);
    m_replayMark = m_written + static_cast<qint64>(m_pending.size() - m_pendingStart);
}

void TerminalFeed::checkProgress()
{
    if (m_opened && m_replayRead && !m_replayShown && m_used >= m_replayMark) {
        m_replayShown = true;
        if (m_hadReplay)
            requestRedraw();
        else
            sendSize();
        emit replayShown();
    }
    if (m_exit && !m_endTold && isDrained()) {
        m_endTold = true;
        emit ended(*m_exit);
    }
}

void TerminalFeed::setSize(QSize size)
{
    m_size = size;
    if (!m_redraw.isActive())
        sendSize();
}

void TerminalFeed::sendSize()
{
    if (!isLive() || !m_replayShown || m_size.isEmpty() || m_sentSize == m_size)
        return;
    m_sentSize = m_size;
    m_channel->resize(m_size.height(), m_size.width());
}

void TerminalFeed::requestRedraw()
{
    if (!isLive() || m_size.isEmpty())
        return;
    if (m_size.height() > 1) {
        m_sentSize = m_size - QSize(0, 1);
        m_channel->resize(m_sentSize.height(), m_sentSize.width());
    }
    m_redraw.start();
}

void TerminalFeed::send(const QByteArray &bytes)
{
    if (isLive() && !bytes.isEmpty())
        m_channel->sendInput(bytes);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/StreamTerminal.h"

#include <QThread>

namespace engines {

namespace {

/// A clean screen, and no cursor where nobody can type.
constexpr auto preamble = "\x1b"
                          "c\x1b[?25l";

} // namespace

StreamTerminal::StreamTerminal(const PrintedRun &run, QThread &reading, QObject *parent)
    : TerminalChannel(parent)
    , m_printer(new StreamPrinter(run))
{
    m_printer->moveToThread(&reading);
    connect(&reading, &QThread::finished, m_printer.data(), &QObject::deleteLater);
    connect(m_printer.data(), &StreamPrinter::replayed, this, &StreamTerminal::onReplayed);
    connect(m_printer.data(), &StreamPrinter::written, this, &StreamTerminal::onWritten);
    connect(m_printer.data(), &StreamPrinter::failed, this, &StreamTerminal::failed);
    connect(m_printer.data(), &StreamPrinter::ended, this, [this](const process::ExitRecord &record) {
        m_exit = record;
        sendNext();
    });
}

StreamTerminal::~StreamTerminal()
{
    if (m_printer)
        m_printer->deleteLater();
}

void StreamTerminal::open(qint64 replayBytes)
{
    if (m_printer)
        QMetaObject::invokeMethod(m_printer.data(),
                                  [printer = m_printer.data(), replayBytes] { printer->open(replayBytes); });
}

void StreamTerminal::onReplayed(const QByteArray &text)
{
    m_text = text;
    const QPointer<StreamTerminal> alive(this);
    emit attached(0, text.size(), preamble);
    if (alive)
        sendNext();
}

void StreamTerminal::onWritten(const QByteArray &text)
{
    // After the replay, which goes out first.
    m_text += text;
    m_fromPrinter = true;
    sendNext();
}

void StreamTerminal::sendNext()
{
    if (m_chunkOut)
        return;
    if (!m_text.isEmpty()) {
        const QByteArray piece = m_text.first(std::min(m_text.size(), maxChunkBytes));
        m_text.remove(0, piece.size());
        m_chunkOut = true;
        const qint64 offset = std::exchange(m_offset, m_offset + piece.size());
        emit received(piece, offset);
    } else if (std::exchange(m_fromPrinter, false)) {
        if (m_printer)
            QMetaObject::invokeMethod(m_printer.data(), &StreamPrinter::go);
    } else if (m_exit) {
        emit ended(*std::exchange(m_exit, {}));
    }
}

void StreamTerminal::consumed()
{
    if (!std::exchange(m_chunkOut, false))
        return;
    // Not from within received(): the caller may be in the middle of it.
    QMetaObject::invokeMethod(this, &StreamTerminal::sendNext, Qt::QueuedConnection);
}

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/HoldProtocol.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace process {

/// The app's end of a holder's socket: frames in, frames out, nothing blocks.
///
/// A unix socket connects or refuses at once, so open() has an answer. After closed() nothing follows.
class HoldConnection : public QObject
{
    Q_OBJECT
public:
    explicit HoldConnection(QObject *parent = nullptr);
    ~HoldConnection() override;

    /// 0, or the errno of the attempt.
    [[nodiscard]] int open(const QString &socketPath);
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    void close();

    /// Called for every frame; must be set before open(). After the handler has called setReading(false) no further
    /// frame comes until setReading(true), not even one that has arrived.
    void setHandler(std::function<void(const hold::Frame &)> handler) { m_handler = std::move(handler); }
    void setReading(bool on);

    void send(const std::string &frames);
    [[nodiscard]] qsizetype pendingBytes() const { return static_cast<qsizetype>(m_out.size()); }

signals:
    /// The holder has gone, or says what cannot be understood.
    void closed();

private:
    void readSome();
    void deliver();
    void writeSome();
    void fail();

    int m_fd = -1;
    bool m_reading = true;
    bool m_delivering = false;
    bool m_endOfStream = false;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    hold::FrameReader m_frames;
    std::string m_out;
    std::function<void(const hold::Frame &)> m_handler;
};

} // namespace process

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace runner {

/// A prompt that goes through a named pipe: it is never on the disk. Whoever opens the pipe to read is not kept
/// waiting, because this end is open for both.
class PromptPipe : public QObject
{
    Q_OBJECT
public:
    explicit PromptPipe(QObject *parent = nullptr);
    ~PromptPipe() override;

    /// Makes the pipe (0600). Unavailable: the disk refused.
    [[nodiscard]] base::Result<> open(const QString &path);
    /// The reader has it open: writes and closes.
    void send(const QByteArray &bytes);

private:
    void writeSome();
    void close();

    int m_fd = -1;
    QByteArray m_rest;
    std::unique_ptr<QSocketNotifier> m_writable;
};

} // namespace runner

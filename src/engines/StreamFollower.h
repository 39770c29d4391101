// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/StreamFacts.h"

#include <QObject>
#include <QString>

#include <memory>

namespace process {
class TerminalChannel;
}

namespace engines {

/// Reads the log of a background run from its start to its end, while it grows, and tells what the lines mean.
///
/// Lines may have many megabytes, so this lives on a thread of its own: move it there, then call open() through its
/// event loop. Signals come in the order of the log; caughtUp() once, when all that was written before open() has been
/// told; ended() once, after the last fact.
class StreamFollower : public QObject
{
    Q_OBJECT
public:
    StreamFollower(const QString &runFolder, const QString &socketPath);
    ~StreamFollower() override;

    void open();

signals:
    void facts(const QList<claude::StreamFact> &facts);
    void caughtUp();
    void ended();

private:
    void onAttached(qint64 start, qint64 end);
    void onReceived(const QByteArray &bytes, qint64 offset);
    void onEnded();
    void take(const claude::StreamReader::Output &output);
    void catchUp(qint64 position);

    QString m_runFolder;
    QString m_socketPath;
    std::unique_ptr<process::TerminalChannel> m_channel; ///< made on the thread that reads
    claude::StreamReader m_reader;
    qint64 m_replayEnd = 0;
    bool m_caughtUp = false;
};

} // namespace engines

Q_DECLARE_METATYPE(claude::StreamFact)

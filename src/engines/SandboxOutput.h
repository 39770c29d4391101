// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringDecoder>

#include <chrono>

namespace engines {

/// The last 50 KB of what a run has written, as text. Both streams in the order in which they arrive; each is decoded
/// on its own, because a chunk may end inside a character.
class OutputWindow
{
public:
    static constexpr qsizetype maxBytes = 50 * 1024;

    void addOutput(QByteArrayView bytes) { add(m_output.decode(bytes)); }
    void addErrors(QByteArrayView bytes) { add(m_errors.decode(bytes)); }
    /// At most maxBytes as UTF-8, cut between characters.
    [[nodiscard]] QString text() const;

private:
    void add(const QString &text);

    QStringDecoder m_output{QStringDecoder::Utf8};
    QStringDecoder m_errors{QStringDecoder::Utf8};
    QString m_text;
};

/// How a run in a sandbox ended: result.json in the folder of the run.
struct SandboxOutcome
{
    enum class State { Completed, Failed, Timeout, Killed };

    State state = State::Failed;
    int exitCode = -1; ///< -1: none is known
    QString output; ///< the last 50 KB
    std::chrono::milliseconds executionTime{0};
    QString error;
    QString remoteLogPath;
    QString localLogPath;
    QString sandboxId;
    base::Money cost; ///< of the sandbox, estimated

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] base::Result<> write(const QString &runFolder) const;
    /// What write() wrote; empty: the run has not ended.
    [[nodiscard]] static QJsonObject read(const QString &runFolder);
};

} // namespace engines

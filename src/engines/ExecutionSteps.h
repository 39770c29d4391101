// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace engines {

/// How one command of a chain ended.
struct ExecutionStep
{
    int place = 0; ///< 1-based
    int total = 0;
    int exitCode = 0;
    qint64 durationMs = 0;

    bool operator==(const ExecutionStep &) const = default;
};

/// Finds in the standard error of an execution what ExecutionScript::chain() says about its commands. Bytes may come in
/// any pieces.
class ExecutionSteps
{
public:
    /// @p mark: what its lines end with. Empty: there are none.
    explicit ExecutionSteps(const QString &mark);

    [[nodiscard]] QList<ExecutionStep> feed(QByteArrayView bytes);

private:
    QByteArray m_mark;
    QRegularExpression m_line;
    QByteArray m_rest; ///< the beginning of a line, or its end where it is long
};

} // namespace engines

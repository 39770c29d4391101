// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/ExecutionSteps.h"

#include <cstdint>
#include <cstdlib>

/// Standard error of an execution, which its commands write to as they like: the same steps in whatever pieces it
/// comes.
int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto whole = engines::ExecutionSteps(QStringLiteral("m")).feed(bytes);
    engines::ExecutionSteps reader(QStringLiteral("m"));
    QList<engines::ExecutionStep> pieces;
    const qsizetype length = 1 + (bytes.isEmpty() ? 0 : static_cast<uchar>(bytes.front()) % 50);
    for (qsizetype at = 0; at < bytes.size(); at += length)
        pieces.append(reader.feed(QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at))));
    if (whole != pieces)
        std::abort();
    for (const engines::ExecutionStep &step : whole) {
        if (step.place < 0 || step.total < 0 || step.exitCode < 0 || step.exitCode > 999 || step.durationMs < 0)
            std::abort();
    }
    return 0;
}

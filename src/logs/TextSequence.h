// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogLine.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace logs {

/// A control sequence: CSI, parameters, final byte.
struct Sequence
{
    static constexpr int maxParameters = 32;
    QVarLengthArray<int, maxParameters> parameters; ///< -1: left out
    bool isPrivate = false; ///< "?", "<", "=", ">" or an intermediate byte
    char final = 0;

    [[nodiscard]] int at(int index, int otherwise) const
    {
        return index < parameters.size() && parameters.at(index) >= 0 ? parameters.at(index) : otherwise;
    }
};

/// @p position stands behind "ESC [" and is moved behind the sequence, or to the end when it is cut off.
[[nodiscard]] Sequence readSequence(QByteArrayView bytes, qsizetype &position);

/// Strings (OSC, DCS, APC, PM, SOS) end with BEL or ESC \, or with the line. Moves @p position behind it.
void skipString(QByteArrayView bytes, qsizetype &position);

/// What a sequence that ends in "m" makes of @p style.
void applyStyle(const Sequence &sequence, Style &style);

/// The sequence that sets exactly @p style.
[[nodiscard]] QByteArray sgrOf(const Style &style);

} // namespace logs

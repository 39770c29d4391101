// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace logs {

/// A colour as the program asked for it; a view looks indexed colours up in its theme.
struct Color
{
    enum class Kind : quint8 { Default, Indexed, Rgb };
    Kind kind = Kind::Default;
    quint32 value = 0; ///< 0–255, or 0xrrggbb

    bool operator==(const Color &) const = default;
};

struct Style
{
    Color foreground;
    Color background;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool reverse = false;
    bool strike = false;

    bool operator==(const Style &) const = default;
};

/// A stretch of a line's text in UTF-16 units. Text without a span has the default style.
struct Span
{
    int start = 0;
    int length = 0;
    Style style;

    bool operator==(const Span &) const = default;
};

/// One line of a log as people read it: no control characters, spans in order and without overlap.
struct LogLine
{
    QString text;
    QList<Span> spans;
    bool standardError = false;
    bool cut = false; ///< the line goes on; only its beginning is shown

    bool operator==(const LogLine &) const = default;
};

/// Says that @p bytes of the output are not there. Looks like nothing that a program prints by itself.
[[nodiscard]] LogLine lossLine(qint64 bytes);

} // namespace logs

Q_DECLARE_METATYPE(logs::LogLine)

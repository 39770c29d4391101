// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"
#include "ui/style/Theme.h"

class QIcon;
class QPainter;

namespace ui {

/// One shape per state; Warning and Info are for checks and message bars.
enum class StatusGlyph {
    Idle,
    Pending,
    Queued,
    Running,
    Waiting,
    Success,
    Failed,
    TimedOut,
    Interrupted,
    Cancelled,
    Unknown,
    Warning,
    Info,
};

[[nodiscard]] StatusGlyph glyphOf(session::Status status);
[[nodiscard]] StatusGlyph glyphOf(session::StepState state);
[[nodiscard]] Tone toneOf(StatusGlyph glyph);
/// The drawing's name in tokens.json: "statusRunning", …
[[nodiscard]] QString iconNameOf(StatusGlyph glyph);
/// In lists only waiting, failed, timed out and interrupted colour their words.
[[nodiscard]] bool coloursWords(StatusGlyph glyph);
/// The colour of a list's state words: the tone's, or muted.
[[nodiscard]] QColor wordColor(StatusGlyph glyph, const Theme &theme);

enum class GlyphFill { Solid, Outline };

/// Draws the glyph to fill @p rect (14 px in lists, 12 in tabs). Waiting is the filled disc; chips ask for its outline.
void paintStatusGlyph(QPainter &painter, const QRectF &rect, StatusGlyph glyph, const Theme &theme,
                      GlyphFill fill = GlyphFill::Solid);

/// As an icon, for tabs and menus. Follows the theme.
[[nodiscard]] QIcon statusIcon(StatusGlyph glyph);

} // namespace ui

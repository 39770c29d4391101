// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QPalette>
#include <QSize>
#include <QString>

class QWidget;

namespace ui {

enum class Scheme { Light, Dark };

/// What a status colour says; several glyphs share one tone.
enum class Tone { Idle, Running, Waiting, Success, Failed, Interrupted, Unknown };

enum class FontRole {
    Tiny, ///< ×0.85, never under 11 px
    Small, ///< ×0.92: secondary facts
    Base,
    Strong, ///< base, semibold
    SmallStrong,
    TinyStrong,
    Title, ///< ×1.15, semibold
    Page, ///< ×1.38, semibold
    Headline, ///< ×1.85, semibold: the first start alone
    Lead, ///< ×1.15: the line under it
    Figure, ///< ×1.7, semibold
    Mono, ///< lists and logs
    MonoStrong,
    Terminal,
};

struct StatusColors
{
    QColor foreground; ///< words and glyph
    QColor background; ///< tint
    QColor border;
    QColor solid; ///< waiting only: the filled disc
    QColor onSolid; ///< waiting only: the sign on it
};

struct Surfaces
{
    QColor activityBar, sidebar, page, card, header, statusBar;
    QColor border, borderStrong, borderControl, hairline;
    QColor hover, pressed, selected, selectedInactive;
    QColor focusRing, textMuted, accentText;
    QColor primary, primaryHover, primaryPressed, primaryText;
};

struct DiffColors
{
    QColor addBackground, addEmphasis, addText;
    QColor removeBackground, removeEmphasis, removeText;
};

struct TerminalColors
{
    QColor background, foreground, cursor, selection, muted, promptBackground;
    QList<QColor> ansi; ///< 16
};

struct SyntaxColors
{
    QColor keyword, string, number, key, comment, function;
};

struct ChartColors
{
    QList<QColor> series; ///< 6, in fixed order; engine compute is always the fifth
    QColor grid, axisText, limitLine;
};

/// Pixels at 96 dpi, from tokens.json. Row and control heights grow with the font: Theme::rowHeight().
struct Sizes
{
    struct
    {
        int xxs, xs, s, m, l, xl, xxl; // 2 4 8 12 16 24 32
    } space;
    struct
    {
        int control, chip, card, focusRing;
    } radius;
    struct
    {
        int hairline, focusRing, focusOffset, selectedBar, splitter, splitterGrab;
    } line;
    struct
    {
        int inlineIcon, status, control, toolbar, activity, empty; // 14 14 16 18 20 40
    } icon;
    struct
    {
        int dense, standard, tree, header, groupHeader, session, step, approval, logLine, terminalLine, setting;
    } row;
    struct
    {
        int height, heightLarge, paddingX, minWidthButton, chip, tab, paneHeader, statusBar, pageHeader, activityItem;
    } control;
    struct
    {
        int activityBar, activityBarCompact, sessionList, sessionListMin, sessionListMax, inspector, inspectorMin,
            inspectorMax, terminalMinColumns, terminalPadding, taskDrawer, approvalsList, logSources, settingsNav,
            dialogWidth, palette;
        QSize windowMin;
    } layout;
    struct
    {
        int toastMs, elapsedTickMs;
    } motion;
};

/// Every colour, size and font of one scheme. A value; views reach it with ui::theme(this) each time they paint and
/// keep no copy, so that a theme switch is a repaint.
class Theme
{
public:
    /// Reads tokens.json from the program's resources. @p base is the user's interface font.
    [[nodiscard]] static base::Result<Theme> load(Scheme scheme, const QFont &base);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    [[nodiscard]] const QPalette &palette() const { return m_palette; }
    [[nodiscard]] const Surfaces &surface() const { return m_surface; }
    [[nodiscard]] const StatusColors &status(Tone tone) const;
    [[nodiscard]] const DiffColors &diff() const { return m_diff; }
    [[nodiscard]] const TerminalColors &terminal() const { return m_terminal; }
    [[nodiscard]] const SyntaxColors &syntax() const { return m_syntax; }
    [[nodiscard]] const ChartColors &chart() const { return m_chart; }
    [[nodiscard]] const Sizes &size() const { return m_size; }

    /// Digits are tabular where the font has them.
    [[nodiscard]] QFont font(FontRole role) const;
    /// max(@p token, font height + 10); for two lines of text pass 2. Tokens under 28 keep their smaller margins.
    [[nodiscard]] int rowHeight(int token, int lines = 1) const;
    /// max(@p token, font height + 10) of the base font: buttons, fields, tabs.
    [[nodiscard]] int controlHeight(int token) const { return rowHeight(token, 1); }

    /// A readable file with the terminal's colours; empty until the ThemeManager has written it.
    [[nodiscard]] QString terminalColorScheme() const { return m_terminalScheme; }
    void setTerminalColorScheme(const QString &path) { m_terminalScheme = path; }

    [[nodiscard]] QColor text() const { return m_palette.color(QPalette::Text); }
    [[nodiscard]] QColor disabledText() const { return m_palette.color(QPalette::Disabled, QPalette::Text); }
    [[nodiscard]] QColor accent() const { return m_accent; }

private:
    Scheme m_scheme = Scheme::Light;
    QPalette m_palette;
    Surfaces m_surface;
    QList<StatusColors> m_status;
    DiffColors m_diff;
    TerminalColors m_terminal;
    SyntaxColors m_syntax;
    ChartColors m_chart;
    Sizes m_size{};
    QFont m_base;
    QString m_monoFamily;
    QColor m_accent;
    QString m_terminalScheme;

    friend class ThemeReader;
};

/// The theme @p widget is drawn with: that of the GantryStyle on the widget or on the application, else the light one.
/// The reference is good until the next theme switch.
[[nodiscard]] const Theme &theme(const QWidget *widget);
/// The same for code that paints without a widget, for example an icon engine.
[[nodiscard]] const Theme &applicationTheme();

} // namespace ui

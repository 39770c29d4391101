// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign accent colour in the places of our own: ThemeReader::setAccent and what it needs.
#include "ui/style/Accent.h"

#include "ui/style/ThemeReader.h"

#include <QGuiApplication>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ui {

namespace {

constexpr double forText = 4.5;
constexpr double forButtonText = 5.0; ///< in the dark, where the button gets lighter under the pointer
constexpr double forButtons = 2.5; ///< their words are what is read
constexpr int mostSteps = 30; // of a hundredth of the lightness, each way
// How much of the accent is in the ground of a selected row; the least is still seen beside an unselected one.
constexpr int selectedShareLight = 15;
constexpr int selectedShareDark = 30;
constexpr int selectedShareLeast = 8;
// Of lightness, from the button at rest.
constexpr double hoverLight = -0.04;
constexpr double pressedLight = -0.09;
constexpr double hoverDark = 0.03;
constexpr double pressedDark = -0.05;

double luminance(const QColor &color)
{
    const auto part
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

bool meets(const QColor &color, const QList<ContrastNeed> &needs)
{
    return std::ranges::all_of(needs,
                               [&](const ContrastNeed &need) { return contrastOf(color, need.from) >= need.least; });
}

QColor lighter(const QColor &color, double by)
{
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    color.getHslF(&hue, &saturation, &lightness);
    // Greys have no hue; as eight-bit channels, because that is what is drawn.
    return QColor::fromHslF(std::max(0.F, hue), saturation, std::clamp(lightness + static_cast<float>(by), 0.F, 1.F))
        .toRgb()
        .rgb();
}

QColor mixed(const QColor &ground, const QColor &color, int percent)
{
    const auto part = [percent](int under, int over) { return (under * (100 - percent) + over * percent) / 100; };
    return {part(ground.red(), color.red()), part(ground.green(), color.green()), part(ground.blue(), color.blue())};
}

} // namespace

double contrastOf(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

std::optional<QColor> readableShade(const QColor &color, const QList<ContrastNeed> &needs)
{
    for (int step = 0; step <= mostSteps; ++step) {
        for (const int direction : {1, -1}) {
            const QColor shade = step == 0 ? QColor(color.rgb()) : lighter(color, direction * step / 100.0);
            if (meets(shade, needs))
                return shade;
        }
    }
    return std::nullopt;
}

QColor systemAccentColor()
{
    const QColor told = QGuiApplication::palette().color(QPalette::Active, QPalette::Accent);
    // Qt has an accent of its own for desktops that say nothing; that is nobody's choice.
    const std::unique_ptr<QStyle> plain(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool isDefault = plain && plain->standardPalette().color(QPalette::Active, QPalette::Accent) == told;
    return isDefault ? QColor() : told;
}

void ThemeReader::setAccent(Theme &theme, const QColor &accent)
{
    if (!accent.isValid())
        return;
    Surfaces &surface = theme.m_surface;
    QPalette &palette = theme.m_palette;
    const auto role = [&palette](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    const auto setRole = [&palette](QPalette::ColorRole which, const QColor &color) {
        palette.setColor(QPalette::Active, which, color);
        palette.setColor(QPalette::Inactive, which, color);
    };
    const bool isDark = theme.isDark();
    const auto strong = readableShade(accent,
                                      {{surface.primaryText, isDark ? forButtonText : forText},
                                       {role(QPalette::HighlightedText), forText},
                                       {surface.page, forButtons},
                                       {surface.card, forButtons}});
    const QColor hover = strong ? lighter(*strong, isDark ? hoverDark : hoverLight) : QColor();
    const bool isButton = strong && meets(hover, {{surface.primaryText, forText}});
    if (isButton) {
        surface.primary = *strong;
        surface.primaryHover = hover;
        surface.primaryPressed = lighter(*strong, isDark ? pressedDark : pressedLight);
        setRole(QPalette::Highlight, *strong);
    }
    tintSelection(theme, surface.primary);
    QList<ContrastNeed> grounds;
    for (const QColor &ground :
         {role(QPalette::Window), role(QPalette::Base), role(QPalette::AlternateBase), surface.activityBar,
          surface.card, surface.selected, surface.hover, surface.selectedInactive})
        grounds.append({ground, forText});
    const auto words = readableShade(accent, grounds);
    if (words) {
        surface.accentText = *words;
        setRole(QPalette::Link, *words);
    }
    // The marks are of the colour that stands out more from the scheme's surfaces.
    if (isDark ? words.has_value() : isButton) {
        theme.m_accent = isDark ? surface.accentText : surface.primary;
        surface.focusRing = theme.m_accent;
        setRole(QPalette::Accent, theme.m_accent);
    }
}

/// As much of @p accent as every word that may stand on a selected row allows; ours when that is next to nothing.
void ThemeReader::tintSelection(Theme &theme, const QColor &accent)
{
    QList<ContrastNeed> words{{theme.text(), forText}, {theme.m_surface.textMuted, forText}};
    for (const StatusColors &status : std::as_const(theme.m_status))
        words.append({status.foreground, forText});
    const QColor ground = theme.isDark() ? theme.m_surface.page : theme.m_surface.card;
    for (int share = theme.isDark() ? selectedShareDark : selectedShareLight; share >= selectedShareLeast; --share) {
        const QColor tint = mixed(ground, accent, share);
        if (meets(tint, words)) {
            theme.m_surface.selected = tint;
            return;
        }
    }
}

} // namespace ui

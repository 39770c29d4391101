// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Theme.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/ThemeReader.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QJsonDocument>
#include <QWidget>

#include <cmath>

// Resources of a static library are linked in only when somebody asks for them; the macro wants the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(gantry);
}

namespace ui {

namespace {

constexpr int smallestFontPx = 11;

double factorOf(FontRole role)
{
    switch (role) {
    case FontRole::Tiny:
    case FontRole::TinyStrong:
        return 0.85;
    case FontRole::Small:
    case FontRole::SmallStrong:
    case FontRole::Mono:
    case FontRole::MonoStrong:
        return 0.92;
    case FontRole::Title:
    case FontRole::Lead:
        return 1.15;
    case FontRole::Page:
        return 1.38;
    case FontRole::Figure:
        return 1.7;
    case FontRole::Headline:
        return 1.85;
    case FontRole::Base:
    case FontRole::Strong:
    case FontRole::Terminal:
        break;
    }
    return 1.0;
}

bool isStrong(FontRole role)
{
    switch (role) {
    case FontRole::Strong:
    case FontRole::SmallStrong:
    case FontRole::TinyStrong:
    case FontRole::MonoStrong:
    case FontRole::Title:
    case FontRole::Page:
    case FontRole::Headline:
    case FontRole::Figure:
        return true;
    default:
        return false;
    }
}

bool isMono(FontRole role)
{
    return role == FontRole::Mono || role == FontRole::MonoStrong || role == FontRole::Terminal;
}

double pixelSize(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    // 96 dpi: what an interface font's points mean on every desktop that scales by device pixels.
    return font.pointSizeF() * 96.0 / 72.0;
}

const GantryStyle *gantryStyle(const QStyle *style)
{
    return qobject_cast<const GantryStyle *>(style);
}

} // namespace

base::Result<Theme> Theme::load(Scheme scheme, const QFont &base)
{
    initResources();
    QFile file(QStringLiteral(":/gantry/themes/tokens.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(base::Error::Kind::Internal,
                          QCoreApplication::translate("ui::Theme", "The program's own colours are missing."),
                          file.errorString());
    }
    ThemeReader reader(QJsonDocument::fromJson(file.readAll()).object());
    Theme theme = reader.read(scheme, base);
    if (!reader.problems().isEmpty()) {
        return base::fail(base::Error::Kind::Internal,
                          QCoreApplication::translate("ui::Theme", "The program's own colours are damaged."),
                          reader.problems().join(QStringLiteral(", ")));
    }
    return theme;
}

const StatusColors &Theme::status(Tone tone) const
{
    return m_status.at(static_cast<qsizetype>(tone));
}

QFont Theme::font(FontRole role) const
{
    QFont font = m_base;
    if (isMono(role)) {
        font.setFamily(m_monoFamily);
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    // Down, not to the nearest: 10 pt gives 11, 12, 13, 15, 18 and 22 px, the sizes the layouts are drawn for.
    font.setPixelSize(std::max(smallestFontPx, static_cast<int>(std::floor(pixelSize(m_base) * factorOf(role)))));
    font.setWeight(isStrong(role) ? QFont::DemiBold : QFont::Normal);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    if (!isMono(role))
        font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

int Theme::rowHeight(int token, int lines) const
{
    // What a line takes at the usual 10 pt: a token holds that plus its air, which larger fonts keep.
    constexpr int usualLine = 18;
    constexpr int airMin = 4;
    constexpr int airMax = 10;
    int text = QFontMetrics(font(FontRole::Base)).height();
    if (lines > 1)
        text += (lines - 1) * QFontMetrics(font(FontRole::Small)).height();
    return std::max(token, text + std::clamp(token - usualLine, airMin, airMax));
}

const Theme &applicationTheme()
{
    if (const auto *application = qobject_cast<QApplication *>(QCoreApplication::instance())) {
        Q_UNUSED(application)
        if (const GantryStyle *style = gantryStyle(QApplication::style()))
            return style->theme();
    }
    static const Theme plain = [] {
        auto loaded = Theme::load(Scheme::Light, QApplication::font());
        Q_ASSERT(loaded.has_value()); // the file is part of this library and tested
        return loaded.value_or(Theme());
    }();
    return plain;
}

const Theme &theme(const QWidget *widget)
{
    if (widget) {
        if (const GantryStyle *style = gantryStyle(widget->style()))
            return style->theme();
    }
    return applicationTheme();
}

} // namespace ui

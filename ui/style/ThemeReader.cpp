// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ThemeReader.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QMetaEnum>

namespace ui {

namespace {

QJsonObject object(const QJsonObject &from, const char *key)
{
    return from.value(QLatin1StringView(key)).toObject();
}

QString monoFamily(const QString &wanted)
{
    if (QFontDatabase::hasFamily(wanted))
        return wanted;
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

} // namespace

Theme ThemeReader::read(Scheme scheme, const QFont &base)
{
    const QJsonObject from = object(object(m_tokens, "themes"), scheme == Scheme::Dark ? "dark" : "light");
    Theme theme;
    theme.m_scheme = scheme;
    theme.m_base = base;
    theme.m_monoFamily
        = monoFamily(object(object(m_tokens, "sizes"), "font").value(QLatin1StringView("monoFamily")).toString());
    readPalette(theme, from);
    readSurface(theme, object(from, "surface"));
    readStatus(theme, object(from, "status"));
    readContent(theme, from);
    readSizes(theme.m_size);
    return theme;
}

void ThemeReader::readPalette(Theme &theme, const QJsonObject &from)
{
    const QMetaEnum roles = QMetaEnum::fromType<QPalette::ColorRole>();
    const auto role = [&](const QString &name) {
        bool known = false;
        const int value = roles.keyToValue(name.toLatin1().constData(), &known);
        if (!known)
            m_problems << name;
        return known ? static_cast<QPalette::ColorRole>(value) : QPalette::NoRole;
    };
    const QJsonObject normal = object(from, "palette");
    for (const QString &name : normal.keys()) {
        const QColor value = color(normal, name.toLatin1().constData());
        theme.m_palette.setColor(QPalette::Active, role(name), value);
        theme.m_palette.setColor(QPalette::Inactive, role(name), value);
        theme.m_palette.setColor(QPalette::Disabled, role(name), value);
    }
    const QJsonObject disabled = object(from, "disabled");
    for (const QString &name : disabled.keys())
        theme.m_palette.setColor(QPalette::Disabled, role(name), color(disabled, name.toLatin1().constData()));
    theme.m_accent = color(normal, "Accent");
}

void ThemeReader::readSurface(Theme &theme, const QJsonObject &from)
{
    static constexpr std::pair<const char *, QColor Surfaces::*> fields[] = {
        {"activityBar", &Surfaces::activityBar},
        {"sidebar", &Surfaces::sidebar},
        {"page", &Surfaces::page},
        {"card", &Surfaces::card},
        {"header", &Surfaces::header},
        {"statusBar", &Surfaces::statusBar},
        {"border", &Surfaces::border},
        {"borderStrong", &Surfaces::borderStrong},
        {"borderControl", &Surfaces::borderControl},
        {"hairline", &Surfaces::hairline},
        {"hover", &Surfaces::hover},
        {"pressed", &Surfaces::pressed},
        {"selected", &Surfaces::selected},
        {"selectedInactive", &Surfaces::selectedInactive},
        {"focusRing", &Surfaces::focusRing},
        {"textMuted", &Surfaces::textMuted},
        {"accentText", &Surfaces::accentText},
        {"primary", &Surfaces::primary},
        {"primaryHover", &Surfaces::primaryHover},
        {"primaryPressed", &Surfaces::primaryPressed},
        {"primaryText", &Surfaces::primaryText},
    };
    for (const auto &[key, field] : fields)
        theme.m_surface.*field = color(from, key);
}

void ThemeReader::readStatus(Theme &theme, const QJsonObject &from)
{
    // In the order of Tone.
    for (const char *name : {"idle", "running", "waiting", "success", "failed", "interrupted", "unknown"}) {
        const QJsonObject one = object(from, name);
        StatusColors colors{color(one, "fg"), color(one, "bg"), color(one, "border"), {}, {}};
        if (one.contains(QLatin1StringView("solid"))) {
            colors.solid = color(one, "solid");
            colors.onSolid = color(one, "onSolid");
        }
        theme.m_status << colors;
    }
}

void ThemeReader::readContent(Theme &theme, const QJsonObject &from)
{
    const QJsonObject diff = object(from, "diff");
    theme.m_diff = {color(diff, "addBg"),    color(diff, "addEmphasis"),    color(diff, "addText"),
                    color(diff, "removeBg"), color(diff, "removeEmphasis"), color(diff, "removeText")};
    const QJsonObject terminal = object(from, "terminal");
    theme.m_terminal = {color(terminal, "background"), color(terminal, "foreground"), color(terminal, "cursor"),
                        color(terminal, "selection"),  color(terminal, "muted"),      color(terminal, "promptBg"),
                        colors(terminal, "ansi", 16)};
    const QJsonObject syntax = object(from, "syntax");
    theme.m_syntax = {color(syntax, "keyword"), color(syntax, "string"),  color(syntax, "number"),
                      color(syntax, "key"),     color(syntax, "comment"), color(syntax, "function")};
    const QJsonObject chart = object(from, "chart");
    theme.m_chart
        = {colors(chart, "series", 6), color(chart, "grid"), color(chart, "axisText"), color(chart, "limitLine")};
}

void ThemeReader::readSizes(Sizes &size)
{
    const QJsonObject sizes = object(m_tokens, "sizes");
    const QJsonObject space = object(sizes, "spacing");
    size.space = {number(space, "xxs"), number(space, "xs"), number(space, "s"),  number(space, "m"),
                  number(space, "l"),   number(space, "xl"), number(space, "xxl")};
    const QJsonObject radius = object(sizes, "radius");
    size.radius
        = {number(radius, "control"), number(radius, "chip"), number(radius, "card"), number(radius, "focusRing")};
    const QJsonObject line = object(sizes, "line");
    size.line = {number(line, "hairline"),    number(line, "focusRing"), number(line, "focusOffset"),
                 number(line, "selectedBar"), number(line, "splitter"),  number(line, "splitterGrab")};
    const QJsonObject icon = object(sizes, "icon");
    size.icon = {number(icon, "inline"),  number(icon, "status"),   number(icon, "control"),
                 number(icon, "toolbar"), number(icon, "activity"), number(icon, "empty")};
    const QJsonObject row = object(sizes, "row");
    size.row = {number(row, "dense"),       number(row, "standard"),     number(row, "tree"),   number(row, "header"),
                number(row, "groupHeader"), number(row, "session"),      number(row, "step"),   number(row, "approval"),
                number(row, "logLine"),     number(row, "terminalLine"), number(row, "setting")};
    const QJsonObject control = object(sizes, "control");
    size.control = {number(control, "height"),         number(control, "heightLarge"), number(control, "paddingX"),
                    number(control, "minWidthButton"), number(control, "chip"),        number(control, "tab"),
                    number(control, "paneHeader"),     number(control, "statusBar"),   number(control, "pageHeader"),
                    number(control, "activityItem")};
    const QJsonObject motion = object(sizes, "motion");
    size.motion = {number(motion, "toastMs"), number(motion, "elapsedTickMs")};
    readLayout(size, object(sizes, "layout"));
}

void ThemeReader::readLayout(Sizes &size, const QJsonObject &from)
{
    const QJsonArray window = from.value(QLatin1StringView("windowMin")).toArray();
    size.layout = {number(from, "activityBar"),
                   number(from, "activityBarCompact"),
                   number(from, "sessionList"),
                   number(from, "sessionListMin"),
                   number(from, "sessionListMax"),
                   number(from, "inspector"),
                   number(from, "inspectorMin"),
                   number(from, "inspectorMax"),
                   number(from, "terminalMinColumns"),
                   number(from, "terminalPadding"),
                   number(from, "taskDrawer"),
                   number(from, "approvalsList"),
                   number(from, "logSources"),
                   number(from, "settingsNav"),
                   number(from, "dialogWidth"),
                   number(from, "palette"),
                   QSize(window.at(0).toInt(), window.at(1).toInt())};
}

QColor ThemeReader::color(const QJsonObject &from, const char *key)
{
    const QColor value = QColor::fromString(from.value(QLatin1StringView(key)).toString());
    if (!value.isValid())
        m_problems << QString::fromLatin1(key);
    return value;
}

QList<QColor> ThemeReader::colors(const QJsonObject &from, const char *key, qsizetype count)
{
    QList<QColor> values;
    for (const QJsonValue &value : from.value(QLatin1StringView(key)).toArray())
        values << QColor::fromString(value.toString());
    const bool good = values.size() == count && std::ranges::all_of(values, &QColor::isValid);
    if (!good)
        m_problems << QString::fromLatin1(key);
    values.resize(count);
    return values;
}

int ThemeReader::number(const QJsonObject &from, const char *key)
{
    const QJsonValue value = from.value(QLatin1StringView(key));
    if (!value.isDouble())
        m_problems << QString::fromLatin1(key);
    return value.toInt();
}

} // namespace ui

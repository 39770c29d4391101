// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/TerminalLook.h"

namespace ui {

namespace {

QString schemeResource(Scheme scheme)
{
    return scheme == Scheme::Dark ? QStringLiteral(":/gantry/themes/gantry-dark.colorscheme")
                                  : QStringLiteral(":/gantry/themes/gantry-light.colorscheme");
}

} // namespace

TerminalLook terminalLook(const TerminalSettings &settings, const Theme &theme)
{
    Scheme wanted = theme.scheme();
    if (settings.colors != TerminalSettings::Colors::LikeApplication)
        wanted = settings.colors == TerminalSettings::Colors::Dark ? Scheme::Dark : Scheme::Light;
    if (wanted == theme.scheme()) {
        const QString written = theme.terminalColorScheme();
        return {theme.terminal(), written.isEmpty() ? schemeResource(wanted) : written};
    }
    // The program's own resources; that they are readable is known since the first theme was loaded.
    const auto other = Theme::load(wanted, theme.font(FontRole::Base));
    return {other ? other->terminal() : theme.terminal(), schemeResource(wanted)};
}

} // namespace ui

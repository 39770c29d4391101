// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/LaunchPlan.h"
#include "settings/Settings.h"
#include "ui/settings/SettingsValues.h"
#include "ui/style/ThemeManager.h"
#include <QSize>

namespace app {

/// The stored choices as the settings page shows them, and back; what the page does not show is taken from @p stored.
[[nodiscard]] ui::SettingsValues toPage(const settings::Values &stored);
[[nodiscard]] settings::Values fromPage(const ui::SettingsValues &shown, const settings::Values &stored);

[[nodiscard]] ui::ThemeMode themeMode(const settings::Values &values);
[[nodiscard]] ui::AccentSource accentSource(const settings::Settings &settings);
void setAccentSource(settings::Settings &settings, ui::AccentSource source);
/// @p dark: what the application shows now. @p grid: columns × rows of the terminal that will show the run.
[[nodiscard]] engines::LocalChoices localChoices(const settings::Values &values, bool dark, QSize grid);

} // namespace app

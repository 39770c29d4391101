// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/newsession/NewSessionValues.h"

namespace settings {
class Secrets;
struct EngineConnection;
} // namespace settings

namespace app {

/// A row of "Run in" for each service that the user has set up and enabled.
[[nodiscard]] QList<ui::EngineChoice> connectionChoices(const QList<settings::EngineConnection> &connections);

/// @p values with references to the secrets that were typed for the run; the values themselves go to @p secrets and
/// last as long as the program.
[[nodiscard]] ui::NewSessionValues withKeptSecrets(ui::NewSessionValues values, settings::Secrets &secrets);

} // namespace app

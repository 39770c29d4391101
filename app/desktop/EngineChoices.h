// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/newsession/NewSessionValues.h"

namespace settings {
class Secrets;
struct EngineConnection;
} // namespace settings

namespace app {

/// A row of "Run in" for each service that the user has set up and enabled. @p secrets: a sign-in that was given to an
/// earlier program only is gone.
[[nodiscard]] QList<ui::EngineChoice> connectionChoices(const QList<settings::EngineConnection> &connections,
                                                        const settings::Secrets &secrets);

/// What the runner that Gantry itself starts is called among the user's services.
[[nodiscard]] QString localRunnerName();

/// @p values with references to the secrets that were typed for the run; the values themselves go to @p secrets and
/// last as long as the program.
[[nodiscard]] ui::NewSessionValues withKeptSecrets(ui::NewSessionValues values, settings::Secrets &secrets);

} // namespace app

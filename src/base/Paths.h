// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace base {

/// Where everything is kept. GANTRY_DATA_DIR and GANTRY_CONFIG_DIR override the XDG folders.
struct Paths
{
    QString data; ///< $XDG_DATA_HOME/gantry
    QString config; ///< $XDG_CONFIG_HOME/gantry
    QString
        runtime; ///< $XDG_RUNTIME_DIR/gantry, else /tmp/gantry-<uid>; with GANTRY_DATA_DIR: a folder of its own there

    [[nodiscard]] QString database() const; ///< data/gantry.sqlite
    [[nodiscard]] QString runs() const; ///< data/runs: one folder per run with its log and exit record
    [[nodiscard]] QString spool() const; ///< data/spool: hook events left while nobody listened
    [[nodiscard]] QString spareSpool() const; ///< runtime/spool: those without room there; made when needed
    [[nodiscard]] QString logFile() const; ///< data/gantry.log
    [[nodiscard]] QString settingsFile() const; ///< config/gantry.ini

    /// Reads the environment; touches nothing.
    [[nodiscard]] static Paths fromEnvironment();
    /// Makes the folders, all 0700. PermissionDenied or Unavailable names the folder.
    [[nodiscard]] Result<> create() const;
};

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/TerminalChannel.h"

#include <QStringList>

#include <memory>

namespace process {

/// A channel to the run in @p runFolder: live while its holder has not written the exit record, else from its log.
/// Not opened yet; the caller owns it.
[[nodiscard]] std::unique_ptr<TerminalChannel> openChannel(const QString &runFolder, const QString &socketPath);

/// Whether a holder answers on @p socketPath. Does not block: a unix socket accepts or refuses at once.
[[nodiscard]] bool isHolderAlive(const QString &socketPath);

/// The folders below @p runtimeFolder that look like a run's (they hold a socket or a prompt) and whose holder does not
/// answer: what a crash left. Their names are run ids.
[[nodiscard]] QStringList leftoverRuntimeFolders(const QString &runtimeFolder);

} // namespace process

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QObject;
class QProcess;

namespace base {

/// Ends a helper process without waiting for it, which deleting one that runs would do. @p listener hears nothing of
/// it any more. May be called from the process's own signals.
void letGo(std::unique_ptr<QProcess> process, const QObject *listener);

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace conversations {

/// What stands inside one paragraph, heading or cell: code, emphasis, links; everything else escaped.
[[nodiscard]] QString inlineToHtml(const QString &text);

} // namespace conversations

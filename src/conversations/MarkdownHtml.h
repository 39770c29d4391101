// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace conversations {

/// The Markdown that Claude writes (headings, lists, tables, code, quotes, emphasis, links) as HTML. Everything that
/// is not recognised, HTML included, comes out as text; links go to http, https and mailto only; images become links.
/// Linear in the length of the text, and no nesting goes deeper than eight levels.
[[nodiscard]] QString markdownToHtml(const QString &markdown);

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTextDocument;

namespace ui {

class Theme;

/// Markdown in the window's own fonts, sizes and colours. HTML in it stays text; pictures become their words, so that
/// nothing is looked up anywhere.
[[nodiscard]] std::unique_ptr<QTextDocument> markdownDocument(const QString &text, const Theme &theme);

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QJsonObject>

namespace ui {

/// Fills a Theme from the parsed tokens.json. Reports every name that is missing or no colour, so that a slip of the
/// pen in the file fails a test rather than drawing black.
class ThemeReader
{
public:
    explicit ThemeReader(const QJsonObject &tokens)
        : m_tokens(tokens)
    {
    }

    [[nodiscard]] Theme read(Scheme scheme, const QFont &base);
    [[nodiscard]] QStringList problems() const { return m_problems; }

    /// Takes @p accent in place of our own wherever it, or a darker or lighter shade of it, can be read; the other
    /// places keep ours. Nothing happens when it is invalid.
    static void setAccent(Theme &theme, const QColor &accent);

private:
    void readPalette(Theme &theme, const QJsonObject &from);
    void readSurface(Theme &theme, const QJsonObject &from);
    void readStatus(Theme &theme, const QJsonObject &from);
    void readContent(Theme &theme, const QJsonObject &from);
    void readSizes(Sizes &size);
    void readLayout(Sizes &size, const QJsonObject &from);
    static void tintSelection(Theme &theme, const QColor &accent);
    [[nodiscard]] QColor color(const QJsonObject &from, const char *key);
    [[nodiscard]] QList<QColor> colors(const QJsonObject &from, const char *key, qsizetype count);
    [[nodiscard]] int number(const QJsonObject &from, const char *key);

    QJsonObject m_tokens;
    QStringList m_problems;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace ui {

class GantryStyle;

enum class ThemeMode { System, Light, Dark };
enum class AccentSource { Gantry, System };

/// Owns the look of the program: gives QApplication its style, palette and font, and switches them in one go.
///
/// Make one after QApplication and before the first widget. Main thread. changed() comes after every widget has the
/// new palette; views that hand colours to something of their own (terminals, charts, highlighters) listen to it.
class ThemeManager : public QObject
{
    Q_OBJECT

public:
    /// @p folder: private, for the files that the terminal reads its colours from; empty: a temporary one.
    explicit ThemeManager(const QString &folder = {}, QObject *parent = nullptr);
    ~ThemeManager() override;

    /// Installs style, palette and font. Fails only when the program's own resources are unreadable.
    [[nodiscard]] base::Result<> apply(ThemeMode mode);

    /// The system's is what the desktop said when the program started; where it says nothing, or its colour could not
    /// be read, ours is taken.
    void setAccentSource(AccentSource source);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    [[nodiscard]] const Theme &theme() const;
    /// The interface font everything is computed from; the default font of the system unless set.
    [[nodiscard]] QFont baseFont() const { return m_baseFont; }
    void setBaseFont(const QFont &font);

    /// The font of the desktop, or Noto Sans 10 pt where no desktop says anything.
    [[nodiscard]] static QFont systemFont();

signals:
    void changed();

private:
    [[nodiscard]] Scheme wantedScheme() const;
    [[nodiscard]] base::Result<> install(Scheme scheme);
    void followSystem();
    [[nodiscard]] QString writeTerminalScheme(Scheme scheme);

    ThemeMode m_mode = ThemeMode::System;
    AccentSource m_accentSource = AccentSource::Gantry;
    QColor m_systemAccent; ///< invalid: none is known
    QFont m_baseFont;
    GantryStyle *m_style = nullptr; // owned by QApplication
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class SegmentedButtons;
class TerminalPreview;

class TerminalSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit TerminalSection(QWidget *parent);

protected:
    void fill() override;

private:
    void connectFields();

    QFontComboBox *m_font;
    QSpinBox *m_size;
    QComboBox *m_colors;
    QSpinBox *m_scrollback;
    QComboBox *m_bell;
    QCheckBox *m_clipboard;
    QCheckBox *m_links;
    QComboBox *m_renderer;
    QCheckBox *m_screenReader;
    TerminalPreview *m_preview;
};

class PermissionsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit PermissionsSection(QWidget *parent);

signals:
    /// To be shown where they are kept; else the decisions made so far.
    void listRequested(bool rules);

protected:
    void fill() override;

private:
    QButtonGroup *m_modes;
};

class AppearanceSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit AppearanceSection(QWidget *parent);

protected:
    void fill() override;

private:
    SegmentedButtons *m_theme;
    SegmentedButtons *m_accent;
    SegmentedButtons *m_density;
    QCheckBox *m_words;
    QCheckBox *m_menuBar;
    QCheckBox *m_motion;
    QCheckBox *m_askBeforeQuit;
};

} // namespace ui

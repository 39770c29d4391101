// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logview/LogSource.h"
#include "ui/widgets/Surface.h"

#include <optional>

class QComboBox;

namespace ui {

class Chip;
class ElidedLabel;
class StatusGlyphLabel;
class ToolButton;

/// Above a log: which run it is, which output is shown, Follow and Export.
class LogHeader : public Surface
{
    Q_OBJECT
public:
    enum class Output { All, StandardOutput, StandardError };

    explicit LogHeader(QWidget *parent = nullptr);

    /// Unset: Gantry's own log.
    void setSource(const std::optional<LogSource> &source);
    void setFollowing(bool following);
    [[nodiscard]] Output output() const;
    /// Says nothing.
    void setAllOutput();

signals:
    void outputChosen();
    void followToggled(bool follow);
    void findRequested();
    void exportRequested();
    void openSessionRequested();

private:
    void createControls();

    StatusGlyphLabel *m_glyph;
    ElidedLabel *m_title;
    Chip *m_engine;
    QComboBox *m_output;
    ToolButton *m_follow;
    ToolButton *m_open;
};

} // namespace ui

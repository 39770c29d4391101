// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

namespace ui {

/// How much may run at once, and what happens to sessions that were interrupted.
class SessionsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SessionsSection(QWidget *parent);

    /// Whether this system can limit the memory of one run.
    void setMemoryLimitAvailable(bool available);

protected:
    void fill() override;

private:
    QSpinBox *m_running;
    QSpinBox *m_free;
    QSpinBox *m_limit;
    QCheckBox *m_resume;
};

} // namespace ui

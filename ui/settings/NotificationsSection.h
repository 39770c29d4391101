// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QPushButton;
class QTimeEdit;

namespace ui {

/// What is told outside the window, and when not.
class NotificationsSection : public SettingsSection
{
    Q_OBJECT

public:
    enum class Service { Asking, Available, Unavailable };

    explicit NotificationsSection(QWidget *parent);

    /// Whether the desktop shows notifications at all.
    void setService(Service service);

signals:
    void testRequested();

protected:
    void fill() override;

private:
    void connectFields();

    StatusGlyphLabel *m_service;
    QPushButton *m_test;
    QCheckBox *m_waiting;
    QCheckBox *m_finished;
    QCheckBox *m_failed;
    QCheckBox *m_limit;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_resume;
};

} // namespace ui

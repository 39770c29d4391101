// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Schedule.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace ui {

class SegmentedButtons;
class TextLabel;

/// When tasks are made: once, every so often, or by a cron line. Below it stands what that means, while one types: the
/// next three times, or what is wrong.
class ScheduleTimes : public QWidget
{
    Q_OBJECT
public:
    explicit ScheduleTimes(QWidget *parent = nullptr);

    void setSchedule(const tasks::Schedule &schedule);
    /// Writes kind, times, cron line and zone.
    void writeTo(tasks::Schedule &schedule) const;
    /// Why there is no such time; empty: there is one.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    [[nodiscard]] tasks::Schedule::Kind kind() const;
    [[nodiscard]] std::chrono::seconds interval() const;
    QWidget *createOnce();
    QWidget *createInterval();
    QWidget *createCron();
    void check();

    tasks::Schedule m_begun; ///< as it was put in
    SegmentedButtons *m_kind;
    QStackedWidget *m_fields;
    QDateTimeEdit *m_at = nullptr;
    QSpinBox *m_every = nullptr;
    QComboBox *m_unit = nullptr;
    QDateTimeEdit *m_first = nullptr;
    QLineEdit *m_cron = nullptr;
    QLineEdit *m_zone = nullptr;
    TextLabel *m_meaning;
};

} // namespace ui

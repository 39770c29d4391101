// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of NewTaskDialog; for its sources only.
#pragma once

#include "ui/taskboard/NewTaskDialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class ScheduleTimes;
class SegmentedButtons;
class TextLabel;

struct NewTaskDialog::Form
{
    QFormLayout *layout = nullptr;
    QComboBox *templates = nullptr;
    QWidget *templateRow = nullptr;
    TextLabel *titleLabel = nullptr;
    SegmentedButtons *type = nullptr;
    QComboBox *project = nullptr;
    QLineEdit *title = nullptr;
    TextLabel *textLabel = nullptr;
    QPlainTextEdit *text = nullptr;
    TextLabel *note = nullptr; ///< warnings about the text
    ScheduleTimes *times = nullptr;
    QComboBox *engine = nullptr;
    QComboBox *permissions = nullptr;
    QLineEdit *model = nullptr;
    QSpinBox *priority = nullptr;
    QComboBox *after = nullptr;
    QComboBox *afterOn = nullptr;
    QWidget *afterRow = nullptr;
    QCheckBox *isDue = nullptr;
    QDateTimeEdit *due = nullptr;
    QWidget *dueRow = nullptr;
    QSpinBox *timeout = nullptr;
    QSpinBox *memory = nullptr;
    QDoubleSpinBox *cpu = nullptr;
    QSpinBox *tries = nullptr;
    QLineEdit *labels = nullptr;
    TextLabel *estimate = nullptr;
    TextLabel *problem = nullptr;
    QPushButton *add = nullptr;
    bool ownResources = false; ///< the user has chosen them; else they follow the type
    bool isFilling = false;
};

} // namespace ui

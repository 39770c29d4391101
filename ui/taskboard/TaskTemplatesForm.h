// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of TaskTemplatesDialog; for its sources only.
#pragma once

#include "ui/taskboard/TaskTemplatesDialog.h"

class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class SegmentedButtons;
class TextLabel;

struct TaskTemplatesDialog::Form
{
    QListWidget *list = nullptr;
    QPushButton *add = nullptr;
    QPushButton *import = nullptr;
    QPushButton *exportAll = nullptr;
    QFormLayout *layout = nullptr;
    QLineEdit *name = nullptr;
    QLineEdit *description = nullptr;
    SegmentedButtons *type = nullptr;
    TextLabel *textLabel = nullptr;
    QPlainTextEdit *text = nullptr;
    QLineEdit *file = nullptr;
    QLineEdit *image = nullptr;
    QSpinBox *timeout = nullptr;
    QSpinBox *memory = nullptr;
    QDoubleSpinBox *cpu = nullptr;
    TextLabel *estimate = nullptr;
    TextLabel *problem = nullptr;
    QPushButton *remove = nullptr;
    QPushButton *discard = nullptr;
    QPushButton *save = nullptr;
    QPushButton *close = nullptr;
    bool isFilling = false;
};

} // namespace ui

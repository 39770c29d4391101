// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of NewSessionDialog; for its sources only.
#pragma once

#include "ui/newsession/NewSessionDialog.h"

#include <QMap>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class Disclosure;
class EngineList;
class LimitsPanel;
class PlanRow;
class RemoteOptionsRow;
class SandboxOptionsRow;
class SegmentedButtons;
class TextLabel;
class WorktreeRow;

struct NewSessionDialog::Form
{
    QComboBox *folder = nullptr;
    TextLabel *folderHint = nullptr;
    QPushButton *browse = nullptr;
    QLineEdit *title = nullptr;
    TextLabel *textLabel = nullptr;
    QComboBox *kind = nullptr;
    QPlainTextEdit *text = nullptr;
    TextLabel *textNote = nullptr;
    TextLabel *counter = nullptr;
    EngineList *engines = nullptr;
    RemoteOptionsRow *remote = nullptr; ///< shown with services only
    SandboxOptionsRow *sandbox = nullptr; ///< shown with its engine only
    QComboBox *model = nullptr;
    QComboBox *permissions = nullptr;
    QWidget *bypassBox = nullptr;
    QCheckBox *bypassConfirm = nullptr;
    SegmentedButtons *steps = nullptr;
    PlanRow *plan = nullptr;
    WorktreeRow *worktree = nullptr;
    Disclosure *limitsHead = nullptr;
    LimitsPanel *limits = nullptr;
    TextLabel *budget = nullptr;
    QPushButton *cancel = nullptr;
    QPushButton *queue = nullptr;
    QPushButton *start = nullptr;
    QMap<Field, TextLabel *> messages; ///< under the fields

    QString hintFolder; ///< the folder the hint or problem is about
    QString folderProblem; ///< told by the owner
    QString notedFolder; ///< as last announced
    bool isWaiting = false; ///< for the owner, who makes a worktree
    QString typedText; ///< as set from outside: Esc asks only when it was changed
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"

#include <QDialog>
#include <QList>
#include <QString>

class QCheckBox;
class QPushButton;

namespace ui {

/// "3 sessions are still running". Asked only when something runs; not shown again when the box was ticked, then the
/// remembered choice stands.
class QuitDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Cancel, KeepRunning, StopAndQuit };
    Q_ENUM(Choice)

    struct Row
    {
        QString title;
        QString age; ///< "14 min"
        StatusGlyph glyph = StatusGlyph::Running;
    };

    /// At most five rows are listed, the rest as "and 12 more".
    explicit QuitDialog(const QList<Row> &running, QWidget *parent = nullptr);

    /// Cancel until a button was pressed. Use open() and finished(); never exec().
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool doNotAskAgain() const;
    [[nodiscard]] QPushButton *keepRunningButton() const { return m_keep; }

private:
    QWidget *createList(const QList<Row> &running);
    QWidget *createButtons();
    void decide(Choice choice);

    Choice m_choice = Choice::Cancel;
    QCheckBox *m_again = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace ui

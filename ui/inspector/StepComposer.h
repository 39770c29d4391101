// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Step.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Text, kind and end of turn of a step: at the inspector's foot, and inside the dialog that edits one.
class StepComposer : public QWidget
{
    Q_OBJECT
public:
    enum class Use { Add, Edit };
    explicit StepComposer(Use use, QWidget *parent = nullptr);

    /// Everything but id, session and position, which a setStep() before keeps.
    [[nodiscard]] session::Step step() const;
    void setStep(const session::Step &step);
    [[nodiscard]] bool isComplete() const;
    /// Nothing was typed.
    [[nodiscard]] bool isEmpty() const;
    /// Why it is not complete, in words for people.
    [[nodiscard]] QString problem() const;
    void clear();
    void focusText();

signals:
    /// Ctrl+Enter or the button; only when complete.
    void submitted(const session::Step &step);
    void completeChanged(bool complete);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createControls(Use use);
    void onKindChanged();
    void onTextChanged();
    void submit();

    session::Step m_step;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_kind = nullptr;
    QWidget *m_afterTurnRow = nullptr;
    QComboBox *m_afterTurn = nullptr;
    QPushButton *m_add = nullptr; ///< Use::Add only
};

} // namespace ui

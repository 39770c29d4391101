// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Question.h"

#include <QDialog>

#include <expected>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class TextLabel;

/// Changes what Claude wants to do before it is allowed: a command as text, anything else as JSON.
class EditInputDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EditInputDialog(const session::Question &question, QWidget *parent = nullptr);

    /// Only after it was accepted.
    [[nodiscard]] QJsonObject input() const;
    /// The question is open no longer: says so, allows nothing any more, and leaves the text to be copied.
    void setOver();

private:
    /// The input, or in words what is wrong with the text.
    [[nodiscard]] std::expected<QJsonObject, QString> parsed() const;
    void check();

    const session::Question m_question;
    const bool m_isCommand;
    bool m_isOver = false;
    QPlainTextEdit *m_text;
    TextLabel *m_error;
    QPushButton *m_allow = nullptr;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace ui {

/// The form for AskUserQuestion: per question its options, one or several of them, and a field for words of one's own.
/// The input comes from Claude: whatever is missing or of another type is left out.
class QuestionForm : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype maxQuestions = 20;
    static constexpr qsizetype maxOptions = 50;

    explicit QuestionForm(QWidget *parent = nullptr);

    void setInput(const QJsonObject &input);
    /// Every question has an answer.
    [[nodiscard]] bool isComplete() const;
    /// The input with "answers": question → chosen labels, comma-separated, or the words typed.
    [[nodiscard]] QJsonObject answeredInput() const;

signals:
    void changed();

private:
    struct Part
    {
        QString question;
        bool several = false;
        QButtonGroup *options = nullptr;
        QAbstractButton *other = nullptr; ///< chooses the field
        QLineEdit *words = nullptr;
    };
    void addQuestion(const QJsonObject &question, int number);
    void addOption(Part &part, const QJsonObject &option, const QString &name);
    void addOther(Part &part, const QString &name);
    [[nodiscard]] static QString answerOf(const Part &part);

    QJsonObject m_input;
    QList<Part> m_parts;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column;
};

} // namespace ui

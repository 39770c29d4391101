// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/PaneFacts.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

class QPushButton;

namespace ui {

class ElidedLabel;
class TextLabel;

/// The tinted bar under a terminal in which Claude asks for something: what, and the answers. It never takes the focus,
/// and goes by itself when the question is answered. Allowing is never easier than denying: no answer is the default,
/// and a question that has just come ignores clicks that were meant for the one before it. What nobody can read to its
/// end cannot be allowed here.
class AttentionBar : public QWidget
{
    Q_OBJECT
public:
    explicit AttentionBar(QWidget *parent = nullptr);

    void setFacts(const PaneFacts &facts);

    QSize sizeHint() const override;
    /// The bar gives way: the answers are also in Approvals.
    QSize minimumSizeHint() const override;

signals:
    void answered(const base::QuestionId &question, const session::Answer &answer);
    void approvalsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addAnswer(const QString &name, const QString &words, const QString &description);
    void answer(session::Answer::Decision decision);
    void send(session::Answer::Decision decision, const QString &message = {});
    void deny();
    void fitAnswers();

    base::QuestionId m_answerable;
    bool m_isShownElsewhere = false; ///< in the terminal, as a whole
    QPointer<QDialog> m_denying;
    QElapsedTimer m_since; ///< since this question is shown
    TextLabel *m_question;
    ElidedLabel *m_detail;
    ElidedLabel *m_where;
    QPushButton *m_once;
    QPushButton *m_session;
    QPushButton *m_deny;
    QPushButton *m_approvals;
};

} // namespace ui

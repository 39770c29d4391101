// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Surface.h"

#include <QElapsedTimer>
#include <QPushButton>

class QLineEdit;

namespace ui {

class LinkButton;
class TextLabel;

/// A plain button that shows its key after its words. Never a default: Enter answers nothing.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    KeyButton(const QString &iconName, const QString &text, const QString &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

/// The fixed foot of a question: the message and the answers. For a moment after an answer it takes none, so that a
/// key or click meant for one question does not answer the next.
class ApprovalFoot : public Surface
{
    Q_OBJECT
public:
    static constexpr int guardMs = 400;

    /// What can be answered; everything else is disabled with a reason.
    struct Choices
    {
        bool allow = false;
        bool session = false;
        bool edit = false;
        bool deny = false;
        bool rule = false;
        QString allowWords; ///< empty: "Allow once"
        QString reason; ///< why nothing or not everything can be answered

        bool operator==(const Choices &) const = default;
    };

    explicit ApprovalFoot(QWidget *parent = nullptr);

    void setChoices(const Choices &choices);
    [[nodiscard]] QString message() const;
    void clearMessage();
    /// No answers for guardMs.
    void guard();
    [[nodiscard]] bool isGuarded() const;

    /// As if the button were pressed; ignored when it is disabled or guarded.
    void allow();
    void allowForSession();
    void edit();
    void deny();
    void makeRule();

signals:
    void allowRequested();
    void allowForSessionRequested();
    void editRequested();
    void denyRequested();
    void ruleRequested();

private:
    KeyButton *addButton(const QString &iconName, const QString &text, const QString &keys, const QString &name,
                         const QString &help, void (ApprovalFoot::*pressed)());
    void press(const QAbstractButton *button, void (ApprovalFoot::*wanted)());

    QLineEdit *m_message;
    KeyButton *m_allow;
    KeyButton *m_session;
    KeyButton *m_edit;
    KeyButton *m_deny;
    LinkButton *m_rule;
    TextLabel *m_reason;
    QElapsedTimer m_sinceAnswer;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approvals/ApprovalInputView.h"

class QHBoxLayout;

namespace ui {

class ApprovalFoot;
class Chip;
class ElidedLabel;
class LinkButton;

/// One question: what is asked, where it comes from, what Claude said before, the whole input, the answers.
class ApprovalDetail : public QWidget
{
    Q_OBJECT
public:
    enum class Standing { Open, Done };

    explicit ApprovalDetail(QWidget *parent = nullptr);

    void showItem(const ApprovalItem &item, Standing standing);
    /// The same question; the input is left alone, with what was filled in.
    void refresh(const ApprovalItem &item, Standing standing);
    void setContext(const ApprovalContext &context);
    void setNow(const QDateTime &now);

    [[nodiscard]] const ApprovalItem &item() const { return m_item; }
    [[nodiscard]] ApprovalInputView &input() { return *m_input; }
    [[nodiscard]] ApprovalFoot &foot() { return *m_foot; }

signals:
    void openSessionRequested();

private:
    QWidget *createHead();
    void updateHead();
    void updateChoices();

    ApprovalItem m_item;
    Standing m_standing = Standing::Done;
    QDateTime m_now;
    TextLabel *m_tool;
    ElidedLabel *m_target;
    LinkButton *m_open;
    Chip *m_waiting;
    Chip *m_mode;
    TextLabel *m_facts;
    TextLabel *m_said;
    ApprovalInputView *m_input;
    ApprovalFoot *m_foot;
};

} // namespace ui

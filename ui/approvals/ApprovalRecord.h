// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ApprovalRules.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class ElidedLabel;
class TextLabel;

/// What was decided, or a rule: read only, with the one thing that can be done about it.
class ApprovalRecord : public QWidget
{
    Q_OBJECT
public:
    explicit ApprovalRecord(QWidget *parent = nullptr);

    void showEntry(const session::AuditEntry &entry, const QString &sessionTitle);
    void showRule(const session::ApprovalRule &rule);

signals:
    void openSessionRequested(const base::SessionId &session);
    void removeRequested(const QString &rule);

private:
    TextLabel *m_tool;
    ElidedLabel *m_target;
    TextLabel *m_facts;
    QPlainTextEdit *m_text;
    QPushButton *m_action;
    base::SessionId m_session;
    QString m_rule;
};

} // namespace ui

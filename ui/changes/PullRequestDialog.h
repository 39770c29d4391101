// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/PullRequest.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class PrimaryButton;
class TextLabel;

/// Asks for title and text of a pull request. Stays open until the owner closes it with accept() or shows what is
/// wrong.
class PullRequestDialog : public QDialog
{
    Q_OBJECT
public:
    PullRequestDialog(const QString &branch, const QString &title, QWidget *parent = nullptr);

    void showProblem(const QString &message);

signals:
    void openRequested(const git::PullRequest &request);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();

    QLineEdit *m_title;
    QPlainTextEdit *m_body;
    QLineEdit *m_base;
    QCheckBox *m_draft;
    TextLabel *m_problem;
    PrimaryButton *m_open;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"

#include <QDialog>

class QPushButton;

namespace ui {

class TextLabel;

/// Says what removing a worktree would lose. Never removes on Enter; Cancel is the default.
class RemoveWorktreeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit RemoveWorktreeDialog(const QString &path, QWidget *parent = nullptr);

    /// @p inUse: words for a session that works in it; empty: none.
    void setCheck(const git::RemovalCheck &check, const QString &inUse);
    /// Nothing can be removed.
    void showProblem(const QString &message);

signals:
    /// @p keepCopy: what would be lost is kept first.
    void removeRequested(bool keepCopy);

private:
    QString m_path;
    TextLabel *m_headline;
    TextLabel *m_details;
    QPushButton *m_remove;
    bool m_keepCopy = false;
};

} // namespace ui

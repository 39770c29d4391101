// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Worktree.h"
#include "ui/newsession/NewSessionValues.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class ElidedLabel;
class TextLabel;

/// What the owner knows about worktrees of a folder.
struct WorktreeFacts
{
    bool possible = false;
    QString reason; ///< why not: "This folder is not in a git repository."
    QString current; ///< branch or commit the project stands on
    QStringList branches; ///< to begin from
    git::WorktreeRules rules;

    bool operator==(const WorktreeFacts &) const = default;
};

/// "Own branch order-pagination from main" with a box, *Change…*, and the progress of making it.
class WorktreeRow : public QWidget
{
    Q_OBJECT
public:
    static constexpr int readOfPrompt = 300; ///< characters; the name is made of the first words

    explicit WorktreeRow(QWidget *parent = nullptr);

    void setFacts(const WorktreeFacts &facts);
    [[nodiscard]] const WorktreeFacts &facts() const { return m_facts; }
    /// The branch is named after it until the user names it.
    void setPrompt(const QString &text);
    void setValues(const NewSessionValues &values);
    void store(NewSessionValues &values) const;

    /// While the worktree is made; @p log is added to what the set-up script has said.
    void showProgress(const QString &words, const QByteArray &log);
    void clearProgress();

signals:
    /// Location, copies or script were changed for this project.
    void rulesChanged(const git::WorktreeRules &rules);

private:
    void updateWords();
    void change();

    WorktreeFacts m_facts;
    QString m_fromPrompt;
    QString m_name; ///< typed by the user
    QString m_base; ///< chosen by the user
    QCheckBox *m_box;
    ElidedLabel *m_words;
    QPushButton *m_change;
    TextLabel *m_progress;
    QPlainTextEdit *m_log;
};

} // namespace ui

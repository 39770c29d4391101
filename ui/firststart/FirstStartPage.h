// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Buttons.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace ui {

/// What a new user sees: folder and prompt on the left, checks on the right. Starts with the focus in the prompt.
class FirstStartPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstStartPage(QWidget *parent = nullptr);

    /// The folders offered, the first one preset; the field also takes a typed path.
    void setFolders(const QStringList &folders);
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    /// "Git repository, branch main, nothing to commit", or why the folder cannot be used (then @p usable is false).
    void setFolderFacts(const QString &words, bool usable);
    [[nodiscard]] QString prompt() const;
    /// "Opus 5, asks before acting"
    void setDefaults(const QString &words);
    void setChecks(const QList<CheckResult> &checks);
    /// Disables "Start session" and says why under it; empty enables it. A missing claude sets it.
    void setStartBlocked(const QString &reason);
    /// Shows "Start demo"; false where the demo agent is not installed.
    void setDemoAvailable(bool available);
    /// "Browse 214 existing conversations"; hidden at 0.
    void setConversationCount(int count);

signals:
    void startRequested(const QString &folder, const QString &prompt);
    void startDemoRequested();
    void fixRequested(const QString &name);
    void checkAgainRequested();
    void browseConversationsRequested();
    /// The folder in the field changed; the owner answers with setFolderFacts().
    void folderEdited(const QString &folder);
    void browseFolderRequested();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createStartCard();
    QWidget *createChecksCard();
    QWidget *createDemoCard();
    QWidget *createFoot();
    void updateStart();
    void start();

    QComboBox *m_folder = nullptr;
    TextLabel *m_folderFacts = nullptr;
    QPlainTextEdit *m_prompt = nullptr;
    ElidedLabel *m_defaults = nullptr;
    TextLabel *m_blocked = nullptr;
    PrimaryButton *m_start = nullptr;
    CheckList *m_checks = nullptr;
    QWidget *m_demo = nullptr;
    LinkButton *m_browse = nullptr;
    QString m_blockReason;
    bool m_folderUsable = true;
};

} // namespace ui

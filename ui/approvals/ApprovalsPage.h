// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approvals/ApprovalInputView.h"
#include "ui/models/ApprovalRecordModels.h"

#include <QPointer>
#include <QTimer>

class QListView;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace ui {

class ApprovalDetail;
class ApprovalRecord;
class EditInputDialog;
class EmptyState;

/// Every question that waits, what was decided, and the rules; with the detail of the current row. Asks nobody: it is
/// told what there is and emits what the user wants.
class ApprovalsPage : public QWidget
{
    Q_OBJECT
public:
    enum Tab { Waiting, Decided, Rules };

    explicit ApprovalsPage(QWidget *parent = nullptr);

    void setItems(const QList<ApprovalItem> &items);
    void setContext(const base::QuestionId &question, const ApprovalContext &context);
    /// The answer was not taken: the question can be answered again.
    void answerFailed(const base::QuestionId &question);
    void setNewestDecided(const QList<session::AuditEntry> &entries);
    void addOlderDecided(const QList<session::AuditEntry> &entries);
    void setSessionTitles(const QHash<base::SessionId, QString> &titles);
    void setRules(const QList<session::ApprovalRule> &rules);

    void showQuestion(const base::QuestionId &question);
    void showTab(Tab tab);
    [[nodiscard]] base::QuestionId currentQuestion() const;
    [[nodiscard]] int openCount() const;
    [[nodiscard]] bool isOpen(const base::QuestionId &question) const;
    [[nodiscard]] bool isGuarded() const;

signals:
    void openCountChanged(int count);
    void answerRequested(const ui::ApprovalItem &item, const session::Answer &answer);
    void openSessionRequested(const base::SessionId &session);
    /// A question is shown: setContext() may say more about it.
    void contextWanted(const ui::ApprovalItem &item);
    void ruleRequested(const session::ApprovalRule &rule);
    void ruleRemovalRequested(const QString &rule);
    /// Entries before this one; 0: the newest.
    void decidedWanted(qint64 before);
    void notificationSettingsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createSide();
    QListView *createList(QAbstractItemModel *model, const QString &name, const QString &words);
    void createContent();
    void createShortcuts();
    void connectDetail();
    void connectRecords();
    void showCurrent();
    void showWaiting(int row);
    void updateTabs();
    void answer(session::Answer answer);
    void allow(session::Answer::Decision decision);
    void editInput();
    void makeRule();
    void openSession();
    void takeFocus();
    [[nodiscard]] bool isWaitingShown() const;
    [[nodiscard]] QListView *currentList() const;

    ApprovalListModel *m_waiting;
    ApprovalAuditModel *m_decided;
    ApprovalRuleModel *m_rules;
    QSplitter *m_splitter;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_lists = nullptr;
    QList<QListView *> m_views; ///< in the order of Tab
    QStackedWidget *m_content;
    ApprovalDetail *m_detail;
    ApprovalRecord *m_record;
    EmptyState *m_empty;
    QTimer m_tick;
    QHash<base::SessionId, QString> m_titles;
    base::QuestionId m_shown;
    QPointer<EditInputDialog> m_editing; ///< the input of m_edited
    base::QuestionId m_edited;
    bool m_pointerOnList = false;
    bool m_keyDown = false;
    bool m_updating = false; ///< what is shown changes without the user
};

} // namespace ui

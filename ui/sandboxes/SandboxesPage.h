// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QSplitter;
class QStackedWidget;
class QTreeView;

namespace ui {

class EmptyState;
class NoticeStack;
class PageHeader;
class SandboxDetail;
class SandboxTableModel;

/// All sandboxes: what the service has and what is recorded here. Needs a SandboxTableModel that its owner keeps
/// current; it sets the model's time while it is visible. Ids are those of the rows.
class SandboxesPage : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxesPage(SandboxTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *table() const { return m_table; }
    [[nodiscard]] SandboxDetail *detail() const { return m_detail; }
    [[nodiscard]] QString current() const;
    void select(const QString &id);
    /// Without a key there is nothing to ask.
    void setHasKey(bool hasKey);
    /// "api.e2b.app, read at 10:41:07"
    void setDescription(const QString &words);
    /// Why the list is not current; empty: it is.
    void setProblem(const QString &words);
    /// Rows have changed in what only the detail shows.
    void refreshDetail();
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    /// It came into sight, or the user asks.
    void refreshRequested();
    void shownChanged(bool isShown);
    void currentChanged(const QString &id);
    void pauseRequested(const QString &id);
    void resumeRequested(const QString &id);
    void extendRequested(const QString &id, std::chrono::seconds time);
    void downloadRequested(const QString &id, const QString &path, const QString &target);
    /// The user has seen what changed and confirmed it.
    void applyRequested(const QString &id);
    /// Shows the list of changes; to be answered with askToApply().
    void changesRequested(const QString &id);
    void terminateRequested(const QString &id);
    void forgetRequested(const QString &id);
    void openSessionRequested(const base::SessionId &session);
    void newSessionRequested();
    void tasksRequested();
    void settingsRequested();

public slots:
    void askToApply(const QString &id, const QStringList &changes);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHeader();
    void createTable();
    void createDetail();
    void createEmptyStates();
    void updateStack();
    void tick();
    void showContextMenu(const QPoint &position);
    void askToExtend();
    void askToDownload();
    void askToTerminate();
    void forget();

    SandboxTableModel *m_model;
    PageHeader *m_header = nullptr;
    NoticeStack *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    QTreeView *m_table = nullptr;
    SandboxDetail *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noKey = nullptr;
    QTimer m_tick;
    bool m_hasKey = true;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/Document.h"
#include "conversations/Export.h"
#include "ui/conversations/ConversationRow.h"
#include "ui/widgets/Notices.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QListView;
class QPushButton;
class QStackedWidget;
class QUrl;

namespace ui {

class ConversationDelegate;
class ConversationListModel;
class ConversationView;
class ElidedLabel;
class EmptyState;
class Meter;
class SearchField;
class TextLabel;

/// All conversations of Claude on this computer: search, list, preview, and what can be done with one. Shows what it is
/// given and tells what is wanted; it reads and starts nothing.
class ConversationBrowser : public QDialog
{
    Q_OBJECT
public:
    explicit ConversationBrowser(QWidget *parent = nullptr);
    ~ConversationBrowser() override;

    /// What the dialog is opened for: "Choose the conversation to go on with"; empty: to look around.
    void setPurpose(const QString &words);
    /// The answer to searchRequested(@p typed), or to nothing typed; a late answer to other words is dropped.
    /// @p total may be more than there are rows.
    void setRows(const QString &typed, const QList<ConversationRow> &rows, int total);
    /// Nothing: nothing is being read.
    void setProgress(const std::optional<conversations::Progress> &progress);
    /// The answer to documentRequested(); dropped when another row is current by now.
    void setDocument(const QString &path, const conversations::Document &document);
    void setDocumentError(const QString &path, const QString &message);
    void showNotice(const Notice &notice);
    void dismissNotice(const QString &id);

    [[nodiscard]] QString typed() const;
    [[nodiscard]] const ConversationRow *current() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] ConversationView *view() const { return m_view; }

    void setSearch(const QString &words);

signals:
    /// Some time after the last key; empty: all of them.
    void searchRequested(const QString &typed);
    void documentRequested(const conversations::Conversation &conversation);
    void resumeRequested(const conversations::Conversation &conversation);
    void forkRequested(const conversations::Conversation &conversation);
    void attachRequested(const conversations::Conversation &conversation);
    void showSessionRequested(const base::SessionId &session);
    void exportRequested(const conversations::Conversation &conversation, conversations::ExportFormat format);
    void folderRequested(const conversations::Conversation &conversation);
    void cancelReadingRequested();
    void readAgainRequested();
    void linkActivated(const QUrl &url);
    /// A button of a notice that showNotice() was given.
    void noticeActed(const QString &id, int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createSide();
    [[nodiscard]] QWidget *createReadingRow();
    [[nodiscard]] QWidget *createContent();
    [[nodiscard]] QWidget *createFoot();
    void connectControls();
    void onCurrentChanged();
    void askForDocument();
    void updateActions();
    void updateState();
    void updateHead();
    void actOnCurrent();
    [[nodiscard]] QStringList words() const;

    ConversationListModel *m_model;
    ConversationDelegate *m_delegate = nullptr;
    TextLabel *m_purpose = nullptr;
    SearchField *m_search = nullptr;
    QStackedWidget *m_lists = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_readingRow = nullptr;
    TextLabel *m_reading = nullptr;
    Meter *m_meter = nullptr;
    QPushButton *m_cancelReading = nullptr;
    NoticeStack *m_notices = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_facts = nullptr;
    ConversationView *m_view = nullptr;
    TextLabel *m_count = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_fork = nullptr;
    QPushButton *m_act = nullptr; ///< Resume, Attach or Show session
    QTimer m_typing;
    QTimer m_settle; ///< a row that is only passed by is not read
    QString m_shown; ///< path of the document in the view
    bool m_answered = false; ///< rows were set at least once
    bool m_isReading = false;
    int m_total = 0;
};

} // namespace ui

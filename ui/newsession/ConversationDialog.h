// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claude/Transcript.h"

#include <QDialog>
#include <QList>

class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace ui {

class SearchField;
class TextLabel;

/// Conversations that Claude has on this computer, to take one up again. Shows what it is given; starts nothing.
class ConversationDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int maxRows = 2000;

    explicit ConversationDialog(QWidget *parent = nullptr);
    ~ConversationDialog() override;

    /// Until then it says that it is reading.
    void setConversations(const QList<claude::ConversationInfo> &conversations);
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void chosen(const claude::ConversationInfo &conversation);

private:
    void choose();
    void updateState();

    QList<claude::ConversationInfo> m_conversations;
    SearchField *m_search;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QListView *m_list;
    TextLabel *m_state;
    QPushButton *m_resume;
    bool m_reading = true;
};

} // namespace ui

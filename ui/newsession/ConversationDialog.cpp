// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/ConversationDialog.h"

#include "ui/models/Format.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {
namespace {

enum Role { IndexRole = Qt::UserRole + 1, FolderRole, AgeRole, SearchRole };

/// First prompt over folder, age at the right.
class ConversationDelegate : public SelectableRowDelegate
{
public:
    ConversationDelegate(int token, QObject *parent)
        : SelectableRowDelegate(token, 2, parent)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &theme) const override
    {
        TwoLineRow row;
        row.leadingIcon = QStringLiteral("history");
        row.title = index.data(Qt::DisplayRole).toString();
        row.detail = index.data(FolderRole).toString();
        row.trailing = index.data(AgeRole).toString();
        paintTwoLineRow(*painter, content, row, theme, option.direction);
    }
};

} // namespace

ConversationDialog::ConversationDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new SearchField(tr("Find a prompt or a folder")))
    , m_model(new QStandardItemModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_list(new QListView)
    , m_state(new TextLabel({}, FontRole::Base, TextColor::Muted))
    , m_resume(new PrimaryButton(tr("Resume")))
{
    setObjectName(QStringLiteral("conversationDialog"));
    setWindowTitle(tr("Resume a conversation"));
    const Theme &look = theme(this);
    resize(look.size().layout.dialogWidth, 520);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(QStringLiteral("conversationSearch"));
    m_search->setAccessibleName(tr("Find a prompt or a folder"));
    m_list->setObjectName(QStringLiteral("conversationList"));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new ConversationDelegate(look.size().row.session, m_list));
    m_list->setUniformItemSizes(true);
    m_resume->setObjectName(QStringLiteral("conversationResume"));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("conversationCancel"));

    auto *foot = new QHBoxLayout;
    foot->setSpacing(look.size().space.s);
    foot->addWidget(m_state, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_resume);
    auto *column = new QVBoxLayout(this);
    const int margin = look.size().space.l + look.size().space.xs;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(look.size().space.m);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        updateState();
    });
    connect(m_search, &SearchField::leaveRequested, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationDialog::updateState);
    connect(m_list, &QListView::activated, this, &ConversationDialog::choose);
    connect(m_resume, &QPushButton::clicked, this, &ConversationDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    updateState();
    m_search->setFocus();
}

ConversationDialog::~ConversationDialog() = default;

void ConversationDialog::setConversations(const QList<claude::ConversationInfo> &conversations)
{
    m_reading = false;
    m_conversations = conversations;
    m_model->clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < conversations.size(); ++i) {
        const claude::ConversationInfo &info = conversations.at(i);
        const QString folder = Format::path(info.workingFolder);
        auto *item = new QStandardItem(info.firstPrompt.isEmpty() ? info.id.toString() : info.firstPrompt);
        item->setEditable(false);
        item->setData(static_cast<int>(i), IndexRole);
        item->setData(info.branch.isEmpty() ? folder : tr("%1, branch %2").arg(folder, info.branch), FolderRole);
        item->setData(Format::age(info.lastActivity, now), AgeRole);
        item->setData(QString(info.firstPrompt + u' ' + folder + u' ' + info.id.toString()), SearchRole);
        item->setData(tr("%1, in %2, %3 ago").arg(item->text(), folder, Format::spokenAge(info.lastActivity, now)),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    updateState();
}

void ConversationDialog::updateState()
{
    m_resume->setEnabled(m_list->currentIndex().isValid());
    if (m_reading)
        m_state->setText(tr("Reading Claude's conversations…"));
    else if (m_conversations.isEmpty())
        m_state->setText(tr("Claude has no conversations on this computer."));
    else if (m_filtered->rowCount() == 0)
        m_state->setText(tr("Nothing matches."));
    else
        m_state->setText(tr("%n conversation(s)", nullptr, m_filtered->rowCount()));
}

void ConversationDialog::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const claude::ConversationInfo info = m_conversations.at(current.data(IndexRole).toInt());
    accept();
    emit chosen(info);
}

} // namespace ui

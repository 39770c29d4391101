// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/ChangesTab.h"

#include "git/Git.h"
#include "ui/changes/ChangesDelegate.h"
#include "ui/changes/ChangesModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextCursor>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using git::FileStatus;
using Kind = ChangesState::Kind;

namespace {

constexpr int messageLines = 3;

QByteArrayList pathsOf(const QList<FileStatus> &files)
{
    QByteArrayList paths;
    for (const FileStatus &file : files) {
        paths.append(file.path);
        if (file.staged == 'R' && !file.from.isEmpty())
            paths.append(file.from);
    }
    return paths;
}

} // namespace

ChangesTab::ChangesTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChangesModel(this))
{
    setObjectName(u"changesTab"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createHead();
    m_problem = new MessageBar;
    m_problem->setObjectName(u"changesProblem"_s);
    m_problem->hide();
    connect(m_problem, &MessageBar::closed, m_problem, &QWidget::hide);
    column->addWidget(m_problem);
    createTree();
    createCommitBox();
    setState({});
}

void ChangesTab::createHead()
{
    const auto &space = theme(this).size().space;
    auto *head = new Surface(&Surfaces::sidebar, Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space.m, space.xs, space.s, space.xs);
    row->setSpacing(space.s);
    m_branch = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Small, TextColor::Muted);
    m_branch->setObjectName(u"changesBranch"_s);
    m_branch->setTextFormat(Qt::PlainText);
    m_counts = new TextLabel({}, FontRole::Small);
    m_counts->setObjectName(u"changesCounts"_s);
    m_refresh = new ToolButton(u"retry"_s, tr("Read the changes again"));
    m_refresh->setObjectName(u"changesRefresh"_s);
    m_refresh->setWords(tr("Read the changes again"), QKeySequence(Qt::Key_F5));
    m_more = new ToolButton(u"more"_s, tr("More about changes"));
    m_more->setObjectName(u"changesMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_branch, 1);
    row->addWidget(m_counts);
    row->addWidget(m_refresh);
    row->addWidget(m_more);
    layout()->addWidget(head);
    connect(m_refresh, &QToolButton::clicked, this, &ChangesTab::refreshRequested);
    createMenu();
}

void ChangesTab::createMenu()
{
    m_menu = new QMenu(m_more);
    m_menu->setObjectName(u"changesMenu"_s);
    m_stageAll = m_menu->addAction(icon(u"check"_s), tr("Stage all"));
    m_stageAll->setObjectName(u"stageAll"_s);
    m_discardAll = m_menu->addAction(icon(u"undo"_s), tr("Discard all"));
    m_discardAll->setObjectName(u"discardAll"_s);
    m_menu->addSeparator();
    m_pullRequest = m_menu->addAction(icon(u"engineDispatch"_s), tr("Open a pull request…"));
    m_pullRequest->setObjectName(u"openPullRequest"_s);
    m_removeWorktree = m_menu->addAction(icon(u"remove"_s), tr("Remove worktree…"));
    m_removeWorktree->setObjectName(u"removeWorktree"_s);
    m_more->setMenu(m_menu);
    connect(m_stageAll, &QAction::triggered, this, [this] { emit stageRequested(pathsOf(m_model->files())); });
    connect(m_discardAll, &QAction::triggered, this, [this] { emit discardRequested(m_model->files()); });
    connect(m_pullRequest, &QAction::triggered, this, &ChangesTab::pullRequestRequested);
    connect(m_removeWorktree, &QAction::triggered, this, &ChangesTab::removeWorktreeRequested);
}

void ChangesTab::createTree()
{
    m_tree = new QTreeView;
    describe(m_tree, u"changesTree"_s, tr("Changed files"),
             tr("Enter shows the changes, Space stages, Delete discards, Ctrl+Z takes a discard back"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ChangesDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    // Arrow and indentation are the delegate's, so that a row is one piece from edge to edge.
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->viewport()->setAttribute(Qt::WA_Hover);
    m_tree->installEventFilter(this);
    m_empty = new EmptyState;
    m_empty->setButtonPrimary(false);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
    connect(m_tree, &QTreeView::doubleClicked, this, &ChangesTab::activateCurrent);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ChangesTab::showContextMenu);
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_model, &ChangesModel::stageRequested, this, [this](const QByteArrayList &paths, bool stage) {
        if (stage)
            emit stageRequested(paths);
        else
            emit unstageRequested(paths);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_state.kind == Kind::Missing)
            emit recreateRequested();
        else
            emit refreshRequested();
    });
}

void ChangesTab::createCommitBox()
{
    const auto &space = theme(this).size().space;
    m_commitBox = new Surface(&Surfaces::sidebar, Qt::TopEdge);
    auto *column = new QVBoxLayout(m_commitBox);
    column->setContentsMargins(space.m, space.m, space.m, space.m);
    column->setSpacing(space.s);
    m_message = new QPlainTextEdit;
    describe(m_message, u"commitMessage"_s, tr("Commit message"), tr("Ctrl+Enter commits what is staged"));
    m_message->setPlaceholderText(tr("What the commit is about"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(messageLines * m_message->fontMetrics().lineSpacing() + space.l);
    m_message->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space.s);
    m_busyWords = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_busyWords->setObjectName(u"changesBusy"_s);
    m_commit = new QPushButton(tr("Commit"));
    describe(m_commit, u"commitButton"_s, tr("Commit"), tr("Commits what is staged  Ctrl+Enter"));
    row->addWidget(m_busyWords, 1);
    row->addWidget(m_commit);
    column->addWidget(m_message);
    column->addLayout(row);
    layout()->addWidget(m_commitBox);
    connect(m_commit, &QPushButton::clicked, this, &ChangesTab::commit);
    connect(m_message, &QPlainTextEdit::textChanged, this, &ChangesTab::updateButtons);
}

void ChangesTab::setState(const ChangesState &state)
{
    const QByteArray current
        = m_model->file(m_tree->currentIndex()) ? m_model->file(m_tree->currentIndex())->path : QByteArray();
    m_state = state;
    m_model->setFiles(state.kind == Kind::Ready ? state.status.files : QList<FileStatus>());
    // A reset loses the place; the file that was chosen is chosen again.
    QModelIndex chosen = m_model->indexOf(current);
    if (!chosen.isValid() && !m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        chosen = m_model->index(0, 0, m_model->index(0, 0));
    // Not through the view, which would read a held Ctrl as the wish to unselect.
    if (chosen.isValid() && chosen != m_tree->currentIndex())
        m_tree->selectionModel()->setCurrentIndex(chosen, QItemSelectionModel::ClearAndSelect);
    updateHead();
    showEmpty();
    updateButtons();
}

void ChangesTab::updateHead()
{
    const git::Status &status = m_state.status;
    QStringList parts;
    int added = 0;
    int removed = 0;
    if (m_state.kind == Kind::Ready) {
        parts.append(status.branch.isEmpty() ? tr("detached at %1").arg(QString::fromLatin1(status.commit.first(8)))
                                             : git::toText(status.branch));
        if (status.ahead > 0)
            parts.append(tr("%1 ahead").arg(status.ahead));
        if (status.behind > 0)
            parts.append(tr("%1 behind").arg(status.behind));
        for (const FileStatus &file : status.files) {
            added += file.added.value_or(0);
            removed += file.removed.value_or(0);
        }
    }
    m_branch->setText(parts.join(u" · "_s));
    m_counts->setText(added + removed > 0 ? u"+%1 \u2212%2"_s.arg(added).arg(removed) : QString());
    m_counts->setAccessibleName(tr("%1 lines added, %2 removed").arg(added).arg(removed));
}

void ChangesTab::showEmpty()
{
    m_empty->button()->setAccessibleName(m_empty->button()->text());
    switch (m_state.kind) {
    case Kind::Loading:
        m_empty->setContent(u"branch"_s, tr("Reading the changes"), tr("git is being asked."));
        break;
    case Kind::NoRepository:
        m_empty->setContent(u"branch"_s, tr("No git repository"), tr("Changes are shown for folders git knows."));
        break;
    case Kind::Missing:
        m_empty->setContent(u"folder"_s, tr("The folder is gone"), m_state.message,
                            m_state.canRecreate ? tr("Make the worktree again") : QString());
        break;
    case Kind::Failed:
        m_empty->setContent(u"warning"_s, tr("The changes cannot be read"), m_state.message, tr("Try again"));
        break;
    case Kind::Ready:
        m_empty->setContent(u"check"_s, tr("Nothing has changed"),
                            m_state.status.commit.isEmpty() ? tr("Nothing was committed here yet.")
                                                            : tr("The folder is as it was committed."));
        break;
    }
    const bool hasFiles = m_state.kind == Kind::Ready && !m_state.status.files.isEmpty();
    m_stack->setCurrentWidget(hasFiles ? static_cast<QWidget *>(m_tree) : m_empty);
    m_commitBox->setVisible(hasFiles);
}

void ChangesTab::updateButtons()
{
    const bool ready = m_state.kind == Kind::Ready && m_busy.isEmpty();
    const bool hasFiles = !m_state.status.files.isEmpty();
    const bool hasStaged = std::ranges::any_of(m_state.status.files, &FileStatus::isStaged);
    const bool hasWords = !m_message->document()->isEmpty();
    m_commit->setEnabled(ready && hasStaged && hasWords);
    m_commit->setToolTip(!hasStaged      ? tr("Stage files first: tick them, or press Space")
                             : !hasWords ? tr("Write what the commit is about")
                                         : toolTipText(tr("Commit what is staged"), QKeySequence(u"Ctrl+Return"_s)));
    m_stageAll->setEnabled(ready && hasFiles);
    m_discardAll->setEnabled(ready && hasFiles);
    m_pullRequest->setEnabled(ready && !m_state.status.branch.isEmpty() && !m_state.status.commit.isEmpty());
    m_removeWorktree->setVisible(m_state.isWorktree);
    m_removeWorktree->setEnabled(m_busy.isEmpty());
}

void ChangesTab::setBusy(const QString &words)
{
    m_busy = words;
    m_busyWords->setText(words);
    if (!words.isEmpty())
        m_problem->hide();
    updateButtons();
}

void ChangesTab::showProblem(const QString &message)
{
    m_problem->setNotice({u"changes"_s, Tone::Failed, message, {}, true});
    m_problem->show();
}

QString ChangesTab::message() const
{
    return m_message->toPlainText();
}

void ChangesTab::setMessage(const QString &message)
{
    m_message->setPlainText(message);
    m_message->moveCursor(QTextCursor::End);
}

void ChangesTab::focusFiles()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

QList<FileStatus> ChangesTab::selectedFiles() const
{
    QList<FileStatus> files;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        for (const FileStatus &file : m_model->filesAt(index)) {
            // A folder and a file in it may both be selected.
            if (!files.contains(file))
                files.append(file);
        }
    }
    return files;
}

void ChangesTab::activateCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (const FileStatus *file = m_model->file(index))
        emit diffRequested(*file);
    else if (index.isValid())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void ChangesTab::toggleStage()
{
    const QList<FileStatus> files = selectedFiles();
    if (files.isEmpty() || !m_busy.isEmpty())
        return;
    const bool allStaged
        = std::ranges::all_of(files, [](const FileStatus &file) { return file.isStaged() && !file.isUnstaged(); });
    if (allStaged)
        emit unstageRequested(pathsOf(files));
    else
        emit stageRequested(pathsOf(files));
}

void ChangesTab::discardSelected()
{
    const QList<FileStatus> files = selectedFiles();
    if (!files.isEmpty() && m_busy.isEmpty())
        emit discardRequested(files);
}

void ChangesTab::commit()
{
    if (m_commit->isEnabled())
        emit commitRequested(m_message->toPlainText());
}

void ChangesTab::showContextMenu(const QPoint &position)
{
    const QList<FileStatus> files = selectedFiles();
    if (files.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"changedFileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"splitRight"_s), tr("Show the changes\tEnter"), this, &ChangesTab::activateCurrent);
    menu->addAction(icon(u"check"_s), tr("Stage or unstage\tSpace"), this, &ChangesTab::toggleStage);
    menu->addSeparator();
    menu->addAction(icon(u"undo"_s), tr("Discard\tDelete"), this, &ChangesTab::discardSelected);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

bool ChangesTab::handleKey(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Undo)) {
        emit undoRequested();
        return true;
    }
    if (key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier) {
        showContextMenu(m_tree->visualRect(m_tree->currentIndex()).center());
        return true;
    }
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Space:
        toggleStage();
        return true;
    case Qt::Key_Delete:
        discardSelected();
        return true;
    case Qt::Key_F5:
        emit refreshRequested();
        return true;
    default:
        return false;
    }
}

bool ChangesTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_tree && handleKey(*key))
        return true;
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_message && isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        commit();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui

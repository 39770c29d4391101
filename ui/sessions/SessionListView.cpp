// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionListView.h"

#include "ui/models/SessionTreeModel.h"
#include "ui/sessions/SessionDelegate.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

SessionListView::SessionListView(SessionTreeModel &model, QWidget *parent)
    : Surface(&Surfaces::sidebar, {}, parent)
    , m_model(model)
    , m_filtered(new SessionFilterModel(this))
{
    describe(this, u"sessionList"_s, tr("Sessions"));
    m_filtered->setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    createActions();
    createTitleRow();
    createFilterRow();
    createTree();
    connectTree();
    expandAllWanted();
    updateEmptyState();
    updateActions();
}

void SessionListView::createTitleRow()
{
    const auto &space = theme(this).size().space;
    m_titleRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_titleRow);
    row->setContentsMargins(space.m, space.s, space.s, space.xs);
    row->addWidget(new ElidedLabel(tr("Sessions"), Qt::ElideRight, FontRole::Title), 1);
    auto *add = new PrimaryButton(u"add"_s, tr("New session"));
    describe(add, u"newSessionButton"_s, tr("New session"), tr("Start a session in a project folder"));
    row->addWidget(add);
    layout()->addWidget(m_titleRow);

    m_railNew = new ToolButton(u"add"_s, tr("New session"), this);
    m_railNew->setObjectName(u"newSessionRailButton"_s);
    m_railNew->hide();
    layout()->addWidget(m_railNew);
    static_cast<QVBoxLayout *>(layout())->setAlignment(m_railNew, Qt::AlignHCenter);
    connect(add, &QPushButton::clicked, this, &SessionListView::newSessionRequested);
    connect(m_railNew, &QToolButton::clicked, this, &SessionListView::newSessionRequested);
}

void SessionListView::createFilterRow()
{
    const auto &space = theme(this).size().space;
    m_filterRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(space.m, space.xs, space.s, space.s);
    m_search = new SearchField(tr("Filter"));
    describe(m_search, u"sessionFilter"_s, tr("Filter sessions"), tr("Words of the title, project or branch"));
    m_filterMenu = new QMenu(m_search);
    m_filterMenu->setObjectName(u"sessionFilterMenu"_s);
    m_search->setFilterMenu(m_filterMenu);
    row->addWidget(m_search);
    layout()->addWidget(m_filterRow);

    connect(m_filterMenu, &QMenu::aboutToShow, this, &SessionListView::fillFilterMenu);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        SessionFilter changed = filter();
        changed.text = text;
        setFilter(changed);
    });
    connect(m_search, &SearchField::leaveRequested, this, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
}

void SessionListView::createTree()
{
    m_tree = new QTreeView;
    describe(m_tree, u"sessionTree"_s, tr("Sessions"), tr("Enter opens, Space shows, F2 renames, Delete archives"));
    m_delegate = new SessionDelegate(m_tree);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setModel(m_filtered);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    // A hidden header stretches its one column but never makes it narrower again: eventFilter() sets the width.
    m_tree->header()->setMinimumSectionSize(1);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setMouseTracking(true);
    // The list lies on the sidebar's colour, which is the window's; rows paint their own states.
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->viewport()->setAttribute(Qt::WA_Hover);
    m_tree->viewport()->installEventFilter(this);
    m_tree->installEventFilter(this);

    m_empty = new EmptyState;
    m_empty->setObjectName(u"sessionListEmpty"_s);
    m_stack = new QStackedWidget(this);
    // The rail is narrower than what its pages would like.
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    layout()->addWidget(m_stack);
    setFocusProxy(m_tree);
}

void SessionListView::createActions()
{
    m_contextMenu = new QMenu(this);
    m_contextMenu->setObjectName(u"sessionContextMenu"_s);
    // The keys are shown only: they belong to the list, not to the window, whose terminals own most of them.
    const auto add = [this](const QString &icon, const QString &text, const QString &keys, const QString &name) {
        QAction *action = m_contextMenu->addAction(ui::icon(icon), keys.isEmpty() ? text : text + u'\t' + keys);
        action->setObjectName(name);
        return action;
    };
    m_open = add(u"engineTerminal"_s, tr("Open"), tr("Enter"), u"openSession"_s);
    m_openRight = add(u"splitRight"_s, tr("Open to the right"), {}, u"openSessionRight"_s);
    m_resume = add(u"play"_s, tr("Resume"), {}, u"resumeSession"_s);
    m_contextMenu->addSeparator();
    m_rename = add(u"edit"_s, tr("Rename…"), tr("F2"), u"renameSession"_s);
    m_duplicate = add(u"copy"_s, tr("Duplicate…"), {}, u"duplicateSession"_s);
    m_archive = add(u"download"_s, tr("Archive"), tr("Delete"), u"archiveSession"_s);
    m_contextMenu->addSeparator();
    m_removeWorktree = add(u"remove"_s, tr("Remove worktree…"), {}, u"removeSessionWorktree"_s);

    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(currentSession()); });
    connect(m_openRight, &QAction::triggered, this, [this] { emit openToTheRightRequested(currentSession()); });
    connect(m_resume, &QAction::triggered, this, [this] { emit resumeRequested(currentSession()); });
    connect(m_rename, &QAction::triggered, this, [this] { m_tree->edit(m_tree->currentIndex()); });
    connect(m_duplicate, &QAction::triggered, this, [this] { emit duplicateRequested(currentSession()); });
    connect(m_removeWorktree, &QAction::triggered, this, [this] { emit removeWorktreeRequested(currentSession()); });
    connect(m_archive, &QAction::triggered, this, &SessionListView::archiveCurrent);
}

void SessionListView::connectTree()
{
    connect(m_tree, &QTreeView::clicked, this, &SessionListView::onClicked);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto id = sessionOf(index); !id.isNull())
            emit openRequested(id);
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &SessionListView::showContextMenu);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) { onFolded(index, false); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) { onFolded(index, true); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &SessionListView::updateActions);
    connect(&m_model, &SessionTreeModel::renameRequested, this, &SessionListView::renameRequested);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, [this] {
        expandAllWanted();
        updateEmptyState();
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (int row = first; !parent.isValid() && row <= last; ++row)
                    expandProject(m_filtered->index(row, 0));
                updateEmptyState();
            });
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &SessionListView::updateEmptyState);
    connect(m_filtered, &QAbstractItemModel::dataChanged, this, &SessionListView::updateActions);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.sessionCount() == 0)
            emit newSessionRequested();
        else
            setFilter({});
    });
}

base::SessionId SessionListView::sessionOf(const QModelIndex &proxyIndex) const
{
    return m_model.sessionAt(m_filtered->mapToSource(proxyIndex));
}

base::SessionId SessionListView::currentSession() const
{
    return sessionOf(m_tree->currentIndex());
}

void SessionListView::setCurrentSession(const base::SessionId &id)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model.indexOf(id));
    if (!index.isValid()) {
        m_tree->setCurrentIndex({});
        m_tree->clearSelection();
        return;
    }
    if (index == m_tree->currentIndex())
        return;
    m_tree->expand(index.parent());
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void SessionListView::setFilter(const SessionFilter &changed)
{
    if (changed == filter())
        return;
    const auto current = currentSession();
    m_filtered->setFilter(changed);
    if (m_search->text() != changed.text)
        m_search->setText(changed.text);
    m_search->setFilterActive(changed.isActive());
    expandAllWanted();
    setCurrentSession(current);
    updateEmptyState();
    emit filterChanged();
}

void SessionListView::setRail(bool rail)
{
    if (m_rail == rail)
        return;
    m_rail = rail;
    m_delegate->setRail(rail);
    m_titleRow->setVisible(!rail);
    m_filterRow->setVisible(!rail);
    m_railNew->setVisible(rail);
    m_tree->setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_tree->doItemsLayout();
    updateActions();
}

void SessionListView::focusFilter()
{
    (m_rail ? static_cast<QWidget *>(m_tree) : m_search)->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SessionListView::setFoldedProjects(const QStringList &projects)
{
    m_folded = projects;
    expandAllWanted();
}

void SessionListView::expandProject(const QModelIndex &project)
{
    // While words are being looked for, a folded project would hide what was found.
    const bool isFolded = m_folded.contains(project.data(SessionTreeModel::ProjectRole).toString());
    m_expanding = true;
    m_tree->setExpanded(project, !isFolded || !filter().text.isEmpty());
    m_expanding = false;
}

void SessionListView::expandAllWanted()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        expandProject(m_filtered->index(row, 0));
}

void SessionListView::onFolded(const QModelIndex &project, bool folded)
{
    if (m_expanding || !filter().text.isEmpty())
        return;
    const QString folder = project.data(SessionTreeModel::ProjectRole).toString();
    m_folded.removeAll(folder);
    if (folded)
        m_folded << folder;
}

void SessionListView::onClicked(const QModelIndex &index)
{
    if (const auto id = sessionOf(index); !id.isNull())
        emit peekRequested(id);
    else if (!m_rail)
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void SessionListView::updateActions()
{
    const QModelIndex index = m_tree ? m_tree->currentIndex() : QModelIndex();
    const bool isSession = !sessionOf(index).isNull();
    for (QAction *action : {m_open, m_openRight, m_duplicate, m_archive})
        action->setEnabled(isSession);
    m_rename->setEnabled(isSession && !m_rail);
    m_resume->setEnabled(isSession && index.data(SessionTreeModel::CanResumeRole).toBool());
    const auto *snapshot = m_model.find(sessionOf(index));
    // A session that works somewhere else than in its project works in a worktree.
    m_removeWorktree->setEnabled(snapshot && snapshot->session.workingFolder != snapshot->session.project);
    const bool isArchived = index.data(SessionTreeModel::ArchivedRole).toBool();
    m_archive->setText((isArchived ? tr("Unarchive") : tr("Archive")) + u'\t' + tr("Delete"));
}

void SessionListView::showContextMenu(const QPoint &position)
{
    if (currentSession().isNull())
        return;
    m_contextMenu->popup(m_tree->viewport()->mapToGlobal(position));
}

void SessionListView::activateCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (const auto id = sessionOf(index); !id.isNull())
        emit openRequested(id);
    else if (index.isValid())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void SessionListView::archiveCurrent()
{
    const auto id = currentSession();
    if (!id.isNull())
        emit archiveRequested(id, !m_tree->currentIndex().data(SessionTreeModel::ArchivedRole).toBool());
}

bool SessionListView::handleKey(const QKeyEvent &key)
{
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_F10 && modifiers == Qt::ShiftModifier) {
        showContextMenu(m_tree->visualRect(m_tree->currentIndex()).center());
        return true;
    }
    if (key.key() == Qt::Key_F && modifiers == Qt::ControlModifier) {
        focusFilter();
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return true;
    case Qt::Key_Space:
        onClicked(m_tree->currentIndex());
        return true;
    case Qt::Key_F2:
        if (m_rename->isEnabled())
            m_rename->trigger();
        return true;
    case Qt::Key_Delete:
        archiveCurrent();
        return true;
    default:
        return false;
    }
}

bool SessionListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event)) || Surface::eventFilter(watched, event);
    if (watched == m_tree->viewport()) {
        if (event->type() == QEvent::Resize)
            m_tree->header()->resizeSection(0, static_cast<QResizeEvent *>(event)->size().width());
        // Rows stay where they are while somebody may be about to click one.
        if (event->type() == QEvent::Enter)
            m_model.setOrderFrozen(true);
        else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide)
            m_model.setOrderFrozen(false);
    }
    return Surface::eventFilter(watched, event);
}

void SessionListView::updateEmptyState()
{
    const bool isEmpty = m_filtered->rowCount() == 0;
    if (isEmpty && m_model.sessionCount() == 0) {
        m_empty->setContent(u"pageSessions"_s, tr("No sessions yet"),
                            tr("A session is a folder, a prompt and a terminal."), tr("New session"), u"add"_s);
        // The title row has the primary button of this surface already.
        m_empty->setButtonPrimary(false);
    } else if (isEmpty) {
        m_empty->setContent(u"search"_s, tr("Nothing matches"), tr("No session fits the filter."), tr("Clear filters"));
        m_empty->setButtonPrimary(false);
    }
    m_stack->setCurrentWidget(isEmpty && !m_rail ? static_cast<QWidget *>(m_empty) : m_tree);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/WorktreesSection.h"

#include "ui/models/Format.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/EmptyState.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShowEvent>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 10;

enum Column { BranchColumn, ProjectColumn, SessionColumn, StateColumn, SizeColumn };
// The state takes what is left.
constexpr std::pair<Column, int> widths[]
    = {{BranchColumn, 140}, {ProjectColumn, 100}, {SessionColumn, 140}, {SizeColumn, 80}};

void fillRow(QTreeWidgetItem &item, const WorktreeEntry &entry)
{
    item.setText(BranchColumn, entry.branch.isEmpty() ? WorktreesSection::tr("detached") : entry.branch);
    item.setText(ProjectColumn, QFileInfo(entry.project).fileName());
    item.setText(SessionColumn, entry.sessions.isEmpty() ? WorktreesSection::tr("none") : entry.sessions);
    item.setText(StateColumn, entry.state);
    item.setText(SizeColumn, entry.size);
    item.setIcon(StateColumn, statusIcon(entry.glyph));
    item.setTextAlignment(SizeColumn, Qt::AlignRight | Qt::AlignVCenter);
    item.setToolTip(BranchColumn, Format::path(entry.path));
    item.setToolTip(ProjectColumn, Format::path(entry.project));
    item.setToolTip(SessionColumn, entry.sessions);
    item.setToolTip(StateColumn, entry.state);
}

} // namespace

WorktreesSection::WorktreesSection(QWidget *parent)
    : SettingsSection(u"worktrees"_s, tr("Worktrees"), parent)
    , m_nothing(new EmptyState(u"folder-git-2"_s, tr("No worktrees"),
                               tr("Choose Worktree when you start a session: it works on a branch in a folder of its "
                                  "own."),
                               tr("New session"), u"add"_s, this))
{
    addGroup(tr("Made by Gantry"));
    m_nothing->setObjectName(u"noWorktrees"_s);
    addWide(m_nothing);
    connect(m_nothing, &EmptyState::actionTriggered, this, &WorktreesSection::newSessionRequested);
    createTable();
    addGroup(tr("New worktrees"));
    m_place = new TextLabel({}, FontRole::Base, TextColor::Normal, this);
    m_place->setObjectName(u"worktreesPlace"_s);
    m_place->setWordWrap(true);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addRow(tr("Folder"), m_place,
           tr("Folder, names of branches, files to copy and the set-up script are chosen per project: New session, "
              "Worktree, Change…"));
    finish();
    follow();
}

void WorktreesSection::createTable()
{
    m_list = new QWidget(this);
    const Theme &look = theme(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.size().space.s);
    m_table = new QTreeWidget(m_list);
    describe(m_table, u"worktreesTable"_s, tr("Worktrees"), tr("Those that Gantry has made and that are still there"));
    m_table->setHeaderLabels({tr("Branch"), tr("Project"), tr("Session"), tr("State"), tr("Size")});
    describe(m_table->header(), u"worktreesTableHeader"_s, tr("Worktrees"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setIconSize(QSize(look.size().icon.status, look.size().icon.status));
    m_table->header()->setMinimumSectionSize(60);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(StateColumn, QHeaderView::Stretch);
    for (const auto &[which, width] : widths)
        m_table->setColumnWidth(which, width);
    m_table->setFixedHeight(look.rowHeight(look.size().row.header) + shownRows * look.rowHeight(look.size().row.dense)
                            + 4);
    m_path = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Small, TextColor::Muted, m_list);
    m_path->setObjectName(u"worktreePath"_s);
    column->addWidget(m_table);
    column->addWidget(m_path);
    createButtons();
    addWide(m_list);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &WorktreesSection::follow);
    connect(m_table, &QTreeWidget::itemActivated, this, [this] {
        if (m_open->isEnabled())
            emit openRequested(current()->path);
    });
}

void WorktreesSection::createButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme(this).size().space.s);
    const auto add = [this, row](const QString &name, const QString &words, const QString &help) {
        auto *button = new QPushButton(words, m_list);
        describe(button, name, words, help);
        row->addWidget(button);
        return button;
    };
    m_refresh = add(u"worktreesRefresh"_s, tr("Look again"), tr("Looks again what is in them"));
    row->addStretch(1);
    m_open = add(u"worktreeOpen"_s, tr("Open folder"), tr("Opens it in the file manager"));
    m_remove = add(u"worktreeRemove"_s, tr("Remove…"), tr("Shows what would be lost before anything goes"));
    m_list->layout()->addItem(row);
    connect(m_refresh, &QPushButton::clicked, this, &WorktreesSection::refreshRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(current()->path); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(current()->path); });
}

void WorktreesSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    if (!event->spontaneous()) // not each time the window comes back
        emit refreshRequested();
}

void WorktreesSection::setPlace(const QString &folder)
{
    m_place->setText(Format::path(folder));
}

void WorktreesSection::setEntries(const QList<WorktreeEntry> &entries)
{
    const QString before = current() ? current()->path : QString();
    const bool isSameList = std::ranges::equal(m_entries, entries, {}, &WorktreeEntry::path, &WorktreeEntry::path);
    m_entries = entries;
    if (isSameList) { // what is known of one has changed: nothing moves under the reader
        for (qsizetype row = 0; row < entries.size(); ++row)
            fillRow(*m_table->topLevelItem(static_cast<int>(row)), entries.at(row));
    } else {
        const QSignalBlocker quiet(m_table);
        m_table->clear();
        for (const WorktreeEntry &entry : entries) {
            auto *item = new QTreeWidgetItem(m_table);
            fillRow(*item, entry);
            if (entry.path == before)
                m_table->setCurrentItem(item);
        }
    }
    follow();
}

void WorktreesSection::setReading(bool reading)
{
    m_reading = reading;
    follow();
}

const WorktreeEntry *WorktreesSection::current() const
{
    const auto row = m_table->indexOfTopLevelItem(m_table->currentItem());
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void WorktreesSection::follow()
{
    const WorktreeEntry *entry = current();
    m_nothing->setVisible(m_entries.isEmpty());
    m_list->setVisible(!m_entries.isEmpty());
    m_path->setText(entry ? Format::path(entry->path) : QString());
    m_refresh->setEnabled(!m_reading);
    m_refresh->setText(m_reading ? tr("Looking…") : tr("Look again"));
    m_open->setEnabled(entry && entry->isThere);
    m_remove->setEnabled(entry != nullptr);
    m_open->setToolTip(!entry               ? tr("Select a worktree first")
                           : entry->isThere ? tr("Opens it in the file manager")
                                            : tr("Its folder is gone"));
    m_remove->setToolTip(entry ? tr("Shows what would be lost before anything goes") : tr("Select a worktree first"));
}

} // namespace ui

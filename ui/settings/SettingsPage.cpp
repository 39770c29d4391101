// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/AboutSection.h"
#include "ui/settings/BudgetsSection.h"
#include "ui/settings/EnginesSection.h"
#include "ui/settings/HooksSection.h"
#include "ui/settings/KeyboardSection.h"
#include "ui/settings/NotificationsSection.h"
#include "ui/settings/SandboxSection.h"
#include "ui/settings/Sections.h"
#include "ui/settings/SessionsSection.h"
#include "ui/settings/WorktreesSection.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SelectableRowDelegate.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype pastMax = 50;

/// A row of the navigation: icon and title, semibold while current.
class NavigationDelegate : public SelectableRowDelegate
{
public:
    using SelectableRowDelegate::SelectableRowDelegate;

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &look) const override
    {
        QStyleOptionViewItem row(option);
        if (option.state & QStyle::State_Selected)
            row.font = look.font(FontRole::Strong);
        SelectableRowDelegate::paintRow(painter, content.adjusted(4, 0, 0, 0), row, index, look);
    }
};

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("settingsPage"));
    setProperty("regions", QStringList{QStringLiteral("settingsNav"), QStringLiteral("settingsSections")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(createNavigation());
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(QStringLiteral("settingsSections"));
    right->addWidget(m_stack, 1);
    right->addWidget(createFoot());
    row->addLayout(right, 1);
    addSection(QStringLiteral("engineExecutionApi"), m_engines = new EnginesSection(this));
    addSection(QStringLiteral("shell"), new TerminalSection(this));
    addSection(QStringLiteral("settingsHooks"), m_hooks = new HooksSection(this));
    addSection(QStringLiteral("pageCosts"), m_budgets = new BudgetsSection(this));
    auto *permissions = new PermissionsSection(this);
    addSection(QStringLiteral("pageApprovals"), permissions);
    addSection(QStringLiteral("folder-git-2"), m_worktrees = new WorktreesSection(this));
    addSection(QStringLiteral("notifications"), m_notifications = new NotificationsSection(this));
    addSection(QStringLiteral("pageSessions"), m_sessions = new SessionsSection(this));
    addSection(QStringLiteral("pageSandboxes"), m_sandboxes = new SandboxSection(this));
    addSection(QStringLiteral("appearance"), new AppearanceSection(this));
    addSection(QStringLiteral("keyboard"), m_keyboard = new KeyboardSection(this));
    addSection(QStringLiteral("info"), m_about = new AboutSection(this));
    connect(permissions, &PermissionsSection::listRequested, this, &SettingsPage::permissionListRequested);
    connect(m_engines, &EnginesSection::sectionRequested, this, &SettingsPage::showSection);
    connect(m_engines, &EnginesSection::fixRequested, this, &SettingsPage::fixRequested);
    connect(m_hooks, &HooksSection::retryRequested, this, &SettingsPage::retryParkedRequested);
    connect(m_hooks, &HooksSection::retryAllRequested, this, &SettingsPage::retryAllParkedRequested);
    connect(m_hooks, &HooksSection::discardRequested, this, &SettingsPage::discardParkedRequested);
    connect(m_hooks, &HooksSection::showRunSettingsRequested, this, &SettingsPage::showRunSettingsRequested);
    connect(m_about, &AboutSection::fixRequested, this, &SettingsPage::fixRequested);
    connect(m_about, &AboutSection::checkAgainRequested, this, &SettingsPage::checkAgainRequested);
    m_nav->setCurrentRow(0);
    setValues({});
}

QWidget *SettingsPage::createNavigation()
{
    const Theme &look = theme(this);
    const Sizes &size = look.size();
    auto *side = new Surface(&Surfaces::sidebar, Qt::RightEdge, this);
    side->setFixedWidth(
        std::max(size.layout.settingsNav, QFontMetrics(look.font(FontRole::Strong)).averageCharWidth() * 24));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *title = new TextLabel(tr("Settings"), FontRole::Page, TextColor::Normal, side);
    title->setContentsMargins(size.space.l, 0, size.space.l, 0);
    title->setFixedHeight(look.rowHeight(size.control.pageHeader));
    column->addWidget(title);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(size.space.m, 0, size.space.m, size.space.s);
    m_search = new SearchField(tr("Find a setting"), side);
    describe(m_search, QStringLiteral("findSetting"), tr("Find a setting"));
    search->addWidget(m_search);
    column->addLayout(search);
    m_nav = new QListWidget(side);
    describe(m_nav, QStringLiteral("settingsNav"), tr("Settings sections"));
    m_nav->setItemDelegate(new NavigationDelegate(size.control.heightLarge, 1, m_nav));
    m_nav->setFrameShape(QFrame::NoFrame);
    m_nav->setUniformItemSizes(true);
    m_nav->setMouseTracking(true);
    m_nav->viewport()->setAutoFillBackground(false);
    m_nav->setAutoFillBackground(false);
    column->addWidget(m_nav, 1);
    m_nothing = new TextLabel(tr("Nothing matches"), FontRole::Small, TextColor::Muted, side);
    m_nothing->setContentsMargins(size.space.l, size.space.s, size.space.l, size.space.s);
    m_nothing->hide();
    column->addWidget(m_nothing);
    connect(m_nav, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index >= 0)
            m_stack->setCurrentIndex(index);
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_search, &SearchField::leaveRequested, m_nav, [this] { m_nav->setFocus(); });
    return side;
}

QWidget *SettingsPage::createFoot()
{
    const Sizes &size = theme(this).size();
    auto *foot = new Surface(&Surfaces::page, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(size.space.xl, size.space.m + 1, size.space.xl, size.space.m);
    row->addWidget(new TextLabel(tr("Changes are saved as you make them."), FontRole::Small, TextColor::Muted, foot),
                   1);
    m_undo = new QPushButton(tr("Undo"), foot);
    m_undo->setIcon(icon(QStringLiteral("undo")));
    describe(m_undo, QStringLiteral("undoSetting"), tr("Undo"), tr("Takes the last change back"));
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &SettingsPage::undo);
    return foot;
}

void SettingsPage::addSection(const QString &iconName, SettingsSection *section)
{
    m_sections << section;
    m_stack->addWidget(section);
    new QListWidgetItem(icon(iconName), section->title(), m_nav);
    connect(section, &SettingsSection::edited, this, &SettingsPage::take);
}

void SettingsPage::setValues(const SettingsValues &values)
{
    m_values = values;
    m_past.clear();
    spread();
}

void SettingsPage::setHookFacts(const HookFacts &facts)
{
    m_hooks->setFacts(facts);
}

void SettingsPage::setChecks(const QList<CheckResult> &checks)
{
    m_about->setChecks(checks);
}

void SettingsPage::setVersions(const QStringList &lines)
{
    m_about->setVersions(lines);
}

void SettingsPage::setShortcutRows(const QList<ShortcutRow> &rows)
{
    m_keyboard->setRows(rows);
}

void SettingsPage::take(const SettingsValues &values)
{
    if (values == m_values)
        return;
    m_past << m_values;
    if (m_past.size() > pastMax)
        m_past.removeFirst();
    m_values = values;
    spread();
    emit changed(m_values);
}

void SettingsPage::undo()
{
    if (m_past.isEmpty())
        return;
    m_values = m_past.takeLast();
    spread();
    emit changed(m_values);
}

void SettingsPage::spread()
{
    for (SettingsSection *section : std::as_const(m_sections))
        section->showValues(m_values);
    m_undo->setEnabled(canUndo());
    m_undo->setToolTip(canUndo() ? tr("Takes the last change back") : tr("Nothing was changed here yet"));
}

void SettingsPage::search(const QString &text)
{
    int first = -1;
    for (int i = 0; i < m_nav->count(); ++i) {
        const QStringList words = m_sections.at(i)->words();
        const bool fits = std::ranges::any_of(
            words, [&](const QString &word) { return word.contains(text.trimmed(), Qt::CaseInsensitive); });
        m_nav->item(i)->setHidden(!fits);
        if (fits && first < 0)
            first = i;
    }
    m_nothing->setVisible(first < 0);
    const QListWidgetItem *current = m_nav->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_nav->setCurrentRow(first);
}

void SettingsPage::showSection(const QString &id)
{
    for (int i = 0; i < m_nav->count(); ++i) {
        if (m_sections.at(i)->id() == id)
            m_nav->setCurrentRow(i);
    }
}

QString SettingsPage::currentSection() const
{
    const int row = m_nav->currentRow();
    return row < 0 ? QString() : m_sections.at(row)->id();
}

} // namespace ui

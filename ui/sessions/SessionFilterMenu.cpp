// SPDX-License-Identifier: GPL-3.0-or-later
// The funnel menu of SessionListView.
#include "ui/models/Format.h"
#include "ui/models/SessionTreeModel.h"
#include "ui/sessions/SessionListView.h"
#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"

#include <QAction>
#include <QMenu>

namespace ui {

using namespace Qt::StringLiterals;
using session::Status;

namespace {

template <typename T>
void setMember(QSet<T> &set, const T &value, bool member)
{
    if (member)
        set.insert(value);
    else
        set.remove(value);
}

} // namespace

QAction *SessionListView::addFilter(const QString &text, bool checked,
                                    const std::function<void(SessionFilter &, bool)> &change)
{
    QAction *action = m_filterMenu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    connect(action, &QAction::toggled, this, [this, change](bool on) {
        SessionFilter changed = filter();
        change(changed, on);
        setFilter(changed);
    });
    return action;
}

void SessionListView::fillFilterMenu()
{
    m_filterMenu->clear();
    addStatusFilters();
    addEngineFilters();
    addProjectFilters();
    m_filterMenu->addSeparator();
    addFilter(tr("Archived sessions too"), filter().archived,
              [](SessionFilter &changed, bool on) { changed.archived = on; });
    m_filterMenu->addSeparator();
    QAction *clear = m_filterMenu->addAction(tr("Clear filters"));
    clear->setEnabled(filter() != SessionFilter());
    connect(clear, &QAction::triggered, this, [this] { setFilter({}); });
}

void SessionListView::addStatusFilters()
{
    m_filterMenu->addSection(tr("State"));
    for (const Status status : {Status::Waiting, Status::Running, Status::Idle, Status::Finished, Status::Failed,
                                Status::TimedOut, Status::Cancelled, Status::Interrupted, Status::Unknown}) {
        addFilter(Format::status(status), filter().statuses.contains(status),
                  [status](SessionFilter &changed, bool on) { setMember(changed.statuses, status, on); })
            ->setIcon(statusIcon(glyphOf(status)));
    }
}

void SessionListView::addEngineFilters()
{
    QMap<QString, QString> engines; // name → icon key
    for (const QString &project : m_model.projects()) {
        const auto groups
            = m_model.match(m_model.index(0, 0), SessionTreeModel::ProjectRole, project, 1, Qt::MatchExactly);
        for (int row = 0; !groups.isEmpty() && row < m_model.rowCount(groups.first()); ++row) {
            const QModelIndex index = m_model.index(row, 0, groups.first());
            engines.insert(index.data(SessionTreeModel::EngineNameRole).toString(),
                           index.data(SessionTreeModel::EngineIconRole).toString());
        }
    }
    if (engines.size() < 2 && filter().engines.isEmpty())
        return;
    m_filterMenu->addSection(tr("Runs in"));
    for (const auto &[name, key] : engines.asKeyValueRange()) {
        addFilter(name, filter().engines.contains(key), [key](SessionFilter &changed, bool on) {
            setMember(changed.engines, key, on);
        })->setIcon(ui::icon(key));
    }
}

void SessionListView::addProjectFilters()
{
    const QStringList projects = m_model.projects();
    if (projects.size() < 2 && filter().projects.isEmpty())
        return;
    constexpr qsizetype shown = 12;
    m_filterMenu->addSection(tr("Project"));
    for (const QString &project : projects.first(std::min(shown, projects.size()))) {
        addFilter(Format::path(project), filter().projects.contains(project),
                  [project](SessionFilter &changed, bool on) { setMember(changed.projects, project, on); });
    }
    if (projects.size() > shown)
        m_filterMenu->addAction(tr("And %1 more: write the name into the filter").arg(projects.size() - shown))
            ->setEnabled(false);
}

} // namespace ui

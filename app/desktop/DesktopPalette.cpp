// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DesktopApp about the command palette: what it lists beside actions, and what a choice does.
#include "app/desktop/ChangesController.h"
#include "app/desktop/ConversationController.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/EngineRoom.h"
#include "session/SessionService.h"
#include "ui/mainwindow/CommandPalette.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/models/Format.h"
#include "ui/models/TaskList.h"
#include "ui/taskboard/TaskBoardPage.h"
#include "ui/taskboard/TaskGlyph.h"
#include "ui/terminal/TerminalArea.h"

namespace app {

using namespace Qt::StringLiterals;
using ui::PaletteEntry;

namespace {

/// A list that can be read; the rest is found on the Tasks page.
constexpr qsizetype mostTasks = 1000;

PaletteEntry entryOf(const session::Snapshot &snapshot, const QDateTime &now)
{
    const session::Session &s = snapshot.session;
    return {.id = s.id.toString(),
            .text = s.title,
            .context = u"%1, %2"_s.arg(s.project.section(u'/', -1), ui::Format::stateWords(snapshot, now)),
            .iconName = ui::Format::engineIcon(s),
            .glyph = {},
            .prefix = {}};
}

/// What is not over comes first.
QList<PaletteEntry> entriesOf(const ui::TaskList &tasks)
{
    QList<PaletteEntry> open;
    QList<PaletteEntry> over;
    tasks.each([&](const ui::TaskItem &item) {
        QList<PaletteEntry> &list = tasks::isFinal(item.state) ? over : open;
        if (list.size() < mostTasks)
            list.append({.id = item.id.toString(),
                         .text = item.title,
                         .context = u"%1, %2"_s.arg(item.project.section(u'/', -1), ui::TaskWords::state(item.state)),
                         .iconName = {},
                         .glyph = ui::glyphOf(item.state),
                         .prefix = u'#'});
    });
    return (open + over).first(std::min(mostTasks, open.size() + over.size()));
}

} // namespace

void DesktopApp::connectPalette()
{
    using Palette = ui::CommandPalette;
    connect(&m_window->palette(), &Palette::opening, this, &DesktopApp::updatePalette);
    connect(&m_window->palette(), &Palette::entryChosen, this,
            [this](const QString &id, QChar prefix, Palette::Target target) {
                if (prefix == u'#') {
                    m_window->showPage(u"tasks"_s);
                    m_boardPage->showTask(tasks::TaskId(id));
                    return;
                }
                m_window->showPage(u"sessions"_s);
                if (prefix == u'@')
                    m_changes->showFile(id);
                else if (target == Palette::Target::ToTheRight)
                    m_terminals->openToTheRight(base::SessionId(id));
                else
                    m_sessions->openSession(base::SessionId(id));
            });
    connect(&m_window->palette(), &Palette::searchChosen, this, [this](const QString &where, const QString &words) {
        if (where == "conversations"_L1)
            return m_conversations->search(words);
        m_window->showPage(u"tasks"_s);
        ui::TaskBoardFilter filter;
        filter.text = words;
        if (m_boardPage->view() == ui::TaskBoardPage::View::Steps)
            m_boardPage->setView(ui::TaskBoardPage::View::Board); // what is found would not be seen there
        m_boardPage->setFilter(filter);
    });
}

void DesktopApp::updatePalette()
{
    QList<PaletteEntry> entries;
    const QDateTime now = m_room->clock().now();
    for (const session::Snapshot &snapshot : m_room->sessions().sessions())
        entries.append(entryOf(snapshot, now));
    entries += entriesOf(*m_taskList);
    for (const QString &file : m_changes->files())
        entries.append({.id = file, .text = file, .context = {}, .iconName = u"files"_s, .glyph = {}, .prefix = u'@'});
    const std::pair<QString, QString> searches[]{{u"conversations"_s, tr("Search all conversations")},
                                                 {u"tasks"_s, tr("Search all tasks")}};
    for (const auto &[where, words] : searches)
        entries.append(
            {.id = where, .text = words, .context = {}, .iconName = u"search"_s, .glyph = {}, .prefix = u'?'});
    m_window->palette().setEntries(entries);
}

} // namespace app

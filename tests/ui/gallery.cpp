// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the shared components and the pages of this library to PNG files in both themes, to be looked at by people.
// Not installed and not a test: gallery FOLDER
#include "ui/firststart/FirstStartPage.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/mainwindow/QuitDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/WorktreesSection.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/ThemeManager.h"
#include "ui/widgets/Disclosure.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SelectableRowDelegate.h"

#include <QtWidgets>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

QLabel *heading(const QString &text)
{
    return new TextLabel(text, FontRole::Strong);
}

/// A widget painted with a state forced on it: hover and pressed cannot be had without a pointer.
class Forced : public QWidget
{
public:
    Forced(const QString &text, QStyle::State state, bool primary, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_button(text, this)
        , m_state(state)
    {
        m_button.setProperty("primary", primary);
        m_button.hide();
        setFixedSize(m_button.sizeHint() + QSize(8, 8));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        option.initFrom(this);
        option.rect = rect().adjusted(4, 4, -4, -4);
        option.text = m_button.text();
        option.state = QStyle::State_Active | m_state;
        painter.setFont(font());
        style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, &m_button);
        style()->drawControl(QStyle::CE_PushButtonLabel, &option, &painter, &m_button);
        if (m_state & QStyle::State_HasFocus)
            paintFocusRing(painter, option.rect, 4, 1, theme(this));
    }

private:
    QPushButton m_button;
    QStyle::State m_state;
};

class Rows : public SelectableRowDelegate
{
public:
    Rows()
        : SelectableRowDelegate(46, 2)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Theme &look) const override
    {
        TwoLineRow row;
        row.glyph = static_cast<StatusGlyph>(index.data(Qt::UserRole).toInt());
        row.title = index.data().toString();
        row.detail = index.data(Qt::UserRole + 1).toString();
        row.detailColor = wordColor(*row.glyph, look);
        row.trailing = u"$1.84"_s;
        row.detailTrailing = u"14 min"_s;
        row.detailTrailingIcon = u"engineTerminal"_s;
        paintTwoLineRow(*painter, content, row, look, option.direction);
    }
};

QWidget *buttons()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    const auto enabled = QStyle::State_Enabled;
    const QList<QStyle::State> states{enabled, enabled | QStyle::State_MouseOver, enabled | QStyle::State_HasFocus,
                                      enabled | QStyle::State_Sunken, QStyle::State_None};
    for (int i = 0; i < states.size(); ++i) {
        grid->addWidget(new Forced(u"Retry"_s, states.at(i), false), 0, i);
        grid->addWidget(new Forced(u"Add"_s, states.at(i), true), 1, i);
    }
    auto *on = new ToolButton(u"autoPlay"_s, u"Auto-play"_s);
    on->setCheckable(true);
    on->setChecked(true);
    grid->addWidget(on, 1, 5);
    grid->addWidget(new ToolButton(u"stop"_s, u"Stop step"_s), 1, 6);
    grid->addWidget(new LinkButton(u"Open in Logs"_s), 0, 5, 1, 2);
    grid->setColumnStretch(7, 1);
    return box;
}

QWidget *fields()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"Branch name"_s);
    auto *error = new QLineEdit(u"order pagination"_s);
    error->setProperty("error", true);
    auto *fixed = new QLineEdit(u"~/src/harbor-api"_s);
    fixed->setEnabled(false);
    auto *search = new SearchField(u"Filter"_s);
    search->setFilterMenu(new QMenu(search));
    auto *find = new SearchField;
    find->setText(u"Retry-After"_s);
    find->setTrailingText(u"2 of 7"_s);
    auto *combo = new QComboBox;
    combo->addItem(icon(u"prompt"_s), u"Claude prompt"_s);
    auto *spin = new QSpinBox;
    spin->setSuffix(u" px"_s);
    spin->setValue(13);
    grid->addWidget(empty, 0, 0);
    grid->addWidget(error, 0, 1);
    grid->addWidget(fixed, 1, 0);
    grid->addWidget(search, 1, 1);
    grid->addWidget(find, 2, 0);
    grid->addWidget(combo, 2, 1);
    grid->addWidget(spin, 3, 0);
    auto *segments = new SegmentedButtons;
    segments->addSegment(u"a"_s, u"I play each step"_s);
    segments->addSegment(u"b"_s, u"Runs by itself"_s);
    grid->addWidget(segments, 3, 1);
    auto *checks = new QHBoxLayout;
    for (const bool on : {false, true}) {
        auto *check = new QCheckBox(on ? u"On"_s : u"Off"_s);
        check->setChecked(on);
        checks->addWidget(check);
    }
    auto *one = new QRadioButton(u"One"_s);
    one->setChecked(true);
    checks->addWidget(one);
    checks->addWidget(new QRadioButton(u"Other"_s));
    checks->addStretch(1);
    grid->addLayout(checks, 4, 0, 1, 2);
    return box;
}

QWidget *rows()
{
    auto *list = new QListWidget;
    list->setItemDelegate(new Rows);
    list->setFixedHeight(5 * 46 + 2);
    const QList<std::tuple<QString, QString, StatusGlyph>> data{
        {u"Split order handlers"_s, u"Finished, 6 steps"_s, StatusGlyph::Success},
        {u"Retry failed webhooks"_s, u"Running step 3 of 5"_s, StatusGlyph::Running},
        {u"Move rate limits to Redis"_s, u"Waiting: allow Bash?"_s, StatusGlyph::Waiting},
        {u"Shell completions for zsh"_s, u"Interrupted, can resume"_s, StatusGlyph::Interrupted},
        {u"Fix flaky invoice test"_s, u"Failed: exit code 1"_s, StatusGlyph::Failed}};
    for (const auto &[title, detail, glyph] : data) {
        auto *item = new QListWidgetItem(title, list);
        item->setData(Qt::UserRole, static_cast<int>(glyph));
        item->setData(Qt::UserRole + 1, detail);
    }
    list->setCurrentRow(1);
    return list;
}

QWidget *tabs()
{
    auto *bar = new QTabBar;
    bar->setDrawBase(false);
    bar->setExpanding(false);
    bar->setTabsClosable(true);
    bar->addTab(statusIcon(StatusGlyph::Running), u"Current"_s);
    bar->addTab(statusIcon(StatusGlyph::Success), u"Other"_s);
    bar->addTab(statusIcon(StatusGlyph::Waiting), u"Waits"_s);
    auto *under = new QTabBar;
    under->setProperty("underlined", true);
    under->setDrawBase(false);
    under->setExpanding(false);
    for (const QString &name : {u"Steps"_s, u"Timeline"_s, u"Changes"_s, u"Usage"_s})
        under->addTab(name);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    column->addWidget(under);
    return box;
}

QWidget *states()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(5);
    const QList<std::pair<StatusGlyph, QString>> all{{StatusGlyph::Idle, u"Idle"_s},
                                                     {StatusGlyph::Pending, u"Pending"_s},
                                                     {StatusGlyph::Running, u"Running"_s},
                                                     {StatusGlyph::Waiting, u"Waiting: allow Bash?"_s},
                                                     {StatusGlyph::Success, u"Finished"_s},
                                                     {StatusGlyph::Failed, u"Failed: exit code 1"_s},
                                                     {StatusGlyph::TimedOut, u"Timed out after 60 min"_s},
                                                     {StatusGlyph::Interrupted, u"Interrupted, can resume"_s},
                                                     {StatusGlyph::Cancelled, u"Cancelled by you"_s},
                                                     {StatusGlyph::Unknown, u"Unknown: silent 6 min"_s}};
    for (int i = 0; i < all.size(); ++i) {
        auto *label = new StatusGlyphLabel(all.at(i).first);
        label->setText(all.at(i).second.section(u':', 0, 0));
        auto *chip = new Chip(all.at(i).second, toneOf(all.at(i).first));
        chip->setGlyph(all.at(i).first);
        grid->addWidget(label, i, 0);
        grid->addWidget(chip, i, 1);
    }
    return box;
}

QWidget *icons()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    int i = 0;
    for (const QString &name : iconNames()) {
        auto *label = new QLabel;
        label->setPixmap(icon(name).pixmap(QSize(20, 20), box->devicePixelRatioF()));
        label->setToolTip(name);
        grid->addWidget(label, i / 14, i % 14);
        ++i;
    }
    return box;
}

QWidget *components()
{
    auto *page = new Surface(&Surfaces::page);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(24, 20, 24, 20);
    row->setSpacing(24);
    const auto column = [&](const QList<std::pair<QString, QWidget *>> &parts) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(8);
        for (const auto &[title, widget] : parts) {
            if (!title.isEmpty())
                layout->addWidget(heading(title));
            layout->addWidget(widget);
        }
        layout->addStretch(1);
        row->addLayout(layout, 1);
    };
    auto *meter = new Meter;
    meter->setShare(0.26, u"1.2 of 4.6 GB"_s);
    auto *half = new Meter;
    half->setShare(0.59, u"59 %"_s);
    half->setLevel(Meter::Level::Warning);
    auto *empty = new Card;
    (new QVBoxLayout(empty))
        ->addWidget(new EmptyState(u"board"_s, u"No tasks yet"_s, u"A task starts when an engine is free."_s,
                                   u"New task"_s, u"add"_s));
    auto *disclosure = new Disclosure(u"Limits, tools and environment"_s);
    disclosure->setSummary(u"No limits set"_s);
    auto *text = new QPlainTextEdit;
    text->setPlaceholderText(u"Write the next prompt"_s);
    text->setFixedHeight(64);
    auto *table = new QTreeWidget;
    table->setHeaderLabels({u"Session"_s, u"Total"_s});
    table->setSortingEnabled(true);
    table->setFixedHeight(110);
    for (const QString &name : {u"Retry failed webhooks"_s, u"Upgrade to Vite 7"_s, u"Nightly audit"_s})
        new QTreeWidgetItem(table, {name, u"$1.84"_s});
    table->topLevelItem(1)->setSelected(true);
    column({{u"Buttons"_s, buttons()}, {u"Fields"_s, fields()}, {u"Rows"_s, rows()}, {u"Tabs"_s, tabs()}});
    column(
        {{u"States"_s, states()},
         {u"Message bars"_s,
          new MessageBar(
              Notice{u"a"_s, Tone::Running, u"Usage limit resets at 14:00"_s, {u"Resume at reset"_s}, true})},
         {{}, new MessageBar(Notice{u"b"_s, Tone::Waiting, u"3 events wait for the backend"_s, {u"Try now"_s}, true})},
         {{}, new MessageBar(Notice{u"c"_s, Tone::Failed, u"Sign-in refused (401)"_s, {u"Open terminal"_s}, true})},
         {u"Progress"_s, meter},
         {{}, half},
         {u"Empty"_s, empty}});
    column({{u"Text"_s, text}, {u"Table"_s, table}, {u"Disclosure"_s, disclosure}, {u"Icons"_s, icons()}});
    return page;
}

QList<CheckResult> checks()
{
    return {{u"claude"_s, u"Claude Code 2.1.329"_s, CheckState::Ok, u"~/.local/bin/claude, signed in"_s, {}},
            {u"git"_s, u"Git 2.47.3"_s, CheckState::Ok, u"Worktrees and changes can be shown"_s, {}},
            {u"font"_s, u"Terminal font"_s, CheckState::Ok, u"DejaVu Sans Mono, 13 px"_s, {}},
            {u"keychain"_s, u"No system keychain"_s, CheckState::Warning, u"Secrets go to an encrypted file"_s,
             u"Set passphrase…"_s},
            {u"memory"_s, u"Memory"_s, CheckState::Ok, u"23.4 of 31.2 GB free, room for about 8 sessions"_s, {}}};
}

void save(QWidget *widget, const QString &path)
{
    widget->show();
    QCoreApplication::sendPostedEvents();
    QApplication::processEvents();
    if (!widget->grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
    widget->hide();
}

void renderAll(const QString &folder, const QString &suffix)
{
    const auto path = [&](const QString &name) { return folder + u'/' + name + u'-' + suffix + u".png"_s; };
    const std::unique_ptr<QWidget> sheet(components());
    sheet->setFixedSize(1280, 800);
    save(sheet.get(), path(u"components"_s));

    MainWindow window;
    auto *sessions = new EmptyState(u"pageSessions"_s, u"No session is open"_s,
                                    u"Choose one from the list or start a new one."_s, u"New session"_s, u"add"_s);
    auto *settings = new SettingsPage;
    window.addPage(u"sessions"_s, u"pageSessions"_s, u"Sessions"_s, sessions);
    window.addPage(u"tasks"_s, u"pageTasks"_s, u"Tasks"_s, new QWidget);
    window.addPage(u"logs"_s, u"pageLogs"_s, u"Logs"_s, new QWidget);
    window.addPage(u"costs"_s, u"pageCosts"_s, u"Costs"_s, new QWidget);
    window.addPage(u"approvals"_s, u"pageApprovals"_s, u"Approvals"_s, new QWidget);
    window.addPage(u"settings"_s, u"pageSettings"_s, u"Settings"_s, settings, ActivityBar::Place::Foot);
    window.setPageCount(u"approvals"_s, 3);
    window.status().setHooks(u"127.0.0.1:41873"_s);
    window.status().setQueue(3, 4);
    window.status().setWaiting(3);
    window.status().setRunning(3, 8);
    window.status().setFreeMemory(9'200'000'000);
    window.status().setCost(u"$14.82"_s, u"$40.00"_s, 0.37);
    window.notices().show(
        {u"x"_s, Tone::Waiting, u"3 events wait for the backend, next try in 40 s"_s, {u"Try now"_s}, true});
    window.resize(1280, 800);
    window.show();
    window.toast().setReducedMotion(true);
    window.toast().offer(u"t"_s, u"Task cancelled"_s, u"Undo"_s);
    window.palette().setEntries(
        {{u"1"_s, u"Retry failed webhooks"_s, u"harbor-api, running"_s, {}, StatusGlyph::Running, {}},
         {u"2"_s, u"Resume at usage limit reset"_s, u"harbor-api"_s, u"history"_s, {}, {}}});
    window.palette().open(u"ret"_s);
    save(&window, path(u"window"_s));
    window.notices().dismiss(u"x"_s);
    window.toast().hide();

    FirstStartPage first;
    first.setFolders({u"~/src/harbor-api"_s});
    first.setFolderFacts(u"Git repository, branch main, nothing to commit"_s, true);
    first.setDefaults(u"Opus 5, asks before acting"_s);
    first.setChecks(checks());
    first.setConversationCount(214);
    window.palette().hide();
    window.setCover(u"sessions"_s, &first);
    save(&window, path(u"first-start"_s));
    window.setCover(u"sessions"_s, nullptr);

    settings->setChecks(checks());
    settings->setVersions({u"Gantry 0.1.0"_s, u"Qt 6.8.2"_s});
    HookFacts facts;
    facts.address = u"127.0.0.1:41873"_s;
    facts.events = {{u"SessionStart"_s, 12, QDateTime(QDate(2026, 11, 20), QTime(10, 41, 7))}, {u"Stop"_s, 40, {}}};
    facts.parked = {{u"1"_s, u"SessionEnd of Retry failed webhooks"_s, u"Refused: 403"_s, QDateTime()}};
    settings->setHookFacts(facts);
    QList<ShortcutRow> shortcuts;
    for (QAction *action : window.actions().actions())
        shortcuts << ShortcutRow{action->objectName(), action->text(), u"Application"_s,
                                 action->shortcut().toString(QKeySequence::PortableText)};
    settings->setShortcutRows(shortcuts);
    const QString trees = u"/home/user/.local/share/gantry/worktrees/trees/"_s;
    settings->worktrees().setPlace(trees.chopped(1));
    settings->worktrees().setEntries({{trees + u"harbor-api-3f2a91/rate-limits"_s, u"/home/user/src/harbor-api"_s,
                                       u"rate-limits"_s, u"Move rate limits to Redis"_s, StatusGlyph::Waiting,
                                       u"2 changed files and 1 commit not pushed would be lost"_s, u"14 MB"_s},
                                      {trees + u"harbor-web-1b77c0/vite-7"_s,
                                       u"/home/user/src/harbor-web"_s,
                                       u"vite-7"_s,
                                       {},
                                       StatusGlyph::Success,
                                       u"Nothing would be lost"_s,
                                       u"212 MB"_s}});
    window.showPage(u"settings"_s);
    for (const QString &section :
         {u"terminal"_s, u"hooks"_s, u"permissions"_s, u"worktrees"_s, u"appearance"_s, u"keyboard"_s, u"about"_s}) {
        settings->showSection(section);
        save(&window, path(u"settings-"_s + section));
    }
    QuitDialog quit({{u"Retry failed webhooks"_s, u"14 min"_s},
                     {u"Upgrade to Vite 7"_s, u"6 min"_s},
                     {u"Nightly dependency audit"_s, u"3 min"_s}});
    save(&quit, path(u"quit"_s));
    window.closeNow();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc != 2) {
        fprintf(stderr, "usage: gallery FOLDER\n");
        return 2;
    }
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    ThemeManager themes;
    for (const auto &[mode, suffix] :
         {std::pair{ThemeMode::Light, u"light"_s}, std::pair{ThemeMode::Dark, u"dark"_s}}) {
        if (const auto applied = themes.apply(mode); !applied) {
            fprintf(stderr, "%s\n", qPrintable(applied.error().message + u": "_s + applied.error().detail));
            return 1;
        }
        renderAll(QString::fromLocal8Bit(argv[1]), suffix);
    }
    return 0;
}

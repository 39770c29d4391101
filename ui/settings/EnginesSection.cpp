// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EnginesSection.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SelectableRowDelegate.h"
#include "ui/widgets/Surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 300;
constexpr int nameRole = Qt::UserRole;
constexpr int detailRole = Qt::UserRole + 1;
constexpr int wordRole = Qt::UserRole + 2;
constexpr int toneRole = Qt::UserRole + 3;
constexpr int iconRole = Qt::UserRole + 4;
constexpr int glyphRole = Qt::UserRole + 5;

/// Icon, name over kind, and a chip with the state.
class EngineDelegate : public SelectableRowDelegate
{
public:
    using SelectableRowDelegate::SelectableRowDelegate;

protected:
    void paintRow(QPainter *painter, const QRect &content, const QStyleOptionViewItem &, const QModelIndex &index,
                  const Theme &look) const override
    {
        const Sizes &size = look.size();
        QRect area = content.adjusted(size.space.s, 0, -size.space.s, 0);
        const int side = size.icon.control;
        paintIcon(*painter, QRect(area.left(), area.top() + (area.height() - side) / 2, side, side),
                  index.data(iconRole).toString(), look.surface().textMuted);
        area.setLeft(area.left() + side + size.space.s);
        const QString word = index.data(wordRole).toString();
        const QSize chip = chipSize(word, {}, look);
        paintChip(*painter,
                  {area.right() - chip.width(), area.top() + (area.height() - chip.height()) / 2, chip.width(),
                   chip.height()},
                  word, {}, static_cast<Tone>(index.data(toneRole).toInt()), look);
        area.setRight(area.right() - chip.width() - size.space.s);
        const int half = area.height() / 2;
        paintText(*painter, {area.left(), area.top() + 2, area.width(), half - 2}, index.data(nameRole).toString(),
                  look.font(FontRole::Base), look.text());
        paintText(*painter, {area.left(), area.top() + half, area.width(), half - 2}, index.data(detailRole).toString(),
                  look.font(FontRole::Small), look.surface().textMuted);
    }
};

QString authWords(const QString &auth)
{
    if (auth == u"bearer")
        return EnginesSection::tr("Bearer token");
    if (auth == u"service-account")
        return EnginesSection::tr("Service account file");
    if (auth == u"api-key")
        return EnginesSection::tr("API key");
    return auth == u"none" ? EnginesSection::tr("Nothing") : auth;
}

QString secretWords(const QString &reference)
{
    if (reference.startsWith(u"keychain:"))
        return EnginesSection::tr("In the keychain");
    if (reference.startsWith(u"env:"))
        return EnginesSection::tr("From the variable %1").arg(reference.sliced(4));
    if (reference.startsWith(u"file:"))
        return reference.sliced(5);
    return reference.isEmpty() ? EnginesSection::tr("Not set")
                               : EnginesSection::tr("For this start of the program only");
}

} // namespace

EnginesSection::EnginesSection(QWidget *parent)
    : SettingsSection(u"engines"_s, tr("Engines"), parent)
{
    createForm();
    createCards();
    finish();
    createList();
    connectForm();
}

/// The list stands left of the base class's column.
void EnginesSection::createList()
{
    const Sizes &size = theme(this).size();
    auto *header = findChild<PageHeader *>();
    header->setDescription(tr("Where sessions run. Secrets are kept in the system keychain."));
    auto *runner = new QPushButton(tr("Start a local runner"), this);
    describe(runner, u"startRunner"_s, tr("Start a local runner"),
             tr("Starts gantryctl serve on this computer and adds it to the list"));
    connect(runner, &QPushButton::clicked, this, &EnginesSection::startRunnerRequested);
    header->addTrailing(runner);
    auto *add = new QPushButton(icon(u"add"_s), tr("Add engine"), this);
    describe(add, u"addEngine"_s, tr("Add engine"), tr("Adds a service that sessions can run on"));
    m_addMenu = new QMenu(add);
    add->setMenu(m_addMenu);
    header->addTrailing(add);

    auto *side = new Surface(&Surfaces::page, Qt::RightEdge, this);
    side->setFixedWidth(listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_list = new QListWidget(side);
    describe(m_list, u"engineEntries"_s, tr("Engines"));
    m_list->setItemDelegate(new EngineDelegate(size.row.session, 2, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(size.space.s, size.space.s, size.space.m, size.space.s);
    m_copy = new QPushButton(icon(u"copy"_s), tr("Copy"), side);
    describe(m_copy, u"copyEngine"_s, tr("Copy engine"), tr("Adds another one like this, without its sign-in"));
    m_remove = new QPushButton(icon(u"remove"_s), tr("Remove"), side);
    describe(m_remove, u"removeEngine"_s, tr("Remove engine"), tr("Takes it out of the list; Undo brings it back"));
    m_count = new TextLabel({}, FontRole::Small, TextColor::Muted, side);
    foot->addWidget(m_copy);
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(m_count);
    column->addLayout(foot);

    auto *page = qobject_cast<QVBoxLayout *>(layout());
    auto *scroll = findChild<QScrollArea *>();
    page->removeWidget(scroll);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(scroll, 1);
    page->addLayout(row, 1);
}

void EnginesSection::createForm()
{
    m_runnerNote = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    m_runnerNote->setWordWrap(true);
    m_runnerNote->setObjectName(u"runnerNote"_s);
    m_runnerNote->hide();
    addWide(m_runnerNote);
    m_empty = new TextLabel(tr("Add a service to run sessions elsewhere. Sessions on this computer need nothing."),
                            FontRole::Base, TextColor::Muted, this);
    m_empty->setWordWrap(true);
    addWide(m_empty);
    addGroup(tr("Service"));
    m_enabled = addCheck(u"engineEnabled"_s, tr("Enabled"), tr("Offered for new sessions"));
    m_name = new QLineEdit(this);
    describe(m_name, u"engineName"_s, tr("Name"));
    addRow(tr("Name"), m_name);
    m_nameProblem = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_nameProblem->hide();
    addWide(m_nameProblem);
    m_url = new QLineEdit(this);
    m_url->setPlaceholderText(u"https://"_s);
    describe(m_url, u"engineUrl"_s, tr("Service URL"));
    addRow(tr("Service URL"), m_url);
    m_auth = new QComboBox(this);
    describe(m_auth, u"engineAuth"_s, tr("Sign in with"));
    addRow(tr("Sign in with"), m_auth);
    m_secretRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_secretRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_secret = new TextLabel({}, FontRole::Base, TextColor::Muted, m_secretRow);
    m_setSecret = new QPushButton(tr("Set…"), m_secretRow);
    describe(m_setSecret, u"setEngineSecret"_s, tr("Set the sign-in"), tr("It is kept in the keychain"));
    row->addWidget(m_secret, 1);
    row->addWidget(m_setSecret);
    addRow(tr("Sign-in"), m_secretRow);
    m_claudeSignIn = new QPushButton(tr("Set Claude's key…"), this);
    describe(m_claudeSignIn, u"setClaudeSignIn"_s, tr("Set Claude's key"),
             tr("Sent with each task; without one ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN is used"));
    addRow(tr("Claude"), m_claudeSignIn,
           tr("Sent with each task. Else from ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN."));
    m_longRuns = addChoice(u"engineLongRuns"_s, tr("Long runs"),
                           {tr("Keep the connection open"), tr("Ask the service every 5 s")});
    addGroup(tr("Limits"));
    m_stopAfter = addNumber(u"engineStopAfter"_s, tr("Stop after"), 0, 1440, tr(" min"),
                            tr("0: no limit of this engine; a step's own limit goes first"));
}

void EnginesSection::createCards()
{
    const Sizes &size = theme(this).size();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, size.space.m, 0, 0);
    m_testTitle = new TextLabel(tr("Not tested yet"), FontRole::Strong, TextColor::Normal, head);
    m_test = new QPushButton(icon(u"retry"_s), tr("Test connection"), head);
    describe(m_test, u"testEngine"_s, tr("Test connection"), tr("Asks the service without running anything"));
    row->addWidget(m_testTitle, 1);
    row->addWidget(m_test);
    addWide(head);
    m_checks = new CheckList(this);
    m_checks->setObjectName(u"engineChecks"_s);
    addWide(m_checks);
    m_taskCard = new QWidget(this);
    auto *column = new QVBoxLayout(m_taskCard);
    column->setContentsMargins(0, size.space.m, 0, 0);
    auto *taskHead = new QHBoxLayout;
    taskHead->addWidget(new TextLabel(tr("Active tasks"), FontRole::Strong, TextColor::Normal, m_taskCard));
    m_taskNote = new TextLabel({}, FontRole::Small, TextColor::Muted, m_taskCard);
    taskHead->addWidget(m_taskNote, 1);
    m_refresh = new QPushButton(tr("Refresh"), m_taskCard);
    describe(m_refresh, u"refreshEngineTasks"_s, tr("Refresh"), tr("Asks the service for its tasks"));
    m_cancelTask = new QPushButton(tr("Cancel task"), m_taskCard);
    describe(m_cancelTask, u"cancelEngineTask"_s, tr("Cancel task"), tr("Ends the chosen task on the service"));
    taskHead->addWidget(m_refresh);
    taskHead->addWidget(m_cancelTask);
    column->addLayout(taskHead);
    m_taskList = new QListWidget(m_taskCard);
    describe(m_taskList, u"engineTasks"_s, tr("Active tasks"));
    m_taskList->setFixedHeight(4 * size.row.standard);
    column->addWidget(m_taskList);
    addWide(m_taskCard);
}

void EnginesSection::connectForm()
{
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_current = item ? item->data(nameRole).toString() : QString();
        fillForm();
        fillCards();
        emit currentChanged(m_current);
    });
    connect(m_copy, &QPushButton::clicked, this, &EnginesSection::copyCurrent);
    connect(m_remove, &QPushButton::clicked, this, &EnginesSection::removeCurrent);
    connect(m_enabled, &QCheckBox::toggled, this,
            [this](bool on) { change([on](EngineEntry &entry) { entry.enabled = on; }); });
    connect(m_name, &QLineEdit::editingFinished, this, &EnginesSection::updateName);
    connect(m_url, &QLineEdit::editingFinished, this,
            [this] { change([url = m_url->text().trimmed()](EngineEntry &entry) { entry.url = url; }); });
    connect(m_auth, &QComboBox::activated, this,
            [this] { change([auth = m_auth->currentData().toString()](EngineEntry &entry) { entry.auth = auth; }); });
    connect(m_longRuns, &QComboBox::activated, this, [this](int index) {
        changeOption([index](QJsonObject &options) { options.insert(u"async"_s, index == 1); });
    });
    connect(m_stopAfter, &QSpinBox::valueChanged, this, [this](int minutes) {
        changeOption([minutes](QJsonObject &options) { options.insert(u"timeLimitSeconds"_s, minutes * 60); });
    });
    connect(m_setSecret, &QPushButton::clicked, this, [this] { emit secretRequested(m_current); });
    connect(m_claudeSignIn, &QPushButton::clicked, this, &EnginesSection::claudeSignInRequested);
    connect(m_test, &QPushButton::clicked, this, [this] { emit testRequested(m_current); });
    connect(m_refresh, &QPushButton::clicked, this, [this] { emit tasksRequested(m_current); });
    connect(m_cancelTask, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *task = m_taskList->currentItem())
            emit cancelTaskRequested(m_current, task->data(nameRole).toString());
    });
    connect(m_taskList, &QListWidget::currentItemChanged, this,
            [this](const QListWidgetItem *task) { m_cancelTask->setEnabled(task != nullptr); });
}

template <typename Change>
void EnginesSection::change(Change apply)
{
    edit([&](SettingsValues &values) {
        for (EngineEntry &each : values.engines) {
            if (each.name == m_current)
                apply(each);
        }
    });
}

template <typename Change>
void EnginesSection::changeOption(Change apply)
{
    change([&](EngineEntry &entry) { apply(entry.options); });
}

const EngineEntry *EnginesSection::entry() const
{
    const auto found = std::ranges::find(values().engines, m_current, &EngineEntry::name);
    return found == values().engines.end() ? nullptr : &*found;
}

const EngineKindRow *EnginesSection::kindOf(const QString &id) const
{
    const auto found = std::ranges::find(m_kinds, id, &EngineKindRow::id);
    return found == m_kinds.end() ? nullptr : &*found;
}

QString EnginesSection::freeName(const QString &wish) const
{
    QString name = wish;
    for (int i = 2; std::ranges::contains(values().engines, name, &EngineEntry::name); ++i)
        name = u"%1-%2"_s.arg(wish).arg(i);
    return name;
}

void EnginesSection::setKinds(const QList<EngineKindRow> &kinds)
{
    m_kinds = kinds;
    m_addMenu->clear();
    for (const EngineKindRow &kind : kinds) {
        QAction *action = m_addMenu->addAction(icon(kind.icon), kind.name);
        action->setObjectName(u"addEngine-"_s + kind.id);
        connect(action, &QAction::triggered, this, [this, id = kind.id] { add(id); });
    }
    fill();
}

void EnginesSection::add(const QString &id)
{
    const EngineKindRow *kind = kindOf(id);
    EngineEntry fresh;
    fresh.name = freeName(id);
    fresh.kind = id;
    fresh.auth = kind ? kind->auth.value(0, fresh.auth) : fresh.auth;
    m_current = fresh.name;
    edit([&](SettingsValues &values) { values.engines.append(fresh); });
    m_name->setFocus();
    m_name->selectAll();
}

void EnginesSection::copyCurrent()
{
    const EngineEntry *source = entry();
    if (!source)
        return;
    EngineEntry copy = *source;
    copy.name = freeName(source->name);
    copy.secret.clear(); // it belongs to the other one
    m_current = copy.name;
    edit([&](SettingsValues &values) { values.engines.append(copy); });
}

void EnginesSection::removeCurrent()
{
    edit([&](SettingsValues &values) {
        values.engines.removeIf([&](const EngineEntry &each) { return each.name == m_current; });
    });
}

void EnginesSection::updateName()
{
    const QString name = m_name->text().trimmed();
    if (name == m_current || m_current.isEmpty())
        return;
    const bool isTaken = std::ranges::contains(values().engines, name, &EngineEntry::name);
    const bool isAddress = name.contains(u"://"_s);
    m_nameProblem->setVisible(name.isEmpty() || isTaken || isAddress);
    if (m_nameProblem->isVisibleTo(this)) {
        m_nameProblem->setText(isTaken ? tr("Another engine has this name") : tr("An engine needs a name"));
        return;
    }
    const QString before = std::exchange(m_current, name);
    for (auto *known : {&m_states})
        known->insert(name, known->take(before));
    edit([&](SettingsValues &values) {
        for (EngineEntry &each : values.engines) {
            if (each.name == before)
                each.name = name;
        }
    });
}

void EnginesSection::setState(const QString &name, const EngineStateRow &state)
{
    m_states.insert(name, state);
    fillList();
}

void EnginesSection::setTest(const QString &name, const QString &title, const QList<CheckResult> &rows, bool isRunning)
{
    m_found.insert(name, {title, rows, isRunning});
    if (name == m_current)
        fillCards();
}

void EnginesSection::setTasks(const QString &name, const QList<EngineTaskRow> &tasks, const QString &note)
{
    m_tasks.insert(name, {tasks, note});
    if (name == m_current)
        fillCards();
}

void EnginesSection::setRunnerNote(const QString &words)
{
    m_runnerNote->setText(words);
    m_runnerNote->setVisible(!words.isEmpty());
}

void EnginesSection::showEngine(const QString &name)
{
    m_current = name;
    fill();
}

QString EnginesSection::current() const
{
    return m_current;
}

void EnginesSection::fill()
{
    if (!m_list)
        return; // under construction
    if (!entry())
        m_current = values().engines.isEmpty() ? QString() : values().engines.last().name;
    fillList();
    fillForm();
    fillCards();
}

void EnginesSection::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const EngineEntry &each : values().engines) {
        const EngineKindRow *kind = kindOf(each.kind);
        const EngineStateRow state = each.enabled
            ? m_states.value(each.name, {tr("Not tested"), Tone::Idle, StatusGlyph::Unknown})
            : EngineStateRow{tr("Off"), Tone::Idle, StatusGlyph::Idle};
        auto *item = new QListWidgetItem(m_list);
        item->setData(nameRole, each.name);
        item->setData(detailRole, kind ? kind->name : each.kind);
        item->setData(iconRole, kind ? kind->icon : u"engineExecutionApi"_s);
        item->setData(wordRole, state.word);
        item->setData(toneRole, static_cast<int>(state.tone));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %2, %3").arg(each.name, kind ? kind->name : each.kind, state.word));
        if (each.name == m_current)
            m_list->setCurrentItem(item);
    }
    m_count->setText(tr("%n engines", nullptr, int(values().engines.size())));
}

void EnginesSection::fillForm()
{
    const EngineEntry *shown = entry();
    m_empty->setVisible(!shown);
    for (QWidget *field : std::initializer_list<QWidget *>{m_enabled, m_name, m_url, m_auth, m_setSecret, m_longRuns,
                                                           m_stopAfter, m_copy, m_remove, m_test})
        field->setEnabled(shown != nullptr);
    const EngineEntry none;
    const EngineEntry &values = shown ? *shown : none;
    const EngineKindRow *kind = kindOf(values.kind);
    const QSignalBlocker blockers[]{QSignalBlocker(m_enabled), QSignalBlocker(m_stopAfter), QSignalBlocker(m_auth)};
    m_nameProblem->hide();
    m_enabled->setChecked(values.enabled && shown);
    m_name->setText(values.name);
    m_url->setText(values.url);
    m_auth->clear();
    for (const QString &auth : kind ? kind->auth : QStringList{values.auth})
        m_auth->addItem(authWords(auth), auth);
    m_auth->setCurrentIndex(m_auth->findData(values.auth));
    m_secretRow->setEnabled(values.auth != u"none");
    m_secret->setText(values.auth == u"none" ? tr("Not needed") : secretWords(values.secret));
    m_setSecret->setText(values.secret.isEmpty() ? tr("Set…") : tr("Replace…"));
    m_longRuns->setEnabled(kind && kind->hasLongRuns);
    m_longRuns->setCurrentIndex(values.options.value("async"_L1).toBool() ? 1 : 0);
    m_stopAfter->setValue(values.options.value("timeLimitSeconds"_L1).toInt() / 60);
}

void EnginesSection::fillCards()
{
    const EngineEntry *shown = entry();
    const EngineKindRow *kind = shown ? kindOf(shown->kind) : nullptr;
    const Found found = m_found.value(m_current);
    m_testTitle->setText(found.title.isEmpty() ? tr("Not tested yet") : found.title);
    m_checks->setChecks(found.rows);
    m_test->setText(found.isRunning ? tr("Testing…") : tr("Test connection"));
    m_taskCard->setVisible(kind && kind->hasTasks);
    const Tasks tasks = m_tasks.value(m_current);
    m_taskNote->setText(tasks.note);
    m_taskList->clear();
    for (const EngineTaskRow &each : tasks.rows) {
        auto *item = new QListWidgetItem(each.stopping ? tr("%1, stopping").arg(each.text) : each.text, m_taskList);
        item->setData(nameRole, each.id);
        item->setToolTip(each.id);
    }
    m_cancelTask->setEnabled(m_taskList->currentItem() != nullptr);
}

} // namespace ui

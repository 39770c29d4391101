// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the list of Settings → Engines: the form of the one that is chosen there.
#include "ui/settings/EnginesSection.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRuns = 1000;
constexpr int mostWarm = 10;
constexpr int mostMinutes = 24 * 60;
constexpr int mostMegabytes = 1'000'000;
constexpr int megabyteStep = 250;
constexpr double mostDollars = 100'000;

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

QString secretWords(const QString &reference, bool isGone)
{
    if (isGone)
        return EnginesSection::tr("Not set: it was not kept when the program ended");
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

void EnginesSection::createForms()
{
    createHead();
    createComputer();
    createSandboxes();
    createService();
    createLimits();
    createTest();
    createTasks();
}

void EnginesSection::createHead()
{
    m_runnerNote = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    m_runnerNote->setWordWrap(true);
    m_runnerNote->setObjectName(u"runnerNote"_s);
    m_runnerNote->hide();
    addWide(m_runnerNote);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_headName = new TextLabel({}, FontRole::Title, TextColor::Normal, head);
    m_headName->setObjectName(u"engineTitle"_s);
    m_headKind = new TextLabel({}, FontRole::Small, TextColor::Muted, head);
    m_enabled = new QCheckBox(tr("Enabled"), head);
    describe(m_enabled, u"engineEnabled"_s, tr("Enabled"), tr("Offered for new sessions"));
    m_enabled->setToolTip(tr("Offered for new sessions"));
    row->addWidget(m_headName);
    row->addWidget(m_headKind, 1);
    row->addWidget(m_enabled);
    addWide(head);
}

void EnginesSection::createComputer()
{
    m_computer = beginPart();
    m_computer->setObjectName(u"engineComputer"_s);
    addGroup(tr("Limits"));
    m_computerRuns = addNumber(u"computerRuns"_s, tr("Runs at once"), 0, mostRuns, {},
                               tr("All sessions together, wherever they run; further ones wait. The same as in "
                                  "Settings, Sessions."));
    m_computerRuns->setSpecialValueText(tr("Any number"));
    m_computerMemory = addNumber(u"computerMemory"_s, tr("Free memory"), 0, mostMegabytes, tr(" MB"),
                                 tr("Nothing starts while less is free. Claude takes about 250 MB."));
    m_computerMemory->setSpecialValueText(tr("Not looked at"));
    m_computerMemory->setSingleStep(megabyteStep);
    auto *more = new QPushButton(tr("All limits of sessions"), this);
    describe(more, u"computerSessions"_s, tr("All limits of sessions"), tr("Opens Settings, Sessions"));
    addRow(tr("More"), more);
    connect(more, &QPushButton::clicked, this, [this] { emit sectionRequested(u"sessions"_s); });
}

void EnginesSection::createSandboxes()
{
    m_sandbox = beginPart();
    m_sandbox->setObjectName(u"engineSandboxes"_s);
    addGroup(tr("Account"));
    const auto fact = [this](const QString &name, const QString &label) {
        auto *text = new TextLabel({}, FontRole::Base, TextColor::Normal, this);
        text->setObjectName(name);
        addRow(label, text);
        return text;
    };
    m_sandboxKey = fact(u"sandboxKeyFact"_s, tr("E2B key"));
    m_sandboxClaude = fact(u"sandboxClaudeFact"_s, tr("Claude's login"));
    addGroup(tr("Limits"));
    m_sandboxLimits = fact(u"sandboxLimitFact"_s, tr("Stop after"));
    auto *more = new QPushButton(tr("Set up sandboxes"), this);
    describe(more, u"openSandboxSettings"_s, tr("Set up sandboxes"),
             tr("Opens Settings, Sandboxes: keys, template, limits and prices"));
    addRow(tr("More"), more);
    connect(more, &QPushButton::clicked, this, [this] { emit sectionRequested(u"sandboxes"_s); });
}

void EnginesSection::createService()
{
    m_service = beginPart();
    m_service->setObjectName(u"engineService"_s);
    addGroup(tr("Service"));
    auto *nameBox = new QWidget(this);
    nameBox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(nameBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme(this).size().space.xs);
    m_name = new QLineEdit(nameBox);
    describe(m_name, u"engineName"_s, tr("Name"));
    m_nameProblem = new TextLabel({}, FontRole::Small, TextColor::Failed, nameBox);
    m_nameProblem->setObjectName(u"engineNameProblem"_s);
    m_nameProblem->hide();
    column->addWidget(m_name);
    column->addWidget(m_nameProblem);
    addRow(tr("Name"), nameBox);
    m_url = new QLineEdit(this);
    m_url->setPlaceholderText(u"https://"_s);
    describe(m_url, u"engineUrl"_s, tr("Service URL"));
    addRow(tr("Service URL"), m_url);
    m_auth = new QComboBox(this);
    m_auth->setMinimumWidth(200);
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
}

/// In the part of the service.
void EnginesSection::createLimits()
{
    addGroup(tr("Limits"));
    m_runs = new QSpinBox(this);
    m_runs->setRange(0, mostRuns);
    m_runs->setSpecialValueText(tr("Any number"));
    m_runs->setKeyboardTracking(false);
    describe(m_runs, u"engineRuns"_s, tr("Runs at once"));
    m_runsHint = addRow(tr("Runs at once"), m_runs, tr("Further ones wait for their start"));
    m_warm = addNumber(u"engineWarm"_s, tr("Kept ready"), 0, mostWarm, {},
                       tr("Environments for each kind of task, so that it begins at once"));
    m_warm->setSpecialValueText(tr("None"));
    m_stopAfter = addNumber(u"engineStopAfter"_s, tr("Stop after"), 0, mostMinutes, tr(" min"),
                            tr("You are warned at 80 %. A step's own limit goes first."));
    m_stopAfter->setSpecialValueText(tr("No limit"));
    m_budget = new QDoubleSpinBox(this);
    m_budget->setRange(0, mostDollars);
    m_budget->setDecimals(2);
    m_budget->setSingleStep(1);
    m_budget->setPrefix(u"$"_s);
    m_budget->setSpecialValueText(tr("Any amount"));
    m_budget->setKeyboardTracking(false);
    describe(m_budget, u"engineBudget"_s, tr("Budget per run"), tr("In US dollars; 0 is any amount"));
    m_budgetHint = addRow(tr("Budget per run"), m_budget, tr("At 80 % you get a notice, at 100 % the run stops"));
}

void EnginesSection::createTest()
{
    const Sizes &size = theme(this).size();
    m_testCard = beginPart();
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, size.space.m, 0, 0);
    m_testTitle = new TextLabel(tr("Not tested yet"), FontRole::Strong, TextColor::Normal, head);
    m_testTitle->setObjectName(u"engineTestTitle"_s);
    m_test = new QPushButton(icon(u"retry"_s), tr("Test connection"), head);
    describe(m_test, u"testEngine"_s, tr("Test connection"), tr("Asks the service without running anything"));
    row->addWidget(m_testTitle, 1);
    row->addWidget(m_test);
    addWide(head);
    m_checks = new CheckList(this);
    m_checks->setObjectName(u"engineChecks"_s);
    addWide(m_checks);
}

void EnginesSection::createTasks()
{
    const Sizes &size = theme(this).size();
    m_taskCard = new QWidget(this);
    auto *column = new QVBoxLayout(m_taskCard);
    column->setContentsMargins(0, size.space.m, 0, 0);
    auto *taskHead = new QHBoxLayout;
    taskHead->addWidget(new TextLabel(tr("Active tasks"), FontRole::Strong, TextColor::Normal, m_taskCard));
    m_taskNote = new TextLabel({}, FontRole::Small, TextColor::Muted, m_taskCard);
    taskHead->addWidget(m_taskNote, 1);
    m_refresh = new QPushButton(tr("Refresh"), m_taskCard);
    describe(m_refresh, u"refreshEngineTasks"_s, tr("Refresh"), tr("Asks the service for its tasks"));
    m_cancelTask = new QPushButton(tr("Cancel task…"), m_taskCard);
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
    connect(m_computerRuns, &QSpinBox::valueChanged, this,
            [this](int runs) { edit([runs](SettingsValues &values) { values.maxRunning = runs; }); });
    connect(m_computerMemory, &QSpinBox::valueChanged, this,
            [this](int size) { edit([size](SettingsValues &values) { values.freeMemoryMb = size; }); });
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
    connect(m_runs, &QSpinBox::valueChanged, this, [this](int runs) {
        changeOption([runs](QJsonObject &options) { options.insert(u"runsAtOnce"_s, runs); });
    });
    connect(m_warm, &QSpinBox::valueChanged, this,
            [this](int count) { changeOption([count](QJsonObject &options) { options.insert(u"warm"_s, count); }); });
    connect(m_stopAfter, &QSpinBox::valueChanged, this, [this](int minutes) {
        changeOption([minutes](QJsonObject &options) { options.insert(u"timeLimitSeconds"_s, minutes * 60); });
    });
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this](double dollars) {
        changeOption([dollars](QJsonObject &options) { options.insert(u"budgetDollars"_s, dollars); });
    });
    connect(m_setSecret, &QPushButton::clicked, this, [this] { emit secretRequested(m_current); });
    connect(m_claudeSignIn, &QPushButton::clicked, this, &EnginesSection::claudeSignInRequested);
    connect(m_test, &QPushButton::clicked, this, [this] { emit testRequested(m_current); });
    connect(m_checks, &CheckList::fixRequested, this, &EnginesSection::fixRequested);
    connect(m_refresh, &QPushButton::clicked, this, [this] { emit tasksRequested(m_current); });
    connect(m_cancelTask, &QPushButton::clicked, this, &EnginesSection::askToCancelTask);
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

void EnginesSection::fillForm()
{
    m_computer->setVisible(m_current == computerRow());
    m_sandbox->setVisible(m_current == sandboxRow());
    m_service->setVisible(entry() != nullptr);
    fillHead();
    fillComputer();
    fillSandboxes();
    fillService();
    fillCards();
}

void EnginesSection::fillHead()
{
    const EngineEntry *shown = entry();
    const EngineKindRow *kind = shown ? kindOf(shown->kind) : nullptr;
    const bool isComputer = m_current == computerRow();
    m_headName->setText(shown ? shown->name : isComputer ? tr("This computer") : tr("E2B"));
    const QString fixed = isComputer ? tr("Terminal and background") : tr("Sandboxes in the cloud");
    m_headKind->setText(!shown ? fixed : kind ? kind->name : shown->kind);
    m_enabled->setVisible(shown != nullptr);
}

void EnginesSection::fillComputer()
{
    const QSignalBlocker blockers[]{QSignalBlocker(m_computerRuns), QSignalBlocker(m_computerMemory)};
    m_computerRuns->setValue(values().maxRunning);
    m_computerMemory->setValue(values().freeMemoryMb);
}

void EnginesSection::fillSandboxes()
{
    m_sandboxKey->setText(m_sandboxes.key.isEmpty() ? tr("Missing") : m_sandboxes.key);
    m_sandboxClaude->setText(m_sandboxes.claude.isEmpty() ? tr("Missing") : m_sandboxes.claude);
    m_sandboxLimits->setText(tr("%n minutes", nullptr, values().sandboxes.minutes));
}

void EnginesSection::fillService()
{
    const EngineEntry *shown = entry();
    if (!shown)
        return;
    const QJsonObject &options = shown->options;
    const EngineKindRow *kind = kindOf(shown->kind);
    const QSignalBlocker blockers[]{QSignalBlocker(m_enabled), QSignalBlocker(m_stopAfter), QSignalBlocker(m_auth),
                                    QSignalBlocker(m_runs),    QSignalBlocker(m_warm),      QSignalBlocker(m_budget)};
    m_nameProblem->hide();
    m_enabled->setChecked(shown->enabled);
    m_name->setText(shown->name);
    m_url->setText(shown->url);
    m_auth->clear();
    for (const QString &auth : kind ? kind->auth : QStringList{shown->auth})
        m_auth->addItem(authWords(auth), auth);
    m_auth->setCurrentIndex(m_auth->findData(shown->auth));
    m_secretRow->setEnabled(shown->auth != u"none");
    m_secret->setText(shown->auth == u"none" ? tr("Not needed") : secretWords(shown->secret, isGone(*shown)));
    m_setSecret->setText(shown->secret.isEmpty() || isGone(*shown) ? tr("Set…") : tr("Replace…"));
    const bool hasLongRuns = kind && kind->hasLongRuns;
    m_longRuns->setEnabled(hasLongRuns);
    m_longRuns->setToolTip(hasLongRuns ? QString() : tr("This kind of service is always asked from time to time"));
    m_longRuns->setCurrentIndex(options.value("async"_L1).toBool() || !hasLongRuns ? 1 : 0);
    // What is in force is shown as it is, also above what would be offered here.
    const int runs = options.value("runsAtOnce"_L1).toInt();
    m_runs->setMaximum(std::max(mostRuns, runs));
    m_runs->setValue(runs);
    fillRunsHint();
    const bool keepsWarm = kind && kind->keepsWarm;
    m_warm->setEnabled(keepsWarm);
    m_warm->setToolTip(keepsWarm ? QString() : tr("This kind of service keeps nothing ready"));
    m_warm->setValue(options.value("warm"_L1).toInt());
    const int seconds = options.value("timeLimitSeconds"_L1).toInt();
    const int minutes = seconds / 60 + (seconds % 60 > 0 ? 1 : 0);
    m_stopAfter->setMaximum(std::max(kind ? kind->mostMinutes : mostMinutes, minutes));
    m_stopAfter->setValue(minutes);
    const bool hasBudget = kind && kind->hasBudget;
    m_budget->setEnabled(hasBudget);
    m_budget->setValue(options.value("budgetDollars"_L1).toDouble());
    m_budgetHint->setText(hasBudget ? tr("At 80 % you get a notice, at 100 % the run stops")
                                    : tr("This kind of service does not tell what it spends"));
}

void EnginesSection::fillRunsHint()
{
    const int capacity = m_capacity.value(m_current);
    m_runsHint->setText(capacity > 0 ? tr("The service allows %1").arg(capacity)
                                     : tr("Further ones wait for their start"));
}

void EnginesSection::fillCards()
{
    const EngineEntry *shown = entry();
    const EngineKindRow *kind = shown ? kindOf(shown->kind) : nullptr;
    const Found found = m_found.value(m_current);
    m_testTitle->setText(found.title.isEmpty() ? tr("Not tested yet") : found.title);
    m_checks->setChecks(found.rows);
    const bool isComputer = m_current == computerRow();
    const QString deed = isComputer ? tr("Check again") : tr("Test connection");
    m_test->setText(found.isRunning ? tr("Testing…") : deed);
    m_test->setAccessibleName(deed);
    m_test->setEnabled(m_current != sandboxRow() || m_sandboxes.isReady);
    m_test->setToolTip(m_test->isEnabled() ? QString() : tr("The E2B key is missing. Set it up first."));
    m_taskCard->setVisible(kind && kind->hasTasks);
    const Tasks tasks = m_tasks.value(m_current);
    m_taskNote->setText(tasks.note);
    m_taskList->clear();
    for (const EngineTaskRow &each : tasks.rows) {
        auto *item = new QListWidgetItem(each.stopping ? tr("%1, stopping").arg(each.text) : each.text, m_taskList);
        item->setData(Qt::UserRole, each.id);
        item->setToolTip(each.id);
    }
    m_cancelTask->setEnabled(m_taskList->currentItem() != nullptr);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The list and what happens to its entries. What stands beside it: EnginesForm.cpp.
#include "ui/settings/EnginesSection.h"

#include "base/Money.h"
#include "ui/settings/EngineOverview.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/PageHeader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

EnginesSection::EnginesSection(QWidget *parent)
    : SettingsSection(u"engines"_s, tr("Engines"), parent)
    , m_current(computerRow())
{
    createForms();
    finish();
    createHeader();
    createList();
    connectForm();
}

// An address is no name, so the user's engines cannot be called like this.

QString EnginesSection::computerRow()
{
    return u"gantry://computer"_s;
}

QString EnginesSection::sandboxRow()
{
    return u"gantry://sandboxes"_s;
}

void EnginesSection::createHeader()
{
    auto *header = findChild<PageHeader *>();
    header->setDescription(tr("Where sessions and tasks run. Secrets are kept in the system keychain."));
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
}

/// The list stands left of the base class's column.
void EnginesSection::createList()
{
    m_list = new EngineOverview(this);
    auto *page = qobject_cast<QVBoxLayout *>(layout());
    auto *scroll = findChild<QScrollArea *>();
    page->removeWidget(scroll);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list, 2);
    row->addWidget(scroll, 3);
    page->addLayout(row, 1);
    connect(m_list, &EngineOverview::chosen, this, &EnginesSection::choose);
    connect(m_list, &EngineOverview::copyRequested, this, &EnginesSection::copyCurrent);
    connect(m_list, &EngineOverview::removeRequested, this, &EnginesSection::removeCurrent);
}

void EnginesSection::choose(const QString &id)
{
    m_current = id;
    fillForm();
    emit currentChanged(m_current);
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

/// The one that stands in its place then is chosen, else the one above.
void EnginesSection::removeCurrent()
{
    const EngineEntry *gone = entry();
    if (!gone)
        return;
    const QString name = gone->name;
    QStringList names;
    for (const EngineEntry &each : values().engines)
        names.append(each.name);
    const qsizetype index = names.indexOf(name);
    names.removeAt(index);
    m_current = names.isEmpty() ? sandboxRow() : names.at(std::min(index, names.size() - 1));
    edit([&](SettingsValues &values) {
        values.engines.removeIf([&](const EngineEntry &each) { return each.name == name; });
    });
}

void EnginesSection::updateName()
{
    const QString name = m_name->text().trimmed();
    if (name == m_current || !entry())
        return;
    const bool isTaken = std::ranges::contains(values().engines, name, &EngineEntry::name);
    const bool isAddress = name.contains(u"://"_s);
    m_nameProblem->setVisible(name.isEmpty() || isTaken || isAddress);
    if (name.isEmpty() || isTaken || isAddress) {
        m_nameProblem->setText(isTaken         ? tr("Another engine has this name")
                                   : isAddress ? tr("A name, not an address")
                                               : tr("An engine needs a name"));
        return;
    }
    const QString before = std::exchange(m_current, name);
    m_states.insert(name, m_states.take(before));
    if (const Found found = m_found.take(before); !found.isRunning) // else its end would be told under the old name
        m_found.insert(name, found);
    m_tasks.insert(name, m_tasks.take(before));
    m_capacity.insert(name, m_capacity.take(before));
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

void EnginesSection::setCapacity(const QString &name, int runs)
{
    m_capacity.insert(name, runs);
    if (name == m_current)
        fillRunsHint(); // the rest may be in somebody's hands
}

void EnginesSection::setSandboxes(const EngineSandboxFacts &facts)
{
    m_sandboxes = facts;
    fillList();
    if (m_current == sandboxRow())
        fillForm(); // there is nothing to type
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
    if (!entry() && m_current != sandboxRow())
        m_current = computerRow();
    fillList();
    fillForm();
}

bool EnginesSection::isGone(const EngineEntry &entry) const
{
    return entry.secret.startsWith(u"memory:") && m_isHeld && !m_isHeld(entry.secret);
}

/// Someone waits for what it does.
void EnginesSection::askToCancelTask()
{
    const QListWidgetItem *task = m_taskList->currentItem();
    if (!task)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Cancel task"),
                                tr("Cancel the task \"%1\" on %2?").arg(task->text(), m_current), QMessageBox::NoButton,
                                this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"cancelTaskQuestion"_s);
    box->setInformativeText(tr("What it has done so far is lost, unless it was brought back already."));
    QPushButton *cancel = box->addButton(tr("Cancel task"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Let it run"), QMessageBox::RejectRole));
    connect(cancel, &QPushButton::clicked, this,
            [this, name = m_current, id = task->data(Qt::UserRole).toString()] { emit cancelTaskRequested(name, id); });
    box->open();
}

EngineStateRow EnginesSection::stateOf(const EngineEntry &entry) const
{
    if (!entry.enabled)
        return {tr("Off"), Tone::Idle, StatusGlyph::Idle};
    if (entry.url.isEmpty())
        return {tr("Address missing"), Tone::Waiting, StatusGlyph::Warning};
    if (entry.auth != u"none" && entry.secret.isEmpty())
        return {tr("Key missing"), Tone::Waiting, StatusGlyph::Warning, u"key"_s};
    if (isGone(entry))
        return knownState(entry.name, {tr("Key missing"), Tone::Waiting, StatusGlyph::Warning, u"key"_s});
    return knownState(entry.name, {tr("Not tested"), Tone::Idle, StatusGlyph::Unknown});
}

EngineStateRow EnginesSection::knownState(const QString &name, const EngineStateRow &otherwise) const
{
    const EngineStateRow known = m_states.value(name);
    return known.word.isEmpty() ? otherwise : known;
}

QList<EngineOverviewRow> EnginesSection::fixedRows() const
{
    const int most = values().maxRunning;
    const SandboxFields &sandboxes = values().sandboxes;
    const QString hourly = base::Money::fromDollars(sandboxes.hourly).toString();
    const EngineStateRow ready{tr("Ready"), Tone::Success, StatusGlyph::Success};
    const EngineStateRow missing{tr("Key missing"), Tone::Waiting, StatusGlyph::Warning, u"key"_s};
    const EngineStateRow unknown{tr("Not tested"), Tone::Idle, StatusGlyph::Unknown};
    return {{computerRow(), tr("This computer"),
             most > 0 ? tr("Terminal and background, up to %1").arg(most) : tr("Terminal and background"),
             u"engineTerminal"_s, knownState(computerRow(), ready),
             tr("This computer is always there, so it can be neither copied nor removed.")},
            {sandboxRow(), tr("E2B"),
             sandboxes.bySize ? tr("Sandboxes, priced by their size") : tr("Sandboxes, about %1 an hour").arg(hourly),
             u"engineSandbox"_s, m_sandboxes.isReady ? knownState(sandboxRow(), unknown) : missing,
             tr("Sandboxes are always there, so they can be neither copied nor removed.")}};
}

void EnginesSection::forgetResults(const QString &name)
{
    m_states.remove(name);
    m_found.remove(name);
    m_tasks.remove(name);
    m_capacity.remove(name);
    emit resultsForgotten(name);
    fillList();
    if (name == m_current) {
        fillRunsHint();
        fillCards();
    }
}

/// Results hold for the address and the sign-in they were found with.
void EnginesSection::forgetStale()
{
    QHash<QString, QStringList> reached;
    for (const EngineEntry &each : values().engines)
        reached.insert(each.name, {each.kind, each.url, each.auth, each.secret});
    const QHash<QString, QStringList> before = std::exchange(m_reached, reached);
    for (auto entry = before.cbegin(); entry != before.cend(); ++entry) {
        if (m_reached.value(entry.key()) != *entry)
            forgetResults(entry.key());
    }
}

void EnginesSection::fillList()
{
    forgetStale();
    QList<EngineOverviewRow> rows = fixedRows();
    for (const EngineEntry &each : values().engines) {
        const EngineKindRow *kind = kindOf(each.kind);
        rows.append({each.name, each.name, kind ? kind->name : each.kind, kind ? kind->icon : u"engineExecutionApi"_s,
                     stateOf(each), QString()});
    }
    m_list->setRows(rows, m_current);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/EnginesController.h"

#include "app/desktop/EngineChoices.h"
#include "app/engineroom/EngineRegistry.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxSettings.h"
#include "base/PrivateFile.h"
#include "engines/RemoteSecrets.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "ui/settings/EnginesSection.h"
#include "ui/settings/SettingsPage.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QTime>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;
using engines::ProbeRow;
using engines::ProbeVerdict;
using engines::ServiceProbe;
using settings::EngineConnection;
using ui::EngineStateRow;

namespace {

constexpr qint64 maxKeyFileBytes = 1024 * 1024;

ui::CheckState toPage(ProbeRow::State state)
{
    switch (state) {
    case ProbeRow::State::Ok:
        return ui::CheckState::Ok;
    case ProbeRow::State::Warning:
        return ui::CheckState::Warning;
    case ProbeRow::State::Failed:
        break;
    }
    return ui::CheckState::Failed;
}

QList<ui::EngineKindRow> kindRows()
{
    QList<ui::EngineKindRow> rows;
    for (const EngineKind &kind : engineKinds()) {
        if (kind.hasConnections)
            rows.append({kind.id, kind.name, kind.icon, kind.auth, kind.id == u"cloud-run", kind.id == u"cloud-run",
                         kind.hasBudget, kind.mostMinutes, kind.keepsWarm});
    }
    return rows;
}

QString testedNow()
{
    return EnginesController::tr("Last test, %1").arg(QTime::currentTime().toString(u"HH:mm"_s));
}

EngineStateRow stateOf(ProbeVerdict verdict)
{
    switch (verdict) {
    case ProbeVerdict::Ready:
        return {EnginesController::tr("Ready"), ui::Tone::Success, ui::StatusGlyph::Success};
    case ProbeVerdict::Unreachable:
        return {EnginesController::tr("Unreachable"), ui::Tone::Failed, ui::StatusGlyph::Failed};
    case ProbeVerdict::SignIn:
        return {EnginesController::tr("Sign-in refused"), ui::Tone::Failed, ui::StatusGlyph::Failed};
    case ProbeVerdict::NotReady:
        break;
    }
    return {EnginesController::tr("Not ready"), ui::Tone::Failed, ui::StatusGlyph::Failed};
}

QString keyWords(const SandboxAccess &access, SandboxAccess::Key key)
{
    if (access.isFromEnvironment(key))
        return EnginesController::tr("From the environment");
    return access.has(key) ? EnginesController::tr("In the keychain") : EnginesController::tr("Missing");
}

} // namespace

EnginesController::EnginesController(EngineRoom &room, ui::SettingsPage &page, QWidget *window)
    : QObject(window)
    , m_room(room)
    , m_page(page)
    , m_window(window)
{
    using Section = ui::EnginesSection;
    section().setKinds(kindRows());
    section().setHeldSecrets([this](const QString &reference) { return m_held.contains(reference); });
    // One of an earlier start of the program went with it, and so did its token.
    section().setState(localRunnerName(), {tr("Not started"), ui::Tone::Idle, ui::StatusGlyph::Idle});
    connect(&section(), &Section::testRequested, this, &EnginesController::test);
    connect(&section(), &Section::secretRequested, this, &EnginesController::askSecret);
    connect(&section(), &Section::claudeSignInRequested, this, &EnginesController::askClaudeSignIn);
    connect(&section(), &Section::tasksRequested, this, [this](const QString &name) { lookAtTasks(name); });
    connect(&section(), &Section::cancelTaskRequested, this, &EnginesController::lookAtTasks);
    connect(&section(), &Section::startRunnerRequested, this, &EnginesController::startRunner);
    connect(&m_runner, &LocalRunner::ready, this, &EnginesController::onRunner);
    connect(&m_runner, &LocalRunner::failed, this, [this](const Error &error) {
        section().setRunnerNote({});
        emit failed(error);
    });
    connect(&section(), &Section::resultsForgotten, this, [this](const QString &name) {
        delete m_probes.take(name);
        // What is on its way is about another address, or another sign-in.
        const auto late = m_taskProbes.values(name);
        m_taskProbes.remove(name);
        for (const auto &probe : late)
            delete probe;
    });
    connect(&m_runner, &LocalRunner::stopped, this, [this] {
        m_room.secrets().give(u"engine:"_s + localRunnerName(), {}); // nobody takes it any more
        section().setRunnerNote(tr("The local runner has ended."));
        section().setState(localRunnerName(), {tr("Stopped"), ui::Tone::Failed, ui::StatusGlyph::Failed});
    });
}

ui::EnginesSection &EnginesController::section() const
{
    return m_page.engines();
}

std::optional<EngineConnection> EnginesController::connection(const QString &name) const
{
    const auto all = m_room.settings().engines();
    const auto found = std::ranges::find(all, name, &EngineConnection::name);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void EnginesController::showComputer(const QList<ui::CheckResult> &checks)
{
    const bool isBad = std::ranges::any_of(
        checks, [](const ui::CheckResult &check) { return check.state == ui::CheckState::Failed; });
    section().setTest(ui::EnginesSection::computerRow(), testedNow(), checks);
    section().setState(ui::EnginesSection::computerRow(),
                       stateOf(isBad ? ProbeVerdict::NotReady : ProbeVerdict::Ready));
}

void EnginesController::showSandboxes(const SandboxAccess &access)
{
    using Key = SandboxAccess::Key;
    section().setSandboxes({keyWords(access, Key::Service), keyWords(access, Key::Claude), access.has(Key::Service)});
    showSandboxTest(ui::StatusGlyph::Unknown, {}); // the key may be another one
}

void EnginesController::showSandboxTest(ui::StatusGlyph glyph, const QString &words)
{
    const QString row = ui::EnginesSection::sandboxRow();
    const bool isGood = glyph == ui::StatusGlyph::Success;
    const bool isRunning = glyph == ui::StatusGlyph::Running;
    if (isRunning || words.isEmpty()) {
        section().setTest(row, isRunning ? words : QString(), {}, isRunning);
        section().setState(row, {});
        return;
    }
    section().setTest(row, testedNow(),
                      {{u"sandboxes"_s, isGood ? tr("Service answers") : tr("The test failed"),
                        isGood ? ui::CheckState::Ok : ui::CheckState::Failed, words, QString()}});
    section().setState(row, stateOf(isGood ? ProbeVerdict::Ready : ProbeVerdict::NotReady));
}

void EnginesController::showEngine(const QString &kind, const QString &connection)
{
    m_page.showSection(u"engines"_s);
    const auto all = m_room.settings().engines();
    const auto found = std::ranges::find_if(all, [&](const EngineConnection &each) {
        return connection.isEmpty() ? each.kind == kind : each.name == connection;
    });
    if (found != all.end())
        section().showEngine(found->name);
}

void EnginesController::test(const QString &name)
{
    if (name == ui::EnginesSection::computerRow()) {
        section().setTest(name, tr("Checking…"), {}, true);
        emit checksRequested();
        return;
    }
    if (name == ui::EnginesSection::sandboxRow()) {
        emit sandboxTestRequested();
        return;
    }
    const auto wanted = connection(name);
    if (!wanted)
        return;
    delete m_probes.take(name); // pressed again: the one before is given up
    auto *probe = new ServiceProbe(*wanted, m_room.secrets(), m_room.clock(), this);
    probe->setLocalClaude(m_room.settings().values().claudeProgram);
    m_probes.insert(name, probe);
    section().setTest(name, tr("Testing…"), {}, true);
    connect(probe, &ServiceProbe::done, this, [this, name](const QList<ProbeRow> &rows) { onTested(name, rows); });
    probe->start();
}

void EnginesController::onTested(const QString &name, const QList<ProbeRow> &rows)
{
    ServiceProbe *probe = m_probes.take(name);
    if (!probe)
        return;
    const ProbeVerdict verdict = probe->verdict();
    probe->deleteLater();
    QList<ui::CheckResult> shown;
    for (const ProbeRow &row : rows)
        shown.append({u"probe-%1"_s.arg(shown.size()), row.title, toPage(row.state), row.found, {}});
    section().setTest(name, testedNow(), shown);
    section().setState(name, stateOf(verdict));
    if (verdict == ProbeVerdict::Ready)
        lookAtTasks(name);
}

void EnginesController::askSecret(const QString &name)
{
    const auto wanted = connection(name);
    if (!wanted)
        return;
    if (wanted->auth == u"service-account") {
        auto *dialog = new QFileDialog(m_window, tr("Key file of the service account"), {}, tr("Key files (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this, name](const QString &path) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) {
                emit failed(
                    {Error::Kind::NotFound, tr("The file %1 cannot be read: %2").arg(path, file.errorString()), {}});
                return;
            }
            const QByteArray json = file.read(maxKeyFileBytes);
            if (const auto account = cloudrun::ServiceAccount::fromJson(base::Secret(json)); !account)
                emit failed(account.error());
            else
                keepSecret(name, json);
        });
        dialog->open();
        return;
    }
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sign-in"));
    dialog->setLabelText(tr("Token for %1").arg(wanted->name));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, name](const QString &text) { keepSecret(name, text.trimmed().toUtf8()); });
    dialog->open();
}

void EnginesController::askClaudeSignIn()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Claude's key"));
    dialog->setLabelText(tr("API key, or token of \"claude setup-token\""));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        settings::SecretStore *keychain = m_room.secrets().keychain();
        if (text.trimmed().isEmpty() || !keychain)
            return;
        // Tokens of a subscription name themselves.
        const bool isToken = text.trimmed().startsWith(u"sk-ant-oat");
        const QString reference = isToken ? engines::oauthTokenReference() : engines::apiKeyReference();
        keychain->write(reference.section(u':', 1), base::Secret(text.trimmed().toUtf8()))
            .then(this, [this](const base::Result<> &written) {
                if (!written)
                    emit failed(written.error());
            });
    });
    dialog->open();
}

void EnginesController::keepSecret(const QString &name, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    const base::Secret secret(value);
    const QString reference = settings::keychainReference(name);
    settings::SecretStore *keychain = m_room.secrets().keychain();
    if (!keychain)
        return;
    keychain->write(reference.section(u':', 1), secret)
        .then(this, [this, name, reference, secret](const base::Result<> &written) {
            if (written) {
                storeReference(name, reference);
                return;
            }
            // Without a keychain it is good until the program ends.
            storeReference(name, hold(name, secret));
            emit failed(written.error());
        });
}

QString EnginesController::hold(const QString &name, const base::Secret &secret)
{
    m_room.secrets().give(u"engine:"_s + name, secret);
    const QString reference = u"memory:engine:"_s + name;
    m_held.insert(reference);
    return reference;
}

void EnginesController::storeReference(const QString &name, const QString &reference)
{
    ui::SettingsValues values = m_page.values();
    for (ui::EngineEntry &each : values.engines) {
        if (each.name == name)
            each.secret = reference;
    }
    m_page.setValues(values);
    emit m_page.changed(values);
    section().forgetResults(name); // also where another secret has the same reference
    section().showEngine(name);
}

void EnginesController::lookAtTasks(const QString &name, const QString &cancel)
{
    const auto wanted = connection(name);
    if (!wanted || wanted->kind != u"cloud-run")
        return;
    auto *probe = new ServiceProbe(*wanted, m_room.secrets(), m_room.clock(), this);
    m_taskProbes.insert(name, probe);
    connect(probe, &ServiceProbe::tasksFound, this,
            [this, probe, name](const cloudrun::ActiveTasks &tasks, const QString &problem) {
                probe->deleteLater();
                m_taskProbes.remove(name, probe);
                QList<ui::EngineTaskRow> rows;
                for (const cloudrun::ActiveTask &task : tasks.tasks)
                    rows.append({task.taskId,
                                 tr("%1, %2, since %3")
                                     .arg(task.taskId, task.type, task.startedAt.toLocalTime().toString(u"HH:mm"_s)),
                                 task.cancelling});
                QString note = problem;
                if (note.isEmpty())
                    note = tasks.max > 0 ? tr("%1 of %2").arg(tasks.active).arg(tasks.max)
                                         : tr("%1 run").arg(tasks.active);
                section().setTasks(name, rows, note);
                if (problem.isEmpty())
                    section().setCapacity(name, tasks.max);
            });
    if (cancel.isEmpty())
        probe->lookAtTasks();
    else
        probe->cancel(cancel);
}

void EnginesController::startRunner()
{
    const QString program = EngineRoom::helperProgram(u"gantryctl"_s);
    const QString folder = m_room.paths().data + u"/runner"_s;
    if (program.isEmpty()) {
        emit failed(
            {Error::Kind::NotFound, tr("gantryctl was not found beside this program. Install Gantry again."), {}});
        return;
    }
    if (const auto made = base::makePrivateFolder(folder); !made) {
        emit failed(made.error());
        return;
    }
    section().setRunnerNote(tr("Starting the local runner…"));
    m_runner.start(program, folder, m_room.settings().values().claudeProgram);
}

/// Its address and token are new at each start, so the entry is kept and told anew.
void EnginesController::onRunner(const QUrl &url, const base::Secret &token)
{
    const ui::EngineEntry entry{.name = localRunnerName(),
                                .kind = u"cloud-run"_s,
                                .url = url.toString(QUrl::StripTrailingSlash),
                                .auth = u"bearer"_s,
                                .secret = hold(localRunnerName(), token),
                                .enabled = true,
                                .options = {}};
    ui::SettingsValues values = m_page.values();
    const auto known = std::ranges::find(values.engines, localRunnerName(), &ui::EngineEntry::name);
    if (known == values.engines.end()) {
        values.engines.append(entry);
    } else {
        const QJsonObject options = known->options;
        *known = entry;
        known->options = options;
    }
    m_page.setValues(values);
    emit m_page.changed(values);
    section().showEngine(localRunnerName());
    section().setRunnerNote(tr("The local runner listens on %1 until Gantry is closed.").arg(entry.url));
    test(localRunnerName());
}

} // namespace app

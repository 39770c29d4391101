// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of DesktopApp about sandboxes: their page, their settings and their keys.
#include "app/desktop/DesktopApp.h"
#include "app/desktop/EnginesController.h"
#include "app/desktop/NewSessionController.h"
#include "app/desktop/SandboxController.h"
#include "app/desktop/SessionsController.h"
#include "app/engineroom/EngineRoom.h"
#include "app/engineroom/SandboxSettings.h"
#include "e2b/E2bClient.h"
#include "engines/SandboxEngine.h"
#include "engines/SandboxTemplates.h"
#include "settings/KeychainSecretStore.h"
#include "ui/mainwindow/MainWindow.h"
#include "ui/models/Format.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/sandboxes/SandboxesPage.h"
#include "ui/settings/SandboxSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/widgets/Notices.h"

#include <QDesktopServices>

namespace app {

using ui::SandboxSection;
using Basis = engines::SandboxRates::Basis;

namespace {

constexpr std::pair<SandboxSection::Key, SandboxAccess::Key> keys[]
    = {{SandboxSection::Key::Service, SandboxAccess::Key::Service},
       {SandboxSection::Key::Claude, SandboxAccess::Key::Claude},
       {SandboxSection::Key::Git, SandboxAccess::Key::Git}};

constexpr QLatin1StringView reportNotice("sandboxReport:");

SandboxAccess::Key keyOf(SandboxSection::Key shown)
{
    const auto *found = std::ranges::find(keys, shown, &std::pair<SandboxSection::Key, SandboxAccess::Key>::first);
    return found->second;
}

} // namespace

void DesktopApp::createSandboxes()
{
    m_sandboxes = new SandboxController(*m_room, *m_jobs, *m_sandboxModel, *m_sandboxesPage, this);
    connect(m_sandboxes, &SandboxController::failed, this, &DesktopApp::showError);
    connect(m_sandboxes, &SandboxController::told, this, [this](const QString &words) {
        m_window->notices().show({QStringLiteral("sandboxes"), ui::Tone::Running, words, {}, true});
    });
    connect(m_sandboxes, &SandboxController::tasksEnded, this, &DesktopApp::showTasksEnded);
    connect(&m_window->notices(), &ui::NoticeStack::actionTriggered, this, [this](const QString &id) {
        if (!id.startsWith(reportNotice))
            return;
        const QString folder = id.mid(reportNotice.size());
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            showError({base::Error::Kind::Unavailable,
                       tr("No program was found that opens the folder %1.").arg(ui::Format::path(folder)),
                       {}});
    });
    connect(m_sandboxes, &SandboxController::newSessionRequested, m_newSession, &NewSessionController::open);
    connect(m_sandboxes, &SandboxController::openSessionRequested, this, [this](const base::SessionId &id) {
        m_window->showPage(QStringLiteral("sessions"));
        m_sessions->openSession(id);
    });
    const auto showSettings = [this] {
        m_window->showPage(QStringLiteral("settings"));
        m_settingsPage->showSection(QStringLiteral("sandboxes"));
    };
    connect(m_sandboxes, &SandboxController::settingsRequested, this, showSettings);
    connect(m_newSession, &NewSessionController::engineSettingsRequested, this,
            [this, showSettings](const QString &kind, const QString &connection) {
                showSettings();
                if (kind != u"e2b")
                    m_engines->showEngine(kind, connection);
            });
}

/// The notice carries the folder, so that those of several reports can stand side by side.
void DesktopApp::showTasksEnded(const QString &words, const QString &report)
{
    m_window->notices().show({reportNotice + report, ui::Tone::Running, words,
                              report.isEmpty() ? QStringList() : QStringList{tr("Open report")}, true});
}

void DesktopApp::connectSandboxSettings()
{
    SandboxSection &section = m_settingsPage->sandboxes();
    SandboxAccess &access = m_room->sandboxAccess();
    connect(&section, &SandboxSection::keyEntered, this,
            [this, &access](SandboxSection::Key key, const QString &value) {
                access.setKey(keyOf(key), base::Secret(value.toUtf8()), [this](const base::Result<> &kept) {
                    if (!kept)
                        showError(kept.error());
                });
            });
    connect(&section, &SandboxSection::testRequested, this, &DesktopApp::testSandboxes);
    connect(&access, &SandboxAccess::keysChanged, this, &DesktopApp::showSandboxKeys);
    using List = ui::SandboxTemplatesList;
    connect(section.templates(), &List::saveRequested, this, &DesktopApp::saveSandboxTemplate);
    connect(section.templates(), &List::removeRequested, this, [this](const QString &name) {
        if (const auto removed = sandboxTemplates().remove(name); !removed)
            showError(removed.error());
        showSandboxTemplates();
    });
    showSandboxTemplates();
    showSandboxKeys();
}

engines::SandboxTemplates DesktopApp::sandboxTemplates() const
{
    return engines::SandboxTemplates(engines::SandboxEngine::templatesFolder(m_room->paths()));
}

void DesktopApp::showSandboxTemplates()
{
    QList<ui::SandboxTemplateFields> shown;
    for (const engines::SandboxTemplate &each : sandboxTemplates().all()) {
        ui::SandboxTemplateFields fields{.name = each.name,
                                         .description = each.description,
                                         .base = each.base,
                                         .setup = each.setup,
                                         .environment = {},
                                         .builtIn = each.builtIn};
        for (auto variable = each.environment.cbegin(); variable != each.environment.cend(); ++variable)
            fields.environment.append(variable.key() + u'=' + variable.value());
        shown.append(fields);
    }
    m_settingsPage->sandboxes().setTemplates(shown);
}

void DesktopApp::saveSandboxTemplate(const ui::SandboxTemplateFields &fields, const QString &before)
{
    engines::SandboxTemplate made{.name = fields.name,
                                  .description = fields.description,
                                  .base = fields.base,
                                  .setup = fields.setup,
                                  .environment = {},
                                  .builtIn = false};
    for (const QString &line : fields.environment)
        made.environment.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    const auto written = sandboxTemplates().write(made);
    if (written && !before.isEmpty() && before != fields.name)
        renameSandboxTemplate(before, fields.name);
    m_settingsPage->sandboxes().templates()->setSaved(written);
    showSandboxTemplates();
}

/// It is there under its new name already.
void DesktopApp::renameSandboxTemplate(const QString &before, const QString &name)
{
    if (const auto removed = sandboxTemplates().remove(before); !removed)
        showError(removed.error());
    ui::SandboxFields fields = sandboxFields();
    if (fields.templateName != before)
        return;
    fields.templateName = name;
    saveSandboxFields(fields);
    ui::SettingsValues shown = m_settingsPage->values();
    shown.sandboxes = fields;
    m_settingsPage->setValues(shown);
}

void DesktopApp::showSandboxKeys()
{
    SandboxSection &section = m_settingsPage->sandboxes();
    const SandboxAccess &access = m_room->sandboxAccess();
    using State = SandboxSection::KeyState;
    for (const auto &[shown, key] : keys)
        section.setKeyState(shown,
                            access.isFromEnvironment(key) ? State::Environment
                                : access.has(key)         ? State::Kept
                                                          : State::Missing);
    section.setTest(ui::StatusGlyph::Unknown, {});
    m_engines->showSandboxes(access);
}

void DesktopApp::testSandboxes()
{
    const auto show = [this](ui::StatusGlyph glyph, const QString &words) {
        m_settingsPage->sandboxes().setTest(glyph, words);
        m_engines->showSandboxTest(glyph, words);
    };
    show(ui::StatusGlyph::Running, tr("Testing…"));
    auto *client = new e2b::E2bClient(m_room->sandboxAccess().account(), {}, this);
    client->list({{}, {QStringLiteral("running")}}, [show, client](const e2b::Result<QList<e2b::Sandbox>> &found) {
        if (found)
            show(ui::StatusGlyph::Success,
                 tr("%1 answers, and the key is good").arg(client->account().control().host()));
        else
            show(ui::StatusGlyph::Failed, found.error().toError().message);
        client->deleteLater();
    });
}

ui::SandboxFields DesktopApp::sandboxFields() const
{
    const SandboxPreferences kept = SandboxPreferences::load(m_room->settings());
    ui::SandboxFields fields;
    fields.domain = kept.domain;
    fields.apiUrl = kept.apiUrl;
    fields.sandboxUrl = kept.sandboxUrl;
    fields.templateName = kept.templateName;
    fields.workFolder = kept.workFolder;
    fields.minutes = kept.minutes;
    fields.update = kept.update;
    fields.bySize = kept.rates.basis == Basis::BySize;
    fields.hourly = kept.rates.hourly.dollars();
    fields.vcpuSecond = kept.rates.vcpuSecond;
    fields.gibSecond = kept.rates.gibSecond;
    return fields;
}

void DesktopApp::saveSandboxFields(const ui::SandboxFields &fields)
{
    if (fields == sandboxFields())
        return;
    const SandboxPreferences wished{.domain = fields.domain,
                                    .apiUrl = fields.apiUrl,
                                    .sandboxUrl = fields.sandboxUrl,
                                    .templateName = fields.templateName,
                                    .workFolder = fields.workFolder,
                                    .minutes = fields.minutes,
                                    .update = fields.update,
                                    .rates = {.basis = fields.bySize ? Basis::BySize : Basis::Flat,
                                              .hourly = base::Money::fromDollars(fields.hourly),
                                              .vcpuSecond = fields.vcpuSecond,
                                              .gibSecond = fields.gibSecond}};
    wished.save(m_room->settings());
    m_sandboxes->reload();
}

} // namespace app

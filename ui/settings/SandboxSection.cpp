// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SandboxSection.h"

#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>

namespace ui {

using namespace Qt::StringLiterals;

SandboxSection::SandboxSection(QWidget *parent)
    : SettingsSection(u"sandboxes"_s, tr("Sandboxes"), parent)
{
    createKeys();
    createService();
    createTemplates();
    createCosts();
    finish();
    setTest(StatusGlyph::Unknown, {});
}

void SandboxSection::createKeys()
{
    addGroup(tr("Account"));
    addKey(Key::Service, u"e2bKey"_s, tr("E2B key"), tr("From the dashboard of E2B. Kept in the keychain."));
    auto *line = new QWidget(this);
    auto *cells = new QHBoxLayout(line);
    cells->setContentsMargins(0, 0, 0, 0);
    m_test = new QPushButton(tr("Test connection"), line);
    describe(m_test, u"e2bTest"_s, tr("Test connection"), tr("Asks the service for your sandboxes"));
    m_verdict = new StatusGlyphLabel(StatusGlyph::Unknown, line);
    m_verdict->setObjectName(u"e2bVerdict"_s);
    cells->addWidget(m_test, 0, Qt::AlignLeft);
    cells->addWidget(m_verdict, 1);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(tr("Connection"), line);
    connect(m_test, &QPushButton::clicked, this, &SandboxSection::testRequested);
    addKey(Key::Claude, u"e2bClaude"_s, tr("Claude's login"),
           tr("An API key, or the token that claude setup-token makes. Claude runs with it in the sandbox."));
    addKey(Key::Git, u"e2bGit"_s, tr("Git token"),
           tr("Only for pushing a branch and opening a pull request from there."));
}

void SandboxSection::addKey(Key key, const QString &name, const QString &label, const QString &hint)
{
    KeyRow &made = row(key);
    auto *line = new QWidget(this);
    auto *cells = new QHBoxLayout(line);
    cells->setContentsMargins(0, 0, 0, 0);
    made.state = new StatusGlyphLabel(StatusGlyph::Unknown, line);
    made.state->setObjectName(name + u"State"_s);
    made.field = new QLineEdit(line);
    made.field->setEchoMode(QLineEdit::Password);
    describe(made.field, name, label, hint);
    made.save = new QPushButton(tr("Save"), line);
    describe(made.save, name + u"Save"_s, tr("Save"), tr("Keep it in the keychain"));
    made.remove = new QPushButton(tr("Remove"), line);
    describe(made.remove, name + u"Remove"_s, tr("Remove"), tr("Take it out of the keychain"));
    cells->addWidget(made.field, 1);
    cells->addWidget(made.save);
    cells->addWidget(made.remove);
    cells->addWidget(made.state);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addRow(label, line, hint);
    connect(made.save, &QPushButton::clicked, this, [this, key] { enter(key); });
    connect(made.field, &QLineEdit::returnPressed, this, [this, key] { enter(key); });
    connect(made.field, &QLineEdit::textChanged, made.save,
            [button = made.save](const QString &text) { button->setEnabled(!text.trimmed().isEmpty()); });
    connect(made.remove, &QPushButton::clicked, this, [this, key] { emit keyEntered(key, {}); });
    made.save->setEnabled(false);
    setKeyState(key, KeyState::Missing);
}

void SandboxSection::enter(Key key)
{
    const QString value = row(key).field->text().trimmed();
    row(key).field->clear(); // it is not kept here, whatever becomes of it
    if (!value.isEmpty())
        emit keyEntered(key, value);
}

void SandboxSection::setKeyState(Key key, KeyState state)
{
    KeyRow &shown = row(key);
    shown.now = state;
    const bool isMissing = state == KeyState::Missing;
    // Only the service's own key is needed for everything.
    const StatusGlyph without = key == Key::Service ? StatusGlyph::Warning : StatusGlyph::Idle;
    shown.state->setGlyph(isMissing ? without : StatusGlyph::Success);
    shown.state->setText(isMissing                            ? tr("Missing")
                             : state == KeyState::Environment ? tr("From the environment")
                                                              : tr("In the keychain"));
    const bool canChange = m_hasKeychain && state != KeyState::Environment;
    shown.field->setEnabled(canChange);
    shown.field->setPlaceholderText(!m_hasKeychain                ? tr("There is no keychain; use the environment")
                                        : state == KeyState::Kept ? tr("Enter another one to replace it")
                                                                  : QString());
    shown.remove->setVisible(state == KeyState::Kept);
    if (key == Key::Service)
        m_test ? m_test->setEnabled(!isMissing) : void();
}

void SandboxSection::setKeychain(bool isThere)
{
    m_hasKeychain = isThere;
    for (const Key key : {Key::Service, Key::Claude, Key::Git})
        setKeyState(key, row(key).now);
}

void SandboxSection::setTest(StatusGlyph glyph, const QString &words)
{
    m_verdict->setGlyph(glyph);
    m_verdict->setText(words);
    m_verdict->setVisible(!words.isEmpty());
}

QLineEdit *SandboxSection::addLine(const QString &name, const QString &label, const QString &hint,
                                   QString SandboxFields::*field)
{
    auto *line = new QLineEdit(this);
    describe(line, name, label, hint);
    addRow(label, line, hint);
    connect(line, &QLineEdit::editingFinished, this, [this, line, field] {
        edit([&](SettingsValues &values) { values.sandboxes.*field = line->text().trimmed(); });
    });
    return line;
}

void SandboxSection::createService()
{
    addGroup(tr("Service"));
    m_domain = addLine(u"e2bDomain"_s, tr("Domain"), tr("E2B_DOMAIN counts before it."), &SandboxFields::domain);
    m_apiUrl = addLine(u"e2bApiUrl"_s, tr("Control address"), tr("Only for an installation of your own."),
                       &SandboxFields::apiUrl);
    m_sandboxUrl = addLine(u"e2bSandboxUrl"_s, tr("Sandbox address"), tr("Only for an installation of your own."),
                           &SandboxFields::sandboxUrl);
    addGroup(tr("New sandboxes"));
    m_template = addChoice(u"e2bTemplate"_s, tr("Template"), {}, tr("One of Gantry's or of your account."));
    m_template->setEditable(true);
    m_folder = addLine(u"e2bFolder"_s, tr("Folder"), tr("Where the project goes in the sandbox."),
                       &SandboxFields::workFolder);
    m_minutes = addNumber(u"e2bMinutes"_s, tr("Time limit"), 1, 24 * 60, tr(" min"),
                          tr("You are warned at a half and at five sixths of it."));
    m_update = addCheck(u"e2bUpdate"_s, tr("Update Claude Code before each run"));
    connect(m_template, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        edit([&](SettingsValues &values) { values.sandboxes.templateName = text.trimmed(); });
    });
    connect(m_minutes, &QSpinBox::valueChanged, this,
            [this](int minutes) { edit([&](SettingsValues &values) { values.sandboxes.minutes = minutes; }); });
    connect(m_update, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](SettingsValues &values) { values.sandboxes.update = on; }); });
}

void SandboxSection::createTemplates()
{
    addGroup(tr("Templates"));
    m_templates = new SandboxTemplatesList(this);
    addRow(tr("Templates"), m_templates, tr("A template of your own sets a new sandbox up before Claude begins."));
}

QDoubleSpinBox *SandboxSection::addDollars(const QString &name, const QString &label, int decimals, const QString &hint,
                                           double SandboxFields::*field)
{
    auto *box = new QDoubleSpinBox(this);
    box->setDecimals(decimals);
    box->setRange(0, 1000);
    box->setPrefix(u"$"_s);
    box->setSingleStep(decimals > 4 ? 0.000001 : 0.01);
    box->setKeyboardTracking(false);
    describe(box, name, label, hint);
    addRow(label, box, hint);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, field](double value) { edit([&](SettingsValues &values) { values.sandboxes.*field = value; }); });
    return box;
}

void SandboxSection::createCosts()
{
    addGroup(tr("Estimated cost"));
    m_basis = addChoice(u"e2bRates"_s, tr("By"), {tr("The hour"), tr("Processors and memory")},
                        tr("The service tells no prices; look them up and enter them here."));
    m_hourly = addDollars(u"e2bHourly"_s, tr("An hour"), 4, {}, &SandboxFields::hourly);
    m_vcpu = addDollars(u"e2bVcpu"_s, tr("A processor second"), 7, {}, &SandboxFields::vcpuSecond);
    m_gib = addDollars(u"e2bGib"_s, tr("A GiB second"), 7, {}, &SandboxFields::gibSecond);
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this](int index) {
        edit([&](SettingsValues &values) { values.sandboxes.bySize = index == 1; });
        fill();
    });
}

void SandboxSection::setTemplates(const QList<SandboxTemplateFields> &templates)
{
    m_templates->setTemplates(templates);
    const QSignalBlocker blocker(m_template);
    m_template->clear();
    m_template->addItems(m_templates->names());
    m_template->setEditText(values().sandboxes.templateName);
}

void SandboxSection::fill()
{
    const SandboxFields &fields = values().sandboxes;
    m_domain->setText(fields.domain);
    m_apiUrl->setText(fields.apiUrl);
    m_sandboxUrl->setText(fields.sandboxUrl);
    m_template->setEditText(fields.templateName);
    m_folder->setText(fields.workFolder);
    m_minutes->setValue(fields.minutes);
    m_update->setChecked(fields.update);
    m_basis->setCurrentIndex(fields.bySize ? 1 : 0);
    m_hourly->setValue(fields.hourly);
    m_vcpu->setValue(fields.vcpuSecond);
    m_gib->setValue(fields.gibSecond);
    m_hourly->setEnabled(!fields.bySize);
    m_vcpu->setEnabled(fields.bySize);
    m_gib->setEnabled(fields.bySize);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
// How TaskTemplatesDialog is laid out.
#include "ui/taskboard/TaskTemplatesForm.h"

#include "tasks/TaskRules.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 120;
constexpr int listWidth = 200;

} // namespace

void TaskTemplatesDialog::createList(QHBoxLayout *row)
{
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout;
    column->setSpacing(size.space.s);
    m_form->list = new QListWidget(this);
    describe(m_form->list, u"taskTemplates"_s, tr("Templates"), tr("Tasks to begin with"));
    m_form->list->setFixedWidth(listWidth);
    column->addWidget(m_form->list, 1);
    const auto add = [&](const QString &name, const QString &iconName, const QString &words, const QString &help) {
        auto *button = new QPushButton(icon(iconName), words, this);
        describe(button, name, words, help);
        button->setToolTip(help);
        button->setAutoDefault(false);
        column->addWidget(button);
        return button;
    };
    m_form->add = add(u"taskTemplateNew"_s, u"add"_s, tr("New template"), tr("Begin with an empty form"));
    m_form->import = add(u"taskTemplateImport"_s, u"download"_s, tr("Import…"),
                         tr("Take in templates from a JSON file; those with the same name are replaced"));
    m_form->exportAll
        = add(u"taskTemplateExport"_s, u"upload"_s, tr("Export…"), tr("Write all templates to a JSON file"));
    row->addLayout(column);
}

void TaskTemplatesDialog::createForm(QFormLayout *form)
{
    m_form->layout = form;
    const auto field = [&](const QString &name, const QString &words, const QString &help, const QString &placeholder) {
        auto *line = new QLineEdit(this);
        describe(line, name, words, help);
        line->setPlaceholderText(placeholder);
        form->addRow(words, line);
        return line;
    };
    m_form->name
        = field(u"taskTemplateName"_s, tr("Name"), tr("Letters, digits, “.”, “-” and “_”"), tr("nightly-audit"));
    m_form->description = field(u"taskTemplateDescription"_s, tr("Description"), tr("What it is for"), {});
    m_form->type = new SegmentedButtons(this);
    describe(m_form->type, u"taskTemplateType"_s, tr("Type"),
             tr("One command, several one after the other, or a plan"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Command), tr("Command"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Chain), tr("Chain"));
    m_form->type->addSegment(tasks::toString(tasks::TaskType::Workflow), tr("Workflow"));
    form->addRow(tr("Type"), m_form->type);
    m_form->textLabel = new TextLabel(tr("Command"), FontRole::Base, TextColor::Normal, this);
    m_form->text = new QPlainTextEdit(this);
    describe(m_form->text, u"taskTemplateText"_s, tr("What it does"),
             tr("A prompt for Claude; after ! a shell command"));
    m_form->text->setMinimumHeight(textHeight);
    m_form->text->setTabChangesFocus(true);
    form->addRow(m_form->textLabel, m_form->text);
    m_form->file = field(u"taskTemplateFile"_s, tr("Plan file"),
                         tr("Looked for in the project when a task is made, also in .gantry/workflows"),
                         tr("security-audit.yml"));
    m_form->image
        = field(u"taskTemplateImage"_s, tr("Image"), tr("For engines with images; empty: by type"), tr("By type"));
    const auto number = [this](const QString &name, const QString &words, int from, int to, const QString &suffix) {
        auto *box = new QSpinBox(this);
        describe(box, name, words, {});
        box->setRange(from, to);
        box->setSuffix(suffix);
        return box;
    };
    m_form->timeout = number(u"taskTemplateTimeout"_s, tr("Time limit"), tasks::minTimeoutSeconds,
                             tasks::maxTimeoutSeconds, tr(" s"));
    m_form->memory = number(u"taskTemplateMemory"_s, tr("Memory"), tasks::minMemoryMb, tasks::maxMemoryMb, tr(" MB"));
    m_form->cpu = new QDoubleSpinBox(this);
    describe(m_form->cpu, u"taskTemplateCpu"_s, tr("Cores"), {});
    m_form->cpu->setRange(0.1, 64);
    m_form->cpu->setSingleStep(0.5);
    m_form->cpu->setDecimals(1);
    m_form->cpu->setSuffix(tr(" cores"));
    auto *limits = new QHBoxLayout;
    limits->setSpacing(theme(this).size().space.s);
    for (QWidget *box : {static_cast<QWidget *>(m_form->timeout), static_cast<QWidget *>(m_form->memory),
                         static_cast<QWidget *>(m_form->cpu)})
        limits->addWidget(box);
    limits->addStretch(1);
    form->addRow(tr("May use"), limits);
    m_form->estimate = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    form->addRow(QString(), m_form->estimate);
}

void TaskTemplatesDialog::createFoot(QVBoxLayout *column)
{
    m_form->problem = new TextLabel({}, FontRole::Small, TextColor::Failed, this);
    m_form->problem->setObjectName(u"taskTemplateProblem"_s);
    m_form->problem->setWordWrap(true);
    column->addWidget(m_form->problem);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme(this).size().space.s);
    const auto add = [&](QPushButton *button, const QString &name, const QString &help) {
        describe(button, name, button->text(), help);
        button->setAutoDefault(false);
        foot->addWidget(button);
        return button;
    };
    m_form->remove = add(new QPushButton(tr("Remove…"), this), u"taskTemplateRemove"_s, tr("Forget this template"));
    foot->addStretch(1);
    m_form->discard
        = add(new QPushButton(tr("Discard changes"), this), u"taskTemplateDiscardChanges"_s, tr("Back to how it was"));
    m_form->close = add(new QPushButton(tr("Close"), this), u"taskTemplatesClose"_s, tr("Close (Esc)"));
    m_form->save
        = add(new PrimaryButton(tr("Save template"), this), u"taskTemplateSave"_s, tr("Keep it under this name"));
    column->addLayout(foot);
}

} // namespace ui

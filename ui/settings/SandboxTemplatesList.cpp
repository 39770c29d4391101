// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SandboxTemplatesList.h"

#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 6;

} // namespace

SandboxTemplatesList::SandboxTemplatesList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    setObjectName(u"e2bTemplates"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    const Theme &look = theme(this);
    describe(m_list, u"e2bTemplatesList"_s, tr("Templates"),
             tr("What a new sandbox is made from and how it is set up"));
    m_list->setFixedHeight(shownRows * look.rowHeight(look.size().row.standard));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.size().space.s);
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(look.size().space.s);
    column->addLayout(row);
    const auto add = [row](QPushButton *button) {
        row->addWidget(button);
        return button;
    };
    add(addButton(u"e2bTemplateNew"_s, u"add"_s, tr("New…"), tr("Make a template of your own"),
                  &SandboxTemplatesList::create));
    m_copy = add(addButton(u"e2bTemplateCopy"_s, u"copy"_s, tr("Copy…"), tr("Make one of your own from this one"),
                           &SandboxTemplatesList::copy));
    m_change = add(addButton(u"e2bTemplateChange"_s, u"edit"_s, tr("Edit…"), tr("Change this template of yours"),
                             &SandboxTemplatesList::change));
    m_remove = add(addButton(u"e2bTemplateRemove"_s, u"remove"_s, tr("Remove…"), tr("Remove this template of yours"),
                             &SandboxTemplatesList::askToRemove));
    row->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SandboxTemplatesList::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_change->isEnabled())
            change();
    });
    updateButtons();
}

QPushButton *SandboxTemplatesList::addButton(const QString &name, const QString &iconName, const QString &words,
                                             const QString &help, void (SandboxTemplatesList::*action)())
{
    auto *button = new QPushButton(icon(iconName), words, this);
    describe(button, name, words, help);
    button->setToolTip(help);
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

void SandboxTemplatesList::setTemplates(const QList<SandboxTemplateFields> &templates)
{
    const QString before = current() ? current()->name : QString();
    m_templates = templates;
    m_list->clear();
    for (const SandboxTemplateFields &each : templates) {
        const QString words = each.description.isEmpty() ? each.name : u"%1 – %2"_s.arg(each.name, each.description);
        auto *item = new QListWidgetItem(words, m_list);
        item->setToolTip(each.setup.isEmpty() ? tr("Made from %1").arg(each.base)
                                              : tr("Made from %1, then:\n%2").arg(each.base, each.setup.join(u'\n')));
        if (each.name == before)
            m_list->setCurrentItem(item);
    }
    updateButtons();
}

QStringList SandboxTemplatesList::names() const
{
    QStringList names;
    for (const SandboxTemplateFields &each : m_templates)
        names.append(each.name);
    return names;
}

const SandboxTemplateFields *SandboxTemplatesList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_templates.size() ? &m_templates.at(row) : nullptr;
}

void SandboxTemplatesList::updateButtons()
{
    const bool isOwn = current() && !current()->builtIn;
    m_copy->setEnabled(current() != nullptr);
    m_change->setEnabled(isOwn);
    m_remove->setEnabled(isOwn);
    const QString why = current() && current()->builtIn ? tr("It comes with Gantry and stays as it is") : QString();
    m_change->setToolTip(why.isEmpty() ? tr("Change this template of yours") : why);
    m_remove->setToolTip(why.isEmpty() ? tr("Remove this template of yours") : why);
}

void SandboxTemplatesList::create()
{
    SandboxTemplateFields fresh;
    fresh.base = u"base"_s;
    openDialog(fresh, {});
}

void SandboxTemplatesList::copy()
{
    SandboxTemplateFields fields = current() ? *current() : SandboxTemplateFields();
    fields.name.clear();
    openDialog(fields, {});
}

void SandboxTemplatesList::change()
{
    if (current())
        openDialog(*current(), current()->name);
}

void SandboxTemplatesList::openDialog(const SandboxTemplateFields &fields, const QString &before)
{
    QStringList taken = names();
    taken.removeAll(before);
    auto *dialog = new SandboxTemplateDialog(fields, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] { emit saveRequested(dialog->fields(), before); });
    dialog->open();
}

void SandboxTemplatesList::askToRemove()
{
    if (!current())
        return;
    const QString name = current()->name;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove template"), tr("Remove the template %1?").arg(name),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"removeTemplate"_s);
    box->setInformativeText(tr("Sessions that name it take the service's template of that name, if there is one."));
    QPushButton *remove = box->addButton(tr("Remove template"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, name] { emit removeRequested(name); });
    box->open();
}

} // namespace ui

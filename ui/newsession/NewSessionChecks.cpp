// SPDX-License-Identifier: GPL-3.0-or-later
// What NewSessionDialog checks, and how it says what is wrong.
#include "ui/models/Format.h"
#include "ui/newsession/EngineList.h"
#include "ui/newsession/LimitsPanel.h"
#include "ui/newsession/NewSessionForm.h"
#include "ui/newsession/PlanRow.h"
#include "ui/newsession/RemoteOptionsRow.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/widgets/Disclosure.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepKind;

namespace {

/// The CLI drops longer prompts from standard input.
constexpr qsizetype maxPromptBytes = 10'000'000;

} // namespace

QString NewSessionDialog::problemOfFolder() const
{
    const QString chosen = folder();
    if (chosen.isEmpty())
        return tr("Choose the folder Claude shall work in");
    if (!chosen.startsWith(u'/'))
        return tr("Write the whole path of the folder, beginning with / or ~");
    const QFileInfo info(chosen);
    if (!info.exists())
        return tr("%1 does not exist").arg(Format::path(chosen));
    if (!info.isDir())
        return tr("%1 is not a folder").arg(Format::path(chosen));
    return m->hintFolder == chosen ? m->folderProblem : QString();
}

QString NewSessionDialog::problemOfText() const
{
    if (m->plan->plan())
        return {};
    const QString text = m->text->toPlainText();
    if (m->kind->currentData().value<StepKind>() == StepKind::ShellCommand && text.trimmed().isEmpty())
        return tr("Write the command that shall run");
    const auto engine = m->engines->current();
    if (engine && engine->mode == session::Mode::Agentic && text.trimmed().isEmpty())
        return tr("A background session needs a prompt");
    if (text.size() > maxPromptBytes / 4 && text.toUtf8().size() > maxPromptBytes)
        return tr("The text is longer than the %1 Claude Code reads").arg(Format::size(maxPromptBytes));
    return {};
}

QString NewSessionDialog::problemOfEngine() const
{
    const auto engine = m->engines->current();
    if (!engine)
        return tr("Nothing is set up that could run a session");
    if (!engine->ready)
        return tr("%1 is not ready: %2").arg(engine->name, engine->reason);
    return engine->connection.isEmpty() ? QString() : m->remote->problem();
}

QString NewSessionDialog::problemOf(Field field) const
{
    switch (field) {
    case Field::Folder:
        return problemOfFolder();
    case Field::Text:
        return problemOfText();
    case Field::Engine:
        return problemOfEngine();
    case Field::Permissions:
        return m->bypassBox->isHidden() || m->bypassConfirm->isChecked()
            ? QString()
            : tr("Confirm that nothing shall be asked, or choose another way");
    case Field::Plan:
        return m->plan->problem();
    case Field::Limits:
        return m->limits->problem();
    case Field::Title:
    case Field::Worktree:
        break;
    }
    return {};
}

void NewSessionDialog::check(Field field)
{
    showMessage(field, problemOf(field));
}

void NewSessionDialog::showMessage(Field field, const QString &message)
{
    if (field == Field::Limits) {
        m->limits->showProblem(message);
        return;
    }
    TextLabel *label = m->messages.value(field == Field::Title ? Field::Folder : field);
    label->setText(message);
    label->setVisible(!message.isEmpty());
    QWidget *const box = field == Field::Folder ? static_cast<QWidget *>(m->folder)
        : field == Field::Text                  ? static_cast<QWidget *>(m->text)
                                                : nullptr;
    if (!box)
        return;
    box->setProperty("error", !message.isEmpty());
    box->update();
}

void NewSessionDialog::focusField(Field field)
{
    QWidget *target = m->folder;
    switch (field) {
    case Field::Folder:
        break;
    case Field::Title:
        target = m->title;
        break;
    case Field::Text:
        target = m->text;
        break;
    case Field::Engine:
        target = m->engines->currentRow() ? m->engines->currentRow() : m->engines;
        break;
    case Field::Permissions:
        target = m->bypassBox->isHidden() ? static_cast<QWidget *>(m->permissions) : m->bypassConfirm;
        break;
    case Field::Worktree:
        target = m->worktree;
        break;
    case Field::Plan:
        m->plan->focusProblem();
        showInScroll(m->plan);
        return;
    case Field::Limits:
        m->limitsHead->setOpen(true);
        m->limits->focusProblem();
        return;
    }
    target->setFocus(Qt::OtherFocusReason);
    showInScroll(target);
}

void NewSessionDialog::showInScroll(QWidget *target)
{
    if (auto *scroll = findChild<QScrollArea *>(u"newSessionScroll"_s))
        scroll->ensureWidgetVisible(target);
}

} // namespace ui

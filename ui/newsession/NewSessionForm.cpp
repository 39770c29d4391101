// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the rows of NewSessionDialog.
#include "ui/newsession/NewSessionForm.h"

#include "ui/models/PermissionMode.h"
#include "ui/newsession/EngineList.h"
#include "ui/newsession/LimitsPanel.h"
#include "ui/newsession/PlanRow.h"
#include "ui/newsession/RemoteOptionsRow.h"
#include "ui/newsession/SandboxOptionsRow.h"
#include "ui/newsession/WorktreeRow.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Disclosure.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using session::StepKind;

namespace {

constexpr int labelColumn = 0;
constexpr int fieldColumn = 1;
constexpr int dialogMargin = 20;
constexpr int labelWidth = 112;
constexpr int promptLines = 5;

TextLabel *addLabel(QGridLayout *grid, int row, const QString &text, QWidget *buddy,
                    Qt::Alignment alignment = Qt::AlignVCenter)
{
    auto *label = new TextLabel(text);
    label->setBuddy(buddy);
    grid->addWidget(label, row, labelColumn, Qt::AlignRight | alignment);
    return label;
}

TextLabel *makeMessage(const QString &name)
{
    auto *message = new TextLabel({}, FontRole::Small, TextColor::Failed);
    message->setObjectName(name);
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->hide();
    return message;
}

/// As high as its fewest lines; the row's stretch gives it more where there is room.
class PromptEdit : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;
    [[nodiscard]] QSize sizeHint() const override { return {320, minimumHeight()}; }
};

/// The tint of a failed state around what has to be confirmed.
class WarningBox : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &look = theme(this);
        const StatusColors &colors = look.status(Tone::Failed);
        paintBox(painter, rect(), look.size().radius.card, colors.background, colors.border);
    }
};

} // namespace

void NewSessionDialog::createForm()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    const auto &space = theme(this).size().space;
    grid->setContentsMargins(dialogMargin, space.l, dialogMargin, space.l);
    grid->setHorizontalSpacing(space.m);
    grid->setVerticalSpacing(space.s);
    grid->setColumnMinimumWidth(labelColumn, labelWidth);
    grid->setColumnStretch(fieldColumn, 1);
    createFolderRow(grid);
    createTextRows(grid);
    createEngineRow(grid);
    createModelRow(grid);
    createBypassBox(grid);
    createStepsRow(grid);
    createPlanRow(grid);
    createWorktreeRow(grid);
    createLimitsRow(grid);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"newSessionScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    createFoot();
}

void NewSessionDialog::createFolderRow(QGridLayout *grid)
{
    m->folder = new QComboBox;
    m->folder->setEditable(true);
    m->folder->setInsertPolicy(QComboBox::NoInsert);
    m->folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m->folder->lineEdit()->setPlaceholderText(tr("Choose a folder"));
    describe(m->folder, u"projectFolder"_s, tr("Project folder"), tr("Where Claude works"));
    m->browse = new QPushButton(tr("Browse…"));
    describe(m->browse, u"browseButton"_s, tr("Browse for a project folder"));
    m->folderHint = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m->folderHint->setObjectName(u"folderHint"_s);
    m->folderHint->hide();

    const int row = grid->rowCount();
    addLabel(grid, row, tr("Project folder"), m->folder);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(theme(this).size().space.s);
    fields->addWidget(m->folder, 1);
    fields->addWidget(m->browse);
    grid->addLayout(fields, row, fieldColumn);
    grid->addWidget(m->folderHint, row + 1, fieldColumn);
    m->messages[Field::Folder] = makeMessage(u"folderProblem"_s);
    grid->addWidget(m->messages[Field::Folder], row + 2, fieldColumn);
}

void NewSessionDialog::createTextRows(QGridLayout *grid)
{
    const auto &space = theme(this).size().space;
    m->title = new QLineEdit;
    m->title->setPlaceholderText(tr("From the first prompt"));
    m->title->setMaxLength(200);
    describe(m->title, u"sessionTitle"_s, tr("Title"));
    int row = grid->rowCount();
    addLabel(grid, row, tr("Title"), m->title);
    grid->addWidget(m->title, row, fieldColumn);

    m->text = new PromptEdit;
    m->text->setTabChangesFocus(true);
    m->text->document()->setDocumentMargin(space.s - space.xxs);
    describe(m->text, u"firstText"_s, tr("First prompt"), tr("Ctrl+Enter starts the session"));
    m->text->setMinimumHeight(promptLines * m->text->fontMetrics().lineSpacing() + space.l);
    m->kind = new QComboBox;
    m->kind->addItem(icon(u"prompt"_s), tr("Claude prompt"), QVariant::fromValue(StepKind::ClaudePrompt));
    m->kind->addItem(icon(u"shell"_s), tr("Shell command"), QVariant::fromValue(StepKind::ShellCommand));
    describe(m->kind, u"firstKind"_s, tr("Kind of the first step"));
    row = grid->rowCount();
    m->textLabel = addLabel(grid, row, tr("First prompt"), m->text, Qt::AlignTop);
    m->textLabel->setContentsMargins(0, space.s - 2, 0, 0);
    grid->addWidget(m->text, row, fieldColumn);
    grid->setRowStretch(row, 1);

    auto *note = new QHBoxLayout;
    note->setSpacing(space.s);
    m->textNote = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m->textNote->setObjectName(u"textNote"_s);
    m->counter = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m->counter->setObjectName(u"textCounter"_s);
    note->addWidget(m->textNote, 1);
    note->addWidget(m->counter);
    grid->addLayout(note, row + 1, fieldColumn);
    m->messages[Field::Text] = makeMessage(u"textProblem"_s);
    grid->addWidget(m->messages[Field::Text], row + 2, fieldColumn);
}

void NewSessionDialog::createEngineRow(QGridLayout *grid)
{
    m->engines = new EngineList;
    const int row = grid->rowCount();
    TextLabel *label = addLabel(grid, row, tr("Run in"), m->engines, Qt::AlignTop);
    label->setContentsMargins(0, theme(this).size().space.s - 2, 0, 0);
    grid->addWidget(m->engines, row, fieldColumn);
    m->messages[Field::Engine] = makeMessage(u"engineProblem"_s);
    grid->addWidget(m->messages[Field::Engine], row + 1, fieldColumn);
    m->sandbox = new SandboxOptionsRow;
    m->sandbox->hide();
    grid->addWidget(m->sandbox, row + 2, fieldColumn);
    m->remote = new RemoteOptionsRow;
    m->remote->hide();
    grid->addWidget(m->remote, row + 3, fieldColumn);
}

void NewSessionDialog::createModelRow(QGridLayout *grid)
{
    const auto &space = theme(this).size().space;
    m->model = new QComboBox;
    m->model->setEditable(true);
    m->model->setInsertPolicy(QComboBox::NoInsert);
    m->model->addItem(tr("Default"), QString());
    describe(m->model, u"model"_s, tr("Model"), tr("A name from the list, or any other that Claude Code takes"));
    m->permissions = new QComboBox;
    for (const PermissionMode &mode : PermissionMode::all()) {
        m->permissions->addItem(mode.words, mode.cli);
        m->permissions->setItemData(m->permissions->count() - 1, u"%1 (%2)"_s.arg(mode.explanation, mode.cli),
                                    Qt::ToolTipRole);
    }
    describe(m->permissions, u"permissions"_s, tr("Permissions"));
    auto *label = new TextLabel(tr("Permissions"));
    label->setBuddy(m->permissions);

    const int row = grid->rowCount();
    addLabel(grid, row, tr("Model"), m->model);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(space.m);
    fields->addWidget(m->model, 4);
    fields->addSpacing(space.m);
    fields->addWidget(label);
    fields->addWidget(m->permissions, 5);
    grid->addLayout(fields, row, fieldColumn);
}

void NewSessionDialog::createBypassBox(QGridLayout *grid)
{
    const auto &space = theme(this).size().space;
    m->bypassBox = new WarningBox;
    m->bypassBox->setObjectName(u"bypassBox"_s);
    auto *column = new QVBoxLayout(m->bypassBox);
    column->setContentsMargins(space.m, space.s, space.m, space.s);
    column->setSpacing(space.xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(space.s);
    auto *sign = new QLabel;
    const int edge = theme(this).size().icon.control;
    sign->setPixmap(icon(u"warning"_s, IconColor::Failed).pixmap(edge, edge));
    head->addWidget(sign);
    auto *warning = new TextLabel(tr("Claude will run every command and edit every file without asking."),
                                  FontRole::Base, TextColor::Failed);
    warning->setWordWrap(true);
    head->addWidget(warning, 1);
    column->addLayout(head);
    m->bypassConfirm = new QCheckBox(tr("I want this session to bypass permissions"));
    describe(m->bypassConfirm, u"bypassConfirm"_s, m->bypassConfirm->text());
    column->addWidget(m->bypassConfirm);
    m->bypassBox->hide();
    const int row = grid->rowCount();
    grid->addWidget(m->bypassBox, row, fieldColumn);
    m->messages[Field::Permissions] = makeMessage(u"permissionsProblem"_s);
    grid->addWidget(m->messages[Field::Permissions], row + 1, fieldColumn);
}

void NewSessionDialog::createStepsRow(QGridLayout *grid)
{
    m->steps = new SegmentedButtons;
    m->steps->addSegment(u"play"_s, tr("I play each step"));
    m->steps->addSegment(u"auto"_s, tr("Runs by itself"));
    m->steps->setCurrent(u"play"_s);
    describe(m->steps, u"stepsMode"_s, tr("Steps"));
    const int row = grid->rowCount();
    addLabel(grid, row, tr("Steps"), m->steps);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(theme(this).size().space.s);
    fields->addWidget(m->steps);
    fields->addStretch(1);
    auto *label = new TextLabel(tr("First step"), FontRole::Base);
    label->setBuddy(m->kind);
    fields->addWidget(label);
    fields->addWidget(m->kind);
    grid->addLayout(fields, row, fieldColumn);
}

void NewSessionDialog::createPlanRow(QGridLayout *grid)
{
    m->plan = new PlanRow;
    const int row = grid->rowCount();
    TextLabel *label = addLabel(grid, row, tr("Plan"), m->plan, Qt::AlignTop);
    label->setContentsMargins(0, theme(this).size().space.s - 2, 0, 0);
    grid->addWidget(m->plan, row, fieldColumn);
    m->messages[Field::Plan] = makeMessage(u"planValueProblem"_s);
    grid->addWidget(m->messages[Field::Plan], row + 1, fieldColumn);
}

void NewSessionDialog::createWorktreeRow(QGridLayout *grid)
{
    m->worktree = new WorktreeRow;
    const int row = grid->rowCount();
    TextLabel *label = addLabel(grid, row, tr("Worktree"), m->worktree, Qt::AlignTop);
    label->setContentsMargins(0, theme(this).size().space.xs, 0, 0);
    grid->addWidget(m->worktree, row, fieldColumn);
    m->messages[Field::Worktree] = makeMessage(u"worktreeProblemLine"_s);
    grid->addWidget(m->messages[Field::Worktree], row + 1, fieldColumn);
}

void NewSessionDialog::createLimitsRow(QGridLayout *grid)
{
    m->limitsHead = new Disclosure(tr("Limits, tools and environment"));
    m->limits = new LimitsPanel;
    m->limitsHead->setContent(m->limits);
    m->limitsHead->setSummary(m->limits->summary());
    grid->addWidget(m->limitsHead, grid->rowCount(), fieldColumn);
}

void NewSessionDialog::createFoot()
{
    const auto &space = theme(this).size().space;
    auto *foot = new Surface(&Surfaces::sidebar, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(dialogMargin, space.m, dialogMargin, space.m);
    row->setSpacing(space.s);
    m->budget = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m->budget->setObjectName(u"budgetLine"_s);
    m->cancel = new QPushButton(tr("Cancel"));
    m->cancel->setProperty("large", true);
    m->cancel->setAutoDefault(false);
    describe(m->cancel, u"cancelButton"_s, tr("Cancel"));
    m->queue = new QPushButton(tr("Add to queue"));
    m->queue->setProperty("large", true);
    m->queue->setAutoDefault(false);
    describe(m->queue, u"queueButton"_s, tr("Add to queue"),
             tr("Store it as a task, which starts by itself when an engine is free"));
    m->queue->setToolTip(m->queue->accessibleDescription());
    m->start = new PrimaryButton(tr("Start session"));
    m->start->setProperty("large", true);
    m->start->setDefault(true);
    describe(m->start, u"startButton"_s, tr("Start session"), tr("Ctrl+Enter"));
    row->addWidget(m->budget, 1);
    row->addWidget(m->cancel);
    row->addWidget(m->queue);
    row->addWidget(m->start);
    static_cast<QVBoxLayout *>(layout())->addWidget(foot);
}

} // namespace ui

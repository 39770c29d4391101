// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taskboard/TaskDrawer.h"

#include "logs/LogDocument.h"
#include "ui/logview/LogView.h"
#include "ui/models/Format.h"
#include "ui/models/TaskItem.h"
#include "ui/taskboard/TaskGlyph.h"
#include "ui/taskboard/TaskGraphView.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"

#include <QDir>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tasks::TaskState;

namespace {

constexpr int mostSteps = 12;
constexpr int shortIdLetters = 8;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString retryWords(const tasks::Task &task)
{
    if (task.retry.maxAttempts <= 1)
        return TaskDrawer::tr("Never");
    return TaskDrawer::tr("Up to %1 tries, for failures that may pass").arg(task.retry.maxAttempts);
}

QString resourceWords(const tasks::Resources &resources)
{
    const QString memory = Format::size(qint64(resources.memoryMb) * 1'000'000);
    const QString time = Format::duration(resources.timeout);
    if (resources.cpu == 1)
        return TaskDrawer::tr("%1, 1 core, %2").arg(memory, time);
    return TaskDrawer::tr("%1, %2 cores, %3").arg(memory, QLocale().toString(resources.cpu), time);
}

} // namespace

TaskDrawer::TaskDrawer(QWidget *parent)
    : Surface(&Surfaces::sidebar, Qt::LeftEdge, parent)
{
    setObjectName(u"taskDrawer"_s);
    setAccessibleName(tr("Task"));
    auto *column = new QVBoxLayout(this);
    const Sizes &size = theme(this).size();
    column->setContentsMargins(size.space.l, size.space.m, size.space.l, size.space.m);
    column->setSpacing(size.space.s);
    createHead(column);
    createProgress(column);
    m_steps = new QVBoxLayout;
    m_steps->setSpacing(size.space.xs);
    column->addLayout(m_steps);
    column->addWidget(new Separator(Qt::Horizontal, this));
    createFacts(column);
    m_graph = new TaskGraphView(this);
    m_graph->hide();
    column->addWidget(m_graph);
    connect(m_graph, &TaskGraphView::taskChosen, this, &TaskDrawer::taskChosen);
    createLog(column);
    column->addStretch(1);
    createFoot(column);
}

TaskDrawer::~TaskDrawer()
{
    m_logView->setDocument(nullptr);
}

void TaskDrawer::createHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    m_title = new ElidedLabel({}, Qt::ElideRight, FontRole::Title, TextColor::Normal, this);
    m_title->setObjectName(u"taskDrawerTitle"_s);
    auto *close = new ToolButton(u"close"_s, tr("Close"), this);
    close->setObjectName(u"taskDrawerClose"_s);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    column->addLayout(head);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(theme(this).size().space.s);
    m_state = new Chip({}, Tone::Idle, this);
    m_state->setObjectName(u"taskDrawerState"_s);
    m_type = new Chip({}, Tone::Idle, this);
    m_subtitle = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    chips->addWidget(m_state);
    chips->addWidget(m_type);
    chips->addWidget(m_subtitle);
    chips->addStretch(1);
    column->addLayout(chips);
    connect(close, &QAbstractButton::clicked, this, &TaskDrawer::closeRequested);
}

void TaskDrawer::createProgress(QVBoxLayout *column)
{
    m_progressBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_progressBox);
    box->setContentsMargins(0, theme(this).size().space.xs, 0, 0);
    box->setSpacing(theme(this).size().space.xs);
    auto *words = new QHBoxLayout;
    m_progressWords = new TextLabel({}, FontRole::Small, TextColor::Normal, m_progressBox);
    m_progressWords->setObjectName(u"taskDrawerProgress"_s);
    m_remaining = new TextLabel({}, FontRole::Small, TextColor::Muted, m_progressBox);
    words->addWidget(m_progressWords);
    words->addStretch(1);
    words->addWidget(m_remaining);
    m_meter = new Meter(m_progressBox);
    m_meter->setObjectName(u"taskDrawerMeter"_s);
    m_meter->setAccessibleName(tr("Progress"));
    box->addLayout(words);
    box->addWidget(m_meter);
    column->addWidget(m_progressBox);
}

void TaskDrawer::createFacts(QVBoxLayout *column)
{
    auto *box = new QWidget(this);
    box->setObjectName(u"taskDrawerFacts"_s);
    m_facts = new QGridLayout(box);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(theme(this).size().space.m);
    m_facts->setVerticalSpacing(theme(this).size().space.xs);
    m_facts->setColumnStretch(1, 1);
    column->addWidget(box);
}

void TaskDrawer::createLog(QVBoxLayout *column)
{
    m_logBox = new QWidget(this);
    auto *box = new QVBoxLayout(m_logBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(theme(this).size().space.xs);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Log"), FontRole::Strong, TextColor::Normal, m_logBox));
    head->addStretch(1);
    auto *open = new LinkButton(tr("Open in Logs"), m_logBox);
    describe(open, u"taskDrawerOpenLog"_s, tr("Open in Logs"), tr("The whole log"));
    head->addWidget(open);
    m_logView = new LogView(m_logBox);
    m_logView->setObjectName(u"taskDrawerLog"_s);
    m_logView->setAccessibleName(tr("End of the log"));
    m_logView->setMinimumHeight(120);
    m_logText = new QPlainTextEdit(m_logBox);
    describe(m_logText, u"taskDrawerText"_s, tr("End of the log"), tr("What was said and done last"));
    m_logText->setReadOnly(true);
    m_logText->setTabChangesFocus(true);
    m_logText->setFont(theme(this).font(FontRole::Mono));
    m_logText->setMinimumHeight(120);
    m_logText->hide();
    box->addLayout(head);
    box->addWidget(m_logView, 1);
    box->addWidget(m_logText, 1);
    column->addWidget(m_logBox, 100);
    connect(open, &QPushButton::clicked, this, [this] { emit openLogRequested(m_details.task.session); });
}

void TaskDrawer::createFoot(QVBoxLayout *column)
{
    auto *foot = new QHBoxLayout;
    m_session = new QPushButton(tr("Show session"), this);
    describe(m_session, u"taskDrawerSession"_s, m_session->text(), tr("Go to the session that runs it"));
    m_edit = new QPushButton(tr("Edit…"), this);
    describe(m_edit, u"taskDrawerEdit"_s, m_edit->text(), tr("Change what it does before it starts (F2)"));
    m_cancel = new QPushButton(tr("Cancel task…"), this);
    describe(m_cancel, u"taskDrawerCancel"_s, m_cancel->text(), tr("End it, or take it out of the queue"));
    m_retry = new QPushButton(tr("Retry"), this);
    describe(m_retry, u"taskDrawerRetry"_s, m_retry->text(), tr("Put it back into the queue; it begins anew"));
    foot->addWidget(m_session);
    foot->addStretch(1);
    foot->addWidget(m_edit);
    foot->addWidget(m_cancel);
    foot->addWidget(m_retry);
    column->addLayout(foot);
    connect(m_session, &QPushButton::clicked, this, [this] { emit openSessionRequested(m_details.task.session); });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(m_details.task.id); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { emit cancelRequested(m_details.task.id); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(m_details.task.id); });
}

void TaskDrawer::setDetails(const TaskDetails &details)
{
    m_details = details;
    showHead();
    showProgress();
    showSteps();
    showFacts();
    m_graph->show(details.after, details.blocks);
    m_graph->setVisible(!m_graph->isEmpty());
    showLog();
    const bool isFinal = tasks::isFinal(details.task.state);
    m_session->setVisible(!details.sessionTitle.isEmpty());
    m_edit->setVisible(TaskWords::canEdit(details.task.state));
    m_cancel->setVisible(!isFinal);
    m_cancel->setEnabled(!details.task.cancelRequested);
    m_retry->setVisible(isFinal);
}

void TaskDrawer::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_details.task.state != TaskState::Running)
        return;
    showProgress();
    showSteps();
}

void TaskDrawer::showHead()
{
    const tasks::Task &task = m_details.task;
    const StatusGlyph glyph = glyphOf(taskItemOf(task));
    m_title->setText(tasks::titleOf(task));
    m_state->setText(glyph == StatusGlyph::Waiting ? tr("Waiting: %1").arg(task.progress->status)
                                                   : TaskWords::state(task.state));
    m_state->setTone(toneOf(glyph));
    m_state->setGlyph(glyph);
    m_type->setText(TaskWords::type(task.type));
    m_subtitle->setText(task.id.toString().left(shortIdLetters));
    m_subtitle->setToolTip(task.id.toString());
}

void TaskDrawer::showProgress()
{
    const tasks::Task &task = m_details.task;
    const tasks::TaskProgress progress = task.progress.value_or(tasks::TaskProgress());
    // Of a single step nothing is known until it ends.
    const bool isShown = task.state == TaskState::Running && (progress.totalSteps > 1 || progress.percent > 0);
    m_progressBox->setVisible(isShown);
    if (!isShown)
        return;
    const double share = std::clamp(progress.percent / 100, 0.0, 1.0);
    const QString words = progress.totalSteps > 1
        ? tr("%1, step %2 of %3").arg(Format::percent(share)).arg(progress.step).arg(progress.totalSteps)
        : Format::percent(share);
    m_progressWords->setText(words);
    m_meter->setShare(share, words);
    m_remaining->setText(
        progress.estimatedRemainingMs
            ? tr("about %1 left").arg(Format::duration(std::chrono::milliseconds(*progress.estimatedRemainingMs)))
            : TaskWords::duration(taskItemOf(task), m_now));
}

void TaskDrawer::showSteps()
{
    clearLayout(m_steps);
    const auto add = [this](StatusGlyph glyph, const QString &title, const QString &time) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *mark = new StatusGlyphLabel(glyph, row);
        line->addWidget(mark);
        line->addWidget(new ElidedLabel(title, Qt::ElideRight, FontRole::Base, TextColor::Normal, row), 1);
        line->addWidget(new TextLabel(time, FontRole::Small, TextColor::Muted, row));
        m_steps->addWidget(row);
    };
    const auto addMore = [this](qsizetype count) {
        if (count > mostSteps)
            m_steps->addWidget(new TextLabel(tr("and %n more", nullptr, static_cast<int>(count - mostSteps)),
                                             FontRole::Small, TextColor::Muted, this));
    };
    const QList<tasks::TaskStep> parts = m_details.task.progress.value_or(tasks::TaskProgress()).steps;
    // An engine that takes a whole task at once tells how each of its commands ended.
    if (m_details.steps.size() <= 1 && !parts.isEmpty()) {
        for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), mostSteps); ++i)
            add(glyphOf(parts.at(i)), parts.at(i).title,
                parts.at(i).durationMs > 0 ? Format::duration(std::chrono::milliseconds(parts.at(i).durationMs))
                                           : QString());
        addMore(parts.size());
        return;
    }
    const QList<session::Step> &steps = m_details.steps;
    for (qsizetype i = 0; i < std::min<qsizetype>(steps.size(), mostSteps); ++i) {
        const auto time = Format::runTime(steps.at(i), m_now);
        add(glyphOf(steps.at(i).state), Format::stepTitle(steps.at(i)), time ? Format::duration(*time) : QString());
    }
    addMore(steps.size());
    if (!steps.isEmpty() || tasks::isFinal(m_details.task.state))
        return;
    const QStringList &commands = m_details.task.commands;
    for (qsizetype i = 0; i < std::min<qsizetype>(commands.size(), mostSteps); ++i)
        add(StatusGlyph::Pending, commands.at(i).section(u'\n', 0, 0), {});
}

void TaskDrawer::addFact(const QString &name, const QString &value, bool isFailed)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    auto *label = new TextLabel(name, FontRole::Small, TextColor::Muted);
    auto *words = new TextLabel(value, FontRole::Small, isFailed ? TextColor::Failed : TextColor::Normal);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(words, row, 1);
}

void TaskDrawer::showFacts()
{
    clearLayout(m_facts);
    const tasks::Task &task = m_details.task;
    const auto time = [this](const QDateTime &at) { return at.isValid() ? TaskWords::moment(at, m_now) : QString(); };
    if (task.error)
        addFact(tr("Problem"), task.error->message, true);
    else if (task.state != TaskState::Completed)
        addFact(tr("Why"), task.reason);
    addFact(tr("Project"), Format::path(task.project));
    const QString engine = task.engine.isEmpty() ? task.engines.value(0) : task.engine;
    addFact(tr("Engine"), TaskWords::engine(engine));
    addFact(tr("Priority"), QString::number(task.priority));
    addFact(tr("Due"), time(task.notBefore));
    addFact(tr("Started"), time(task.startedAt));
    addFact(tr("Ended"), time(task.endedAt));
    addFact(tr("Tries"), task.attempts > 0 ? tr("%1 of %2").arg(task.attempts).arg(task.retry.maxAttempts) : QString());
    addFact(tr("Retry"), retryWords(task));
    addFact(tr("Next try"), time(task.retryAt));
    addFact(tr("May use"), resourceWords(task.resources));
    addFact(tr("Labels"), task.labels.join(u", "_s));
    addFact(tr("Assigned to"), task.assignee);
    addFact(tr("Template"), task.templateName);
    addFact(tr("Cost"),
            m_details.costWords.isEmpty() ? (task.cost ? task.cost->toString() : QString()) : m_details.costWords);
    addFact(tr("Estimate"), task.estimate ? task.estimate->toString() : QString());
    if (task.result && task.result->exitCode)
        addFact(tr("Exit code"), QString::number(*task.result->exitCode));
    addFact(tr("About"), task.description);
}

void TaskDrawer::showLog()
{
    m_logBox->setVisible(!m_details.logPath.isEmpty());
    m_logView->setVisible(!m_details.hasLogText);
    m_logText->setVisible(m_details.hasLogText);
    if (m_details.hasLogText)
        showLogText();
    const bool hasLog = !m_details.logPath.isEmpty() && !m_details.hasLogText;
    const QString shown = hasLog ? m_details.logPath : QString();
    if (shown == m_shownLog && m_details.logGrows == m_shownLogGrows)
        return;
    m_shownLog = shown;
    m_shownLogGrows = m_details.logGrows;
    m_logView->setDocument(nullptr);
    m_log.reset();
    if (!hasLog)
        return;
    m_log = std::make_unique<logs::LogDocument>();
    m_logView->setDocument(m_log.get());
    logs::LogSpec spec;
    spec.parts = {{m_details.logPath, false}};
    if (m_details.logRows > 0)
        spec.rows = m_details.logRows;
    if (m_details.logColumns > 0)
        spec.columns = m_details.logColumns;
    spec.follow = m_details.logGrows;
    m_log->open(spec);
    m_logView->setFollowing(true);
}

/// Follows, unless somebody has scrolled up.
void TaskDrawer::showLogText()
{
    if (m_logText->toPlainText() == m_details.logText)
        return;
    QScrollBar *bar = m_logText->verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum() - 1;
    const int place = bar->value();
    m_logText->setPlainText(m_details.logText);
    bar->setValue(isAtEnd ? bar->maximum() : place);
}

qint64 TaskDrawer::logLines() const
{
    return m_log ? m_log->state().lines : 0;
}

void TaskDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui

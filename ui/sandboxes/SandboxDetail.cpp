// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandboxes/SandboxDetail.h"

#include "ui/models/Format.h"
#include "ui/sandboxes/SandboxTableModel.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using State = SandboxRow::State;

namespace {

constexpr int keptLogLines = 2000;

QString joined(const QStringList &parts)
{
    QStringList told = parts;
    told.removeAll(QString());
    return told.join(u" · "_s);
}

QString wordsFor(SandboxRow::Health health)
{
    switch (health) {
    case SandboxRow::Health::Good:
        return SandboxDetail::tr("healthy");
    case SandboxRow::Health::Silent:
        return SandboxDetail::tr("does not answer");
    case SandboxRow::Health::NotAsked:
        break;
    }
    return {};
}

} // namespace

StatusGlyph glyphOf(State state)
{
    switch (state) {
    case State::Creating:
        return StatusGlyph::Pending;
    case State::Running:
        return StatusGlyph::Running;
    case State::Paused: // it waits for nobody
        return StatusGlyph::Idle;
    case State::Unknown:
        return StatusGlyph::Unknown;
    case State::Ended:
        break;
    }
    return StatusGlyph::Success;
}

SandboxDetail::SandboxDetail(QWidget *parent)
    : Surface(&Surfaces::header, Qt::TopEdge, parent)
{
    setObjectName(u"sandboxDetail"_s);
    setAccessibleName(tr("Selected sandbox"));
    const Sizes &size = theme(this).size();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size.space.l, size.space.m, size.space.l, size.space.m);
    column->setSpacing(size.space.s);
    createFacts();
    createLog();
}

void SandboxDetail::createFacts()
{
    const Sizes &size = theme(this).size();
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *title = new QHBoxLayout;
    title->setSpacing(size.space.m);
    m_state = new StatusGlyphLabel(StatusGlyph::Idle, this);
    m_name = new ElidedLabel({}, Qt::ElideRight, FontRole::Strong, TextColor::Normal, this);
    title->addWidget(m_state);
    title->addWidget(m_name, 1);
    column->addLayout(title);
    m_facts = new ElidedLabel({}, Qt::ElideRight, FontRole::Base, TextColor::Muted, this);
    m_facts->setObjectName(u"sandboxFacts"_s);
    m_where = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Base, TextColor::Muted, this);
    m_changes = new ElidedLabel({}, Qt::ElideRight, FontRole::Base, TextColor::Normal, this);
    m_changes->setObjectName(u"sandboxChanges"_s);
    for (ElidedLabel *label : {m_facts, m_where, m_changes})
        column->addWidget(label);
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size.space.s);
    m_session = addButton(u"sandboxOpenSession"_s, u"external"_s, tr("Show session"), tr("Show the session it is for"),
                          &SandboxDetail::openSessionRequested);
    m_apply = addButton(u"sandboxApply"_s, u"download"_s, tr("Apply changes…"),
                        tr("Put what its run has changed into the project"), &SandboxDetail::applyRequested);
    m_pause = addButton(u"sandboxPause"_s, u"pause"_s, tr("Pause"), tr("Keep it as it is, with all that runs in it"),
                        &SandboxDetail::pauseRequested);
    m_resume = addButton(u"sandboxResume"_s, u"play"_s, tr("Resume"), tr("Let it go on where it was paused"),
                         &SandboxDetail::resumeRequested);
    m_extend = addButton(u"sandboxExtend"_s, u"time"_s, tr("Extend…"), tr("Let it live longer"),
                         &SandboxDetail::extendRequested);
    m_download = addButton(u"sandboxDownload"_s, u"download"_s, tr("Download…"), tr("Copy a file or folder from it"),
                           &SandboxDetail::downloadRequested);
    m_forget = addButton(u"sandboxForget"_s, u"remove"_s, tr("Forget"), tr("Remove its record"),
                         &SandboxDetail::forgetRequested);
    m_terminate = addButton(u"sandboxTerminate"_s, u"stop"_s, tr("Terminate…"), tr("End it; what is in it is gone"),
                            &SandboxDetail::terminateRequested);
    row->addStretch(1);
    m_busy = new TextLabel({}, FontRole::Base, TextColor::Muted, this);
    m_busy->hide();
    column->addWidget(m_buttons);
    column->addWidget(m_busy);
}

QPushButton *SandboxDetail::addButton(const QString &name, const QString &iconName, const QString &words,
                                      const QString &help, void (SandboxDetail::*signal)())
{
    auto *button = new QPushButton(icon(iconName), words, m_buttons);
    describe(button, name, words, help);
    button->setToolTip(help);
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void SandboxDetail::createLog()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(tr("Log"), FontRole::Strong, TextColor::Normal, this));
    m_logNote = new TextLabel({}, FontRole::Base, TextColor::Muted, this);
    row->addWidget(m_logNote, 1);
    m_follow = new QCheckBox(tr("Follow"), this);
    describe(m_follow, u"sandboxFollow"_s, tr("Follow"), tr("Stay at the end of the log"));
    m_follow->setChecked(true);
    row->addWidget(m_follow);
    column->addLayout(row);
    m_log = new QPlainTextEdit(this);
    describe(m_log, u"sandboxLog"_s, tr("Log"), tr("The end of what its run has written"));
    m_log->setReadOnly(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(theme(this).font(FontRole::Mono));
    m_log->setMaximumBlockCount(keptLogLines);
    m_log->setTabChangesFocus(true);
    column->addWidget(m_log, 1);
    connect(m_follow, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
    });
}

void SandboxDetail::showChanges(const SandboxRow &row)
{
    QStringList parts;
    if (row.commits > 0)
        parts.append(tr("%n commits", nullptr, row.commits));
    if (row.changes > 0)
        parts.append(tr("%n files changed", nullptr, row.changes));
    if (!parts.isEmpty() && row.branch.isEmpty())
        parts.append(row.canApply ? tr("not in the project yet") : tr("in the project"));
    if (!row.branch.isEmpty())
        parts.append(tr("branch %1").arg(row.branch));
    parts.append(row.pullRequest);
    m_changes->setText(joined(parts) + (row.conflict.isEmpty() ? QString() : u". "_s + row.conflict));
    m_changes->setVisible(!m_changes->text().isEmpty());
    m_changes->setColor(row.conflict.isEmpty() ? TextColor::Normal : TextColor::Failed);
}

void SandboxDetail::showRow(const SandboxRow *row, const QDateTime &now)
{
    setVisible(row != nullptr);
    if (!row)
        return;
    m_state->setGlyph(glyphOf(row->state));
    m_state->setText(SandboxTableModel::words(row->state));
    m_name->setText(row->name());
    const QString left = row->isCounting() && row->endAt.isValid()
        ? tr("ends in %1").arg(Format::duration(std::chrono::seconds(std::max<qint64>(0, now.secsTo(row->endAt)))))
        : QString();
    const QString cost
        = row->costAt(now) ? tr("%1 so far (estimated)").arg(Format::money(row->costAt(now))) : QString();
    m_facts->setText(joined({row->templateName, wordsFor(row->health), SandboxTableModel::ageText(*row, now), left,
                             cost, row->budget ? tr("budget %1").arg(Format::money(row->budget)) : QString(), row->size,
                             row->isKept ? tr("stays after its run") : QString()}));
    m_where->setText(joined({row->id, row->region, Format::path(row->project)}));
    showChanges(*row);
    const bool isThere = row->state == State::Running || row->state == State::Paused;
    m_session->setVisible(!row->session.isNull());
    m_apply->setVisible(row->canApply);
    m_pause->setVisible(row->state == State::Running);
    m_resume->setVisible(row->state == State::Paused);
    m_extend->setVisible(row->state == State::Running);
    m_download->setVisible(row->state == State::Running);
    m_terminate->setVisible(isThere || row->state == State::Creating);
    m_forget->setVisible(row->state == State::Unknown || row->state == State::Ended);
}

void SandboxDetail::setBusy(const QString &words)
{
    m_busy->setText(words);
    m_busy->setVisible(!words.isEmpty());
    m_buttons->setEnabled(words.isEmpty());
}

void SandboxDetail::setLog(const QString &text, bool append)
{
    QScrollBar *bar = m_log->verticalScrollBar();
    const int place = bar->value();
    if (append) {
        QTextCursor end(m_log->document());
        end.movePosition(QTextCursor::End);
        end.insertText(text);
    } else {
        m_log->setPlainText(text);
    }
    bar->setValue(m_follow->isChecked() ? bar->maximum() : place);
}

void SandboxDetail::setLogNote(const QString &words)
{
    m_logNote->setText(words);
}

QString SandboxDetail::logText() const
{
    return m_log->toPlainText();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/PaneHeader.h"

#include "ui/models/Format.h"
#include "ui/models/PermissionMode.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Meter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

namespace ui {

namespace {

constexpr int contextMeterWidth = 32;

} // namespace

PaneHeader::PaneHeader(QWidget *parent)
    : Surface(&Surfaces::header, Qt::BottomEdge, parent)
{
    setObjectName(QStringLiteral("paneHeader"));
    setAccessibleName(tr("Session facts and steps"));
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.s, 0, size.space.xs, 1);
    row->setSpacing(size.space.s);
    createFacts(*row);
    row->addStretch(1);
    createControls(*row);
    createMenu();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PaneHeader::sizeHint() const
{
    const Theme &look = theme(this);
    return {Surface::sizeHint().width(), look.controlHeight(look.size().control.paneHeader)};
}

void PaneHeader::createFacts(QBoxLayout &row)
{
    const Sizes &size = theme(this).size();
    m_branchIcon = new QLabel(this);
    m_branchIcon->setPixmap(icon(QStringLiteral("branch")).pixmap(size.icon.inlineIcon));
    m_branch = new ElidedLabel({}, Qt::ElideMiddle, FontRole::Small, TextColor::Normal, this);
    describe(m_branch, QStringLiteral("paneBranch"), tr("Branch"));
    m_model = new ElidedLabel({}, Qt::ElideRight, FontRole::Small, TextColor::Muted, this);
    describe(m_model, QStringLiteral("paneModel"), tr("Model"));
    m_permission = new Chip({}, Tone::Idle, this);
    m_permission->setObjectName(QStringLiteral("panePermissionMode"));
    m_context = new TextLabel({}, FontRole::Small, TextColor::Muted, this);
    m_context->setObjectName(QStringLiteral("paneContext"));
    m_contextMeter = new Meter(this);
    m_contextMeter->setObjectName(QStringLiteral("paneContextMeter"));
    m_contextMeter->setFixedWidth(contextMeterWidth);

    row.addWidget(m_branchIcon);
    row.addWidget(m_branch);
    row.addWidget(m_model);
    row.addWidget(m_permission);
    row.addWidget(m_context);
    row.addWidget(m_contextMeter);
}

void PaneHeader::createControls(QBoxLayout &row)
{
    const auto add
        = [&](const QString &name, const QString &iconName, const QString &words, const QKeySequence &shortcut) {
              auto *button = new ToolButton(iconName, words, this);
              button->setObjectName(name);
              button->setWords(words, shortcut);
              row.addWidget(button);
              return button;
          };
    m_playNext = add(QStringLiteral("panePlayNext"), QStringLiteral("play"), tr("Play next"), {});
    m_playNext->setWordsVisible(true);
    connect(m_playNext, &ToolButton::clicked, this, [this] { emit requested(PaneRequest::PlayNext); });
    m_autoPlay = add(QStringLiteral("paneAutoPlay"), QStringLiteral("autoPlay"), tr("Auto-play"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y));
    m_autoPlay->setCheckable(true);
    connect(m_autoPlay, &ToolButton::clicked, this,
            [this](bool on) { emit requested(on ? PaneRequest::AutoPlayOn : PaneRequest::AutoPlayOff); });
    m_pause = add(QStringLiteral("panePause"), QStringLiteral("pause"), tr("Pause before the next step"), {});
    m_pause->setCheckable(true);
    connect(m_pause, &ToolButton::clicked, this,
            [this](bool on) { emit requested(on ? PaneRequest::Pause : PaneRequest::Continue); });
    m_stop = add(QStringLiteral("paneStop"), QStringLiteral("stop"), tr("Stop step"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    connect(m_stop, &ToolButton::clicked, this, [this] { emit requested(PaneRequest::Stop); });
    m_more = add(QStringLiteral("paneMore"), QStringLiteral("more"), tr("More for this session"), {});
}

void PaneHeader::createMenu()
{
    auto *menu = new QMenu(m_more);
    const auto add = [&](const QString &name, const QString &text, PaneRequest request) {
        QAction *action = menu->addAction(text, this, [this, request] { emit requested(request); });
        action->setObjectName(name);
        return action;
    };
    m_retry = add(QStringLiteral("paneRetry"), tr("Retry step"), PaneRequest::Retry);
    m_retry->setIcon(icon(QStringLiteral("retry")));
    m_finish = add(QStringLiteral("paneFinish"), tr("Finish session"), PaneRequest::Finish);
    m_finish->setIcon(icon(QStringLiteral("check")));
    menu->addSeparator();
    m_exportLog = add(QStringLiteral("paneExportLog"), tr("Export log…"), PaneRequest::ExportLog);
    m_exportLog->setIcon(icon(QStringLiteral("download")));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

void PaneHeader::setSmall(bool small)
{
    if (m_small == small)
        return;
    m_small = small;
    arrange();
}

void PaneHeader::arrange()
{
    const bool bypass = PermissionMode::isBypass(m_facts.permissionMode);
    m_branchIcon->setVisible(!m_small && !m_facts.branch.isEmpty());
    m_branch->setVisible(!m_small && !m_facts.branch.isEmpty());
    m_model->setVisible(!m_small && !m_facts.model.isEmpty());
    m_permission->setVisible(bypass || (!m_small && !m_facts.permissionMode.isEmpty()));
    m_context->setVisible(!m_small && m_facts.contextPercent);
    m_contextMeter->setVisible(!m_small && m_facts.contextPercent);
    for (QWidget *button : std::initializer_list<QWidget *>{m_playNext, m_autoPlay, m_pause, m_stop, m_more})
        button->setVisible(!m_small);
    setVisible(!m_small || bypass);
}

void PaneHeader::setFacts(const PaneFacts &facts)
{
    m_facts = facts;
    m_branch->setText(facts.branch);
    m_model->setText(facts.model);
    showPermissionMode(facts.permissionMode);
    showContext(facts.contextPercent);
    arrange();

    m_playNext->setEnabled(facts.canPlayNext);
    m_playNext->setToolTip(facts.canPlayNext ? toolTipText(tr("Play next: %1").arg(facts.playNextHint),
                                                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R))
                                             : facts.playNextHint);
    m_autoPlay->setChecked(facts.autoPlay);
    m_pause->setEnabled(facts.canPause);
    m_pause->setChecked(facts.paused);
    m_stop->setEnabled(facts.canStop);
    m_retry->setEnabled(facts.canRetry);
    m_finish->setEnabled(facts.canFinish);
    m_exportLog->setEnabled(facts.hasLog);
}

void PaneHeader::showPermissionMode(const QString &mode)
{
    const bool bypass = PermissionMode::isBypass(mode);
    m_permission->setText(PermissionMode::wordsFor(mode));
    m_permission->setTone(bypass ? Tone::Failed : Tone::Idle);
    m_permission->setIconName(bypass ? QStringLiteral("warning") : QString());
    m_permission->setToolTip(tr("Permission mode: %1").arg(mode));
    m_permission->setAccessibleName(tr("Permission mode: %1").arg(PermissionMode::wordsFor(mode)));
}

void PaneHeader::showContext(std::optional<int> percent)
{
    if (!percent)
        return;
    const QString words = tr("Context %1").arg(Format::percent(*percent / 100.0));
    m_context->setText(words);
    m_contextMeter->setShare(*percent / 100.0, words);
}

} // namespace ui

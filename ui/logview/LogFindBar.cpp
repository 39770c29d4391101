// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogFindBar.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

/// Typing is not a search per letter.
constexpr std::chrono::milliseconds typingPause{120};

} // namespace

LogFindBar::LogFindBar(QWidget *parent)
    : Surface(&Surfaces::header, Qt::BottomEdge, parent)
    , m_field(new SearchField(tr("Find in this log"), this))
    , m_matchCase(new QCheckBox(tr("Match case"), this))
    , m_expression(new QCheckBox(tr("Regular expression"), this))
    , m_allLogs(new QCheckBox(tr("In all logs"), this))
    , m_error(new TextLabel({}, FontRole::Small, TextColor::Failed, this))
{
    setObjectName(u"logFindBar"_s);
    setAccessibleName(tr("Find in this log"));
    describe(m_field, u"logFindField"_s, tr("Find in this log"),
             tr("Enter goes to the next hit, Shift+Enter to the one before"));
    m_field->setClearable(false);
    m_field->setMinimumWidth(160);
    m_field->setMaximumWidth(300);
    describe(m_matchCase, u"logFindMatchCase"_s, tr("Match case"));
    describe(m_expression, u"logFindExpression"_s, tr("Regular expression"));
    describe(m_allLogs, u"logFindAllLogs"_s, tr("In all logs"), tr("Searches what every listed run printed"));
    m_allLogs->setToolTip(
        toolTipText(m_allLogs->accessibleDescription(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)));
    m_error->setObjectName(u"logFindError"_s);
    auto *previous = new ToolButton(u"sortUp"_s, tr("Previous hit"), this);
    previous->setObjectName(u"logFindPrevious"_s);
    previous->setWords(tr("Previous hit"), QKeySequence::FindPrevious);
    auto *next = new ToolButton(u"sortDown"_s, tr("Next hit"), this);
    next->setObjectName(u"logFindNext"_s);
    next->setWords(tr("Next hit"), QKeySequence::FindNext);
    auto *close = new ToolButton(u"close"_s, tr("Close"), this);
    close->setObjectName(u"logFindClose"_s);
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.m, size.space.xs + 2, size.space.m, size.space.xs + 3);
    row->setSpacing(size.space.s);
    row->addWidget(m_field, 100);
    row->addWidget(previous);
    row->addWidget(next);
    row->addSpacing(size.space.s);
    row->addWidget(m_matchCase);
    row->addWidget(m_expression);
    row->addWidget(m_allLogs);
    row->addWidget(m_error, 1);
    row->addStretch(1);
    row->addWidget(close);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &LogFindBar::queryChanged);
    connect(m_field, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_matchCase, &QCheckBox::toggled, this, &LogFindBar::queryChanged);
    connect(m_expression, &QCheckBox::toggled, this, &LogFindBar::queryChanged);
    connect(m_allLogs, &QCheckBox::toggled, this, &LogFindBar::inAllLogsToggled);
    connect(m_field, &SearchField::leaveRequested, this, &LogFindBar::leaveRequested);
    connect(previous, &QToolButton::clicked, this, &LogFindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &LogFindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &LogFindBar::closed);
}

logs::SearchQuery LogFindBar::query() const
{
    return {m_field->text(), m_expression->isChecked(), m_matchCase->isChecked()};
}

bool LogFindBar::inAllLogs() const
{
    return m_allLogs->isChecked();
}

void LogFindBar::setInAllLogs(bool all)
{
    m_allLogs->setChecked(all);
}

void LogFindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LogFindBar::setError(bool error)
{
    if (m_field->property("error").toBool() == error)
        return;
    m_field->setProperty("error", error);
    m_field->update();
}

void LogFindBar::showResult(int current, qsizetype hits, bool finished, bool limited)
{
    setError(false);
    m_error->clear();
    const QLocale locale;
    QString words;
    if (hits == 0)
        words = finished ? tr("No hits") : tr("Searching…");
    else if (limited)
        words = tr("%1 of more than %2").arg(locale.toString(current + 1), locale.toString(hits));
    else
        words = tr("%1 of %2").arg(locale.toString(current + 1), locale.toString(hits));
    m_field->setTrailingText(words);
}

void LogFindBar::showError(const QString &message)
{
    setError(true);
    m_field->setTrailingText({});
    m_error->setText(message);
}

void LogFindBar::clearResult()
{
    setError(false);
    m_error->clear();
    m_field->setTrailingText({});
}

void LogFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_delay.isActive()) {
            m_delay.stop();
            emit queryChanged();
        } else if (event->modifiers() & Qt::ShiftModifier) {
            emit previousRequested();
        } else {
            emit nextRequested();
        }
    } else {
        Surface::keyPressEvent(event);
    }
}

} // namespace ui

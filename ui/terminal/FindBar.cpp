// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/FindBar.h"

#include "ui/style/Theme.h"
#include "ui/terminal/TerminalPane.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr std::chrono::milliseconds typingPause{120};

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("findBar"));
    createControls();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, [this] { search(Jump::Newest); });
    connect(m_field, &SearchField::textChanged, &m_delay, qOverload<>(&QTimer::start));
    hide();
}

void FindBar::createControls()
{
    m_field = new SearchField(tr("Find"), this);
    m_field->setClearable(false);
    describe(m_field, QStringLiteral("findField"), tr("Find in this terminal"));
    m_field->installEventFilter(this);

    const auto option = [this](const QString &name, const QString &sign, const QString &words) {
        auto *button = new ToolButton(QString(), words, this);
        button->setObjectName(name);
        button->setText(sign);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setCheckable(true);
        button->setFixedWidth(theme(this).size().control.height);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &ToolButton::toggled, this, [this] { search(Jump::Newest); });
        return button;
    };
    m_matchCase = option(QStringLiteral("findMatchCase"), QStringLiteral("Aa"), tr("Match case"));
    m_expression = option(QStringLiteral("findExpression"), QStringLiteral(".*"), tr("Regular expression"));

    auto *up = new ToolButton(QStringLiteral("sortUp"), QString(), this);
    up->setWords(tr("Find above"), Qt::Key_Return);
    up->setObjectName(QStringLiteral("findUp"));
    connect(up, &ToolButton::clicked, this, &FindBar::findUp);
    auto *down = new ToolButton(QStringLiteral("sortDown"), QString(), this);
    down->setWords(tr("Find below"), QKeySequence(Qt::SHIFT | Qt::Key_Return));
    down->setObjectName(QStringLiteral("findDown"));
    connect(down, &ToolButton::clicked, this, &FindBar::findDown);
    auto *shut = new ToolButton(QStringLiteral("close"), QString(), this);
    shut->setWords(tr("Close find"), Qt::Key_Escape);
    shut->setObjectName(QStringLiteral("findClose"));
    connect(shut, &ToolButton::clicked, this, &FindBar::close);

    auto *row = new QHBoxLayout(this);
    const int gap = theme(this).size().space.xs;
    row->setContentsMargins(2 * gap, gap, gap, gap);
    row->setSpacing(0);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_field, 1);
    row->addSpacing(gap);
    for (QWidget *button : std::initializer_list<QWidget *>{m_matchCase, m_expression, up, down, shut})
        row->addWidget(button);
    setTabOrder(m_field, m_matchCase);
}

void FindBar::setTerminal(TerminalPane *terminal)
{
    if (m_terminal)
        m_terminal->disconnect(this);
    m_terminal = terminal;
    if (m_terminal) {
        connect(m_terminal, &TerminalPane::contentChanged, this, [this] {
            if (isVisible())
                search(Jump::Stay);
        });
    }
}

void FindBar::open()
{
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search(Jump::Newest);
}

void FindBar::close()
{
    m_delay.stop();
    m_hits.clear();
    m_current = -1;
    hide();
    if (m_terminal) {
        m_terminal->clearSelection();
        m_terminal->setFocus(Qt::OtherFocusReason);
    }
    emit closed();
}

void FindBar::search(Jump jump)
{
    m_delay.stop();
    const SearchHit before = m_current >= 0 ? m_hits.value(m_current) : SearchHit{};
    const bool hadHit = m_current >= 0;
    m_hits.clear();
    m_current = -1;
    QString error;
    if (m_terminal && !m_field->text().isEmpty()) {
        auto found
            = findInRows(m_terminal->rows(), m_field->text(),
                         {.matchCase = m_matchCase->isChecked(), .regularExpression = m_expression->isChecked()});
        if (found)
            m_hits = *std::move(found);
        else
            error = found.error().message;
    }
    if (jump == Jump::Stay && hadHit)
        m_current = m_hits.indexOf(before);
    else if (!m_hits.isEmpty())
        go(m_hits.size() - 1);
    else if (m_terminal && m_terminal->hasSelection())
        m_terminal->clearSelection();
    showCount(error);
}

void FindBar::go(qsizetype hit)
{
    m_current = hit;
    const SearchHit &place = m_hits.at(hit);
    m_terminal->select(place.firstRow, place.firstColumn, place.lastRow, place.lastColumn);
}

void FindBar::findUp()
{
    if (m_delay.isActive())
        search(Jump::Newest);
    else if (!m_hits.isEmpty())
        go(m_current <= 0 ? m_hits.size() - 1 : m_current - 1);
    showCount({});
}

void FindBar::findDown()
{
    if (m_delay.isActive())
        search(Jump::Newest);
    else if (!m_hits.isEmpty())
        go(m_current + 1 >= m_hits.size() ? 0 : m_current + 1);
    showCount({});
}

void FindBar::showCount(const QString &error)
{
    const bool wrong = !error.isEmpty();
    m_field->setProperty("error", wrong);
    m_field->setToolTip(error);
    m_field->update();
    if (m_field->text().isEmpty())
        m_field->setTrailingText({});
    else if (wrong)
        m_field->setTrailingText(tr("Not valid"));
    else if (m_hits.isEmpty())
        m_field->setTrailingText(tr("None"));
    else if (m_current < 0)
        m_field->setTrailingText(tr("%1 hits").arg(m_hits.size()));
    else
        m_field->setTrailingText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (key->modifiers() & Qt::ShiftModifier)
                findDown();
            else
                findUp();
            return true;
        case Qt::Key_Up:
            findUp();
            return true;
        case Qt::Key_Down:
            findDown();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Theme &look = theme(this);
    QPainter painter(this);
    painter.fillRect(rect(), look.palette().color(QPalette::Window));
    painter.setPen(look.surface().border);
    const QPoint bottomLeft = rect().bottomLeft();
    painter.drawLine(rect().topLeft(), bottomLeft);
    painter.drawLine(bottomLeft, rect().bottomRight());
}

} // namespace ui

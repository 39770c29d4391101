// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/GantryStyle.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QPainter>
#include <QPropertyAnimation>
#include <QTimer>

namespace ui {

namespace {

/// The toast is dark in both themes: its words take the tooltip's colours.
void colourWords(QLabel *text, QPushButton *action, const Theme &look)
{
    const QColor words = look.palette().color(QPalette::ToolTipText);
    QPalette colors = look.palette();
    colors.setColor(QPalette::WindowText, words);
    text->setPalette(colors);
    QFont strong = look.font(FontRole::Strong);
    action->setFont(strong);
}

/// A button of words alone, on the toast's dark ground.
class ToastButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme(this).font(FontRole::Strong));
        return {metrics.horizontalAdvance(text()) + theme(this).size().space.m,
                theme(this).size().control.height - theme(this).size().space.xs};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &look = theme(this);
        QFont font = look.font(FontRole::Strong);
        font.setUnderline(underMouse());
        painter.setFont(font);
        painter.setPen(look.palette().color(QPalette::ToolTipText));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus())
            paintBox(painter, rect(), look.size().radius.control, QColor(), look.palette().color(QPalette::ToolTipText),
                     look.size().line.focusRing);
    }
};

} // namespace

Toast::Toast(QWidget *parent, int bottomMargin)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new ToastButton(this))
    , m_timer(new QTimer(this))
    , m_bottomMargin(bottomMargin)
{
    const Sizes &size = theme(this).size();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size.space.l - 2, size.space.s, size.space.s, size.space.s);
    row->setSpacing(size.space.s);
    row->addWidget(m_text);
    row->addWidget(m_action);
    auto *close = new ToastButton(QStringLiteral("×"), this);
    describe(close, QStringLiteral("toastClose"), tr("Close"));
    row->addWidget(close);
    setObjectName(QStringLiteral("toast"));
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(visibleMs);
    connect(m_timer, &QTimer::timeout, this, [this] { finish(false); });
    connect(m_action, &QPushButton::clicked, this, [this] { finish(true); });
    connect(close, &QPushButton::clicked, this, [this] { finish(false); });
    parent->installEventFilter(this);
    hide();
}

void Toast::offer(const QString &id, const QString &text, const QString &actionText)
{
    if (!m_id.isEmpty())
        finish(false);
    m_id = id;
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    setAccessibleName(text);
    colourWords(m_text, m_action, theme(this));
    place();
    raise();
    show();
    m_timer->start();
    if (m_reducedMotion)
        return;
    auto *effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto *fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(theme(this).size().motion.toastMs);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void Toast::finish(bool acted)
{
    m_timer->stop();
    hide();
    const QString id = std::exchange(m_id, QString());
    if (id.isEmpty())
        return;
    if (acted)
        emit actionTriggered(id);
    else
        emit expired(id);
}

void Toast::place()
{
    adjustSize();
    const QWidget *area = parentWidget();
    const int margin = theme(this).size().space.l;
    const QRect spot(margin, area->height() - height() - margin - m_bottomMargin, width(), height());
    setGeometry(QStyle::visualRect(layoutDirection(), area->rect(), spot));
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &look = theme(this);
    paintBox(painter, rect(), look.size().radius.control, look.palette().color(QPalette::ToolTipBase), Qt::transparent);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace ui

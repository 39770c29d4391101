// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/StatusBar.h"

#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Meter.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace ui {

/// Icon or glyph, words, and for the cost a meter. Flat until the pointer is on it.
class StatusItem : public QAbstractButton
{
public:
    StatusItem(const QString &iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(iconName)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }

    void show(const QString &words, std::optional<StatusGlyph> glyph = {}, bool fault = false)
    {
        m_glyph = glyph;
        m_fault = fault;
        setText(words);
        setAccessibleName(words);
        setToolTip(words);
        setAccessibleDescription(words);
        updateGeometry();
        update();
    }

    void setMeter(std::optional<double> share)
    {
        m_share = share;
        updateGeometry();
        update();
    }

    void setLine(bool leading) { m_leadingLine = leading; }

    QSize sizeHint() const override
    {
        const Theme &look = theme(this);
        const QFontMetrics metrics(font(look));
        const Sizes &size = look.size();
        const int mark = m_icon.isEmpty() && !m_glyph ? 0 : size.icon.inlineIcon + 6;
        const int meter = m_share ? meterWidth + 6 : 0;
        return {2 * padding + mark + metrics.horizontalAdvance(text()) + 2 + meter,
                look.rowHeight(size.control.statusBar) - 1};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &look = theme(this);
        const QRect all = rect();
        if (underMouse() && isEnabled())
            painter.fillRect(all, isDown() ? look.surface().pressed : look.surface().hover);
        const QRect line(m_leadingLine ? 0 : width() - 1, 0, 1, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), all, line), look.surface().border);
        QRect rest = all.adjusted(padding, 0, -padding, 0);
        const int side = look.size().icon.inlineIcon;
        const QRect place(rest.left(), rest.center().y() - side / 2, side, side);
        const QRect mirrored = QStyle::visualRect(layoutDirection(), all, place);
        if (m_glyph)
            paintStatusGlyph(painter, mirrored, *m_glyph, look);
        else if (!m_icon.isEmpty())
            paintIcon(painter, mirrored, m_icon, look.surface().textMuted);
        if (m_glyph || !m_icon.isEmpty())
            rest.adjust(side + 6, 0, 0, 0);
        if (m_share) {
            const QRect bar(rest.right() - meterWidth + 1, rest.top(), meterWidth, rest.height());
            painter.setLayoutDirection(layoutDirection());
            paintMeter(painter, QStyle::visualRect(layoutDirection(), all, bar), *m_share,
                       *m_share >= 1.0 ? Meter::Level::Over : Meter::Level::Normal, look);
        }
        painter.setFont(font(look));
        painter.setPen(ink(look));
        painter.drawText(QStyle::visualRect(layoutDirection(), all, rest), Qt::AlignVCenter | Qt::TextSingleLine,
                         text());
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            paintFocusRing(painter, all, 0, -look.size().line.focusRing, look);
    }

private:
    static constexpr int padding = 10;
    static constexpr int meterWidth = 72;

    [[nodiscard]] QFont font(const Theme &look) const
    {
        return look.font(m_glyph == StatusGlyph::Waiting ? FontRole::SmallStrong : FontRole::Small);
    }

    [[nodiscard]] QColor ink(const Theme &look) const
    {
        if (m_fault)
            return look.status(Tone::Failed).foreground;
        if (m_glyph == StatusGlyph::Waiting)
            return look.status(Tone::Waiting).foreground;
        return look.surface().textMuted;
    }

    QString m_icon;
    std::optional<StatusGlyph> m_glyph;
    std::optional<double> m_share;
    bool m_fault = false;
    bool m_leadingLine = false;
};

StatusBar::StatusBar(QWidget *parent)
    : Surface(&Surfaces::statusBar, Qt::TopEdge, parent)
{
    describe(this, QStringLiteral("statusBar"), tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme(this).size().space.xs, 1, theme(this).size().space.xs, 0);
    row->setSpacing(0);
    m_items = {
        make(Item::Hooks, QStringLiteral("statusHooks"), QStringLiteral("hook")),
        make(Item::Outbox, QStringLiteral("statusOutbox"), QStringLiteral("send")),
        make(Item::Queue, QStringLiteral("statusQueue"), QStringLiteral("board")),
        make(Item::Waiting, QStringLiteral("statusWaitingCount"), {}),
        make(Item::Running, QStringLiteral("statusRunningCount"), QStringLiteral("statusRunning")),
        make(Item::Memory, QStringLiteral("statusMemory"), QStringLiteral("memory")),
        make(Item::Cost, QStringLiteral("statusCost"), {}),
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (i == 3)
            row->addStretch(1);
        m_items.at(i)->setLine(i >= 3);
        row->addWidget(m_items.at(i));
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setHooksFault(tr("Hooks are not listening yet"));
    setOutbox(0);
    setQueue(0, 0);
    setWaiting(0);
    setRunning(0, 0);
    setFreeMemory(-1);
    setCost({}, {}, {});
}

StatusItem *StatusBar::make(Item item, const QString &name, const QString &iconName)
{
    auto *button = new StatusItem(iconName, this);
    button->setObjectName(name);
    connect(button, &QAbstractButton::clicked, this, [this, item] { emit clicked(item); });
    return button;
}

QString StatusBar::text(Item item) const
{
    return m_items.at(static_cast<qsizetype>(item))->text();
}

void StatusBar::setHooks(const QString &address)
{
    m_items.at(0)->show(tr("Hooks on %1").arg(address));
    fit();
}

void StatusBar::setHooksFault(const QString &reason)
{
    m_items.at(0)->show(reason, StatusGlyph::Failed, true);
    fit();
}

void StatusBar::setOutbox(int waiting, const QString &fault)
{
    const QString words = waiting == 0 ? tr("Outbox empty") : tr("Outbox %1").arg(waiting);
    if (fault.isEmpty())
        m_items.at(1)->show(words);
    else
        m_items.at(1)->show(tr("%1, %2").arg(words, fault), StatusGlyph::Failed, true);
    fit();
}

void StatusBar::setQueue(int running, int queued)
{
    m_items.at(2)->show(running + queued == 0 ? tr("Queue empty")
                                              : tr("Queue: %1 running, %2 queued").arg(running).arg(queued));
    fit();
}

void StatusBar::setWaiting(int count)
{
    m_items.at(3)->show(tr("%n waiting", nullptr, count), StatusGlyph::Waiting);
    m_items.at(3)->setVisible(count > 0);
    fit();
}

void StatusBar::setRunning(int running, int allowed, int held)
{
    const QString words = running == 0 ? tr("Nothing running")
        : allowed > 0                  ? tr("%1 of %2 running").arg(running).arg(allowed)
                                       : tr("%1 running").arg(running);
    const StatusGlyph glyph = running == 0 ? StatusGlyph::Idle : StatusGlyph::Running;
    m_items.at(4)->show(held > 0 ? tr("%1, %2 held back").arg(words).arg(held) : words,
                        held > 0 ? StatusGlyph::Queued : glyph);
    fit();
}

void StatusBar::setFreeMemory(qint64 bytes)
{
    m_items.at(5)->setProperty("known", bytes >= 0);
    m_items.at(5)->show(
        tr("%1 free").arg(QLocale().formattedDataSize(std::max<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat)));
    fit();
}

void StatusBar::setCost(const QString &today, const QString &budget, std::optional<double> share)
{
    StatusItem *item = m_items.at(6);
    item->setMeter(budget.isEmpty() ? std::nullopt : share);
    item->setVisible(!today.isEmpty());
    if (budget.isEmpty())
        item->show(tr("Today %1, no budget set").arg(today));
    else
        item->show(tr("Today %1 of %2").arg(today, budget));
    fit();
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

void StatusBar::showEvent(QShowEvent *event)
{
    Surface::showEvent(event);
    fit();
}

void StatusBar::fit()
{
    if (m_items.size() < 7)
        return;
    int wanted = 2 * theme(this).size().space.xs;
    for (const StatusItem *item : std::as_const(m_items)) {
        const bool known = item != m_items.at(5) || item->property("known").toBool();
        const bool present
            = item == m_items.at(5) || item == m_items.at(1) || item == m_items.at(0) ? known : !item->isHidden();
        wanted += present ? item->sizeHint().width() : 0;
    }
    // What can go when it is narrow: memory first, then the outbox, then the hooks.
    for (const qsizetype index : {qsizetype(5), qsizetype(1), qsizetype(0)}) {
        StatusItem *item = m_items.at(index);
        const bool known = index != 5 || item->property("known").toBool();
        const bool tooWide = width() > 0 && wanted > width() && isVisible();
        if (known && tooWide)
            wanted -= item->sizeHint().width();
        item->setVisible(known && !tooWide);
    }
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostChart.h"

#include "ui/models/Format.h"
#include "ui/style/GantryStyle.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

CostChart::CostChart(QWidget *parent)
    : QChartView(new QChart, parent)
{
    setObjectName(u"costChart"_s);
    setAccessibleName(tr("Cost per day"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setObjectName(u"costChartViewport"_s);
    viewport()->setAccessibleName(accessibleName());
    setRenderHint(QPainter::Antialiasing, false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setMargins({0, 0, 0, 0});
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    m_days = new QCategoryAxis;
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_days->setGridLineVisible(false);
    m_days->setTruncateLabels(false);
    m_money = new QValueAxis;
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_money, Qt::AlignLeft);
    m_values.range = {QDate::currentDate(), QDate::currentDate()};
    rebuild();
}

void CostChart::setValues(const Values &values)
{
    m_values = values;
    if (m_selected && !values.range.contains(*m_selected))
        m_selected.reset();
    rebuild();
}

QColor CostChart::seriesColor(qsizetype index) const
{
    const QList<QColor> &colors = theme(this).chart().series;
    return colors.value(m_values.colors.value(index), palette().color(QPalette::Highlight));
}

base::Money CostChart::totalOf(QDate day) const
{
    base::Money total;
    const auto index = static_cast<qsizetype>(m_values.range.first.daysTo(day));
    for (const usage::Series &series : m_values.series)
        total += series.perDay.value(index);
    return total;
}

void CostChart::rebuild()
{
    chart()->removeAllSeries();
    m_bars = new QStackedBarSeries;
    m_bars->setBarWidth(0.5);
    for (qsizetype i = 0; i < m_values.series.size(); ++i) {
        auto *set = new QBarSet(m_values.names.value(i));
        for (const base::Money money : m_values.series.at(i).perDay)
            set->append(money.dollars());
        m_bars->append(set);
    }
    chart()->addSeries(m_bars);
    fillAxes();
    m_bars->attachAxis(m_days);
    m_bars->attachAxis(m_money);
    applyTheme();
    describeSelection();
}

int CostChart::labelStep() const
{
    const double perDay = std::max(chart()->plotArea().width(), 400.0) / m_values.range.days();
    const int wanted = QFontMetrics(theme(this).font(FontRole::Tiny)).horizontalAdvance(u"Wed 30 Nov"_s);
    return std::max(1, static_cast<int>(std::ceil(wanted / perDay)));
}

QString CostChart::dayText(QDate day) const
{
    if (day == m_values.today)
        return tr("Today");
    return QLocale().toString(day,
                              m_values.range.days() > 14 ? tr("d MMM", "day in a chart, format of QLocale")
                                                         : tr("ddd d", "day in a chart, format of QLocale"));
}

void CostChart::fillAxes()
{
    for (const QString &label : m_days->categoriesLabels())
        m_days->remove(label);
    const int days = m_values.range.days();
    m_days->setRange(-0.5, days - 0.5);
    const int step = labelStep();
    // Counted from today, so that today always has its label.
    for (int i = (days - 1) % step; i < days; i += step)
        m_days->append(dayText(m_values.range.first.addDays(i)), i);
    double largest = 0;
    for (int i = 0; i < days; ++i)
        largest = std::max(largest, totalOf(m_values.range.first.addDays(i)).dollars());
    m_money->setRange(0, largest > 0 ? largest * 1.12 : 1);
    m_money->setTickCount(5);
    m_money->applyNiceNumbers();
    // Of small amounts as many digits as keep the labels apart.
    const double apart = (m_money->max() - m_money->min()) / (m_money->tickCount() - 1);
    const int digits = m_money->max() >= 8 ? 0 : std::max(2, static_cast<int>(std::ceil(-std::log10(apart) - 1e-9)));
    m_money->setLabelFormat(u"$%.%1f"_s.arg(digits));
}

void CostChart::applyTheme()
{
    if (m_styling)
        return;
    m_styling = true;
    const Theme &look = theme(this);
    const QFont small = look.font(FontRole::Tiny);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_days), static_cast<QAbstractAxis *>(m_money)}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(look.chart().axisText);
        axis->setGridLineColor(look.chart().grid);
        axis->setLinePen(QPen(look.chart().grid, 1));
    }
    m_money->setLineVisible(false);
    // The plot's own surface: transparent views leave traces of what stood there before.
    setBackgroundBrush(look.surface().card);
    applySelection();
    m_styling = false;
}

void CostChart::applySelection()
{
    const int selected = m_selected ? static_cast<int>(m_values.range.first.daysTo(*m_selected)) : -1;
    const QList<QBarSet *> sets = m_bars->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        QColor color = seriesColor(i);
        sets.at(i)->setSelectedColor(color);
        sets.at(i)->deselectAllBars();
        if (selected >= 0) {
            color.setAlphaF(0.4F);
            sets.at(i)->selectBar(selected);
        }
        sets.at(i)->setColor(color);
        sets.at(i)->setPen(Qt::NoPen);
    }
    viewport()->update();
}

void CostChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const Theme &look = theme(this);
    painter->save();
    painter->resetTransform();
    if (isEmpty()) {
        painter->setFont(look.font(FontRole::Base));
        painter->setPen(look.surface().textMuted);
        painter->drawText(chart()->plotArea(), Qt::AlignCenter, tr("No costs in this range"));
    } else {
        drawTotals(*painter);
    }
    if (hasFocus())
        paintFocusRing(*painter, viewport()->rect(), 0, -look.size().line.focusRing, look);
    painter->restore();
}

void CostChart::drawTotals(QPainter &painter) const
{
    const Theme &look = theme(this);
    painter.setFont(look.font(FontRole::Tiny));
    painter.setPen(look.text());
    const QFontMetrics metrics(painter.font());
    const double perDay = chart()->plotArea().width() / m_values.range.days();
    for (int i = 0; i < m_values.range.days(); ++i) {
        const base::Money total = totalOf(m_values.range.first.addDays(i));
        if (total == base::Money())
            continue;
        const QString text = QLocale().toString(total.dollars(), 'f', total.dollars() < 1 ? 2 : 1);
        if (metrics.horizontalAdvance(text) > perDay - 2)
            continue; // it would stand on its neighbours
        const QPointF top = chart()->mapToPosition({static_cast<double>(i), total.dollars()}, m_bars);
        painter.drawText(QPointF(top.x() - metrics.horizontalAdvance(text) / 2.0, top.y() - 4), text);
    }
}

std::optional<QDate> CostChart::dayAt(QPointF position) const
{
    const QRectF plot = chart()->plotArea();
    if (isEmpty() || !plot.contains(position))
        return {};
    const double perDay = plot.width() / m_values.range.days();
    return m_values.range.first.addDays(static_cast<qint64>((position.x() - plot.left()) / perDay));
}

void CostChart::mousePressEvent(QMouseEvent *event)
{
    const auto day = dayAt(event->position());
    if (event->button() == Qt::LeftButton && day)
        choose(day == m_selected ? std::nullopt : day);
}

void CostChart::mouseMoveEvent(QMouseEvent *event)
{
    const auto day = dayAt(event->position());
    if (!day || totalOf(*day) == base::Money()) {
        QToolTip::hideText();
        return;
    }
    QStringList lines{tr("%1: %2").arg(QLocale().toString(*day, QLocale::LongFormat), totalOf(*day).toString())};
    const auto index = static_cast<qsizetype>(m_values.range.first.daysTo(*day));
    for (qsizetype i = 0; i < m_values.series.size(); ++i) {
        const base::Money money = m_values.series.at(i).perDay.value(index);
        if (money != base::Money())
            lines.append(tr("%1: %2").arg(m_values.names.value(i), money.toString()));
    }
    QToolTip::showText(event->globalPosition().toPoint(), lines.join(u'\n'), this);
}

void CostChart::keyPressEvent(QKeyEvent *event)
{
    const usage::DayRange &range = m_values.range;
    const QDate current = m_selected.value_or(range.last.addDays(1));
    if (isEmpty())
        QChartView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        choose(std::max(current.addDays(-1), range.first));
    else if (event->key() == Qt::Key_Right)
        choose(std::min(m_selected ? current.addDays(1) : range.last, range.last));
    else if (event->key() == Qt::Key_Home)
        choose(range.first);
    else if (event->key() == Qt::Key_End)
        choose(range.last);
    else if (event->key() == Qt::Key_Escape && m_selected)
        choose({});
    else
        QChartView::keyPressEvent(event);
}

void CostChart::choose(std::optional<QDate> day)
{
    if (day == m_selected)
        return;
    setSelectedDay(day);
    emit daySelected(m_selected);
}

void CostChart::setSelectedDay(std::optional<QDate> day)
{
    m_selected = day;
    applySelection();
    describeSelection();
}

void CostChart::describeSelection()
{
    if (isEmpty())
        setAccessibleDescription(tr("No costs in this range"));
    else if (m_selected)
        setAccessibleDescription(
            tr("%1: %2").arg(QLocale().toString(*m_selected, QLocale::LongFormat), totalOf(*m_selected).toString()));
    else
        setAccessibleDescription(tr("Left and right arrow keys choose a day, Escape lets go of it"));
}

void CostChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (m_bars
        && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
            || event->type() == QEvent::FontChange))
        applyTheme();
}

void CostChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (m_bars)
        fillAxes();
}

} // namespace ui

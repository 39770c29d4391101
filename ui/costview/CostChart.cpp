// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/costview/CostChart.h"

#include "ui/models/Format.h"
#include "ui/style/GantryStyle.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
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
    setValues(
        {.range = {QDate::currentDate(), QDate::currentDate()}, .series = {}, .names = {}, .colors = {}, .today = {}});
}

CostChart::Unit CostChart::unitFor(const usage::DayRange &range)
{
    constexpr int mostDays = 92;
    constexpr int mostWeekDays = 731;
    if (range.days() <= mostDays)
        return Unit::Day;
    return range.days() <= mostWeekDays ? Unit::Week : Unit::Month;
}

QList<usage::DayRange> CostChart::barsOf(const usage::DayRange &range, Unit unit)
{
    QList<usage::DayRange> bars;
    for (QDate day = range.first; day.isValid() && day <= range.last;) {
        QDate last = day;
        if (unit == Unit::Week)
            last = day.addDays(7 - day.dayOfWeek());
        else if (unit == Unit::Month)
            last = QDate(day.year(), day.month(), day.daysInMonth());
        bars.append({day, std::min(last, range.last)});
        day = last.addDays(1);
    }
    return bars;
}

void CostChart::setValues(const Values &values)
{
    const std::optional<usage::DayRange> selected = selectedBar();
    m_values = values;
    m_unit = unitFor(values.range);
    m_ranges = barsOf(values.range, m_unit);
    m_sums.clear();
    for (const usage::Series &series : values.series) {
        QList<base::Money> sums(m_ranges.size());
        qsizetype bar = 0;
        for (qsizetype day = 0; day < series.perDay.size() && bar < m_ranges.size(); ++day) {
            if (values.range.first.addDays(day) > m_ranges.at(bar).last)
                ++bar;
            if (bar < m_ranges.size())
                sums[bar] += series.perDay.at(day);
        }
        m_sums.append(sums);
    }
    m_selected.reset();
    if (selected) {
        const qsizetype bar = barWith(selected->first);
        if (bar >= 0 && m_ranges.at(bar) == *selected)
            m_selected = bar;
    }
    rebuild();
}

std::optional<QDate> CostChart::selectedDay() const
{
    return m_selected ? std::optional(m_ranges.at(*m_selected).first) : std::nullopt;
}

std::optional<usage::DayRange> CostChart::selectedBar() const
{
    return m_selected ? std::optional(m_ranges.at(*m_selected)) : std::nullopt;
}

qsizetype CostChart::barWith(QDate day) const
{
    const auto found = std::ranges::find_if(m_ranges, [day](const usage::DayRange &bar) { return bar.contains(day); });
    return found == m_ranges.end() ? -1 : found - m_ranges.begin();
}

QColor CostChart::seriesColor(qsizetype index) const
{
    const QList<QColor> &colors = theme(this).chart().series;
    return colors.value(m_values.colors.value(index), palette().color(QPalette::Highlight));
}

base::Money CostChart::totalOf(QDate day) const
{
    return barTotal(barWith(day));
}

base::Money CostChart::barTotal(qsizetype bar) const
{
    base::Money total;
    for (const QList<base::Money> &sums : m_sums)
        total += sums.value(bar);
    return total;
}

void CostChart::rebuild()
{
    chart()->removeAllSeries();
    m_bars = new QStackedBarSeries;
    m_bars->setBarWidth(0.5);
    for (qsizetype i = 0; i < m_values.series.size(); ++i) {
        auto *set = new QBarSet(m_values.names.value(i));
        for (const base::Money money : m_sums.at(i))
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
    const double perDay
        = std::max(chart()->plotArea().width(), 400.0) / static_cast<double>(std::max<qsizetype>(1, m_ranges.size()));
    const int wanted = QFontMetrics(theme(this).font(FontRole::Tiny)).horizontalAdvance(u"Wed 30 Nov"_s);
    return std::max(1, static_cast<int>(std::ceil(wanted / perDay)));
}

QString CostChart::labelOf(qsizetype bar) const
{
    const QDate day = m_ranges.at(bar).first;
    if (m_unit == Unit::Month)
        return QLocale().toString(day, tr("MMM yy", "month in a chart, format of QLocale"));
    if (m_unit == Unit::Day && day == m_values.today)
        return tr("Today");
    return QLocale().toString(day,
                              m_values.range.days() > 14 ? tr("d MMM", "day in a chart, format of QLocale")
                                                         : tr("ddd d", "day in a chart, format of QLocale"));
}

QString CostChart::barText(const usage::DayRange &bar) const
{
    const QLocale locale;
    if (m_unit == Unit::Day)
        return locale.toString(bar.first, QLocale::LongFormat);
    if (m_unit == Unit::Month)
        return locale.toString(bar.first, tr("MMMM yyyy", "month in a chart, format of QLocale"));
    return tr("%1 to %2")
        .arg(locale.toString(bar.first, QLocale::ShortFormat), locale.toString(bar.last, QLocale::ShortFormat));
}

void CostChart::fillAxes()
{
    for (const QString &label : m_days->categoriesLabels())
        m_days->remove(label);
    const int bars = static_cast<int>(m_ranges.size());
    // Narrow bars leave no room for the last label beside them.
    const double room = bars > 31 ? 0.02 * bars : 0;
    m_days->setRange(-0.5, bars - 0.5 + room);
    const int step = labelStep();
    // Counted from the end, so that today always has its label.
    for (int i = bars > 0 ? (bars - 1) % step : 0; i < bars; i += step)
        m_days->append(labelOf(i), i);
    double largest = 0;
    for (int i = 0; i < bars; ++i)
        largest = std::max(largest, barTotal(i).dollars());
    // A budget far above everything would flatten the bars.
    if (m_unit == Unit::Day && m_values.budget && m_values.budget->dollars() <= 3 * largest)
        largest = std::max(largest, m_values.budget->dollars());
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
    const int selected = static_cast<int>(m_selected.value_or(-1));
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
        drawBudget(*painter);
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
    const double perBar = chart()->plotArea().width() / static_cast<double>(m_ranges.size());
    for (int i = 0; i < static_cast<int>(m_ranges.size()); ++i) {
        const base::Money total = barTotal(i);
        if (total == base::Money())
            continue;
        const QString text = QLocale().toString(total.dollars(), 'f', total.dollars() < 1 ? 2 : 1);
        if (metrics.horizontalAdvance(text) > perBar - 2)
            continue; // it would stand on its neighbours
        const QPointF top = chart()->mapToPosition({static_cast<double>(i), total.dollars()}, m_bars);
        painter.drawText(QPointF(top.x() - metrics.horizontalAdvance(text) / 2.0, top.y() - 4), text);
    }
}

void CostChart::drawBudget(QPainter &painter) const
{
    if (m_unit != Unit::Day || !m_values.budget || m_values.budget->dollars() > m_money->max())
        return;
    const Theme &look = theme(this);
    const QRectF plot = chart()->plotArea();
    const double y = chart()->mapToPosition({0, m_values.budget->dollars()}, m_bars).y();
    const QColor color = look.chart().limitLine;
    painter.setPen(QPen(color, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(color);
    const QString words = tr("Daily budget %1").arg(m_values.budget->toString());
    painter.drawText(QPointF(plot.right() - QFontMetrics(painter.font()).horizontalAdvance(words), y - 4), words);
}

std::optional<qsizetype> CostChart::barAt(QPointF position) const
{
    const QRectF plot = chart()->plotArea();
    if (isEmpty() || !plot.contains(position))
        return {};
    const double perBar = plot.width() / static_cast<double>(m_ranges.size());
    return std::min(static_cast<qsizetype>((position.x() - plot.left()) / perBar), m_ranges.size() - 1);
}

void CostChart::mousePressEvent(QMouseEvent *event)
{
    const auto bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar)
        choose(bar == m_selected ? std::nullopt : bar);
}

void CostChart::mouseMoveEvent(QMouseEvent *event)
{
    const auto bar = barAt(event->position());
    if (!bar || barTotal(*bar) == base::Money()) {
        QToolTip::hideText();
        return;
    }
    QStringList lines{tr("%1: %2").arg(barText(m_ranges.at(*bar)), barTotal(*bar).toString())};
    for (qsizetype i = 0; i < m_sums.size(); ++i) {
        const base::Money money = m_sums.at(i).value(*bar);
        if (money != base::Money())
            lines.append(tr("%1: %2").arg(m_values.names.value(i), money.toString()));
    }
    QToolTip::showText(event->globalPosition().toPoint(), lines.join(u'\n'), this);
}

void CostChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_ranges.size() - 1;
    if (isEmpty())
        QChartView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        choose(m_selected ? std::max<qsizetype>(0, *m_selected - 1) : last);
    else if (event->key() == Qt::Key_Right)
        choose(m_selected ? std::min(last, *m_selected + 1) : last);
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(last);
    else if (event->key() == Qt::Key_Escape && m_selected)
        choose({});
    else
        QChartView::keyPressEvent(event);
}

void CostChart::choose(std::optional<qsizetype> bar)
{
    if (bar == m_selected)
        return;
    m_selected = bar;
    applySelection();
    describeSelection();
    emit daySelected(selectedDay());
}

void CostChart::setSelectedDay(std::optional<QDate> day)
{
    const qsizetype bar = day ? barWith(*day) : -1;
    m_selected = bar >= 0 ? std::optional(bar) : std::nullopt;
    applySelection();
    describeSelection();
}

void CostChart::describeSelection()
{
    if (isEmpty())
        setAccessibleDescription(tr("No costs in this range"));
    else if (m_selected)
        setAccessibleDescription(tr("%1: %2").arg(barText(m_ranges.at(*m_selected)), barTotal(*m_selected).toString()));
    else
        setAccessibleDescription(tr("Left and right arrow keys choose a bar, Escape lets go of it"));
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

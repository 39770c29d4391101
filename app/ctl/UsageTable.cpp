// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/UsageTable.h"

#include "usage/ReportJson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ctl {
namespace {

using namespace Qt::StringLiterals;
using usage::Sums;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

enum class Align { Left, Right };
enum class Tone { Plain, Strong, Dim, Good, Warning };

struct Column
{
    QString title;
    Align align = Align::Right;
    int priority = 0; ///< the highest ones go first where there is no room; 0: stays
};

struct Row
{
    QStringList cells;
    Tone tone = Tone::Plain;
    bool ruleBefore = false;
};

QString painted(const QString &text, Tone tone, bool color)
{
    if (!color || tone == Tone::Plain)
        return text;
    const char *code = tone == Tone::Strong ? "1" : tone == Tone::Dim ? "2" : tone == Tone::Good ? "32" : "33";
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QLatin1StringView(code), text);
}

/// Shortened in the middle, where ids and paths differ least.
QString fitted(const QString &text, int width)
{
    if (text.size() <= width)
        return text;
    if (width < 4)
        return text.left(std::max(0, width - 1)) + u'…';
    const int tail = (width - 1) / 2;
    return text.left(width - 1 - tail) + u'…' + text.right(tail);
}

class Table
{
public:
    Table(QList<Column> columns, const TableStyle &style)
        : m_columns(std::move(columns))
        , m_style(style)
    {
    }
    void add(const Row &row) { m_rows.append(row); }

    [[nodiscard]] QString toText()
    {
        measure();
        QString text = line(titles(), Tone::Strong) + rule();
        for (const Row &row : std::as_const(m_rows)) {
            if (row.ruleBefore)
                text += rule();
            text += line(row.cells, row.tone);
        }
        return text;
    }

private:
    static constexpr int gap = 2;
    static constexpr int narrowest = 8;

    void measure()
    {
        m_widths.clear();
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            qsizetype width = m_columns.at(i).title.size();
            for (const Row &row : std::as_const(m_rows))
                width = std::max(width, row.cells.value(i).size());
            m_widths.append(static_cast<int>(width));
        }
        m_isShown = QList<bool>(m_columns.size(), true);
        for (int priority = 9; priority > 0 && total() > m_style.width; --priority) {
            for (qsizetype i = 0; i < m_columns.size(); ++i) {
                // Text can be shortened first; figures go as a whole.
                if (m_columns.at(i).priority == priority)
                    giveWay(i);
            }
        }
        if (const int over = total() - m_style.width; over > 0)
            m_widths[0] = std::max(narrowest, m_widths.at(0) - over);
    }

    void giveWay(qsizetype column)
    {
        const int over = total() - m_style.width;
        if (over <= 0)
            return;
        if (m_columns.at(column).align == Align::Left && m_widths.at(column) - over >= narrowest)
            m_widths[column] -= over;
        else
            m_isShown[column] = false;
    }

    [[nodiscard]] int total() const
    {
        int width = -gap;
        for (qsizetype i = 0; i < m_widths.size(); ++i)
            width += m_isShown.at(i) ? m_widths.at(i) + gap : 0;
        return width;
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList list;
        for (const Column &column : m_columns)
            list.append(column.title);
        return list;
    }

    [[nodiscard]] QString rule() const
    {
        return painted(QString(std::max(1, total()), u'─'), Tone::Dim, m_style.color) + u'\n';
    }

    [[nodiscard]] QString line(const QStringList &cells, Tone tone) const
    {
        QString text;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (!m_isShown.at(i))
                continue;
            const int width = m_widths.at(i);
            const QString cell = fitted(cells.value(i), width);
            text += m_columns.at(i).align == Align::Left ? cell.leftJustified(width) : cell.rightJustified(width);
            text += QString(gap, u' ');
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return painted(text, tone, m_style.color) + u'\n';
    }

    QList<Column> m_columns;
    TableStyle m_style;
    QList<Row> m_rows;
    QList<int> m_widths;
    QList<bool> m_isShown;
};

/// With commas, whatever the user's locale: dollars are written that way, and scripts read these tables too.
QLocale figures()
{
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

QString count(std::uint64_t value)
{
    return figures().toString(static_cast<qulonglong>(value));
}

QString dollars(double value)
{
    return u'$' + figures().toString(value, 'f', 2);
}

/// "opus-5" for "claude-opus-5-20260101"; other names as they are.
QString shortModel(const std::string &name)
{
    QString text = QString::fromStdString(name);
    if (!text.startsWith("claude-"_L1))
        return text;
    text.remove(0, 7);
    const bool fast = text.endsWith("-fast"_L1);
    if (fast)
        text.chop(5);
    const qsizetype dash = text.lastIndexOf(u'-');
    if (dash > 0 && text.size() - dash == 9)
        text.truncate(dash);
    return fast ? text + "-fast"_L1 : text;
}

QString modelList(std::vector<std::string> models)
{
    std::ranges::sort(models);
    QStringList list;
    for (const std::string &model : models)
        list.append(shortModel(model));
    list.removeDuplicates();
    return list.join(u", "_s);
}

QStringList cellsOf(const QString &key, const QString &models, const Sums &sums, const TableStyle &style)
{
    QStringList cells{key,
                      models,
                      count(sums.input),
                      count(sums.output),
                      count(sums.cacheCreation),
                      count(sums.cacheRead),
                      count(sums.total())};
    if (style.cost)
        cells.append(dollars(sums.cost));
    return cells;
}

QString unpricedNote(const std::vector<std::string> &models, const TableStyle &style)
{
    if (models.empty())
        return {};
    QStringList names;
    for (const std::string &model : models)
        names.append(QString::fromStdString(model));
    return painted(tr("No price is known for %1; its cost is not in these figures.").arg(names.join(u", "_s)),
                   Tone::Warning, style.color)
        + u'\n';
}

QString span(std::int64_t milliseconds)
{
    const qint64 minutes = std::max<std::int64_t>(0, milliseconds / 60000);
    return minutes < 60 ? tr("%1 min").arg(minutes) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace

QString reportTable(const usage::Report &report, const QString &keyTitle, const TableStyle &style)
{
    const int optional = style.compact ? 9 : 2;
    QList<Column> columns{{keyTitle, Align::Left, 0},
                          {tr("Models"), Align::Left, 5},
                          {tr("Input"), Align::Right, 1},
                          {tr("Output"), Align::Right, 1},
                          {tr("Cache write"), Align::Right, optional + 1 > 9 ? 9 : optional + 1},
                          {tr("Cache read"), Align::Right, optional},
                          {tr("Tokens"), Align::Right, 0}};
    if (style.cost)
        columns.append({tr("Cost"), Align::Right, 0});
    TableStyle fitting = style;
    if (style.compact)
        fitting.width = std::min(style.width, 80);
    Table table(columns, fitting);
    for (const usage::ReportRow &row : report.rows) {
        const QString key = QString::fromStdString(row.key);
        table.add({cellsOf(key, style.breakdown ? QString() : modelList(row.modelsUsed), row.sums, style)});
        for (const usage::ModelSums &model : row.models) {
            if (style.breakdown)
                table.add({cellsOf({}, shortModel(model.model), model.sums, style), Tone::Dim});
        }
    }
    table.add({cellsOf(tr("Total"), {}, report.totals, style), Tone::Strong, true});
    return table.toText() + unpricedNote(report.unpricedModels, style);
}

QString blockTable(const std::vector<usage::Block> &blocks, std::optional<std::uint64_t> tokenLimit,
                   const usage::ReportOptions &options, const TableStyle &style)
{
    Table table({{tr("From"), Align::Left, 0},
                 {tr("Used for"), Align::Left, 3},
                 {tr("Models"), Align::Left, 5},
                 {tr("Tokens"), Align::Right, 0},
                 {tr("Cost"), Align::Right, 0},
                 {tr("Of limit"), Align::Right, 1}},
                style);
    std::vector<std::string> unpriced;
    const auto share = [&](double tokens) {
        return tokenLimit ? u"%1 %"_s.arg(std::lround(tokens / static_cast<double>(*tokenLimit) * 100)) : QString();
    };
    for (const usage::Block &block : blocks) {
        const QString from
            = QDateTime::fromMSecsSinceEpoch(block.startAt, options.zone).toString(u"yyyy-MM-dd HH:mm"_s);
        if (block.isGap) {
            table.add({{from, tr("nothing for %1").arg(span(block.endAt - block.startAt))}, Tone::Dim});
            continue;
        }
        unpriced.insert(unpriced.end(), block.unpricedModels.begin(), block.unpricedModels.end());
        const auto total = static_cast<double>(block.sums.total());
        table.add({{from, block.isActive ? tr("now") : span(block.lastAt - block.firstAt), modelList(block.models),
                    count(block.sums.total()), style.cost ? dollars(block.sums.cost) : QString(), share(total)},
                   block.isActive ? Tone::Good : Tone::Plain});
        if (!block.projection)
            continue;
        const usage::Projection &projection = *block.projection;
        const bool warns = tokenLimit && usage::limitStatus(projection.totalTokens, *tokenLimit) != "ok";
        table.add({{tr("  at this rate"),
                    tr("%1 left").arg(span(projection.remainingMinutes * 60000)),
                    {},
                    count(static_cast<std::uint64_t>(projection.totalTokens)),
                    style.cost ? dollars(projection.totalCost) : QString(),
                    share(projection.totalTokens)},
                   warns ? Tone::Warning : Tone::Dim});
    }
    std::ranges::sort(unpriced);
    const auto repeats = std::ranges::unique(unpriced);
    unpriced.erase(repeats.begin(), repeats.end());
    return table.toText() + unpricedNote(unpriced, style);
}

} // namespace ctl

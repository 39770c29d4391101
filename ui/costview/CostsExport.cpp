// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CostsPage that hands the table to other programs.
#include "ui/costview/CostTableModel.h"
#include "ui/costview/CostsPage.h"
#include "ui/widgets/Notices.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeView>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString csvField(QString text)
{
    // Spreadsheets run what begins like a formula, and titles are anybody's text.
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString dollars(base::Money money)
{
    return QString::number(money.dollars(), 'f', 6);
}

QString csvRow(const usage::SessionUsage &row)
{
    const session::TokenCount &tokens = row.figure.tokens;
    QStringList fields{csvField(CostTableModel::titleOf(row)), csvField(row.project), csvField(row.model)};
    for (const qint64 count : {tokens.input, tokens.output, tokens.cacheRead, tokens.cacheCreation})
        fields.append(QString::number(count));
    // An empty field, not 0: the cost is not known.
    fields.append(row.figure.isUnknown() ? QString() : dollars(row.figure.model()));
    fields.append(row.figure.engine == base::Money() ? QString() : dollars(row.figure.engine));
    fields.append(row.figure.isUnknown() ? QString() : dollars(row.figure.cost));
    fields.append(CostTableModel::basisId(CostTableModel::basisOf(row.figure)));
    fields.append(QString::number(row.figure.unknown + row.figure.unpriced));
    return fields.join(u',');
}

QJsonObject figureJson(const usage::Figure &figure)
{
    const session::TokenCount &tokens = figure.tokens;
    QJsonObject json{{u"input_tokens"_s, tokens.input},
                     {u"output_tokens"_s, tokens.output},
                     {u"cache_read_tokens"_s, tokens.cacheRead},
                     {u"cache_creation_tokens"_s, tokens.cacheCreation},
                     {u"basis"_s, CostTableModel::basisId(CostTableModel::basisOf(figure))}};
    // Null, not 0: the cost is not known.
    json.insert(u"total_usd"_s, figure.isUnknown() ? QJsonValue() : QJsonValue(figure.cost.dollars()));
    json.insert(u"model_usd"_s, figure.isUnknown() ? QJsonValue() : QJsonValue(figure.model().dollars()));
    json.insert(u"engine_usd"_s, figure.engine.dollars());
    return json;
}

const QString csvHead
    = u"session,project,model,input_tokens,output_tokens,cache_read_tokens,cache_creation_tokens,model_usd,"
      "engine_usd,total_usd,basis,unknown_parts"_s;

} // namespace

QByteArray CostsPage::toCsv() const
{
    QStringList lines{csvHead};
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines.append(csvRow(m_model->rowAt(row)));
    return (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

QJsonObject CostsPage::jsonOf(const usage::SessionUsage &row) const
{
    QJsonObject json = figureJson(row.figure);
    json.insert(u"session"_s, row.key);
    json.insert(u"title"_s, CostTableModel::titleOf(row));
    json.insert(u"project"_s, row.project);
    json.insert(u"engine"_s, row.engine);
    json.insert(u"model"_s, row.model);
    json.insert(u"outside"_s, row.session.isNull());
    QJsonArray steps;
    for (const usage::StepUsage &step : m_summary.steps(row.key, tableRange())) {
        QJsonObject one = figureJson(step.figure);
        one.insert(u"step"_s, step.step.toString());
        one.insert(u"title"_s, step.title);
        one.insert(u"model"_s, step.model);
        steps.append(one);
    }
    json.insert(u"steps"_s, steps);
    return json;
}

QByteArray CostsPage::toJson() const
{
    const usage::DayRange days = tableRange();
    QJsonArray sessions;
    for (int row = 0; row < m_model->rowCount(); ++row)
        sessions.append(jsonOf(m_model->rowAt(row)));
    QJsonArray byDay;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        const usage::Figure figure = m_summary.figure({day, day}, project());
        if (figure == usage::Figure())
            continue;
        QJsonObject one = figureJson(figure);
        one.insert(u"day"_s, day.toString(Qt::ISODate));
        byDay.append(one);
    }
    const QJsonObject json{{u"first_day"_s, days.first.toString(Qt::ISODate)},
                           {u"last_day"_s, days.last.toString(Qt::ISODate)},
                           {u"time_zone"_s, QString::fromUtf8(m_summary.timeZone().id())},
                           {u"prices"_s, m_prices->newest().version()},
                           {u"days"_s, byDay},
                           {u"sessions"_s, sessions}};
    return QJsonDocument(json).toJson();
}

void CostsPage::copyRows(const QModelIndexList &rows)
{
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < CostTableModel::ShareColumn; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CostsPage::copySelection()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty() && m_table->currentIndex().isValid())
        selected = {m_table->currentIndex()};
    std::ranges::stable_sort(selected, {}, [](const QModelIndex &index) {
        const QModelIndex above = index.parent();
        return above.isValid() ? std::pair(above.row(), index.row() + 1) : std::pair(index.row(), 0);
    });
    copyRows(selected);
}

void CostsPage::copyAll()
{
    QModelIndexList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.append(m_model->index(row, 0));
    copyRows(rows);
}

void CostsPage::createExportMenu(QPushButton *button)
{
    auto *menu = new QMenu(button);
    menu->setObjectName(u"costExportMenu"_s);
    connect(menu->addAction(tr("Table as CSV…")), &QAction::triggered, this, [this] { exportTo(Format::Csv); });
    connect(menu->addAction(tr("Table and steps as JSON…")), &QAction::triggered, this,
            [this] { exportTo(Format::Json); });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy the table")), &QAction::triggered, this, &CostsPage::copyAll);
    button->setMenu(menu);
}

void CostsPage::exportTo(Format format)
{
    auto *dialog = new QFileDialog(this, tr("Export costs"));
    dialog->setObjectName(u"exportCostsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format == Format::Csv ? u"csv"_s : u"json"_s);
    dialog->setNameFilter(format == Format::Csv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"));
    dialog->selectFile(format == Format::Csv ? u"costs.csv"_s : u"costs.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { write(path, format); });
    dialog->open();
}

void CostsPage::write(const QString &path, Format format)
{
    QSaveFile file(path);
    const QByteArray bytes = format == Format::Csv ? toCsv() : toJson();
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    Notice notice;
    notice.id = u"export"_s;
    notice.tone = written ? Tone::Success : Tone::Failed;
    notice.text
        = written ? tr("The costs were exported.") : tr("%1 cannot be written: %2").arg(path, file.errorString());
    m_notices->show(notice);
}

} // namespace ui

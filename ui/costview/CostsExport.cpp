// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CostsPage that hands the table to other programs.
#include "ui/costview/CostTableModel.h"
#include "ui/costview/CostsPage.h"
#include "ui/widgets/Notices.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QSortFilterProxyModel>
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

QString basisId(CostTableModel::Basis basis)
{
    switch (basis) {
    case CostTableModel::Basis::Measured:
        return u"measured"_s;
    case CostTableModel::Basis::PartUnknown:
        return u"part_unknown"_s;
    case CostTableModel::Basis::Unknown:
        return u"unknown"_s;
    case CostTableModel::Basis::NotYet:
        return u"running"_s;
    }
    return {};
}

QString csvRow(const usage::SessionUsage &row)
{
    const session::TokenCount &tokens = row.figure.tokens;
    QStringList fields{csvField(row.title), csvField(row.project), csvField(row.model)};
    for (const qint64 count : {tokens.input, tokens.output, tokens.cacheRead, tokens.cacheCreation})
        fields.append(QString::number(count));
    // An empty field, not 0: the cost is not known.
    fields.append(row.figure.isUnknown() ? QString() : QString::number(row.figure.cost.dollars(), 'f', 6));
    fields.append(basisId(CostTableModel::basisOf(row.figure)));
    fields.append(QString::number(row.figure.unknown));
    return fields.join(u',');
}

const QString csvHead
    = u"session,project,model,input_tokens,output_tokens,cache_read_tokens,cache_creation_tokens,total_usd,basis,"
      "unknown_steps"_s;

} // namespace

QList<int> CostsPage::sourceRows(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(m_sorted->mapToSource(index).row());
    return rows;
}

QByteArray CostsPage::toCsv() const
{
    QStringList lines{csvHead};
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        lines.append(csvRow(m_model->rowAt(m_sorted->mapToSource(m_sorted->index(row, 0)).row())));
    return (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

void CostsPage::copySelection()
{
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.isEmpty() && m_table->currentIndex().isValid())
        selected = {m_table->currentIndex()};
    std::ranges::sort(selected, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(selected)) {
        QStringList cells;
        for (int column = 0; column < CostTableModel::ShareColumn; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CostsPage::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export costs"));
    dialog->setObjectName(u"exportCostsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->selectFile(u"costs.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CostsPage::writeCsv);
    dialog->open();
}

void CostsPage::writeCsv(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = toCsv();
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    Notice notice;
    notice.id = u"export"_s;
    notice.tone = written ? Tone::Success : Tone::Failed;
    notice.text
        = written ? tr("The costs were exported.") : tr("%1 cannot be written: %2").arg(path, file.errorString());
    m_notices->show(notice);
}

} // namespace ui

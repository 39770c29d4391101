// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/ConversationListModel.h"

#include "ui/models/Format.h"

#include <QSet>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const conversations::Conversation &c)
{
    const QString folder = Format::path(c.project);
    return c.branch.isEmpty() || c.branch == u"HEAD" ? folder
                                                     : ConversationListModel::tr("%1, %2").arg(folder, c.branch);
}

QString plain(QString snippet)
{
    return snippet.remove(conversations::matchStart).remove(conversations::matchEnd);
}

} // namespace

QString useWords(const ConversationUse &use)
{
    switch (use.where) {
    case ConversationUse::Where::Nowhere:
        break;
    case ConversationUse::Where::Gantry:
        return ConversationListModel::tr("Open in a session here");
    case ConversationUse::Where::Background:
        return ConversationListModel::tr("Running in Claude's background service");
    case ConversationUse::Where::Elsewhere:
        return ConversationListModel::tr("Open in another terminal, process %1").arg(use.pid);
    }
    return {};
}

void ConversationListModel::setRows(const QList<ConversationRow> &rows, const QDateTime &now)
{
    m_now = now;
    QSet<QString> wanted;
    for (const ConversationRow &row : rows)
        wanted.insert(row.conversation.path);
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (wanted.contains(m_rows[i].conversation.path))
            continue;
        const int row = static_cast<int>(i);
        beginRemoveRows({}, row, row);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    QSet<QString> known;
    for (const ConversationRow &row : std::as_const(m_rows))
        known.insert(row.conversation.path);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int row = static_cast<int>(i);
        const QString &path = rows[i].conversation.path;
        if (i < m_rows.size() && m_rows[i].conversation.path == path) {
            m_rows[i] = rows[i];
            continue;
        }
        if (known.contains(path)) {
            const qsizetype from = rowOf(path);
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, row);
            m_rows.move(from, i);
            m_rows[i] = rows[i];
            endMoveRows();
            continue;
        }
        // New ones mostly come in a row: they are added together.
        qsizetype last = i;
        while (last + 1 < rows.size() && !known.contains(rows[last + 1].conversation.path))
            ++last;
        beginInsertRows({}, row, static_cast<int>(last));
        for (qsizetype k = i; k <= last; ++k) {
            m_rows.insert(k, rows[k]);
            known.insert(rows[k].conversation.path);
        }
        endInsertRows();
        i = last;
    }
    // Ages and snippets may have changed everywhere; views ask for what they show.
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const ConversationRow *ConversationListModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int ConversationListModel::rowOf(const QString &path) const
{
    const auto found
        = std::ranges::find(m_rows, path, [](const ConversationRow &row) { return row.conversation.path; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    const ConversationRow *row = rowAt(index.row());
    if (!row || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const conversations::Conversation &c = row->conversation;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return c.title.isEmpty() ? c.id.toString() : c.title;
    case PlaceRole:
        return placeOf(c);
    case SnippetRole:
        return row->snippet;
    case AgeRole:
        return Format::age(c.lastUse, m_now);
    case FactsRole:
        return tr("%1 · %2").arg(Format::money(c.cost), Format::size(c.sizeBytes));
    case UseRole:
        return useWords(row->use);
    case IsOpenRole:
        return row->use.where != ConversationUse::Where::Nowhere;
    case PathRole:
        return c.path;
    case Qt::ToolTipRole:
        return tr("%1\n%2\n%n message(s), last used %3", nullptr, c.messages)
            .arg(c.title, Format::path(c.project), c.lastUse.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s));
    case Qt::AccessibleTextRole:
        return spoken(*row);
    default:
        return {};
    }
}

QString ConversationListModel::spoken(const ConversationRow &row) const
{
    const conversations::Conversation &c = row.conversation;
    QString text = tr("%1, in %2, %3 ago, %4, %5")
                       .arg(c.title, Format::path(c.project), Format::spokenAge(c.lastUse, m_now),
                            Format::spokenMoney(c.cost), Format::size(c.sizeBytes));
    if (const QString use = useWords(row.use); !use.isEmpty())
        text = tr("%1, %2").arg(text, use);
    return row.snippet.isEmpty() ? text : tr("%1: %2").arg(text, plain(row.snippet));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ApprovalListModel.h"

#include "ui/models/Format.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

using session::Question;

ApprovalListModel::ApprovalListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

void ApprovalListModel::setItems(const QList<ApprovalItem> &items)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        Row &known = m_rows[row];
        const auto fresh = std::ranges::find_if(
            items, [&](const ApprovalItem &item) { return item.question.id == known.item.question.id; });
        const bool gone = fresh == items.end();
        const bool changed = gone != known.gone || (!gone && !(*fresh == known.item));
        if (!changed)
            continue;
        known.gone = gone;
        if (!gone)
            known.item = *fresh;
        rowChanged(row);
    }
    for (const ApprovalItem &item : items) {
        if (rowOf(item.question.id) < 0)
            insert(item);
    }
    if (!m_held)
        removeGone();
    countAgain();
}

void ApprovalListModel::insert(const ApprovalItem &item)
{
    // Late news of an older question goes to the end while rows are held, so that nothing moves.
    const auto place = m_held ? m_rows.end() : std::ranges::find_if(m_rows, [&](const Row &row) {
        return row.item.question.askedAt > item.question.askedAt;
    });
    const int row = static_cast<int>(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, Row{item});
    endInsertRows();
}

void ApprovalListModel::removeGone()
{
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (!m_rows.at(row).gone)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void ApprovalListModel::setHeld(bool held)
{
    m_held = held;
    if (!held)
        removeGone();
}

void ApprovalListModel::setNow(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_now, now);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QDateTime &asked = m_rows.at(row).item.question.askedAt;
        if (Format::age(asked, before) != Format::age(asked, now))
            emit dataChanged(index(row), index(row), {ApprovalRoles::AgeRole, Qt::AccessibleTextRole});
    }
}

void ApprovalListModel::setAnswered(const base::QuestionId &question)
{
    if (const int row = rowOf(question); row >= 0) {
        m_rows[row].answered = true;
        rowChanged(row);
        countAgain();
    }
}

void ApprovalListModel::retract(const base::QuestionId &question)
{
    if (const int row = rowOf(question); row >= 0) {
        m_rows[row].answered = false;
        rowChanged(row);
        countAgain();
    }
}

void ApprovalListModel::rowChanged(int row)
{
    emit dataChanged(index(row), index(row));
}

void ApprovalListModel::countAgain()
{
    const auto open
        = static_cast<int>(std::ranges::count_if(m_rows, [](const Row &row) { return !row.answered && !row.gone; }));
    if (open != m_open) {
        m_open = open;
        emit openCountChanged(open);
    }
}

const ApprovalItem *ApprovalListModel::itemAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).item : nullptr;
}

int ApprovalListModel::rowOf(const base::QuestionId &question) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.item.question.id == question; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool ApprovalListModel::isDone(int row) const
{
    return row < 0 || row >= m_rows.size() || m_rows.at(row).answered || m_rows.at(row).gone;
}

int ApprovalListModel::nextOpen(int row) const
{
    for (int i = std::max(row, 0); i < m_rows.size(); ++i) {
        if (!isDone(i))
            return i;
    }
    for (int i = std::min(row, static_cast<int>(m_rows.size())) - 1; i >= 0; --i) {
        if (!isDone(i))
            return i;
    }
    return -1;
}

int ApprovalListModel::openCount() const
{
    return m_open;
}

int ApprovalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ApprovalListModel::thirdLine(const Row &row) const
{
    if (row.answered)
        return tr("Answered");
    if (row.gone)
        return row.item.question.channel == Question::Channel::Hook ? tr("Answered in the terminal")
                                                                    : tr("Not asked any more");
    return ApprovalText::ifSilent(row.item.question);
}

QVariant ApprovalListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const ApprovalItem &item = row.item;
    switch (role) {
    case Qt::DisplayRole:
    case ApprovalRoles::ToolRole:
        return ApprovalText::tool(item.question.tool);
    case ApprovalRoles::IconRole:
        return ApprovalText::iconOf(item.question.tool);
    case ApprovalRoles::ArgumentRole: {
        const QString file = fileOf(item.question, item.workingFolder);
        return file.isEmpty() ? ApprovalText::argument(item.question, item.workingFolder) : QFileInfo(file).fileName();
    }
    case Qt::ToolTipRole:
        return ApprovalText::argument(item.question, item.workingFolder);
    case ApprovalRoles::SecondRole:
        return tr("%1, %2", "session, project").arg(item.sessionTitle, QFileInfo(item.project).fileName());
    case ApprovalRoles::ThirdRole:
        return thirdLine(row);
    case ApprovalRoles::AgeRole:
        return Format::age(item.question.askedAt, m_now);
    case ApprovalRoles::IsDoneRole:
        return isDone(index.row());
    case Qt::AccessibleTextRole:
        return ApprovalText::spoken(item, m_now);
    default:
        return {};
    }
}

} // namespace ui

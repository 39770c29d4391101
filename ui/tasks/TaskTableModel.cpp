// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TaskTableModel.h"

#include "ui/models/Format.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using session::Snapshot;
using session::Step;
using session::StepState;

struct TaskTableModel::Row
{
    session::Session session;
    Step step; ///< its id is null when the session itself is the row
    QString title;

    [[nodiscard]] bool isSession() const { return step.id.isNull(); }
    bool operator==(const Row &) const = default;
};

namespace {

StepState stateOf(session::Status status)
{
    switch (status) {
    case session::Status::Running:
        return StepState::Running;
    case session::Status::Waiting:
        return StepState::Waiting;
    case session::Status::Finished:
        return StepState::Succeeded;
    case session::Status::Failed:
        return StepState::Failed;
    case session::Status::TimedOut:
        return StepState::TimedOut;
    case session::Status::Cancelled:
        return StepState::Cancelled;
    case session::Status::Interrupted:
        return StepState::Interrupted;
    case session::Status::Idle:
    case session::Status::Unknown:
        return StepState::Pending;
    }
    return StepState::Pending;
}

TaskTableModel::Group groupOf(StepState state)
{
    if (state == StepState::Waiting)
        return TaskTableModel::Group::Waiting;
    if (session::isActive(state))
        return TaskTableModel::Group::Running;
    return state == StepState::Pending ? TaskTableModel::Group::Pending : TaskTableModel::Group::Ended;
}

QString stateWords(const Step &step)
{
    const session::StepResult &result = step.result;
    switch (step.state) {
    case StepState::Waiting:
        return step.waitingFor.isEmpty() ? Format::stepState(step.state)
                                         : TaskTableModel::tr("Waiting: %1").arg(step.waitingFor);
    case StepState::Failed: {
        const QString reason = result.error.isEmpty() ? Format::exitWords(result) : result.error;
        return reason.isEmpty() ? Format::stepState(step.state) : TaskTableModel::tr("Failed: %1").arg(reason);
    }
    case StepState::TimedOut:
        return step.timeout.count() > 0 ? TaskTableModel::tr("Timed out after %1").arg(Format::duration(step.timeout))
                                        : Format::stepState(step.state);
    default:
        return Format::stepState(step.state);
    }
}

QString startedText(const QDateTime &started, const QDateTime &now)
{
    if (!started.isValid())
        return u"–"_s;
    const QDateTime local = started.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return Format::time(started);
    return QLocale().toString(local, TaskTableModel::tr("d MMM hh:mm", "day and time of a start, format of QLocale"));
}

qint64 orderOf(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

TaskTableModel::TaskTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

TaskTableModel::~TaskTableModel() = default;

QList<TaskTableModel::Row> TaskTableModel::rowsOf(const Snapshot &snapshot)
{
    QList<Row> rows;
    if (snapshot.steps.isEmpty()) {
        Step own;
        own.kind = session::StepKind::Empty;
        own.state = stateOf(snapshot.session.status);
        own.waitingFor = snapshot.session.statusDetail;
        own.cost = snapshot.session.cost;
        rows.append({snapshot.session, own, snapshot.session.title});
    }
    for (const Step &step : snapshot.steps)
        rows.append({snapshot.session, step, Format::stepTitle(step)});
    for (Row &row : rows)
        row.session.lastActivity = {}; // changes with every event, and no column shows it
    return rows;
}

void TaskTableModel::setSessions(const QList<Snapshot> &sessions)
{
    beginResetModel();
    m_rows.clear();
    for (const Snapshot &snapshot : sessions)
        m_rows += rowsOf(snapshot);
    endResetModel();
}

int TaskTableModel::firstRowOf(const base::SessionId &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&id](const Row &row) { return row.session.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void TaskTableModel::upsert(const Snapshot &snapshot)
{
    const int first = firstRowOf(snapshot.session.id);
    if (first < 0) {
        replaceRows(static_cast<int>(m_rows.size()), 0, rowsOf(snapshot));
        return;
    }
    int count = 0;
    while (first + count < m_rows.size() && m_rows.at(first + count).session.id == snapshot.session.id)
        ++count;
    replaceRows(first, count, rowsOf(snapshot));
}

void TaskTableModel::remove(const base::SessionId &id)
{
    const int first = firstRowOf(id);
    if (first < 0)
        return;
    int count = 0;
    while (first + count < m_rows.size() && m_rows.at(first + count).session.id == id)
        ++count;
    replaceRows(first, count, {});
}

void TaskTableModel::replaceRows(int first, int count, const QList<Row> &rows)
{
    const auto wanted = static_cast<int>(rows.size());
    if (wanted < count) {
        beginRemoveRows({}, first + wanted, first + count - 1);
        m_rows.remove(first + wanted, count - wanted);
        endRemoveRows();
    } else if (wanted > count) {
        beginInsertRows({}, first + count, first + wanted - 1);
        for (int i = count; i < wanted; ++i)
            m_rows.insert(first + i, rows.at(i));
        endInsertRows();
    }
    for (int i = 0; i < std::min(count, wanted); ++i) {
        // Most events change nothing that a column shows.
        if (m_rows.at(first + i) == rows.at(i))
            continue;
        m_rows[first + i] = rows.at(i);
        emit dataChanged(index(first + i, 0), index(first + i, ColumnCount - 1));
    }
}

int TaskTableModel::countOf(Group group) const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [group](const Row &row) { return groupOf(row.step.state) == group; }));
}

QStringList TaskTableModel::projects() const
{
    QStringList projects;
    for (const Row &row : m_rows) {
        if (!row.session.project.isEmpty() && !projects.contains(row.session.project))
            projects.append(row.session.project);
    }
    projects.sort();
    return projects;
}

QString TaskTableModel::spoken(int row) const
{
    const Row &one = m_rows.at(row);
    QStringList parts{one.title};
    if (one.title != one.session.title)
        parts.append(tr("in %1").arg(one.session.title));
    parts.append(text(one, StateColumn).toLower().remove(u'?'));
    if (const auto time = Format::runTime(one.step, m_now))
        parts.append(Format::spokenAge(m_now.addMSecs(-time->count()), m_now));
    if (one.step.cost)
        parts.append(Format::spokenMoney(one.step.cost));
    parts.append(text(one, EngineColumn).toLower());
    return parts.join(u", "_s);
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskTableModel::text(const Row &row, Column column) const
{
    const Step &step = row.step;
    switch (column) {
    case TitleColumn:
        return row.title;
    case SessionColumn:
        return row.session.title;
    case ProjectColumn:
        return QDir(row.session.project).dirName();
    case StateColumn:
        return stateWords(step);
    case EngineColumn:
        return Format::engine(row.session);
    case KindColumn:
        return row.isSession() ? tr("Session") : Format::stepKind(step.kind);
    case StartedColumn:
        return startedText(step.startedAt, m_now);
    case DurationColumn: {
        const auto time = Format::runTime(step, m_now);
        return time ? Format::duration(*time) : u"–"_s;
    }
    case CostColumn:
        return Format::money(step.cost);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TaskTableModel::sortKey(const Row &row, Column column) const
{
    const Step &step = row.step;
    switch (column) {
    case StateColumn:
        return static_cast<int>(groupOf(step.state)) * 100 + static_cast<int>(step.state);
    case StartedColumn:
        return orderOf(step.startedAt);
    case DurationColumn: {
        const auto time = Format::runTime(step, m_now);
        return static_cast<qlonglong>(time ? time->count() : -1);
    }
    case CostColumn:
        return static_cast<qlonglong>(step.cost ? step.cost->micros() : -1);
    default:
        return text(row, column);
    }
}

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == ProjectColumn ? Format::path(row.session.project) : text(row, column);
    case Qt::AccessibleTextRole:
        return column == TitleColumn ? spoken(index.row()) : text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column >= StartedColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    case SessionIdRole:
        return QVariant::fromValue(row.session.id);
    case StepIdRole:
        return QVariant::fromValue(row.step.id);
    case StateRole:
        return static_cast<int>(row.step.state);
    case StateGroupRole:
        return static_cast<int>(groupOf(row.step.state));
    case ProjectRole:
        return row.session.project;
    case EngineIconRole:
        return Format::engineIcon(row.session);
    case SortRole:
        return sortKey(row, column);
    case CanStopRole:
        return !row.isSession() && session::isActive(row.step.state);
    case CanRetryRole:
        return !row.isSession() && session::isEnded(row.step.state);
    case EndedAtRole:
        return row.step.endedAt;
    case ArchivedRole:
        return row.session.archived;
    default:
        return {};
    }
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section >= StartedColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TitleColumn:
        return tr("Title");
    case SessionColumn:
        return tr("Session");
    case ProjectColumn:
        return tr("Project");
    case StateColumn:
        return tr("State");
    case EngineColumn:
        return tr("Engine");
    case KindColumn:
        return tr("Kind");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Duration");
    case CostColumn:
        return tr("Cost");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui

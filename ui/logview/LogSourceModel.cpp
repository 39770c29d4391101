// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogSourceModel.h"

#include "ui/models/Format.h"

#include <QDir>

#include <algorithm>

namespace ui {

LogSourceModel::LogSourceModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

LogSourceModel::~LogSourceModel() = default;

int LogSourceModel::rowOf(const base::SessionId &id) const
{
    const auto found = std::ranges::find_if(m_sessions, [&id](const auto &session) { return session->id == id; });
    return found == m_sessions.end() ? -1 : static_cast<int>(found - m_sessions.begin());
}

void LogSourceModel::setRuns(const base::SessionId &id, const QList<LogSource> &runs)
{
    const int row = rowOf(id);
    if (row >= 0 && !runs.isEmpty()) {
        updateRuns(row, runs);
    } else if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_sessions.erase(m_sessions.begin() + row);
        endRemoveRows();
    } else if (!runs.isEmpty()) {
        auto made = std::make_unique<Session>(Session{id, runs.first().sessionTitle, runs.first().project, {}});
        for (const LogSource &run : runs)
            made->runs.append({run, -1});
        // Sessions come in the order of their newest run, the newest first.
        const auto place = std::ranges::find_if(
            m_sessions, [&](const auto &other) { return other->runs.last().source.startedAt < runs.last().startedAt; });
        const auto at = static_cast<int>(place - m_sessions.begin());
        beginInsertRows({}, at, at);
        m_sessions.insert(place, std::move(made));
        endInsertRows();
    }
}

void LogSourceModel::updateRuns(int row, const QList<LogSource> &runs)
{
    Session &session = *m_sessions[static_cast<size_t>(row)];
    const QModelIndex parent = sessionIndex(row);
    const auto known = static_cast<int>(session.runs.size());
    const auto wanted = static_cast<int>(runs.size());
    if (wanted < known) {
        beginRemoveRows(parent, wanted, known - 1);
        session.runs.resize(wanted);
        endRemoveRows();
    } else if (wanted > known) {
        beginInsertRows(parent, known, wanted - 1);
        for (int i = known; i < wanted; ++i)
            session.runs.append({runs.at(i), -1});
        endInsertRows();
    }
    for (int i = 0; i < std::min(known, wanted); ++i) {
        Run &run = session.runs[i];
        LogSource next = runs.at(i);
        if (next.sizeBytes < 0 && next.run == run.source.run)
            next.sizeBytes = run.source.sizeBytes;
        if (run.source == next)
            continue;
        run.hits = next.run == run.source.run ? run.hits : -1;
        run.source = next;
        const QModelIndex changed = index(i, 0, parent);
        emit dataChanged(changed, changed);
    }
    if (session.title != runs.first().sessionTitle || session.project != runs.first().project) {
        session.title = runs.first().sessionTitle;
        session.project = runs.first().project;
        emit dataChanged(parent, parent);
    }
}

void LogSourceModel::setSize(const base::RunId &run, qint64 bytes)
{
    const QModelIndex at = indexOf(run);
    if (!at.isValid())
        return;
    qint64 &size = m_sessions[static_cast<size_t>(at.parent().row())]->runs[at.row()].source.sizeBytes;
    const bool different = Format::size(size) != Format::size(bytes) || (size < 0) != (bytes < 0);
    size = bytes;
    if (different)
        emit dataChanged(at, at, {SizeTextRole});
}

void LogSourceModel::setHits(const base::RunId &run, int hits)
{
    const QModelIndex at = indexOf(run);
    if (!at.isValid())
        return;
    m_sessions[static_cast<size_t>(at.parent().row())]->runs[at.row()].hits = hits;
    emit dataChanged(at, at, {HitsRole});
    emit dataChanged(at.parent(), at.parent(), {HitsRole});
}

void LogSourceModel::clearHits()
{
    for (const auto &session : m_sessions) {
        for (Run &run : session->runs)
            run.hits = -1;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex session = sessionIndex(row);
        emit dataChanged(session, session, {HitsRole});
        emit dataChanged(index(0, 0, session), index(rowCount(session) - 1, 0, session), {HitsRole});
    }
}

QModelIndex LogSourceModel::indexOf(const base::RunId &run) const
{
    for (size_t row = 0; row < m_sessions.size(); ++row) {
        const QList<Run> &runs = m_sessions[row]->runs;
        for (int i = 0; i < runs.size(); ++i) {
            if (runs.at(i).source.run == run)
                return index(i, 0, sessionIndex(static_cast<int>(row)));
        }
    }
    return {};
}

std::optional<LogSource> LogSourceModel::sourceAt(const QModelIndex &index) const
{
    if (!index.isValid() || !index.parent().isValid())
        return {};
    return m_sessions[static_cast<size_t>(index.parent().row())]->runs.at(index.row()).source;
}

QList<LogSource> LogSourceModel::sources() const
{
    QList<LogSource> sources;
    for (const auto &session : m_sessions) {
        for (const Run &run : session->runs)
            sources.append(run.source);
    }
    return sources;
}

QModelIndex LogSourceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return sessionIndex(row);
    return createIndex(row, column, m_sessions[static_cast<size_t>(parent.row())].get());
}

QModelIndex LogSourceModel::parent(const QModelIndex &child) const
{
    const auto *session = static_cast<const Session *>(child.constInternalPointer());
    if (!session)
        return {};
    const auto found = std::ranges::find_if(m_sessions, [session](const auto &one) { return one.get() == session; });
    return found == m_sessions.end() ? QModelIndex() : sessionIndex(static_cast<int>(found - m_sessions.begin()));
}

int LogSourceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sessions.size());
    if (parent.constInternalPointer() || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sessions[static_cast<size_t>(parent.row())]->runs.size());
}

int LogSourceModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant LogSourceModel::sessionData(const Session &session, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return session.title;
    case Qt::ToolTipRole:
        return Format::path(session.project);
    case Qt::AccessibleTextRole:
        return tr("%1, %n logs", nullptr, static_cast<int>(session.runs.size())).arg(session.title);
    case IsSessionRole:
        return true;
    case ProjectNameRole:
        return QDir(session.project).dirName();
    case HitsRole: {
        int hits = -1;
        for (const Run &run : session.runs)
            hits = run.hits < 0 ? hits : std::max(hits, 0) + run.hits;
        return hits;
    }
    default:
        return {};
    }
}

QVariant LogSourceModel::runData(const Run &run, int role) const
{
    const LogSource &source = run.source;
    switch (role) {
    case Qt::DisplayRole:
        return source.title;
    case Qt::ToolTipRole:
        return tr("%1 of “%2”, %3").arg(source.title, source.sessionTitle, source.engineName);
    case Qt::AccessibleTextRole: {
        QStringList parts{source.title, Format::stepState(source.state).toLower(), source.engineName.toLower()};
        if (source.sizeBytes >= 0)
            parts.append(Format::size(source.sizeBytes));
        if (run.hits > 0)
            parts.append(tr("%n hits", nullptr, run.hits));
        return parts.join(QStringLiteral(", "));
    }
    case IsSessionRole:
        return false;
    case SourceRole:
        return QVariant::fromValue(source);
    case ProjectNameRole:
        return QDir(source.project).dirName();
    case SizeTextRole:
        return source.sizeBytes < 0 ? QString() : Format::size(source.sizeBytes);
    case StateRole:
        return static_cast<int>(source.state);
    case HitsRole:
        return run.hits;
    default:
        return {};
    }
}

QVariant LogSourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (!index.parent().isValid())
        return sessionData(*m_sessions[static_cast<size_t>(index.row())], role);
    return runData(m_sessions[static_cast<size_t>(index.parent().row())]->runs.at(index.row()), role);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logview/LogSource.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Sessions, and under each its runs; the session that did something last comes first. Holds copies.
class LogSourceModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IsSessionRole = Qt::UserRole + 1,
        SourceRole, ///< LogSource; runs only
        ProjectNameRole,
        SizeTextRole,
        StateRole, ///< int of session::StepState; runs only
        HitsRole, ///< hits of the search over all logs; -1: not searched
    };

    explicit LogSourceModel(QObject *parent = nullptr);
    ~LogSourceModel() override;

    /// Replaces the runs of one session, changing only rows that differ. Empty: the session goes.
    void setRuns(const base::SessionId &session, const QList<LogSource> &runs);
    void setSize(const base::RunId &run, qint64 bytes);
    void setHits(const base::RunId &run, int hits);
    void clearHits();

    [[nodiscard]] QModelIndex indexOf(const base::RunId &run) const;
    [[nodiscard]] std::optional<LogSource> sourceAt(const QModelIndex &index) const;
    [[nodiscard]] QList<LogSource> sources() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Run
    {
        LogSource source;
        int hits = -1;
    };
    struct Session
    {
        base::SessionId id;
        QString title;
        QString project;
        QList<Run> runs;
    };
    [[nodiscard]] int rowOf(const base::SessionId &id) const;
    [[nodiscard]] QVariant sessionData(const Session &session, int role) const;
    [[nodiscard]] QVariant runData(const Run &run, int role) const;
    void updateRuns(int row, const QList<LogSource> &runs);
    [[nodiscard]] QModelIndex sessionIndex(int row) const { return createIndex(row, 0); }

    std::vector<std::unique_ptr<Session>> m_sessions;
};

} // namespace ui

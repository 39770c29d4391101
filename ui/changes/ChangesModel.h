// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/Status.h"

#include <QAbstractItemModel>

namespace ui {

/// Changed files under their folders. The check state of a file is whether it is staged; setting it emits
/// stageRequested() and changes nothing itself.
class ChangesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { LetterRole = Qt::UserRole + 1, AddedRole, RemovedRole, IsFolderRole };

    using QAbstractItemModel::QAbstractItemModel;

    /// In the order of their paths. Rows that stay keep their place.
    void setFiles(const QList<git::FileStatus> &files);
    [[nodiscard]] QList<git::FileStatus> files() const;
    /// Null for a folder.
    [[nodiscard]] const git::FileStatus *file(const QModelIndex &index) const;
    /// The file itself, or all of a folder.
    [[nodiscard]] QList<git::FileStatus> filesAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QByteArray &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void stageRequested(const QByteArrayList &paths, bool stage);

private:
    struct Folder
    {
        QByteArray path; ///< empty: the top
        QList<git::FileStatus> files;
    };
    [[nodiscard]] static QList<Folder> grouped(const QList<git::FileStatus> &files);
    [[nodiscard]] bool hasSameRows(const QList<Folder> &folders) const;
    [[nodiscard]] QVariant folderData(const Folder &folder, int role) const;
    [[nodiscard]] static QVariant fileData(const git::FileStatus &file, int role);

    QList<Folder> m_folders;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/ChangesModel.h"

#include "git/Git.h"

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;
using git::FileStatus;

namespace {

QByteArray folderOf(const QByteArray &path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

QString nameOf(const QByteArray &path)
{
    // A line feed in a name would break the row.
    return git::toText(path.sliced(path.lastIndexOf('/') + 1)).replace(u'\n', QChar(u'\u240A'));
}

Qt::CheckState stateOf(const FileStatus &file)
{
    if (!file.isStaged())
        return Qt::Unchecked;
    return file.isUnstaged() ? Qt::PartiallyChecked : Qt::Checked;
}

QString wordOf(char letter)
{
    switch (letter) {
    case 'A':
        return ChangesModel::tr("added");
    case 'D':
        return ChangesModel::tr("deleted");
    case 'R':
        return ChangesModel::tr("renamed");
    case 'U':
        return ChangesModel::tr("in conflict");
    default:
        return ChangesModel::tr("changed");
    }
}

QString sentenceOf(const FileStatus &file)
{
    QStringList parts{git::toText(file.path), wordOf(file.letter())};
    if (file.added)
        parts.append(ChangesModel::tr("%1 lines added, %2 removed").arg(*file.added).arg(file.removed.value_or(0)));
    parts.append(stateOf(file) == Qt::Unchecked     ? ChangesModel::tr("not staged")
                     : stateOf(file) == Qt::Checked ? ChangesModel::tr("staged")
                                                    : ChangesModel::tr("partly staged"));
    return parts.join(u", "_s);
}

QString toolTipOf(const FileStatus &file)
{
    QString text = git::toText(file.path);
    if (!file.from.isEmpty())
        text = ChangesModel::tr("%1, before %2").arg(text, git::toText(file.from));
    if (file.isSubmodule)
        text = ChangesModel::tr("%1 is a submodule").arg(text);
    if (!git::isText(file.path))
        text = ChangesModel::tr("%1 (the name is not valid UTF-8)").arg(text);
    return text;
}

} // namespace

QList<ChangesModel::Folder> ChangesModel::grouped(const QList<FileStatus> &files)
{
    QMap<QByteArray, QList<FileStatus>> byFolder;
    for (const FileStatus &file : files)
        byFolder[folderOf(file.path)].append(file);
    QList<Folder> folders;
    for (auto it = byFolder.cbegin(); it != byFolder.cend(); ++it)
        folders.append({it.key(), it.value()});
    return folders;
}

bool ChangesModel::hasSameRows(const QList<Folder> &folders) const
{
    return std::ranges::equal(m_folders, folders, [](const Folder &a, const Folder &b) {
        return a.path == b.path && std::ranges::equal(a.files, b.files, {}, &FileStatus::path, &FileStatus::path);
    });
}

void ChangesModel::setFiles(const QList<FileStatus> &files)
{
    const QList<Folder> folders = grouped(files);
    if (!hasSameRows(folders)) {
        beginResetModel();
        m_folders = folders;
        endResetModel();
        return;
    }
    for (int folder = 0; folder < folders.size(); ++folder) {
        for (int row = 0; row < folders[folder].files.size(); ++row) {
            FileStatus &known = m_folders[folder].files[row];
            if (known == folders[folder].files[row])
                continue;
            known = folders[folder].files[row];
            const QModelIndex changed = index(row, 0, index(folder, 0));
            emit dataChanged(changed, changed);
            emit dataChanged(changed.parent(), changed.parent());
        }
    }
}

QList<FileStatus> ChangesModel::files() const
{
    QList<FileStatus> all;
    for (const Folder &folder : m_folders)
        all += folder.files;
    return all;
}

const FileStatus *ChangesModel::file(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_folders.at(static_cast<qsizetype>(index.internalId()) - 1).files.at(index.row());
}

QList<FileStatus> ChangesModel::filesAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const FileStatus *one = file(index);
    return one ? QList{*one} : m_folders.at(index.row()).files;
}

QModelIndex ChangesModel::indexOf(const QByteArray &path) const
{
    for (int folder = 0; folder < m_folders.size(); ++folder) {
        const QList<FileStatus> &files = m_folders[folder].files;
        const auto found = std::ranges::find(files, path, &FileStatus::path);
        if (found != files.end())
            return index(static_cast<int>(found - files.begin()), 0, index(folder, 0));
    }
    return {};
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A file carries its folder's row plus one; a folder carries 0.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex ChangesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_folders.size());
    return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>(m_folders[parent.row()].files.size())
                                                            : 0;
}

int ChangesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FileStatus *one = file(index);
    return one ? fileData(*one, role) : folderData(m_folders.at(index.row()), role);
}

QVariant ChangesModel::folderData(const Folder &folder, int role) const
{
    const QString name = folder.path.isEmpty() ? tr("Top folder") : git::toText(folder.path);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return name;
    case IsFolderRole:
        return true;
    case Qt::AccessibleTextRole:
        return tr("%1, %n file(s)", nullptr, static_cast<int>(folder.files.size())).arg(name);
    case Qt::CheckStateRole: {
        const auto staged = std::ranges::count(folder.files, Qt::Checked, stateOf);
        const bool any = std::ranges::any_of(folder.files, &FileStatus::isStaged);
        return staged == folder.files.size() ? Qt::Checked : any ? Qt::PartiallyChecked : Qt::Unchecked;
    }
    default:
        return {};
    }
}

QVariant ChangesModel::fileData(const FileStatus &file, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(file.path);
    case Qt::ToolTipRole:
        return toolTipOf(file);
    case Qt::AccessibleTextRole:
        return sentenceOf(file);
    case Qt::CheckStateRole:
        return stateOf(file);
    case LetterRole:
        return QString(QLatin1Char(file.letter()));
    case AddedRole:
        return file.added ? QVariant(*file.added) : QVariant();
    case RemovedRole:
        return file.removed ? QVariant(*file.removed) : QVariant();
    case IsFolderRole:
        return false;
    default:
        return {};
    }
}

bool ChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    QByteArrayList paths;
    for (const FileStatus &file : filesAt(index)) {
        paths.append(file.path);
        // A rename is staged as two halves.
        if (!file.from.isEmpty() && file.staged == 'R')
            paths.append(file.from);
    }
    emit stageRequested(paths, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractItemModel::flags(index) | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace ui

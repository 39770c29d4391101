// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Status.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace git {
namespace {

using base::Error;

/// Takes the text up to the next @p end off the front; the whole when there is none.
QByteArrayView take(QByteArrayView &rest, char end)
{
    const qsizetype at = rest.indexOf(end);
    const QByteArrayView taken = at < 0 ? rest : rest.first(at);
    rest = at < 0 ? QByteArrayView() : rest.sliced(at + 1);
    return taken;
}

bool isLetter(char letter)
{
    return QByteArrayView(".MTADRCU?!").contains(letter);
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_rest(bytes)
    {
    }

    base::Result<Status> run()
    {
        while (!m_rest.isEmpty()) {
            if (!readEntry(take(m_rest, '\0')))
                return base::fail(Error::Kind::Corrupt,
                                  QCoreApplication::translate("git::Status", "git's answer cannot be read."));
        }
        std::ranges::stable_sort(m_status.files, {}, &FileStatus::path);
        return std::move(m_status);
    }

private:
    bool readEntry(QByteArrayView entry)
    {
        if (entry.isEmpty())
            return false;
        const char kind = entry.front();
        if (entry.size() < 2 || entry[1] != ' ')
            return false;
        entry = entry.sliced(2);
        switch (kind) {
        case '#':
            readHeader(entry);
            return true;
        case '1':
            return readChanged(entry, 6);
        case '2':
            return readChanged(entry, 7) && readOrigin();
        case 'u':
            return readChanged(entry, 8) && markConflict();
        case '?':
            m_status.files.append({.path = entry.toByteArray(), .unstaged = '?'});
            return !entry.isEmpty();
        case '!':
            ++m_status.ignored;
            return true;
        default:
            return false;
        }
    }

    void readHeader(QByteArrayView entry)
    {
        const QByteArrayView name = take(entry, ' ');
        if (name == "branch.oid") {
            m_status.commit = entry == "(initial)" ? QByteArray() : entry.toByteArray();
        } else if (name == "branch.head") {
            m_status.branch = entry == "(detached)" ? QByteArray() : entry.toByteArray();
        } else if (name == "branch.upstream") {
            m_status.upstream = entry.toByteArray();
        } else if (name == "branch.ab") {
            m_status.ahead = std::abs(take(entry, ' ').toInt());
            m_status.behind = std::abs(entry.toInt());
        }
    }

    /// "XY sub …" with @p fields words before the path, XY among them not counted.
    bool readChanged(QByteArrayView entry, int fields)
    {
        const QByteArrayView letters = take(entry, ' ');
        if (letters.size() != 2 || !isLetter(letters[0]) || !isLetter(letters[1]))
            return false;
        FileStatus file{.staged = letters[0], .unstaged = letters[1]};
        const QByteArrayView submodule = take(entry, ' ');
        file.isSubmodule = submodule.startsWith('S');
        file.submoduleDirty = submodule.size() == 4 && (submodule[2] == 'M' || submodule[3] == 'U');
        for (int i = 1; i < fields; ++i)
            take(entry, ' ');
        if (entry.isEmpty())
            return false;
        file.path = entry.toByteArray();
        m_status.files.append(file);
        return true;
    }

    bool readOrigin()
    {
        m_status.files.last().from = take(m_rest, '\0').toByteArray();
        return !m_status.files.last().from.isEmpty();
    }

    bool markConflict()
    {
        m_status.files.last().conflicted = true;
        return true;
    }

    QByteArrayView m_rest;
    Status m_status;
};

} // namespace

char FileStatus::letter() const
{
    if (conflicted)
        return 'U';
    if (isUntracked())
        return 'A';
    if (unstaged == 'D')
        return 'D';
    if (staged != '.')
        return staged == 'C' ? 'A' : staged == 'T' ? 'M' : staged;
    return unstaged == 'T' ? 'M' : unstaged;
}

base::Result<Status> parseStatus(const QByteArray &bytes)
{
    return Reader(bytes).run();
}

void addCounts(Status &status, const QByteArray &numstat)
{
    QHash<QByteArray, FileStatus *> files;
    for (FileStatus &file : status.files)
        files.insert(file.path, &file);
    QByteArrayView rest(numstat);
    while (!rest.isEmpty()) {
        QByteArrayView entry = take(rest, '\0');
        const QByteArrayView added = take(entry, '\t');
        const QByteArrayView removed = take(entry, '\t');
        // A rename has an empty path here; both names follow.
        QByteArray path = entry.toByteArray();
        if (path.isEmpty()) {
            take(rest, '\0');
            path = take(rest, '\0').toByteArray();
        }
        FileStatus *file = files.value(path);
        bool isText = false;
        const int lines = added.toInt(&isText);
        if (!file || !isText)
            continue;
        file->added = lines;
        file->removed = removed.toInt();
    }
}

} // namespace git

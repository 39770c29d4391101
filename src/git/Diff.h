// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace git {

struct DiffLine
{
    enum class Kind : quint8 {
        Context,
        Added,
        Removed,
        Hunk, ///< the words after "@@ … @@"
        Note, ///< "\ No newline at end of file", renames, modes, "Binary files differ"
    };
    Kind kind = Kind::Context;
    qint32 oldLine = 0; ///< 1-based; 0: not in the old file
    qint32 newLine = 0;
    qint32 offset = 0; ///< into Diff::text
    qint32 length = 0; ///< bytes, without the line feed
    qint32 markFrom = 0; ///< what differs from the line across, in bytes
    qint32 markTo = 0;

    bool operator==(const DiffLine &) const = default;
};

/// A row of two columns: indexes into Diff::lines, -1 where a side has nothing. A hunk or note stands in both.
struct DiffPair
{
    qint32 left = -1;
    qint32 right = -1;

    bool operator==(const DiffPair &) const = default;
};

/// The change of one file, ready to be shown. The making is slow for big files and free of side effects: do it on
/// another thread.
struct Diff
{
    static constexpr qsizetype maxBytes = 256 * 1024 * 1024;

    QByteArray text; ///< holds the lines' bytes, in whatever encoding the file has
    QList<DiffLine> lines;
    QList<DiffPair> pairs;
    int added = 0;
    int removed = 0;
    bool binary = false; ///< there are no lines to show
    bool cut = false; ///< the rest is over maxBytes and left out

    [[nodiscard]] QByteArrayView textOf(const DiffLine &line) const
    {
        return QByteArrayView(text).sliced(line.offset, line.length);
    }

    /// What `git diff` prints for one file. Takes any bytes: what is no diff becomes notes.
    [[nodiscard]] static Diff parse(const QByteArray &unified);
    /// The same from two versions of a text, with @p context unchanged lines around each change.
    [[nodiscard]] static Diff between(const QByteArray &before, const QByteArray &after, int context = 3);

    bool operator==(const Diff &) const = default;
};

} // namespace git

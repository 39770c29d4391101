// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/Worktree.h"

#include "git/Git.h"

#include <QCoreApplication>
#include <QLocale>

namespace git {
namespace {

using base::Error;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("git::Worktree", text, nullptr, n);
}

constexpr qsizetype maxWords = 5;
constexpr qsizetype maxSlug = 48;

void readField(Worktree &worktree, QByteArrayView field)
{
    const qsizetype space = field.indexOf(' ');
    const QByteArrayView name = space < 0 ? field : field.first(space);
    const QByteArrayView value = space < 0 ? QByteArrayView() : field.sliced(space + 1);
    if (name == "HEAD") {
        worktree.commit = value.toByteArray();
    } else if (name == "branch") {
        worktree.branch = toText(value.startsWith("refs/heads/") ? value.sliced(11) : value);
    } else if (name == "bare") {
        worktree.bare = true;
    } else if (name == "locked") {
        worktree.locked = true;
        worktree.lockReason = toText(value);
    } else if (name == "prunable") {
        worktree.missing = true;
    }
}

} // namespace

base::Result<QList<Worktree>> parseWorktrees(const QByteArray &bytes)
{
    QList<Worktree> worktrees;
    bool inside = false;
    for (const QByteArray &field : bytes.split('\0')) {
        if (field.isEmpty()) {
            inside = false;
            continue;
        }
        if (!inside) {
            if (!field.startsWith("worktree ") || field.size() == 9)
                return base::fail(Error::Kind::Corrupt, tr("git's list of worktrees cannot be read."));
            worktrees.append(Worktree{.path = field.sliced(9), .isMain = worktrees.isEmpty()});
            inside = true;
            continue;
        }
        readField(worktrees.last(), field);
    }
    return worktrees;
}

QString RemovalCheck::sentence() const
{
    QStringList parts;
    if (changedFiles > 0)
        parts.append(changedFiles == 1 ? tr("1 changed file") : tr("%1 changed files").arg(changedFiles));
    if (untrackedFiles > 0)
        parts.append(untrackedFiles == 1 ? tr("1 new file") : tr("%1 new files").arg(untrackedFiles));
    if (!changedCopies.isEmpty())
        parts.append(changedCopies.size() == 1 ? tr("1 changed copy (%1)").arg(toText(changedCopies.first()))
                                               : tr("%1 changed copies").arg(changedCopies.size()));
    if (commits > 0)
        parts.append(commits == 1 ? tr("1 commit not pushed") : tr("%1 commits not pushed").arg(commits));
    if (parts.isEmpty())
        return tr("Nothing would be lost.");
    return tr("%1 would be lost").arg(QLocale().createSeparatedList(parts));
}

QString slug(const QString &text)
{
    QString slug;
    qsizetype words = 0;
    // Letters with marks lose them; what is no Latin letter then stays as it is, git takes any.
    for (const QChar character : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (character.isMark())
            continue;
        if (character.isLetterOrNumber() && !character.isSurrogate()) {
            slug += character;
        } else if (!slug.isEmpty() && !slug.endsWith(u'-')) {
            if (++words == maxWords)
                break;
            slug += u'-';
        }
        if (slug.size() >= maxSlug)
            break;
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("session") : slug;
}

} // namespace git

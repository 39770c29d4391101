// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RulePaths.h"

#include "session/ApprovalRules.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace session {

using namespace Qt::StringLiterals;

namespace detail {
namespace {

/// `*` and `?` within one name; the way back is only ever to the last star, so the time is bounded.
bool matchesName(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            resume = n;
        } else if (p < pattern.size() && (pattern.at(p) == u'?' || pattern.at(p) == name.at(n))) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*')
        ++p;
    return p == pattern.size();
}

/// Whether the first i patterns match the first j names, row by row: `**` makes a search exponential otherwise.
bool matchesNames(const QStringList &patterns, const QStringList &names)
{
    QList<bool> row(names.size() + 1, false);
    row[0] = true;
    for (const QString &pattern : patterns) {
        QList<bool> next(names.size() + 1, false);
        const bool any = pattern == u"**";
        next[0] = any && row.at(0);
        for (qsizetype j = 1; j <= names.size(); ++j)
            next[j] = any ? row.at(j) || next.at(j - 1) : row.at(j - 1) && matchesName(pattern, names.at(j - 1));
        row = next;
    }
    return row.last();
}

} // namespace

bool isPlainPath(const QString &path)
{
    const bool controls = std::ranges::any_of(path, [](QChar c) { return c.category() == QChar::Other_Control; });
    return path.startsWith(u'/') && !controls && !path.split(u'/').contains(".."_L1);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.size() > folder.size() && path.startsWith(folder)
        && (folder.endsWith(u'/') || path.at(folder.size()) == u'/');
}

bool isProtected(const QString &path, const QString &workingFolder)
{
    // A worktree may itself lie in such a folder.
    const QString inside = isBelow(path, workingFolder) ? path.mid(workingFolder.size()) : path;
    const QStringList names = inside.split(u'/', Qt::SkipEmptyParts);
    return std::ranges::any_of(names, [](const QString &name) {
        return name.compare(".git"_L1, Qt::CaseInsensitive) == 0 || name.compare(".claude"_L1, Qt::CaseInsensitive) == 0
            || name.compare(".mcp.json"_L1, Qt::CaseInsensitive) == 0;
    });
}

bool matchesPathPattern(const QString &pattern, const QString &path, const QString &workingFolder)
{
    // The pattern is taken as it is written: a folder that is replaced by a link later takes no rule along.
    const bool isAbsolute = pattern.startsWith(u'/');
    if (!isAbsolute && path != workingFolder && !isBelow(path, workingFolder))
        return false;
    QStringList patterns = pattern.split(u'/', Qt::SkipEmptyParts);
    if (pattern.endsWith(u'/'))
        patterns.append(u"**"_s);
    const QString place = isAbsolute ? path : path.mid(workingFolder.size());
    return matchesNames(patterns, place.split(u'/', Qt::SkipEmptyParts));
}

} // namespace detail

std::optional<QString> resolvedOnDisk(const QString &absolutePath)
{
    if (!detail::isPlainPath(absolutePath))
        return std::nullopt;
    QString existing = QDir::cleanPath(absolutePath);
    QString missing;
    while (true) {
        const QFileInfo info(existing);
        if (info.exists()) {
            const QString real = info.canonicalFilePath();
            return real.isEmpty() ? std::nullopt : std::optional(real == u"/" ? real + missing.mid(1) : real + missing);
        }
        // Whoever writes there follows the link, wherever it leads by then.
        if (info.isSymLink() || existing == u"/")
            return std::nullopt;
        missing.prepend(u'/' + info.fileName());
        existing = info.path();
    }
}

} // namespace session

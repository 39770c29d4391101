// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle holds every commit as it was made: what was once committed goes along, however the files look today.
#include "engines/SandboxHistory.h"

#include "base/PrivateFile.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/stat.h>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView historyFile("packed.history");
constexpr QLatin1StringView branchFile("packed.branch");
constexpr QLatin1StringView removedFile("packed.removed");
constexpr QLatin1StringView shallowFile("packed.shallow");
constexpr qsizetype maxPlaces = 50;
constexpr qsizetype linesAtOnce = 50'000;
constexpr qint64 bytesAtOnce = 32LL * 1024 * 1024;
constexpr qint64 maxScanned = 1024 * 1024; ///< larger files are data

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxHistory", text);
}

struct Blob
{
    QByteArray id;
    QByteArray path; ///< one of those it had
    qint64 bytes = 0;
};

/// What findSecrets() looks for begins with one of these. A whole history is too long for its patterns.
bool mayHoldSecret(QByteArrayView content)
{
    static const std::array<QByteArrayView, 11> beginnings{"PRIVATE KEY", "AKIA", "sk-ant-", "ghp_", "gho_", "ghu_",
                                                           "ghs_",        "ghr_", "xox",     "AIza", "e2b_"};
    return std::ranges::any_of(beginnings, [content](QByteArrayView each) { return content.contains(each); });
}

/// Reads the history of HEAD and collects what should not leave this computer without a question.
class HistoryScan
{
public:
    explicit HistoryScan(const git::Git &git)
        : m_git(git)
    {
    }

    base::Result<QList<SecretPlace>> run()
    {
        const auto objects = m_git.run({.arguments = {"rev-list", "--objects", "HEAD"}, .timeLimit = 10min});
        if (!objects)
            return std::unexpected(objects.error());
        QByteArrayList lines;
        for (const QByteArray &line : objects->split('\n')) {
            if (!line.contains(' ')) // a commit
                continue;
            lines.append(line);
            if (lines.size() < linesAtOnce)
                continue;
            if (const auto looked = look(std::exchange(lines, {})); !looked)
                return std::unexpected(looked.error());
        }
        if (const auto looked = look(lines); !looked)
            return std::unexpected(looked.error());
        return m_places.first(std::min(m_places.size(), maxPlaces));
    }

private:
    /// Lines "id path" of files and folders.
    base::Result<> look(const QByteArrayList &lines)
    {
        if (lines.isEmpty() || m_places.size() >= maxPlaces)
            return {};
        const auto told = m_git.run(
            {.arguments = {"cat-file", "--buffer", "--batch-check=%(objecttype) %(objectname) %(objectsize) %(rest)"},
             .input = lines.join('\n') + '\n',
             .timeLimit = 10min});
        if (!told)
            return std::unexpected(told.error());
        QList<Blob> blobs;
        for (const QByteArray &line : told->split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() >= 4 && words[0] == "blob")
                blobs.append({words[1], words.mid(3).join(' '), words[2].toLongLong()});
        }
        if (const auto named = lookAtNames(blobs); !named)
            return named;
        return lookInside(blobs);
    }

    base::Result<> lookAtNames(QList<Blob> &blobs)
    {
        const auto ignored = ignoredOf(blobs);
        if (!ignored)
            return std::unexpected(ignored.error());
        blobs.removeIf([&](const Blob &blob) {
            const bool isSecret = looksSecret(blob.path);
            if (!isSecret && !std::ranges::binary_search(*ignored, blob.path))
                return false;
            add({blob.path, 0, isSecret ? tr("a secret by its name") : tr("named in .e2bignore")});
            return true;
        });
        return {};
    }

    /// In order. Git itself judges the names, in a repository that holds nothing but the patterns.
    base::Result<QByteArrayList> ignoredOf(const QList<Blob> &blobs)
    {
        QFile patterns(git::toText(m_git.folder()) + u"/.e2bignore"_s);
        if (!patterns.open(QIODevice::ReadOnly))
            return QByteArrayList();
        const QTemporaryDir empty;
        const git::Git judge = m_git.in(git::toPath(empty.path()));
        if (const auto made = judge.run({"init", "-q", "."}); !made)
            return std::unexpected(made.error());
        if (const auto written = base::writePrivateFile(empty.filePath(u".git/patterns"_s), patterns.readAll());
            !written)
            return std::unexpected(written.error());
        QByteArray names;
        for (const Blob &blob : blobs)
            names += "./" + blob.path + '\0'; // a colon at the beginning would mean something else
        auto told = judge.run(
            {.arguments = {"-c", "core.excludesFile=.git/patterns", "check-ignore", "--no-index", "-z", "--stdin"},
             .input = names,
             .environment = {{"GIT_LITERAL_PATHSPECS", std::nullopt}},
             .timeLimit = 10min,
             .alsoGood = 1}); // none of them
        if (!told)
            return std::unexpected(told.error());
        QByteArrayList ignored = told->split('\0');
        for (QByteArray &name : ignored)
            name.remove(0, 2);
        std::ranges::sort(ignored);
        return ignored;
    }

    base::Result<> lookInside(const QList<Blob> &blobs)
    {
        QList<Blob> some;
        qint64 bytes = 0;
        for (const Blob &blob : blobs) {
            if (blob.bytes > maxScanned)
                continue;
            some.append(blob);
            bytes += blob.bytes;
            if (bytes < bytesAtOnce)
                continue;
            if (const auto scanned = scan(std::exchange(some, {})); !scanned)
                return scanned;
            bytes = 0;
        }
        return scan(some);
    }

    base::Result<> scan(const QList<Blob> &blobs)
    {
        if (blobs.isEmpty() || m_places.size() >= maxPlaces)
            return {};
        QByteArray ids;
        for (const Blob &blob : blobs)
            ids += blob.id + '\n';
        const auto contents
            = m_git.run({.arguments = {"cat-file", "--buffer", "--batch"}, .input = ids, .timeLimit = 10min});
        if (!contents)
            return std::unexpected(contents.error());
        qsizetype at = 0; // each has a line before it and a line feed behind
        for (const Blob &blob : blobs) {
            at = contents->indexOf('\n', at) + 1;
            if (at == 0 || at + blob.bytes > contents->size()) // an object is missing
                return base::fail(base::Error::Kind::Corrupt, tr("git has not all of its objects"));
            const QByteArrayView content = QByteArrayView(*contents).sliced(at).first(blob.bytes);
            at += blob.bytes + 1;
            if (!mayHoldSecret(content))
                continue;
            for (const SecretPlace &place : findSecrets(blob.path, content))
                add(place);
        }
        return {};
    }

    /// Once, although a file may have changed often.
    void add(const SecretPlace &place)
    {
        const bool isKnown = std::ranges::any_of(
            m_places, [&](const SecretPlace &each) { return each.path == place.path && each.kind == place.kind; });
        if (!isKnown)
            m_places.append(place);
    }

    const git::Git &m_git;
    QList<SecretPlace> m_places;
};

/// Commits whose parents are not here, as git keeps them: without that list it takes no bundle of a shallow clone.
/// Empty: the history is whole.
base::Result<QByteArray> shallowCommits(const git::Git &git)
{
    const auto path = git.line({"rev-parse", "--git-path", "shallow"});
    if (!path)
        return std::unexpected(path.error());
    QFile file(git::toText(path->startsWith('/') ? *path : git.folder() + '/' + *path));
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::Error::Kind::Unavailable, file.errorString());
    return file.readAll();
}

/// Files of the last commit that are not here either: removed, not withheld. In order, each ended by NUL.
base::Result<QByteArray> removedFiles(const git::Git &git)
{
    const auto listed = git.run({"ls-tree", "-r", "-z", "--name-only", "HEAD"});
    if (!listed)
        return std::unexpected(listed.error());
    QByteArrayList names = listed->split('\0');
    names.removeIf([&git](const QByteArray &name) {
        struct stat info = {};
        return name.isEmpty() || ::lstat((git.folder() + '/' + name).constData(), &info) == 0
            || (errno != ENOENT && errno != ENOTDIR);
    });
    std::ranges::sort(names);
    QByteArray removed;
    for (const QByteArray &name : std::as_const(names))
        removed += name + '\0';
    return removed;
}

} // namespace

PackedHistory packHistory(const git::Git &git, const QString &folder)
{
    const auto top = git.line({"rev-parse", "--show-prefix"});
    const auto branch = git.line({"symbolic-ref", "--short", "HEAD"});
    // A project below the repository's top has paths that its history does not know.
    if (!top || !top->isEmpty() || !branch || !git.succeeds({"rev-parse", "--verify", "-q", "HEAD"}))
        return {};
    const QString bundle = folder + u'/' + historyFile;
    const QString name = folder + u'/' + branchFile;
    const QString removed = folder + u'/' + removedFile;
    const QString cutOff = folder + u'/' + shallowFile;
    const auto gone = removedFiles(git);
    const auto shallow = shallowCommits(git);
    const bool written = gone && shallow
        && git.run({.arguments = {"bundle", "create", "-q", git::toPath(bundle), "HEAD", *branch}, .timeLimit = 10min})
               .has_value()
        && QFile::setPermissions(bundle, QFile::ReadOwner | QFile::WriteOwner)
        && base::writePrivateFile(name, *branch).has_value() && base::writePrivateFile(removed, *gone).has_value()
        && (shallow->isEmpty() || base::writePrivateFile(cutOff, *shallow).has_value());
    if (!written)
        return {};
    PackedHistory history;
    history.files = {{".gantry-history", git::toPath(bundle)},
                     {".gantry-branch", git::toPath(name)},
                     {".gantry-removed", git::toPath(removed)}};
    if (!shallow->isEmpty())
        history.files.append({".gantry-shallow", git::toPath(cutOff)});
    const auto found = HistoryScan(git).run();
    if (found)
        history.secrets = *found;
    else // what nobody has looked at is not sent without asking
        history.secrets = {{*branch, 0, tr("it could not be looked through: %1").arg(found.error().message)}};
    return history;
}

void removeHistory(const QString &folder)
{
    // Git leaves its lock when it is cut off.
    for (const QString &name : {QString(historyFile), historyFile + u".lock"_s, QString(branchFile),
                                QString(removedFile), QString(shallowFile)})
        QFile::remove(folder + u'/' + name);
}

} // namespace engines

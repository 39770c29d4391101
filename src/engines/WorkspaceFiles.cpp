// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WorkspaceFiles.h"

#include "git/Git.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>

namespace engines {

using base::Error;

namespace {

constexpr const char *ignoreFile = ".e2bignore";
constexpr qsizetype maxEmptyFolders = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::WorkspaceFiles", text);
}

bool matchesAny(const QByteArray &name, std::initializer_list<const char *> patterns)
{
    return std::ranges::any_of(
        patterns, [&name](const char *pattern) { return ::fnmatch(pattern, name.constData(), FNM_CASEFOLD) == 0; });
}

QByteArrayList entries(const QByteArray &output)
{
    QByteArrayList all = output.split('\0');
    // A folder with a repository of its own is listed by name only, with a slash.
    all.removeIf([](const QByteArray &path) { return !isInside(path); });
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end()); // a conflict lists a file up to three times
    return all;
}

/// With the project's repository, or with an empty one that lies elsewhere.
base::Result<QByteArrayList> list(const git::Git &git, const QByteArrayList &location, bool tracked)
{
    const bool hasIgnores = QFileInfo::exists(git::toText(git.folder() + '/' + ignoreFile));
    const QByteArray ignores = QByteArray("--exclude-from=") + ignoreFile;
    QByteArrayList arguments = location + QByteArrayList{"ls-files", "-z", "--others"};
    if (tracked)
        arguments += {"--cached", "--exclude-standard"};
    if (hasIgnores)
        arguments += ignores;
    const auto output = git.run(arguments);
    if (!output)
        return std::unexpected(output.error());
    QByteArrayList found = entries(*output);
    if (tracked && hasIgnores) { // tracked files are not left out by the call above
        const auto ignored = git.run({"ls-files", "-z", "--cached", "--ignored", ignores});
        if (!ignored)
            return std::unexpected(ignored.error());
        const QByteArrayList out = entries(*ignored);
        found.removeIf([&out](const QByteArray &path) { return std::ranges::binary_search(out, path); });
    }
    return found;
}

/// Those below @p folder, and itself unless it is the project (empty). What git ignores may be among them: there is
/// nothing in them.
void findEmpty(const QByteArray &project, const QByteArray &folder, const std::stop_token &stop, QByteArrayList &found)
{
    namespace fs = std::filesystem;
    const fs::path top((project + '/' + folder).toStdString());
    const auto look = [&](const fs::path &path) {
        std::error_code problem;
        if (fs::is_empty(path, problem) && !problem)
            found.append(QByteArray::fromStdString(path.native()).mid(project.size() + 1));
    };
    if (!folder.isEmpty())
        look(top);
    std::error_code problem;
    fs::recursive_directory_iterator each(top, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && each != fs::recursive_directory_iterator() && found.size() < maxEmptyFolders
         && !stop.stop_requested();
         each.increment(problem)) {
        std::error_code unknown;
        if (each->is_symlink(unknown) || !each->is_directory(unknown))
            continue;
        if (each->path().filename() == ".git")
            each.disable_recursion_pending();
        else
            look(each->path());
    }
}

/// Git lists no empty folders, but a program may need them.
base::Result<QByteArrayList> listEmptyFolders(const git::Git &git, const QByteArrayList &location,
                                              const std::stop_token &stop)
{
    QByteArrayList arguments = location + QByteArrayList{"ls-files", "-z", "--others", "--directory"};
    if (location.isEmpty())
        arguments += "--exclude-standard";
    if (QFileInfo::exists(git::toText(git.folder() + '/' + ignoreFile)))
        arguments += QByteArray("--exclude-from=") + ignoreFile;
    const auto output = git.run(arguments);
    if (!output)
        return std::unexpected(output.error());
    QByteArrayList found;
    for (QByteArray path : output->split('\0')) {
        const bool isProject = path == "./"; // of which git tracks nothing
        if (path.startsWith("./"))
            path.remove(0, 2);
        if (isProject || (path.endsWith('/') && isInside(path.chopped(1))))
            findEmpty(git.folder(), isProject ? QByteArray() : path.chopped(1), stop, found);
    }
    found.removeIf([](const QByteArray &path) { return looksSecret(path + "/."); });
    return found;
}

/// Files, and folders that are empty.
base::Result<QByteArrayList> listBoth(const git::Git &git, const QByteArrayList &location, bool tracked,
                                      const std::stop_token &stop)
{
    auto files = list(git, location, tracked);
    const auto folders = files ? listEmptyFolders(git, location, stop) : base::Result<QByteArrayList>(QByteArrayList());
    if (!folders)
        return std::unexpected(folders.error());
    if (files && !folders->isEmpty()) {
        files->append(*folders);
        std::ranges::sort(*files);
    }
    return files;
}

base::Result<QByteArrayList> listAll(const git::Git &git, const std::stop_token &stop)
{
    if (git.succeeds({"rev-parse", "--is-inside-work-tree"}))
        return listBoth(git, {}, true, stop);
    const QTemporaryDir empty;
    if (const auto made = git.run({"init", "-q", "--bare", git::toPath(empty.path())}); !made)
        return std::unexpected(made.error());
    return listBoth(git, {"--git-dir=" + git::toPath(empty.path()), "--work-tree=."}, false, stop);
}

} // namespace

base::Result<WorkspaceFiles> chooseFiles(const QByteArray &project, const std::stop_token &stop)
{
    if (!QFileInfo(git::toText(project)).isDir())
        return base::fail(Error::Kind::NotFound, tr("The folder %1 does not exist.").arg(git::toText(project)));
    const auto all = listAll(git::Git(project, stop), stop);
    if (!all)
        return std::unexpected(all.error());
    WorkspaceFiles files;
    for (const QByteArray &path : *all) {
        if (path == ignoreFile)
            continue;
        (looksSecret(path) ? files.withheld : files.chosen).append(path);
    }
    return files;
}

bool looksSecret(QByteArrayView path)
{
    const QByteArrayList parts = path.toByteArray().split('/');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (matchesAny(parts.at(i), {".env*", ".ssh", ".aws", ".azure", ".gcloud", ".gnupg", ".kube", ".docker"}))
            return true;
        if (i > 0 && matchesAny(parts.at(i), {"gcloud"}) && matchesAny(parts.at(i - 1), {".config"}))
            return true;
    }
    const QByteArray &name = parts.last();
    if (matchesAny(name, {".env.example", ".env.sample", ".env.template", ".env.dist", "*.pub"}))
        return false;
    return matchesAny(name,
                      {".env*",
                       "*.pem",
                       "*.key",
                       "*.p12",
                       "*.pfx",
                       "*.jks",
                       "*.keystore",
                       "*.kdbx",
                       "id_rsa*",
                       "id_dsa*",
                       "id_ecdsa*",
                       "id_ed25519*",
                       ".netrc",
                       ".pypirc",
                       ".npmrc",
                       ".htpasswd",
                       ".git-credentials",
                       "credentials",
                       "credentials.*",
                       ".credentials.*",
                       "service-account*.json"});
}

bool isInside(QByteArrayView path)
{
    if (path.isEmpty() || path.startsWith('/') || path.contains('\0'))
        return false;
    const QByteArrayList parts = path.toByteArray().split('/');
    return std::ranges::none_of(parts,
                                [](const QByteArray &part) { return part.isEmpty() || part == "." || part == ".."; });
}

bool isInsideLink(QByteArrayView path, QByteArrayView target)
{
    if (target.isEmpty() || target.startsWith('/') || target.contains('\0'))
        return false;
    qsizetype depth = path.count('/');
    for (const QByteArray &part : target.toByteArray().split('/')) {
        if (part == "..")
            --depth;
        else if (!part.isEmpty() && part != ".")
            ++depth;
        if (depth < 0)
            return false;
    }
    return true;
}

} // namespace engines

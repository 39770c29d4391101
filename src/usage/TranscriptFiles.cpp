// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/TranscriptFiles.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace usage {

namespace {

constexpr std::string_view projects = "projects";

QString tr(const char *text)
{
    return QCoreApplication::translate("usage::TranscriptFiles", text);
}

bool isFolder(const std::string &path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::string withoutTrailingSlashes(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

void addRoot(std::vector<std::string> &roots, const std::string &configFolder)
{
    std::string root = withoutTrailingSlashes(configFolder);
    root += root.ends_with('/') ? projects : "/projects";
    if (isFolder(root) && !std::ranges::contains(roots, root))
        roots.push_back(std::move(root));
}

std::string expandedHome(const std::string &entry, const std::string &home)
{
    if (entry == "~")
        return home;
    return entry.starts_with("~/") ? home + entry.substr(1) : entry;
}

std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0)
            parts.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

FileStamp stampOf(const struct stat &info)
{
    return {.device = info.st_dev,
            .inode = info.st_ino,
            .size = info.st_size,
            .modified = static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec};
}

/// Walks one root, deepest folders last.
class Walk
{
public:
    explicit Walk(TranscriptList &list)
        : m_list(list)
    {
    }

    void enter(const std::string &root)
    {
        std::vector<std::string> open{root};
        while (!open.empty()) {
            const std::string folder = std::move(open.back());
            open.pop_back();
            readFolder(folder, open);
        }
    }

private:
    void readFolder(const std::string &folder, std::vector<std::string> &open)
    {
        const std::unique_ptr<DIR, int (*)(DIR *)> handle(::opendir(folder.c_str()), &::closedir);
        if (!handle) {
            report(folder);
            return;
        }
        m_list.folders.push_back(folder);
        while (const dirent *entry = ::readdir(handle.get())) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..")
                take(::dirfd(handle.get()), folder, *entry, open);
        }
    }

    void take(int handle, const std::string &folder, const dirent &entry, std::vector<std::string> &open)
    {
        const bool maybeFile = entry.d_type == DT_REG || entry.d_type == DT_UNKNOWN;
        if (entry.d_type == DT_DIR) {
            open.push_back(folder + '/' + entry.d_name);
            return;
        }
        if (!maybeFile)
            return;
        struct stat info{};
        if (entry.d_type == DT_REG && !isTranscript(entry.d_name))
            return;
        std::string path = folder + '/' + entry.d_name;
        if (::fstatat(handle, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0) {
            report(path);
            return;
        }
        if (S_ISDIR(info.st_mode))
            open.push_back(std::move(path));
        else if (S_ISREG(info.st_mode) && isTranscript(entry.d_name))
            m_list.files.push_back({std::move(path), stampOf(info)});
    }

    void report(const std::string &path)
    {
        const int reason = errno;
        if (reason != ENOENT) // it went away meanwhile
            m_list.problems.append({QFile::decodeName(path.c_str()), QString::fromLocal8Bit(std::strerror(reason))});
    }

    TranscriptList &m_list;
};

} // namespace

bool isTranscript(std::string_view path)
{
    constexpr std::string_view ending = ".jsonl";
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.size() > ending.size() && name.ends_with(ending);
}

TranscriptPlace placeOf(std::string_view path)
{
    std::vector<std::string_view> parts = partsOf(path);
    if (const auto root = std::ranges::find(parts, projects); root != parts.end())
        parts.erase(parts.begin(), root + 1);
    if (parts.empty())
        return {};
    const std::string first(parts.front());
    if (parts.size() == 1)
        return {first, "Unknown Project", first};
    if (parts.size() == 2)
        return {first, first, std::string(parts[1].substr(0, parts[1].rfind('.')))};
    if (parts.size() == 4 && parts[2] == "subagents")
        return {first, first, std::string(parts[1])};
    std::string folder(first);
    for (std::size_t i = 1; i + 2 < parts.size(); ++i)
        folder.append("/").append(parts[i]);
    return {first, folder, std::string(parts[parts.size() - 2])};
}

base::Result<std::vector<std::string>> projectRoots(const std::optional<std::string> &configDir,
                                                    const std::string &xdgConfigHome, const std::string &home)
{
    std::vector<std::string> roots;
    if (!configDir) {
        addRoot(roots, (xdgConfigHome.empty() ? home + "/.config" : xdgConfigHome) + "/claude");
        addRoot(roots, home + "/.claude");
        return roots;
    }
    std::string_view rest = *configDir;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        std::string entry = withoutTrailingSlashes(expandedHome(trimmed(rest.substr(0, end)), home));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (entry.empty())
            continue;
        if (entry == projects)
            entry = ".";
        else if (entry.ends_with("/projects"))
            entry.resize(entry.size() - projects.size());
        addRoot(roots, entry);
    }
    if (roots.empty())
        return base::fail(base::Error::Kind::NotFound,
                          tr("No folder that CLAUDE_CONFIG_DIR names has a folder \"projects\" in it."));
    return roots;
}

base::Result<std::vector<std::string>> projectRoots()
{
    const char *const configDir = std::getenv("CLAUDE_CONFIG_DIR");
    const char *const xdg = std::getenv("XDG_CONFIG_HOME");
    const char *const home = std::getenv("HOME");
    return projectRoots(configDir ? std::optional<std::string>(configDir) : std::nullopt, xdg ? xdg : "",
                        home ? home : "");
}

TranscriptList listTranscripts(const std::vector<std::string> &roots)
{
    TranscriptList list;
    Walk walk(list);
    for (const std::string &root : roots)
        walk.enter(root);
    std::ranges::sort(list.files, {}, &TranscriptFile::path);
    return list;
}

std::optional<FileStamp> stampOf(const std::string &path)
{
    struct stat info{};
    if (::lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode))
        return {};
    return stampOf(info);
}

} // namespace usage

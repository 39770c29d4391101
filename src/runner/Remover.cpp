// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Remover.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
}

bool belongsTo(const QByteArray &process, const QByteArrayList &folders)
{
    char target[4096];
    const ssize_t length = ::readlink((process + "/cwd").constData(), target, sizeof target);
    const QByteArray cwd(target, std::max<ssize_t>(length, 0));
    const QByteArray environment = contentOf(process + "/environ");
    return std::ranges::any_of(folders, [&](const QByteArray &folder) {
        return cwd == folder || cwd.startsWith(folder + '/') || environment.contains('=' + folder + '/');
    });
}

QList<pid_t> processesOf(const QByteArrayList &folders)
{
    QList<pid_t> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray path = "/proc/" + entry.toLatin1();
        bool isNumber = false;
        const pid_t pid = path.mid(6).toInt(&isNumber);
        struct stat info{};
        if (!isNumber || pid == ::getpid() || ::stat(path.constData(), &info) != 0 || info.st_uid != ::geteuid())
            continue;
        if (belongsTo(path, folders))
            found.append(pid);
    }
    return found;
}

void removeTree(const QString &folder)
{
    const std::filesystem::path path(QFile::encodeName(folder).toStdString());
    std::error_code problem;
    for (int attempt = 0; attempt < 5; ++attempt) {
        std::filesystem::remove_all(path, problem);
        if (std::error_code ignored; !std::filesystem::exists(path, ignored))
            return;
        // Folders that a run has made unwritable; one run that is ending may also still write.
        for (auto it = std::filesystem::recursive_directory_iterator(path, problem); !problem && it != end(it);
             it.increment(problem)) {
            std::error_code ignored;
            if (it->is_directory(ignored) && !it->is_symlink(ignored))
                std::filesystem::permissions(it->path(), std::filesystem::perms::owner_all,
                                             std::filesystem::perm_options::add, ignored);
        }
    }
    qCWarning(log, "a workspace could not be removed: %s", problem.message().c_str());
}

void clear(const QStringList &workspaces)
{
    endProcessesOf(workspaces);
    for (const QString &workspace : workspaces)
        removeTree(workspace);
}

} // namespace

void endProcessesOf(const QStringList &folders)
{
    QByteArrayList names;
    for (const QString &folder : folders)
        names.append(QFile::encodeName(folder));
    for (int attempt = 0; attempt < 50; ++attempt) {
        const auto found = processesOf(names);
        if (found.isEmpty())
            return;
        for (const pid_t pid : found)
            ::kill(pid, SIGKILL);
        std::this_thread::sleep_for(
            std::chrono::milliseconds(5)); // until the kernel has ended them; not the main thread
    }
}

Remover::Remover(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("gantry-remover"));
    m_onThread.moveToThread(&m_thread);
    m_thread.start();
}

Remover::~Remover()
{
    // In its turn: what the thread was told to remove before is removed.
    QMetaObject::invokeMethod(&m_onThread, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    clear(m_waiting);
}

void Remover::remove(const QString &workspace)
{
    m_waiting.append(workspace);
    if (!m_busy)
        next();
}

void Remover::next()
{
    if (m_waiting.isEmpty()) {
        emit idle();
        return;
    }
    m_busy = true;
    QMetaObject::invokeMethod(&m_onThread, [this, batch = std::exchange(m_waiting, {})] {
        clear(batch);
        QMetaObject::invokeMethod(this, [this] {
            m_busy = false;
            next();
        });
    });
}

} // namespace runner

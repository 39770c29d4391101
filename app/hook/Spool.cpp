// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spool.h"

#include "Body.h"

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hook {
namespace {

bool writeSynced(int fd, const std::string &bytes)
{
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno != EINTR)
            return false;
        done += n > 0 ? static_cast<size_t>(n) : 0;
    }
    return ::fsync(fd) == 0;
}

std::string isoTime(const timespec &now)
{
    tm parts{};
    gmtime_r(&now.tv_sec, &parts);
    char text[40];
    const size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(now.tv_nsec / 1'000'000 % 1000));
    return text;
}

} // namespace

bool spool(const std::string &folder, const Spooled &event)
{
    if (folder.empty())
        return false;
    ::mkdir(folder.c_str(), 0700);
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const std::string content = "{\"id\":" + jsonString(event.id) + ",\"step\":" + jsonString(event.step)
        + ",\"session\":" + jsonString(event.session) + ",\"run\":" + jsonString(event.run)
        + ",\"event\":" + jsonString(event.event) + ",\"at\":" + jsonString(isoTime(now))
        + ",\"body\":" + jsonString(event.body) + "}\n";
    // Names sort by time: that is the order in which they are read.
    char stamp[32];
    std::snprintf(stamp, sizeof stamp, "%013lld", now.tv_sec * 1000LL + now.tv_nsec / 1'000'000);
    const std::string path = folder + '/' + stamp + '-' + event.id + ".json";
    const std::string temporary = path + ".tmp";
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    const bool written = writeSynced(fd, content);
    ::close(fd);
    if (written && ::rename(temporary.c_str(), path.c_str()) == 0)
        return true;
    ::unlink(temporary.c_str());
    return false;
}

} // namespace hook

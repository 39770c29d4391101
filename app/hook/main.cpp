// SPDX-License-Identifier: GPL-3.0-or-later
// gantry-hook EVENT [--wait SECONDS]: what Claude runs at each hook. Hands stdin to the application on this machine,
// else leaves it as a file; always succeeds, because its exit status would steer Claude. Runs several times per tool
// call, so it needs libc only and starts in about a millisecond.
//
// With --wait it then asks the application for a decision about the event and prints that. Without one it prints
// nothing: silence decides nothing, and the terminal's own dialog stays.
#include "Body.h"
#include "Decision.h"
#include "Http.h"
#include "Spool.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

namespace {

/// For everything together; Claude waits for us.
constexpr long long budgetMs = 1000;

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// The application rewrites this file when it comes back on another port; the environment cannot be changed then.
std::string callbackUrl()
{
    const std::string folder = variable("GANTRY_RUN_DIR");
    char buffer[2048];
    if (!folder.empty()) {
        const int fd = ::open((folder + "/callback").c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        const ssize_t n = fd < 0 ? -1 : ::read(fd, buffer, sizeof buffer);
        if (fd >= 0)
            ::close(fd);
        if (n > 0) {
            const std::string text(buffer, static_cast<size_t>(n));
            return text.substr(0, text.find_first_of("\r\n \t"));
        }
    }
    return variable("GANTRY_CALLBACK_URL");
}

/// A random (version 4) UUID.
std::string newEventId()
{
    unsigned char b[16] = {};
    if (::getrandom(b, sizeof b, 0) != sizeof b)
        std::snprintf(reinterpret_cast<char *>(b), sizeof b, "%x%llx", static_cast<unsigned>(::getpid()),
                      hook::monotonicMs());
    b[6] = static_cast<unsigned char>((b[6] & 0x0fU) | 0x40U);
    b[8] = static_cast<unsigned char>((b[8] & 0x3fU) | 0x80U);
    char text[40];
    std::snprintf(text, sizeof text, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1],
                  b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
    return text;
}

/// 0: no decision is wanted.
long long waitSeconds(int argc, char **argv)
{
    if (argc < 4 || std::strcmp(argv[2], "--wait") != 0)
        return 0;
    constexpr long long most = 7LL * 24 * 3600;
    return std::clamp(std::strtoll(argv[3], nullptr, 10), 0LL, most);
}

void leaveAsFile(const hook::Spooled &event)
{
    // What kept the application from storing it, a full disk, keeps the file away too. Nobody can be told if the other
    // place has no room either.
    if (!hook::spool(variable("GANTRY_SPOOL_DIR"), event))
        (void)hook::spool(variable("GANTRY_SPARE_SPOOL_DIR"), event);
}

} // namespace

int main(int argc, char **argv)
{
    const long long deadline = hook::monotonicMs() + budgetMs;
    const pid_t claude = ::getppid();
    const std::string event = argc > 1 ? argv[1] : "";
    bool complete = false;
    std::string body = hook::readInput(deadline - budgetMs / 2, complete);
    if (!complete || body.size() > hook::maxBodyBytes)
        body = hook::commonFields(body, event);

    const std::string id = newEventId();
    if (!hook::send({callbackUrl(), id, event, body}, deadline))
        leaveAsFile(
            {id, variable("GANTRY_STEP_ID"), variable("GANTRY_SESSION_ID"), variable("GANTRY_RUN_ID"), event, body});
    // Also when the application was not there: it comes back with the question and wants to answer it.
    if (const long long seconds = waitSeconds(argc, argv); seconds > 0)
        hook::printDecision(callbackUrl, id, claude, hook::monotonicMs() + seconds * 1000);
    return 0;
}

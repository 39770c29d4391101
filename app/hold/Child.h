// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/UniqueFd.h"
#include "process/HoldSpec.h"

#include <cstdint>
#include <string_view>

#include <sys/types.h>

namespace holder {

using base::UniqueFd;

/// A word for the reason and an errno; word empty: all went well.
struct Problem
{
    std::string_view word;
    int error = 0;
    explicit operator bool() const { return !word.empty(); }
};

/// The one program a holder runs, with its pty or pipes. All descriptors are close-on-exec and do not block.
class Child
{
public:
    /// @p umask: the one the program is to have.
    explicit Child(mode_t umask)
        : m_umask(umask)
    {
    }

    /// Opens the pty or the pipes, and the stdin file, which is unlinked at once.
    [[nodiscard]] Problem prepare(const process::hold::Spec &spec);
    /// Forks and executes. 0, or the errno of what failed up to and including exec.
    [[nodiscard]] int start(const process::hold::Spec &spec);

    [[nodiscard]] pid_t pid() const { return m_pid; } ///< 0: not started
    [[nodiscard]] bool isRunning() const { return m_pid > 0 && !m_reaped; }
    /// True once, when the child has ended; @p status is waitpid()'s.
    [[nodiscard]] bool reap(int &status);

    [[nodiscard]] int output() const { return m_output.get(); } ///< pty master or stdout
    [[nodiscard]] int errors() const { return m_errors.get(); } ///< stderr with pipes, else -1
    [[nodiscard]] int input() const { return m_pty ? m_output.get() : m_input.get(); } ///< -1: closed or a file
    void closeOutput() { m_output.reset(); }
    void closeErrors() { m_errors.reset(); }
    void closeInput() { m_input.reset(); } ///< pipes; a pty stays open

    void resize(std::uint16_t rows, std::uint16_t columns);
    void signalChild(int number) const;
    void signalGroup(int number) const;
    /// SIGKILL for every process of the child's session, whatever group it made for itself.
    void killSession() const;
    /// What the child has started and left behind when it ended: its session, and orphans, which become the holder's.
    [[nodiscard]] bool hasRest() const;
    /// SIGKILL for all of that. What those had started becomes the holder's then: ask hasRest() again.
    void killRest() const;
    /// Orphans that have ended.
    void reapRest() const;

private:
    [[nodiscard]] bool isRest(pid_t pid, long parent, long session) const;
    [[nodiscard]] Problem openPty(const process::hold::Spec &spec);
    [[nodiscard]] Problem openPipes(const process::hold::Spec &spec);
    [[noreturn]] void runInChild(const process::hold::Spec &spec, char *const *arguments, char *const *environment,
                                 int errorPipe);

    mode_t m_umask;
    bool m_pty = true;
    bool m_reaped = false;
    pid_t m_pid = 0;
    UniqueFd m_output;
    UniqueFd m_errors;
    UniqueFd m_input;
    // The child's ends, closed here as soon as it has them.
    UniqueFd m_slave;
    UniqueFd m_childInput;
    UniqueFd m_childOutput;
    UniqueFd m_childErrors;
};

} // namespace holder

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl sandbox …" was asked for.
struct SandboxArguments
{
    enum class Verb { Create, List, Status, Logs, Download, Pause, Resume, Extend, Terminate, Cost, Templates };

    Verb verb = Verb::List;
    QString id; ///< of a sandbox, or its beginning, or of its run
    QString templateName;
    QString path; ///< download: there
    QString output; ///< download: here
    int timeoutSeconds = 300;
    double hourlyRate = 0.10;
    bool follow = false;
    bool json = false;
};

/// Adds "sandbox" with its commands to an app.
class SandboxCommandLine
{
public:
    explicit SandboxCommandLine(CLI::App &app);
    ~SandboxCommandLine();

    /// "sandbox run", not described yet: its options are those of "run".
    [[nodiscard]] CLI::App *addRun() const;
    /// Set when one of them was given.
    [[nodiscard]] std::optional<SandboxArguments> parsed() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ctl

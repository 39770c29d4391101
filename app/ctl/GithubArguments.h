// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace ctl {

/// What "gantryctl task sync-github …" was asked for.
struct GithubArguments
{
    QString repository; ///< OWNER/NAME
    QString label = QStringLiteral("gantry");
    QString project; ///< empty: the current folder
    QStringList engines;
    QString permissionMode;
    QString model;
    QString api; ///< empty: GITHUB_API_URL, else api.github.com
    QString tokenVariable; ///< empty: GITHUB_TOKEN, GH_TOKEN
    QString appId; ///< empty: GITHUB_APP_ID
    QString appKeyFile; ///< empty: GITHUB_APP_PRIVATE_KEY
    QString createIssue; ///< id of a task; empty: a pass over the issues
    bool follow = false;
    int intervalSeconds = 60;
    QString webhookListen; ///< HOST:PORT
    QString webhookSecretVariable;
    bool anyAuthor = false;
    bool allowShell = false;
    bool closeCompleted = false;
    QString queue; ///< address of a shared one; empty: the one of this machine
    QString queuePasswordVariable = QStringLiteral("GANTRY_QUEUE_PASSWORD");
    bool json = false;
};

/// Adds "task sync-github" to an app.
class GithubCommandLine
{
public:
    explicit GithubCommandLine(CLI::App &app);
    ~GithubCommandLine();

    [[nodiscard]] std::optional<GithubArguments> parsed() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/CloneGit.h"

#include "git/Spawn.h"
#include "runner/RealFolder.h"
#include "runner/Remover.h"
#include "runner/RunEnvironment.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runner {
namespace {

constexpr auto gitLimit = 10min;

TaskRequest withoutLogin(TaskRequest request)
{
    request.gitRepo.clear();
    return request;
}

bool isRemote(const QString &command)
{
    return command == u"push" || command == u"fetch";
}

} // namespace

CloneGit::CloneGit(const TaskRequest &request, const Workspace &workspace, const QByteArray &configuration,
                   const Settings &settings, const std::stop_token &stop)
    : m_workspace(workspace)
    , m_configuration(configuration)
    , m_settings(settings)
    , m_stop(stop)
    , m_withLogin(environmentFor(request))
    , m_withoutLogin(environmentFor(withoutLogin(request)))
{
    setAuthor();
}

CloneGit::Environment CloneGit::environmentFor(const TaskRequest &request) const
{
    const QByteArray repository = m_workspace.repository().toUtf8();
    // The machine's own settings are read: they belong to the operator, as the proxy they may name does.
    return replacing(gitEnvironment(request, m_workspace, m_settings)
                     << safeProtocols.toByteArray() << "GIT_CONFIG_GLOBAL=/dev/null"
                     << "GIT_DIR=" + repository + "/.git" << "GIT_COMMON_DIR=" + repository + "/.git"
                     << "GIT_WORK_TREE=" + repository);
}

/// The user in a file .gitconfig of the repository, else Claude.
void CloneGit::setAuthor()
{
    QByteArray name = "Claude Code";
    QByteArray address = "noreply@anthropic.com";
    const auto repository = RealFolder::open(m_workspace.root(), m_workspace.repository());
    if (repository && repository->file(".gitconfig").isOpen()) {
        const auto told = [this](const QString &key, QByteArray &target) {
            const Answer answer = run({u"config"_s, u"--no-includes"_s, u"--file"_s, u".gitconfig"_s, u"--get"_s, key});
            if (answer.good && !answer.text.isEmpty())
                target = answer.text.toUtf8();
        };
        told(u"user.name"_s, name);
        told(u"user.email"_s, address);
    }
    for (Environment *environment : {&m_withLogin, &m_withoutLogin}) {
        for (const QByteArray role : {"AUTHOR", "COMMITTER"}) {
            environment->insert("GIT_" + role + "_NAME", name);
            environment->insert("GIT_" + role + "_EMAIL", address);
        }
    }
}

/// Empty: nothing of the run can reach the next command. Else why not.
QString CloneGit::secure() const
{
    // One that still runs could change the settings again.
    endProcessesOf({m_workspace.root()});
    const auto repository = RealFolder::open(m_workspace.root(), m_workspace.repository());
    const auto folder = repository ? repository->child(".git") : std::nullopt;
    if (!folder)
        return u"The clone is not where it was before the run"_s;
    if (!folder->remove("config.worktree") || !folder->replace("config", m_configuration))
        return u"The settings of the clone could not be put back: %1"_s.arg(qt_error_string(errno));
    return {};
}

CloneGit::Answer CloneGit::run(const QStringList &arguments) const
{
    if (const QString problem = secure(); !problem.isEmpty())
        return {false, problem};
    QStringList command = QStringList{u"git"_s, u"-c"_s, u"core.hooksPath=/dev/null"_s} + arguments;
    const bool remote = isRemote(arguments.first());
    if (remote) // a submodule has settings of its own, which nobody has put back
        command.insert(command.size() - arguments.size() + 1, u"--no-recurse-submodules"_s);
    git::SpawnRequest spawn;
    for (const QString &word : isolated(command, m_workspace, m_workspace.repository(), {}, m_settings))
        spawn.argv.append(word.toUtf8());
    spawn.folder = m_workspace.repository().toUtf8();
    spawn.environment = remote ? m_withLogin : m_withoutLogin;
    spawn.timeLimit = gitLimit;
    const auto done = git::spawn(spawn, m_stop);
    if (!done)
        return {false, done.error().message};
    const QString output = QString::fromUtf8(done->output).trimmed();
    return {done->exitCode == 0, done->exitCode == 0 ? output : QString::fromUtf8(done->errors).trimmed()};
}

} // namespace runner

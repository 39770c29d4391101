// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/RunEnvironment.h"

#include "claude/CommandLine.h"
#include "claude/Environment.h"
#include "runner/GitAddress.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

/// What a task gets from our own environment.
constexpr const char *passedOn[]
    = {"PATH",          "LANG",        "TZ",       "http_proxy",    "https_proxy",  "no_proxy",
       "HTTP_PROXY",    "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS",
       "GIT_SSL_CAINFO"};

QByteArray assignment(const QByteArray &name, const QString &value)
{
    return name + '=' + value.toUtf8();
}

/// No configuration but the operator's, no questions; with a key that one only.
QString sshCommand(const TaskRequest &request, const Workspace &workspace, const Settings &settings)
{
    const QString configuration = settings.sshConfig.isEmpty() ? u"/dev/null"_s : settings.sshConfig;
    QStringList words{u"ssh"_s, u"-F"_s, configuration, u"-o"_s, u"BatchMode=yes"_s};
    if (!request.sshKey.isEmpty())
        words << u"-i"_s << workspace.key() << u"-o"_s << u"IdentitiesOnly=yes"_s << u"-o"_s << u"IdentityAgent=none"_s;
    const bool known = !settings.knownHosts.isEmpty();
    words << u"-o"_s << (known ? u"StrictHostKeyChecking=yes"_s : u"StrictHostKeyChecking=accept-new"_s);
    words << u"-o"_s << u"UserKnownHostsFile="_s + (known ? settings.knownHosts : workspace.knownHosts());
    for (QString &word : words)
        word = claude::shellQuoted(word);
    return words.join(u' ');
}

} // namespace

QList<QByteArray> gitEnvironment(const TaskRequest &request, const Workspace &workspace, const Settings &settings)
{
    QList<QByteArray> environment;
    for (const char *name : passedOn) {
        if (qEnvironmentVariableIsSet(name))
            environment.append(QByteArray(name) + '=' + qgetenv(name));
    }
    environment << assignment("HOME", workspace.home()) << assignment("TMPDIR", workspace.temporary())
                << QByteArrayLiteral("TERM=dumb") << QByteArrayLiteral("GIT_TERMINAL_PROMPT=0")
                << assignment("GIT_SSH_COMMAND", sshCommand(request, workspace, settings));
    const auto address = readGitAddress(request.gitRepo, !request.sshKey.isEmpty());
    if (address && !address->authorization.isEmpty()) {
        const QString server = QUrl(address->url).toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
        environment << QByteArrayLiteral("GIT_CONFIG_COUNT=1")
                    << assignment("GIT_CONFIG_KEY_0", u"http.%1/.extraHeader"_s.arg(server))
                    << "GIT_CONFIG_VALUE_0=Authorization: " + address->authorization;
    }
    return environment;
}

QList<QByteArray> claudeEnvironment(const TaskRequest &request, const Workspace &workspace, const Settings &settings)
{
    QList<QByteArray> environment = gitEnvironment(request, workspace, settings);
    for (auto it = request.environmentSecrets.begin(); it != request.environmentSecrets.end(); ++it)
        environment.append(it.key().toUtf8() + '=' + it.value().reveal());
    const bool brings = !request.apiKey.isEmpty() || !request.oauthToken.isEmpty();
    const base::Secret &key = brings ? request.apiKey : settings.apiKey;
    const base::Secret &token = brings ? request.oauthToken : settings.oauthToken;
    if (!key.isEmpty()) // as in the service whose interface this is, the key wins when both are given
        environment.append("ANTHROPIC_API_KEY=" + key.reveal());
    else
        environment.append("CLAUDE_CODE_OAUTH_TOKEN=" + token.reveal());
    if (qEnvironmentVariableIsSet("ANTHROPIC_BASE_URL"))
        environment.append("ANTHROPIC_BASE_URL=" + qgetenv("ANTHROPIC_BASE_URL"));
    environment << QByteArrayLiteral("DISABLE_AUTOUPDATER=1") << QByteArrayLiteral("CLAUDE_CODE_ACTION=1");
    return environment;
}

QHash<QByteArray, std::optional<QByteArray>> replacing(const QList<QByteArray> &environment)
{
    QHash<QByteArray, std::optional<QByteArray>> changes;
    for (const QByteArray &entry : claude::inheritedEnvironment())
        changes.insert(entry.left(entry.indexOf('=')), std::nullopt);
    for (const QByteArray &entry : environment) {
        const qsizetype at = entry.indexOf('=');
        changes.insert(entry.left(at), entry.mid(at + 1));
    }
    return changes;
}

QStringList isolated(const QStringList &command, const Workspace &workspace, const QString &folder,
                     const QStringList &programs, const Settings &settings)
{
    if (settings.isolation == Settings::Isolation::None)
        return command;
    QStringList words{
        u"bwrap"_s,     u"--unshare-pid"_s, u"--unshare-ipc"_s, u"--unshare-uts"_s, u"--die-with-parent"_s,
        u"--ro-bind"_s, u"/usr"_s,          u"/usr"_s};
    for (const QString &name : {u"bin"_s, u"sbin"_s, u"lib"_s, u"lib32"_s, u"lib64"_s}) {
        const QFileInfo info(u'/' + name);
        if (info.isSymLink())
            words << u"--symlink"_s << u"usr/"_s + name << u'/' + name;
        else if (info.isDir())
            words << u"--ro-bind"_s << u'/' + name << u'/' + name;
    }
    for (const QString &path :
         {u"/etc/passwd"_s, u"/etc/group"_s, u"/etc/hosts"_s, u"/etc/resolv.conf"_s, u"/etc/nsswitch.conf"_s,
          u"/etc/ssl"_s, u"/etc/ca-certificates"_s, u"/etc/alternatives"_s, u"/etc/ld.so.cache"_s, u"/etc/localtime"_s,
          u"/etc/gitconfig"_s})
        words << u"--ro-bind-try"_s << path << path;
    words << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s << u"--tmpfs"_s << u"/tmp"_s << u"--tmpfs"_s
          << u"/run"_s;
    for (const QString &path : programs + QStringList{settings.knownHosts, settings.sshConfig}) {
        if (!path.isEmpty() && !path.startsWith(u"/usr/"))
            words << u"--ro-bind"_s << path << path;
    }
    for (const QString &path : {workspace.work(), workspace.home(), workspace.temporary(), workspace.git()})
        words << u"--bind"_s << path << path;
    return words << u"--chdir"_s << folder << u"--"_s << command;
}

} // namespace runner

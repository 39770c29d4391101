// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/helpers/RawHttp.h"
#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QUrl>

#include <csignal>

namespace helpers {

/// A program that stands for `claude -p`: the prompt (standard input) says what it does. Words in it:
/// "exit N", "stderr TEXT", "sleep", "stubborn" (ignores SIGTERM), "lines N", "say TEXT", "wide N", "sh BASE64" (see
/// RunnerProcess::shell()).
inline QByteArray scriptedClaude()
{
    return R"script(#!/bin/sh
[ "$*" != --version ] || { echo '2.1.300 (Claude Code)'; exit 0; }
prompt=$(cat)
case $prompt in *stubborn*) trap '' TERM ;; esac
[ -z "$RUNNER_TRACE" ] || printf '%s\n' "$*" >>"$RUNNER_TRACE"
printf '{"type":"system","subtype":"init","cwd":"%s"}\n' "$PWD"
set -- $prompt
code=0
while [ $# -gt 0 ]; do
  word=$1; shift
  case $word in
    exit) code=$1; shift ;;
    stderr) echo "$1" >&2; shift ;;
    sleep|stubborn) echo $$ >"$HOME/claude.pid"; printf '{"type":"assistant","text":"asleep"}\n'; while :; do sleep 0.2; done ;;
    lines) i=0; while [ $i -lt "$1" ]; do printf '{"type":"assistant","n":%d}\n' $i; i=$((i+1)); done; shift ;;
    wide) head -c "$1" /dev/zero | tr '\0' 'x' | sed 's/^/{"type":"assistant","text":"/; s/$/"}/'; echo; shift ;;
    flood) yes '{"type":"assistant","text":"0123456789012345678901234567890123456789012345678901234567890123456789"}' | head -n "$1"; shift ;;
    say) printf '%s\n' "$1"; shift ;;
    show) eval "value=\$$1"; printf '{"type":"assistant","text":"%s"}\n' "$value"; shift ;;
    cat) while IFS= read -r line || [ -n "$line" ]; do printf 'file: %s\n' "$line"; done <"$1"; shift ;;
    mode) printf '{"type":"assistant","mode":"%s"}\n' "$(stat -c %a "$1")"; shift ;;
    list) for file in $(ls -A "$1"); do printf '{"type":"assistant","file":"%s"}\n' "$file"; done; shift ;;
    write) echo changed >"$1"; shift ;;
    git) printf '{"type":"assistant","git":"%s"}\n' "$(git $1 2>&1 | tr '\n"' ' _')"; shift ;;
    git-commit-itself) echo own >own.txt; git add own.txt; git commit -q -m "By Claude" ;;
    stray) setsid sleep 300 >/dev/null 2>&1 & ;;
    kill) kill -9 $$ ;;
    pwd) printf '{"type":"assistant","pwd":"%s"}\n' "$PWD" ;;
    sh) eval "$(printf %s "$1" | base64 -d)"; shift ;;
    reaches) if [ -e "$1" ]; then printf '{"type":"assistant","reaches":true}\n'; else printf '{"type":"assistant","reaches":false}\n'; fi; shift ;;
  esac
done
printf '{"type":"result","subtype":"success","is_error":false,"num_turns":2,"result":"done"}\n'
exit $code
)script";
}

/// "gantryctl serve" on a free port, with a scripted Claude, its folders below one temporary folder.
class RunnerProcess
{
public:
    struct Setup
    {
        QStringList arguments = {};
        QHash<QString, QString> environment = {};
        QString claude = {}; ///< empty: the scripted one
        bool withCallbackSecret = true;
    };

    RunnerProcess()
        : RunnerProcess(Setup{})
    {
    }
    explicit RunnerProcess(const Setup &setup)
        : m_setup(setup)
    {
        writeFile(QStringLiteral("claude"), scriptedClaude(), true);
        writeFile(QStringLiteral("callback-secret"), "lab-secret\n");
        start();
    }
    ~RunnerProcess() { stop(SIGKILL); }
    Q_DISABLE_COPY_MOVE(RunnerProcess)

    void start()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("ANTHROPIC_API_KEY"));
        environment.remove(QStringLiteral("CLAUDE_CODE_OAUTH_TOKEN"));
        environment.remove(QStringLiteral("ANTHROPIC_BASE_URL"));
        environment.remove(QStringLiteral("PORT"));
        environment.insert(QStringLiteral("GANTRY_DATA_DIR"), path(QStringLiteral("data")));
        for (auto it = m_setup.environment.begin(); it != m_setup.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        m_process = std::make_unique<QProcess>();
        m_process->setProcessEnvironment(environment);
        m_process->setProcessChannelMode(QProcess::SeparateChannels);
        m_process->setStandardErrorFile(path(QStringLiteral("server-stderr")), QIODevice::Append);
        QStringList arguments{QStringLiteral("serve"),
                              QStringLiteral("--workspace-dir"),
                              workspaces(),
                              QStringLiteral("--log-dir"),
                              logs(),
                              QStringLiteral("--claude"),
                              m_setup.claude.isEmpty() ? path(QStringLiteral("claude")) : m_setup.claude};
        if (m_setup.withCallbackSecret)
            arguments << QStringLiteral("--callback-secret-file") << path(QStringLiteral("callback-secret"));
        m_process->start(helpers::builtProgram("gantryctl"), arguments + m_setup.arguments);
        QByteArray line;
        QElapsedTimer clock;
        clock.start();
        while (!line.contains('\n') && clock.elapsed() < 60'000 && m_process->state() != QProcess::NotRunning) {
            m_process->waitForReadyRead(200);
            line += m_process->readAllStandardOutput();
        }
        m_url = QUrl(QJsonDocument::fromJson(line).object().value(QStringLiteral("listening")).toString());
    }

    [[nodiscard]] bool isListening() const { return m_url.port() > 0; }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_url.port()); }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] qint64 pid() const { return m_process->processId(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString workspaces() const { return path(QStringLiteral("ws")); }
    [[nodiscard]] QString logs() const { return path(QStringLiteral("logs")); }
    [[nodiscard]] QStringList leftWorkspaces() const
    {
        return QDir(workspaces()).entryList({QStringLiteral("ws-*")}, QDir::Dirs);
    }
    [[nodiscard]] QByteArray standardError() const
    {
        QFile file(path(QStringLiteral("server-stderr")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeFile(const QString &name, const QByteArray &bytes, bool executable = false) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(bytes);
        auto permissions = QFile::ReadOwner | QFile::WriteOwner;
        if (executable)
            permissions |= QFile::ExeOwner;
        file.setPermissions(permissions);
    }

    /// Sends a signal and waits for the end; the exit code, -1 when it was killed or did not end.
    int stop(int signal)
    {
        if (m_process->state() == QProcess::NotRunning)
            return -1;
        ::kill(static_cast<pid_t>(m_process->processId()), signal);
        if (!m_process->waitForFinished(60'000)) {
            m_process->kill();
            m_process->waitForFinished();
            return -1;
        }
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }
    /// Of one that has ended by itself; -1: it was killed, or runs.
    [[nodiscard]] int exitCode() const
    {
        const bool ended = m_process->state() == QProcess::NotRunning;
        return ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }
    /// From the next start on.
    void setWithCallbackSecret(bool with) { m_setup.withCallbackSecret = with; }
    [[nodiscard]] bool isRunning()
    {
        m_process->waitForFinished(0);
        return m_process->state() != QProcess::NotRunning;
    }

    /// Words for a prompt: the scripted Claude carries out @p script.
    [[nodiscard]] static QString shell(const QByteArray &script)
    {
        return QStringLiteral("sh ") + QString::fromLatin1(script.toBase64());
    }
    /// A body for /run with an API key, and whatever @p more says.
    [[nodiscard]] static QByteArray body(const QString &prompt, const QJsonObject &more = {})
    {
        QJsonObject json{{QStringLiteral("prompt"), prompt},
                         {QStringLiteral("anthropicApiKey"), QStringLiteral("sk-test-0123456789abcdef")}};
        for (auto it = more.begin(); it != more.end(); ++it)
            json.insert(it.key(), it.value());
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] RawAnswer run(const QString &prompt, const QJsonObject &more = {}) const
    {
        return RawRequest(port(), "POST", "/run", body(prompt, more)).wait();
    }

private:
    Setup m_setup;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
};

} // namespace helpers

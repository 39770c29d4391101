// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/ExecutionProcess.h"

#include "base/PrivateFile.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace executions {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

// Waits for NUL-separated words on its input: folder, memory in KB, seconds of processor time, variables, an empty
// word. Then it stays with the script: what leaves its own parent in there comes to this shell, and goes when the
// script has ended, whatever it did to its session and environment. Should this shell be killed, so is the script.
constexpr auto launcher = R"sh(set -o pipefail
IFS= read -r -d '' folder || exit 125
IFS= read -r -d '' memory || exit 125
IFS= read -r -d '' seconds || exit 125
cd -- "$folder" || exit 125
ulimit -d "$memory" && ulimit -t "$seconds" || exit 125
unset folder memory seconds
while IFS= read -r -d '' _gantry && [ -n "$_gantry" ]; do export "${_gantry?}"; done
unset _gantry
trap : HUP INT TERM
exec 3>&2 2>/dev/null
if command -v setpriv >/dev/null; then
  setpriv --pdeathsig KILL bash "$EXECUTION_CODE" </dev/null 2>&3 3>&-
else
  bash "$EXECUTION_CODE" </dev/null 2>&3 3>&-
fi
code=$?
unset IFS GLOBIGNORE
end_below() {
  local list children child
  for list in /proc/"$1"/task/*/children; do
    children=()
    read -r -a children <"$list"
    for child in "${children[@]}"; do
      left=yes
      kill -STOP "$child"
      end_below "$child"
      kill -KILL "$child"
    done
  done
}
for ((look = 0; look < 1000; ++look)); do
  left=
  end_below $$
  [ -n "$left" ] || break
done
exit "$code"
)sh"_L1;

// JavaScript engines, claude's among them, reserve far more than they use, and end at once when they may not. What is
// used is watched; this limit only keeps one process from using up the computer between two looks.
constexpr qint64 reservedKb = 2LL * 1024 * 1024;

// Where the folder of an execution is seen in isolation.
constexpr auto insideFolder = "/run/execution"_L1;

QByteArray word(const QString &text)
{
    return text.toUtf8() + '\0';
}

QString markOf(const QString &id)
{
    return u"GANTRY_EXECUTION_ID="_s + id;
}

} // namespace

ExecutionProcess::ExecutionProcess(const QString &id, const QString &folder, const Options &options, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_folder(folder)
    , m_options(options)
{
    m_timeLimit.setSingleShot(true);
    m_force.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, [this] { end(Cause::Timeout); });
    connect(&m_force, &QTimer::timeout, this, [this] { signalAll(SIGKILL); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { emit output(m_process.readAllStandardOutput(), false); });
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { emit output(m_process.readAllStandardError(), true); });
    connect(&m_process, &QProcess::finished, this, &ExecutionProcess::onFinished);
}

ExecutionProcess::~ExecutionProcess()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        signalAll(SIGKILL);
        m_process.kill();
        m_process.waitForFinished(2'000);
    }
    if (m_pid > 0)
        killStrays();
}

base::Result<> ExecutionProcess::prepare()
{
    for (const QString &folder : {m_folder, workspace(), m_folder + u"/home"_s, m_folder + u"/tmp"_s}) {
        if (const auto made = base::makePrivateFolder(folder); !made)
            return made;
    }
    const bool isIsolated = m_options.isolation == Isolation::Bubblewrap;
    const QString seen = isIsolated ? QString(insideFolder) : m_folder;
    QProcessEnvironment environment;
    const auto system = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, system.value(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s));
    environment.insert(u"LANG"_s, system.value(u"LANG"_s, u"C.UTF-8"_s));
    environment.insert(u"HOME"_s, m_options.shareHome ? QDir::homePath() : seen + u"/home"_s);
    environment.insert(u"TMPDIR"_s, isIsolated ? u"/tmp"_s : seen + u"/tmp"_s);
    environment.insert(u"EXECUTION_CODE"_s, seen + u"/code.sh"_s);
    environment.insert(u"EXECUTION_PROGRESS_FILE"_s, seen + u"/progress"_s);
    environment.insert(u"GANTRY_EXECUTION_ID"_s, m_id);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(workspace());
    m_process.setChildProcessModifier([parent = ::getpid()] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        if (::getppid() != parent)
            ::_exit(125);
        for (const int number : {SIGINT, SIGTERM, SIGPIPE, SIGCHLD, SIGHUP})
            ::signal(number, SIG_DFL);
    });
    QStringList command = isolated({u"bash"_s, u"--noprofile"_s, u"--norc"_s, u"-c"_s, launcher});
    const QString program = command.takeFirst();
    m_process.start(program, command);
    if (!m_process.waitForStarted(10'000))
        return base::fail(Error::Kind::Unavailable,
                          tr("%1 could not be started: %2").arg(program, m_process.errorString()));
    m_pid = m_process.processId();
    return {};
}

QStringList ExecutionProcess::isolated(const QStringList &command) const
{
    if (m_options.isolation != Isolation::Bubblewrap)
        return command;
    QStringList all{m_options.bubblewrap.isEmpty() ? u"bwrap"_s : m_options.bubblewrap,
                    u"--die-with-parent"_s,
                    u"--unshare-pid"_s,
                    u"--unshare-ipc"_s,
                    u"--ro-bind"_s,
                    u"/"_s,
                    u"/"_s,
                    u"--dev"_s,
                    u"/dev"_s,
                    u"--proc"_s,
                    u"/proc"_s,
                    u"--tmpfs"_s,
                    u"/tmp"_s,
                    u"--tmpfs"_s,
                    u"/run"_s};
    // Names must resolve in there.
    for (const QString &name : {u"/run/systemd/resolve"_s, u"/run/resolvconf"_s})
        all += {u"--ro-bind-try"_s, name, name};
    // What the server keeps of the others is none of its business.
    all += {u"--tmpfs"_s, m_options.folder, u"--bind"_s, m_folder, QString(insideFolder)};
    // The roots lie outside of what is private, and are the one other place to write to.
    for (const QString &root : m_options.roots)
        all += {u"--bind-try"_s, root, root};
    if (m_options.shareHome)
        all += {u"--bind-try"_s, QDir::homePath(), QDir::homePath()};
    all += {u"--chdir"_s, insideFolder + u"/workspace"_s};
    return all + command;
}

base::Result<> ExecutionProcess::run(const execapi::ExecutionRequest &request)
{
    m_limits = request.resources;
    const bool isIsolated = m_options.isolation == Isolation::Bubblewrap;
    QString work = (isIsolated ? QString(insideFolder) : m_folder) + u"/workspace"_s;
    const QString asked = QFileInfo(request.workingDirectory).canonicalFilePath();
    const bool isBelowRoot = !asked.isEmpty() && std::ranges::any_of(m_options.roots, [&asked](const QString &root) {
        const QString real = QFileInfo(root).canonicalFilePath();
        return !real.isEmpty() && (asked == real || asked.startsWith(real + u'/'));
    });
    if (isBelowRoot)
        work = asked;
    if (const auto written = base::writePrivateFile(m_folder + u"/code.sh"_s, request.code.toUtf8()); !written)
        return written;
    const auto cpuSeconds = qint64(std::ceil(m_limits.cpu * m_limits.timeoutSeconds));
    QByteArray input = word(work) + word(QString::number(qint64(m_limits.memoryMb) * 1024 + reservedKb))
        + word(QString::number(std::max<qint64>(1, cpuSeconds)));
    for (auto each = request.environment.cbegin(); each != request.environment.cend(); ++each)
        input += word(each.key() + u'=' + each.value());
    input += '\0';
    m_isRunning = true;
    m_process.write(input);
    m_process.closeWriteChannel();
    m_timeLimit.start(std::chrono::seconds(m_limits.timeoutSeconds));
    return {};
}

void ExecutionProcess::end(Cause cause)
{
    if (m_isOver)
        return;
    if (m_cause == Cause::None)
        m_cause = cause;
    signalAll(SIGTERM);
    if (!m_force.isActive())
        m_force.start(m_options.killGrace);
}

void ExecutionProcess::watch(const ProcessTable &table)
{
    if (!m_isRunning || m_isOver)
        return;
    m_usage = table.usage(pid_t(m_pid));
    if (m_usage.memoryBytes > qint64(m_limits.memoryMb) * 1024 * 1024)
        end(Cause::Memory);
    else if (m_usage.cpuSeconds > std::ceil(m_limits.cpu * m_limits.timeoutSeconds))
        end(Cause::Cpu);
}

QString ExecutionProcess::progress() const
{
    QFile file(m_folder + u"/progress"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(512)).section(u'\n', 0, 0) : QString();
}

void ExecutionProcess::signalAll(int signal)
{
    if (m_pid <= 0)
        return;
    // Bubblewrap takes all in there with it at once; asked politely, they end first, and it follows by itself.
    const bool sparesRoot = signal == SIGTERM && m_options.isolation == Isolation::Bubblewrap;
    for (const pid_t pid : ProcessTable::read().tree(pid_t(m_pid))) {
        if (!sparesRoot || pid != pid_t(m_pid))
            ::kill(pid, signal);
    }
}

/// What left its session and its parents, and is known by its environment alone.
void ExecutionProcess::killStrays()
{
    for (const pid_t pid : processesWith(markOf(m_id).toUtf8())) {
        if (pid != ::getpid())
            ::kill(pid, SIGKILL);
    }
}

void ExecutionProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    m_isOver = true;
    m_timeLimit.stop();
    m_force.stop();
    // Its children have no business here any more; they could also hold the pipes open.
    signalAll(SIGKILL);
    killStrays();
    const QByteArray lastOutput = m_process.readAllStandardOutput();
    const QByteArray lastErrors = m_process.readAllStandardError();
    if (!lastOutput.isEmpty())
        emit output(lastOutput, false);
    if (!lastErrors.isEmpty())
        emit output(lastErrors, true);
    QFile::remove(m_folder + u"/code.sh"_s); // prompts
    emit finished(status == QProcess::CrashExit ? 128 + exitCode : exitCode);
}

} // namespace executions

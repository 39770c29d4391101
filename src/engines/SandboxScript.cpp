// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxScript.h"

#include "claude/CommandLine.h"

#include <QCoreApplication>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxScript", text);
}

// R: the run's private folder. W: the working folder. S: a repository beside it that nobody else sees, for snapshots.
constexpr auto head = R"sh(cd "$HOME" || exit 125
R="$HOME/.gantry/$GANTRY_RUN"; W="$GANTRY_WORK"
S() { git -c core.autocrlf=false -c core.fileMode=true -c gc.auto=0 -c core.quotePath=false -c core.fsmonitor=false --git-dir="$R/snapshot" \
  --work-tree="$W" "$@"; }
)sh"_L1;

constexpr auto alone = R"sh(exec 9>"$R/busy"
! command -v flock >/dev/null || flock 9
)sh"_L1;

constexpr auto folders = R"sh(umask 077
mkdir -p "$R" || exit
if ! mkdir -p -- "$W" 2>/dev/null || ! [ -w "$W" ]; then
  sudo mkdir -p -- "$W" && sudo chown "$(id -u):$(id -g)" -- "$W"
fi
)sh"_L1;

// What was done before is not waited for, so these stand before the lock and again behind it.
constexpr auto unlessInstalled = R"sh(command -v claude >/dev/null && exit 0
)sh"_L1;
constexpr auto unlessUpdated = R"sh([ -e "$R/updated" ] && exit 0
)sh"_L1;
constexpr auto unlessSetUp = R"sh([ -e "$R/setup.$GANTRY_NUMBER" ] && exit 0
)sh"_L1;
constexpr auto unlessUnpacked = R"sh([ -e "$R/unpacked" ] && exit 91
)sh"_L1;

constexpr auto installing = R"sh(command -v npm >/dev/null || { echo 'there is neither claude nor npm' >&2; exit 1; }
if [ "$(id -u)" = 0 ]; then npm install -g @anthropic-ai/claude-code
else sudo npm install -g @anthropic-ai/claude-code; fi >&2 && command -v claude >/dev/null
)sh"_L1;

constexpr auto updating = R"sh(timeout 120 claude update && touch "$R/updated"
)sh"_L1;

constexpr auto summing = R"sh(cd -- "$R" || exit
for P in part.*; do if [ -e "$P" ]; then sha256sum "$P" || exit; fi; done
)sh"_L1;

// Files of the last commit that were not sent are left out as in a sparse checkout: else a commit would remove them.
constexpr auto unpacking = R"sh(if [ ! -e "$R/unpacked" ]; then
  cat "$R"/part.* >"$R/workspace.tgz" || exit
  [ "$(sha256sum <"$R/workspace.tgz" | cut -d ' ' -f 1)" = "$GANTRY_SUM" ] || exit 90
  tar -xzf "$R/workspace.tgz" -C "$W" || exit
  if [ -e "$W/.gantry-history" ]; then
    F=$(head -n 2 "$W/.gantry-history" | sed -n 's/^@object-format=//p') # of a repository whose names are not the usual ones
    (cd -- "$W" && git init -q ${F:+--object-format="$F"} . && { [ ! -e .gantry-shallow ] || cp .gantry-shallow .git/shallow; } \
      && git fetch -q --no-tags --update-head-ok ./.gantry-history '+refs/heads/*:refs/heads/*' \
      && git symbolic-ref HEAD "refs/heads/$(cat .gantry-branch)" && git reset -q \
      && git config user.name "$GANTRY_NAME" && git config user.email "$GANTRY_MAIL" && git config core.sparseCheckout true \
      && git ls-files -d -z | LC_ALL=C sort -zu | LC_ALL=C comm -z -23 - .gantry-removed \
      | git update-index --skip-worktree -z --stdin && git rev-parse HEAD >"$R/base") >&2 || exit
    rm -f -- "$W/.gantry-history" "$W/.gantry-branch" "$W/.gantry-removed" "$W/.gantry-shallow"
  fi
  rm -f "$R"/part.* "$R/workspace.tgz"
  touch "$R/unpacked"
fi
)sh"_L1;

constexpr auto launching = R"sh(touch "$R/stdout" "$R/stderr"
setsid bash "$R/run.sh" >/dev/null 2>&1 </dev/null &
for _ in $(seq 1 600); do [ -s "$R/pid" ] && break; sleep 0.05; done
cat "$R/pid"
)sh"_L1;

// A tail that was killed, as by the run itself, says nothing about the run. What the shell has to say about that must
// not come between the bytes of the log.
constexpr auto following = R"sh(exec 3>&2 2>/dev/null
P=$(cat "$R/pid") || exit
tail -q -s 0.2 -c "+$GANTRY_OUT" -f --pid="$P" "$R/stdout" & OUT=$!
tail -q -s 0.2 -c "+$GANTRY_ERR" -f --pid="$P" "$R/stderr" >&3 & ERR=$!
wait "$OUT"; OUT=$?; wait "$ERR"; ERR=$?
[ "$OUT" -lt 128 ] && [ "$ERR" -lt 128 ] && { [ -e "$R/rc" ] || ! kill -0 "$P" 2>/dev/null; } || exit 75
)sh"_L1;

constexpr auto signalling = R"sh(P=$(cat "$R/pid") && kill -s "$GANTRY_SIGNAL" -- "-$P" 2>/dev/null
exit 0
)sh"_L1;

// What it leaves running in the background must not keep the others waiting.
constexpr auto settingUp = R"sh((cd -- "$W" && exec bash -c "$GANTRY_COMMAND" 9>&-) && touch "$R/setup.$GANTRY_NUMBER"
)sh"_L1;

QStringList claudeArguments(const session::RunRequest &request)
{
    const session::Profile &profile = request.session.profile;
    QStringList arguments{u"claude"_s, u"-p"_s, u"--output-format"_s, u"stream-json"_s, u"--verbose"_s};
    // Nobody can be asked in there, and there is nothing to protect but the sandbox.
    if (profile.permissionMode == u"manual" || profile.permissionMode == u"bypassPermissions")
        arguments += u"--dangerously-skip-permissions"_s;
    else
        arguments += {u"--permission-mode"_s, profile.permissionMode};
    if (!profile.model.isEmpty())
        arguments += {u"--model"_s, profile.model};
    if (profile.maxBudget && *profile.maxBudget > base::Money())
        arguments += {u"--max-budget-usd"_s, QString::number(profile.maxBudget->dollars(), 'f', 6)};
    if (profile.maxTurns > 0)
        arguments += {u"--max-turns"_s, QString::number(profile.maxTurns)};
    if (!profile.allowedTools.isEmpty())
        arguments += QStringList{u"--allowedTools"_s} + profile.allowedTools;
    return arguments;
}

QString quoted(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments)
        words.append(claude::shellQuoted(argument));
    return words.join(u' ');
}

} // namespace

SandboxScript::SandboxScript(const QString &run, const QString &workFolder)
    : m_run(run)
    , m_workFolder(workFolder)
{
}

QString SandboxScript::oneAtATime(QLatin1StringView unlessDone, QLatin1StringView work)
{
    return QString(unlessDone) + alone + unlessDone + work;
}

QString SandboxScript::file(const QString &name) const
{
    return u".gantry/"_s + m_run + u'/' + name;
}

e2b::ProcessSpec SandboxScript::spec(const QString &command, std::chrono::milliseconds deadline) const
{
    return {.command = head + command,
            .environment = {{u"GANTRY_RUN"_s, m_run}, {u"GANTRY_WORK"_s, m_workFolder}},
            .deadline = deadline};
}

e2b::ProcessSpec SandboxScript::makeFolders() const
{
    return spec(folders, 60s);
}

e2b::ProcessSpec SandboxScript::ensureClaude() const
{
    return spec(oneAtATime(unlessInstalled, installing), 5min);
}

e2b::ProcessSpec SandboxScript::updateClaude() const
{
    return spec(oneAtATime(unlessUpdated, updating), 4min + 10s); // an earlier one may have to end first
}

e2b::ProcessSpec SandboxScript::unpack(const QByteArray &sha256, const QString &name, const QString &mail) const
{
    e2b::ProcessSpec unpacking_ = spec(oneAtATime({}, unpacking), 15min);
    unpacking_.environment.insert(u"GANTRY_SUM"_s, QString::fromLatin1(sha256));
    unpacking_.environment.insert(u"GANTRY_NAME"_s, name);
    unpacking_.environment.insert(u"GANTRY_MAIL"_s, mail);
    return unpacking_;
}

e2b::ProcessSpec SandboxScript::uploaded() const
{
    return spec(oneAtATime(unlessUnpacked, summing), 15min);
}

e2b::ProcessSpec SandboxScript::launch(const QMap<QString, QString> &environment) const
{
    e2b::ProcessSpec launch = spec(launching, 60s);
    for (auto each = environment.cbegin(); each != environment.cend(); ++each) {
        if (!launch.environment.contains(each.key()))
            launch.environment.insert(each.key(), each.value());
    }
    return launch;
}

e2b::ProcessSpec SandboxScript::follow(qint64 outputOffset, qint64 errorOffset) const
{
    e2b::ProcessSpec follow = spec(following, 0ms);
    // tail counts from 1.
    follow.environment.insert(u"GANTRY_OUT"_s, QString::number(outputOffset + 1));
    follow.environment.insert(u"GANTRY_ERR"_s, QString::number(errorOffset + 1));
    return follow;
}

e2b::ProcessSpec SandboxScript::signal(const QString &name) const
{
    e2b::ProcessSpec signal = spec(signalling, 30s);
    signal.environment.insert(u"GANTRY_SIGNAL"_s, name);
    return signal;
}

e2b::ProcessSpec SandboxScript::setUp(qsizetype number, const QString &command,
                                      const QMap<QString, QString> &environment) const
{
    e2b::ProcessSpec setUp = spec(oneAtATime(unlessSetUp, settingUp), 15min);
    for (auto each = environment.cbegin(); each != environment.cend(); ++each) {
        if (!setUp.environment.contains(each.key()))
            setUp.environment.insert(each.key(), each.value());
    }
    setUp.environment.insert(u"GANTRY_COMMAND"_s, command);
    setUp.environment.insert(u"GANTRY_NUMBER"_s, QString::number(number));
    return setUp;
}

QByteArray SandboxScript::runScript(const session::RunRequest &request)
{
    const bool isClaude = request.step.kind == session::StepKind::ClaudePrompt;
    const QString command = isClaude ? quoted(claudeArguments(request)) + uR"sh( <"$R/prompt")sh"_s
                                     : uR"sh(bash "$R/prompt" </dev/null)sh"_s;
    // The folder is made by one only, however often this is started.
    return (head + uR"sh(mkdir "$R/lock" 2>/dev/null || exit 0
trap : TERM INT # for the command alone: its exit code is wanted
echo $$ >"$R/pid.new" && mv "$R/pid.new" "$R/pid"
cd -- "$W" && )sh"_s
            + command + uR"sh( >"$R/stdout" 2>"$R/stderr"
echo $? >"$R/rc.new" && mv "$R/rc.new" "$R/rc"
)sh"_s)
        .toUtf8();
}

base::Result<QByteArray> SandboxScript::prompt(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar character : text) {
        if (character.category() != QChar::Other_Control || character == u'\n' || character == u'\t')
            kept.append(character);
    }
    const QByteArray bytes = kept.toUtf8();
    if (bytes.size() > maxPromptBytes)
        return base::fail(Error::Kind::TooLarge,
                          tr("The prompt has %1 bytes; in a sandbox it may have 100 KB. Put the text into a file of "
                             "the project and name the file in the prompt.")
                              .arg(bytes.size()));
    if (kept.trimmed().isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("There is nothing to run. Write a prompt or a command."));
    return bytes;
}

QString SandboxScript::displayCommand(const session::RunRequest &request)
{
    if (request.step.kind == session::StepKind::ClaudePrompt)
        return quoted(claudeArguments(request)) + u" < prompt"_s;
    return request.step.text;
}

} // namespace engines

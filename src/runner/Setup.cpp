// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Setup.h"

#include "base/PrivateFile.h"
#include "git/Git.h"
#include "runner/GitAddress.h"
#include "runner/OrderedJson.h"
#include "runner/RunEnvironment.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runner {
namespace {

constexpr auto commandLimit = 5min;
constexpr qsizetype keptOutput = 16 * 1024;
constexpr int progressIntervalMs = 300;

std::unexpected<SetupFailure> fail(const QString &message)
{
    return std::unexpected(SetupFailure{message});
}

std::unexpected<SetupFailure> failed(const base::Error &error)
{
    return std::unexpected(SetupFailure{error.message, error.kind == base::Error::Kind::Cancelled});
}

/// The last bytes of what a program says, and its lines as they come.
class Listener
{
public:
    explicit Listener(Setup::Tell tell)
        : m_tell(std::move(tell))
    {
    }

    void take(QByteArrayView bytes)
    {
        m_isCut = m_isCut || m_kept.size() + bytes.size() > keptOutput;
        m_kept = m_kept.append(bytes).right(keptOutput);
        for (const char c : bytes) {
            if (c != '\r' && c != '\n') {
                m_line.append(c);
                continue;
            }
            if (const auto progress = cloneProgress(std::exchange(m_line, {})))
                tell(*progress);
        }
        m_line = m_line.right(1024);
    }

    /// Without what is only progress, and without the rest of a line that was cut: half a secret would not be known.
    [[nodiscard]] QString text() const
    {
        QStringList lines;
        QByteArrayList kept = QByteArray(m_kept).replace('\r', '\n').split('\n');
        if (m_isCut)
            kept.removeFirst();
        for (const QByteArray &line : std::as_const(kept)) {
            const bool noise = cloneProgress(line).has_value() || line.startsWith("Cloning into");
            if (!line.trimmed().isEmpty() && !noise)
                lines.append(QString::fromUtf8(line.trimmed()));
        }
        return lines.join(u'\n');
    }

private:
    void tell(const Progress &progress)
    {
        if (m_clock.isValid() && m_clock.elapsed() < progressIntervalMs && progress.percent != 100)
            return;
        m_clock.start();
        m_tell(progress);
    }

    Setup::Tell m_tell;
    QByteArray m_kept;
    bool m_isCut = false; ///< its beginning is lost
    QByteArray m_line;
    QElapsedTimer m_clock;
};

bool isRefusal(const QString &text)
{
    static const QStringList signs{u"Permission denied"_s,
                                   u"Could not read from remote repository"_s,
                                   u"Authentication failed"_s,
                                   u"could not read Username"_s,
                                   u"Repository not found"_s,
                                   u"Host key verification failed"_s,
                                   u"The requested URL returned error: 40"_s};
    return std::ranges::any_of(signs, [&text](const QString &sign) { return text.contains(sign); });
}

QByteArray textOf(const ClaudeFile &file)
{
    QByteArray text;
    if (!file.frontMatter.isEmpty()) {
        text += "---\n";
        for (const auto &[key, value] : file.frontMatter)
            text += key.toUtf8() + ": " + compactJson(value) + '\n'; // JSON is YAML
        text += "---\n\n";
    }
    return text + file.content.toUtf8() + '\n';
}

} // namespace

QByteArray environmentFileValue(const QByteArray &value)
{
    if (!value.contains('\'') && !value.contains('\n') && !value.contains('\r'))
        return '\'' + value + '\'';
    QByteArray quoted;
    for (const char c : value) {
        if (c == '\n')
            quoted += "\\n";
        else if (c == '\r')
            quoted += "\\r";
        else if (c == '"' || c == '\\' || c == '$' || c == '`')
            (quoted += '\\') += c;
        else
            quoted += c;
    }
    return '"' + quoted + '"';
}

QByteArray environmentFile(const QMap<QString, base::Secret> &secrets)
{
    QByteArray text;
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        text += it.key().toUtf8() + '=' + environmentFileValue(it.value().reveal()) + '\n';
    return text;
}

std::optional<Progress> cloneProgress(QByteArrayView line)
{
    static const QRegularExpression form(
        u"^(?:remote: )?(Enumerating|Counting|Compressing|Receiving|Resolving|Updating)( [a-z]+):\\s+(\\d{1,3})%"_s);
    const auto match = form.match(QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 200))));
    if (!match.hasMatch())
        return {};
    return Progress{u"clone"_s, match.captured(1) + match.captured(2), std::min(match.captured(3).toInt(), 100)};
}

Setup::Setup(const TaskRequest &request, const Workspace &workspace, const Settings &settings,
             const std::stop_token &stop, Tell tell)
    : m_request(request)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_stop(stop)
    , m_tell(std::move(tell))
{
}

std::expected<Prepared, SetupFailure> Setup::run()
{
    m_prepared.folder = m_request.gitRepo.isEmpty() ? m_workspace.work() : m_workspace.repository();
    for (const auto step : {&Setup::writeKey, &Setup::clone, &Setup::writeEnvironmentFile, &Setup::writeClaudeFiles,
                            &Setup::enterFolder, &Setup::runCommands}) {
        if (m_stop.stop_requested())
            return std::unexpected(SetupFailure{u"Cancelled"_s, true});
        if (const Done done = (this->*step)(); !done)
            return std::unexpected(done.error());
    }
    return m_prepared;
}

Setup::Done Setup::write(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(u"The folder %1 could not be made"_s.arg(QDir(m_workspace.root()).relativeFilePath(folder)));
    if (const auto written = base::writePrivateFile(path, bytes); !written)
        return failed(written.error());
    return {};
}

Setup::Done Setup::writeKey()
{
    // Whoever commits in a workspace needs a name; a repository's own settings come before these.
    if (const Done done = write(m_workspace.home() + u"/.gitconfig"_s,
                                "[user]\n\tname = Claude Code\n\temail = noreply@anthropic.com\n");
        !done)
        return done;
    return m_request.sshKey.isEmpty() ? Done() : write(m_workspace.key(), m_request.sshKey.reveal());
}

/// A run can change the settings of the clone; what pushes afterwards works with these.
Setup::Done Setup::keepConfiguration()
{
    QFile file(m_workspace.repository() + u"/.git/config"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"The settings of the clone could not be read"_s);
    m_prepared.gitConfiguration = file.readAll();
    return {};
}

Setup::Done Setup::clone()
{
    if (m_request.gitRepo.isEmpty())
        return {};
    const auto address = readGitAddress(m_request.gitRepo, !m_request.sshKey.isEmpty());
    if (!address)
        return fail(address.error());
    if (!m_request.sshKey.isEmpty() && !address->usesKey)
        m_prepared.notes.append(
            u"The SSH key is not used: the repository is read over HTTP. Give an address that begins with git@."_s);
    m_tell({u"clone"_s, u"Cloning"_s, -1});
    Listener listener(m_tell);
    git::SpawnRequest spawn;
    const QStringList command = {u"git"_s,
                                 u"clone"_s,
                                 u"--branch"_s,
                                 m_request.gitBranch,
                                 u"--depth"_s,
                                 QString::number(m_request.gitDepth),
                                 u"--single-branch"_s,
                                 u"--progress"_s,
                                 u"--"_s,
                                 address->url,
                                 m_workspace.repository()};
    for (const QString &word : command)
        spawn.argv.append(word.toUtf8());
    spawn.folder = m_workspace.work().toUtf8();
    spawn.environment = replacing(gitEnvironment(m_request, m_workspace, m_settings) << safeProtocols.toByteArray());
    spawn.timeLimit = m_settings.cloneLimit;
    spawn.follow = [&listener](QByteArrayView bytes) { listener.take(bytes); };
    const auto cloned = git::spawn(spawn, m_stop);
    if (!cloned && cloned.error().kind == base::Error::Kind::TimedOut)
        return fail(u"Failed to clone repository: it took longer than 10 minutes"_s);
    if (!cloned)
        return failed(cloned.error());
    if (cloned->exitCode == 0)
        return keepConfiguration();
    const QString text = listener.text();
    return fail(u"Failed to clone repository: "_s
                + (isRefusal(text)
                       ? u"Authentication failed or repository not accessible. Ensure SSH key is properly configured."_s
                       : text));
}

Setup::Done Setup::writeEnvironmentFile()
{
    if (m_request.environmentSecrets.isEmpty())
        return {};
    const QString path = m_prepared.folder + u"/.env"_s;
    if (!m_request.gitRepo.isEmpty()) {
        const git::Git git(m_workspace.repository().toUtf8(), m_stop);
        if (QFileInfo(path).isSymLink() || QFileInfo::exists(path)
            || git.succeeds({"ls-files", "--error-unmatch", "--", ".env"})) {
            m_prepared.notes.append(
                u"The repository has a file .env of its own, which stays as it is; the secrets are environment variables only."_s);
            return {};
        }
        QFile exclude(m_workspace.repository() + u"/.git/info/exclude"_s);
        QDir().mkpath(QFileInfo(exclude).absolutePath());
        if (!exclude.open(QIODevice::Append) || exclude.write("\n/.env\n") < 0)
            return fail(u"The file .env could not be kept out of git: %1"_s.arg(exclude.errorString()));
    }
    return write(path, environmentFile(m_request.environmentSecrets));
}

Setup::Done Setup::writeClaudeFiles()
{
    const QString own = m_workspace.home() + u"/.runner"_s;
    const std::tuple<QString, QByteArray, QString *> files[]
        = {{own + u"/system-prompt.txt"_s, m_request.systemPrompt.toUtf8(), &m_prepared.systemPromptFile},
           {own + u"/append-system-prompt.txt"_s, m_request.appendSystemPrompt.toUtf8(),
            &m_prepared.appendSystemPromptFile},
           {own + u"/mcp.json"_s,
            m_request.mcpConfig.isEmpty() ? QByteArray() : QJsonDocument(m_request.mcpConfig).toJson(),
            &m_prepared.mcpFile}};
    for (const auto &[path, bytes, target] : files) {
        if (bytes.isEmpty())
            continue;
        if (const Done done = write(path, bytes); !done)
            return done;
        *target = path;
    }
    const std::pair<QString, const QList<ClaudeFile> &> folders[]
        = {{u"/.claude/commands/"_s, m_request.slashCommands}, {u"/.claude/agents/"_s, m_request.subagents}};
    for (const auto &[folder, list] : folders) {
        for (const ClaudeFile &file : list) {
            if (const Done done = write(m_workspace.home() + folder + file.name + u".md"_s, textOf(file)); !done)
                return done;
        }
    }
    return {};
}

Setup::Done Setup::enterFolder()
{
    if (m_request.cwdRelative.isEmpty())
        return {};
    // A repository may hold links that lead out, so every step is looked at before the next one is made.
    QString folder = m_prepared.folder;
    for (const QString &part : m_request.cwdRelative.split(u'/', Qt::SkipEmptyParts)) {
        folder += u'/' + part;
        const QFileInfo info(folder);
        if (info.isSymLink() || (info.exists() && !info.isDir()) || (!info.exists() && !QDir().mkdir(folder)))
            return fail(u"cwdRelative does not lead to a folder of the workspace"_s);
    }
    m_prepared.folder = folder;
    return {};
}

Setup::Done Setup::runCommands()
{
    for (const QString &command : m_request.preExecutionCommands) {
        m_tell({u"commands"_s, u"Running a command before Claude starts"_s, -1});
        Listener listener([](const Progress &) { });
        git::SpawnRequest spawn;
        // Not an argument: those can be read in the list of processes.
        const QStringList shell{u"/bin/sh"_s, u"-c"_s, u"eval \"$GANTRY_COMMAND\""_s};
        for (const QString &word : isolated(shell, m_workspace, m_prepared.folder, {}, m_settings))
            spawn.argv.append(word.toUtf8());
        spawn.folder = m_prepared.folder.toUtf8();
        spawn.environment = replacing(claudeEnvironment(m_request, m_workspace, m_settings)
                                      << QByteArrayLiteral("CI=true") << "GANTRY_COMMAND=" + command.toUtf8());
        spawn.timeLimit = commandLimit;
        spawn.follow = [&listener](QByteArrayView bytes) { listener.take(bytes); };
        const auto done = git::spawn(spawn, m_stop);
        const QString failure = u"Pre-execution command failed: %1\nCommand failed: %1"_s.arg(command);
        if (!done && done.error().kind == base::Error::Kind::Cancelled)
            return failed(done.error());
        if (!done)
            return fail(failure + u'\n' + done.error().message);
        if (done->exitCode != 0)
            return fail((failure + u'\n' + listener.text()).trimmed());
    }
    return {};
}

} // namespace runner

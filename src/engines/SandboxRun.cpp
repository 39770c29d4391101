// SPDX-License-Identifier: GPL-3.0-or-later
// From the project to the command that runs. What follows is in SandboxRunEnd.cpp.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"
#include "engines/WorkspaceFiles.h"
#include "git/Git.h"

#include <QFile>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
using base::Error;
namespace eventtype = session::eventtype;

namespace {

constexpr auto ownerInterval = 1s;
constexpr auto politeTime = 6500ms; ///< for claude to end its tools and to save the conversation
constexpr qsizetype maxNamed = 5;

SandboxLimits::Rules rulesFor(const session::RunRequest &request, const SandboxChoices &choices)
{
    const auto time = request.step.timeout.count() > 0 ? request.step.timeout : choices.timeLimit;
    return {time, choices.hourlyRate, request.session.profile.maxBudget};
}

/// The current branch with its history, so that commits and branches work there; nothing without commits.
QList<std::pair<QByteArray, QByteArray>> packHistory(const git::Git &git, const QString &folder)
{
    const auto top = git.line({"rev-parse", "--show-prefix"});
    const auto branch = git.line({"symbolic-ref", "--short", "HEAD"});
    // A project below the repository's top has paths that its history does not know.
    if (!top || !top->isEmpty() || !branch)
        return {};
    const QByteArray bundle = git::toPath(folder + u"/history"_s);
    const QString name = folder + u"/branch"_s;
    QFile file(name);
    const bool written = git.run({.arguments = {"bundle", "create", "-q", bundle, "HEAD", *branch},
                                  .timeLimit = std::chrono::minutes(10)})
                             .has_value()
        && file.open(QIODevice::WriteOnly) && file.write(*branch) == branch->size();
    if (!written)
        return {};
    return {{".gantry-history", bundle}, {".gantry-branch", git::toPath(name)}};
}

base::Result<PackedWorkspace> packProject(const RunFiles &files, const QByteArray &project, const std::stop_token &stop)
{
    if (const auto made = files.create(); !made)
        return std::unexpected(made.error());
    const auto chosen = chooseFiles(project, stop);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto extra = packHistory(git::Git(project, stop), files.runtimeFolder());
    auto packed = packWorkspace(project, chosen->chosen, extra, files.runtimeFolder() + u"/workspace.tgz"_s, stop);
    if (packed)
        packed->leftOut += chosen->withheld;
    return packed;
}

QString namesOf(const QList<SecretPlace> &places)
{
    QStringList names;
    for (const SecretPlace &place : places.first(std::min(places.size(), maxNamed)))
        names.append(SandboxRun::tr("%1, line %2 (%3)").arg(git::toText(place.path)).arg(place.line).arg(place.kind));
    if (places.size() > maxNamed)
        names.append(u"…"_s);
    return names.join(u"; "_s);
}

} // namespace

SandboxRun::SandboxRun(const session::RunRequest &request, const RunFiles &files, const SandboxChoices &choices,
                       const e2b::SandboxRecords &records, git::Jobs &jobs, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_files(files)
    , m_choices(choices)
    , m_records(records)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_owner(files.owner())
    , m_script(request.run.id.toString(), choices.workFolder)
    , m_limits(rulesFor(request, choices))
    , m_client(choices.account, choices.timings)
    , m_output(files.log(), files.folder() + u'/' + QLatin1StringView(process::runfolder::gapsFile), choices.logLimit)
    , m_errors(files.errorLog(), files.folder() + u'/' + QLatin1StringView(process::runfolder::errorGapsFile),
               choices.logLimit)
{
    connect(&m_ticker, &QTimer::timeout, this, &SandboxRun::tick);
    connect(&m_heart, &QTimer::timeout, this, &SandboxRun::beat);
    connect(&m_ownerTimer, &QTimer::timeout, this, &SandboxRun::takeOwnership);
    m_force.setSingleShot(true);
    connect(&m_force, &QTimer::timeout, this, [this] { terminate(u"KILL"_s); });
}

SandboxRun::~SandboxRun()
{
    m_cancel.request_stop();
    delete m_follower; // before the sandbox it speaks with
}

void SandboxRun::start()
{
    m_begun = m_clock.elapsed();
    m_record.tag = u"gantry-"_s + m_request.run.id.toString();
    m_record.run = m_request.run.id.toString();
    m_record.session = m_request.session.id.toString();
    m_record.project = m_request.session.project;
    m_record.templateName = m_choices.templateName;
    m_record.workFolder = m_choices.workFolder;
    m_record.keep = m_choices.keep;
    m_record.createdAt = m_clock.now();
    m_record.timeToLive = std::chrono::duration_cast<std::chrono::seconds>(m_limits.rules().time) + m_choices.grace;
    emit started(makeEvent(
        eventtype::runStarted, u"started"_s,
        {{u"pid"_s, 0}, {u"command"_s, SandboxScript::displayCommand(m_request)}, {u"log_path"_s, m_files.log()}}));
    m_ticker.start(m_choices.tick);
    pack();
}

void SandboxRun::pack()
{
    progress(u"pack"_s, tr("Packing the project."));
    const QByteArray project = git::toPath(m_request.session.workingFolder);
    m_jobs
        .run([files = m_files, project](const std::stop_token &stop) { return packProject(files, project, stop); },
             m_cancel)
        .then(this, [this](const base::Result<PackedWorkspace> &packed) { onPacked(packed); });
}

void SandboxRun::onPacked(const base::Result<PackedWorkspace> &packed)
{
    if (isOver())
        return;
    if (!packed) {
        end({{}, packed.error().message});
        return;
    }
    m_packed = *packed;
    (void)m_owner.take(); // nobody else knows this run yet
    if (!m_packed.secrets.isEmpty() && !m_choices.allowSecrets) {
        end({{},
             tr("Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them "
                "for this run.")
                 .arg(namesOf(m_packed.secrets))});
        return;
    }
    QJsonArray leftOut;
    for (const QByteArray &path : m_packed.leftOut.first(std::min<qsizetype>(m_packed.leftOut.size(), 100)))
        leftOut.append(git::toText(path));
    progress(u"packed"_s, tr("%n files, %1 bytes packed.", nullptr, int(m_packed.files)).arg(m_packed.bytes),
             {{u"files"_s, m_packed.files},
              {u"bytes"_s, m_packed.bytes},
              {u"left_out"_s, leftOut},
              {u"left_out_count"_s, m_packed.leftOut.size()}});
    create();
}

void SandboxRun::create()
{
    // First on disk: whatever happens from here on, the sandbox can be found and killed.
    if (const auto written = m_records.write(m_record); !written) {
        end({{}, written.error().message});
        return;
    }
    progress(u"create"_s, tr("Starting a sandbox of the template %1.").arg(m_choices.templateName));
    e2b::CreateRequest request;
    request.templateName = m_choices.templateName;
    request.timeout = m_record.timeToLive;
    request.tag = m_record.tag;
    request.metadata = {{u"gantryRun"_s, m_record.run}, {u"gantrySession"_s, m_record.session}};
    m_client.create(request, [this](const e2b::Result<e2b::Sandbox> &made) { onSandbox(made); });
}

void SandboxRun::onSandbox(const e2b::Result<e2b::Sandbox> &made)
{
    if (!made) {
        const bool mayLive = made.error().cause == Cause::Unreachable || made.error().cause == Cause::TimedOut;
        m_record.kill = mayLive;
        m_record.state = mayLive ? m_record.state : e2b::SandboxRecord::State::Ended;
        endWith(made.error());
        return;
    }
    m_record.sandboxId = made->id;
    m_record.state = e2b::SandboxRecord::State::Running;
    m_record.endAt = m_clock.now().addSecs(m_record.timeToLive.count());
    m_record.kill = isOver(); // stopped meanwhile
    keepRecord();
    if (isOver()) {
        cleanUp();
        return;
    }
    m_sandbox = std::make_unique<e2b::E2bSandbox>(m_choices.account, *made, m_choices.timings);
    progress(u"created"_s, tr("The sandbox %1 runs.").arg(made->id), {{u"sandbox"_s, made->id}});
    m_heart.start(m_choices.heartbeat);
    prepare();
}

void SandboxRun::prepare()
{
    m_sandbox->health([this](const e2b::Result<> &health) {
        if (isOver())
            return;
        if (!health) {
            endWith(health.error());
            return;
        }
        run(m_script.makeFolders(), [this](const e2b::CommandResult &made) {
            if (made.end.exitCode != 0)
                end({{},
                     tr("The folder %1 cannot be made in the sandbox: %2")
                         .arg(m_choices.workFolder, git::firstWords(made.errors))});
            else if (m_request.step.kind == session::StepKind::ClaudePrompt)
                ensureClaude();
            else
                upload(0);
        });
    });
}

void SandboxRun::ensureClaude()
{
    run(m_script.ensureClaude(), [this](const e2b::CommandResult &made) {
        if (made.end.exitCode != 0)
            end({{},
                 tr("Claude Code is missing in the sandbox and could not be installed: %1. Choose a template that "
                    "has it.")
                     .arg(git::firstWords(made.errors))});
        else if (m_choices.update)
            update();
        else
            upload(0);
    });
}

void SandboxRun::update()
{
    progress(u"update"_s, tr("Updating Claude Code."));
    m_sandbox->run(m_script.updateClaude(), [this](const e2b::Result<e2b::CommandResult> &updated) {
        if (isOver())
            return;
        // The version that is there will do.
        if (!updated || updated->end.exitCode != 0)
            progress(u"update"_s,
                     tr("Claude Code could not be updated; the run goes on with the version that is there."),
                     {{u"warning"_s, true}});
        upload(0);
    });
}

void SandboxRun::upload(int part)
{
    const qint64 from = part * m_choices.partBytes;
    if (from >= m_packed.bytes) {
        unpack();
        return;
    }
    QFile file(m_packed.file);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly) && file.seek(from))
        bytes = file.read(m_choices.partBytes);
    if (bytes.isEmpty()) {
        end({{}, tr("The packed project %1 cannot be read.").arg(m_packed.file)});
        return;
    }
    progress(u"upload"_s, tr("Sending the project."), {{u"done"_s, from}, {u"total"_s, m_packed.bytes}});
    // A part that broke off is sent again whole; the others are there.
    const auto name = u"part.%1"_s.arg(part, 6, 10, QLatin1Char('0'));
    writeFile(name, bytes, [this, part] { upload(part + 1); });
}

void SandboxRun::unpack()
{
    run(m_script.unpack(m_packed.sha256), [this](const e2b::CommandResult &unpacked) {
        QFile::remove(m_packed.file);
        if (unpacked.end.exitCode == SandboxScript::damagedUpload)
            end({{}, tr("The project arrived damaged in the sandbox.")});
        else if (unpacked.end.exitCode != 0)
            end({{}, tr("The project could not be unpacked in the sandbox: %1").arg(git::firstWords(unpacked.errors))});
        else
            writeScript();
    });
}

void SandboxRun::writeScript()
{
    writeFile(u"prompt"_s, SandboxScript::prompt(m_request.step.text).value_or(QByteArray()),
              [this] { writeFile(u"run.sh"_s, SandboxScript::runScript(m_request), [this] { launch(); }); });
}

void SandboxRun::launch()
{
    QMap<QString, QString> environment = m_request.step.environment;
    environment.insert(u"IS_SANDBOX"_s, u"1"_s); // claude asks for it before it skips permissions as root
    for (auto secret = m_choices.secrets.cbegin(); secret != m_choices.secrets.cend(); ++secret)
        environment.insert(secret.key(), QString::fromUtf8(secret->reveal()));
    m_attempts = 0;
    run(m_script.launch(environment), [this](const e2b::CommandResult &launched) {
        m_record.pid = launched.output.trimmed().toLongLong();
        if (m_record.pid <= 0) {
            end({{}, tr("The command could not be started in the sandbox: %1").arg(git::firstWords(launched.errors))});
            return;
        }
        keepRecord();
        progress(u"run"_s, tr("The command runs in the sandbox."));
        follow();
    });
}

// --- what all stages use -----------------------------------------------------------------------------------------

/// A command of ours. All of them may be run twice, so one whose answer got lost is.
void SandboxRun::run(const e2b::ProcessSpec &spec, const Then<e2b::CommandResult> &then)
{
    m_sandbox->run(spec, [this, spec, then](const e2b::Result<e2b::CommandResult> &result) {
        if (isOver())
            return;
        const bool isAgain = !result && m_attempts < m_choices.timings.repeats
            && (result.error().cause == Cause::Dropped || result.error().cause == Cause::Unreachable
                || result.error().cause == Cause::TimedOut || result.error().cause == Cause::Busy);
        if (isAgain) {
            QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this,
                               [this, spec, then] { run(spec, then); });
        } else if (!result) {
            endWith(result.error());
        } else {
            m_attempts = 0;
            then(*result);
        }
    });
}

void SandboxRun::writeFile(const QString &name, const QByteArray &bytes, const std::function<void()> &then)
{
    m_sandbox->write(m_script.file(name), bytes, [this, name, bytes, then](const e2b::Result<> &written) {
        if (isOver())
            return;
        const bool isAgain = !written && m_attempts < m_choices.timings.repeats
            && (written.error().cause == Cause::Unreachable || written.error().cause == Cause::TimedOut
                || written.error().cause == Cause::Busy);
        if (isAgain) {
            QTimer::singleShot(e2b::backOff(m_choices.timings, m_attempts++), this,
                               [this, name, bytes, then] { writeFile(name, bytes, then); });
        } else if (!written) {
            endWith(written.error());
        } else {
            m_attempts = 0;
            then();
        }
    });
}

void SandboxRun::keepRecord()
{
    if (const auto written = m_records.write(m_record); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

void SandboxRun::progress(const QString &stage, const QString &words, QJsonObject more)
{
    more.insert(u"stage"_s, stage);
    more.insert(u"words"_s, words);
    tell("sandbox_progress"_L1, u"progress:%1:%2"_s.arg(m_clock.now().toMSecsSinceEpoch()).arg(++m_progress), more);
}

void SandboxRun::tell(QLatin1StringView type, const QString &suffix, QJsonObject data)
{
    emit event(makeEvent(type, suffix, std::move(data)));
}

session::Event SandboxRun::makeEvent(QLatin1StringView type, const QString &suffix, QJsonObject data) const
{
    data.insert(u"run"_s, m_request.run.id.toString());
    return {.id = 0,
            .session = m_request.session.id,
            .step = m_request.step.id,
            .source = u"engine"_s,
            .sourceId = m_request.run.id.toString() + u':' + suffix,
            .type = type,
            .data = data,
            .at = m_clock.now()};
}

std::chrono::milliseconds SandboxRun::elapsed() const
{
    return m_clock.elapsed() - m_begun;
}

// --- being stopped -----------------------------------------------------------------------------------------------

void SandboxRun::stop(session::Engine::Stop how)
{
    if (isOver() && how != session::Engine::Stop::Force)
        return;
    m_stopping = true;
    m_cancel.request_stop();
    if (!m_follower) { // nothing runs there yet
        if (!isOver())
            end({{}, m_timedOut ? m_stopReason : tr("The run was stopped before its command began.")});
    } else if (how == session::Engine::Stop::Force) {
        m_force.stop();
        terminate(u"KILL"_s);
    } else {
        terminate(u"TERM"_s);
        m_force.start(politeTime);
    }
}

void SandboxRun::terminate(const QString &signal)
{
    if (m_sandbox && m_follower)
        m_sandbox->run(m_script.signal(signal), [](const e2b::Result<e2b::CommandResult> &) { });
}

void SandboxRun::takeOwnership()
{
    if (!m_owner.take())
        return;
    m_ownerTimer.stop();
    adopt();
}

} // namespace engines

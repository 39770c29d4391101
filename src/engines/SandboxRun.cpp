// SPDX-License-Identifier: GPL-3.0-or-later
// From the project to its sandbox, and what all stages use. What follows is in SandboxRunPrepare.cpp.
#include "engines/SandboxRun.h"

#include "base/Clock.h"
#include "engines/SandboxFollower.h"
#include "git/Git.h"
#include "session/QuestionJson.h"

#include <QCoreApplication>

namespace engines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = e2b::Failure::Cause;
namespace eventtype = session::eventtype;

namespace {

constexpr qsizetype maxNamed = 5;
constexpr qsizetype maxTitle = 120;

SandboxLimits::Rules rulesFor(const session::RunRequest &request, const SandboxChoices &choices)
{
    const auto time = request.step.timeout.count() > 0 ? request.step.timeout : choices.timeLimit;
    return {time, choices.rates.hourly, request.session.profile.maxBudget};
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
    connect(&m_ownerTimer, &QTimer::timeout, this, &SandboxRun::adopt);
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
    m_record.timeLimit = std::chrono::duration_cast<std::chrono::seconds>(m_limits.rules().time);
    m_record.timeToLive = m_record.timeLimit + m_choices.grace;
    m_record.budgetMicros = m_limits.rules().budget.value_or(base::Money()).micros();
    m_record.hourlyMicros = m_limits.rules().hourlyRate.micros();
    m_record.localFolder = m_request.session.workingFolder;
    m_record.title = title();
    m_record.templateChoice = m_choices.templateChoice;
    if (const auto made = m_files.create(); !made) {
        emit failed(made.error());
        return;
    }
    (void)m_owner.take(); // nobody else knows this run yet
    emit started(makeEvent(
        eventtype::runStarted, u"started"_s,
        {{u"pid"_s, 0}, {u"command"_s, SandboxScript::displayCommand(m_request)}, {u"log_path"_s, m_files.log()}}));
    m_ticker.start(m_choices.tick);
    pack();
}

void SandboxRun::pack()
{
    progress(u"pack"_s, tr("Packing the project."));
    const ProjectWishes wishes{.branch = m_choices.branch,
                               .title = title(),
                               .target = m_choices.targetBranch,
                               .publish = m_choices.gitLive,
                               .hasToken = !m_choices.gitToken.isEmpty()};
    const PackProgress told = [run = QPointer(this)](qsizetype done, qsizetype total) {
        QMetaObject::invokeMethod(
            qApp, // lives longer than the run
            [run, done, total] {
                if (run && !run->isOver())
                    run->progress(u"pack"_s, tr("Packing the project."), {{u"done"_s, done}, {u"total"_s, total}});
            },
            Qt::QueuedConnection);
    };
    m_jobs
        .run(
            [files = m_files, project = git::toPath(m_request.session.workingFolder), wishes,
             told](const std::stop_token &stop) {
                auto packed = packProject(files, project, wishes, stop, told);
                if (stop.stop_requested()) // nobody takes it
                    removePacked(files);
                return packed;
            },
            m_cancel)
        .then(this, [this](const base::Result<SandboxProject> &packed) { onPacked(packed); });
}

void SandboxRun::onPacked(const base::Result<SandboxProject> &packed)
{
    if (isOver())
        return;
    if (!packed) {
        end({{}, packed.error().message});
        return;
    }
    m_packed = packed->packed;
    m_record.branch = packed->branch;
    m_record.target = packed->target;
    m_record.remote = packed->remote;
    m_record.authorName = packed->authorName;
    m_record.authorMail = packed->authorMail;
    m_record.packedBytes = m_packed.bytes;
    m_record.packedSha256 = m_packed.sha256;
    m_record.partBytes = m_choices.partBytes;
    QJsonArray leftOut;
    for (const QByteArray &path : m_packed.leftOut.first(std::min<qsizetype>(m_packed.leftOut.size(), 100)))
        leftOut.append(git::toText(path));
    progress(u"packed"_s, tr("%n files, %1 bytes packed.", nullptr, int(m_packed.files)).arg(m_packed.bytes),
             {{u"files"_s, m_packed.files},
              {u"bytes"_s, m_packed.bytes},
              {u"left_out"_s, leftOut},
              {u"left_out_count"_s, m_packed.leftOut.size()}});
    if (!m_packed.secrets.isEmpty() && !m_choices.allowSecrets)
        askToSend();
    else
        create();
}

/// Where the values are, never the values.
void SandboxRun::askToSend()
{
    QJsonArray places;
    for (const SecretPlace &place : std::as_const(m_packed.secrets))
        places.append(
            QJsonObject{{u"file"_s, git::toText(place.path)}, {u"line"_s, place.line}, {u"looks_like"_s, place.kind}});
    session::Question question;
    question.id = sendQuestion();
    question.run = m_request.run.id;
    question.tool = SandboxEngine::sendFilesTool;
    question.input = {{u"path"_s, namesOf(m_packed.secrets)}, {u"places"_s, places}};
    question.description = tr("These files look like they hold keys. Send them to the sandbox all the same?");
    question.askedAt = m_clock.now();
    tell(eventtype::questionAsked, u"send"_s, session::toJson(question));
}

void SandboxRun::answer(const base::QuestionId &question, const session::Answer &answer)
{
    if (question != sendQuestion() || isOver() || m_sandbox || m_packed.secrets.isEmpty()
        || std::exchange(m_choices.allowSecrets, true))
        return;
    if (answer.decision == session::Answer::Decision::Deny)
        end({{},
             tr("Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them "
                "for this run (--send-secrets).")
                 .arg(namesOf(m_packed.secrets))});
    else
        create();
}

base::QuestionId SandboxRun::sendQuestion() const
{
    return base::QuestionId(m_request.run.id.toString() + u":send"_s);
}

QString SandboxRun::title() const
{
    const QString told = m_request.step.title.isEmpty() ? m_request.step.text : m_request.step.title;
    return told.trimmed().section(u'\n', 0, 0).left(maxTitle);
}

void SandboxRun::create()
{
    // First on disk: whatever happens from here on, the sandbox can be found and killed.
    if (const auto written = m_records.write(m_record); !written) {
        end({{}, written.error().message});
        return;
    }
    m_isAskedFor = true;
    m_isCreating = true;
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
    m_isCreating = false;
    if (!made) {
        const bool mayLive = made.error().cause == Cause::Unreachable || made.error().cause == Cause::TimedOut;
        m_record.kill = mayLive;
        m_record.state = mayLive ? m_record.state : e2b::SandboxRecord::State::Ended;
        if (isOver()) // stopped meanwhile
            cleanUp();
        else
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
    learnSize();
    prepare();
}

/// For the estimate of the cost alone: a failure changes nothing.
void SandboxRun::learnSize()
{
    m_client.inspect(m_record.sandboxId, [this](const e2b::Result<e2b::Sandbox> &detail) {
        if (detail && !isOver())
            noteSize(*detail);
    });
}

void SandboxRun::noteSize(const e2b::Sandbox &detail)
{
    m_record.cpuCount = detail.cpuCount;
    m_record.memoryMb = detail.memoryMb;
    const base::Money hourly = m_choices.rates.hourlyFor(detail.cpuCount, detail.memoryMb);
    m_record.hourlyMicros = hourly.micros();
    m_limits.setHourlyRate(hourly);
    keepRecord();
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

/// Nothing runs in a sandbox that ended while nobody looked, nor costs it any more.
std::chrono::milliseconds SandboxRun::lifeTime() const
{
    const qint64 life = m_record.endAt.isValid() ? m_record.createdAt.msecsTo(m_record.endAt) : 0;
    return life > 0 ? std::min(elapsed(), std::chrono::milliseconds(life)) : elapsed();
}

// --- being stopped -----------------------------------------------------------------------------------------------

void SandboxRun::stop(session::Engine::Stop how)
{
    using Stop = session::Engine::Stop;
    if (isOver() && how != Stop::Force)
        return;
    m_stopping = true;
    // Its command runs there, but what it did is not read yet: follow() ends it, and its results come.
    const bool isFoundAgain = m_isTakenUp && m_record.pid > 0 && !m_follower && !isOver();
    if (isWatching() || (isFoundAgain && how != Stop::Force))
        return;
    m_cancel.request_stop();
    if (isOver() && std::exchange(m_isCreating, false)) { // it is not waited for; the next sweep kills it
        cleanUp();
    } else if (!m_follower) { // nothing runs there yet
        if (!isOver())
            end({{}, m_timedOut ? m_stopReason : tr("The run was stopped before its command began.")});
    } else if (how == Stop::Force) {
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

} // namespace engines

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

QString placesOf(const QList<SecretPlace> &files, const QList<SecretPlace> &history)
{
    QStringList names;
    for (const SecretPlace &place : files)
        names.append(SandboxRun::tr("%1, line %2 (%3)").arg(git::toText(place.path)).arg(place.line).arg(place.kind));
    for (const SecretPlace &place : history)
        names.append(SandboxRun::tr("in the history: %1 (%2)").arg(git::toText(place.path), place.kind));
    if (names.size() > maxNamed)
        names = names.first(maxNamed) << u"…"_s;
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
    , m_budget(request.session.profile.maxBudget, files.pricesFolder())
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
                               .hasToken = !m_choices.gitToken.isEmpty(),
                               .history = m_sendsHistory};
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
    m_historySecrets = packed->historySecrets;
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
    const bool isClean = m_packed.secrets.isEmpty() && m_historySecrets.isEmpty();
    if (!isClean && !m_choices.allowSecrets && !m_sendsHistory) // packed again, and changed since the question
        refuseToSend();
    else if (!isClean && !m_choices.allowSecrets)
        askToSend();
    else
        create();
}

/// Where the values are, never the values.
void SandboxRun::askToSend()
{
    m_isAsking = true;
    m_askedSince = m_clock.elapsed();
    m_ticker.stop(); // nothing runs meanwhile
    QJsonArray places;
    const auto add = [&places](const SecretPlace &place, bool isHistory) {
        QJsonObject json{{u"file"_s, git::toText(place.path)}, {u"line"_s, place.line}, {u"looks_like"_s, place.kind}};
        if (isHistory)
            json.insert(u"in_history"_s, true);
        places.append(json);
    };
    for (const SecretPlace &place : std::as_const(m_packed.secrets))
        add(place, false);
    for (const SecretPlace &place : std::as_const(m_historySecrets))
        add(place, true);
    session::Question question;
    question.id = sendQuestion();
    question.run = m_request.run.id;
    question.tool = SandboxEngine::sendFilesTool;
    question.input = {{u"path"_s, placesOf(m_packed.secrets, m_historySecrets)}, {u"places"_s, places}};
    question.description = canLeaveHistoryOut()
        ? tr("The history of the project holds what stays here otherwise. Send it to the sandbox all the same? If "
             "not, the files go there without their history.")
        : tr("These files look like they hold keys. Send them to the sandbox all the same?");
    question.askedAt = m_clock.now();
    tell(eventtype::questionAsked, u"send"_s, session::toJson(question));
}

void SandboxRun::answer(const base::QuestionId &question, const session::Answer &answer)
{
    if (question != sendQuestion() || isOver() || !std::exchange(m_isAsking, false))
        return;
    m_begun += m_clock.elapsed() - m_askedSince;
    m_ticker.start(m_choices.tick);
    if (answer.decision != session::Answer::Decision::Deny) {
        m_choices.allowSecrets = true;
        create();
    } else if (canLeaveHistoryOut()) {
        m_sendsHistory = false;
        progress(u"pack"_s, tr("The history of the project is not sent: there is no repository in the sandbox."),
                 {{u"warning"_s, true}});
        pack();
    } else {
        refuseToSend();
    }
}

/// A branch needs it.
bool SandboxRun::canLeaveHistoryOut() const
{
    return m_packed.secrets.isEmpty() && m_record.branch.isEmpty();
}

void SandboxRun::refuseToSend()
{
    const QString places = placesOf(m_packed.secrets, m_historySecrets);
    end({{},
         m_packed.secrets.isEmpty()
             ? tr("Nothing was sent: a branch needs the history, and that holds what stays here otherwise: %1. Allow "
                  "it "
                  "for this run (--send-secrets), or run without a branch.")
                   .arg(places)
             : tr("Nothing was sent: these files look like they hold keys: %1. Name them in .e2bignore, or allow them "
                  "for this run (--send-secrets).")
                   .arg(places)});
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
    m_record.createdAt = m_clock.now(); // packing takes its time, and a question may stand for hours
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
        if (!isOver() && fitsInto(e2b::E2bClient::longestLife(made.error())))
            return;
        const bool mayLive = e2b::E2bClient::mayHaveCreated(made.error());
        m_record.kill = mayLive;
        m_record.state = mayLive ? m_record.state : e2b::SandboxRecord::State::Ended;
        if (isOver()) // stopped meanwhile
            cleanUp();
        else
            end({{}, made.error().toError().message});
        return;
    }
    m_record.sandboxId = made->id;
    m_record.state = e2b::SandboxRecord::State::Running;
    m_record.endAt = m_clock.now().addSecs(m_record.timeToLive.count());
    const auto kept = m_records.find(m_record.tag);
    const bool isTerminated = kept && kept->kill; // by another program, while it had no name yet
    m_record.kill = isOver() || isTerminated; // stopped meanwhile
    keepRecord();
    if (isOver()) {
        cleanUp();
        return;
    }
    if (isTerminated) {
        end({{}, tr("The sandbox was terminated before the run had ended.")});
        return;
    }
    m_sandbox = std::make_unique<e2b::E2bSandbox>(m_choices.account, *made, m_choices.timings);
    progress(u"created"_s, tr("The sandbox %1 runs.").arg(made->id), {{u"sandbox"_s, made->id}});
    m_heart.start(m_choices.heartbeat);
    learnSize();
    prepare();
}

/// The time after the limit is ours to give up, the limit is not: with less of it, the sandbox is asked for again.
bool SandboxRun::fitsInto(std::optional<std::chrono::hours> longest)
{
    if (!longest || m_record.timeToLive <= *longest)
        return false;
    if (m_record.timeLimit > *longest) {
        m_record.state = e2b::SandboxRecord::State::Ended;
        end({{},
             tr("The service lets sandboxes of your team live for %n hours at most, and this run may take longer. Set "
                "a shorter time limit for it (--timeout), or in the settings of sandboxes.",
                nullptr, int(longest->count()))});
        return true;
    }
    m_record.timeToLive = *longest;
    progress(u"create"_s,
             tr("The service lets sandboxes live for %n hours at most: there is less time to bring results back.",
                nullptr, int(longest->count())));
    create();
    return true;
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
    if (!m_sandbox) // left alone meanwhile
        return;
    m_sandbox->run(spec, [this, spec, then](const e2b::Result<e2b::CommandResult> &result) {
        if (isOver())
            return;
        if (!result) {
            if (!tryAgain(result.error(), m_choices.timings.repeats, [this, spec, then] { run(spec, then); }))
                end({{}, result.error().toError().message});
            return;
        }
        m_attempts = m_awayTries = 0;
        then(*result);
    });
}

void SandboxRun::writeFile(const QString &name, const QByteArray &bytes, const std::function<void()> &then)
{
    if (!m_sandbox)
        return;
    m_sandbox->write(m_script.file(name), bytes, [this, name, bytes, then](const e2b::Result<> &written) {
        if (isOver())
            return;
        if (!written) {
            if (!tryAgain(written.error(), m_choices.timings.repeats,
                          [this, name, bytes, then] { writeFile(name, bytes, then); }))
                end({{}, written.error().toError().message});
            return;
        }
        m_attempts = m_awayTries = 0;
        then();
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
    // Its command runs there, but what it did is not read yet: startFollower() ends it, and its results come.
    const bool isFoundAgain = m_record.pid > 0 && !m_follower && !m_isPaused && !isOver();
    if (m_isLeftAlone && m_owner.take()) {
        // There is no key to ask it with, so it cannot end in a better way. The record has it killed when there is one.
        m_isLeftAlone = false;
        end({{},
             tr("The run was stopped unseen, for there is no valid E2B API key. Its sandbox is ended with the next "
                "one.")});
        return;
    }
    if (isWatching() || (isFoundAgain && how != Stop::Force))
        return;
    if (m_isPaused && !isOver()) {
        end({{},
             tr("The run was stopped while its sandbox %1 was paused. Resume it to see what is in it, or terminate it.")
                 .arg(m_record.sandboxId)});
        return;
    }
    if (m_isCollecting && (m_attempts > 0 || m_isLookingForIt)) {
        loseResults(tr("The run was stopped before they were here."));
        return;
    }
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

/// Until it is heard, or there is nothing left that could: a network that is away does not make the run go on.
void SandboxRun::terminate(const QString &signal, int attempt)
{
    if (!m_sandbox || !m_follower || m_follower->isDone())
        return;
    m_sandbox->run(m_script.signal(signal), [=, this](const e2b::Result<e2b::CommandResult> &sent) {
        if (sent)
            return;
        const bool isPolite = m_force.isActive();
        m_force.stop(); // its time begins when it is asked
        QTimer::singleShot(e2b::backOff(m_choices.timings, attempt), this, [=, this] {
            if (isPolite)
                m_force.start(politeTime);
            terminate(signal, attempt + 1);
        });
    });
}

} // namespace engines

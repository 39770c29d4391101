// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "engines/RunFiles.h"
#include "engines/SandboxEngine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QUuid>

namespace ctl {

using namespace Qt::StringLiterals;
using Verb = SandboxArguments::Verb;
using Cause = e2b::Failure::Cause;
using State = e2b::SandboxRecord::State;
using base::Error;

namespace {

constexpr qint64 chunkBytes = 4LL * 1024 * 1024;
constexpr std::chrono::seconds lookInterval{1};
/// Names that are said to exist; the service has no list of them.
constexpr std::pair<QLatin1StringView, QLatin1StringView> knownTemplates[]
    = {{"anthropic-claude-code"_L1, "Claude Code is in it"_L1},
       {"claude"_L1, "Claude Code is in it"_L1},
       {"base"_L1, "Debian with Python, Node and git; Claude Code is installed at the first run"_L1}};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace

SandboxCommand::SandboxCommand(const SandboxArguments &arguments, const base::Paths &paths, const e2b::Account &account,
                               const e2b::Timings &timings)
    : m_arguments(arguments)
    , m_paths(paths)
    , m_records(engines::SandboxEngine::recordsFolder(paths))
    , m_client(account, timings)
    , m_timings(timings)
{
}

void SandboxCommand::start()
{
    switch (m_arguments.verb) {
    case Verb::Create:
        create();
        return;
    case Verb::List:
        list();
        return;
    case Verb::Status:
        status();
        return;
    case Verb::Logs:
        logs();
        return;
    case Verb::Download:
        download();
        return;
    case Verb::Cost:
        cost();
        return;
    case Verb::Templates:
        templates();
        return;
    case Verb::Pause:
    case Verb::Resume:
    case Verb::Extend:
    case Verb::Terminate:
        changeState();
        return;
    }
}

void SandboxCommand::interrupt()
{
    emit done(exitcode::cancelled);
}

void SandboxCommand::create()
{
    e2b::SandboxRecord record;
    record.tag = u"gantry-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.templateName
        = m_arguments.templateName.isEmpty() ? QString(knownTemplates[0].first) : m_arguments.templateName;
    record.keep = true;
    record.createdAt = m_clock.now();
    record.timeToLive = std::chrono::seconds(m_arguments.timeoutSeconds);
    if (const auto written = m_records.write(record); !written) {
        fail(written.error());
        return;
    }
    e2b::CreateRequest request;
    request.templateName = record.templateName;
    request.timeout = record.timeToLive;
    request.tag = record.tag;
    m_client.create(request, [this, record](const e2b::Result<e2b::Sandbox> &made) mutable {
        if (made) {
            record.sandboxId = made->id;
            record.state = State::Running;
            record.endAt = record.createdAt.addSecs(record.timeToLive.count());
        } else {
            record.kill = made.error().cause == Cause::Unreachable || made.error().cause == Cause::TimedOut;
        }
        if (!made && !record.kill)
            m_records.remove(record.tag);
        else if (const auto written = m_records.write(record); !written)
            printError(written.error());
        if (!made) {
            fail(made.error());
            return;
        }
        print(*made);
        emit done(exitcode::succeeded);
    });
}

void SandboxCommand::list()
{
    m_client.list({}, [this](const e2b::Result<QList<e2b::Sandbox>> &found) {
        if (!found) {
            fail(found.error());
            return;
        }
        if (m_arguments.json) {
            QJsonArray all;
            for (const e2b::Sandbox &sandbox : *found)
                all.append(toJson(sandbox));
            printText(QString::fromUtf8(QJsonDocument(all).toJson()));
        } else {
            for (const e2b::Sandbox &sandbox : *found)
                print(sandbox);
        }
        emit done(exitcode::succeeded);
    });
}

void SandboxCommand::status()
{
    const QString id = sandboxId();
    m_client.inspect(id, [this](const e2b::Result<e2b::Sandbox> &detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_client.account(), *detail, m_timings);
        m_sandbox->health([this](const e2b::Result<> &health) {
            print(m_sandbox->info(), {{u"healthy"_s, health.has_value()}});
            emit done(exitcode::succeeded);
        });
    });
}

void SandboxCommand::changeState()
{
    const QString id = sandboxId();
    const std::chrono::seconds timeout(m_arguments.timeoutSeconds);
    const auto finish = [this, id](const e2b::Result<> &changed) {
        if (!changed) {
            fail(changed.error());
            return;
        }
        static const QHash<Verb, QString> words{{Verb::Pause, u"paused"_s},
                                                {Verb::Resume, u"running"_s},
                                                {Verb::Extend, u"running"_s},
                                                {Verb::Terminate, u"ended"_s}};
        const QString state = words.value(m_arguments.verb);
        if (auto record = m_records.find(id)) {
            record->state = m_arguments.verb == Verb::Pause ? State::Paused
                : m_arguments.verb == Verb::Terminate       ? State::Ended
                                                            : State::Running;
            if (m_arguments.verb == Verb::Terminate) {
                record->kill = false;
                record->endedAt = m_clock.now();
            } else if (m_arguments.verb != Verb::Pause) {
                record->endAt = m_clock.now().addSecs(m_arguments.timeoutSeconds);
            }
            if (const auto written = m_records.write(*record); !written)
                printError(written.error());
        }
        print({{u"type"_s, u"sandbox"_s}, {u"sandbox"_s, id}, {u"state"_s, state}}, id + u"  "_s + state);
        emit done(exitcode::succeeded);
    };
    if (m_arguments.verb == Verb::Pause)
        m_client.pause(id, finish);
    else if (m_arguments.verb == Verb::Terminate)
        m_client.kill(id, finish);
    else if (m_arguments.verb == Verb::Extend)
        m_client.setTimeout(id, timeout, finish);
    else
        m_client.connectTo(id, timeout, [finish](const e2b::Result<e2b::Sandbox> &resumed) {
            if (resumed)
                finish({});
            else
                finish(std::unexpected(resumed.error()));
        });
}

// --- reading -----------------------------------------------------------------------------------------------------

void SandboxCommand::open(const std::function<void()> &then)
{
    m_client.inspect(sandboxId(), [this, then](const e2b::Result<e2b::Sandbox> &detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_client.account(), *detail, m_timings);
        then();
    });
}

/// Writes the file there to m_file.
void SandboxCommand::readOn(const QString &path, qint64 offset, const std::function<void(qint64)> &atEnd)
{
    m_sandbox->read(path, offset, chunkBytes, [=, this](const e2b::Result<QByteArray> &part) {
        if (!part) {
            fail(part.error());
        } else if (m_file.write(*part) != part->size() || !m_file.flush()) {
            fail({Error::Kind::Unavailable,
                  tr("%1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()),
                  {}});
        } else if (part->size() == chunkBytes) {
            readOn(path, offset + part->size(), atEnd);
        } else {
            atEnd(offset + part->size());
        }
    });
}

void SandboxCommand::download()
{
    m_file.setFileName(m_arguments.output);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        fail({Error::Kind::Unavailable,
              tr("%1 cannot be written: %2").arg(m_arguments.output, m_file.errorString()),
              {}});
        return;
    }
    open([this] {
        readOn(m_arguments.path, 0, [this](qint64 size) {
            print({{u"type"_s, u"download"_s}, {u"file"_s, m_arguments.output}, {u"bytes"_s, size}},
                  tr("%1: %2 bytes").arg(m_arguments.output).arg(size));
            emit done(exitcode::succeeded);
        });
    });
}

void SandboxCommand::logs()
{
    const auto record = m_records.find(sandboxId());
    if (!record || record->run.isEmpty()) {
        fail(
            {Error::Kind::NotFound, tr("No run of this computer is known in the sandbox %1.").arg(m_arguments.id), {}});
        return;
    }
    if (!m_file.open(stdout, QIODevice::WriteOnly)) {
        fail({Error::Kind::Unavailable, tr("Nothing can be written."), {}});
        return;
    }
    if (record->state != State::Ended) {
        open([this] { readLog(0); });
        return;
    }
    QFile log(engines::RunFiles(m_paths, base::RunId(record->run)).log());
    if (log.open(QIODevice::ReadOnly)) {
        while (!log.atEnd())
            m_file.write(log.read(chunkBytes));
    }
    emit done(exitcode::succeeded);
}

void SandboxCommand::readLog(qint64 offset)
{
    const auto record = m_records.find(m_sandbox->info().id);
    const QString folder = u".gantry/"_s + (record ? record->run : QString()) + u'/';
    // Looked for before the log is read: what was written before the end is in the log then.
    m_sandbox->read(folder + u"rc"_s, 0, 1, [=, this](const e2b::Result<QByteArray> &end) {
        readOn(folder + u"stdout"_s, offset, [=, this](qint64 reached) {
            if (m_arguments.follow && !end)
                QTimer::singleShot(lookInterval, this, [this, reached] { readLog(reached); });
            else
                emit done(exitcode::succeeded);
        });
    });
}

// --- what is known here ------------------------------------------------------------------------------------------

base::Money SandboxCommand::costOf(const e2b::SandboxRecord &record) const
{
    // One that never was, or is gone without a word, ended with its time to live at the latest.
    QDateTime end = record.endedAt.isValid() ? record.endedAt : m_clock.now();
    if (record.endAt.isValid())
        end = std::min(end, record.endAt);
    const qint64 seconds = record.sandboxId.isEmpty() ? 0 : std::max<qint64>(0, record.createdAt.secsTo(end));
    return base::Money::fromDollars(m_arguments.hourlyRate * static_cast<double>(seconds) / 3600);
}

void SandboxCommand::cost()
{
    base::Money sum;
    for (const e2b::SandboxRecord &record : m_records.all()) {
        const base::Money cost = costOf(record);
        sum += cost;
        print({{u"type"_s, u"cost"_s},
               {u"sandbox"_s, record.sandboxId},
               {u"run"_s, record.run},
               {u"state"_s, e2b::toString(record.state)},
               {u"created_at"_s, timeText(record.createdAt)},
               {u"cost_usd"_s, cost.dollars()},
               {u"estimated"_s, true}},
              tr("%1  %2  %3 (estimated)")
                  .arg(record.sandboxId.isEmpty() ? record.tag : record.sandboxId, e2b::toString(record.state),
                       cost.toString()));
    }
    print({{u"type"_s, u"total"_s},
           {u"cost_usd"_s, sum.dollars()},
           {u"rate_usd_per_hour"_s, m_arguments.hourlyRate},
           {u"estimated"_s, true}},
          tr("Together about %1, at $%2 for an hour.").arg(sum.toString()).arg(m_arguments.hourlyRate));
    emit done(exitcode::succeeded);
}

void SandboxCommand::templates()
{
    for (const auto &[name, words] : knownTemplates)
        print({{u"type"_s, u"template"_s}, {u"template"_s, QString(name)}, {u"description"_s, QString(words)}},
              u"%1  %2"_s.arg(name, words));
    emit done(exitcode::succeeded);
}

QString SandboxCommand::sandboxId()
{
    for (const e2b::SandboxRecord &record : m_records.all()) {
        const bool isNamed = record.tag == m_arguments.id || record.run == m_arguments.id
            || record.sandboxId.startsWith(m_arguments.id);
        if (isNamed && !record.sandboxId.isEmpty())
            return record.sandboxId;
    }
    // Not started here. What cannot be an id is answered like one that is unknown.
    return e2b::isSandboxId(m_arguments.id) ? m_arguments.id : u"unknown"_s;
}

QJsonObject SandboxCommand::toJson(const e2b::Sandbox &sandbox) const
{
    QJsonObject json{{u"type"_s, u"sandbox"_s},
                     {u"sandbox"_s, sandbox.id},
                     {u"template"_s, sandbox.alias.isEmpty() ? sandbox.templateId : sandbox.alias},
                     {u"state"_s, sandbox.state.isEmpty() ? u"running"_s : sandbox.state}};
    if (sandbox.startedAt.isValid()) {
        json.insert(u"started_at"_s, timeText(sandbox.startedAt));
        json.insert(u"end_at"_s, timeText(sandbox.endAt));
        json.insert(u"age_s"_s, sandbox.startedAt.secsTo(m_clock.now()));
        json.insert(u"cpus"_s, sandbox.cpuCount);
        json.insert(u"memory_mb"_s, sandbox.memoryMb);
    }
    if (const auto record = m_records.find(sandbox.id)) {
        json.insert(u"run"_s, record->run);
        json.insert(u"session"_s, record->session);
        json.insert(u"project"_s, record->project);
        json.insert(u"cost_usd"_s, costOf(*record).dollars());
        json.insert(u"estimated"_s, true);
    }
    return json;
}

void SandboxCommand::print(const e2b::Sandbox &sandbox, const QJsonObject &more)
{
    QJsonObject json = toJson(sandbox);
    for (auto each = more.begin(); each != more.end(); ++each)
        json.insert(each.key(), each.value());
    print(json,
          u"%1  %2  %3  %4"_s.arg(sandbox.id, json.value(u"state").toString(), json.value(u"template").toString(),
                                  timeText(sandbox.endAt)));
}

void SandboxCommand::print(const QJsonObject &object, const QString &text)
{
    if (m_arguments.json)
        printJsonLine(object);
    else
        printText(text + u'\n');
}

void SandboxCommand::fail(const Error &error)
{
    if (m_arguments.json)
        printJsonLine({{u"type"_s, u"error"_s}, {u"error"_s, error.message}});
    printError(error);
    emit done(exitcode::failed);
}

} // namespace ctl

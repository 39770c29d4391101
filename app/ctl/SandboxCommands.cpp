// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/SandboxCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "app/engineroom/UnixSignals.h"
#include "engines/SandboxEngine.h"
#include "settings/KeychainSecretStore.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace ctl {

using namespace Qt::StringLiterals;
using Verb = SandboxArguments::Verb;
using State = e2b::SandboxRecord::State;
using base::Error;
using engines::SandboxEngine;
using engines::SandboxEntry;

namespace {

constexpr int usualTimeout = 300;

} // namespace

SandboxCommand::SandboxCommand(const SandboxArguments &arguments, const base::Paths &paths,
                               const engines::SandboxChoices &choices)
    : m_arguments(arguments)
    , m_paths(paths)
    , m_records(SandboxEngine::recordsFolder(paths))
    , m_templates(SandboxEngine::templatesFolder(paths))
    , m_choices(choices)
    , m_client(choices.account, choices.timings)
{
    if (arguments.hourlyRate)
        m_choices.rates
            = {.basis = engines::SandboxRates::Basis::Flat, .hourly = base::Money::fromDollars(*arguments.hourlyRate)};
}

void SandboxCommand::start()
{
    static const QHash<Verb, void (SandboxCommand::*)()> commands{
        {Verb::Create, &SandboxCommand::create},
        {Verb::List, &SandboxCommand::list},
        {Verb::Status, &SandboxCommand::status},
        {Verb::Logs, &SandboxCommand::logs},
        {Verb::Download, &SandboxCommand::download},
        {Verb::Pause, &SandboxCommand::changeState},
        {Verb::Resume, &SandboxCommand::changeState},
        {Verb::Extend, &SandboxCommand::changeState},
        {Verb::Terminate, &SandboxCommand::changeState},
        {Verb::Forget, &SandboxCommand::forget},
        {Verb::Results, &SandboxCommand::results},
        {Verb::Apply, &SandboxCommand::apply},
        {Verb::Cost, &SandboxCommand::cost},
        {Verb::Templates, &SandboxCommand::templates},
        {Verb::Check, &SandboxCommand::check},
    };
    if (m_arguments.verb != Verb::Templates && meant().size() > 1)
        fail({Error::Kind::Conflict,
              tr("Several sandboxes begin with %1. Write more of the one you mean.").arg(m_arguments.id),
              {}});
    else
        (this->*commands.value(m_arguments.verb))();
}

void SandboxCommand::interrupt()
{
    m_stop.request_stop();
    if (auto record = m_creating.isEmpty() ? std::nullopt : m_records.find(m_creating)) {
        record->kill = true; // nobody would know of it; the next sweep of a program here looks for it
        if (const auto written = m_records.write(*record); !written)
            printError(written.error());
    }
    emit done(exitcode::cancelled);
}

void SandboxCommand::create()
{
    e2b::SandboxRecord record;
    record.tag = u"gantry-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString wanted = m_arguments.templateName.isEmpty() ? m_choices.templateName : m_arguments.templateName;
    record.templateName = m_templates.resolve(wanted).base;
    record.title = tr("Made by hand");
    record.keep = true;
    record.createdAt = m_clock.now();
    record.timeToLive = std::chrono::seconds(m_arguments.timeoutSeconds.value_or(usualTimeout));
    if (const auto written = m_records.write(record); !written) {
        fail(written.error());
        return;
    }
    e2b::CreateRequest request;
    request.templateName = record.templateName;
    request.timeout = record.timeToLive;
    request.tag = record.tag;
    m_creating = record.tag;
    m_client.create(request, [this, record](const e2b::Result<e2b::Sandbox> &made) mutable {
        m_creating.clear();
        const auto kept = m_records.find(record.tag);
        record.kill = kept && kept->kill; // terminated by another program, while it had no name yet
        if (made) {
            record.sandboxId = made->id;
            record.state = State::Running;
            record.endAt = record.createdAt.addSecs(record.timeToLive.count());
        } else {
            record.kill = e2b::E2bClient::mayHaveCreated(made.error()); // the next sweep of a program here looks for it
        }
        if (!made && !record.kill)
            m_records.remove(record.tag);
        else if (const auto written = m_records.write(record); !written)
            printError(written.error());
        if (!made) {
            fail(made.error());
            return;
        }
        SandboxEntry entry{SandboxEntry::State::Running, *made, record};
        entry.there.alias = record.templateName;
        print(entry);
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
        m_records.learn(*found);
        const QList<SandboxEntry> entries = engines::joinSandboxes(*found, m_records.all());
        QJsonArray all;
        for (const SandboxEntry &entry : entries) {
            if (m_arguments.json)
                all.append(entry.toJson(m_choices.rates, m_clock.now()));
            else
                print(entry);
        }
        if (m_arguments.json)
            printText(QString::fromUtf8(QJsonDocument(all).toJson()));
        else if (entries.isEmpty())
            printText(tr("There are no sandboxes.\n"));
        emit done(exitcode::succeeded);
    });
}

void SandboxCommand::check()
{
    m_client.list({{}, {u"running"_s}}, [this](const e2b::Result<QList<e2b::Sandbox>> &found) {
        if (!found) {
            fail(found.error());
            return;
        }
        const QString address = m_client.account().control().toString();
        print({{u"type"_s, u"check"_s}, {u"ok"_s, true}, {u"address"_s, address}, {u"running"_s, found->size()}},
              tr("%1 answers, and the key is good. %n sandboxes run.", nullptr, int(found->size())).arg(address));
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
        m_sandbox = std::make_unique<e2b::E2bSandbox>(m_client.account(), *detail, m_choices.timings);
        m_sandbox->health([this](const e2b::Result<> &health) {
            const QList<SandboxEntry> entries = engines::joinSandboxes({m_sandbox->info()}, m_records.all());
            print(entries.first(), {{u"healthy"_s, health.has_value()}});
            emit done(exitcode::succeeded);
        });
    });
}

void SandboxCommand::changeState()
{
    const QString id = sandboxId();
    if (m_arguments.verb == Verb::Extend && !m_arguments.timeoutSeconds) {
        m_client.inspect(id, [this](const e2b::Result<e2b::Sandbox> &detail) {
            if (!detail) {
                fail(detail.error());
                return;
            }
            const qint64 left = std::max<qint64>(0, m_clock.now().secsTo(detail->endAt));
            m_arguments.timeoutSeconds = int(std::min<qint64>(left + usualTimeout, SandboxArguments::longestTimeout));
            changeState();
        });
        return;
    }
    if (const auto known = record();
        m_arguments.verb == Verb::Terminate && known && known->sandboxId.isEmpty() && known->state != State::Ended) {
        terminateUnnamed(*known);
        return;
    }
    const std::chrono::seconds timeout(m_arguments.timeoutSeconds.value_or(usualTimeout));
    const auto finish = [this, id, timeout](const e2b::Result<> &changed) {
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
            if (m_arguments.verb == Verb::Terminate) {
                record->end(m_clock.now());
            } else if (m_arguments.verb == Verb::Pause) {
                record->pause(m_clock.now());
            } else {
                record->resume(m_clock.now());
                record->endAt = m_clock.now().addSecs(timeout.count());
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

/// Whose creation got no answer yet, or none that made sense: the service knows it by its tag, now or in a moment.
void SandboxCommand::terminateUnnamed(e2b::SandboxRecord record)
{
    record.kill = true;
    if (const auto written = m_records.write(record); !written) {
        fail(written.error());
        return;
    }
    auto *reaper = new e2b::SandboxReaper(m_client, m_records, this);
    reaper->sweep(m_clock.now(), [this, tag = record.tag](int) {
        const auto known = m_records.find(tag);
        const bool isGone = !known || known->state == State::Ended;
        print({{u"type"_s, u"sandbox"_s},
               {u"sandbox"_s, tag},
               {u"state"_s, isGone ? u"ended"_s : u"creating"_s},
               {u"to_be_killed"_s, !isGone}},
              isGone ? tag + u"  ended"_s : tr("%1 is not there yet. It will be ended when it is.").arg(tag));
        emit done(exitcode::succeeded);
    });
}

QList<e2b::SandboxRecord> SandboxCommand::meant() const
{
    const QString &named = m_arguments.id;
    QList<e2b::SandboxRecord> similar;
    if (named.isEmpty())
        return similar;
    for (const e2b::SandboxRecord &record : m_records.all()) {
        if (record.tag == named || record.run == named || record.sandboxId == named)
            return {record};
        if (record.sandboxId.startsWith(named) || record.run.startsWith(named))
            similar.append(record);
    }
    return similar;
}

std::optional<e2b::SandboxRecord> SandboxCommand::record() const
{
    const QList<e2b::SandboxRecord> all = meant();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QString SandboxCommand::sandboxId() const
{
    const auto known = record();
    if (known && !known->sandboxId.isEmpty())
        return known->sandboxId;
    // Not started here. What cannot be an id is answered like one that is unknown.
    return e2b::isSandboxId(m_arguments.id) ? m_arguments.id : u"unknown"_s;
}

void SandboxCommand::print(const SandboxEntry &entry, const QJsonObject &more)
{
    const QDateTime now = m_clock.now();
    QJsonObject json = entry.toJson(m_choices.rates, now);
    for (auto each = more.begin(); each != more.end(); ++each)
        json.insert(each.key(), each.value());
    const auto minutes = [](std::chrono::seconds time) { return time.count() / 60; };
    const QString limit = entry.limit().count() > 0
        ? tr("%1 of %2 min").arg(minutes(entry.age(now))).arg(minutes(entry.limit()))
        : tr("%1 min").arg(minutes(entry.age(now)));
    QString line
        = u"%1  %2  %3  %4  %5"_s.arg(entry.name(), engines::toString(entry.state), entry.templateName(), limit,
                                      tr("%1 (estimated)").arg(entry.cost(m_choices.rates, now).toString()));
    if (more.contains(u"healthy"_s))
        line += u"  "_s + (more.value(u"healthy").toBool() ? tr("healthy") : tr("does not answer"));
    if (entry.record && !entry.record->title.isEmpty())
        line += u"  "_s + entry.record->title;
    print(json, line);
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

int runSandboxes(const SandboxArguments &arguments)
{
    const base::Paths paths = base::Paths::fromEnvironment();
    if (const auto made = paths.create(); !made) {
        printError(made.error());
        return exitcode::failed;
    }
    const settings::Settings settings(paths.settingsFile());
    settings::KeychainSecretStore keychain;
    app::SandboxAccess access(settings, keychain);
    app::UnixSignals signalSource;
    std::unique_ptr<SandboxCommand> command;
    access.load([&] {
        command = std::make_unique<SandboxCommand>(arguments, paths, access.choices());
        QObject::connect(&signalSource, &app::UnixSignals::interrupted, command.get(), &SandboxCommand::interrupt);
        QObject::connect(
            command.get(), &SandboxCommand::done, command.get(), [](int code) { QCoreApplication::exit(code); },
            Qt::QueuedConnection);
        QMetaObject::invokeMethod(command.get(), &SandboxCommand::start, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}

} // namespace ctl

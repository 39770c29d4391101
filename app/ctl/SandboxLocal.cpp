// SPDX-License-Identifier: GPL-3.0-or-later
// What is known here without asking the service: costs, templates, records and results.
#include "app/ctl/SandboxCommands.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/Output.h"
#include "engines/RunFiles.h"
#include "git/Git.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ctl {

using namespace Qt::StringLiterals;
using base::Error;
using engines::SandboxEntry;
using engines::SandboxResults;
using engines::SandboxTemplate;

namespace {

constexpr qint64 maxTemplateBytes = 256 * 1024;

} // namespace

void SandboxCommand::cost()
{
    base::Money sum;
    for (const e2b::SandboxRecord &record : m_records.all()) {
        const SandboxEntry entry = engines::entryOf(record);
        SandboxEntry shown = entry;
        const QDateTime now = m_clock.now();
        if (entry.state == SandboxEntry::State::Running && entry.end().isValid() && entry.end() < now)
            shown.state = SandboxEntry::State::Unknown; // it ended with its time, whatever the record says
        if (m_arguments.hourlyRate && shown.record)
            shown.record->hourlyMicros = 0; // the given rate counts
        const base::Money cost = shown.cost(m_choices.rates, now);
        sum += cost;
        QJsonObject json = shown.toJson(m_choices.rates, now);
        json.insert(u"type"_s, u"cost"_s);
        json.insert(u"created_at"_s, record.createdAt.toUTC().toString(Qt::ISODateWithMs));
        print(json, tr("%1  %2  %3 (estimated)").arg(shown.name(), engines::toString(shown.state), cost.toString()));
    }
    const double hourly = m_choices.rates.hourly.dollars();
    print({{u"type"_s, u"total"_s},
           {u"cost_usd"_s, sum.dollars()},
           {u"rate_usd_per_hour"_s, hourly},
           {u"rate_basis"_s, m_choices.rates.basis == engines::SandboxRates::Basis::BySize ? u"size"_s : u"flat"_s},
           {u"rate_usd_per_vcpu_second"_s, m_choices.rates.vcpuSecond},
           {u"rate_usd_per_gib_second"_s, m_choices.rates.gibSecond},
           {u"estimated"_s, true}},
          m_choices.rates.basis == engines::SandboxRates::Basis::BySize
              ? tr("Together about %1, by the size of each sandbox.").arg(sum.toString())
              : tr("Together about %1, at $%2 for an hour.").arg(sum.toString()).arg(hourly));
    emit done(exitcode::succeeded);
}

void SandboxCommand::showTemplate(const SandboxTemplate &shown)
{
    QJsonObject json = shown.toJson();
    json.insert(u"type"_s, u"template"_s);
    json.insert(u"template"_s, shown.name);
    print(json, shown.description.isEmpty() ? shown.name : u"%1  %2"_s.arg(shown.name, shown.description));
}

void SandboxCommand::templates()
{
    if (!m_arguments.file.isEmpty()) {
        QFile file(m_arguments.file);
        if (!file.open(QIODevice::ReadOnly)) {
            fail({Error::Kind::NotFound, tr("%1 cannot be read: %2").arg(m_arguments.file, file.errorString()), {}});
            return;
        }
        const auto made = SandboxTemplate::fromJson(QJsonDocument::fromJson(file.read(maxTemplateBytes)).object());
        const auto written = made ? m_templates.write(*made) : base::Result<>(std::unexpected(made.error()));
        if (!written) {
            fail(written.error());
            return;
        }
        showTemplate(*made);
    } else if (m_arguments.remove) {
        if (const auto removed = m_templates.remove(m_arguments.id); !removed) {
            fail(removed.error());
            return;
        }
    } else if (!m_arguments.id.isEmpty()) {
        const auto found = m_templates.find(m_arguments.id);
        if (!found) {
            fail({Error::Kind::NotFound, tr("There is no template %1 here.").arg(m_arguments.id), {}});
            return;
        }
        showTemplate(*found);
        if (!m_arguments.json)
            printText(QString::fromUtf8(QJsonDocument(found->toJson()).toJson()));
    } else {
        QStringList problems;
        for (const SandboxTemplate &each : m_templates.all(&problems))
            showTemplate(each);
        for (const QString &problem : std::as_const(problems))
            printError({Error::Kind::Corrupt, problem, {}});
    }
    emit done(exitcode::succeeded);
}

/// Of what the service no longer knows: one that it may still have is paid for and has to be ended first.
void SandboxCommand::forget()
{
    const auto known = record();
    if (!known) {
        fail({Error::Kind::NotFound, tr("There is no record of a sandbox %1.").arg(m_arguments.id), {}});
        return;
    }
    const auto remove = [this, known] {
        m_records.remove(known->tag);
        print({{u"type"_s, u"forgotten"_s}, {u"sandbox"_s, known->sandboxId}},
              tr("Forgotten: %1").arg(known->sandboxId.isEmpty() ? known->tag : known->sandboxId));
        emit done(exitcode::succeeded);
    };
    const bool isEnded = known->state == e2b::SandboxRecord::State::Ended;
    const auto age = std::chrono::seconds(known->createdAt.secsTo(m_clock.now()));
    if (!isEnded && known->sandboxId.isEmpty() && age < e2b::SandboxReaper::lateCreation) {
        fail({Error::Kind::Conflict,
              tr("The sandbox %1 may still come to life. Terminate it instead.").arg(known->tag),
              {}});
        return;
    }
    if (isEnded || known->sandboxId.isEmpty()) {
        remove();
        return;
    }
    m_client.inspect(known->sandboxId, [this, remove, id = known->sandboxId](const e2b::Result<e2b::Sandbox> &detail) {
        if (detail)
            fail(
                {Error::Kind::Conflict, tr("The service still has the sandbox %1. Terminate it instead.").arg(id), {}});
        else if (detail.error().cause != e2b::Failure::Cause::NotFound)
            fail(detail.error());
        else
            remove();
    });
}

void SandboxCommand::print(const SandboxResults &results)
{
    QJsonObject json = results.toJson();
    json.insert(u"type"_s, u"results"_s);
    QString text;
    for (const SandboxResults::Commit &commit : results.commits)
        text += u"commit %1  %2  %3\n"_s.arg(commit.id.left(10), engines::shownText(commit.author),
                                             engines::shownText(commit.subject));
    for (const SandboxResults::Change &change : results.changes) {
        const QString path = engines::shownText(git::toText(change.path));
        text += change.from.isEmpty()
            ? u"%1  %2\n"_s.arg(change.kind).arg(path)
            : u"%1  %2 -> %3\n"_s.arg(change.kind).arg(engines::shownText(git::toText(change.from)), path);
    }
    if (!results.branch.isEmpty())
        text += tr("Branch: %1\n").arg(results.branch);
    if (!results.pullRequest.isEmpty())
        text += tr("Pull request: %1\n").arg(results.pullRequest);
    if (!results.conflict.isEmpty())
        text += tr("Conflict: %1\n").arg(engines::shownText(results.conflict));
    print(json,
          text
              + (results.applied ? tr("All of it is in the project.")
                                 : tr("The files are not in the project as they are there.")));
}

void SandboxCommand::results()
{
    const auto known = record();
    const auto kept
        = known ? SandboxResults::read(engines::RunFiles(m_paths, base::RunId(known->run)).folder()) : std::nullopt;
    if (!kept) {
        fail({Error::Kind::NotFound, tr("No changes of a run in %1 are kept here.").arg(m_arguments.id), {}});
        return;
    }
    print(*kept);
    emit done(exitcode::succeeded);
}

void SandboxCommand::apply()
{
    const auto known = record();
    const QString folder = known ? engines::RunFiles(m_paths, base::RunId(known->run)).folder() : QString();
    const auto kept = known ? SandboxResults::read(folder) : std::nullopt;
    if (!kept || !kept->canBeApplied()) {
        fail({Error::Kind::NotFound,
              kept && kept->applied ? tr("What changed in %1 is in the project already.").arg(m_arguments.id)
                                    : tr("No changes of a run in %1 are kept here.").arg(m_arguments.id),
              {}});
        return;
    }
    m_jobs
        .run(
            [results = *kept, folder, project = git::toPath(known->localFolder)](const std::stop_token &stop) {
                SandboxResults applied = results;
                engines::applyResults(applied, project, stop);
                if (const auto written = applied.write(folder); !written)
                    qWarning("%s", qUtf8Printable(written.error().message));
                return applied;
            },
            m_stop)
        .then(this, [this](const SandboxResults &results) {
            print(results);
            emit done(results.applied ? exitcode::succeeded : exitcode::failed);
        });
}

} // namespace ctl

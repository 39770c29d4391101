// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/SandboxReport.h"

#include "base/Money.h"
#include "base/Paths.h"
#include "base/PrivateFile.h"
#include "engines/RunFiles.h"
#include "engines/SandboxOutput.h"
#include "engines/SandboxResults.h"
#include "session/SessionService.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using base::Error;
using session::StepState;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

QString durationText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

const QString skippedState = u"skipped"_s;

/// One cell of a table: no line ends, no bars.
QString cell(const QString &text)
{
    return text.simplified().replace(u'|', u"\\|"_s).left(200);
}

} // namespace

QJsonObject sandboxTaskResult(const SandboxTask &task, const session::SessionService &sessions,
                              const base::Paths &paths)
{
    QJsonObject result{{u"type"_s, u"task_result"_s},
                       {u"task"_s, task.number},
                       {u"text"_s, task.text},
                       {u"session_id"_s, task.session.toString()}};
    const session::Snapshot *snapshot = sessions.find(task.session);
    const session::Step *step = snapshot ? snapshot->step(task.step) : nullptr;
    if (!step || !task.refusal.isEmpty()) {
        result.insert(u"state"_s, session::toString(StepState::Failed));
        result.insert(u"error"_s, task.refusal.isEmpty() ? tr("The session was removed.") : task.refusal);
        return result;
    }
    const QString folder = engines::RunFiles(paths, step->run).folder();
    result.insert(u"state"_s, session::toString(step->state));
    result.insert(u"exit_code"_s, step->result.exitCode ? QJsonValue(*step->result.exitCode) : QJsonValue());
    result.insert(u"duration_ms"_s, step->result.durationMs);
    result.insert(u"cost_usd"_s, step->cost ? QJsonValue(step->cost->dollars()) : QJsonValue());
    if (!step->result.error.isEmpty())
        result.insert(u"error"_s, step->result.error);
    if (!step->result.warning.isEmpty())
        result.insert(u"warning"_s, step->result.warning);
    result.insert(u"run"_s, step->run.toString());
    result.insert(u"sandbox"_s, engines::SandboxOutcome::read(folder));
    if (const auto results = engines::SandboxResults::read(folder))
        result.insert(u"results"_s, results->toJson());
    return result;
}

QJsonObject skippedTaskResult(const SandboxTask &task)
{
    return {{u"task"_s, task.number}, {u"text"_s, task.text}, {u"state"_s, skippedState}};
}

QJsonObject sandboxSummary(const QList<QJsonObject> &results, const QDateTime &begunAt, const QDateTime &now,
                           const QString &folder)
{
    double cost = 0;
    double sandboxes = 0;
    QJsonArray all;
    for (const QJsonObject &result : results) {
        all.append(result);
        cost += result.value(u"cost_usd").toDouble();
        sandboxes += result.value(u"sandbox")[u"sandboxCostUsd"].toDouble();
    }
    const auto count = [&results](const QString &state) {
        return std::ranges::count(results, QJsonValue(state),
                                  [](const QJsonObject &result) { return result.value(u"state"); });
    };
    const qsizetype succeeded = count(session::toString(StepState::Succeeded));
    const qsizetype skipped = count(skippedState);
    return {{u"type"_s, u"result"_s},
            {u"success"_s, succeeded == results.size()},
            {u"tasks"_s, results.size()},
            {u"succeeded"_s, succeeded},
            {u"failed"_s, results.size() - succeeded - skipped},
            {u"skipped"_s, skipped},
            {u"started_at"_s, begunAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"duration_ms"_s, begunAt.msecsTo(now)},
            {u"cost_usd"_s, cost},
            {u"sandbox_cost_usd"_s, sandboxes},
            {u"estimated"_s, true},
            {u"output"_s, folder},
            {u"results"_s, all}};
}

QString lineOf(const QJsonObject &taskResult)
{
    QStringList parts{taskResult.value(u"state").toString()};
    if (const QString error = taskResult.value(u"error").toString(); !error.isEmpty())
        parts[0] += u" (%1)"_s.arg(error);
    if (taskResult.contains(u"duration_ms"_s))
        parts.append(durationText(taskResult.value(u"duration_ms").toInteger()));
    const QJsonValue results = taskResult.value(u"results");
    if (const QString branch = results[u"branch"].toString(); !branch.isEmpty())
        parts.append(tr("branch %1").arg(branch));
    if (const QString pull = results[u"pull_request"].toString(); !pull.isEmpty())
        parts.append(pull);
    if (const qsizetype files = results[u"files"].toArray().size(); files > 0)
        parts.append(files == 1 ? tr("1 file changed") : tr("%1 files changed").arg(files));
    return parts.join(u", "_s);
}

QString markdownOf(const QJsonObject &summary)
{
    QString text = u"# %1\n\n"_s.arg(tr("Tasks in sandboxes"));
    text += tr("%1 of %2 tasks succeeded, %3 failed, %4 were not begun. It took %5.")
                .arg(summary.value(u"succeeded").toInt())
                .arg(summary.value(u"tasks").toInt())
                .arg(summary.value(u"failed").toInt())
                .arg(summary.value(u"skipped").toInt())
                .arg(durationText(summary.value(u"duration_ms").toInteger()));
    text += u' '
        + tr("Claude cost %1, the sandboxes about %2 (estimated).")
              .arg(base::Money::fromDollars(summary.value(u"cost_usd").toDouble()).toString(),
                   base::Money::fromDollars(summary.value(u"sandbox_cost_usd").toDouble()).toString())
        + u"\n\n| # | %1 | %2 |\n|---|---|---|\n"_s.arg(tr("Task"), tr("Result"));
    for (const QJsonValue &result : summary.value(u"results").toArray())
        text += u"| %1 | %2 | %3 |\n"_s.arg(result[u"task"].toInt())
                    .arg(cell(result[u"text"].toString()), cell(lineOf(result.toObject())));
    return text;
}

base::Result<> makeReportFolder(const QString &folder)
{
    if (QFileInfo::exists(folder) && !(QFileInfo(folder).isDir() && QDir(folder).isEmpty()))
        return base::fail(Error::Kind::Conflict, tr("%1 exists already. Name a new folder.").arg(folder));
    return base::makePrivateFolder(folder);
}

base::Result<> writeTask(const QJsonObject &taskResult, const QString &runs, const QString &folder)
{
    const QString target = u"%1/%2"_s.arg(folder).arg(taskResult.value(u"task").toInt(), 2, 10, QLatin1Char('0'));
    if (const auto made = base::makePrivateFolder(target); !made)
        return made;
    const QString run = taskResult.value(u"run").toString();
    const std::pair<QString, QString> files[] = {{u"run.log"_s, u"stdout.log"_s},
                                                 {u"stderr.log"_s, u"stderr.log"_s},
                                                 {u"results.patch"_s, u"changes.patch"_s},
                                                 {u"results.bundle"_s, u"commits.bundle"_s}};
    for (const auto &[source, name] : files) {
        const QString from = runs + u'/' + run + u'/' + source;
        if (run.isEmpty() || !QFile::exists(from))
            continue;
        QFile::remove(target + u'/' + name); // of a program that was ended in the middle of it
        if (!QFile::copy(from, target + u'/' + name))
            return base::fail(Error::Kind::Unavailable, tr("%1 cannot be written.").arg(target + u'/' + name));
    }
    return base::writePrivateFile(target + u"/result.json"_s, QJsonDocument(taskResult).toJson());
}

base::Result<> writeSummary(const QJsonObject &summary, const QString &folder)
{
    if (const auto written = base::writePrivateFile(folder + u"/summary.json"_s, QJsonDocument(summary).toJson());
        !written)
        return written;
    return base::writePrivateFile(folder + u"/summary.md"_s, markdownOf(summary).toUtf8());
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2b/SandboxRecords.h"

#include "base/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace e2b {

using namespace Qt::StringLiterals;
using State = SandboxRecord::State;

namespace {

constexpr qint64 maxRecordBytes = 64 * 1024;
constexpr qint64 leastPartBytes = 1024; ///< smaller ones are damage, and would be without number
constexpr std::pair<State, QLatin1StringView> stateWords[] = {{State::Creating, "creating"_L1},
                                                              {State::Running, "running"_L1},
                                                              {State::Paused, "paused"_L1},
                                                              {State::Ended, "ended"_L1}};

State stateFrom(const QString &word)
{
    const auto *found = std::ranges::find(stateWords, word, [](const auto &pair) { return QString(pair.second); });
    return found == std::end(stateWords) ? State::Ended : found->first;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject toJson(const SandboxRecord &record)
{
    return {{u"tag"_s, record.tag},
            {u"sandbox"_s, record.sandboxId},
            {u"template"_s, record.templateName},
            {u"run"_s, record.run},
            {u"session"_s, record.session},
            {u"project"_s, record.project},
            {u"work_folder"_s, record.workFolder},
            {u"state"_s, toString(record.state)},
            {u"kill"_s, record.kill},
            {u"keep"_s, record.keep},
            {u"pid"_s, record.pid},
            {u"time_to_live_s"_s, qint64(record.timeToLive.count())},
            {u"created_at"_s, timeText(record.createdAt)},
            {u"end_at"_s, timeText(record.endAt)},
            {u"ended_at"_s, timeText(record.endedAt)},
            {u"paused_at"_s, timeText(record.pausedAt)},
            {u"paused_for_s"_s, qint64(record.pausedFor.count())},
            {u"local_folder"_s, record.localFolder},
            {u"title"_s, record.title},
            {u"branch"_s, record.branch},
            {u"target"_s, record.target},
            {u"remote"_s, record.remote},
            {u"author_name"_s, record.authorName},
            {u"author_mail"_s, record.authorMail},
            {u"template_choice"_s, record.templateChoice},
            {u"packed_bytes"_s, record.packedBytes},
            {u"part_bytes"_s, record.partBytes},
            {u"packed_sha256"_s, QString::fromLatin1(record.packedSha256)},
            {u"time_limit_s"_s, qint64(record.timeLimit.count())},
            {u"budget_micros"_s, record.budgetMicros},
            {u"hourly_micros"_s, record.hourlyMicros},
            {u"cpus"_s, record.cpuCount},
            {u"memory_mb"_s, record.memoryMb}};
}

std::optional<SandboxRecord> recordFrom(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    const auto time = [&text](QLatin1StringView key) { return QDateTime::fromString(text(key), Qt::ISODateWithMs); };
    SandboxRecord record;
    record.tag = text("tag"_L1);
    record.sandboxId = text("sandbox"_L1);
    if (record.tag.isEmpty() || (!record.sandboxId.isEmpty() && !isSandboxId(record.sandboxId)))
        return {};
    record.templateName = text("template"_L1);
    record.run = text("run"_L1);
    record.session = text("session"_L1);
    record.project = text("project"_L1);
    record.workFolder = text("work_folder"_L1);
    record.state = stateFrom(text("state"_L1));
    record.kill = json.value("kill"_L1).toBool();
    record.keep = json.value("keep"_L1).toBool();
    record.pid = json.value("pid"_L1).toInteger();
    record.timeToLive = std::chrono::seconds(json.value("time_to_live_s"_L1).toInteger());
    record.createdAt = time("created_at"_L1);
    record.endAt = time("end_at"_L1);
    record.endedAt = time("ended_at"_L1);
    record.pausedAt = time("paused_at"_L1);
    record.pausedFor = std::chrono::seconds(std::max<qint64>(0, json.value("paused_for_s"_L1).toInteger()));
    record.localFolder = text("local_folder"_L1);
    record.title = text("title"_L1);
    record.branch = text("branch"_L1);
    record.target = text("target"_L1);
    record.remote = text("remote"_L1);
    record.authorName = text("author_name"_L1);
    record.authorMail = text("author_mail"_L1);
    record.templateChoice = text("template_choice"_L1);
    record.packedBytes = json.value("packed_bytes"_L1).toInteger();
    record.partBytes = json.value("part_bytes"_L1).toInteger();
    record.packedSha256 = text("packed_sha256"_L1).toLatin1();
    if (record.packedBytes <= 0 || record.partBytes < leastPartBytes || record.packedSha256.isEmpty()) {
        record.packedBytes = 0;
        record.partBytes = 0;
        record.packedSha256.clear();
    }
    record.timeLimit = std::chrono::seconds(json.value("time_limit_s"_L1).toInteger());
    record.budgetMicros = json.value("budget_micros"_L1).toInteger();
    record.hourlyMicros = json.value("hourly_micros"_L1).toInteger();
    record.cpuCount = json.value("cpus"_L1).toInt();
    record.memoryMb = json.value("memory_mb"_L1).toInt();
    return record;
}

} // namespace

QString toString(State state)
{
    const auto *found = std::ranges::find(stateWords, state, &std::pair<State, QLatin1StringView>::first);
    return found->second;
}

void SandboxRecord::pause(const QDateTime &at)
{
    state = State::Paused;
    if (!pausedAt.isValid())
        pausedAt = at;
}

void SandboxRecord::resume(const QDateTime &at)
{
    state = State::Running;
    if (pausedAt.isValid())
        pausedFor += std::chrono::seconds(std::max<qint64>(0, pausedAt.secsTo(at)));
    pausedAt = {};
}

void SandboxRecord::end(const QDateTime &at)
{
    resume(at);
    state = State::Ended;
    kill = false;
    endedAt = at;
}

QList<SandboxRecord> SandboxRecords::all() const
{
    QList<SandboxRecord> records;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto record = recordFrom(QJsonDocument::fromJson(file.read(maxRecordBytes)).object());
        if (record && record->tag + u".json"_s == name)
            records.append(*record);
    }
    std::ranges::sort(records, {}, &SandboxRecord::createdAt);
    return records;
}

std::optional<SandboxRecord> SandboxRecords::find(const QString &name) const
{
    for (const SandboxRecord &record : all()) {
        if (record.tag == name || (record.sandboxId == name && !name.isEmpty()))
            return record;
    }
    return {};
}

std::optional<SandboxRecord> SandboxRecords::findRun(const QString &run) const
{
    for (const SandboxRecord &record : all()) {
        if (record.run == run && !run.isEmpty())
            return record;
    }
    return {};
}

base::Result<> SandboxRecords::write(const SandboxRecord &record) const
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9-]{1,80}\\z"_s);
    Q_ASSERT(plain.match(record.tag).hasMatch()); // tags are made here
    if (const auto made = base::makePrivateFolder(m_folder); !made)
        return made;
    return base::writePrivateFile(m_folder + u'/' + record.tag + u".json"_s, QJsonDocument(toJson(record)).toJson());
}

void SandboxRecords::remove(const QString &tag) const
{
    QFile::remove(m_folder + u'/' + tag + u".json"_s);
}

void SandboxRecords::learn(const QList<Sandbox> &there) const
{
    for (SandboxRecord &record : all()) {
        if (!record.sandboxId.isEmpty() || !record.run.isEmpty() || record.state == State::Ended)
            continue;
        const auto found = std::ranges::find_if(
            there, [&record](const Sandbox &sandbox) { return sandbox.metadata.value(tagKey) == record.tag; });
        if (found == there.cend())
            continue;
        record.sandboxId = found->id;
        record.state = found->state == u"paused" ? State::Paused : State::Running;
        record.endAt = found->endAt;
        if (const auto written = write(record); !written)
            qWarning("%s", qUtf8Printable(written.error().message));
    }
}

// --- the reaper --------------------------------------------------------------------------------------------------

SandboxReaper::SandboxReaper(E2bClient &client, const SandboxRecords &records, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_records(records)
{
}

void SandboxReaper::sweep(const QDateTime &now, const std::function<void(int)> &done)
{
    QList<SandboxRecord> doomed = m_records.all();
    doomed.removeIf([](const SandboxRecord &record) { return !record.kill; });
    struct Tally
    {
        qsizetype open;
        int left = 0;
    };
    const auto tally = std::make_shared<Tally>(doomed.size());
    if (doomed.isEmpty())
        QMetaObject::invokeMethod(this, [done] { done(0); }, Qt::QueuedConnection);
    for (const SandboxRecord &record : std::as_const(doomed)) {
        kill(record, now, [tally, done](bool gone) {
            tally->left += gone ? 0 : 1;
            if (--tally->open == 0)
                done(tally->left);
        });
    }
}

void SandboxReaper::kill(const SandboxRecord &record, const QDateTime &now, const std::function<void(bool)> &done)
{
    const auto finish = [this, record, now, done](bool gone) {
        if (gone) {
            SandboxRecord ended = record;
            ended.end(now);
            if (const auto written = m_records.write(ended); !written)
                qWarning("%s", qUtf8Printable(written.error().message));
        }
        done(gone);
    };
    if (!record.sandboxId.isEmpty()) {
        killAll({record.sandboxId}, finish);
        return;
    }
    m_client.list({{{tagKey, record.tag}}, {}}, [=, this](const Result<QList<Sandbox>> &found) {
        QStringList ids;
        for (const Sandbox &sandbox : found.value_or(QList<Sandbox>())) {
            if (sandbox.metadata.value(tagKey) == record.tag)
                ids.append(sandbox.id);
        }
        const bool mayStillCome = record.createdAt.secsTo(now) < std::chrono::seconds(lateCreation).count();
        if (!found || (ids.isEmpty() && mayStillCome))
            done(false);
        else
            killAll(ids, finish);
    });
}

void SandboxReaper::killAll(QStringList ids, const std::function<void(bool)> &done)
{
    if (ids.isEmpty()) {
        done(true);
        return;
    }
    const QString id = ids.takeFirst();
    m_client.kill(id, [=, this](const Result<> &killed) {
        if (killed)
            killAll(ids, done);
        else
            done(false);
    });
}

} // namespace e2b

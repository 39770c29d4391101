// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisTaskStore.h"

#include "tasks/TaskJson.h"
#include "tasks/TaskMoves.h"
#include "taskstores/RedisFields.h"
#include "taskstores/RedisWorker.h"

#include <QJsonDocument>
#include <QPromise>

namespace taskstores {

using namespace Qt::StringLiterals;
using namespace tasks;
using base::Result;

namespace {

QByteArray valueOf(const Schedule &schedule)
{
    return fields::compact(toJson(schedule));
}

QByteArray timeText(const QDateTime &time)
{
    return time.isValid() ? QByteArray::number(time.toMSecsSinceEpoch()) : QByteArray();
}

Result<Schedule> scheduleOf(const QByteArray &value)
{
    return scheduleFromJson(QJsonDocument::fromJson(value).object());
}

Task taskAt(const Schedule &schedule)
{
    Task task = schedule.task;
    task.id = taskIdFor(schedule.id, schedule.nextAt);
    task.createdAt = {};
    task.source.insert(u"schedule"_s, schedule.id.toString());
    moves::prepare(task, QDateTime::currentDateTimeUtc());
    return task;
}

} // namespace

TaskStore::Answer<Schedule> RedisTaskStore::putSchedule(const Schedule &wanted)
{
    auto promise = std::make_shared<QPromise<Result<Schedule>>>();
    promise->start();
    const auto finish = [promise](const Result<Schedule> &schedule) {
        promise->addResult(schedule);
        promise->finish();
    };
    Schedule schedule = wanted;
    if (const auto valid = validate(schedule); !valid) {
        finish(std::unexpected(valid.error()));
        return promise->future();
    }
    if (schedule.id.isNull())
        schedule.id = ScheduleId::create();
    Worker *worker = m_worker.get();
    const QByteArray id = schedule.id.toString().toUtf8();
    worker->run("queue", {"schedule", id}, [=](const Result<RedisReply> &reply) mutable {
        if (!reply) {
            finish(std::unexpected(reply.error()));
            return;
        }
        const QByteArray there = reply->item(0).text;
        const QDateTime now = fields::timeOf(reply->item(1).text);
        if (const auto known = scheduleOf(there); !there.isEmpty() && known) {
            schedule.lastAt = known->lastAt;
            schedule.lastTask = known->lastTask;
            schedule.fired = known->fired;
        }
        const QDateTime from = schedule.lastAt.isValid() ? std::max(schedule.lastAt, now) : now;
        const bool onceNow = schedule.kind == Schedule::Kind::Once && schedule.fired == 0;
        const auto next = onceNow ? std::optional(schedule.at) : nextTime(schedule, from);
        schedule.nextAt = schedule.enabled && next ? *next : QDateTime();
        worker->run("queue", {"putSchedule", id, there, valueOf(schedule), timeText(schedule.nextAt)},
                    [finish, schedule](const Result<RedisReply> &stored) {
                        finish(stored ? Result<Schedule>(schedule) : std::unexpected(stored.error()));
                    });
    });
    return promise->future();
}

TaskStore::Answer<QList<Schedule>> RedisTaskStore::schedules()
{
    return ask<QList<Schedule>>("queue", {"schedules"}, [](const RedisReply &reply) -> Result<QList<Schedule>> {
        QList<Schedule> all;
        for (const RedisReply &value : reply.items) {
            if (const auto schedule = scheduleOf(value.text))
                all.append(*schedule);
        }
        std::ranges::sort(all, {}, &Schedule::id);
        return all;
    });
}

TaskStore::Answer<> RedisTaskStore::removeSchedule(const ScheduleId &id)
{
    return askNothing(
        "queue", {"removeSchedule", id.toString().toUtf8(), QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
}

TaskStore::Answer<int> RedisTaskStore::fireSchedules()
{
    auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    fireDue([promise](const Result<int> &count) {
        promise->addResult(count);
        promise->finish();
    });
    return promise->future();
}

/// The task first, then the next time, and only if nobody else has set it: whoever does it, and however often, the
/// task's id is the same and there is one.
void RedisTaskStore::fireDue(std::function<void(const Result<int> &)> done)
{
    Worker *worker = m_worker.get();
    worker->run("queue", {"dueSchedules"}, [worker, done](const Result<RedisReply> &reply) {
        if (!reply || reply->items.size() < 2) {
            done(reply ? Result<int>(0) : std::unexpected(reply.error()));
            return;
        }
        const QDateTime now = fields::timeOf(reply->item(0).text);
        auto left = std::make_shared<size_t>(reply->items.size() - 1);
        auto fired = std::make_shared<int>(0);
        const auto one = [left, fired, done](bool did) {
            *fired += did ? 1 : 0;
            if (--*left == 0)
                done(*fired);
        };
        for (size_t i = 1; i < reply->items.size(); ++i) {
            const QByteArray there = reply->items[i].text;
            auto schedule = scheduleOf(there);
            if (!schedule || !schedule->nextAt.isValid()) {
                one(false);
                continue;
            }
            const Task task = taskAt(*schedule);
            schedule->lastAt = schedule->nextAt;
            schedule->lastTask = task.id;
            ++schedule->fired;
            schedule->nextAt = nextTime(*schedule, now).value_or(QDateTime());
            const fields::AddRequest request = fields::addRequest(task);
            worker->run("add", fields::Words{"1", "1"} + request.words, [=](const auto &added) {
                if (!added) {
                    one(false);
                    return;
                }
                fields::remember(request);
                if (const auto fresh = fields::taskOf(added->item(0), request.definition))
                    worker->note(*fresh);
                worker->run("queue",
                            {"putSchedule", schedule->id.toString().toUtf8(), there, valueOf(*schedule),
                             timeText(schedule->nextAt)},
                            [one](const Result<RedisReply> &stored) { one(stored.has_value()); });
            });
        }
    });
}

} // namespace taskstores

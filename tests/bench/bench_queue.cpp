// SPDX-License-Identifier: GPL-3.0-or-later
// Durable moves of tasks per second, and raw commits of the same disk to compare with. Prints one JSON object.
//   bench-queue FOLDER TASKS IN_FLIGHT [REDIS_ADDRESS]
// With "-" for the folder only the queue on Redis is measured.
// A task makes three moves: it is added, claimed and completed. IN_FLIGHT: how many are asked for before an answer is
// waited for, as by that many workers.
#include "base/Clock.h"
#include "storage/Database.h"
#include "taskstores/RedisTaskStore.h"
#include "taskstores/SqliteTaskStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <deque>

namespace {

using namespace Qt::StringLiterals;
using namespace tasks;

constexpr int rawCommits = 2'000;

double perSecond(qint64 count, qint64 nanoseconds)
{
    return static_cast<double>(count) * 1e9 / static_cast<double>(nanoseconds);
}

/// As by that many workers: each asks again once it has its answer.
template <typename Ask>
void slide(int count, int inFlight, Ask ask)
{
    std::deque<decltype(ask(0))> answers;
    const auto finishOne = [&answers] {
        const auto answer = answers.front().result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        answers.pop_front();
    };
    for (int i = 0; i < count; ++i) {
        if (answers.size() == static_cast<size_t>(inFlight))
            finishOne();
        answers.push_back(ask(i));
    }
    while (!answers.empty())
        finishOne();
}

QJsonObject measure(TaskStore &store, int count, int inFlight)
{
    QElapsedTimer whole;
    whole.start();
    QElapsedTimer timer;
    timer.start();
    slide(count, inFlight, [&](int i) {
        Task task;
        task.commands = {u"task %1"_s.arg(i)};
        task.project = u"/tmp"_s;
        return store.add({task});
    });
    const double added = perSecond(count, timer.nsecsElapsed());
    timer.restart();
    QList<Lease> leases(count);
    slide(count, inFlight, [&](int i) {
        ClaimRequest request;
        request.worker = {u"bench"_s, u"bench"_s};
        request.lease = LeaseId::create();
        request.engines = QStringList{u"local"_s};
        return store.claim(request).then([&leases, i](const base::Result<std::optional<Task>> &task) {
            if (task && *task)
                leases[i] = {(*task)->id, (*task)->lease};
            return task;
        });
    });
    const double claimed = perSecond(count, timer.nsecsElapsed());
    timer.restart();
    slide(count, inFlight, [&](int i) { return store.complete(leases.at(i), {u"out"_s, {}, 0, 1, {}}, {}); });
    const double completed = perSecond(count, timer.nsecsElapsed());
    return {{u"add_per_s"_s, added},
            {u"claim_per_s"_s, claimed},
            {u"complete_per_s"_s, completed},
            {u"moves_per_s"_s, perSecond(3LL * count, whole.nsecsElapsed())},
            {u"cycles_per_s"_s, perSecond(count, whole.nsecsElapsed())}};
}

/// One row and one COMMIT at a time: what the disk gives without a queue.
double rawCommitsPerSecond(const QString &file)
{
    auto database = storage::Database::open(file);
    if (!database || !(*database)->execute(u"CREATE TABLE raw (id INTEGER PRIMARY KEY, value TEXT)"_s))
        qFatal("cannot open %s", qPrintable(file));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rawCommits; ++i) {
        auto transaction = storage::Transaction::begin(**database);
        if (!transaction || !(*database)->execute(u"INSERT INTO raw (value) VALUES (?)"_s, {u"x"_s.repeated(500)})
            || !transaction->commit())
            qFatal("cannot commit");
    }
    return perSecond(rawCommits, timer.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        qFatal("bench-queue FOLDER TASKS IN_FLIGHT [REDIS_ADDRESS]");
    const int count = arguments.at(2).toInt();
    const int inFlight = arguments.at(3).toInt();
    const base::SystemClock clock;
    QJsonObject result;
    if (arguments.at(1) != u"-") {
        result.insert(u"raw_commits_per_s"_s, rawCommitsPerSecond(arguments.at(1) + u"/raw.sqlite"_s));
        auto store = taskstores::SqliteTaskStore::open(arguments.at(1) + u"/tasks.sqlite"_s, clock);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        result.insert(u"sqlite"_s, measure(**store, count, inFlight));
    }
    if (arguments.size() > 4) {
        const auto address = taskstores::RedisAddress::parse(arguments.at(4));
        auto store = address
            ? taskstores::RedisTaskStore::open(*address)
            : base::Result<std::unique_ptr<taskstores::RedisTaskStore>>(std::unexpected(address.error()));
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        result.insert(u"redis"_s, measure(**store, count, inFlight));
    }
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

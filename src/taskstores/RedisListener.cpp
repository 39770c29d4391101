// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisFields.h"
#include "taskstores/RedisWorker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace taskstores {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::Error;
using base::Result;

namespace {

constexpr int listenMs = 10'000;
constexpr auto gatherTime = 20ms; ///< less than anybody sees
constexpr qsizetype maxTogether = 256;
constexpr auto shortRest = 200ms;
constexpr auto longRest = 5'000ms; ///< people have to mend it

} // namespace

void RedisTaskStore::Worker::listen()
{
    while (!isEnding()) {
        auto opened = RedisConnection::open(m_address);
        if (opened) {
            (*opened)->append({"SUBSCRIBE", "tasks"});
            while (!isEnding() && hear(**opened)) { }
        }
        std::unique_lock lock(m_mutex);
        m_isListening = false;
        m_hasListened = true;
        m_wake.notify_all();
        m_wake.wait_for(lock, m_refusal ? longRest : shortRest, [this] { return m_ending; });
    }
}

/// What was told while nobody listened is lost: everything has to be read anew.
void RedisTaskStore::Worker::reportListening()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isListening = true;
        m_refusal.reset();
        m_hasListened = true;
        m_wake.notify_all();
        if (!m_isOpen)
            return;
        m_isAway = false;
    }
    if (RedisTaskStore *to = store()) {
        emit to->connectionChanged(true, {});
        emit to->workAvailable();
    }
}

/// The server answers, but a window that hears nothing would show what is long over.
void RedisTaskStore::Worker::reportDeaf(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isListening = false;
        m_refusal = error;
        if (!m_isOpen || m_isAway)
            return; // start() tells it
        m_isAway = true;
    }
    if (RedisTaskStore *to = store())
        emit to->connectionChanged(false, error.message);
}

/// Many workers make many messages: what comes in within a moment is read together, each task once.
bool RedisTaskStore::Worker::hear(RedisConnection &connection)
{
    using std::chrono::steady_clock;
    QSet<QByteArray> changed;
    std::optional<steady_clock::time_point> until;
    do {
        const int left = until ? static_cast<int>((*until - steady_clock::now()) / 1ms) + 1 : listenMs;
        const auto replies = connection.wait(m_endFd, left);
        if (!replies)
            return false;
        for (const RedisReply &reply : *replies) {
            if (reply.kind == RedisReply::Kind::Error) {
                reportDeaf(errorOf(reply, m_address));
                return false;
            }
            if (reply.item(0).text == "message")
                onMessage(reply.item(2).text, changed);
            else if (reply.item(0).text == "subscribe")
                reportListening();
        }
        if (changed.isEmpty())
            return true;
        if (!until)
            until = steady_clock::now() + gatherTime;
    } while (steady_clock::now() < *until && changed.size() < maxTogether && !isEnding());
    load(changed.values());
    return true;
}

void RedisTaskStore::Worker::onMessage(const QByteArray &message, QSet<QByteArray> &changed)
{
    if (message.contains(m_token))
        return; // its task is in the answer that goes with it
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    const QString type = object["type"_L1].toString();
    const QByteArray id = object["taskId"_L1].toString().toUtf8();
    RedisTaskStore *to = store();
    if (!to)
        return;
    const auto add = [&changed](const QByteArray &task) {
        if (!task.isEmpty())
            changed.insert(task);
    };
    if (type == u"task:removed") {
        emit to->removed({tasks::TaskId(QString::fromUtf8(id))});
    } else if (type == u"queue:changed") {
        run("read", {"config"}, [this](const Result<RedisReply> &reply) {
            if (RedisTaskStore *told = store(); told && reply) {
                emit told->queueStateChanged(fields::queueStateOf(*reply));
                emit told->workAvailable();
            }
        });
    } else if (type == u"schedules:changed") {
        emit to->schedulesChanged();
    } else if (type == u"tasks:changed") {
        for (const QJsonValue &one : object["taskIds"_L1].toArray())
            add(one.toString().toUtf8());
    } else if (type.startsWith(u"task:")) {
        add(id);
    }
}

void RedisTaskStore::Worker::load(const QList<QByteArray> &ids)
{
    for (qsizetype at = 0; at < ids.size(); at += maxTogether) {
        run("read", QList<QByteArray>{"many"} + ids.mid(at, maxTogether), [this](const Result<RedisReply> &reply) {
            if (!reply)
                return;
            for (const RedisReply &loaded : reply->items) {
                if (const auto task = fields::taskOf(loaded))
                    note(*task);
            }
        });
    }
}

void RedisTaskStore::Worker::tellChanged(const QList<tasks::Task> &changed)
{
    RedisTaskStore *to = changed.isEmpty() ? nullptr : store();
    if (!to)
        return;
    emit to->changed(changed);
    const auto makesWork
        = [](const tasks::Task &task) { return task.state == tasks::TaskState::Queued || isFinal(task.state); };
    if (std::ranges::any_of(changed, makesWork))
        emit to->workAvailable();
}

} // namespace taskstores

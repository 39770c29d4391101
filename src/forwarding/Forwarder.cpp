// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/Forwarder.h"

#include "forwarding/ForwarderWorker.h"
#include "forwarding/Owner.h"
#include "session/EventStore.h"

#include <QPromise>
#include <QThread>

namespace forwarding {

using base::Result;

Forwarder::Forwarder(session::EventStore &store, SenderFactory sender, const base::Clock &clock, RetrySchedule schedule,
                     const QString &owner, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_thread(std::make_unique<QThread>())
{
    const QString name = owner.isEmpty() ? ownOwner() : owner;
    store.setTransactionHook([name](storage::Database &database, const session::Change &change) {
        return Outbox(database).add(change, name);
    });
    m_worker = new Worker(store, std::move(sender), clock, std::move(schedule), name);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &Worker::statusChanged, this, &Forwarder::statusChanged, Qt::DirectConnection);
    connect(&store, &session::EventStore::committed, m_worker, &Worker::onCommitted, Qt::QueuedConnection);
    m_thread->setObjectName(QStringLiteral("forwarder"));
    m_thread->start();
}

Forwarder::~Forwarder()
{
    m_thread->quit();
    m_thread->wait();
}

QFuture<Result<>> Forwarder::start()
{
    auto future = ask<void>([](Outbox &outbox) { return outbox.prepare(); });
    post(&Worker::begin);
    return future;
}

QFuture<Result<QList<OutboxRow>>> Forwarder::parked(int limit)
{
    return ask<QList<OutboxRow>>([limit](Outbox &outbox) { return outbox.parked(limit); });
}

QFuture<Result<Outbox::Counts>> Forwarder::counts()
{
    return ask<Outbox::Counts>([](Outbox &outbox) { return outbox.counts(); });
}

template <typename Value>
QFuture<Result<Value>> Forwarder::ask(std::function<Result<Value>(Outbox &)> question)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    const auto future = promise->future();
    m_store.run([promise, question = std::move(question)](storage::Database &database) {
        Outbox outbox(database);
        promise->addResult(question(outbox));
        promise->finish();
    });
    return future;
}

void Forwarder::retry(qint64 id)
{
    m_store.run([id](storage::Database &database) { static_cast<void>(Outbox(database).retry(id)); });
    post(&Worker::lookAgain);
}

void Forwarder::retryAllParked()
{
    m_store.run([](storage::Database &database) { static_cast<void>(Outbox(database).retryAll()); });
    post(&Worker::lookAgain);
}

void Forwarder::discard(qint64 id)
{
    m_store.run([id](storage::Database &database) { static_cast<void>(Outbox(database).discard(id)); });
    post(&Worker::lookAgain);
}

void Forwarder::retryNow()
{
    post(&Worker::retryNow);
}

void Forwarder::wake()
{
    post(&Worker::wake);
}

void Forwarder::post(void (Worker::*slot)())
{
    QMetaObject::invokeMethod(m_worker, slot, Qt::QueuedConnection);
}

} // namespace forwarding

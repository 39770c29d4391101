// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forwarding/Outbox.h"
#include "session/EventStore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace forwarding {

/// Asks the outbox on the store's thread and brings the answer back to an object on another one. An answer that comes
/// when the object is gone is dropped.
class StoreLink
{
public:
    /// @p receiver belongs to the thread that calls ask().
    StoreLink(session::EventStore &store, QObject *receiver)
        : m_store(store)
        , m_end(std::make_shared<End>())
    {
        m_end->receiver = receiver;
    }
    ~StoreLink()
    {
        const std::lock_guard lock(m_end->mutex);
        m_end->receiver = nullptr;
    }
    StoreLink(const StoreLink &) = delete;
    StoreLink &operator=(const StoreLink &) = delete;

    template <typename Value>
    void ask(std::function<base::Result<Value>(Outbox &)> question,
             std::function<void(const base::Result<Value> &)> answered)
    {
        m_store.run(
            [end = m_end, question = std::move(question), answered = std::move(answered)](storage::Database &database) {
                Outbox outbox(database);
                const base::Result<Value> answer = question(outbox);
                const std::lock_guard lock(end->mutex);
                if (end->receiver)
                    QMetaObject::invokeMethod(
                        end->receiver, [answered, answer] { answered(answer); }, Qt::QueuedConnection);
            });
    }

private:
    struct End
    {
        std::mutex mutex;
        QObject *receiver = nullptr;
    };

    session::EventStore &m_store;
    std::shared_ptr<End> m_end;
};

} // namespace forwarding

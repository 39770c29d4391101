// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/EngineCosts.h"

namespace usage {

using namespace Qt::StringLiterals;

EngineCosts::EngineCosts(session::EventStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(
        &m_store, &session::EventStore::committed, this,
        [this](const session::Change &change) {
            if (take(change.event))
                emit changed();
        },
        Qt::QueuedConnection);
}

bool EngineCosts::take(const session::Event &event)
{
    const QJsonValue told = event.data.value("total_micros"_L1);
    if (event.type != eventType || event.step.isNull() || !told.isDouble() || told.toInteger() < 0)
        return false;
    QHash<QString, qint64> &runs = m_runs[event.step];
    qint64 &known = runs[event.data.value("run"_L1).toString()];
    known = std::max(known, told.toInteger());
    qint64 sum = 0;
    for (const qint64 micros : std::as_const(runs))
        sum += micros;
    m_costs.insert(event.step, base::Money::fromMicros(sum));
    return true;
}

void EngineCosts::load(const QList<base::SessionId> &sessions)
{
    for (const base::SessionId &session : sessions) {
        m_store.eventsOfTypes(session, {QString(eventType)})
            .then(this, [this](const base::Result<QList<session::Event>> &events) {
                bool isNew = false;
                for (const session::Event &event : events.value_or(QList<session::Event>()))
                    isNew = take(event) || isNew;
                if (isNew)
                    emit changed();
            });
    }
}

} // namespace usage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PatientStore.h"

#include <algorithm>
#include <utility>

namespace session {

PatientStore::PatientStore(EventStore &store)
    : m_store(store)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &PatientStore::tryAgain);
}

void PatientStore::append(const Event &event)
{
    if (m_waiting.isEmpty())
        send(event);
    else
        m_waiting.append(event); // not before those that came first
}

void PatientStore::send(const Event &event)
{
    ++m_onTheirWay;
    m_store.append(event).then(this, [this, event](const base::Result<Change> &change) { onStored(event, change); });
}

void PatientStore::onStored(const Event &event, const base::Result<Change> &change)
{
    --m_onTheirWay;
    using Kind = base::Error::Kind;
    const bool mayComeRight
        = !change && (change.error().kind == Kind::Unavailable || change.error().kind == Kind::PermissionDenied);
    const bool isNews = m_wait.count() == 0;
    if (!change && (!mayComeRight || isNews))
        emit refused(event.session, change.error());
    if (mayComeRight) {
        m_waiting.insert(m_failed++, event); // before those that were not even tried
        m_wait = isNews ? firstWait : m_wait;
    }
    if (m_onTheirWay > 0)
        return;
    if (m_waiting.isEmpty())
        m_wait = {};
    else
        m_again.start(m_wait);
}

void PatientStore::tryAgain()
{
    m_wait = std::min(m_wait * 2, longestWait);
    m_failed = 0;
    for (const Event &event : std::exchange(m_waiting, {}))
        send(event);
}

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "session/EventStore.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <atomic>
#include <future>

namespace fixture {

using namespace Qt::StringLiterals;

/// Moves when told, and may be read from another thread meanwhile.
class SharedClock : public base::Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_wall.load(), QTimeZone::utc());
    }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_elapsed.load());
    }
    void advance(std::chrono::milliseconds step)
    {
        m_wall += step.count();
        m_elapsed += step.count();
    }
    void jump(std::chrono::milliseconds step) { m_wall += step.count(); }

private:
    std::atomic<qint64> m_wall{1'772'366'400'000};
    std::atomic<qint64> m_elapsed{1'000'000};
};

inline session::Event happened(const QString &session, const QString &type, const QString &source = u"hook"_s,
                               const QJsonObject &data = {})
{
    static int n = 0;
    session::Event made;
    made.session = base::SessionId(session);
    made.source = source;
    made.type = type;
    made.data = data;
    made.sourceId = u"key-%1"_s.arg(++n);
    made.at = QDateTime::fromMSecsSinceEpoch(1'772'366'400'000 + n, QTimeZone::utc());
    return made;
}

inline session::Event created(const QString &session, const QString &backend)
{
    return happened(session, u"session_created"_s, u"user"_s,
                    {{u"project"_s, u"/p"_s}, {u"profile"_s, QJsonObject{{u"backend_url"_s, backend}}}});
}

inline void onStore(session::EventStore &store, const std::function<void(storage::Database &)> &work)
{
    std::promise<void> done;
    store.run([&](storage::Database &database) {
        work(database);
        done.set_value();
    });
    done.get_future().wait();
}

} // namespace fixture

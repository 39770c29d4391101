// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QtConcurrentRun>

#include <stop_token>

namespace git {

/// Threads for what blocks here. Every piece of work gets a stop token; all of it is stopped and waited for when the
/// object goes. Thread: main.
class Jobs
{
public:
    explicit Jobs(int threads = 4) { m_pool.setMaxThreadCount(threads); }
    ~Jobs()
    {
        m_all.request_stop();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(Jobs)

    /// @p work takes a std::stop_token. @p own stops it alone.
    template <typename Work>
    auto run(Work work, const std::stop_source &own = {})
    {
        return QtConcurrent::run(&m_pool, [work = std::move(work), own, all = m_all.get_token()] {
            const std::stop_callback link(all, [own]() mutable { own.request_stop(); });
            return work(own.get_token());
        });
    }

private:
    QThreadPool m_pool;
    std::stop_source m_all;
};

} // namespace git

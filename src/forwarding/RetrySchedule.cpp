// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/RetrySchedule.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

namespace forwarding {

using std::chrono::milliseconds;

RetrySchedule::RetrySchedule(Limits limits, std::function<double()> random)
    : m_limits(limits)
    , m_random(std::move(random))
{
}

RetrySchedule::RetrySchedule()
    : RetrySchedule(Limits(), [] { return QRandomGenerator::global()->generateDouble(); })
{
}

milliseconds RetrySchedule::delayAfter(int failures, std::optional<milliseconds> retryAfter) const
{
    milliseconds delay = m_limits.first;
    for (int i = 1; i < failures && delay < m_limits.longest; ++i)
        delay *= 2;
    delay = std::min(delay, m_limits.longest);
    const double factor = 1.0 + m_limits.jitter * (2.0 * m_random() - 1.0);
    delay = milliseconds(static_cast<qint64>(static_cast<double>(delay.count()) * factor));
    if (retryAfter)
        delay = std::max(delay, std::clamp(*retryAfter, milliseconds(0), m_limits.longestRetryAfter));
    return delay;
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty() || text.size() > 64)
        return std::nullopt;
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        // Too large for a number is still a wish to wait long.
        return milliseconds(fits && seconds < 1'000'000'000 ? seconds * 1000 : 1'000'000'000'000);
    }
    QDateTime time
        = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeZone(QTimeZone::utc());
    return milliseconds(std::max<qint64>(0, now.msecsTo(time)));
}

} // namespace forwarding

// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/RateLimit.h"

#include <QTimeZone>

namespace github {

namespace {

constexpr qint64 longestSeconds = 24LL * 3600; // more is nonsense

std::optional<qint64> number(const net::HttpResponse &answer, const QByteArray &header)
{
    bool isNumber = false;
    const qint64 value = answer.header(header).trimmed().toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<QDateTime> retryAfter(const net::HttpResponse &answer, const QDateTime &now)
{
    if (const auto seconds = number(answer, "Retry-After"))
        return now.addSecs(qMin(*seconds, longestSeconds));
    const auto date = QDateTime::fromString(QString::fromLatin1(answer.header("Retry-After")), Qt::RFC2822Date);
    return date.isValid() ? std::optional(qMin(date.toUTC(), now.addSecs(longestSeconds))) : std::nullopt;
}

} // namespace

std::optional<QDateTime> pauseUntil(const net::HttpResponse &answer)
{
    const auto reset = number(answer, "X-RateLimit-Reset");
    if (number(answer, "X-RateLimit-Remaining") != 0 || !reset)
        return {};
    return QDateTime::fromSecsSinceEpoch(qMin(*reset, qint64(253402300799)), QTimeZone::UTC);
}

std::optional<Limit> limitIn(const net::HttpResponse &answer, const QString &words, const QDateTime &now)
{
    if (answer.status != 403 && answer.status != 429)
        return {};
    const auto later = retryAfter(answer, now);
    const auto reset = pauseUntil(answer);
    const bool namesSecondary = words.contains(u"secondary rate limit", Qt::CaseInsensitive)
        || words.contains(u"abuse detection", Qt::CaseInsensitive);
    if (later || namesSecondary)
        return Limit{namesSecondary || !reset, later ? later : reset};
    if (reset)
        return Limit{false, qMin(*reset, now.addSecs(longestSeconds))};
    if (answer.status == 429)
        return Limit{true, {}};
    return {};
}

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#include "CostSamples.h"

#include "PageSamples.h"

#include <QRandomGenerator>
#include <QTimeZone>

namespace pages {

using namespace Qt::StringLiterals;

usage::TranscriptTotals fiveYears()
{
    const QStringList models{u"claude-opus-4-1"_s, u"claude-sonnet-4-5"_s, u"claude-haiku-4-5"_s,
                             u"claude-opus-5"_s,   u"claude-sonnet-5"_s,   u"local-70b"_s};
    QRandomGenerator random(5);
    usage::TranscriptTotals totals;
    const QDate today = now().date();
    for (QDate day = today.addYears(-5).addDays(1); day <= today; day = day.addDays(1)) {
        const int conversations = day.dayOfWeek() > 5 ? 1 : 6;
        for (int i = 0; i < conversations; ++i) {
            for (int part = 0; part < 2; ++part) {
                usage::TranscriptSpend spend;
                spend.conversation = u"%1-%2"_s.arg(day.toJulianDay(), 0, 16).arg(i);
                spend.project = u"/home/user/src/project-%1"_s.arg(random.bounded(12));
                const auto age = static_cast<int>(day.daysTo(today) / 400);
                spend.model = models.at((part + 4 - std::min(age, 4)) % models.size());
                spend.day = day;
                spend.lastAt = day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch();
                spend.tokens = {random.bounded(9000), random.bounded(40'000), random.bounded(4'000'000),
                                random.bounded(200'000)};
                const bool hasPrice = spend.model != u"local-70b";
                spend.cost = hasPrice ? random.bounded(4.0) : 0;
                (hasPrice ? spend.estimated : spend.unpriced) = 20;
                totals.spends.append(spend);
            }
        }
    }
    return totals;
}

} // namespace pages

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of UsageLine.h that reads times.
#include "usage/UsageLine.h"

#include <algorithm>
#include <chrono>

namespace usage {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number that @p count digits of @p text at @p at make; -1: not all of them are digits.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || !isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// "Z" or "±HH:MM" and nothing behind it.
std::optional<std::chrono::minutes> readOffset(std::string_view text)
{
    using std::chrono::minutes;
    if (text == "Z")
        return minutes(0);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return {};
    const int hour = digits(text, 1, 2);
    const int minute = digits(text, 4, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return {};
    const minutes offset(hour * 60 + minute);
    return text[0] == '-' ? -offset : offset;
}

} // namespace

std::optional<std::int64_t> readTimestamp(std::string_view text)
{
    using namespace std::chrono;
    constexpr std::string_view shape = "0000-00-00T00:00:00";
    if (text.size() < shape.size() + 1)
        return {};
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] != '0' && text[i] != shape[i])
            return {};
    }
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    const year_month_day date(year(digits(text, 0, 4)), month(static_cast<unsigned>(digits(text, 5, 2))),
                              day(static_cast<unsigned>(digits(text, 8, 2))));
    if (digits(text, 0, 4) < 0 || digits(text, 5, 2) < 0 || digits(text, 8, 2) < 0 || !date.ok() || hour < 0
        || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return {};
    std::size_t at = shape.size();
    int fraction = 0;
    if (text[at] == '.') {
        fraction = digits(text, at + 1, 3);
        at += 4;
        if (fraction < 0)
            return {};
    }
    const auto zone = readOffset(text.substr(std::min(at, text.size())));
    if (!zone)
        return {};
    const auto local = sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + milliseconds(fraction);
    return duration_cast<milliseconds>((local - *zone).time_since_epoch()).count();
}

} // namespace usage

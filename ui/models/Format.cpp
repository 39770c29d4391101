// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Format.h"

#include <QDir>
#include <QLocale>

#include <array>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr QChar thinSpace(0x202f);
constexpr qint64 secondsPerMinute = 60;
constexpr qint64 secondsPerHour = 60 * secondsPerMinute;
constexpr qint64 secondsPerDay = 24 * secondsPerHour;

QString withUnit(const QString &number, const QString &unit)
{
    return number + thinSpace + unit;
}

QString withUnit(qint64 number, const QString &unit)
{
    return withUnit(QString::number(number), unit);
}

QString oneDecimal(double number)
{
    return QLocale().toString(number, 'f', 1);
}

/// Two figures where they say something: 9.4 but 212. The caller made sure that rounding stays below the next unit.
QString shortNumber(double number)
{
    return number < 9.95 ? oneDecimal(number) : QString::number(std::llround(number));
}

qint64 secondsBetween(const QDateTime &since, const QDateTime &now)
{
    return since.isValid() && now.isValid() ? std::max<qint64>(0, since.secsTo(now)) : 0;
}

} // namespace

QString Format::duration(milliseconds time)
{
    const auto wholeMs = std::max<qint64>(0, time.count());
    if (wholeMs > 0 && wholeMs < 950)
        return withUnit(oneDecimal(std::max(0.1, static_cast<double>(wholeMs) / 1000.0)), tr("s", "seconds"));
    const qint64 seconds = (wholeMs + 50) / 1000;
    const auto pair = [](qint64 big, const QString &bigUnit, qint64 small, const QString &smallUnit) {
        const QString first = withUnit(big, bigUnit);
        return small == 0 ? first : first + u' ' + withUnit(small, smallUnit);
    };
    if (seconds < secondsPerMinute)
        return withUnit(seconds, tr("s", "seconds"));
    if (seconds < secondsPerHour)
        return pair(seconds / secondsPerMinute, tr("min", "minutes"), seconds % secondsPerMinute, tr("s", "seconds"));
    if (seconds < secondsPerDay)
        return pair(seconds / secondsPerHour, tr("h", "hours"), seconds % secondsPerHour / secondsPerMinute,
                    tr("min", "minutes"));
    return pair(seconds / secondsPerDay, tr("d", "days"), seconds % secondsPerDay / secondsPerHour, tr("h", "hours"));
}

QString Format::age(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = secondsBetween(since, now);
    if (seconds < secondsPerMinute)
        return withUnit(seconds, tr("s", "seconds"));
    if (seconds < secondsPerHour)
        return withUnit(seconds / secondsPerMinute, tr("min", "minutes"));
    if (seconds < secondsPerDay)
        return withUnit(seconds / secondsPerHour, tr("h", "hours"));
    return withUnit(seconds / secondsPerDay, tr("d", "days"));
}

QString Format::spokenAge(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = secondsBetween(since, now);
    // Written out per number: without a translation file, %n texts would be read as "1 second(s)".
    const auto say
        = [](qint64 number, const QString &one, const QString &many) { return number == 1 ? one : many.arg(number); };
    if (seconds < secondsPerMinute)
        return say(seconds, tr("1 second"), tr("%1 seconds"));
    if (seconds < secondsPerHour)
        return say(seconds / secondsPerMinute, tr("1 minute"), tr("%1 minutes"));
    if (seconds < secondsPerDay)
        return say(seconds / secondsPerHour, tr("1 hour"), tr("%1 hours"));
    return say(seconds / secondsPerDay, tr("1 day"), tr("%1 days"));
}

QString Format::size(qint64 bytes)
{
    static constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
    auto number = static_cast<double>(std::max<qint64>(0, bytes));
    size_t unit = 0;
    // 999.5 kB would be written "1000 kB": it belongs to the next unit already.
    while (number >= 999.5 && unit + 1 < units.size()) {
        number /= 1000;
        ++unit;
    }
    const bool isSmall = unit >= 2 && number < 9.95;
    return withUnit(isSmall ? oneDecimal(number) : QString::number(std::llround(number)),
                    QString::fromLatin1(units.at(unit)));
}

QString Format::count(qint64 number)
{
    const auto amount = static_cast<double>(std::max<qint64>(0, number));
    if (amount < 999.5)
        return QString::number(std::llround(amount));
    if (amount < 999.5e3)
        return shortNumber(amount / 1e3) + u'k';
    if (amount < 999.5e6)
        return shortNumber(amount / 1e6) + u'M';
    return shortNumber(amount / 1e9) + u'G';
}

QString Format::percent(double share)
{
    return withUnit(std::llround(share * 100), u"%"_s);
}

QString Format::tokens(const std::optional<session::TokenCount> &tokens)
{
    if (!tokens)
        return u"–"_s;
    const qint64 in = tokens->input + tokens->cacheRead + tokens->cacheCreation;
    const double cached = in > 0 ? static_cast<double>(tokens->cacheRead) / static_cast<double>(in) : 0;
    return tr("%1 in, %2 out, %3 cached").arg(count(in), count(tokens->output), percent(cached));
}

QString Format::money(const std::optional<base::Money> &money)
{
    return money ? money->toString() : u"–"_s;
}

QString Format::spokenMoney(const std::optional<base::Money> &money)
{
    return money ? tr("%1 dollars").arg(QString::number(money->dollars(), 'f', 2)) : tr("cost unknown");
}

QString Format::time(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"HH:mm:ss"_s) : u"–"_s;
}

QString Format::day(const QDate &day, const QDate &today)
{
    if (day == today)
        return tr("Today");
    if (day.addDays(1) == today)
        return tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

QString Format::path(const QString &path)
{
    const QString home = QDir::homePath();
    if (path == home)
        return u"~"_s;
    return path.startsWith(home + u'/') ? u'~' + path.sliced(home.size()) : path;
}

QString Format::typedPath(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return text;
    const bool below = text == "~"_L1 || text.startsWith("~/"_L1);
    return QDir::cleanPath(below ? QDir::homePath() + text.sliced(1) : text);
}

QString Format::signalName(int signal)
{
    static constexpr std::array names{"HUP",  "INT",  "QUIT", "ILL",  "TRAP", "ABRT", "BUS", "FPE",
                                      "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM"};
    if (signal < 1 || signal > static_cast<int>(names.size()))
        return tr("signal %1").arg(signal);
    return u"SIG"_s + QString::fromLatin1(names.at(static_cast<size_t>(signal - 1)));
}

} // namespace ui

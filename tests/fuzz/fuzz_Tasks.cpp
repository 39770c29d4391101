// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Schedule.h"
#include "tasks/TaskJson.h"
#include "tasks/TaskRules.h"
#include "tasks/TaskTemplates.h"
#include "taskstores/RedisAddress.h"

#include <cstdint>
#include <cstdlib>

namespace {

/// What was read and is valid reads the same once it is written.
void checkTasks(const QByteArray &bytes)
{
    const auto read = tasks::importTasks(bytes);
    if (!read)
        return;
    QList<tasks::Task> valid = *read;
    valid.removeIf([](const tasks::Task &task) { return !tasks::validate(task); });
    const auto again = tasks::importTasks(tasks::exportTasks(valid));
    if (!again || *again != valid)
        std::abort();
}

void checkTemplates(const QByteArray &bytes)
{
    const auto read = tasks::readTemplates(bytes);
    if (!read)
        return;
    const auto again = tasks::readTemplates(tasks::writeTemplates(*read));
    if (!again || *again != *read)
        std::abort();
}

void checkCron(const QString &line)
{
    const auto cron = tasks::Cron::parse(line);
    const QDateTime after(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc());
    const auto next = cron ? cron->next(after, QTimeZone::utc()) : std::nullopt;
    if (next && *next <= after)
        std::abort();
}

void checkAddress(const QString &text)
{
    const auto address = taskstores::RedisAddress::parse(text);
    if (address && address->host.isEmpty() == address->socket.isEmpty())
        std::abort();
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkTasks(bytes);
    checkTemplates(bytes);
    const QString text = QString::fromUtf8(bytes);
    checkCron(text);
    checkAddress(text.trimmed());
    return 0;
}

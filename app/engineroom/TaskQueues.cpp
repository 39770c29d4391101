// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskQueues.h"

#include "app/engineroom/TaskRunner.h"
#include "base/Paths.h"
#include "taskstores/RedisTaskStore.h"
#include "taskstores/SqliteTaskStore.h"

namespace app {

using namespace Qt::StringLiterals;
using base::Result;

Result<std::unique_ptr<tasks::TaskStore>> openTaskQueue(const QString &address, const base::Secret &password,
                                                        const base::Clock &clock)
{
    using Store = std::unique_ptr<tasks::TaskStore>;
    if (address.isEmpty())
        return taskstores::SqliteTaskStore::open(taskDatabase(base::Paths::fromEnvironment().data), clock)
            .transform([](auto store) { return Store(std::move(store)); });
    auto parsed = taskstores::RedisAddress::parse(address);
    if (!parsed)
        return std::unexpected(parsed.error());
    if (!password.isEmpty())
        parsed->password = password;
    return taskstores::RedisTaskStore::open(*parsed).transform([](auto store) { return Store(std::move(store)); });
}

QString taskTemplatesFile()
{
    return base::Paths::fromEnvironment().config + u"/task-templates.json"_s;
}

} // namespace app

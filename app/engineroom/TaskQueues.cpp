// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engineroom/TaskQueues.h"

#include "app/engineroom/TaskRunner.h"
#include "base/Paths.h"
#include "taskstores/SqliteTaskStore.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::TaskQueues)
};

} // namespace

Result<std::unique_ptr<tasks::TaskStore>> openTaskQueue(const QString &address, const base::Secret &password,
                                                        const base::Clock &clock)
{
    using Store = std::unique_ptr<tasks::TaskStore>;
    if (address.isEmpty())
        return taskstores::SqliteTaskStore::open(taskDatabase(base::Paths::fromEnvironment().data), clock)
            .transform([](auto &&store) { return Store(std::move(store)); });
    Q_UNUSED(password)
    return base::fail(base::Error::Kind::InvalidInput,
                      Text::tr("“%1” is no address of a queue. Give redis://, rediss:// or unix://.").arg(address));
}

QString taskTemplatesFile()
{
    return base::Paths::fromEnvironment().config + u"/task-templates.json"_s;
}

} // namespace app

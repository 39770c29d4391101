// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/RedisStoreTest.h"

class tst_RedisTaskStore : public RedisStoreTest
{
    Q_OBJECT
public:
    tst_RedisTaskStore()
        : RedisStoreTest(QStringLiteral("redis-server"))
    {
    }
};

QTEST_GUILESS_MAIN(tst_RedisTaskStore)
#include "tst_RedisTaskStore.moc"

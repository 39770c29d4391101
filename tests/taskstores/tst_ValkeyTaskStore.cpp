// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/RedisStoreTest.h"

class tst_ValkeyTaskStore : public RedisStoreTest
{
    Q_OBJECT
public:
    tst_ValkeyTaskStore()
        : RedisStoreTest(QStringLiteral("valkey-server"))
    {
    }
};

QTEST_GUILESS_MAIN(tst_ValkeyTaskStore)
#include "tst_ValkeyTaskStore.moc"

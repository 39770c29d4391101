// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/taskstores/IssueStore.h"
#include "tests/taskstores/SharedClock.h"
#include "tests/taskstores/TaskStoreContract.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What every store has to do, with each move told to GitHub; afterwards the issues have to say the same as the tasks.
class tst_IssueStore : public TaskStoreContract
{
    Q_OBJECT
protected:
    Store openStore() override
    {
        auto opened = taskstores::SqliteTaskStore::open(file(), m_clock);
        m_mirror->begin();
        return opened ? std::make_unique<IssueStore>(std::move(*opened), *m_mirror) : Store();
    }
    void reset() override
    {
        m_mirror.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_server.steer("repository", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"demo"_s}});
        m_mirror = std::make_unique<IssueMirror>(m_server, file(), m_clock);
    }
    void pass(std::chrono::milliseconds time) override { m_clock.advance(time); }
    QDateTime now() const override { return m_clock.now(); }
    QString problems() override { return m_mirror->check(); }

private slots:
    void cleanupTestCase() { m_mirror.reset(); }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"tasks.sqlite"_s); }

    SharedClock m_clock;
    helpers::FakeGithub m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<IssueMirror> m_mirror;
};

QTEST_GUILESS_MAIN(tst_IssueStore)
#include "tst_IssueStore.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/Outbox.h"
#include "forwarding/Owner.h"
#include "storage/Database.h"
#include "tests/forwarding/StoreFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace fixture;
using base::Error;
using forwarding::Outbox;
using forwarding::OutboxRow;
using session::Change;

class tst_Outbox : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = storage::Database::open(m_folder->filePath(u"gantry.sqlite"_s));
        QVERIFY(opened);
        m_database = std::move(*opened);
        m_outbox = std::make_unique<Outbox>(*m_database);
        QVERIFY(m_outbox->prepare());
        QVERIFY(m_outbox->prepare());
    }
    void cleanup() { m_database.reset(); }

    void takesWhatABackendWants_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("taken");
        QTest::newRow("hook") << u"hook"_s << u"http://b"_s << true;
        QTest::newRow("engine") << u"engine"_s << u"http://b"_s << true;
        QTest::newRow("user") << u"user"_s << u"http://b"_s << false;
        QTest::newRow("transcript") << u"transcript"_s << u"http://b"_s << false;
        QTest::newRow("no backend") << u"hook"_s << QString() << false;
    }
    void takesWhatABackendWants()
    {
        QFETCH(QString, source);
        QFETCH(QString, backend);
        QFETCH(bool, taken);
        QVERIFY(m_outbox->add(change(u"s"_s, source, backend), u"me"_s));
        QCOMPARE(m_outbox->counts()->waiting, taken ? 1 : 0);
    }

    void wrapsTheEvent()
    {
        Change stored = change(u"s"_s, u"hook"_s, u"http://b"_s);
        stored.event.step = base::StepId(u"step"_s);
        stored.event.data = {{u"reason"_s, u"other"_s}};
        QVERIFY(m_outbox->add(stored, u"me"_s));
        const OutboxRow row = m_outbox->head(base::SessionId(u"s"_s), 1)->first();
        const QJsonObject body = QJsonDocument::fromJson(row.body).object();
        QCOMPARE(body.value(u"session_id").toString(), u"s"_s);
        QCOMPARE(body.value(u"interaction_id").toString(), u"step"_s);
        QCOMPARE(body.value(u"event_type").toString(), u"Stop"_s);
        QCOMPARE(body.value(u"event_data").toObject().value(u"reason").toString(), u"other"_s);
        QVERIFY(QDateTime::fromString(body.value(u"timestamp").toString(), Qt::ISODateWithMs) == stored.event.at);
        QCOMPARE(row.eventKey, stored.event.sourceId.toUtf8());
        QCOMPARE(row.backendUrl, u"http://b"_s);
        QCOMPARE(row.owner, u"me"_s);
    }

    void leavesOutDataThatIsTooLarge()
    {
        Change stored = change(u"s"_s, u"hook"_s, u"http://b"_s);
        stored.event.data = {{u"text"_s, QString(2'000'000, u'x')}};
        QVERIFY(m_outbox->add(stored, u"me"_s));
        const OutboxRow row = m_outbox->head(base::SessionId(u"s"_s), 1)->first();
        QVERIFY(row.body.size() < 1000);
        const QJsonObject data = QJsonDocument::fromJson(row.body).object().value(u"event_data").toObject();
        QVERIFY(data.value(u"omitted").toBool());
        QVERIFY(data.value(u"bytes").toInt() > 2'000'000);
    }

    void givesRowsInOrder()
    {
        fill(5);
        QCOMPARE(ids(*m_outbox->head(id(), 3)), (QList<qint64>{1, 2, 3}));
        QVERIFY(m_outbox->acknowledge(1));
        QVERIFY(m_outbox->acknowledge(1)); // twice is no error: somebody else may have been faster
        QVERIFY(m_outbox->park(3, u"why"_s));
        QCOMPARE(ids(*m_outbox->head(id(), 10)), (QList<qint64>{2, 4, 5}));
        QCOMPARE(m_outbox->waitingSessions()->size(), 1);
        QCOMPARE(m_outbox->counts()->waiting, 3);
        QCOMPARE(m_outbox->counts()->parked, 1);
    }

    void waitsForAPerson()
    {
        fill(3);
        QVERIFY(m_outbox->park(1, u"refused"_s));
        QVERIFY(m_outbox->park(2, u""_s));
        QCOMPARE(m_outbox->parked(10)->first().parkedReason, u"refused"_s);
        QVERIFY(m_outbox->retry(1));
        QCOMPARE(ids(*m_outbox->head(id(), 10)), (QList<qint64>{1, 3})); // back in its old place
        QCOMPARE(m_outbox->retry(1).error().kind, Error::Kind::NotFound);
        QCOMPARE(m_outbox->discard(1).error().kind, Error::Kind::NotFound); // it waits for delivery, not for a person
        QVERIFY(m_outbox->discard(2));
        QCOMPARE(m_outbox->discard(2).error().kind, Error::Kind::NotFound);
        QVERIFY(m_outbox->park(1, u"again"_s));
        QVERIFY(m_outbox->retryAll());
        QVERIFY(m_outbox->parked(10)->isEmpty());
    }

    void knowsWhoIsAlive()
    {
        QVERIFY(forwarding::isAlive(forwarding::ownOwner()));
        QVERIFY(!forwarding::isAlive(u""_s));
        QVERIFY(!forwarding::isAlive(u"nonsense"_s));
        QVERIFY(!forwarding::isAlive(u"a:b:c:d"_s));
        QStringList parts = forwarding::ownOwner().split(u':');
        parts[2] = u"1"_s; // the pid lives, but it is another process
        QVERIFY(!forwarding::isAlive(parts.join(u':')));
        parts = forwarding::ownOwner().split(u':');
        parts[0] = u"00000000"_s; // from before a restart of the machine
        QVERIFY(!forwarding::isAlive(parts.join(u':')));
    }

    void adoptsRows()
    {
        fill(2);
        QVERIFY(m_outbox->adopt(u"me"_s, u"heir"_s));
        QCOMPARE(m_outbox->head(id(), 2)->last().owner, u"heir"_s);
    }

private:
    static base::SessionId id() { return base::SessionId(u"s"_s); }
    static QList<qint64> ids(const QList<OutboxRow> &rows)
    {
        QList<qint64> list;
        for (const OutboxRow &row : rows)
            list.append(row.id);
        return list;
    }
    static Change change(const QString &session, const QString &source, const QString &backend)
    {
        Change made;
        made.event = happened(session, u"Stop"_s, source);
        made.after.session.id = made.event.session;
        made.after.session.profile.backendUrl = backend;
        return made;
    }
    void fill(int rows)
    {
        for (int i = 0; i < rows; ++i)
            QVERIFY(m_outbox->add(change(u"s"_s, u"hook"_s, u"http://b"_s), u"me"_s));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<Outbox> m_outbox;
};

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_Outbox.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/SpoolReader.h"

#include "RecordingSink.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hooks::SpoolReader;

class tst_SpoolReader : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void takesWhatIsThereInOrder();
    void takesWhatComesLater();
    void takesFromTheSpareFolderToo();
    void repeatsAfterACrashBetweenStoreAndDelete();
    void waitsWhileNothingCanBeStored_data();
    void waitsWhileNothingCanBeStored();
    void handsUnknownSessionsToTheOrphans();
    void setsBadFilesAside_data();
    void setsBadFilesAside();
    void setsAsideWhatTheSinkRefuses();
    void readsOnlyPlainFilesOfItsOwn();
    void removesLeftoversOfKilledWriters();
    void keepsOnlySoManyOnTheirWay();
    void endsWhileEventsAreOnTheirWay();

private:
    QString write(int number, const QByteArray &body = R"({"hook_event_name":"Stop"})", const QString &under = {});
    QString writeRaw(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::System); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingSink> m_sink;
    std::unique_ptr<RecordingSink> m_orphans;
};

void tst_SpoolReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sink = std::make_unique<RecordingSink>();
    m_orphans = std::make_unique<RecordingSink>();
}

QString tst_SpoolReader::writeRaw(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QFile file(path + u".tmp"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    if (!file.rename(path))
        qFatal("cannot rename to %s", qPrintable(path));
    return name;
}

QString tst_SpoolReader::write(int number, const QByteArray &body, const QString &under)
{
    const QJsonObject spooled{{u"id"_s, u"id-%1"_s.arg(number)},
                              {u"step"_s, u"step"_s},
                              {u"session"_s, u"session"_s},
                              {u"run"_s, u"run"_s},
                              {u"event"_s, u"Stop"_s},
                              {u"at"_s, u"2026-11-20T10:59:41.%1Z"_s.arg(number, 3, 10, QChar(u'0'))},
                              {u"body"_s, QString::fromUtf8(body)}};
    return writeRaw(under + u"%1-id.json"_s.arg(number, 13, 10, QChar(u'0')), QJsonDocument(spooled).toJson());
}

void tst_SpoolReader::takesWhatIsThereInOrder()
{
    for (const int number : {7, 3, 100, 5})
        write(number);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy taken(&reader, &SpoolReader::taken);
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    reader.start();
    QTRY_COMPARE(caughtUp.count(), 1);
    QStringList ids;
    for (const session::Event &event : m_sink->events())
        ids << event.sourceId;
    QCOMPARE(ids, QStringList({u"id-3"_s, u"id-5"_s, u"id-7"_s, u"id-100"_s}));
    QCOMPARE(taken.count(), 4);
    QCOMPARE(files(), QStringList());
    const session::Event event = m_sink->events()[0];
    QCOMPARE(event.session.toString(), u"session"_s);
    QCOMPARE(event.step.toString(), u"step"_s);
    QCOMPARE(event.type, u"Stop"_s);
    QCOMPARE(event.source, u"hook"_s);
    QCOMPARE(event.data.value("run"_L1).toString(), u"run"_s);
    QCOMPARE(event.at, QDateTime::fromString(u"2026-11-20T10:59:41.003Z"_s, Qt::ISODateWithMs));
}

void tst_SpoolReader::takesWhatComesLater()
{
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    reader.start(60s); // the watcher has to see it, not the poll
    QTRY_COMPARE(caughtUp.count(), 1);
    write(1);
    QTRY_COMPARE(m_sink->count(), 1);
    write(2);
    QTRY_COMPARE(m_sink->count(), 2);
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(caughtUp.count(), 1);
}

/// Which another program may remove while it is empty.
void tst_SpoolReader::takesFromTheSpareFolderToo()
{
    const QString spare = m_folder->filePath(u"spare"_s);
    QVERIFY(QDir().mkpath(spare));
    write(1);
    write(2, "{}", u"spare/"_s);
    write(3);
    SpoolReader reader({m_folder->path(), spare}, m_sink->sink(), m_orphans->sink());
    reader.start(100ms);
    QTRY_COMPARE(m_sink->count(), 3);
    QTRY_VERIFY(QDir(spare).isEmpty());
    QVERIFY(QDir().rmdir(spare) && QDir().mkpath(spare));
    write(4, "{}", u"spare/"_s);
    QTRY_COMPARE(m_sink->count(), 4);
    QTRY_VERIFY(QDir(spare).isEmpty());
    QTRY_COMPARE(files(), QStringList());
    QStringList ids;
    for (const session::Event &event : m_sink->events())
        ids << event.sourceId;
    QCOMPARE(ids, QStringList({u"id-1"_s, u"id-2"_s, u"id-3"_s, u"id-4"_s}));
}

void tst_SpoolReader::repeatsAfterACrashBetweenStoreAndDelete()
{
    write(1);
    {
        m_sink->hold(); // stored, but the answer never comes: as if the program died here
        SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
        reader.start();
        QTRY_COMPARE(m_sink->count(), 1);
    }
    QCOMPARE(files().size(), 1);
    m_sink->release();
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    reader.start();
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(m_sink->count(), 2);
    QCOMPARE(m_sink->events()[0].sourceId, m_sink->events()[1].sourceId); // so that the store drops the second
}

void tst_SpoolReader::waitsWhileNothingCanBeStored_data()
{
    QTest::addColumn<base::Error::Kind>("kind");
    QTest::newRow("no space left") << base::Error::Kind::Unavailable;
    QTest::newRow("the disk may only be read") << base::Error::Kind::PermissionDenied;
}

void tst_SpoolReader::waitsWhileNothingCanBeStored()
{
    QFETCH(base::Error::Kind, kind);
    m_sink->answerWith(base::fail(kind, u"not now"_s));
    write(1);
    write(2);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    QSignalSpy setAside(&reader, &SpoolReader::setAside);
    reader.start(100ms);
    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(files().size(), 2);
    m_sink->answerWith({});
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(setAside.count(), 0);
}

void tst_SpoolReader::handsUnknownSessionsToTheOrphans()
{
    m_sink->answerWith(base::fail(base::Error::Kind::NotFound, u"no such session"_s));
    write(1);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    reader.start();
    QTRY_COMPARE(files(), QStringList());
    QCOMPARE(m_orphans->count(), 1);
}

void tst_SpoolReader::setsBadFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << "hello"_ba;
    QTest::newRow("cut off") << R"({"id":"x","step":"s","session":"t","event":"Stop","at":"2026-)"_ba;
    QTest::newRow("no id") << R"({"session":"t","event":"Stop","at":"2026-11-20T10:00:00.000Z","body":"{}"})"_ba;
    QTest::newRow("no time") << R"({"id":"x","session":"t","event":"Stop","body":"{}"})"_ba;
    QTest::newRow("body is no object") << R"({"id":"x","event":"Stop","at":"2026-11-20T10:00:00.000Z","body":"[]"})"_ba;
    QTest::newRow("no event") << R"({"id":"x","at":"2026-11-20T10:00:00.000Z","body":"{}"})"_ba;
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("huge") << QByteArray(9 * 1024 * 1024, ' ');
    QTest::newRow("broken UTF-8") << "{\"id\":\"\xff\"}"_ba;
}

void tst_SpoolReader::setsBadFilesAside()
{
    QFETCH(QByteArray, bytes);
    const QString bad = writeRaw(u"1.json"_s, bytes);
    write(2);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy setAside(&reader, &SpoolReader::setAside);
    reader.start();
    QTRY_COMPARE(setAside.count(), 1);
    QVERIFY(setAside[0][1].value<base::Error>().message.contains(bad));
    QTRY_COMPARE(files(), QStringList{bad + u".bad"_s});
    QCOMPARE(m_sink->count(), 1);
}

void tst_SpoolReader::setsAsideWhatTheSinkRefuses()
{
    m_sink->answerWith(base::fail(base::Error::Kind::InvalidInput, u"nonsense"_s));
    const QString name = write(1);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy setAside(&reader, &SpoolReader::setAside);
    reader.start();
    QTRY_COMPARE(setAside.count(), 1);
    QCOMPARE(files(), QStringList{name + u".bad"_s});
}

void tst_SpoolReader::readsOnlyPlainFilesOfItsOwn()
{
    QTemporaryDir elsewhere;
    QFile secret(elsewhere.filePath(u"x"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    QVERIFY(secret.link(m_folder->filePath(u"1.json"_s)));
    QCOMPARE(::mkfifo(m_folder->filePath(u"2.json"_s).toUtf8().constData(), 0600), 0);
    writeRaw(u"3.json.notyet"_s, "half");
    writeRaw(u"4.json.bad"_s, "known");
    write(5);
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    reader.start();
    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(m_sink->count(), 1);
    QVERIFY(files().contains(u"3.json.notyet"_s));
    QVERIFY(secret.exists());
}

void tst_SpoolReader::removesLeftoversOfKilledWriters()
{
    const QString fresh = writeRaw(u"1-fresh.json.tmp"_s, "half");
    QFile old(m_folder->filePath(writeRaw(u"2-old.json.tmp"_s, "half")));
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    old.close();
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    reader.start();
    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(files(), QStringList{fresh});
}

void tst_SpoolReader::keepsOnlySoManyOnTheirWay()
{
    for (int number = 0; number < 3 * SpoolReader::maxInFlight; ++number)
        write(number);
    m_sink->hold();
    SpoolReader reader({m_folder->path()}, m_sink->sink(), m_orphans->sink());
    QSignalSpy caughtUp(&reader, &SpoolReader::caughtUp);
    reader.start();
    QTRY_COMPARE(m_sink->count(), SpoolReader::maxInFlight);
    QTest::qWait(50); // long enough for one too many to show
    QCOMPARE(m_sink->count(), SpoolReader::maxInFlight);
    m_sink->release();
    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(m_sink->count(), 3 * SpoolReader::maxInFlight);
    QCOMPARE(files(), QStringList());
}

void tst_SpoolReader::endsWhileEventsAreOnTheirWay()
{
    write(1);
    m_sink->hold();
    auto reader = std::make_unique<SpoolReader>(QStringList{m_folder->path()}, m_sink->sink(), m_orphans->sink());
    reader->start();
    QTRY_COMPARE(m_sink->count(), 1);
    reader.reset();
    m_sink->release(); // nobody is there to hear it
    QCOMPARE(files().size(), 1);
}

QTEST_GUILESS_MAIN(tst_SpoolReader)
#include "tst_SpoolReader.moc"

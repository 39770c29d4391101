// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed at any moment has lost no event, answer or prompt that it was told is stored. The program is
// this one, started with --writer; it prints one line for each thing that is durable.
#include "session/EventStore.h"
#include "session/State.h"
#include "tests/session/Interleaving.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <deque>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;

namespace {

constexpr int kills = 200;
constexpr int killsBetweenChecks = 20;
constexpr int readyTimeout = 60'000;

/// What a session does all day, without end: asks, is answered, gets prompts, begins with some, is asked again.
class Writer
{
public:
    Writer(EventStore &store, QString prefix)
        : m_store(store)
        , m_prefix(std::move(prefix))
    {
    }

    int run()
    {
        for (int round = 0;; ++round) {
            const QString name = m_prefix + QString::number(round);
            append(asked(name));
            append(named(followUp(u"added"_s, name, QString(1 + round % 500, u'x')), u":added"_s));
            append(answered(name, round % 2 == 0 ? u"allow"_s : u"deny"_s));
            append(named(hook(u"PreToolUse"_s), u"hook:"_s + name));
            if (round % 3 != 0) {
                append(named(followUp(u"sent"_s, name), u":sent:run1"_s));
                append(named(followUp(u"begun"_s, name), u":begun"_s));
            }
            while (m_waiting.size() > 12) {
                if (!tellOldest())
                    return 2;
            }
        }
    }

private:
    static Event named(Event event, const QString &suffix)
    {
        event.sourceId = event.data.value(u"follow_up").toString() + suffix;
        return event;
    }
    void append(const Event &event) { m_waiting.emplace_back(event.sourceId, m_store.append(event)); }
    bool tellOldest()
    {
        const auto stored = m_waiting.front().second.result();
        if (!stored) {
            std::fprintf(stderr, "%s\n", qPrintable(stored.error().message));
            return false;
        }
        std::printf("%s\n", qPrintable(m_waiting.front().first));
        std::fflush(stdout);
        m_waiting.pop_front();
        return true;
    }

    EventStore &m_store;
    QString m_prefix;
    std::deque<std::pair<QString, QFuture<base::Result<Change>>>> m_waiting;
};

int write(const QString &path, const QString &prefix)
{
    const auto opened = EventStore::open(path);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return 1;
    }
    return Writer(*opened->store, prefix).run();
}

} // namespace

class tst_DecisionsCrash : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingThatWasAcknowledged();

private:
    /// Kills a writer after @p lines acknowledgements; all that it has given.
    static QStringList killAfter(const QString &path, const QString &prefix, qsizetype lines);
    void check(const QString &path);

    QSet<QString> m_acknowledged;
};

QStringList tst_DecisionsCrash::killAfter(const QString &path, const QString &prefix, qsizetype lines)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--writer"_s, path, prefix});
    if (!writer.waitForStarted())
        qFatal("the writer does not start");
    QByteArray output;
    while (output.count('\n') < lines) {
        if (!writer.waitForReadyRead(readyTimeout))
            qFatal("the writer is silent: %s", writer.readAllStandardError().constData());
        output += writer.readAllStandardOutput();
    }
    ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
    writer.waitForFinished();
    output += writer.readAllStandardOutput(); // a line is one write() and never cut off
    return QString::fromLatin1(output).split(u'\n', Qt::SkipEmptyParts);
}

void tst_DecisionsCrash::check(const QString &path)
{
    const auto opened = EventStore::open(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QVERIFY(opened->setAside.isEmpty());
    const auto record = opened->store->events(sessionId, 0, 10'000'000).result();
    QVERIFY(record);
    QSet<QString> stored;
    QSet<QString> waiting;
    for (const Event &event : *record) {
        stored.insert(event.sourceId);
        const QString prompt = event.data.value(u"follow_up").toString();
        if (event.type == eventtype::followUpAdded)
            waiting.insert(prompt);
        else if (event.type == eventtype::followUpBegun)
            waiting.remove(prompt);
    }
    const QSet<QString> missing = m_acknowledged - stored;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
    const auto snapshot = opened->store->snapshot(sessionId).result();
    QVERIFY(snapshot);
    QVERIFY2(broken(*snapshot).isEmpty(), qPrintable(broken(*snapshot)));
    QVERIFY(*play(*record) == *snapshot);
    QSet<QString> kept;
    for (const FollowUp &followUp : snapshot->steps.first().followUps)
        kept.insert(followUp.id.toString());
    QVERIFY(kept == waiting);
}

void tst_DecisionsCrash::losesNothingThatWasAcknowledged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"gantry.sqlite"_s);
    {
        const auto opened = EventStore::open(path);
        QVERIFY(opened);
        for (const Event &event : background())
            QVERIFY(opened->store->append(event).result());
    }
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int kill = 1; kill <= kills; ++kill) {
        // Also before the first word: the database is just being opened then.
        const int lines = random.bounded(4) == 0 ? 0 : random.bounded(60);
        for (const QString &line : killAfter(path, u"%1-"_s.arg(kill), lines))
            m_acknowledged.insert(line);
        if (kill % killsBetweenChecks != 0)
            continue;
        check(path);
        if (QTest::currentTestFailed()) {
            qWarning("seed %u, kill %d", seed, kill);
            return;
        }
    }
    QVERIFY(m_acknowledged.size() > 1000);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--writer")
        return write(arguments.value(2), arguments.value(3));
    tst_DecisionsCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_DecisionsCrash.moc"

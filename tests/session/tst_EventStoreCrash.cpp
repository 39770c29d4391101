// SPDX-License-Identifier: GPL-3.0-or-later
// A writer that is killed in the middle of its work loses nothing it was told is stored. The writer is this program
// itself, started with --writer.
#include "session/EventStore.h"
#include "tests/session/Events.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <deque>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;

namespace {

/// Stores hooks without end, many at a time, and prints the source id of each one that is durable.
int writeForEver(const QString &path, const QString &prefix)
{
    const auto opened = EventStore::open(path);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return 1;
    }
    std::deque<std::pair<QString, QFuture<base::Result<Change>>>> waiting;
    for (int i = 0;; ++i) {
        Event event = hook(u"PreToolUse"_s, {{u"text"_s, QString(i % 5000, u'x')}});
        event.sourceId = prefix + QString::number(i);
        waiting.emplace_back(event.sourceId, opened->store->append(event));
        while (waiting.size() > 50) {
            if (!waiting.front().second.result())
                return 2;
            std::printf("%s\n", qPrintable(waiting.front().first));
            std::fflush(stdout);
            waiting.pop_front();
        }
    }
}

} // namespace

class tst_EventStoreCrash : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingThatWasAcknowledged();
};

void tst_EventStoreCrash::losesNothingThatWasAcknowledged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"gantry.sqlite"_s);
    {
        const auto opened = EventStore::open(path);
        QVERIFY(opened);
        for (const Event &event : {created(), added(), starting(), started()})
            QVERIFY(opened->store->append(event).result());
    }
    QSet<QString> acknowledged;
    for (int round = 0; round < 5; ++round) {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int w = 0; w < 2; ++w) { // two at once, on one file
            auto writer = std::make_unique<QProcess>();
            writer->start(QCoreApplication::applicationFilePath(),
                          {u"--writer"_s, path, u"%1-%2-"_s.arg(round).arg(w)});
            QVERIFY(writer->waitForStarted());
            writers.push_back(std::move(writer));
        }
        QByteArray output;
        for (const auto &writer : writers) {
            QByteArray own;
            while (own.count('\n') < 100 + 37 * round) {
                QVERIFY2(writer->waitForReadyRead(30'000), writer->readAllStandardError().constData());
                own += writer->readAllStandardOutput();
            }
            output += own;
        }
        for (const auto &writer : writers) {
            ::kill(static_cast<pid_t>(writer->processId()), SIGKILL);
            QVERIFY(writer->waitForFinished());
            QCOMPARE(writer->exitStatus(), QProcess::CrashExit);
            output += writer->readAllStandardOutput();
        }
        for (const QByteArray &line : output.split('\n')) {
            if (!line.isEmpty())
                acknowledged.insert(QString::fromLatin1(line));
        }
        const auto opened = EventStore::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(opened->setAside.isEmpty());
        QSet<QString> stored;
        const auto events = opened->store->events(sessionId, 0, 10'000'000).result();
        QVERIFY(events);
        for (const Event &event : *events)
            stored.insert(event.sourceId);
        const QSet<QString> missing = acknowledged - stored; // a line is one write() and never cut off
        QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
        QVERIFY(opened->store->snapshot(sessionId).result()->steps.first().busy);
    }
    QVERIFY(acknowledged.size() > 1000);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--writer")
        return writeForEver(arguments.value(2), arguments.value(3));
    tst_EventStoreCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_EventStoreCrash.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Hooks, stream, exits and people in any order: every state on the way is a legal one, the step always ends, and the
// stored events, played again from the first, give exactly the stored state. GANTRY_TEST_SEED=n tries one order only.
#include "session/EventStore.h"
#include "session/State.h"
#include "tests/session/Interleaving.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace session;
using namespace events;

namespace {

constexpr quint32 orders = 6000;
constexpr quint32 storedOrders = 80;

QList<quint32> seeds(quint32 count)
{
    bool given = false;
    const quint32 seed = qEnvironmentVariable("GANTRY_TEST_SEED").toUInt(&given);
    if (given)
        return {seed};
    QList<quint32> all;
    for (quint32 i = 1; i <= count; ++i)
        all.append(i);
    return all;
}

QByteArray at(quint32 seed, const QString &words)
{
    return u"seed %1: %2"_s.arg(seed).arg(words).toUtf8();
}

/// As the store does it: what is refused changes nothing, what has a known source id neither.
class Book
{
public:
    bool add(const Event &event)
    {
        if (!event.sourceId.isEmpty() && m_sources.contains(event.sourceId))
            return false;
        const auto after = session::apply(snapshot, event);
        if (!after)
            return false;
        m_sources.insert(event.sourceId);
        if (event.type == u"follow_up_removed")
            takenBack.insert(event.data.value(u"follow_up").toString());
        if (event.type == u"follow_up_begun")
            begun.insert(event.data.value(u"follow_up").toString());
        if (event.type == u"follow_up_added")
            accepted.insert(event.data.value(u"follow_up").toString());
        snapshot = *after;
        return true;
    }

    Snapshot snapshot;
    QSet<QString> accepted;
    QSet<QString> takenBack;
    QSet<QString> begun;

private:
    QSet<QString> m_sources;
};

/// A prompt that was accepted waits, was taken back or was begun with: it never just vanishes.
QString lostPrompt(const Book &book)
{
    QSet<QString> waiting;
    for (const Step &step : book.snapshot.steps) {
        for (const FollowUp &followUp : step.followUps)
            waiting.insert(followUp.id.toString());
    }
    for (const QString &prompt : book.accepted) {
        if (!waiting.contains(prompt) && !book.takenBack.contains(prompt) && !book.begun.contains(prompt))
            return prompt;
    }
    return {};
}

} // namespace

class tst_Interleavings : public QObject
{
    Q_OBJECT

private slots:
    void alwaysEndsInALegalState()
    {
        int events = 0;
        int asked = 0;
        int promptsBegun = 0;
        QSet<StepState> ends;
        for (const quint32 seed : seeds(orders)) {
            Interleaving interleaving(seed);
            Book book;
            for (const Event &event : interleaving.all()) {
                events += book.add(event) ? 1 : 0;
                const QString rule = broken(book.snapshot);
                QVERIFY2(rule.isEmpty(), at(seed, rule + u" after "_s + event.type).constData());
                asked += book.snapshot.steps.isEmpty() || book.snapshot.steps.first().questions.isEmpty() ? 0 : 1;
            }
            const QString lost = lostPrompt(book);
            QVERIFY2(lost.isEmpty(), at(seed, u"lost the prompt "_s + lost).constData());
            const Step &step = book.snapshot.steps.first();
            QVERIFY2(isEnded(step.state), at(seed, u"is still "_s + toString(step.state)).constData());
            QVERIFY2(!book.snapshot.active(), at(seed, u"is still active"_s).constData());
            ends.insert(step.state);
            promptsBegun += static_cast<int>(book.begun.size());
        }
        if (qEnvironmentVariableIsSet("GANTRY_TEST_SEED"))
            return;
        // The sequences must be about something.
        QVERIFY(events > 100'000);
        QVERIFY(asked > 10'000);
        QVERIFY(promptsBegun > 1'000);
        QCOMPARE(ends.size(), 4); // succeeded, failed, cancelled, interrupted
    }

    void givesTheSameStateFromTheRecord()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"gantry.sqlite"_s);
        const auto ofSeed = [](quint32 seed) { return base::SessionId(u"s%1"_s.arg(seed)); };
        {
            const auto opened = EventStore::open(path);
            QVERIFY(opened);
            QFuture<base::Result<Change>> last;
            for (const quint32 seed : seeds(storedOrders)) {
                Interleaving interleaving(seed);
                for (Event event : interleaving.all()) {
                    event.session = ofSeed(seed);
                    if (!event.step.isNull())
                        event.step = base::StepId(event.step.toString() + event.session.toString());
                    if (!event.sourceId.isEmpty())
                        event.sourceId += event.session.toString();
                    last = opened->store->append(event);
                }
            }
            last.waitForFinished();
        }
        const auto opened = EventStore::open(path); // nothing but what is on the disk
        QVERIFY(opened);
        for (const quint32 seed : seeds(storedOrders)) {
            const auto stored = opened->store->snapshot(ofSeed(seed)).result();
            const auto record = opened->store->events(ofSeed(seed), 0, 100'000).result();
            QVERIFY2(stored && record, at(seed, u"cannot be read"_s).constData());
            const auto again = play(*record);
            QVERIFY2(again, at(seed, again ? QString() : again.error().message).constData());
            QVERIFY2(again->steps == stored->steps, at(seed, u"other steps"_s).constData());
            QVERIFY2(*again == *stored, at(seed, u"another session"_s).constData());
            QVERIFY2(broken(*stored).isEmpty(), at(seed, broken(*stored)).constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Interleavings)
#include "tst_Interleavings.moc"

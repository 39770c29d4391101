// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RuleKeeper.h"
#include "tests/session/ServiceRoom.h"

using namespace Qt::StringLiterals;
using namespace session;
using base::Error;
using helpers::ServiceRoom;

namespace {

ApprovalRule rule(const QString &tool, const QString &pattern,
                  ApprovalRule::Decision decision = ApprovalRule::Decision::Allow, const QString &project = u"/p"_s)
{
    return {{}, project, tool, pattern, decision, {}};
}

template <typename Value>
Value wait(const QFuture<Value> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        qFatal("no answer");
    return future.result();
}

} // namespace

class tst_RuleKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<ServiceRoom>(m_folder->filePath(u"gantry.sqlite"_s));
        m_keeper = std::make_unique<RuleKeeper>(*m_room->store, m_room->service, m_room->clock);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_room.reset();
        m_folder.reset();
    }

    void keepsRules()
    {
        const QSignalSpy changed(m_keeper.get(), &RuleKeeper::rulesChanged);
        const auto first = wait(m_keeper->add(rule(u"Bash"_s, u"make:*"_s)));
        QVERIFY(first);
        QVERIFY(!first->id.isEmpty());
        QCOMPARE(first->pattern, u"make"_s);
        QCOMPARE(first->createdAt, m_room->clock.now());
        QVERIFY(wait(m_keeper->add(rule(u"Read"_s, {}, ApprovalRule::Decision::Deny, u"/other"_s))));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(wait(m_keeper->add(rule(u"Bash"_s, u"make"_s, ApprovalRule::Decision::Deny))).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(wait(m_keeper->add(rule(u"Bash"_s, u"a;b"_s))).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(wait(m_keeper->rules())->size(), 2);
        QVERIFY(*wait(m_keeper->rules(u"/p"_s)) == QList<ApprovalRule>{*first});
        QVERIFY(wait(m_keeper->remove(first->id)));
        QCOMPARE(wait(m_keeper->remove(first->id)).error().kind, Error::Kind::NotFound);
        QCOMPARE(changed.size(), 3);
        QVERIFY(wait(m_keeper->rules(u"/p"_s))->isEmpty());
    }

    void answersByRule()
    {
        const auto allowed = wait(m_keeper->add(rule(u"Bash"_s, u"make"_s)));
        QVERIFY(wait(m_keeper->add(rule(u"Bash"_s, u"rm"_s, ApprovalRule::Decision::Deny))));
        QSignalSpy decided(m_keeper.get(), &RuleKeeper::decided);
        QVERIFY(!m_room->begin(Mode::Agentic).isNull());
        m_room->ask(u"q1"_s, u"Bash"_s, {{u"command"_s, u"make all"_s}});
        QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));
        m_room->ask(u"q2"_s, u"Bash"_s, {{u"command"_s, u"rm -rf x"_s}});
        QTRY_VERIFY(m_room->called(u"answer q2 deny"_s));
        QVERIFY(m_room->engine.answers.last().message.contains(u"rm"));
        m_room->ask(u"q3"_s, u"Bash"_s, {{u"command"_s, u"make; rm x"_s}});
        m_room->ask(u"q4"_s, u"ExitPlanMode"_s, {{u"plan"_s, u"make"_s}});
        QTRY_COMPARE(m_room->asked(), (QStringList{u"q3"_s, u"q4"_s}));
        m_room->settle();
        m_room->settle();
        QCOMPARE(m_room->asked().size(), 2); // those are for people
        QCOMPARE(decided.size(), 2);
        QVERIFY(m_room->refused.isEmpty());
        const auto audit = wait(m_keeper->audit());
        QCOMPARE(audit->size(), 2);
        QCOMPARE(audit->last().by, u"rule"_s);
        QCOMPARE(audit->last().rule, allowed->id);
        QCOMPARE(audit->last().detail, u"make all"_s);
        QVERIFY(audit->last().decision == Answer::Decision::AllowOnce);
    }

    void answersWhatIsOpenAlready()
    {
        QVERIFY(!m_room->begin(Mode::Manual).isNull());
        m_room->hook(u"PermissionRequest"_s,
                     {{u"tool_name"_s, u"Read"_s}, {u"tool_input"_s, QJsonObject{{u"file_path"_s, u"/p/a"_s}}}},
                     u"h1"_s);
        QTRY_COMPARE(m_room->asked().size(), 1);
        QVERIFY(wait(m_keeper->add(rule(u"Read"_s, {}, ApprovalRule::Decision::Allow, u"/other"_s))));
        QVERIFY(wait(m_keeper->add(rule(u"WebSearch"_s, {}))));
        m_room->settle();
        QCOMPARE(m_room->asked().size(), 1);
        QVERIFY(wait(m_keeper->add(rule(u"Read"_s, {}))));
        QTRY_VERIFY(m_room->called(u"answer h1 allow"_s));
    }

    void readsTheRulesOfOtherPrograms()
    {
        QVERIFY(!m_room->begin(Mode::Agentic).isNull());
        ServiceRoom other(m_room->path);
        RuleKeeper others(*other.store, other.service, other.clock);
        QVERIFY(wait(others.add(rule(u"Bash"_s, u"make"_s))));
        m_room->ask(u"q1"_s);
        QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));
    }

    void leavesToPeopleWhatNoRuleDecides()
    {
        QVERIFY(wait(m_keeper->add(rule(u"Bash"_s, u"make"_s))));
        QVERIFY(!m_room->begin(Mode::Agentic).isNull());
        QSignalSpy left(m_keeper.get(), &RuleKeeper::leftToPeople);
        // Whoever hears of a question at the same time as the rules knows that they may decide it.
        QMap<QString, bool> first;
        connect(&m_room->service, &SessionService::sessionChanged, this, [&] {
            for (const QString &question : m_room->asked()) {
                if (!first.contains(question))
                    first.insert(question, m_keeper->mayDecide(base::QuestionId(question)));
            }
        });
        m_room->ask(u"q1"_s, u"Bash"_s, {{u"command"_s, u"make all"_s}});
        QTRY_VERIFY(m_room->called(u"answer q1 allow"_s));
        QCOMPARE(left.size(), 0);
        m_room->ask(u"q2"_s, u"Bash"_s, {{u"command"_s, u"rm x"_s}});
        QTRY_COMPARE(left.size(), 1);
        QCOMPARE(left.first().first().value<base::SessionId>(), m_room->id);
        QVERIFY(!m_keeper->mayDecide(base::QuestionId(u"q2"_s)));
        QCOMPARE(first, (QMap<QString, bool>{{u"q1"_s, true}, {u"q2"_s, true}}));
        QCOMPARE(m_room->asked(), QStringList{u"q2"_s});
    }

    void recordsStandingOrders()
    {
        QVERIFY(!m_room->begin(Mode::Agentic).isNull());
        m_room->ask(u"q1"_s);
        QTRY_COMPARE(m_room->asked().size(), 1);
        m_room->service.answer(base::QuestionId(u"q1"_s), {Answer::Decision::Deny, u"no"_s, {}, {}},
                               u"--permission deny"_s);
        QTRY_VERIFY(m_room->called(u"answer q1 deny"_s));
        const auto audit = wait(m_keeper->audit());
        QCOMPARE(audit->size(), 1);
        QCOMPARE(audit->first().by, u"--permission deny"_s);
        QVERIFY(audit->first().rule.isEmpty());
    }

    void recordsWhoDecided()
    {
        QVERIFY(!m_room->begin(Mode::Agentic).isNull());
        for (const auto &id : {u"q1"_s, u"q2"_s, u"q3"_s})
            m_room->ask(id, u"Edit"_s, {{u"file_path"_s, u"/p/"_s + id}});
        QTRY_COMPARE(m_room->asked().size(), 3);
        m_room->service.answer(base::QuestionId(u"q1"_s), {Answer::Decision::Deny, u"no"_s, {}, {}});
        m_room->service.answer(base::QuestionId(u"q2"_s),
                               {Answer::Decision::AllowForSession, {}, QJsonObject{{u"file_path"_s, u"/p/x"_s}}, {}});
        QTRY_COMPARE(m_room->asked().size(), 1);
        m_room->engine.lose();
        QTRY_COMPARE(m_room->events(eventtype::questionWithdrawn).size(), 1);
        // A hook that calls itself an answer is none.
        m_room->hook(u"question_answered"_s, {{u"decision"_s, u"allow"_s}});

        const auto all = wait(m_keeper->audit());
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->at(0).question.toString(), u"q3"_s);
        QVERIFY(!all->at(0).decision);
        QCOMPARE(all->at(0).withdrawn, u"ended"_s);
        QCOMPARE(all->at(0).detail, u"/p/q3"_s);
        QVERIFY(all->at(1).decision == Answer::Decision::AllowForSession);
        QVERIFY(all->at(1).edited);
        QCOMPARE(all->at(2).message, u"no"_s);
        QCOMPARE(all->at(2).by, u"user"_s);
        QCOMPARE(all->at(2).tool, u"Edit"_s);
        QCOMPARE(all->at(2).run, m_room->step().run);
        QVERIFY(!all->at(2).edited);

        AuditQuery query;
        query.limit = 2;
        const auto page = wait(m_keeper->audit(query));
        QVERIFY(*page == all->first(2));
        query.before = page->last().event;
        QVERIFY(*wait(m_keeper->audit(query)) == all->last(1));
        query.before = 0;
        query.session = base::SessionId(u"nobody"_s);
        QVERIFY(wait(m_keeper->audit(query))->isEmpty());
        query.session = m_room->id;
        QCOMPARE(wait(m_keeper->audit(query))->size(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServiceRoom> m_room;
    std::unique_ptr<RuleKeeper> m_keeper;
};

QTEST_GUILESS_MAIN(tst_RuleKeeper)
#include "tst_RuleKeeper.moc"

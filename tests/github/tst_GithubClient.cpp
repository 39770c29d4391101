// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/GithubClient.h"
#include "tests/helpers/FakeClock.h"
#include "tests/helpers/FakeGithub.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Cause = github::Failure::Cause;
using helpers::FakeGithub;

/// The client against the fake that GitHub's official client takes for GitHub (tst_RealOctokit).
class tst_GithubClient : public QObject
{
    Q_OBJECT
private slots:
    void readsAllPagesOfIssues();
    void asksWithETags();
    void writesIssuesCommentsAndLabels();
    void opensPullRequests();
    void takesThePullRequestThatIsThereAlready();
    void waitsForSecondaryLimits_data();
    void waitsForSecondaryLimits();
    void saysWhenTheHourlyLimitEnds();
    void waitsForAShortHourlyLimit();
    void triesAgain_data();
    void triesAgain();
    void neverRepeatsWhatWouldBeThereTwice();
    void mapsErrors_data();
    void mapsErrors();
    void sendsNoTokenToOtherServers();
    void refusesUnsafeAddresses();
    void signsInAsAnApp();
    void makesAFreshTokenBeforeTheOldOneExpires();
    void makesAFreshTokenWhenTheOldOneIsTakenBack();
    void saysThatTheAppIsNotInstalled();
    void saysThatTheKeyIsWrong();

private:
    struct Room
    {
        explicit Room(FakeGithub &server)
            : credentials(FakeGithub::token())
            , client(server.url(), FakeGithub::repository(), credentials, clock, FakeGithub::timings())
        {
        }
        base::SystemClock clock;
        github::TokenCredentials credentials;
        github::GithubClient client;
    };
};

namespace {

/// What a call that takes a Done answers.
template <typename T, typename Start>
github::Result<T> await(const Start &start)
{
    std::optional<github::Result<T>> result;
    start([&result](const github::Result<T> &answer) { result = answer; });
    if (result || !QTest::qWaitFor([&] { return result.has_value(); }, 40'000))
        return std::unexpected(github::Failure{Cause::Local, 0, u"called back at once, or never"_s, {}, {}, {}});
    return *result;
}

github::Result<github::Issue> issueOf(github::GithubClient &client, qint64 number)
{
    return await<github::Issue>([&](const auto &done) { client.issue(number, done); });
}

github::Result<github::GithubClient::IssueList> listOf(github::GithubClient &client, const QString &label)
{
    return await<github::GithubClient::IssueList>([&](const auto &done) { client.issues({label}, done); });
}

} // namespace

#define VERIFY_ANSWER(expression)                                                                                      \
    do {                                                                                                               \
        const auto &theAnswer = (expression);                                                                          \
        QVERIFY2(theAnswer, theAnswer ? "" : qPrintable(theAnswer.error().toError().message));                         \
    } while (false)

void tst_GithubClient::readsAllPagesOfIssues()
{
    FakeGithub server;
    Room room(server);
    for (int i = 0; i < 230; ++i)
        server.addIssue({{u"title"_s, u"Issue %1"_s.arg(i)}, {u"labels"_s, QJsonArray{u"gantry"_s}}});
    server.addIssue({{u"title"_s, u"Another"_s}});
    server.addIssue({{u"title"_s, u"Pull"_s}, {u"labels"_s, QJsonArray{u"gantry"_s}}, {u"pull_request"_s, true}});
    server.addIssue({{u"title"_s, u"Closed"_s}, {u"labels"_s, QJsonArray{u"gantry"_s}}, {u"state"_s, u"closed"_s}});
    const auto list = listOf(room.client, u"gantry"_s);
    VERIFY_ANSWER(list);
    QCOMPARE(list->issues.size(), 231);
    QCOMPARE(list->issues.first().number, 1);
    QCOMPARE(list->issues.at(229).title, u"Issue 229"_s);
    QVERIFY(!list->issues.last().isOpen);
    QVERIFY(!list->isUnchanged);
    QCOMPARE(server.requests(u"GET"_s).size(), 3);
}

void tst_GithubClient::asksWithETags()
{
    FakeGithub server;
    Room room(server);
    for (int i = 0; i < 120; ++i)
        server.addIssue({{u"title"_s, u"Issue %1"_s.arg(i)}, {u"labels"_s, QJsonArray{u"a b+c/ü,"_s.left(6)}}});
    VERIFY_ANSWER(listOf(room.client, u"a b+c/"_s));
    const auto again = listOf(room.client, u"a b+c/"_s);
    VERIFY_ANSWER(again);
    QVERIFY(again->isUnchanged);
    QCOMPARE(again->issues.size(), 120);
    QCOMPARE(server.requests(u"GET"_s).at(2).value(u"status").toInt(), 304);
    QCOMPARE(server.requests(u"GET"_s).at(3).value(u"status").toInt(), 304);
    server.addIssue({{u"number"_s, 110}, {u"title"_s, u"New title"_s}});
    const auto changed = listOf(room.client, u"a b+c/"_s);
    VERIFY_ANSWER(changed);
    QVERIFY(!changed->isUnchanged);
    QCOMPARE(changed->issues.at(109).title, u"New title"_s);
    QCOMPARE(server.requests(u"GET"_s).at(4).value(u"status").toInt(), 304);
    QCOMPARE(server.requests(u"GET"_s).at(5).value(u"status").toInt(), 200);
}

void tst_GithubClient::writesIssuesCommentsAndLabels()
{
    FakeGithub server;
    Room room(server);
    auto &client = room.client;
    const auto made = await<github::Issue>(
        [&](const auto &done) { client.createIssue({u"Mend it"_s, u"Body ü"_s, {u"gantry"_s}}, done); });
    VERIFY_ANSWER(made);
    QCOMPARE(made->labels, QStringList{u"gantry"_s});
    const qint64 number = made->number;
    const auto label = [&] {
        return await<void>(
            [&](const auto &done) { client.ensureLabel(u"gantry:queued"_s, u"ededed"_s, u"x"_s, done); });
    };
    VERIFY_ANSWER(label());
    VERIFY_ANSWER(label()); // already_exists
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.addLabels(number, {u"gantry:queued"_s}, done); }));
    QCOMPARE(server.labels(number), (QStringList{u"gantry"_s, u"gantry:queued"_s}));
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.removeLabel(number, u"gantry:queued"_s, done); }));
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.removeLabel(number, u"not there/at all"_s, done); }));
    QCOMPARE(server.labels(number), QStringList{u"gantry"_s});
    const auto comment = await<github::Comment>([&](const auto &done) { client.comment(number, u"Done ✅"_s, done); });
    VERIFY_ANSWER(comment);
    const auto comments = await<QList<github::Comment>>([&](const auto &done) { client.comments(number, done); });
    VERIFY_ANSWER(comments);
    QCOMPARE(comments->size(), 1);
    QCOMPARE(comments->first().body, u"Done ✅"_s);
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.deleteComment(comment->id, done); }));
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.deleteComment(comment->id, done); }));
    QVERIFY(server.comments(number).isEmpty());
    VERIFY_ANSWER(await<void>([&](const auto &done) { client.close(number, true, done); }));
    const auto issue = issueOf(client, number);
    VERIFY_ANSWER(issue);
    QVERIFY(!issue->isOpen);
    QCOMPARE(server.issue(number).value(u"state_reason"), u"completed"_s);
}

void tst_GithubClient::opensPullRequests()
{
    FakeGithub server(FakeGithub::Git::Yes);
    Room room(server);
    const auto facts = await<github::RepositoryFacts>([&](const auto &done) { room.client.facts(done); });
    VERIFY_ANSWER(facts);
    QCOMPARE(facts->defaultBranch, u"main"_s);
    QCOMPARE(facts->cloneUrl, server.url().toString() + u"/octo/demo.git"_s);
    const auto open = [&](const QString &head) {
        return await<github::PullRequest>(
            [&](const auto &done) { room.client.createPullRequest({u"T"_s, u"B"_s, head, u"main"_s}, done); });
    };
    const auto missing = open(u"nowhere"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().cause, Cause::Invalid);
    QVERIFY(missing.error().toError().message.contains(u"PullRequest head invalid"));
    const auto same = open(u"main"_s);
    QVERIFY(!same);
    QVERIFY(same.error().toError().message.contains(u"No commits between main and main"));
}

void tst_GithubClient::takesThePullRequestThatIsThereAlready()
{
    FakeGithub server;
    Room room(server);
    // The request is carried out, but its answer is lost.
    server.addFault({{u"method"_s, u"POST"_s}, {u"path"_s, u"/repos/octo/demo/pulls"_s}, {u"reset"_s, true}});
    server.addFault({{u"method"_s, u"GET"_s},
                     {u"path"_s, u"/repos/octo/demo/pulls"_s},
                     {u"status"_s, 200},
                     {u"body"_s, u"[{\"number\":7,\"html_url\":\"https://github.com/octo/demo/pull/7\"}]"_s}});
    const auto made = await<github::PullRequest>(
        [&](const auto &done) { room.client.createPullRequest({u"T"_s, u"B"_s, u"work"_s, u"main"_s}, done); });
    VERIFY_ANSWER(made);
    QCOMPARE(made->number, 7);
    QCOMPARE(made->url, u"https://github.com/octo/demo/pull/7"_s);
}

void tst_GithubClient::waitsForSecondaryLimits_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("headers");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("leastMs");
    QTest::newRow("403, told") << 403 << QJsonObject{{u"Retry-After"_s, u"1"_s}}
                               << u"You have exceeded a secondary rate limit"_s << 1000;
    QTest::newRow("429, told") << 429 << QJsonObject{{u"Retry-After"_s, u"1"_s}} << u"Too many"_s << 1000;
    QTest::newRow("403, not told") << 403 << QJsonObject() << u"You have exceeded a secondary rate limit"_s << 50;
}

void tst_GithubClient::waitsForSecondaryLimits()
{
    QFETCH(const int, status);
    QFETCH(const QJsonObject, headers);
    QFETCH(const QString, words);
    QFETCH(const int, leastMs);
    FakeGithub server;
    Room room(server);
    server.addIssue({{u"title"_s, u"A"_s}});
    // A comment: refused for a limit, so nothing was done and it may come again.
    server.addFault({{u"method"_s, u"POST"_s},
                     {u"path"_s, u"/repos/octo/demo/issues/1/comments"_s},
                     {u"status"_s, status},
                     {u"headers"_s, headers},
                     {u"body"_s, QJsonObject{{u"message"_s, words}}}});
    const QSignalSpy limited(&room.client, &github::GithubClient::limited);
    QElapsedTimer time;
    time.start();
    const auto made = await<github::Comment>([&](const auto &done) { room.client.comment(1, u"Hello"_s, done); });
    VERIFY_ANSWER(made);
    QVERIFY2(time.elapsed() >= leastMs, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(limited.size(), 1);
    QCOMPARE(server.comments(1), QStringList{u"Hello"_s});
    QCOMPARE(server.requests(u"POST"_s).size(), 2);
}

void tst_GithubClient::saysWhenTheHourlyLimitEnds()
{
    FakeGithub server;
    Room room(server);
    server.addIssue({{u"title"_s, u"A"_s}});
    server.steer("limit", {{u"remaining"_s, 1}, {u"seconds"_s, 1800}});
    VERIFY_ANSWER(issueOf(room.client, 1)); // the last one
    const auto refused = issueOf(room.client, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().cause, Cause::RateLimited);
    QVERIFY(refused.error().retryAt);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(*refused.error().retryAt) - 1800) < 60);
    QVERIFY(refused.error().toError().message.contains(
        refused.error().retryAt->toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
    QCOMPARE(server.requests(u"GET"_s).size(), 1); // it was told, so it did not even ask
    Room another(server);
    const auto asked = issueOf(another.client, 1);
    QVERIFY(!asked);
    QCOMPARE(asked.error().cause, Cause::RateLimited);
    QCOMPARE(asked.error().status, 403);
    QCOMPARE(server.requests(u"GET"_s).size(), 2); // not again and again
}

void tst_GithubClient::waitsForAShortHourlyLimit()
{
    FakeGithub server;
    Room room(server);
    server.addIssue({{u"title"_s, u"A"_s}});
    server.steer("limit", {{u"remaining"_s, 0}, {u"seconds"_s, 2}});
    // Whole seconds are told, so the limit may end up to one second later than that.
    std::optional<github::Result<github::Issue>> result;
    room.client.issue(1, [&](const auto &answer) { result = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(!server.requests(u"GET"_s).isEmpty(), 20'000);
    server.steer("limit", {{u"remaining"_s, 100}, {u"seconds"_s, 3600}});
    QTRY_VERIFY_WITH_TIMEOUT(result, 40'000);
    VERIFY_ANSWER(*result);
    QCOMPARE(server.requests(u"GET"_s).first().value(u"status").toInt(), 403);
}

void tst_GithubClient::triesAgain_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("bad gateway") << QJsonObject{{u"status"_s, 502}, {u"body"_s, u"<html>"_s}};
    QTest::newRow("unavailable") << QJsonObject{{u"status"_s, 503}};
    QTest::newRow("connection lost") << QJsonObject{{u"reset"_s, true}};
}

void tst_GithubClient::triesAgain()
{
    QFETCH(QJsonObject, fault);
    FakeGithub server;
    Room room(server);
    server.addIssue({{u"title"_s, u"A"_s}});
    fault.insert(u"path"_s, u"/repos/octo/demo/issues/1"_s);
    fault.insert(u"times"_s, 2);
    server.addFault(fault);
    VERIFY_ANSWER(issueOf(room.client, 1));
}

void tst_GithubClient::neverRepeatsWhatWouldBeThereTwice()
{
    FakeGithub server;
    Room room(server);
    server.addIssue({{u"title"_s, u"A"_s}});
    server.addFault({{u"method"_s, u"POST"_s},
                     {u"path"_s, u"/repos/octo/demo/issues/1/comments"_s},
                     {u"reset"_s, true},
                     {u"after"_s, true}});
    const auto made = await<github::Comment>([&](const auto &done) { room.client.comment(1, u"Hello"_s, done); });
    QVERIFY(!made);
    QCOMPARE(made.error().cause, Cause::Unreachable);
    QCOMPARE(server.comments(1), QStringList{u"Hello"_s});
}

void tst_GithubClient::mapsErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("cause");
    QTest::addColumn<base::Error::Kind>("kind");
    QTest::newRow("401") << 401 << int(Cause::Unauthorized) << base::Error::Kind::PermissionDenied;
    QTest::newRow("403") << 403 << int(Cause::Forbidden) << base::Error::Kind::PermissionDenied;
    QTest::newRow("404") << 404 << int(Cause::NotFound) << base::Error::Kind::NotFound;
    QTest::newRow("410") << 410 << int(Cause::Gone) << base::Error::Kind::NotFound;
    QTest::newRow("422") << 422 << int(Cause::Invalid) << base::Error::Kind::InvalidInput;
    QTest::newRow("500") << 500 << int(Cause::Server) << base::Error::Kind::Unavailable;
    QTest::newRow("301") << 301 << int(Cause::Protocol) << base::Error::Kind::Corrupt;
}

void tst_GithubClient::mapsErrors()
{
    QFETCH(const int, status);
    QFETCH(const int, cause);
    FakeGithub server;
    Room room(server);
    server.addFault({{u"path"_s, u"/repos/octo/demo/issues/9"_s},
                     {u"status"_s, status},
                     {u"body"_s, QJsonObject{{u"message"_s, u"because of ghp_static"_s}}},
                     {u"headers"_s, QJsonObject{{u"Location"_s, u"http://192.0.2.1/"_s}}}});
    const auto answer = issueOf(room.client, 9);
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().cause), cause);
    QTEST(answer.error().toError().kind, "kind");
    QVERIFY(answer.error().toError().message.contains(u"GET /repos/octo/demo/issues/9"));
    QCOMPARE(server.requests(u"GET"_s).size(), 1);
}

void tst_GithubClient::sendsNoTokenToOtherServers()
{
    FakeGithub server;
    FakeGithub other;
    Room room(server);
    server.addFault(
        {{u"path"_s, u"/repos/octo/demo/issues"_s},
         {u"status"_s, 200},
         {u"body"_s, u"[]"_s},
         {u"headers"_s,
          QJsonObject{{u"Link"_s, u"<"_s + other.url().toString() + u"/repos/octo/demo/issues>; rel=\"next\""_s}}}});
    VERIFY_ANSWER(listOf(room.client, u"gantry"_s));
    QVERIFY(other.requests().isEmpty());
}

void tst_GithubClient::refusesUnsafeAddresses()
{
    base::SystemClock clock;
    github::TokenCredentials credentials(FakeGithub::token());
    for (const char *address : {"http://github.example.com", "ftp://127.0.0.1", "", "file:///etc"}) {
        github::GithubClient client(QUrl(QString::fromLatin1(address)), FakeGithub::repository(), credentials, clock);
        const auto answer = issueOf(client, 1);
        QVERIFY(!answer);
        QCOMPARE(answer.error().cause, Cause::Local);
        QVERIFY(answer.error().toError().message.contains(u"https://"));
    }
    github::TokenCredentials none{base::Secret()};
    github::GithubClient client(QUrl(u"https://127.0.0.1:1"_s), FakeGithub::repository(), none, clock);
    const auto answer = issueOf(client, 1);
    QVERIFY(!answer);
    QVERIFY(answer.error().toError().message.contains(u"no token"));
}

void tst_GithubClient::signsInAsAnApp()
{
    FakeGithub server;
    server.addIssue({{u"title"_s, u"A"_s}});
    base::SystemClock clock;
    const auto key = github::appKey(u"12345"_s, server.makeApp());
    QVERIFY(key);
    github::AppCredentials app(server.url(), u"12345"_s, *key, clock, FakeGithub::timings());
    github::GithubClient client(server.url(), FakeGithub::repository(), app, clock, FakeGithub::timings());
    // Two at once need one token only.
    int answers = 0;
    for (int i = 0; i < 2; ++i)
        client.issue(1, [&](const auto &answer) { answers += answer ? 1 : 100; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 40'000);
    VERIFY_ANSWER(issueOf(client, 1));
    QCOMPARE(server.requests(u"GET"_s, u"/repos/octo/demo/installation"_s).size(), 1);
    const auto tokens = server.requests(u"POST"_s, u"/app/installations/77/access_tokens"_s);
    QCOMPARE(tokens.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(tokens.first().value(u"body").toString().toUtf8()).object(),
             (QJsonObject{{u"repositories"_s, QJsonArray{u"demo"_s}}}));
    QVERIFY(server.requests(u"GET"_s, u"/repos/octo/demo/issues/1"_s)
                .first()
                .value(u"headers")[u"authorization"]
                .toString()
                .startsWith(u"Bearer ghs_"));
    const auto id = await<qint64>([&](const auto &done) { app.installation(FakeGithub::repository(), done); });
    VERIFY_ANSWER(id);
    QCOMPARE(*id, 77);
}

void tst_GithubClient::makesAFreshTokenBeforeTheOldOneExpires()
{
    FakeGithub server;
    server.addIssue({{u"title"_s, u"A"_s}});
    base::SystemClock clock;
    // Good for four minutes: less than the five that are left free, so it is used once only.
    const auto key = github::appKey(u"12345"_s, server.makeApp({{u"token_seconds"_s, 240}}));
    QVERIFY(key);
    github::AppCredentials app(server.url(), u"12345"_s, *key, clock, FakeGithub::timings());
    github::GithubClient client(server.url(), FakeGithub::repository(), app, clock, FakeGithub::timings());
    VERIFY_ANSWER(issueOf(client, 1));
    VERIFY_ANSWER(issueOf(client, 1));
    QCOMPARE(server.requests(u"POST"_s, u"/app/installations/77/access_tokens"_s).size(), 2);
    QCOMPARE(server.requests(u"GET"_s, u"/repos/octo/demo/installation"_s).size(), 1);
}

void tst_GithubClient::makesAFreshTokenWhenTheOldOneIsTakenBack()
{
    FakeGithub server;
    server.addIssue({{u"title"_s, u"A"_s}});
    base::SystemClock clock;
    const auto key = github::appKey(u"12345"_s, server.makeApp());
    QVERIFY(key);
    github::AppCredentials app(server.url(), u"12345"_s, *key, clock, FakeGithub::timings());
    github::GithubClient client(server.url(), FakeGithub::repository(), app, clock, FakeGithub::timings());
    VERIFY_ANSWER(issueOf(client, 1));
    server.steer("setup", {{u"revoke"_s, server.steer("state", {}).value(u"tokens").toArray()}});
    VERIFY_ANSWER(issueOf(client, 1));
    QCOMPARE(server.requests(u"POST"_s, u"/app/installations/77/access_tokens"_s).size(), 2);
}

void tst_GithubClient::saysThatTheAppIsNotInstalled()
{
    FakeGithub server;
    server.steer("repository", {{u"owner"_s, u"octo"_s}, {u"name"_s, u"other"_s}});
    base::SystemClock clock;
    const auto key = github::appKey(u"12345"_s, server.makeApp());
    github::AppCredentials app(server.url(), u"12345"_s, *key, clock, FakeGithub::timings());
    const auto token = await<base::Secret>([&](const auto &done) { app.token({u"octo"_s, u"other"_s}, done); });
    QVERIFY(!token);
    QCOMPARE(token.error().cause, Cause::NotFound);
    QVERIFY(token.error().toError().message.contains(u"not installed on octo/other"));
}

void tst_GithubClient::saysThatTheKeyIsWrong()
{
    FakeGithub server;
    base::SystemClock clock;
    const auto old = github::appKey(u"12345"_s, server.makeApp());
    server.makeApp(); // another key now
    github::AppCredentials app(server.url(), u"12345"_s, *old, clock, FakeGithub::timings());
    const auto token = await<base::Secret>([&](const auto &done) { app.token(FakeGithub::repository(), done); });
    QVERIFY(!token);
    QCOMPARE(token.error().cause, Cause::Unauthorized);
    QVERIFY(token.error().toError().message.contains(u"private key"));
    QVERIFY(!github::appKey(u"not an id!"_s, base::Secret("x")));
}

QTEST_GUILESS_MAIN(tst_GithubClient)
#include "tst_GithubClient.moc"

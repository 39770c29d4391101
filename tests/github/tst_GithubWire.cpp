// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/AppToken.h"
#include "github/Credentials.h"
#include "github/Failure.h"
#include "github/RateLimit.h"
#include "github/RepositoryName.h"
#include "github/TaskBlock.h"
#include "github/Webhook.h"
#include "tests/helpers/FakeGithub.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Cause = github::Failure::Cause;

/// What needs no server: names, keys and tokens, signatures, limits, messages, the block in an issue.
class tst_GithubWire : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsRepositoryNames_data();
    void readsRepositoryNames();
    void signsAsOpenSslDoes();
    void makesTokensForApps();
    void takesKeysInEveryForm_data();
    void takesKeysInEveryForm();
    void refusesBadKeys_data();
    void refusesBadKeys();
    void checksSignatures_data();
    void checksSignatures();
    void readsDeliveries();
    void refusesBadDeliveries_data();
    void refusesBadDeliveries();
    void noticesRepeatedDeliveries();
    void findsLimits_data();
    void findsLimits();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void readsBlocks_data();
    void readsBlocks();
    void writesBlocks();
    void fencesWhatHasFences();

private:
    QByteArray m_key;
};

void tst_GithubWire::initTestCase()
{
    m_key = helpers::FakeGithub::openssl({u"genrsa"_s, u"2048"_s}, {});
    QVERIFY(m_key.contains("BEGIN"));
}

void tst_GithubWire::readsRepositoryNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"octo/demo"_s << u"octo/demo"_s;
    QTest::newRow("dots") << u"octo-org/demo.js_2"_s << u"octo-org/demo.js_2"_s;
    QTest::newRow("address") << u"https://github.com/octo/demo"_s << u"octo/demo"_s;
    QTest::newRow("clone address") << u"https://github.com/octo/demo.git"_s << u"octo/demo"_s;
    QTest::newRow("slash at the end") << u"octo/demo/"_s << u"octo/demo"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no owner") << u"/demo"_s << QString();
    QTest::newRow("one part") << u"demo"_s << QString();
    QTest::newRow("three parts") << u"a/b/c"_s << QString();
    QTest::newRow("up") << u"octo/.."_s << QString();
    QTest::newRow("here") << u"octo/."_s << QString();
    QTest::newRow("option") << u"--upload-pack=x/demo"_s << QString();
    QTest::newRow("query") << u"octo/demo?x=1"_s << QString();
    QTest::newRow("space") << u"octo/de mo"_s << QString();
    QTest::newRow("line end") << u"octo/demo\nx"_s << QString();
    QTest::newRow("percent") << u"octo/%2e%2e"_s << QString();
}

void tst_GithubWire::readsRepositoryNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const auto read = github::RepositoryName::parse(text);
    if (name.isEmpty()) {
        QVERIFY(!read);
        QCOMPARE(read.error().kind, base::Error::Kind::InvalidInput);
        QVERIFY(read.error().message.contains(u"OWNER/NAME"));
        return;
    }
    QVERIFY(read);
    QCOMPARE(read->toString(), name);
    QCOMPARE(read->path(u"/issues"_s), u"/repos/"_s + name + u"/issues"_s);
}

/// RS256 gives the same bytes every time, so another implementation is the vector.
void tst_GithubWire::signsAsOpenSslDoes()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_key);
    file.close();
    const auto key = github::SigningKey::fromPem(base::Secret(m_key));
    QVERIFY(key);
    for (const QByteArray &text : {QByteArray(), QByteArray("a"), QByteArray(100'000, 'x')}) {
        const QByteArray expected
            = helpers::FakeGithub::openssl({u"dgst"_s, u"-sha256"_s, u"-sign"_s, file.fileName()}, text);
        const auto made = key->sign(text);
        QVERIFY(made);
        QCOMPARE(made->toHex(), expected.toHex());
    }
}

void tst_GithubWire::makesTokensForApps()
{
    const auto key = github::SigningKey::fromPem(base::Secret(m_key));
    QVERIFY(key);
    const auto now = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    const auto token = github::appToken(u"12345"_s, *key, now);
    QVERIFY(token);
    const auto parts = token->split('.');
    QCOMPARE(parts.size(), 3);
    const auto piece = [](const QByteArray &text) {
        return QJsonDocument::fromJson(QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding)).object();
    };
    QCOMPARE(piece(parts[0]), (QJsonObject{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}}));
    QCOMPARE(piece(parts[1]),
             (QJsonObject{{u"iat"_s, 1'699'999'940}, {u"exp"_s, 1'700'000'540}, {u"iss"_s, u"12345"_s}}));
    QVERIFY(!token->contains('='));
    QCOMPARE(QByteArray::fromBase64(parts[2], QByteArray::Base64UrlEncoding), *key->sign(parts[0] + '.' + parts[1]));
}

void tst_GithubWire::takesKeysInEveryForm_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray old = helpers::FakeGithub::openssl({u"rsa"_s, u"-traditional"_s}, m_key);
    QVERIFY(old.contains("BEGIN RSA PRIVATE KEY"));
    QTest::newRow("PKCS#8") << m_key;
    QTest::newRow("PKCS#1") << old;
    QTest::newRow("written \\n") << QByteArray(old).replace("\n", "\\n");
    QTest::newRow("quoted") << '"' + QByteArray(old).replace("\n", "\\n") + '"';
    QTest::newRow("CRLF") << QByteArray(old).replace("\n", "\r\n");
    QTest::newRow("Base64") << old.toBase64();
    QTest::newRow("no line end") << old.trimmed();
}

void tst_GithubWire::takesKeysInEveryForm()
{
    QFETCH(const QByteArray, text);
    const auto key = github::SigningKey::fromPem(base::Secret(text));
    QVERIFY2(key, key ? "" : qPrintable(key.error().message));
    QCOMPARE(*key->sign("x"), *github::SigningKey::fromPem(base::Secret(m_key))->sign("x"));
}

void tst_GithubWire::refusesBadKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("words") << QByteArray("your_private_key_here");
    QTest::newRow("cut off") << m_key.left(m_key.size() / 2);
    QTest::newRow("public") << helpers::FakeGithub::openssl({u"rsa"_s, u"-pubout"_s}, m_key);
    QTest::newRow("short") << helpers::FakeGithub::openssl({u"genrsa"_s, u"1024"_s}, {});
    QTest::newRow("elliptic") << helpers::FakeGithub::openssl(
        {u"ecparam"_s, u"-genkey"_s, u"-noout"_s, u"-name"_s, u"prime256v1"_s}, {});
    QTest::newRow("with a password") << helpers::FakeGithub::openssl(
        {u"rsa"_s, u"-aes128"_s, u"-passout"_s, u"pass:secret"_s}, m_key);
    QTest::newRow("huge") << QByteArray(1'000'000, 'A');
}

void tst_GithubWire::refusesBadKeys()
{
    QFETCH(const QByteArray, text);
    const auto key = github::SigningKey::fromPem(base::Secret(text));
    QVERIFY(!key);
    QVERIFY(key.error().message.contains(u"private key"));
    if (text.size() > 40)
        QVERIFY(!key.error().message.toLatin1().contains(text.mid(30, 10)) || text.startsWith("AAAA"));
}

void tst_GithubWire::checksSignatures_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("right");
    // The example of GitHub's own documentation.
    const QByteArray secret = "It's a Secret to Everybody";
    const QByteArray right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    QTest::newRow("GitHub's example") << secret << QByteArray("Hello, World!") << right << true;
    QTest::newRow("upper case") << secret << QByteArray("Hello, World!") << "sha256=" + right.mid(7).toUpper() << true;
    QTest::newRow("another body") << secret << QByteArray("Hello, World?") << right << false;
    QTest::newRow("one space more") << secret << QByteArray("Hello, World! ") << right << false;
    QTest::newRow("another secret") << QByteArray("x") << QByteArray("Hello, World!") << right << false;
    QTest::newRow("no secret") << QByteArray() << QByteArray("Hello, World!") << right << false;
    QTest::newRow("no header") << secret << QByteArray("Hello, World!") << QByteArray() << false;
    QTest::newRow("SHA-1") << secret << QByteArray("Hello, World!") << QByteArray("sha1=" + QByteArray(40, 'a'))
                           << false;
    QTest::newRow("cut off") << secret << QByteArray("Hello, World!") << right.chopped(1) << false;
    QTest::newRow("one more") << secret << QByteArray("Hello, World!") << right + '0' << false;
    QTest::newRow("without its name") << secret << QByteArray("Hello, World!") << right.mid(7) << false;
    QTest::newRow("last digit") << secret << QByteArray("Hello, World!") << right.chopped(1) + '8' << false;
}

void tst_GithubWire::checksSignatures()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, header);
    QTEST(github::isSignedBy(base::Secret(secret), body, header), "right");
}

void tst_GithubWire::readsDeliveries()
{
    const QJsonObject issue{{u"number"_s, 4},
                            {u"title"_s, u"Mend it"_s},
                            {u"labels"_s, QJsonArray{QJsonObject{{u"name"_s, u"gantry"_s}}, u"bug"_s}},
                            {u"state"_s, u"closed"_s},
                            {u"author_association"_s, u"MEMBER"_s}};
    const QJsonObject body{
        {u"action"_s, u"labeled"_s},
        {u"issue"_s, issue},
        {u"repository"_s, QJsonObject{{u"name"_s, u"demo"_s}, {u"owner"_s, QJsonObject{{u"login"_s, u"octo"_s}}}}}};
    const auto event = github::readWebhook("72d3162e-cc78", "issues", QJsonDocument(body).toJson());
    QVERIFY(event);
    QCOMPARE(event->event, u"issues"_s);
    QCOMPARE(event->action, u"labeled"_s);
    QCOMPARE(event->repository, helpers::FakeGithub::repository());
    QCOMPARE(event->issue->number, 4);
    QCOMPARE(event->issue->labels, (QStringList{u"gantry"_s, u"bug"_s}));
    QVERIFY(!event->issue->isOpen);
}

void tst_GithubWire::refusesBadDeliveries_data()
{
    QTest::addColumn<QByteArray>("delivery");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<base::Error::Kind>("kind");
    using Kind = base::Error::Kind;
    QTest::newRow("no delivery") << QByteArray() << QByteArray("ping") << QByteArray("{}") << Kind::InvalidInput;
    QTest::newRow("no event") << QByteArray("a") << QByteArray() << QByteArray("{}") << Kind::InvalidInput;
    QTest::newRow("form") << QByteArray("a") << QByteArray("ping") << QByteArray("payload=%7B%7D") << Kind::Corrupt;
    QTest::newRow("array") << QByteArray("a") << QByteArray("ping") << QByteArray("[]") << Kind::Corrupt;
    QTest::newRow("empty") << QByteArray("a") << QByteArray("ping") << QByteArray() << Kind::Corrupt;
    QTest::newRow("huge") << QByteArray("a") << QByteArray("ping") << QByteArray(5 * 1024 * 1024, ' ')
                          << Kind::TooLarge;
}

void tst_GithubWire::refusesBadDeliveries()
{
    QFETCH(const QByteArray, delivery);
    QFETCH(const QByteArray, event);
    QFETCH(const QByteArray, body);
    const auto read = github::readWebhook(delivery, event, body);
    QVERIFY(!read);
    QTEST(read.error().kind, "kind");
}

void tst_GithubWire::noticesRepeatedDeliveries()
{
    github::Deliveries deliveries;
    QVERIFY(deliveries.isFirst(u"a"_s));
    QVERIFY(deliveries.isFirst(u"b"_s));
    QVERIFY(!deliveries.isFirst(u"a"_s));
    for (qsizetype i = 0; i < github::Deliveries::remembered; ++i)
        QVERIFY(deliveries.isFirst(QString::number(i)));
    QVERIFY(!deliveries.isFirst(u"5"_s));
    QVERIFY(deliveries.isFirst(u"a"_s)); // bounded
}

void tst_GithubWire::findsLimits_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("wait"); // -1: no limit, -2: a limit without a time
    QTest::addColumn<bool>("secondary");
    QTest::newRow("hourly") << 403 << QByteArray("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1700000100")
                            << u"API rate limit exceeded"_s << 100 << false;
    QTest::newRow("hourly as 429") << 429 << QByteArray("x-ratelimit-remaining: 0\nx-ratelimit-reset: 1700000100")
                                   << QString() << 100 << false;
    QTest::newRow("told") << 403 << QByteArray("Retry-After: 30") << u"You have exceeded a secondary rate limit"_s << 30
                          << true;
    QTest::newRow("told, 429") << 429 << QByteArray("Retry-After: 7") << QString() << 7 << true;
    QTest::newRow("not told") << 403 << QByteArray() << u"You have exceeded a secondary rate limit. Wait."_s << -2
                              << true;
    QTest::newRow("429 without a word") << 429 << QByteArray() << QString() << -2 << true;
    QTest::newRow("forbidden") << 403 << QByteArray("X-RateLimit-Remaining: 4000\nX-RateLimit-Reset: 1700000100")
                               << u"Resource not accessible by integration"_s << -1 << false;
    QTest::newRow("not found") << 404 << QByteArray("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1700000100")
                               << QString() << -1 << false;
    QTest::newRow("nonsense") << 403 << QByteArray("Retry-After: soon\nX-RateLimit-Remaining: -1") << QString() << -1
                              << false;
    QTest::newRow("a year") << 429 << QByteArray("Retry-After: 99999999999") << QString() << 24 * 3600 << true;
}

void tst_GithubWire::findsLimits()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, headers);
    QFETCH(const QString, words);
    QFETCH(const int, wait);
    QFETCH(const bool, secondary);
    net::HttpResponse answer{status, {}, {}};
    for (const QByteArray &line : headers.split('\n'))
        answer.headers.emplaceBack(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
    const auto now = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    const auto limit = github::limitIn(answer, words, now);
    QCOMPARE(limit.has_value(), wait != -1);
    if (!limit)
        return;
    QCOMPARE(limit->isSecondary, secondary);
    QCOMPARE(limit->until.has_value(), wait != -2);
    if (limit->until)
        QCOMPARE(now.secsTo(*limit->until), wait);
}

void tst_GithubWire::saysWhatFailed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("cause");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const QByteArray &body, Cause cause, const QString &words) {
        QTest::newRow(name) << status << body << int(cause) << words;
    };
    row("wrong token", 401, R"({"message":"Bad credentials"})", Cause::Unauthorized, u"does not accept the token"_s);
    row("forbidden", 403, R"({"message":"Resource not accessible by integration"})", Cause::Forbidden,
        u"Resource not accessible by integration"_s);
    row("not found", 404, R"({"message":"Not Found"})", Cause::NotFound, u"GET /repos/o/r"_s);
    row("gone", 410, R"({"message":"Issues are disabled for this repo"})", Cause::Gone, u"Issues are disabled"_s);
    row("invalid", 422,
        R"({"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"missing_field"}]})",
        Cause::Invalid, u"Issue title missing_field"_s);
    row("invalid in words", 422, R"({"message":"Validation Failed","errors":["too long"]})", Cause::Invalid,
        u"too long"_s);
    row("server", 502, "<html>oops</html>", Cause::Server, u"502"_s);
    row("redirect", 301, R"({"message":"Moved Permanently"})", Cause::Protocol, u"address"_s);
    row("hostile", 422, "{\"message\":\"a\\u0000\\n\\n" + QByteArray(100'000, 'b') + "\"}", Cause::Invalid, u"a"_s);
}

void tst_GithubWire::saysWhatFailed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, cause);
    QFETCH(const QString, words);
    const auto failure = github::failureOf({status, {}, body}, u"GET /repos/o/r"_s, QDateTime::currentDateTimeUtc());
    QCOMPARE(int(failure.cause), cause);
    const QString message = failure.toError().message;
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY(message.size() < 1000);
    QVERIFY(!message.contains(u'\n'));
}

void tst_GithubWire::readsBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json"); // "-": none; "!": a failure with these words after it
    QTest::addColumn<QString>("rest");
    QTest::newRow("none") << u"Just words"_s << u"-"_s << u"Just words"_s;
    QTest::newRow("empty") << QString() << u"-"_s << QString();
    QTest::newRow("plain") << u"Before\n\n```json gantry-task\n{\"a\":1}\n```\n\nAfter"_s << u"{\"a\":1}"_s
                           << u"Before\n\n\nAfter"_s;
    QTest::newRow("CRLF") << u"```gantry-task\r\n{\"a\":1}\r\n```\r\n"_s << u"{\"a\":1}"_s << QString();
    QTest::newRow("tildes") << u"~~~~ gantry-task\n{}\n~~~~"_s << u"{}"_s << QString();
    QTest::newRow("other blocks") << u"```\ncode\n```\n```json\n{\"b\":2}\n```"_s << u"-"_s
                                  << u"```\ncode\n```\n```json\n{\"b\":2}\n```"_s;
    QTest::newRow("quoted in another block")
        << u"````\n```gantry-task\n{\"a\":1}\n```\n````"_s << u"-"_s << u"````\n```gantry-task\n{\"a\":1}\n```\n````"_s;
    QTest::newRow("fence in it") << u"````gantry-task\n{\"a\":\"```\"}\n````"_s << u"{\"a\":\"```\"}"_s << QString();
    QTest::newRow("indented too far") << u"    ```gantry-task\n    {}\n    ```"_s << u"-"_s
                                      << u"```gantry-task\n    {}\n    ```"_s;
    QTest::newRow("no end") << u"```gantry-task\n{\"a\":1}"_s << u"!no end"_s << QString();
    QTest::newRow("two") << u"```gantry-task\n{}\n```\n```gantry-task\n{}\n```"_s << u"!two"_s << QString();
    QTest::newRow("no JSON") << u"```gantry-task\na: 1\n```"_s << u"!not a JSON object"_s << QString();
    QTest::newRow("array") << u"```gantry-task\n[1]\n```"_s << u"!not a JSON object"_s << QString();
    QTest::newRow("huge") << u"```gantry-task\n{\"a\":\""_s + QString(200'000, u'x') + u"\"}\n```"_s << u"!larger"_s
                          << QString();
}

void tst_GithubWire::readsBlocks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, json);
    const auto read = github::readTaskBlock(text);
    if (json.startsWith(u'!')) {
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(json.mid(1)), qPrintable(read.error().message));
        return;
    }
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->has_value(), json != u"-");
    if (*read)
        QCOMPARE(**read, QJsonDocument::fromJson(json.toUtf8()).object());
    QTEST(github::withoutTaskBlock(text), "rest");
}

void tst_GithubWire::writesBlocks()
{
    const QJsonObject data{{u"command"_s, u"say ```` and \n~~~"_s}, {u"priority"_s, 3}};
    for (const QString &before : {u""_s, u"Words"_s, u"Words\n\n```sh\nls\n```\n"_s, u"Words\n\n```\nleft open"_s}) {
        const QString text = github::withTaskBlock(before, data);
        const auto read = github::readTaskBlock(text);
        QVERIFY(read && *read);
        QCOMPARE(**read, data);
        QCOMPARE(github::withoutTaskBlock(text), before.trimmed());
        const QString again = github::withTaskBlock(text, {{u"a"_s, 1}});
        QCOMPARE(**github::readTaskBlock(again), (QJsonObject{{u"a"_s, 1}}));
        QCOMPARE(github::withoutTaskBlock(again), before.trimmed());
    }
}

void tst_GithubWire::fencesWhatHasFences()
{
    QCOMPARE(github::fenced(u"a"_s), u"```\na\n```"_s);
    QCOMPARE(github::fenced(u"a ``` b\n"_s), u"````\na ``` b\n````"_s);
    QCOMPARE(github::fenced(u"``````"_s, u"sh"_s), u"```````sh\n``````\n```````"_s);
}

QTEST_GUILESS_MAIN(tst_GithubWire)
#include "tst_GithubWire.moc"

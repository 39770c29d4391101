// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/GithubClient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>

namespace github {

using namespace Qt::StringLiterals;
using Cause = Failure::Cause;

namespace {

constexpr auto perPage = "100"_L1;

std::unexpected<Failure> nonsense(const Answer &answer, const QString &what)
{
    return std::unexpected(Failure{Cause::Protocol, answer.status, {}, what, {}, {}});
}

/// A reader's record, or that the answer makes no sense.
template <typename T, typename Reader>
Result<T> readAs(const Result<Answer> &answer, const Reader &reader, const QString &what)
{
    if (!answer)
        return std::unexpected(answer.error());
    const std::optional<T> record = reader(answer->body);
    if (!record)
        return nonsense(*answer, what);
    return *record;
}

/// A name as one part of a path.
QString part(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

GithubClient::GithubClient(const QUrl &api, const RepositoryName &repository, Credentials &credentials,
                           const base::Clock &clock, const Timings &timings, QObject *parent)
    : QObject(parent)
    , m_repository(repository)
    , m_credentials(credentials)
    , m_transport(api, clock, timings)
{
    connect(&m_transport, &Transport::limited, this, &GithubClient::limited);
}

QString GithubClient::issuePath(qint64 number, const QString &rest) const
{
    return m_repository.path(u"/issues/%1"_s.arg(number) + rest);
}

void GithubClient::send(const Call &call, const Done<Answer> &done, bool isSecondTry)
{
    m_credentials.token(m_repository, [=, this, alive = QPointer(&m_context)](const Result<base::Secret> &token) {
        if (!alive)
            return;
        if (!token) {
            done(std::unexpected(token.error()));
            return;
        }
        m_transport.send(call, *token, [=, this, used = *token](const Result<Answer> &answer) {
            // A token of an installation may be taken back at any time; a fresh one is worth one try.
            const bool isRefused = !answer && answer.error().cause == Cause::Unauthorized;
            if (isRefused && !isSecondTry && m_credentials.discard(used))
                send(call, done, true);
            else
                done(answer);
        });
    });
}

void GithubClient::write(const Call &call, const Done<> &done)
{
    send(call, [done](const Result<Answer> &answer) {
        if (answer)
            done({});
        else
            done(std::unexpected(answer.error()));
    });
}

void GithubClient::listFrom(const Call &call, QJsonArray before, bool isUnchanged,
                            const Done<std::pair<QJsonArray, bool>> &done)
{
    send(call, [=, this](const Result<Answer> &answer) {
        if (!answer) {
            done(std::unexpected(answer.error()));
            return;
        }
        if (!answer->body.isArray()) {
            done(nonsense(*answer, call.path));
            return;
        }
        QJsonArray all = before;
        for (const QJsonValue &each : answer->body.toArray())
            all.append(each);
        const bool allUnchanged = isUnchanged && answer->isUnchanged;
        if (answer->next.isEmpty()) {
            done(std::pair(all, allUnchanged));
        } else if (all.size() >= maxListed) {
            Failure failure{Cause::Protocol, answer->status, {}, call.path, {}, {}};
            failure.text = tr("There are more than %1 entries. Choose a label with fewer.").arg(maxListed);
            done(std::unexpected(failure));
        } else {
            Call further = call;
            further.page = answer->next;
            listFrom(further, all, allUnchanged, done);
        }
    });
}

void GithubClient::issues(const QStringList &labels, const Done<IssueList> &done)
{
    QUrlQuery query;
    query.addQueryItem(u"labels"_s, part(labels.join(u',')));
    query.addQueryItem(u"state"_s, u"all"_s);
    query.addQueryItem(u"sort"_s, u"created"_s);
    query.addQueryItem(u"direction"_s, u"asc"_s);
    query.addQueryItem(u"per_page"_s, perPage);
    listFrom({.path = m_repository.path(u"/issues"_s), .query = query}, {}, true,
             [done](const Result<std::pair<QJsonArray, bool>> &found) {
                 if (!found) {
                     done(std::unexpected(found.error()));
                     return;
                 }
                 IssueList list{{}, found->second};
                 for (const QJsonValue &each : found->first) {
                     const auto issue = readIssue(each);
                     if (issue && !issue->isPullRequest)
                         list.issues.append(*issue);
                 }
                 done(list);
             });
}

void GithubClient::issue(qint64 number, const Done<Issue> &done)
{
    const QString path = issuePath(number);
    send({.path = path}, [=](const Result<Answer> &answer) { done(readAs<Issue>(answer, readIssue, path)); });
}

void GithubClient::createIssue(const NewIssue &issue, const Done<Issue> &done)
{
    const QString path = m_repository.path(u"/issues"_s);
    const QJsonObject body{
        {u"title"_s, issue.title}, {u"body"_s, issue.body}, {u"labels"_s, QJsonArray::fromStringList(issue.labels)}};
    send({.method = "POST", .path = path, .body = body},
         [=](const Result<Answer> &answer) { done(readAs<Issue>(answer, readIssue, path)); });
}

void GithubClient::close(qint64 number, bool isCompleted, const Done<> &done)
{
    const QJsonObject body{{u"state"_s, u"closed"_s},
                           {u"state_reason"_s, isCompleted ? u"completed"_s : u"not_planned"_s}};
    write({.method = "PATCH", .path = issuePath(number), .body = body, .isRepeatable = true}, done);
}

void GithubClient::addLabels(qint64 number, const QStringList &labels, const Done<> &done)
{
    const QJsonObject body{{u"labels"_s, QJsonArray::fromStringList(labels)}};
    write({.method = "POST", .path = issuePath(number, u"/labels"_s), .body = body, .isRepeatable = true}, done);
}

void GithubClient::removeLabel(qint64 number, const QString &label, const Done<> &done)
{
    write({.method = "DELETE", .path = issuePath(number, u"/labels/"_s + part(label)), .isRepeatable = true},
          [done](const Result<> &removed) {
              if (!removed && removed.error().cause != Cause::NotFound)
                  done(removed);
              else
                  done({});
          });
}

void GithubClient::ensureLabel(const QString &name, const QString &color, const QString &description,
                               const Done<> &done)
{
    const QJsonObject body{{u"name"_s, name}, {u"color"_s, color}, {u"description"_s, description}};
    write({.method = "POST", .path = m_repository.path(u"/labels"_s), .body = body, .isRepeatable = true},
          [done](const Result<> &made) {
              if (!made && !made.error().codes.contains(u"already_exists"_s))
                  done(made);
              else
                  done({});
          });
}

void GithubClient::comments(qint64 number, const Done<QList<Comment>> &done)
{
    QUrlQuery query;
    query.addQueryItem(u"per_page"_s, perPage);
    listFrom({.path = issuePath(number, u"/comments"_s), .query = query}, {}, true,
             [done](const Result<std::pair<QJsonArray, bool>> &found) {
                 if (!found) {
                     done(std::unexpected(found.error()));
                     return;
                 }
                 QList<Comment> all;
                 for (const QJsonValue &each : found->first) {
                     if (const auto comment = readComment(each))
                         all.append(*comment);
                 }
                 done(all);
             });
}

void GithubClient::comment(qint64 number, const QString &body, const Done<Comment> &done)
{
    const QString path = issuePath(number, u"/comments"_s);
    send({.method = "POST", .path = path, .body = QJsonObject{{u"body"_s, body}}},
         [=](const Result<Answer> &answer) { done(readAs<Comment>(answer, readComment, path)); });
}

void GithubClient::setComment(qint64 id, const QString &body, const Done<> &done)
{
    write({.method = "PATCH",
           .path = m_repository.path(u"/issues/comments/%1"_s.arg(id)),
           .body = QJsonObject{{u"body"_s, body}},
           .isRepeatable = true},
          done);
}

void GithubClient::deleteComment(qint64 id, const Done<> &done)
{
    write({.method = "DELETE", .path = m_repository.path(u"/issues/comments/%1"_s.arg(id)), .isRepeatable = true},
          [done](const Result<> &removed) {
              if (!removed && removed.error().cause != Cause::NotFound)
                  done(removed);
              else
                  done({});
          });
}

void GithubClient::createPullRequest(const NewPullRequest &request, const Done<PullRequest> &done)
{
    const QString path = m_repository.path(u"/pulls"_s);
    const QJsonObject body{
        {u"title"_s, request.title}, {u"body"_s, request.body}, {u"head"_s, request.head}, {u"base"_s, request.base}};
    send({.method = "POST", .path = path, .body = body}, [=, this](const Result<Answer> &answer) {
        const auto made = readAs<PullRequest>(answer, readPullRequest, path);
        const bool mayBeThere = !made
            && (made.error().cause == Cause::Unreachable || made.error().cause == Cause::TimedOut
                || made.error().cause == Cause::Server || made.error().text.contains(u"already exists"));
        if (mayBeThere)
            findPullRequest(request, made.error(), done);
        else
            done(made);
    });
}

void GithubClient::findPullRequest(const NewPullRequest &request, const Failure &failure, const Done<PullRequest> &done)
{
    QUrlQuery query;
    query.addQueryItem(u"head"_s, part(m_repository.owner + u':' + request.head));
    query.addQueryItem(u"base"_s, part(request.base));
    send({.path = m_repository.path(u"/pulls"_s), .query = query}, [=](const Result<Answer> &answer) {
        const auto found = answer ? readPullRequest(answer->body.toArray().first()) : std::nullopt;
        if (found)
            done(*found);
        else
            done(std::unexpected(failure));
    });
}

void GithubClient::facts(const Done<RepositoryFacts> &done)
{
    const QString path = m_repository.path();
    send({.path = path}, [=](const Result<Answer> &answer) { done(readAs<RepositoryFacts>(answer, readFacts, path)); });
}

} // namespace github

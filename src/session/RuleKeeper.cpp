// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RuleKeeper.h"

#include "base/Clock.h"
#include "session/EventStore.h"
#include "session/SessionService.h"
#include "storage/Database.h"

#include <QPromise>
#include <QUuid>

#include <memory>

namespace session {

using base::Result;
using storage::Database;

namespace {

template <typename Value>
QFuture<Result<Value>> ask(EventStore &store, std::function<Result<Value>(Database &)> question)
{
    const auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    store.run([promise, question = std::move(question)](Database &database) {
        promise->addResult(question(database));
        promise->finish();
    });
    return promise->future();
}

} // namespace

QList<RuleKeeper::Decided> RuleKeeper::decideAll(const QList<ApprovalRule> &rules, const QList<Question> &questions,
                                                 const Session &session)
{
    QList<Decided> decided;
    for (const Question &question : questions) {
        if (const ApprovalRule *rule = decidingRule(rules, question, session.project, session.workingFolder))
            decided.append({question, *rule});
    }
    return decided;
}

RuleKeeper::RuleKeeper(EventStore &store, SessionService &service, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_service(service)
    , m_clock(clock)
{
    ask<void>(m_store, [](Database &database) {
        return storage::migrate(database, QStringLiteral("approvals"), tables::ruleMigrations());
    }).then(this, [this](const Result<> &made) {
        if (!made)
            emit failed(made.error());
    });
    connect(&service, &SessionService::sessionAdded, this, &RuleKeeper::look);
    connect(&service, &SessionService::sessionChanged, this, &RuleKeeper::look);
    connect(&service, &SessionService::sessionRemoved, this,
            [this](const base::SessionId &id) { m_taken.subtract(m_looked.take(id)); });
    // A rule's answer could not be stored: people have to be asked after all.
    connect(&service, &SessionService::refused, this,
            [this](const base::SessionId &id) { give(id, m_looked.value(id)); });
    lookAtAll();
}

QFuture<Result<ApprovalRule>> RuleKeeper::add(const ApprovalRule &rule)
{
    auto sound = checked(rule);
    if (!sound)
        return QtFuture::makeReadyValueFuture(sound);
    sound->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    sound->createdAt = m_clock.now();
    return ask<ApprovalRule>(m_store,
                             [fresh = *sound](Database &database) {
                                 return tables::insertRule(database, fresh).transform([&] { return fresh; });
                             })
        .then(this, [this](const Result<ApprovalRule> &added) {
            if (added) {
                emit rulesChanged();
                m_looked.clear();
                lookAtAll();
            }
            return added;
        });
}

QFuture<Result<>> RuleKeeper::remove(const QString &id)
{
    return ask<void>(m_store, [id](Database &database) { return tables::removeRule(database, id); })
        .then(this, [this](const Result<> &removed) {
            if (removed)
                emit rulesChanged();
            return removed;
        });
}

QFuture<Result<QList<ApprovalRule>>> RuleKeeper::rules(const QString &project)
{
    return ask<QList<ApprovalRule>>(m_store,
                                    [project](Database &database) { return tables::rules(database, project); });
}

QFuture<Result<QList<AuditEntry>>> RuleKeeper::audit(const AuditQuery &query)
{
    return ask<QList<AuditEntry>>(m_store, [query](Database &database) { return tables::audit(database, query); });
}

void RuleKeeper::lookAtAll()
{
    for (const Snapshot &snapshot : m_service.sessions())
        look(snapshot.session.id);
}

void RuleKeeper::look(const base::SessionId &id)
{
    const Snapshot *snapshot = m_service.find(id);
    if (!snapshot)
        return;
    const QSet<base::QuestionId> known = m_looked.value(id);
    QSet<base::QuestionId> open;
    QList<Question> fresh;
    for (const Step &step : snapshot->steps) {
        for (const Question &question : step.questions) {
            open.insert(question.id);
            if (!known.contains(question.id))
                fresh.append(question);
        }
    }
    m_taken.subtract(known - open);
    if (open.isEmpty())
        m_looked.remove(id);
    else
        m_looked.insert(id, open);
    if (fresh.isEmpty())
        return;
    for (const Question &question : std::as_const(fresh))
        m_taken.insert(question.id);
    ask<QList<Decided>>(m_store, [fresh, session = snapshot->session](Database &database) {
        return tables::rules(database, session.project).transform([&](const auto &rules) {
            return decideAll(rules, fresh, session);
        });
    }).then(this, [this, id, fresh](const Result<QList<Decided>> &decided) { take(id, fresh, decided); });
}

void RuleKeeper::take(const base::SessionId &session, const QList<Question> &asked,
                      const Result<QList<Decided>> &decided)
{
    if (!decided)
        emit failed(decided.error());
    QSet<base::QuestionId> left;
    for (const Question &question : asked)
        left.insert(question.id);
    for (const Decided &one : decided.value_or(QList<Decided>())) {
        left.remove(one.question.id);
        m_service.answer(one.question.id, answerOf(one.rule));
        emit this->decided(one.question, one.rule);
    }
    give(session, left);
}

void RuleKeeper::give(const base::SessionId &session, const QSet<base::QuestionId> &questions)
{
    const qsizetype before = m_taken.size();
    m_taken.subtract(questions);
    if (m_taken.size() != before)
        emit leftToPeople(session);
}

} // namespace session

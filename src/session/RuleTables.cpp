// SPDX-License-Identifier: GPL-3.0-or-later
// The rows behind approval rules, and the record of answers as the events tell it.
#include "session/ApprovalRules.h"
#include "session/Moves.h"
#include "storage/Database.h"

#include <QJsonDocument>

namespace session::tables {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using storage::Database;
using storage::Row;

namespace {

constexpr int maxPage = 1000;

QString textOf(const QJsonObject &data, QLatin1StringView key)
{
    return data.value(key).toString();
}

AuditEntry entryOf(const Row &row)
{
    const QJsonObject data = QJsonDocument::fromJson(row.bytes(5)).object();
    AuditEntry entry;
    entry.event = row.number(0);
    entry.session = base::SessionId(row.text(1));
    entry.step = base::StepId(row.text(2));
    const QString order = textOf(data, "order"_L1);
    entry.by = order.isEmpty() ? row.text(3) : order;
    entry.at = row.time(6);
    entry.run = base::RunId(textOf(data, "run"_L1));
    entry.question = base::QuestionId(textOf(data, "question"_L1));
    entry.tool = textOf(data, "tool"_L1);
    entry.detail = textOf(data, "detail"_L1);
    entry.rule = textOf(data, "rule"_L1);
    entry.message = textOf(data, "message"_L1);
    entry.edited = data.contains("input"_L1);
    if (row.text(4) == eventtype::questionAnswered)
        entry.decision = decisionFromString(textOf(data, "decision"_L1));
    else
        entry.withdrawn = textOf(data, "reason"_L1);
    return entry;
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

const QList<storage::Migration> &ruleMigrations()
{
    static const QList<storage::Migration> all{
        {1,
         {u"CREATE TABLE approval_rules (id TEXT PRIMARY KEY, project TEXT NOT NULL, tool TEXT NOT NULL, "
          "pattern TEXT NOT NULL, decision TEXT NOT NULL, created_at INTEGER, UNIQUE (project, tool, pattern))"_s,
          u"CREATE INDEX events_of_answers ON events (id) "
          "WHERE type IN ('question_answered', 'question_withdrawn') AND source <> 'hook'"_s}},
    };
    return all;
}

Result<> insertRule(Database &database, const ApprovalRule &rule)
{
    const auto inserted = database.execute(
        u"INSERT INTO approval_rules (id, project, tool, pattern, decision, created_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {rule.id, rule.project, rule.tool, notNull(rule.pattern), toString(rule.decision),
         storage::toSql(rule.createdAt)});
    if (!inserted && inserted.error().kind == Error::Kind::Conflict)
        return base::fail(Error::Kind::Conflict,
                          detail::Texts::tr("There is a rule for this already. Remove it first."),
                          inserted.error().detail);
    return inserted;
}

Result<> removeRule(Database &database, const QString &id)
{
    const auto removed = database.execute(u"DELETE FROM approval_rules WHERE id = ?"_s, {id});
    if (removed && database.changedRows() == 0)
        return base::fail(Error::Kind::NotFound, detail::Texts::tr("This rule does not exist any more."), id);
    return removed;
}

Result<QList<ApprovalRule>> rules(Database &database, const QString &project)
{
    QList<ApprovalRule> found;
    const auto collect = [&](const Row &row) {
        const auto decision = ruleDecisionFromString(row.text(4));
        if (!decision)
            return; // of a newer program: what is not understood decides nothing
        found.append({row.text(0), row.text(1), row.text(2), row.text(3), *decision, row.time(5)});
    };
    const QString columns = u"SELECT id, project, tool, pattern, decision, created_at FROM approval_rules "_s;
    const auto read = project.isEmpty()
        ? database.each(columns + u"ORDER BY created_at, rowid"_s, {}, collect)
        : database.each(columns + u"WHERE project = ? ORDER BY created_at, rowid"_s, {project}, collect);
    return read.transform([&] { return found; });
}

Result<QList<AuditEntry>> audit(Database &database, const AuditQuery &query)
{
    QList<AuditEntry> page;
    const QString session = query.session ? query.session->toString() : QString();
    const QString columns = u"SELECT id, session, step, source, type, data, at FROM events "
                            "WHERE type IN ('question_answered', 'question_withdrawn') AND source <> 'hook' "_s;
    QString rest;
    QVariantList values;
    if (query.before > 0) {
        rest += u"AND id < ? "_s;
        values.append(query.before);
    }
    if (!session.isEmpty()) {
        rest += u"AND session = ? "_s;
        values.append(session);
    }
    values.append(std::clamp(query.limit, 1, maxPage));
    return database
        .each(columns + rest + u"ORDER BY id DESC LIMIT ?"_s, values,
              [&](const Row &row) { page.append(entryOf(row)); })
        .transform([&] { return page; });
}

} // namespace session::tables

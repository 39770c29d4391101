// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WebhookInbox.h"

#include "execapi/Signature.h"
#include "storage/Database.h"
#include "storage/Migrations.h"

namespace engines {

using namespace Qt::StringLiterals;

namespace {

const QList<storage::Migration> &migrations()
{
    static const QList<storage::Migration> all{
        {1,
         {u"CREATE TABLE execution_webhooks (id INTEGER PRIMARY KEY, execution TEXT NOT NULL, event TEXT NOT NULL, "
          "task TEXT NOT NULL, body BLOB NOT NULL, received_at INTEGER NOT NULL, UNIQUE (execution, event))"_s}}};
    return all;
}

WebhookInbox::Answer refusal(int status, const QByteArray &words)
{
    return {status, R"({"error":")" + words + R"("})", {}};
}

} // namespace

base::Result<std::unique_ptr<WebhookInbox>> WebhookInbox::open(const QString &name, const base::Secret &secret)
{
    auto database = storage::Database::open(name);
    if (!database)
        return std::unexpected(database.error());
    if (const auto migrated = storage::migrate(**database, u"webhooks"_s, migrations()); !migrated)
        return std::unexpected(migrated.error());
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-keepDays);
    if (const auto removed
        = (*database)->execute(u"DELETE FROM execution_webhooks WHERE received_at < ?"_s, {storage::toSql(oldest)});
        !removed)
        return std::unexpected(removed.error());
    return std::unique_ptr<WebhookInbox>(new WebhookInbox(std::move(*database), secret));
}

WebhookInbox::WebhookInbox(std::unique_ptr<storage::Database> database, const base::Secret &secret)
    : m_database(std::move(database))
    , m_secret(secret)
{
}

WebhookInbox::~WebhookInbox() = default;

WebhookInbox::Answer WebhookInbox::take(const QByteArray &body, const QByteArray &signature)
{
    if (body.size() > execapi::maxWebhookBytes)
        return refusal(413, "Payload too large");
    if (!execapi::isSigned(m_secret, body, signature))
        return refusal(401, "Invalid signature");
    const auto webhook = execapi::readWebhook(body);
    if (!webhook)
        return refusal(400, "Invalid webhook");
    const auto stored = m_database->execute(
        u"INSERT OR IGNORE INTO execution_webhooks (execution, event, task, body, received_at) VALUES (?, ?, ?, ?, ?)"_s,
        {webhook->execution.id, webhook->event, webhook->taskId, body,
         storage::toSql(QDateTime::currentDateTimeUtc())});
    if (!stored) {
        qWarning("a webhook could not be stored: %s", qUtf8Printable(stored.error().message));
        return refusal(503, "Not stored");
    }
    if (webhook->status() == execapi::Status::Unknown)
        qInfo("a webhook tells %s, which is unknown here; it was kept", qUtf8Printable(webhook->event));
    Answer answer{200, R"({"success":true})", {}};
    if (m_database->changedRows() > 0)
        answer.news = *webhook;
    return answer;
}

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/TaskBlock.h"
#include "github/Webhook.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

namespace {

void promise(bool kept)
{
    if (!kept)
        std::abort();
}

/// The text of an issue, which anybody may write.
void readIssueText(const QString &text)
{
    const auto block = github::readTaskBlock(text);
    promise(block || !block.error().message.isEmpty());
    if (!block)
        return;
    const QJsonObject data = block->value_or(QJsonObject{{QStringLiteral("a"), text.left(100)}});
    const QString written = github::withTaskBlock(*block ? text : QStringLiteral("Words"), data);
    const auto again = github::readTaskBlock(written);
    promise(again && *again && **again == data);
    promise(!github::readTaskBlock(github::withoutTaskBlock(written)).value_or(std::nullopt)
            || github::withoutTaskBlock(written).contains(QStringLiteral("gantry-task")));
    // Whatever is in a fence stays in it.
    const auto hidden = github::readTaskBlock(github::fenced(text));
    promise(hidden && !*hidden);
}

void readDelivery(const QByteArray &body)
{
    const auto event = github::readWebhook("a-b", "issues", body);
    promise(event || !event.error().message.isEmpty());
    if (event && event->issue)
        promise(event->issue->number > 0 && event->issue->labels.size() <= 200);
    const base::Secret secret("secret");
    promise(!github::isSignedBy(secret, "something else", body));
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readDelivery(bytes);
    readIssueText(QString::fromUtf8(bytes));
    // The issue in a delivery, as the program reads it.
    if (const auto event = github::readWebhook("a", "issues", bytes); event && event->issue)
        readIssueText(event->issue->body);
    return 0;
}

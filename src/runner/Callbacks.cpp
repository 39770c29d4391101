// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Callbacks.h"

#include <QLoggingCategory>
#include <QMessageAuthenticationCode>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

} // namespace

QByteArray callbackSignature(const base::Secret &secret, const QByteArray &timestamp, const QByteArray &body)
{
    const QByteArray mac
        = QMessageAuthenticationCode::hash(timestamp + '.' + body, secret.reveal(), QCryptographicHash::Sha256);
    return "sha256=" + mac.toHex();
}

Callbacks::Callbacks(const Settings &settings, const TaskRecords &records, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_records(records)
{
}

void Callbacks::deliver(const TaskRecord &record)
{
    if (m_settings.callbackSecret.isEmpty()) {
        // Nobody could tell an unsigned one from a forged one, so none is sent.
        if (!record.isOwed)
            m_records.remove(record.taskId);
        else
            qCWarning(log,
                      "The callback of task %s is still owed, but there is no secret to sign it with. It is kept: "
                      "start with --callback-secret-file again, and it is sent.",
                      qPrintable(record.taskId));
        return;
    }
    attempt(record);
}

void Callbacks::attempt(TaskRecord record)
{
    ++m_underWay;
    const QByteArray timestamp = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    net::HttpRequest request;
    request.method = "POST";
    request.url = record.callbackUrl;
    request.headers = {{"Content-Type", "application/json"},
                       {"X-Webhook-Signature", callbackSignature(m_settings.callbackSecret, timestamp, record.payload)},
                       {"X-Webhook-Timestamp", timestamp},
                       {"User-Agent", "cloudrun-claude-code/async-task"}};
    request.body = record.payload;
    request.deadline = 30s;
    request.maxResponseBytes = 1024 * 1024;
    request.mayRepeat = false;
    ++record.attempts;
    m_client.send(request, [this, record](const base::Result<net::HttpResponse> &answer) { onAnswer(record, answer); });
}

void Callbacks::onAnswer(TaskRecord record, const base::Result<net::HttpResponse> &answer)
{
    if (answer && answer->status / 100 == 2) {
        m_records.remove(record.taskId);
        emit delivered(record.taskId);
    } else if (record.endedAt.secsTo(QDateTime::currentDateTimeUtc()) > std::chrono::seconds(giveUpAfter).count()) {
        qCWarning(log, "nobody took the callback of task %s for a day; its record is put aside",
                  qPrintable(record.taskId));
        m_records.park(record.taskId);
    } else {
        const auto saved = m_records.save(record); // only the number of attempts would be lost
        Q_UNUSED(saved)
        const auto asked = answer
            ? forwarding::parseRetryAfter(answer->header("retry-after"), QDateTime::currentDateTimeUtc())
            : std::nullopt;
        QTimer::singleShot(m_schedule.delayAfter(record.attempts, asked), this, [this, record] {
            if (m_records.isOurs(record.taskId))
                attempt(record);
        });
    }
    if (--m_underWay == 0)
        emit idle();
}

} // namespace runner

// SPDX-License-Identifier: GPL-3.0-or-later
#include "github/Webhook.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace github {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("github::Webhook", text);
}

bool isToken(const QByteArray &text, qsizetype longest)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_.-]+\\z"_s);
    return text.size() <= longest && pattern.match(QString::fromLatin1(text)).hasMatch();
}

} // namespace

bool isSignedBy(const base::Secret &secret, const QByteArray &body, const QByteArray &header)
{
    constexpr qsizetype length = 7 + 64;
    if (secret.isEmpty() || header.size() != length || !header.startsWith("sha256="))
        return false;
    const QByteArray expected
        = QMessageAuthenticationCode::hash(body, secret.reveal(), QCryptographicHash::Sha256).toHex();
    return base::equalInConstantTime(expected, header.sliced(7).toLower());
}

base::Result<WebhookEvent> readWebhook(const QByteArray &delivery, const QByteArray &event, const QByteArray &body)
{
    if (!isToken(delivery, 100))
        return base::fail(Error::Kind::InvalidInput, tr("X-GitHub-Delivery is missing."));
    if (!isToken(event, 64))
        return base::fail(Error::Kind::InvalidInput, tr("X-GitHub-Event is missing."));
    if (body.size() > maxWebhookBytes)
        return base::fail(Error::Kind::TooLarge, tr("The body is larger than %1 bytes.").arg(maxWebhookBytes));
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return base::fail(
            Error::Kind::Corrupt,
            tr("The body is not a JSON object. Set the content type of the webhook to application/json."));
    const QJsonObject json = document.object();
    WebhookEvent read;
    read.delivery = QString::fromLatin1(delivery);
    read.event = QString::fromLatin1(event);
    read.action = json.value(u"action").toString().left(64);
    const QJsonObject repository = json.value(u"repository").toObject();
    if (auto name
        = RepositoryName::from(repository.value(u"owner")[u"login"].toString(), repository.value(u"name").toString()))
        read.repository = *name;
    read.issue = readIssue(json.value(u"issue"));
    return read;
}

bool Deliveries::isFirst(const QString &delivery)
{
    if (m_known.contains(delivery))
        return false;
    m_known.insert(delivery);
    m_order.enqueue(delivery);
    if (m_order.size() > remembered)
        m_known.remove(m_order.dequeue());
    return true;
}

} // namespace github

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ConnectEnvelope.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace net::connect {

using base::Error;

namespace {

constexpr qsizetype headBytes = 5;
constexpr qsizetype maxTextLength = 2000;

QString tr(const char *text)
{
    return QCoreApplication::translate("net::connect", text);
}

CallError errorFrom(const QJsonObject &json)
{
    return {json.value(u"code").toString().left(maxTextLength), json.value(u"message").toString().left(maxTextLength)};
}

} // namespace

QByteArray writeEnvelope(QByteArrayView payload, quint8 flags)
{
    QByteArray bytes(headBytes, Qt::Uninitialized);
    bytes[0] = static_cast<char>(flags);
    qToBigEndian(static_cast<quint32>(payload.size()), bytes.data() + 1);
    return bytes.append(payload);
}

base::Result<> EnvelopeReader::check(quint8 flags, quint32 length)
{
    if (length > m_maxPayload)
        m_fault = Error{Error::Kind::TooLarge, tr("The server announced a message of %1 bytes.").arg(length), {}};
    else if ((flags & Envelope::compressed) != 0)
        m_fault = Error{Error::Kind::Corrupt, tr("The server sent a compressed message that nobody asked for."), {}};
    if (m_fault)
        return std::unexpected(*m_fault);
    return {};
}

base::Result<> EnvelopeReader::feed(QByteArrayView bytes, const std::function<void(const Envelope &)> &take)
{
    if (m_fault)
        return std::unexpected(*m_fault);
    m_rest.append(bytes);
    qsizetype position = 0;
    base::Result<> verdict;
    while (m_rest.size() - position >= headBytes && !m_ended) {
        const auto flags = static_cast<quint8>(m_rest.at(position));
        const auto length = qFromBigEndian<quint32>(m_rest.constData() + position + 1);
        verdict = check(flags, length);
        if (!verdict || m_rest.size() - position - headBytes < static_cast<qsizetype>(length))
            break;
        const Envelope envelope{flags, m_rest.mid(position + headBytes, length)};
        position += headBytes + static_cast<qsizetype>(length);
        m_ended = envelope.isEnd();
        take(envelope);
    }
    m_rest.remove(0, position);
    if (verdict && m_ended && !m_rest.isEmpty()) {
        m_fault = Error{Error::Kind::Corrupt, tr("The server went on after the end of its answer."), {}};
        verdict = std::unexpected(*m_fault);
    }
    return verdict;
}

base::Result<std::optional<CallError>> readEnd(const QByteArray &payload)
{
    const auto document = QJsonDocument::fromJson(payload);
    if (!document.isObject())
        return base::fail(Error::Kind::Corrupt, tr("The server ended its answer with something that is no JSON."));
    const QJsonValue error = document.object().value(u"error");
    if (!error.isObject())
        return std::nullopt;
    return errorFrom(error.toObject());
}

std::optional<CallError> readError(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.object().value(u"code").isString())
        return {};
    return errorFrom(document.object());
}

} // namespace net::connect

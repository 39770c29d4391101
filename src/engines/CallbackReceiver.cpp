// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/CallbackReceiver.h"

#include "base/Clock.h"
#include "net/HttpService.h"

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;
using cloudrun::CallbackGate;
using cloudrun::TaskEnd;

namespace {

/// How long after its start a program may need to take up the runs of the one before.
constexpr auto takeUpTime = std::chrono::minutes(5);

/// Of HOST:PORT; null: there is none.
QHostAddress hostOf(const QString &address)
{
    QString host = address.first(std::max<qsizetype>(address.lastIndexOf(u':'), 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
}

} // namespace

CallbackReceiver::CallbackReceiver(const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

CallbackReceiver::~CallbackReceiver() = default;

bool CallbackReceiver::isEveryAddress(const QString &address)
{
    const QHostAddress host = hostOf(address);
    return host == QHostAddress(QHostAddress::AnyIPv4) || host == QHostAddress(QHostAddress::AnyIPv6);
}

base::Result<> CallbackReceiver::listen(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = address.sliced(colon + 1).toUInt(&isNumber);
    const QHostAddress interface = hostOf(address);
    if (colon < 0 || !isNumber || port > 65535 || interface.isNull())
        return base::fail(Error::Kind::InvalidInput,
                          tr("Callbacks need an address of this computer and a port, for example 127.0.0.1:8080, not "
                             "\"%1\".")
                              .arg(address));
    net::HttpService::Options options;
    options.address = interface;
    options.port = static_cast<quint16>(port);
    // The signature decides, not where a call comes from.
    options.authoriser = [](const net::ServerRequest &) -> std::optional<net::Refusal> { return {}; };
    options.limits.maxBodyBytes = CallbackGate::maxBodyBytes;
    m_service = std::make_unique<net::HttpService>(options);
    m_service->route(
        "POST", u"/gantry/callback"_s,
        [this](const net::ServerExchangePtr &exchange) {
            const net::ServerRequest &request = exchange->request();
            const Answer given = answer(request.header(cloudrun::signatureHeader),
                                        request.header(cloudrun::timestampHeader), request.body);
            if (given.status == 200)
                exchange->answer(200, QJsonObject{{u"ok"_s, true}});
            else
                exchange->fail(given.status, QString::fromLatin1(given.words));
        },
        net::HttpService::Access::Open);
    m_listensSince = m_clock.elapsed();
    return m_service->listen();
}

QUrl CallbackReceiver::url() const
{
    QUrl url = m_service ? m_service->url() : QUrl();
    url.setPath(u"/gantry/callback"_s);
    return url;
}

void CallbackReceiver::expect(const QString &taskId, const base::Secret &secret, const Taken &taken)
{
    auto &gate = m_gates[secret.fingerprint()];
    if (!gate)
        gate = std::make_shared<CallbackGate>(secret, m_clock);
    m_expected.insert(taskId, {gate, taken});
}

void CallbackReceiver::forget(const QString &taskId)
{
    m_expected.remove(taskId);
    m_over.insert(taskId);
}

CallbackReceiver::Answer CallbackReceiver::answer(const QByteArray &signature, const QByteArray &timestamp,
                                                  const QByteArray &body)
{
    using Looked = CallbackGate::Answer;
    for (const auto &gate : std::as_const(m_gates)) {
        TaskEnd end;
        switch (gate->look(signature, timestamp, body, end)) {
        case Looked::BadSignature:
            continue; // perhaps signed with another secret
        case Looked::Stale:
            return {401, "The timestamp is older or newer than five minutes."};
        case Looked::Unreadable:
            return {400, "The body names no task and status."};
        case Looked::Replayed:
            return {200, ""};
        case Looked::Taken:
            break;
        }
        const auto expected = m_expected.constFind(end.taskId);
        if (expected == m_expected.constEnd() && !m_over.contains(end.taskId)
            && m_clock.elapsed() - m_listensSince < takeUpTime) {
            gate->forget(signature); // its run may be about to be taken up, and the service comes again
            return {503, "The task is not known yet."};
        }
        // A task may be told about only by whoever holds its own secret.
        if (expected == m_expected.constEnd() || expected->gate != gate)
            return {200, ""};
        if (!expected->taken(end)) {
            gate->forget(signature);
            return {503, "It could not be stored."};
        }
        return {200, ""};
    }
    return {401, "The signature is wrong."};
}

} // namespace engines

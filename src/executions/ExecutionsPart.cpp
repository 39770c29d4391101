// SPDX-License-Identifier: GPL-3.0-or-later
#include "executions/ExecutionsPart.h"

#include "net/HttpService.h"

#include <QPointer>

namespace executions {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A watcher that takes nothing any more; it comes again and asks for what it missed.
constexpr qint64 maxPending = 1024 * 1024;
constexpr int maxWatchers = 256; ///< of one execution

net::ServerHeaders headersOf(const ApiAnswer &answer)
{
    if (answer.retryAfterSeconds == 0)
        return {};
    return {{"Retry-After", QByteArray::number(answer.retryAfterSeconds)}};
}

} // namespace

ExecutionsPart::ExecutionsPart(const Options &options, QObject *parent)
    : ServicePart(parent)
    , m_host(options)
    , m_api(m_host)
{
    connect(&m_host, &ExecutionHost::drained, this, &ServicePart::drained);
    connect(&m_host, &ExecutionHost::changed, this, &ExecutionsPart::onChanged);
    connect(&m_host, &ExecutionHost::progressed, this,
            [this](const execapi::Execution &execution) { tell(execution.id, progressMessage(execution)); });
    connect(&m_host, &ExecutionHost::line, this,
            [this](const QString &id, bool isError, const QString &text, const QDateTime &at) {
                if (m_watchers.contains(id))
                    tell(id, lineMessage(id, isError, text, at));
            });
    connect(&m_host, &ExecutionHost::used, this, &ExecutionsPart::onUsed);
    m_ping.setInterval(20s);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        for (QWebSocket *socket : std::as_const(m_watchers))
            socket->ping();
    });
    m_ping.start();
}

ExecutionsPart::~ExecutionsPart()
{
    for (QWebSocket *socket : std::as_const(m_watchers)) {
        socket->disconnect(this);
        socket->abort();
    }
}

base::Result<> ExecutionsPart::addRoutes(net::HttpService &service)
{
    if (const auto started = m_host.start(); !started)
        return started;
    const std::pair<QByteArray, QString> calls[]{
        {"POST", u"/executions"_s},           {"GET", u"/executions"_s},          {"GET", u"/executions/:id"_s},
        {"DELETE", u"/executions/:id"_s},     {"GET", u"/executions/:id/logs"_s}, {"POST", u"/environments/warm"_s},
        {"GET", u"/resources/availability"_s}};
    for (const auto &[method, pattern] : calls)
        service.route(method, pattern, [this](const net::ServerExchangePtr &exchange) { answer(exchange); });
    service.socketRoute(
        u"/executions/:id/monitor"_s,
        [this](std::unique_ptr<QWebSocket> socket, const net::ServerRequest &request) {
            watch(std::move(socket), request.parameters.value(u"id"_s));
        },
        net::HttpService::Access::Authorised,
        [this](const net::ServerRequest &request) -> std::optional<net::Refusal> {
            const QString id = request.parameters.value(u"id"_s);
            if (!m_host.find(id))
                return net::Refusal{404, u"Not Found"_s};
            if (m_watchers.count(id) >= maxWatchers)
                return net::Refusal{429, u"Too Many Requests"_s};
            return {};
        });
    return {};
}

void ExecutionsPart::answer(const net::ServerExchangePtr &exchange)
{
    const net::ServerRequest &request = exchange->request();
    const ApiAnswer answer = m_api.answer(
        {request.method, QUrl::fromPercentEncoding(request.path.toLatin1()), request.query, request.body});
    exchange->answer(answer.status, answer.body.toJson(QJsonDocument::Compact), "application/json", headersOf(answer));
}

void ExecutionsPart::watch(std::unique_ptr<QWebSocket> connection, const QString &execution)
{
    QWebSocket *socket = connection.release();
    socket->setParent(this);
    socket->setMaxAllowedIncomingMessageSize(64 * 1024); // nothing is expected from there
    m_watchers.insert(execution, socket);
    connect(socket, &QWebSocket::disconnected, this, [this, socket, execution] {
        m_watchers.remove(execution, socket);
        socket->deleteLater();
    });
    if (const auto now = m_host.find(execution)) {
        socket->sendTextMessage(QString::fromUtf8(progressMessage(*now)));
        if (now->isFinal())
            socket->close();
    }
}

void ExecutionsPart::tell(const QString &execution, const QByteArray &message)
{
    const QString text = QString::fromUtf8(message);
    for (QWebSocket *socket : m_watchers.values(execution)) {
        if (socket->bytesToWrite() > maxPending)
            socket->abort();
        else
            socket->sendTextMessage(text);
    }
}

void ExecutionsPart::onChanged(const execapi::Execution &execution)
{
    tell(execution.id, progressMessage(execution));
    if (!execution.isFinal())
        return;
    m_spent.remove(execution.id);
    for (QWebSocket *socket : m_watchers.values(execution.id))
        socket->close();
}

void ExecutionsPart::onUsed(const QString &execution, const TreeUsage &usage)
{
    Spent &spent = m_spent[execution];
    const double seconds = spent.since.isValid() ? double(spent.since.restart()) / 1000 : 0;
    if (!spent.since.isValid())
        spent.since.start();
    const double used = std::max(0.0, usage.cpuSeconds - std::exchange(spent.cpuSeconds, usage.cpuSeconds));
    if (m_watchers.contains(execution))
        tell(execution, usageMessage(execution, usage, seconds > 0 ? 100 * used / seconds : 0));
}

} // namespace executions

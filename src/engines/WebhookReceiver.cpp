// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/WebhookReceiver.h"

#include "engines/WebhookInbox.h"
#include "execapi/Signature.h"
#include "net/HttpService.h"

#include <QThread>

namespace engines {

using namespace Qt::StringLiterals;
using base::Error;

namespace {

constexpr auto path = "/api/terragon/webhook"_L1;

} // namespace

class WebhookReceiver::Private
{
public:
    QThread thread;
    QObject onThread; ///< lives there, so that a call to it runs there
    std::unique_ptr<WebhookInbox> inbox; ///< made and ended on the thread, as the service
    std::unique_ptr<net::HttpService> service;
    QUrl url;

    base::Result<> open(const Options &options, const net::HttpService::Options &door, WebhookReceiver *receiver);
};

base::Result<> WebhookReceiver::Private::open(const Options &options, const net::HttpService::Options &door,
                                              WebhookReceiver *receiver)
{
    auto opened = WebhookInbox::open(options.database, options.secret);
    if (!opened)
        return std::unexpected(opened.error());
    inbox = std::move(*opened);
    service = std::make_unique<net::HttpService>(door);
    for (const QString &pattern : {QString(path), u"/webhook"_s}) {
        service->route(
            "POST", pattern,
            [this, receiver](const net::ServerExchangePtr &exchange) {
                const auto answer
                    = inbox->take(exchange->request().body, exchange->request().header(execapi::signatureHeader));
                exchange->answer(answer.status, answer.body, "application/json");
                if (answer.news)
                    QMetaObject::invokeMethod(
                        receiver, [receiver, news = *answer.news] { emit receiver->received(news); },
                        Qt::QueuedConnection);
            },
            net::HttpService::Access::Open); // the signature says who calls
    }
    if (const auto listening = service->listen(); !listening)
        return listening;
    url = service->url();
    url.setPath(path);
    return {};
}

base::Result<std::unique_ptr<WebhookReceiver>> WebhookReceiver::start(const Options &options)
{
    const QUrl address(u"http://"_s + (options.listen.startsWith(u':') ? u"127.0.0.1"_s : QString()) + options.listen);
    const QHostAddress host(address.host() == "localhost"_L1 ? u"127.0.0.1"_s : address.host());
    if (!address.isValid() || host.isNull() || address.port(-1) < 0)
        return base::fail(Error::Kind::InvalidInput,
                          tr("\"%1\" is no place to listen for webhooks. Write HOST:PORT, for example 127.0.0.1:8099.")
                              .arg(options.listen));
    if (options.secret.isEmpty())
        return base::fail(Error::Kind::InvalidInput, tr("Webhooks need the secret that the service signs them with."));
    net::HttpService::Options door;
    door.address = host;
    door.port = static_cast<quint16>(address.port());
    door.limits.maxBodyBytes = execapi::maxWebhookBytes;
    auto receiver = std::unique_ptr<WebhookReceiver>(new WebhookReceiver);
    Private *d = receiver->d.get();
    d->thread.setObjectName("gantry-webhooks"_L1);
    d->thread.start();
    d->onThread.moveToThread(&d->thread);
    base::Result<> opened;
    QMetaObject::invokeMethod(
        &d->onThread, [&] { opened = d->open(options, door, receiver.get()); }, Qt::BlockingQueuedConnection);
    if (!opened)
        return std::unexpected(opened.error());
    return receiver;
}

WebhookReceiver::WebhookReceiver()
    : d(std::make_unique<Private>())
{
}

WebhookReceiver::~WebhookReceiver()
{
    QMetaObject::invokeMethod(
        &d->onThread,
        [this] {
            d->service.reset();
            d->inbox.reset();
        },
        Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

QUrl WebhookReceiver::url() const
{
    return d->url;
}

} // namespace engines

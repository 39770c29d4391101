// SPDX-License-Identifier: GPL-3.0-or-later
#include "hooks/CallbackServer.h"

#include "hooks/CallbackHandler.h"
#include "net/GuardedListener.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace hooks {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("hooks::CallbackServer", text);
}

/// Nothing; says in @p note when the wanted port was not to be had.
base::Result<> listenOn(net::GuardedListener &listener, quint16 preferred, QString &note)
{
    if (preferred != 0) {
        if (listener.listen(QHostAddress::LocalHost, preferred))
            return {};
        note = tr("Port %1 is used by another program, so hooks arrive on another port. Nothing needs to be done; "
                  "choose another port in the settings to make this notice go away.")
                   .arg(preferred);
    }
    if (listener.listen(QHostAddress::LocalHost, 0))
        return {};
    return base::fail(base::Error::Kind::Unavailable,
                      tr("Gantry cannot listen for Claude's hooks on this computer: %1").arg(listener.errorString()));
}

} // namespace

class CallbackServer::Private
{
public:
    std::shared_ptr<Targets> targets = std::make_shared<Targets>();
    QThread thread;
    QObject onThread; ///< lives there, so that a call to it runs there
    std::unique_ptr<CallbackHandler> handler; ///< made and ended on the thread
    quint16 port = 0;
    QString note;
};

base::Result<std::unique_ptr<CallbackServer>> CallbackServer::start(Sink sink, Options options)
{
    auto d = std::make_unique<Private>();
    const net::ServerLimits limits{
        .maxBodyBytes = options.maxBodyBytes,
        .idleDeadline = options.idleDeadline,
        .maxConnections = options.maxConnections,
        // The answer to a question comes when a person has made up their mind.
        .mayWait = [](const QByteArray &head) { return head.startsWith("get /decision/"); },
    };
    // Sockets must be made on the thread that serves them; binding itself is quick, so the caller can wait for it.
    d->thread.setObjectName("gantry-callback"_L1);
    d->thread.start();
    d->onThread.moveToThread(&d->thread);
    base::Result<> listening;
    QMetaObject::invokeMethod(
        &d->onThread,
        [&] {
            auto listener = std::make_unique<net::GuardedListener>(limits);
            listening = listenOn(*listener, options.preferredPort, d->note);
            if (listening) {
                d->port = listener->serverPort();
                // Half of the connections are kept for hooks that bring news.
                d->handler = std::make_unique<CallbackHandler>(
                    CallbackHandler::Sinks{std::move(sink), std::move(options.orphans)}, d->targets, d->port,
                    std::max(1, options.maxConnections / 2));
                QObject::connect(listener.get(), &net::GuardedListener::clientGone, d->handler.get(),
                                 &CallbackHandler::clientGone);
                d->handler->bind(listener.release());
            }
        },
        Qt::BlockingQueuedConnection);
    auto server = std::unique_ptr<CallbackServer>(new CallbackServer(std::move(d)));
    if (!listening)
        return std::unexpected(listening.error());
    return server;
}

CallbackServer::CallbackServer(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

CallbackServer::~CallbackServer()
{
    QMetaObject::invokeMethod(&d->onThread, [this] { d->handler.reset(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
}

void CallbackServer::expect(const HookTarget &target)
{
    d->targets->add(target);
}

void CallbackServer::forget(const base::RunId &run)
{
    d->targets->remove(run);
    QMetaObject::invokeMethod(&d->onThread, [this, run] {
        if (d->handler)
            d->handler->decisions().forget(run);
    });
}

void CallbackServer::decide(const QString &eventId, const QJsonObject &hookOutput)
{
    QMetaObject::invokeMethod(&d->onThread, [this, eventId, hookOutput] {
        if (d->handler)
            d->handler->decisions().decide(eventId, hookOutput);
    });
}

void CallbackServer::release(const QString &eventId)
{
    QMetaObject::invokeMethod(&d->onThread, [this, eventId] {
        if (d->handler)
            d->handler->decisions().decide(eventId, {});
    });
}

quint16 CallbackServer::port() const
{
    return d->port;
}
QString CallbackServer::note() const
{
    return d->note;
}

QString CallbackServer::callbackUrl(const base::StepId &step, const base::Secret &token) const
{
    return u"http://127.0.0.1:%1/command-complete/%2/%3"_s.arg(QString::number(d->port), step.toString(),
                                                               QString::fromLatin1(token.reveal()));
}

} // namespace hooks

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ServeCommand.h"

#include "app/ctl/Arguments.h"
#include "app/ctl/DispatchPart.h"
#include "app/ctl/Output.h"
#include "app/engineroom/UnixSignals.h"
#include "dispatch/DispatchService.h"
#include "net/ServicePart.h"
#include "net/Tls.h"
#include "runner/IdentityTokens.h"
#include "runner/RunnerService.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostInfo>
#include <QTimer>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace ctl {
namespace {

using base::Error;

QString tr(const char *text)
{
    return QCoreApplication::translate("ctl", text);
}

/// Each stream takes a few descriptors; the usual soft limit is made for programs that use select().
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

base::Result<std::pair<QHostAddress, quint16>> addressOf(const QString &listen)
{
    bool isNumber = false;
    (void)listen.toUInt(&isNumber); // a port alone would be read as the address 0.0.PORT
    const QUrl url(u"http://"_s + (listen.startsWith(u':') || listen.isEmpty() ? u"127.0.0.1"_s + listen : listen));
    const QString host = url.host() == u"localhost" ? u"127.0.0.1"_s : url.host();
    const QHostAddress address(host);
    if (isNumber || !url.isValid() || address.isNull() || !url.path().isEmpty())
        return base::fail(Error::Kind::InvalidInput,
                          tr("--listen wants HOST:PORT, for example 127.0.0.1:8080, not \"%1\".").arg(listen));
    const int given = qEnvironmentVariableIntValue("PORT");
    const int port = url.port(given > 0 && given < 65536 ? given : 0);
    return std::pair(address, static_cast<quint16>(port));
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

base::Result<net::Authoriser> authoriserOf(const ServeArguments &arguments)
{
    net::Authoriser byToken;
    if (!arguments.tokenFile.isEmpty()) {
        const auto tokens = net::readTokenFile(arguments.tokenFile);
        if (!tokens)
            return std::unexpected(tokens.error());
        byToken = net::bearerAuthoriser(*tokens);
    }
    if (arguments.identityAudience.isEmpty())
        return byToken;
    const auto byIdentity = runner::identityAuthoriser(arguments.identityKeys, arguments.identityAudience);
    if (!byIdentity || !byToken)
        return byIdentity;
    return [byToken, byIdentity = *byIdentity](const net::ServerRequest &request) -> std::optional<net::Refusal> {
        return byToken(request) ? byIdentity(request) : std::nullopt;
    };
}

base::Result<runner::Settings> settingsOf(const ServeArguments &arguments)
{
    auto settings = runner::Settings::fromEnvironment();
    settings.maxConcurrent = arguments.maxConcurrent;
    settings.maxQueued = arguments.queue;
    settings.claude = arguments.claude;
    settings.logBucket = arguments.logBucket;
    settings.knownHosts = absolute(arguments.hostKeys);
    settings.sshConfig = absolute(arguments.sshConfig);
    if (!arguments.workspaceFolder.isEmpty())
        settings.workspaceFolder = absolute(arguments.workspaceFolder);
    if (!arguments.logFolder.isEmpty())
        settings.logFolder = absolute(arguments.logFolder);
    if (arguments.isolate == u"bwrap")
        settings.isolation = runner::Settings::Isolation::Bubblewrap;
    if (!arguments.callbackSecretFile.isEmpty()) {
        const auto secrets = net::readTokenFile(arguments.callbackSecretFile, 8);
        if (!secrets)
            return std::unexpected(secrets.error());
        settings.callbackSecret = secrets->first();
    }
    return settings;
}

base::Result<net::HttpService::Options> doorOf(const ServeArguments &arguments)
{
    net::HttpService::Options options;
    const auto address = addressOf(arguments.listen);
    if (!address)
        return std::unexpected(address.error());
    std::tie(options.address, options.port) = *address;
    const auto authoriser = authoriserOf(arguments);
    if (!authoriser)
        return std::unexpected(authoriser.error());
    options.authoriser = *authoriser;
    if (!options.address.isLoopback() && !options.authoriser && !arguments.trustPlatform)
        return base::fail(Error::Kind::InvalidInput,
                          tr("%1 can be reached from other computers, so callers have to show who they are: give "
                             "--token-file or --identity-audience, or --trust-platform when something in front checks.")
                              .arg(options.address.toString()));
    if (!arguments.tlsCertificate.isEmpty()) {
        const auto tls = net::readServerTls(arguments.tlsCertificate, arguments.tlsKey);
        if (!tls)
            return std::unexpected(tls.error());
        options.tls = *tls;
    }
    options.limits
        = {.maxBodyBytes = runner::maxBodyBytes, .idleDeadline = std::chrono::seconds(30), .maxConnections = 8192};
    return options;
}

int failWith(const Error &error)
{
    printError(error);
    return error.kind == Error::Kind::InvalidInput ? exitcode::usage : exitcode::failed;
}

} // namespace

ServeCommand::ServeCommand(std::unique_ptr<net::HttpService> service, std::chrono::seconds grace, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_grace(grace)
{
}

ServeCommand::~ServeCommand()
{
    m_service.reset(); // its connections end before what their handlers use
    while (!m_parts.empty()) // a part may use one that was there before it
        m_parts.pop_back();
}

void ServeCommand::add(std::unique_ptr<net::ServicePart> part)
{
    connect(part.get(), &net::ServicePart::ready, this, &ServeCommand::onReady);
    connect(part.get(), &net::ServicePart::drained, this, &ServeCommand::onDrained);
    m_parts.push_back(std::move(part));
}

void ServeCommand::start()
{
    for (const auto &part : m_parts) {
        if (const auto added = part->addRoutes(*m_service); !added) {
            emit done(failWith(added.error()));
            return;
        }
    }
    for (const auto &part : m_parts)
        part->recover();
}

void ServeCommand::onReady()
{
    if (++m_ready < m_parts.size() || m_draining)
        return;
    if (const auto listening = m_service->listen(); !listening) {
        emit done(failWith(listening.error()));
        return;
    }
    m_listening = true;
    printJsonLine({{u"listening"_s, m_service->url().toString()}});
}

void ServeCommand::interrupt()
{
    if (m_draining)
        return hurry();
    m_draining = true;
    if (!m_listening) {
        emit done(exitcode::succeeded);
        return;
    }
    if (m_grace.count() >= 0)
        QTimer::singleShot(m_grace, this, &ServeCommand::hurry);
    for (const auto &part : m_parts)
        part->drain();
}

void ServeCommand::hurry()
{
    for (const auto &part : m_parts)
        part->hurry();
}

void ServeCommand::onDrained()
{
    if (++m_drained < m_parts.size())
        return;
    m_service->stopListening();
    emit done(exitcode::succeeded);
}

int serve(const ServeArguments &arguments)
{
    raiseDescriptorLimit();
    auto door = doorOf(arguments);
    if (!door)
        return failWith(door.error());
    std::optional<dispatch::Settings> dispatching;
    if (arguments.dispatch) {
        const auto read = dispatchSettings(arguments);
        if (!read) {
            std::ranges::for_each(read.error(), printError);
            return exitcode::usage;
        }
        dispatching = *read;
    }
    const auto settings = settingsOf(arguments);
    if (!settings)
        return failWith(settings.error());
    ServeCommand command(std::make_unique<net::HttpService>(std::move(*door)),
                         std::chrono::seconds(arguments.graceSeconds));
    auto runs = std::make_unique<runner::RunnerService>(*settings);
    runner::TaskBoard &board = runs->board();
    command.add(std::move(runs));
    if (dispatching)
        command.add(std::make_unique<dispatch::DispatchService>(*dispatching, board));
    if (arguments.executions.enabled) {
        auto executions = makeExecutionsPart(arguments.executions, arguments.isolate == u"bwrap");
        if (!executions)
            return failWith(executions.error());
        command.add(std::move(*executions));
    }

    app::UnixSignals signalSource;
    QObject::connect(&signalSource, &app::UnixSignals::interrupted, &command, &ServeCommand::interrupt);
    QObject::connect(
        &command, &ServeCommand::done, &command, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(&command, &ServeCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisConnection.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>

#include <array>
#include <hiredis/hiredis.h>
#include <hiredis/hiredis_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::RedisConnection)
};

constexpr timeval connectLimit{5, 0};
constexpr timeval commandLimit{10, 0};

struct FreeContext
{
    void operator()(redisContext *context) const { redisFree(context); }
};
struct FreeSsl
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *ssl) const { SSL_free(ssl); }
};

/// hiredis fills our values at once: @p task says where one belongs.
RedisReply *placeFor(const redisReadTask *task)
{
    if (!task->parent)
        return new RedisReply;
    auto *list = static_cast<RedisReply *>(task->parent->obj);
    return &list->items[static_cast<size_t>(task->idx)];
}

void *makeText(const redisReadTask *task, char *text, size_t size)
{
    RedisReply *reply = placeFor(task);
    reply->kind = task->type == REDIS_REPLY_ERROR ? RedisReply::Kind::Error : RedisReply::Kind::Text;
    reply->text = QByteArray(text, static_cast<qsizetype>(size));
    return reply;
}

void *makeList(const redisReadTask *task, size_t size)
{
    RedisReply *reply = placeFor(task);
    reply->kind = RedisReply::Kind::List;
    reply->items.resize(size);
    return reply;
}

void *makeNumber(const redisReadTask *task, long long number)
{
    RedisReply *reply = placeFor(task);
    reply->kind = RedisReply::Kind::Number;
    reply->number = number;
    return reply;
}

void *makeDouble(const redisReadTask *task, double, char *text, size_t size)
{
    return makeText(task, text, size);
}

void *makeBool(const redisReadTask *task, int value)
{
    return makeNumber(task, value);
}

void *makeNothing(const redisReadTask *task)
{
    return placeFor(task);
}

/// Only whole answers; what is in a list goes with it.
void freeReply(void *reply)
{
    delete static_cast<RedisReply *>(reply);
}

redisReplyObjectFunctions replyFunctions{makeText, makeList, makeNumber, makeDouble, makeNothing, makeBool, freeReply};
/// The largest lists are ids of all ended tasks.
constexpr long long maxItems = 4'000'000;

std::unexpected<Error> unavailable(const RedisAddress &address, const QString &reason)
{
    return base::fail(Error::Kind::Unavailable,
                      Text::tr("The queue at %1 cannot be reached: %2").arg(address.toString(), reason));
}

QString sslReason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    return code == 0 ? Text::tr("TLS could not be set up") : QString::fromLatin1(ERR_reason_error_string(code));
}

/// hiredis checks the certificate's chain but not its name, so the name is set here.
bool expectName(SSL *ssl, const QString &host)
{
    QByteArray name = host.toUtf8();
    if (!QHostAddress(host).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name.constData()) == 1;
    // SSL_set_tlsext_host_name(), without the cast in it.
    return SSL_set1_host(ssl, name.constData()) == 1
        && SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data()) == 1;
}

bool loadFiles(SSL_CTX *context, const RedisAddress &address)
{
    const auto encoded = [](const QString &name) { return QFile::encodeName(name); };
    const bool trusted = address.caFile.isEmpty()
        ? SSL_CTX_set_default_verify_paths(context) == 1
        : SSL_CTX_load_verify_locations(context, encoded(address.caFile).constData(), nullptr) == 1;
    if (!trusted || address.certificateFile.isEmpty())
        return trusted;
    return SSL_CTX_use_certificate_chain_file(context, encoded(address.certificateFile).constData()) == 1
        && SSL_CTX_use_PrivateKey_file(context, encoded(address.keyFile).constData(), SSL_FILETYPE_PEM) == 1;
}

} // namespace

const RedisReply &RedisReply::item(size_t at) const
{
    static const RedisReply nothing;
    return at < items.size() ? items[at] : nothing;
}

qint64 RedisReply::toNumber() const
{
    return kind == Kind::Number ? number : static_cast<qint64>(text.toDouble());
}

class RedisConnection::Private
{
public:
    explicit Private(RedisAddress where)
        : address(std::move(where))
    {
    }

    [[nodiscard]] Result<> connect();
    [[nodiscard]] Result<> secure();
    [[nodiscard]] Result<> signIn(RedisConnection &connection) const;
    [[nodiscard]] std::unexpected<Error> broken() const
    {
        return unavailable(address, QString::fromLocal8Bit(context->errstr));
    }

    RedisAddress address;
    std::unique_ptr<SSL_CTX, FreeSsl> sslContext;
    std::unique_ptr<redisContext, FreeContext> context;
    SSL *ssl = nullptr; ///< belongs to the context
    std::chrono::steady_clock::time_point heardAt;
};

Result<> RedisConnection::Private::connect()
{
    const QByteArray host = address.host.toUtf8();
    const QByteArray socket = QFile::encodeName(address.socket);
    context.reset(address.socket.isEmpty() ? redisConnectWithTimeout(host.constData(), address.port, connectLimit)
                                           : redisConnectUnixWithTimeout(socket.constData(), connectLimit));
    if (!context)
        return unavailable(address, Text::tr("there is not enough memory"));
    if (context->err != 0)
        return broken();
    context->reader->fn = &replyFunctions;
    context->reader->maxelements = maxItems;
    redisSetTimeout(context.get(), commandLimit);
    if (address.socket.isEmpty())
        redisEnableKeepAlive(context.get());
    return address.tls ? secure() : Result<>();
}

Result<> RedisConnection::Private::secure()
{
    sslContext.reset(SSL_CTX_new(TLS_client_method()));
    if (!sslContext || SSL_CTX_set_min_proto_version(sslContext.get(), TLS1_2_VERSION) != 1
        || !loadFiles(sslContext.get(), address))
        return unavailable(address, sslReason());
    SSL_CTX_set_verify(sslContext.get(), SSL_VERIFY_PEER, nullptr);
    std::unique_ptr<SSL, FreeSsl> fresh(SSL_new(sslContext.get()));
    if (!fresh || !expectName(fresh.get(), address.host))
        return unavailable(address, sslReason());
    // hiredis takes it only when that succeeds.
    if (redisInitiateSSL(context.get(), fresh.get()) != REDIS_OK)
        return broken();
    ssl = fresh.release();
    return {};
}

Result<> RedisConnection::Private::signIn(RedisConnection &connection) const
{
    QList<QList<QByteArray>> commands;
    // Without a password too: the user may need none, and is not the default one.
    if (!address.password.isEmpty() || !address.user.isEmpty()) {
        QList<QByteArray> auth{"AUTH"};
        if (!address.user.isEmpty())
            auth.append(address.user.toUtf8());
        commands.append(auth << address.password.reveal());
    }
    if (address.database != 0)
        commands.append({"SELECT", QByteArray::number(address.database)});
    commands.append({"PING"});
    for (const QList<QByteArray> &command : std::as_const(commands)) {
        const auto answer = connection.ask(command);
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->kind == RedisReply::Kind::Error)
            return std::unexpected(errorOf(*answer, address));
    }
    return {};
}

RedisConnection::RedisConnection(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

RedisConnection::~RedisConnection() = default;

Result<std::unique_ptr<RedisConnection>> RedisConnection::open(const RedisAddress &address)
{
    auto parts = std::make_unique<Private>(address);
    if (const auto connected = parts->connect(); !connected)
        return std::unexpected(connected.error());
    std::unique_ptr<RedisConnection> connection(new RedisConnection(std::move(parts)));
    if (const auto signedIn = connection->d->signIn(*connection); !signedIn)
        return std::unexpected(signedIn.error());
    return connection;
}

void RedisConnection::append(const QList<QByteArray> &command)
{
    std::vector<const char *> words;
    std::vector<size_t> sizes;
    for (const QByteArray &word : command) {
        words.push_back(word.constData());
        sizes.push_back(static_cast<size_t>(word.size()));
    }
    redisAppendCommandArgv(d->context.get(), static_cast<int>(words.size()), words.data(), sizes.data());
}

Result<RedisReply> RedisConnection::read()
{
    void *raw = nullptr;
    if (redisGetReply(d->context.get(), &raw) != REDIS_OK || !raw)
        return d->broken();
    const std::unique_ptr<RedisReply> reply(static_cast<RedisReply *>(raw));
    return std::move(*reply);
}

Result<RedisReply> RedisConnection::ask(const QList<QByteArray> &command)
{
    append(command);
    return read();
}

Result<std::vector<RedisReply>> RedisConnection::wait(int wakeFd, int milliseconds)
{
    int sent = 0;
    while (sent == 0) {
        if (redisBufferWrite(d->context.get(), &sent) != REDIS_OK)
            return d->broken();
    }
    std::array<pollfd, 2> fds{{{d->context->fd, POLLIN, 0}, {wakeFd, POLLIN, 0}}};
    if (::poll(fds.data(), fds.size(), milliseconds) > 0 && fds[0].revents != 0) {
        do {
            if (redisBufferRead(d->context.get()) != REDIS_OK)
                return d->broken();
        } while (d->ssl && SSL_pending(d->ssl) > 0);
        d->heardAt = std::chrono::steady_clock::now();
    }
    std::vector<RedisReply> replies;
    void *raw = nullptr;
    while (redisGetReplyFromReader(d->context.get(), &raw) == REDIS_OK && raw) {
        const std::unique_ptr<RedisReply> reply(static_cast<RedisReply *>(raw));
        replies.push_back(std::move(*reply));
    }
    if (d->context->err != 0)
        return d->broken();
    return replies;
}

std::chrono::steady_clock::time_point RedisConnection::heardAt() const
{
    return d->heardAt;
}

Error silenceOf(const RedisAddress &address)
{
    return unavailable(address, Text::tr("it does not answer")).error();
}

Error errorOf(const RedisReply &reply, const RedisAddress &address)
{
    const QString where = address.toString();
    const QByteArray code = reply.text.left(reply.text.indexOf(' ') < 0 ? reply.text.size() : reply.text.indexOf(' '));
    const QString detail = QString::fromUtf8(reply.text.left(500));
    using Kind = Error::Kind;
    if (code == "NOAUTH" || code == "WRONGPASS")
        return {Kind::PermissionDenied,
                Text::tr("The queue at %1 refused the sign-in. Give the user in the address and the password in "
                         "GANTRY_QUEUE_PASSWORD.")
                    .arg(where),
                detail};
    if (code == "NOPERM" || reply.text.startsWith("ERR ACL failure"))
        return {
            Kind::PermissionDenied,
            Text::tr("The user of the queue at %1 may not do this. It needs all commands on keys “claude:*” and the "
                     "channels “tasks” and “execution:*”.")
                .arg(where),
            detail};
    if (code == "READONLY")
        return {Kind::Unavailable,
                Text::tr("The queue at %1 is a read-only copy. Give the address of the primary server.").arg(where),
                detail};
    if (code == "OOM")
        return {Kind::Unavailable,
                Text::tr("The queue at %1 is full: its memory limit is reached. Remove ended tasks or raise maxmemory.")
                    .arg(where),
                detail};
    if (code == "MISCONF")
        return {Kind::Unavailable,
                Text::tr("The queue at %1 takes nothing because it cannot save to its disk.").arg(where), detail};
    if (code == "NOREPLICAS")
        return {
            Kind::Unavailable,
            Text::tr("The queue at %1 takes nothing because too few of its replicas are there. Start them, or lower "
                     "min-replicas-to-write.")
                .arg(where),
            detail};
    if (code == "LOADING" || code == "BUSY" || code == "MASTERDOWN" || code == "CLUSTERDOWN" || code == "TRYAGAIN")
        return {Kind::Unavailable, Text::tr("The queue at %1 is busy just now.").arg(where), detail};
    return {Kind::Internal, Text::tr("The queue at %1 did not understand: %2").arg(where, detail.left(200)), detail};
}

} // namespace taskstores

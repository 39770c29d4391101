// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstores/RedisAddress.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace taskstores {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(taskstores::RedisAddress)
};

std::unexpected<Error> invalid(const QString &message)
{
    return base::fail(Error::Kind::InvalidInput, message);
}

Result<> readDatabase(const QString &text, RedisAddress &address)
{
    bool isNumber = true;
    address.database = text.toInt(&isNumber);
    if (!isNumber)
        return invalid(Text::tr("The queue's database is a number, not “%1”.").arg(text.left(40)));
    if (address.database < 0 || address.database > 1'000'000)
        return invalid(Text::tr("The queue's database is a number from 0 on."));
    return {};
}

Result<> readQuery(const QUrlQuery &query, RedisAddress &address)
{
    for (const auto &[name, raw] : query.queryItems(QUrl::FullyDecoded)) {
        const QString &value = raw;
        if (name == u"ca")
            address.caFile = value;
        else if (name == u"cert")
            address.certificateFile = value;
        else if (name == u"key")
            address.keyFile = value;
        else if (name == u"prefix" && !value.isEmpty() && value.size() <= 100)
            address.prefix = value;
        else if (name != u"db")
            return invalid(Text::tr("The queue's address has an option “%1” that is not known.").arg(name.left(40)));
        else if (const auto read = readDatabase(value, address); !read)
            return read;
    }
    return {};
}

} // namespace

bool RedisAddress::looksLikeOne(const QString &text)
{
    const QString scheme = text.section(u"://"_s, 0, 0);
    return text.contains(u"://"_s)
        && (scheme == u"redis" || scheme == u"rediss" || scheme == u"unix" || scheme == u"redis+unix"
            || scheme == u"valkey" || scheme == u"valkeys");
}

Result<RedisAddress> RedisAddress::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!looksLikeOne(text) || !url.isValid())
        return invalid(Text::tr("That is no address of a queue. Give redis://, rediss:// or unix://."));
    RedisAddress address;
    const QString scheme = url.scheme();
    address.tls = scheme == u"rediss" || scheme == u"valkeys";
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = base::Secret(url.password(QUrl::FullyDecoded).toUtf8());
    if (const auto read = readQuery(QUrlQuery(url), address); !read)
        return std::unexpected(read.error());
    if (scheme == u"unix" || scheme == u"redis+unix") {
        address.socket = url.path(QUrl::FullyDecoded);
        if (address.socket.size() < 2 || address.socket.toUtf8().size() > 100)
            return invalid(Text::tr("The path of the queue's socket is missing or longer than 100 characters."));
    } else {
        address.host = url.host(QUrl::FullyDecoded);
        address.port = url.port(6379);
        if (address.host.isEmpty() || address.port < 1)
            return invalid(Text::tr("The queue's address names no host."));
        const QString path = url.path().mid(1);
        if (const auto read = path.isEmpty() ? Result<>() : readDatabase(path, address); !read)
            return std::unexpected(read.error());
    }
    return address;
}

QString RedisAddress::toString() const
{
    if (!socket.isEmpty())
        return u"unix://"_s + socket;
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1://%2:%3/%4"_s.arg(tls ? u"rediss"_s : u"redis"_s, name).arg(port).arg(database);
}

} // namespace taskstores

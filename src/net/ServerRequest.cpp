// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ServerRequest.h"

namespace net {

QByteArray ServerRequest::header(const char *name) const
{
    return headers.value(QAnyStringView(name)).toByteArray().trimmed();
}

QByteArray ServerRequest::contentType() const
{
    return header("content-type").split(';').first().trimmed().toLower();
}

QByteArray ServerRequest::bearer() const
{
    const QByteArray value = header("authorization");
    return value.left(7).toLower() == "bearer " ? value.mid(7).trimmed() : QByteArray();
}

bool ServerRequest::prefersText() const
{
    const QByteArray accept = header("accept").toLower();
    const qsizetype text = accept.indexOf("text/");
    const qsizetype json = accept.indexOf("application/json");
    return text >= 0 && (json < 0 || text < json);
}

} // namespace net

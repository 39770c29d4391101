// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

class QNetworkAccessManager;

namespace net {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< may hold secrets: never logged
    QByteArray body;
    std::chrono::milliseconds deadline{10'000}; ///< for everything, from name look-up to the last byte
    qint64 maxResponseBytes = 1024 * 1024;
    /// Qt repeats a request by itself when its connection breaks before an answer. False: never, because it would be
    /// carried out twice.
    bool mayRepeat = true;
    std::function<void()> onSent; ///< some of the body has left; what fails before that was certainly not carried out
};

struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// First value of a header, any case; empty when it is not there.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// Requests with a deadline and a cap, no redirects, no cookies, no cache, TLS errors are errors.
/// Thread: the one that made it. Destroying it aborts what is under way without calling back.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    /// A response with any status, or why there is none: TimedOut, TooLarge, Unavailable, InvalidInput (the address).
    using Done = std::function<void(const base::Result<HttpResponse> &)>;

    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    /// Calls @p done exactly once, never from inside this call.
    void send(const HttpRequest &request, const Done &done);

private:
    class Exchange;
    QNetworkAccessManager *m_network;
    QObject *m_exchanges; ///< parent of what is under way
};

} // namespace net

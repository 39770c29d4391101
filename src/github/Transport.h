// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "github/Failure.h"
#include "github/RateLimit.h"

#include <QCache>
#include <QJsonValue>
#include <QObject>
#include <QQueue>
#include <QUrl>
#include <QUrlQuery>

namespace github {

/// One request.
struct Call
{
    QByteArray method = "GET";
    QString path = {}; ///< "/repos/o/r/issues"; goes after the path of the address
    QUrlQuery query = {};
    QUrl page = {}; ///< the whole address of a further page, instead of path and query; only at the same server
    QJsonValue body = {}; ///< undefined or null: none
    /// Whether it may be sent again when no answer came. Without it, only what GitHub refused for a limit is.
    bool isRepeatable = false;
};

/// An answer that is a success.
struct Answer
{
    int status = 0;
    QJsonValue body; ///< undefined: there was none
    QUrl next; ///< the next page; empty: this is the last
    bool isUnchanged = false; ///< GitHub says that it is as it was when we asked before; body is what it was
};

/// Sends requests one after the other, as GitHub asks for, and waits where its limits say so. GET answers are kept with
/// their ETags: what has not changed does not count against the limit and is not sent again.
/// Thread: the one that made it. Destroying it drops what is under way without an answer.
class Transport : public QObject
{
    Q_OBJECT
public:
    Transport(const QUrl &api, const base::Clock &clock, const Timings &timings = {}, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &api() const { return m_api; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    /// @p authorization: a token, sent as "Bearer"; empty: none. Refused when the address is no safe place for it.
    void send(const Call &call, const base::Secret &authorization, const Done<Answer> &done);

signals:
    /// Nothing is sent before @p until.
    void limited(const QDateTime &until);

private:
    struct Waiting
    {
        Call call;
        base::Secret authorization;
        Done<Answer> done;
        int attempt = 0;
    };
    struct Kept
    {
        QByteArray tag;
        QByteArray body;
        QUrl next;
    };

    [[nodiscard]] base::Result<QUrl> urlOf(const Call &call) const;
    void sendNext();
    void transmit(const QUrl &url);
    void onAnswer(const QUrl &url, const base::Result<net::HttpResponse> &answer);
    void finish(const Result<Answer> &result);
    void failed(const Failure &failure);
    [[nodiscard]] Result<Answer> read(const QUrl &url, const net::HttpResponse &answer);
    [[nodiscard]] QUrl nextPage(const net::HttpResponse &answer) const;
    [[nodiscard]] QString keyOf(const QUrl &url) const;
    void holdUntil(const QDateTime &time);
    [[nodiscard]] std::chrono::milliseconds pauseNow() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const Failure &failure) const;
    void later(std::chrono::milliseconds pause);

    QUrl m_api;
    const base::Clock &m_clock;
    Timings m_timings;
    net::HttpClient *m_http;
    QQueue<Waiting> m_waiting; ///< the first one is under way when m_isBusy
    bool m_isBusy = false;
    std::chrono::milliseconds m_heldUntil{0}; ///< by Clock::elapsed()
    std::chrono::milliseconds m_nextWrite{0};
    QCache<QString, Kept> m_kept;
};

} // namespace github

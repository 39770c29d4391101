// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudrun/Answers.h"
#include "cloudrun/SignIn.h"

#include <QUrl>

#include <memory>

namespace cloudrun {

/// How long things may take. Tests use shorter times.
struct Timings
{
    std::chrono::milliseconds request{30'000};
    std::chrono::milliseconds headers{30'000}; ///< until a stream begins; with a repository a clone comes first
    std::chrono::milliseconds clone{120'000}; ///< what that is given on top
    std::chrono::milliseconds silence{55 * 60'000}; ///< a stream without a byte is given up
    std::chrono::milliseconds poll{5'000};
    std::chrono::milliseconds lastLook{10'000}; ///< after the end: log chunks may still come
};

/// What a service answered to a request to cancel.
enum class Cancelled {
    Yes, ///< it stops, or is stopping
    Unknown, ///< it has ended, or the service cannot tell: the log says more
};

/// One service. All calls are asynchronous; destroying the client drops them without an answer. A token that is
/// refused is renewed once. Thread: the one that made it.
class CloudRunClient : public QObject
{
    Q_OBJECT
public:
    /// @p service: without a slash at its end. @p signIn outlives the client.
    CloudRunClient(const QString &service, SignIn &signIn, const Timings &timings = {}, QObject *parent = nullptr);

    [[nodiscard]] SignIn &signIn() const { return m_signIn; }
    [[nodiscard]] const Timings &timings() const { return m_timings; }
    [[nodiscard]] QUrl at(const QString &path) const { return QUrl(m_service + path); }

    /// Any 200 is healthy.
    void health(const Done<Health> &done);
    void tasks(const Done<ActiveTasks> &done);
    /// POST /run-async with a body of TaskRequest. Never repeated by itself: after a failure the task may run.
    void start(const QByteArray &body, const Done<Accepted> &done);
    void cancel(const QString &taskId, const Done<Cancelled> &done);
    /// Cancels the one synchronous task that the service has, if there is exactly one: which is ours it does not tell.
    void cancelOnlyOne(const Done<Cancelled> &done);
    /// A request without prompt and credentials, which a service refuses before it does anything. Done with the words
    /// of the refusal.
    void dryRun(const Done<QString> &done);

private:
    void send(net::HttpRequest request, const Done<net::HttpResponse> &done, bool mayRenew = true);

    QString m_service;
    SignIn &m_signIn;
    Timings m_timings;
    net::HttpClient m_http;
};

} // namespace cloudrun

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execapi/Failure.h"
#include "execapi/Service.h"
#include "execapi/Wire.h"

#include <QObject>

namespace execapi {

struct LogQuery
{
    qint64 outputOffset = 0; ///< for services that honour encoding=base64
    qint64 errorOffset = 0;
    int lines = 100'000; ///< for the others
};

struct ListQuery
{
    QString status; ///< the wire's word; empty: all
    QString userId;
    QDateTime since;
    int limit = 0; ///< 0: the service's own
};

/// Asks a service that speaks the execution API. All calls are asynchronous; destroying the client drops them without
/// an answer. The key goes into headers only. Thread: the one that made it.
class ExecutionApiClient : public QObject
{
    Q_OBJECT
public:
    struct Timings
    {
        std::chrono::milliseconds request{30'000};
        BackOff backOff;
        int repeats = 5; ///< of a creation that got no clear answer
    };

    ExecutionApiClient(const Service &service, const Timings &timings, QObject *parent = nullptr);

    [[nodiscard]] const Service &service() const { return m_service; }

    /// A request that got no clear answer is not simply repeated: the execution is looked for by its id and taken when
    /// it is there. Only a service that knows no such execution gets the request again, under the same id, so that it
    /// can refuse a second one. An uncertain failure: it may still come to life, so cancel it later.
    void create(const ExecutionRequest &request, const Done<Execution> &done);
    void inspect(const QString &id, const Done<Execution> &done);
    /// One that the service does not know is no failure: nothing runs.
    void cancel(const QString &id, const Done<> &done);
    void logs(const QString &id, const LogQuery &query, const Done<Logs> &done);
    /// Entries that make no sense are left out.
    void list(const ListQuery &query, const Done<QList<Execution>> &done);
    void warm(const QString &image, const Done<WarmEnvironment> &done);
    void availability(const Done<Availability> &done);

private:
    void send(const QByteArray &method, const QString &path, const QByteArray &query,
              const std::optional<QJsonObject> &body, const Done<net::HttpResponse> &done);
    void create(const ExecutionRequest &request, int attempt, const Done<Execution> &done);
    void lookFor(const ExecutionRequest &request, const Failure &failure, int attempt, const Done<Execution> &done);

    Service m_service;
    Timings m_timings;
    net::HttpClient *m_http;
};

} // namespace execapi

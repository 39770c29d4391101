// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execapi/Wire.h"
#include "executions/ExecutionHost.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace executions {

struct ApiRequest
{
    QByteArray method;
    QString path; ///< decoded, without a query
    QUrlQuery query;
    QByteArray body;
};

struct ApiAnswer
{
    int status = 200;
    QJsonDocument body;
    int retryAfterSeconds = 0; ///< 0: no such header
};

inline constexpr qint64 maxRequestBytes = 8LL * 1024 * 1024;

/// The contract's calls as values in and out: 400, 404, 405, 409, 413, 429 and 503 with {"error", "message"}. Who may
/// call is for the server to know.
class ExecutionApi
{
public:
    explicit ExecutionApi(ExecutionHost &host)
        : m_host(host)
    {
    }

    [[nodiscard]] ApiAnswer answer(const ApiRequest &request);
    /// Whether @p path belongs to the contract.
    [[nodiscard]] static bool isOurs(const QString &path);
    /// The execution whose monitor socket @p path is; empty: none.
    [[nodiscard]] static QString monitored(const QString &path);

private:
    [[nodiscard]] ApiAnswer create(const ApiRequest &request);
    [[nodiscard]] ApiAnswer list(const ApiRequest &request) const;
    [[nodiscard]] ApiAnswer one(const ApiRequest &request, const QString &id);
    [[nodiscard]] ApiAnswer logs(const ApiRequest &request, const QString &id) const;
    [[nodiscard]] ApiAnswer warm(const ApiRequest &request);

    ExecutionHost &m_host;
};

/// Messages of the monitor socket.
[[nodiscard]] QByteArray usageMessage(const QString &execution, const TreeUsage &usage, double cpuPercent);
[[nodiscard]] QByteArray lineMessage(const QString &execution, bool isError, const QString &text, const QDateTime &at);
[[nodiscard]] QByteArray progressMessage(const execapi::Execution &execution);

} // namespace executions

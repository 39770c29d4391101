// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpService.h"
#include "tests/helpers/RunnerProcess.h"

#include <QHash>
#include <QTest>

namespace helpers {

/// The storage of the recorded service, as far as a client that writes sees it.
class FakeStorage
{
public:
    FakeStorage()
        : m_service({.limits = {.maxBodyBytes = 16LL * 1024 * 1024}})
    {
        m_service.route("GET", QStringLiteral("/computeMetadata/v1/instance/service-accounts/default/token"),
                        [](const net::ServerExchangePtr &exchange) {
                            QCOMPARE(exchange->request().header("metadata-flavor"), "Google");
                            exchange->answer(
                                200,
                                QJsonObject{{QStringLiteral("access_token"), QStringLiteral("ambient-token")},
                                            {QStringLiteral("expires_in"), 3599}});
                        });
        m_service.route("POST", QStringLiteral("/upload/storage/v1/b/:bucket/o"),
                        [this](const net::ServerExchangePtr &exchange) { onUpload(exchange); });
        m_service.route("PUT", QStringLiteral("/session/:name"),
                        [this](const net::ServerExchangePtr &exchange) { onPiece(exchange); });
        if (!m_service.listen())
            qFatal("no port for a storage");
    }

    /// Of a runner that copies its logs here, to gs://lab-logs/all.
    [[nodiscard]] RunnerProcess::Setup setup() const
    {
        const QString server = m_service.url().toString();
        return {.arguments = {QStringLiteral("--log-bucket"), QStringLiteral("gs://lab-logs/all")},
                .environment
                = {{QStringLiteral("STORAGE_EMULATOR_HOST"), server}, {QStringLiteral("GCE_METADATA_HOST"), server}}};
    }
    void answerLate()
    {
        waits = false;
        for (const auto &exchange : std::exchange(waiting, {}))
            onUpload(exchange);
    }

    QHash<QString, QByteArray> objects;
    QList<net::ServerExchangePtr> waiting;
    int refusals = 0; ///< so many uploads and pieces are answered with 503
    int pieces = 0;
    bool waits = false; ///< uploads are not answered

private:
    void onUpload(const net::ServerExchangePtr &exchange)
    {
        const net::ServerRequest &request = exchange->request();
        if (waits)
            return waiting.append(exchange);
        if (request.bearer() != "ambient-token" || request.parameters.value(QStringLiteral("bucket")) != u"lab-logs")
            return exchange->fail(403, QStringLiteral("forbidden"));
        if (refusals-- > 0)
            return exchange->fail(503, QStringLiteral("later"));
        const QString name = request.query.queryItemValue(QStringLiteral("name"), QUrl::FullyDecoded);
        if (request.query.queryItemValue(QStringLiteral("uploadType")) == u"resumable") {
            m_name = name;
            m_bytes.clear();
            return exchange->answer(200, QJsonObject(),
                                    {{"Location", m_service.url().toEncoded() + "/session/1?upload_id=x"}});
        }
        objects.insert(name, request.body);
        exchange->answer(200, QJsonObject());
    }
    void onPiece(const net::ServerExchangePtr &exchange)
    {
        if (++pieces == 2) // in the middle of a file
            return exchange->fail(503, QStringLiteral("later"));
        const net::ServerRequest &request = exchange->request();
        const QByteArray range = request.header("content-range"); // "bytes 0-9/100"
        if (range.split('-').first() != "bytes " + QByteArray::number(m_bytes.size()))
            return exchange->fail(400, QStringLiteral("not the next piece"));
        m_bytes += request.body;
        if (range.split('/').last().toLongLong() > m_bytes.size())
            return exchange->answer(308, QByteArray(), "text/plain",
                                    {{"Range", "bytes=0-" + QByteArray::number(m_bytes.size() - 1)}});
        objects.insert(m_name, m_bytes);
        exchange->answer(200, QJsonObject());
    }

    net::HttpService m_service;
    QString m_name; ///< of the file that comes in pieces
    QByteArray m_bytes;
};

} // namespace helpers

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "executions/Options.h"
#include "net/HttpClient.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

namespace executions {

/// Tells what happened to executions, signed, until it was heard: each event is on disk before it is sent and until it
/// was answered with 2xx. Those of one execution go in order, with growing pauses after a failure; one that is refused
/// for good, or was not heard for Options::webhookPatience, is given up with a word in the log. Thread: the one that
/// made it.
class WebhookOutbox : public QObject
{
    Q_OBJECT
public:
    WebhookOutbox(const QString &folder, const Options &options, QObject *parent = nullptr);

    /// Takes up what an earlier process left.
    void start();
    /// On disk when it returns.
    [[nodiscard]] base::Result<> add(const QString &execution, const QUrl &url, const QJsonObject &body);
    [[nodiscard]] qsizetype waiting() const;

    /// https, or http on this computer; InvalidInput otherwise.
    [[nodiscard]] static base::Result<> check(const QUrl &url);

signals:
    void delivered(const QString &execution, const QString &event);

private:
    struct Letter
    {
        QString file;
        QUrl url;
        QByteArray body;
        QString event;
        QDateTime addedAt;
    };
    struct Line
    {
        QList<Letter> letters;
        int attempt = 0;
        bool isBusy = false;
    };
    void deliver(const QString &execution);
    void onAnswer(const QString &execution, const base::Result<net::HttpResponse> &answer);
    void drop(const QString &execution);

    QString m_folder;
    Options m_options;
    net::HttpClient m_http;
    QHash<QString, Line> m_lines; ///< by execution
    quint64 m_next = 0;
};

} // namespace executions

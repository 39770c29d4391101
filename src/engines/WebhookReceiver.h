// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "execapi/Wire.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace engines {

/// Listens for the webhooks of execution services: POST /api/terragon/webhook (or /webhook). What is not signed with
/// the secret is refused; what is new is on disk before it is acknowledged and told here, once.
///
/// It has a thread of its own; the signal comes on the thread that started it. Destroying it closes the port.
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString listen; ///< HOST:PORT or :PORT (this computer); port 0: any
        base::Secret secret;
        QString database;
    };

    /// InvalidInput: no usable address, or no secret. Unavailable: the port is taken, or the database.
    [[nodiscard]] static base::Result<std::unique_ptr<WebhookReceiver>> start(const Options &options);
    ~WebhookReceiver() override;

    /// Where it listens, with the path.
    [[nodiscard]] QUrl url() const;

signals:
    void received(const execapi::Webhook &webhook);

private:
    class Private;
    WebhookReceiver();
    std::unique_ptr<Private> d;
};

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QObject>

namespace net {

class HttpService;

/// One service among those that a program answers for on one port: its routes, and an orderly beginning and end.
///
/// Order: addRoutes() before the port is open; recover(), then ready() once; drain() at most once, then drained() once.
/// No call blocks.
class ServicePart : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// An error ends the program before it listens.
    [[nodiscard]] virtual base::Result<> addRoutes(HttpService &service) = 0;
    /// Puts right what an earlier run of the program left behind; the port opens after every part's ready().
    virtual void recover() { QMetaObject::invokeMethod(this, &ServicePart::ready, Qt::QueuedConnection); }
    /// Takes no new work and lets what runs come to its end; the port stays open meanwhile.
    virtual void drain() { QMetaObject::invokeMethod(this, &ServicePart::drained, Qt::QueuedConnection); }
    /// While draining: what still runs is ended now, and told so.
    virtual void hurry() { }

signals:
    void ready();
    void drained();
};

} // namespace net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace demo {

/// Unix signals as Qt signals. One per process.
class Signals : public QObject
{
    Q_OBJECT
public:
    explicit Signals(QObject *parent);
    ~Signals() override;

signals:
    void raised(int number);
};

} // namespace demo

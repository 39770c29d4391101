// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace ctl {

/// Reads a prompt from standard input beside the event loop, so that an interrupt is heard meanwhile.
class InputReader : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const base::Result<QString> &)>;

    InputReader();
    ~InputReader() override;

    /// Calls @p then once, later: with all that comes, or the beginning of what is far too long for a prompt.
    /// Unavailable: it cannot be read. One call only.
    void readAll(const Then &then);
    /// What was wanted is not wanted any more.
    void stop();

private:
    void readOn();

    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_bytes;
    Then m_then;
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace demo {

/// Runs the command hooks of a --settings file the way claude does: JSON on stdin, own session, a timeout each.
class HookRunner : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        QJsonObject answer; ///< "hookSpecificOutput" of the first hook that printed one
        bool blocked = false; ///< a hook ended with exit code 2
    };
    using Done = std::function<void(const Outcome &)>;

    HookRunner(const QJsonObject &settings, QObject *parent);

    /// @p done is called once, after the last hook of @p event has ended, also when there is none (then at once).
    void run(const QString &event, const QJsonObject &payload, const Done &done);

private:
    struct Batch;
    void startOne(const QJsonObject &hook, const QString &event, const QJsonObject &payload,
                  const std::shared_ptr<Batch> &batch);

    QJsonObject m_hooks;
};

} // namespace demo

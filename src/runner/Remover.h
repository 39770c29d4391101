// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>

namespace runner {

/// Ends every process that still belongs to a workspace and removes its folder, on a thread of its own. Those that come
/// while one is busy are looked after together, because looking at all processes of the machine takes its time.
class Remover : public QObject
{
    Q_OBJECT
public:
    explicit Remover(QObject *parent = nullptr);
    ~Remover() override; ///< waits for what is under way

    void remove(const QString &workspace);
    [[nodiscard]] bool isIdle() const { return !m_busy && m_waiting.isEmpty(); }

signals:
    void idle();

private:
    void next();

    QThread m_thread;
    QObject m_onThread;
    QStringList m_waiting;
    bool m_busy = false;
};

/// Kills (SIGKILL) every process of this user whose working folder or environment names one of @p folders, until none
/// is left or nothing helps. Blocks.
void endProcessesOf(const QStringList &folders);

} // namespace runner

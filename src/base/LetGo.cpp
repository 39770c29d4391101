// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/LetGo.h"

#include <QProcess>

namespace base {

void letGo(std::unique_ptr<QProcess> process, const QObject *listener)
{
    if (!process)
        return;
    QProcess *left = process.release();
    left->disconnect(listener);
    QObject::connect(left, &QProcess::finished, left, &QObject::deleteLater);
    if (left->state() == QProcess::NotRunning)
        left->deleteLater();
    else
        left->kill();
}

} // namespace base

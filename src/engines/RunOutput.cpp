// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunOutput.h"

#include <QFile>

namespace engines {

QString outputTail(const QString &name, qint64 maxBytes)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(0LL, file.size() - maxBytes)))
        return {};
    QByteArray bytes = file.readAll();
    if (file.size() > maxBytes) {
        // Not from the middle of a character.
        qsizetype start = 0;
        while (start < bytes.size() && start < 4 && (static_cast<uchar>(bytes[start]) & 0xC0) == 0x80)
            ++start;
        bytes.remove(0, start);
    }
    return QString::fromUtf8(bytes);
}

} // namespace engines

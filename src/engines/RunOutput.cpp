// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunOutput.h"

#include "engines/StreamText.h"

#include <QFile>
#include <QRegularExpression>

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

QString streamTail(const QString &name, qint64 maxBytes)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax(0LL, file.size() - maxBytes)))
        return {};
    StreamText text;
    if (file.pos() > 0)
        text.startInsideLine();
    QByteArray shown = text.feed(file.readAll());
    shown += text.finish();
    static const QRegularExpression colors(QStringLiteral("\x1b\\[[0-9;]*m|\r"));
    return QString::fromUtf8(shown).remove(colors).trimmed();
}

} // namespace engines

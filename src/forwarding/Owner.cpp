// SPDX-License-Identifier: GPL-3.0-or-later
#include "forwarding/Owner.h"

#include <QFile>
#include <QStringList>

#include <unistd.h>

namespace forwarding {
namespace {

QByteArray readSmall(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

/// Field 22 of /proc/PID/stat. The second field is the program's name in brackets and may hold anything, so fields
/// are counted from its end.
QByteArray startTime(const QByteArray &pid)
{
    const QByteArray stat = readSmall(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(pid)));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields.at(19) : QByteArray();
}

QByteArray boot()
{
    return readSmall(QStringLiteral("/proc/sys/kernel/random/boot_id")).left(8);
}

QString ownerOf(const QByteArray &pid)
{
    return QString::fromLatin1(boot() + ':' + pid + ':' + startTime(pid));
}

} // namespace

QString ownOwner()
{
    return ownerOf(QByteArray::number(::getpid()));
}

bool isAlive(const QString &owner)
{
    const QStringList parts = owner.split(u':');
    bool isNumber = false;
    const qint64 pid = parts.value(1).toLongLong(&isNumber);
    if (parts.size() != 3 || !isNumber || pid <= 0 || parts.at(2).isEmpty())
        return false;
    return ownerOf(QByteArray::number(pid)) == owner;
}

} // namespace forwarding

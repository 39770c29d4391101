// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include "base/PrivateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <unistd.h>

namespace base {
namespace {

QString fromVariable(const char *name, const QString &otherwise)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? otherwise : QDir(value).absolutePath();
}

QString runtimeBase()
{
    const QString xdg = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!xdg.isEmpty() && QDir(xdg).exists())
        return xdg + QStringLiteral("/gantry");
    return QStringLiteral("/tmp/gantry-%1").arg(getuid());
}

} // namespace

QString Paths::database() const
{
    return data + QStringLiteral("/gantry.sqlite");
}
QString Paths::runs() const
{
    return data + QStringLiteral("/runs");
}
QString Paths::spool() const
{
    return data + QStringLiteral("/spool");
}
QString Paths::spareSpool() const
{
    return runtime + QStringLiteral("/spool");
}
QString Paths::logFile() const
{
    return data + QStringLiteral("/gantry.log");
}
QString Paths::settingsFile() const
{
    return config + QStringLiteral("/gantry.ini");
}

Paths Paths::fromEnvironment()
{
    using S = QStandardPaths;
    Paths paths;
    paths.data
        = fromVariable("GANTRY_DATA_DIR", S::writableLocation(S::GenericDataLocation) + QStringLiteral("/gantry"));
    paths.config
        = fromVariable("GANTRY_CONFIG_DIR", S::writableLocation(S::GenericConfigLocation) + QStringLiteral("/gantry"));
    paths.runtime = runtimeBase();
    // Two data folders are two Gantrys: their run folders must not meet. A unix socket path has room for
    // 107 bytes, so a hash stands for the folder.
    if (!qEnvironmentVariableIsEmpty("GANTRY_DATA_DIR")) {
        const QByteArray hash = QCryptographicHash::hash(paths.data.toUtf8(), QCryptographicHash::Sha256);
        paths.runtime += u'/' + QString::fromLatin1(hash.toHex().left(12));
    }
    return paths;
}

Result<> Paths::create() const
{
    QStringList folders{data, config, runtime, runs(), spool()};
    // The folder around it too: in /tmp anybody could have made it, and could swap what is inside.
    if (const QString around = runtimeBase(); runtime.startsWith(around + u'/'))
        folders.prepend(around);
    for (const QString &folder : std::as_const(folders)) {
        if (const auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return {};
}

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ReadFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace base {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(base::ReadFile)
};

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, Text::tr("The file %1 cannot be read: %2").arg(path, file.errorString()));
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError) // in the middle of it
        return fail(Error::Kind::NotFound, Text::tr("The file %1 cannot be read: %2").arg(path, file.errorString()));
    if (bytes.size() > mostBytes)
        return fail(Error::Kind::TooLarge,
                    Text::tr("The file %1 is larger than %2.").arg(path, QLocale().formattedDataSize(mostBytes)));
    return bytes;
}

} // namespace base

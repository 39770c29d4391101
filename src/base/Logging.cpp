// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Logging.h"

#include "base/PrivateFile.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

#include <cstdio>

namespace base {
namespace {

constexpr qint64 maxLogBytes = 8 * 1024 * 1024;

struct LogFile
{
    QMutex mutex;
    QFile file;
    QtMessageHandler previous = nullptr;
};

LogFile &logFile()
{
    static LogFile instance;
    return instance;
}

void cutIfTooLong(QFile &file)
{
    if (file.size() <= maxLogBytes)
        return;
    QFile reader(file.fileName());
    if (!reader.open(QIODevice::ReadOnly) || !reader.seek(reader.size() - maxLogBytes / 2))
        return;
    const QByteArray tail = reader.readAll();
    file.resize(0);
    file.write(tail.mid(tail.indexOf('\n') + 1));
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    LogFile &log = logFile();
    if (log.previous)
        log.previous(type, context, text);
    const QMutexLocker lock(&log.mutex);
    if (!log.file.isOpen())
        return;
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
        + (context.category ? context.category : "default") + ' ' + text.toUtf8() + '\n';
    log.file.write(line);
    log.file.flush();
    cutIfTooLong(log.file);
}

} // namespace

void startLogging(const QString &file)
{
    LogFile &log = logFile();
    log.file.setFileName(file);
    if (!log.file.open(QIODevice::Append | QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        std::fprintf(stderr, "gantry: the log file %s cannot be written: %s\n", qPrintable(file),
                     qPrintable(log.file.errorString()));
    log.previous = qInstallMessageHandler(writeMessage);
}

} // namespace base

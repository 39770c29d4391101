// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/Ownership.h"

#include "base/PrivateFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace runner {
namespace {

Q_LOGGING_CATEGORY(log, "gantry.runner")

QString randomDigits()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
}

/// Of this machine since it was started, or of this container.
QString machineDigits()
{
    const QByteArray boot = QSysInfo::bootUniqueId();
    if (boot.isEmpty())
        return randomDigits();
    const QByteArray both = boot + '\n' + QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(16));
}

/// Not in a mounted bucket; and instances there may be copies of one machine that was started once.
bool locksHold(const QString &folder)
{
    return !QStorageInfo(folder).fileSystemType().startsWith("fuse");
}

} // namespace

Ownership::Ownership(const QString &folder)
    : m_folder(folder)
    , m_machine(machineDigits())
    , m_name(m_machine + u'.' + randomDigits())
{
}

Ownership::~Ownership()
{
    QFile::remove(fileOf(m_name));
}

QString Ownership::fileOf(const QString &owner) const
{
    return m_folder + u'/' + owner + u".lease"_s;
}

void Ownership::renew()
{
    if (m_renewed.isValid() && m_renewed.durationElapsed() < renewal / 2)
        return;
    const QDateTime until = QDateTime::currentDateTimeUtc().addDuration(lease);
    if (const auto written = base::writePrivateFile(fileOf(m_name), until.toString(Qt::ISODateWithMs).toLatin1());
        !written)
        qCWarning(log, "other runners of this folder may think that this one is gone: %s",
                  qPrintable(written.error().message));
    m_renewed.start();
}

QDateTime Ownership::heldElsewhereUntil(const QString &owner) const
{
    static const QRegularExpression form(u"^([0-9a-f]{16})\\.[0-9a-f]{16}$"_s);
    const auto match = form.match(owner);
    // One of this machine would have the folder's lock.
    if (!match.hasMatch() || (match.captured(1) == m_machine && locksHold(m_folder)))
        return {};
    QFile file(fileOf(owner));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto until = QDateTime::fromString(QString::fromLatin1(file.read(64)), Qt::ISODateWithMs);
    return until > QDateTime::currentDateTimeUtc() ? until : QDateTime();
}

void Ownership::forgetOthers() const
{
    for (const QString &file : QDir(m_folder).entryList({u"*.lease"_s}, QDir::Files)) {
        const QString owner = file.chopped(6);
        if (owner != m_name && !heldElsewhereUntil(owner).isValid())
            QFile::remove(fileOf(owner));
    }
}

} // namespace runner

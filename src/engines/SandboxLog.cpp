// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/SandboxLog.h"

#include "base/PrivateFile.h"

#include <QCoreApplication>

#include <fcntl.h>

namespace engines {

namespace {

/// The hole moves in steps of this size.
constexpr qint64 step = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("engines::SandboxLog", text);
}

} // namespace

base::Result<> SandboxLog::open()
{
    if (!m_file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner) || !m_file.seek(m_file.size()))
        return base::fail(base::Error::Kind::Unavailable,
                          tr("The log %1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    m_size = m_file.size();
    QFile gaps(m_gapsName);
    if (gaps.open(QIODevice::ReadOnly)) {
        const auto known = process::runfolder::Gaps::read(gaps.handle());
        if (!known.all().empty())
            m_droppedTo = static_cast<qint64>(known.all().back().end);
    }
    return {};
}

base::Result<> SandboxLog::append(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size() || !m_file.flush()) {
        const QString reason = m_file.errorString();
        m_file.resize(m_size); // what is there has to be what was received
        m_file.seek(m_size);
        return base::fail(base::Error::Kind::Unavailable,
                          tr("The log %1 cannot be written: %2").arg(m_file.fileName(), reason));
    }
    m_size += bytes.size();
    dropMiddle();
    return {};
}

void SandboxLog::dropMiddle()
{
    const qint64 head = m_limit / 2;
    const qint64 end = (m_size - m_limit / 2) / step * step;
    const qint64 from = std::max(head, m_droppedTo);
    if (end < from + step)
        return;
    if (::fallocate(m_file.handle(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, end - from) != 0)
        return; // a file system that cannot: the log is larger than wished, but whole
    m_droppedTo = end;
    process::runfolder::Gaps gaps;
    gaps.add(static_cast<std::uint64_t>(head), static_cast<std::uint64_t>(end));
    if (const auto written = base::writePrivateFile(m_gapsName, QByteArray::fromStdString(gaps.encode())); !written)
        qWarning("%s", qUtf8Printable(written.error().message));
}

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "process/RunFolder.h"

#include <QByteArrayView>
#include <QFile>

namespace engines {

/// The local copy of a log that grows in a sandbox. Byte n here is byte n there, so its size says where to go on after
/// a break or a restart. When it gets over its limit the beginning and the end are kept; what lies between is given
/// back to the disk and named in the gaps file, which readers of run folders know.
class SandboxLog
{
public:
    static constexpr qint64 defaultLimit = 100LL * 1024 * 1024;

    SandboxLog(const QString &file, const QString &gapsFile, qint64 limitBytes = defaultLimit)
        : m_file(file)
        , m_gapsName(gapsFile)
        , m_limit(limitBytes)
    {
    }

    /// Opens what is there, or makes it (0600).
    [[nodiscard]] base::Result<> open();
    [[nodiscard]] base::Result<> append(QByteArrayView bytes);
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool hasGap() const { return m_droppedTo > 0; }

private:
    void dropMiddle();

    QFile m_file;
    QString m_gapsName;
    qint64 m_limit;
    qint64 m_size = 0;
    qint64 m_droppedTo = 0;
};

} // namespace engines

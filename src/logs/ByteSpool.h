// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "logs/LineReading.h"

namespace logs {

/// Bytes that were worked out and are kept until the end of this object: in memory first, in a private file without a
/// name once there are many, so that nothing is left behind whatever happens.
class ByteSpool : public ByteSource
{
public:
    static constexpr qint64 maxBytesInMemory = 8 * 1024 * 1024;

    explicit ByteSpool(qint64 bytesInMemory = maxBytesInMemory)
        : m_limit(bytesInMemory)
    {
    }
    ~ByteSpool() override;
    ByteSpool(const ByteSpool &) = delete;
    ByteSpool &operator=(const ByteSpool &) = delete;

    /// Unavailable: the disk refused; the bytes are not kept.
    [[nodiscard]] base::Result<> append(QByteArrayView bytes);
    void clear();
    [[nodiscard]] bool isOnDisk() const { return m_descriptor >= 0; }

    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] QByteArray read(qint64 offset, qint64 maximum) const override;

private:
    [[nodiscard]] base::Result<> moveToDisk();
    [[nodiscard]] base::Result<> write(QByteArrayView bytes);

    qint64 m_limit;
    QByteArray m_memory;
    int m_descriptor = -1;
    qint64 m_size = 0;
};

} // namespace logs

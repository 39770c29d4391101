// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QString>

namespace runner {

/// Which of the runners that share a log folder answers for a task.
///
/// On one machine the lock of the folder allows one runner at a time. A bucket that several machines mount knows no
/// such lock, and there an old instance still works while the next one starts: each keeps a file OWNER.lease beside the
/// records and renews it; who has not for a while is gone.
class Ownership
{
public:
    static constexpr std::chrono::seconds renewal{30};
    /// Longer than renewals and the minute that a mounted bucket may show what was.
    static constexpr std::chrono::seconds lease{180};

    explicit Ownership(const QString &folder);
    ~Ownership(); ///< others need not wait
    Q_DISABLE_COPY_MOVE(Ownership)

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Writes the lease, unless that was a moment ago.
    void renew();
    /// Until when @p owner, which is on another machine, answers for its tasks; invalid: it does not.
    [[nodiscard]] QDateTime heldElsewhereUntil(const QString &owner) const;
    /// Removes the leases of those who are gone.
    void forgetOthers() const;

private:
    [[nodiscard]] QString fileOf(const QString &owner) const;

    QString m_folder;
    QString m_machine;
    QString m_name;
    QElapsedTimer m_renewed;
};

} // namespace runner

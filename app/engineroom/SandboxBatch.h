// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engineroom/SandboxReport.h"
#include "base/Result.h"
#include "engines/RunOwner.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace base {
struct Paths;
}

namespace app {

/// Tasks whose report is not finished.
struct SandboxBatch
{
    QString report; ///< folder, absolute
    QDateTime begunAt;
    bool failFast = false;
    QList<SandboxTask> tasks; ///< those with a session are begun or may be; their texts may be cut off
};

/// One batch on disk, from its beginning until its report is written: whatever becomes of the program that began it,
/// the next window finds the tasks again, which go on in their sandboxes, and finishes the report. Blocks.
class SandboxBatchFile
{
public:
    /// @p name: empty makes a new one.
    explicit SandboxBatchFile(const base::Paths &paths, const QString &name = {});

    /// Names of all that are there.
    [[nodiscard]] static QStringList all(const base::Paths &paths);

    /// False: another program that lives goes on with it. Held until this object or the program ends.
    [[nodiscard]] bool take();
    [[nodiscard]] base::Result<> write(const SandboxBatch &batch);
    /// nullopt: there is none, or it is damaged.
    [[nodiscard]] std::optional<SandboxBatch> read() const;
    void remove();

private:
    QString m_folder;
    QString m_name;
    engines::RunOwner m_owner;
};

} // namespace app

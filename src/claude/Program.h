// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QObject>
#include <QVersionNumber>

#include <chrono>
#include <memory>

namespace claude {

/// What `claude --version` said: "2.1.329 (Claude Code)".
struct Version
{
    QVersionNumber number;
    QString text; ///< the whole line, for people
    bool isDemo = false; ///< it is gantry-demo-agent, not Claude

    bool operator==(const Version &) const = default;
};

/// Where the `claude` program is.
///
/// @p explicitPath: what the user chose ("~/" is their home; a bare name is looked up), empty: `claude` on
/// @p searchPath (empty: $PATH). The result is absolute. NotFound, InvalidInput (a folder) and PermissionDenied (not
/// executable) say how to mend it. Touches the disk, starts nothing.
[[nodiscard]] base::Result<QString> locateProgram(const QString &explicitPath, const QString &searchPath = {});

/// Reads the line that `claude --version` prints. Corrupt: it is not such a line.
[[nodiscard]] base::Result<Version> parseVersion(const QByteArray &output);

/// Runs `claude --version` without blocking. Exactly one of found() and failed() follows each start().
/// Destroying it ends the process. Thread: the one that made it.
class VersionProbe : public QObject
{
    Q_OBJECT
public:
    explicit VersionProbe(QObject *parent = nullptr);
    ~VersionProbe() override;

    /// A second start() while one runs does nothing.
    void start(const QString &program, std::chrono::milliseconds deadline = std::chrono::seconds(5));

signals:
    void found(const claude::Version &version);
    void failed(const base::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace claude

Q_DECLARE_METATYPE(claude::Version)

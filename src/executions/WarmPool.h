// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executions/ExecutionProcess.h"

#include <QHash>

#include <memory>
#include <vector>

namespace executions {

/// Shells that wait for a script, by image. Thread: the one that made it.
class WarmPool : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxPerImage = 10;
    static constexpr int maxImages = 16;

    WarmPool(const QString &folder, const Options &options, QObject *parent = nullptr);
    ~WarmPool() override;

    /// Its id. TooLarge: the pool of this image, or the number of images, is full. Unavailable: it could not be
    /// started.
    [[nodiscard]] base::Result<QString> warm(const QString &image);
    /// One that waits for this image, else a fresh one.
    [[nodiscard]] base::Result<std::unique_ptr<ExecutionProcess>> take(const QString &image);
    [[nodiscard]] int waiting(const QString &image) const;

private:
    [[nodiscard]] base::Result<std::unique_ptr<ExecutionProcess>> make();

    QString m_folder;
    Options m_options;
    std::map<QString, std::vector<std::unique_ptr<ExecutionProcess>>> m_waiting;
};

} // namespace executions

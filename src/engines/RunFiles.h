// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Paths.h"
#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace engines {

/// The private files of one run: what must last (log, exit record) under data/runs/<id>, what must not (prompt,
/// settings, socket, callback address) under runtime/<id>. All folders 0700, all files 0600.
class RunFiles
{
public:
    RunFiles(const base::Paths &paths, const base::RunId &run);

    [[nodiscard]] const QString &folder() const { return m_folder; } ///< data/runs/<id>
    [[nodiscard]] const QString &runtimeFolder() const { return m_runtime; }
    [[nodiscard]] QString socket() const;
    [[nodiscard]] QString prompt() const;
    [[nodiscard]] QString settings() const;
    [[nodiscard]] QString callback() const;
    [[nodiscard]] QString owner() const; ///< see RunOwner
    [[nodiscard]] QString log() const;
    [[nodiscard]] QString errorLog() const;
    /// Where all runs find the user's own prices: data/prices, see usage::PriceBook.
    [[nodiscard]] const QString &pricesFolder() const { return m_prices; }

    /// Makes both folders.
    [[nodiscard]] base::Result<> create() const;
    [[nodiscard]] base::Result<> writePrompt(const QByteArray &bytes) const;
    [[nodiscard]] base::Result<> writeSettings(const QByteArray &json) const;
    /// Where gantry-hook finds us; rewritten when the server moved to another port.
    [[nodiscard]] base::Result<> writeCallback(const QString &url) const;
    /// The token in the stored callback address: how a restarted program knows it again. Empty: no such file.
    [[nodiscard]] QByteArray storedToken() const;
    /// Removes the runtime folder with all it holds; the log stays.
    void removeRuntime() const;

private:
    QString m_folder;
    QString m_runtime;
    QString m_prices;
};

} // namespace engines

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Secret.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace app {

/// `gantryctl serve` on this computer, on loopback and with a token of its own, for as long as this object lives; also
/// when the program is killed.
class LocalRunner : public QObject
{
    Q_OBJECT
public:
    explicit LocalRunner(QObject *parent = nullptr);
    ~LocalRunner() override;

    /// Answers with ready() or failed(). Does nothing while it runs. @p claude: the program it runs for its tasks;
    /// empty: the one in PATH.
    void start(const QString &program, const QString &folder, const QString &claude);
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

signals:
    void ready(const QUrl &url, const base::Secret &token);
    void failed(const base::Error &error);
    void stopped();

private:
    void readLine();
    void readErrors();
    void onFinished(int exitCode);

    QProcess m_process;
    std::unique_ptr<QTemporaryDir> m_private; ///< with the file that holds the token
    base::Secret m_token;
    QByteArray m_errors; ///< the end of what it said is wrong
    bool m_isReady = false;
};

} // namespace app

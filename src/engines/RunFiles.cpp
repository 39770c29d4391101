// SPDX-License-Identifier: GPL-3.0-or-later
#include "engines/RunFiles.h"

#include "base/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <filesystem>

namespace engines {

RunFiles::RunFiles(const base::Paths &paths, const base::RunId &run)
    : m_folder(paths.runs() + u'/' + run.toString())
    , m_runtime(paths.runtime + u'/' + run.toString())
    , m_prices(paths.data + QStringLiteral("/prices"))
{
}

QString RunFiles::socket() const
{
    return m_runtime + QStringLiteral("/hold.sock");
}
QString RunFiles::prompt() const
{
    return m_runtime + QStringLiteral("/prompt");
}
QString RunFiles::settings() const
{
    return m_runtime + QStringLiteral("/settings.json");
}
QString RunFiles::callback() const
{
    return m_runtime + QStringLiteral("/callback");
}
QString RunFiles::owner() const
{
    return m_runtime + QStringLiteral("/owner");
}
QString RunFiles::log() const
{
    return m_folder + QStringLiteral("/run.log");
}
QString RunFiles::errorLog() const
{
    return m_folder + QStringLiteral("/stderr.log");
}

base::Result<> RunFiles::create() const
{
    for (const QString &folder : {m_folder, QFileInfo(m_runtime).absolutePath(), m_runtime}) {
        if (const auto made = base::makePrivateFolder(folder); !made)
            return made;
    }
    return {};
}

base::Result<> RunFiles::writePrompt(const QByteArray &bytes) const
{
    return base::writePrivateFile(prompt(), bytes);
}

base::Result<> RunFiles::writeSettings(const QByteArray &json) const
{
    return base::writePrivateFile(settings(), json);
}

base::Result<> RunFiles::writeCallback(const QString &url) const
{
    return base::writePrivateFile(callback(), url.toUtf8() + '\n');
}

QByteArray RunFiles::storedToken() const
{
    QFile file(callback());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QUrl url(QString::fromUtf8(file.read(4096)).trimmed());
    return url.path().section(u'/', -1).toUtf8();
}

void RunFiles::removeRuntime() const
{
    // Again when it stops half-way: the holder removes its socket at the same moment, and a file that is gone before
    // its turn ends a removal early.
    const std::filesystem::path folder(QFile::encodeName(m_runtime).toStdString());
    std::error_code problem;
    for (int attempt = 0; attempt < 5 && std::filesystem::exists(folder, problem); ++attempt)
        std::filesystem::remove_all(folder, problem);
}

} // namespace engines

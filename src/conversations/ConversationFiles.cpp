// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/ConversationFiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace conversations {
namespace {

/// The name says enough; the file is looked at by its reader.
bool isConversationName(const QString &name)
{
    return name.size() == 36 && !QUuid::fromString(name).isNull();
}

void appendFolder(const QString &folder, const QString &config, int limit, QList<TranscriptFile> &files)
{
    QDirIterator entries(folder, {u"*.jsonl"_s}, QDir::Files | QDir::Hidden);
    while (entries.hasNext() && files.size() < limit) {
        const QString path = entries.next();
        if (!isConversationName(entries.fileInfo().completeBaseName()))
            continue;
        struct stat facts{};
        if (::stat(QFile::encodeName(path).constData(), &facts) != 0 || !S_ISREG(facts.st_mode))
            continue;
        files.append({path, config, facts.st_size,
                      static_cast<qint64>(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1'000'000,
                      static_cast<quint64>(facts.st_ino)});
    }
}

} // namespace

QStringList configFolders()
{
    QStringList wanted = qEnvironmentVariable("CLAUDE_CONFIG_DIR").split(u',', Qt::SkipEmptyParts);
    const QString xdg = qEnvironmentVariable("XDG_CONFIG_HOME");
    wanted << QDir::homePath() + "/.claude"_L1
           << (xdg.isEmpty() ? QDir::homePath() + "/.config"_L1 : xdg) + "/claude"_L1;
    QStringList found;
    for (const QString &folder : std::as_const(wanted)) {
        const QString real = QFileInfo(folder.trimmed()).canonicalFilePath();
        if (!real.isEmpty() && !found.contains(real))
            found.append(real);
    }
    return found;
}

QList<TranscriptFile> transcriptFiles(const QStringList &configFolders, int limit)
{
    QList<TranscriptFile> files;
    for (const QString &config : configFolders) {
        const QDir projects(config + "/projects"_L1);
        for (const QString &slug : projects.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden))
            appendFolder(projects.filePath(slug), config, limit, files);
    }
    return files;
}

} // namespace conversations

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Transcript.h that looks for conversations on disk.
#include "claude/Transcript.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

constexpr int maxFiles = 50'000;

/// Transcripts are projects/<slug>/<uuid>.jsonl; those of subagents lie deeper.
QFileInfoList transcriptFiles(const QString &configFolder)
{
    QFileInfoList files;
    const QDir projects(configFolder + "/projects"_L1);
    for (const QString &slug : projects.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(projects.filePath(slug));
        for (const QFileInfo &file : folder.entryInfoList({u"*.jsonl"_s}, QDir::Files)) {
            if (!QUuid::fromString(file.completeBaseName()).isNull())
                files.append(file);
        }
        if (files.size() > maxFiles)
            break;
    }
    return files;
}

} // namespace

QString configFolder()
{
    const QString chosen = qEnvironmentVariable("CLAUDE_CONFIG_DIR");
    return chosen.isEmpty() ? QDir::homePath() + "/.claude"_L1 : chosen;
}

bool hasTranscript(const QString &configFolder, const base::ConversationId &id)
{
    const QDir projects(configFolder + "/projects"_L1);
    const QString name = u'/' + id.toString() + ".jsonl"_L1;
    return std::ranges::any_of(projects.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden),
                               [&](const QString &slug) { return QFile::exists(projects.filePath(slug) + name); });
}

int countConversations(const QString &configFolder)
{
    return static_cast<int>(transcriptFiles(configFolder).size());
}

} // namespace claude

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Transcript.h that looks for conversations on disk.
#include "claude/JsonLine.h"
#include "claude/Transcript.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using simdjson::dom::object;

constexpr qint64 headBytes = 256 * 1024;
constexpr int maxFiles = 50'000;
constexpr qsizetype promptLength = 200;

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

std::string_view promptText(const object &message)
{
    if (const std::string_view text = viewAt(message, "content"); !text.empty())
        return text;
    simdjson::dom::array blocks;
    if (message["content"].get(blocks) != simdjson::SUCCESS)
        return {};
    for (const auto block : blocks) {
        object fields;
        if (block.get(fields) == simdjson::SUCCESS && viewAt(fields, "type") == "text")
            return viewAt(fields, "text");
    }
    return {};
}

/// The CLI also writes commands, their output and reminders as the user's words, in tags.
bool isTyped(std::string_view text)
{
    return !text.empty() && !text.starts_with("<command-") && !text.starts_with("<local-command")
        && !text.starts_with("<system-reminder") && !text.starts_with("Caveat: ");
}

void takeLine(const object &line, ConversationInfo &info)
{
    if (info.workingFolder.isEmpty())
        info.workingFolder = stringAt(line, "cwd");
    if (info.branch.isEmpty())
        info.branch = stringAt(line, "gitBranch");
    if (viewAt(line, "type") != "user" || boolAt(line, "isMeta") || boolAt(line, "isSidechain")
        || boolAt(line, "isCompactSummary"))
        return;
    const auto message = objectAt(line, "message");
    const std::string_view text = message ? promptText(*message) : std::string_view();
    if (isTyped(text))
        info.firstPrompt = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<size_t>(text.size(), 4096)))
                               .simplified()
                               .left(promptLength);
}

std::optional<ConversationInfo> readHead(const QFileInfo &file)
{
    QFile reader(file.filePath());
    if (!reader.open(QIODevice::ReadOnly))
        return {};
    ConversationInfo info;
    info.id = base::ConversationId(file.completeBaseName());
    info.transcriptPath = file.absoluteFilePath();
    info.lastActivity = file.lastModified().toUTC();
    info.sizeBytes = file.size();
    JsonLine json;
    qint64 left = headBytes;
    while (left > 0 && info.firstPrompt.isEmpty()) {
        const QByteArray line = reader.readLine(std::max<qint64>(left, 2)); // it takes no smaller limit
        if (line.isEmpty())
            break;
        left -= line.size();
        if (const auto parsed = json.parse(line))
            takeLine(*parsed, info);
    }
    if (info.firstPrompt.isEmpty())
        return {};
    return info;
}

} // namespace

QString configFolder()
{
    const QString chosen = qEnvironmentVariable("CLAUDE_CONFIG_DIR");
    return chosen.isEmpty() ? QDir::homePath() + "/.claude"_L1 : chosen;
}

QList<ConversationInfo> listConversations(const QString &configFolder, int limit)
{
    QFileInfoList files = transcriptFiles(configFolder);
    std::ranges::sort(files, std::ranges::greater(), [](const QFileInfo &file) { return file.lastModified(); });
    QList<ConversationInfo> found;
    for (const QFileInfo &file : std::as_const(files)) {
        if (found.size() >= limit)
            break;
        if (auto info = readHead(file))
            found.append(std::move(*info));
    }
    return found;
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

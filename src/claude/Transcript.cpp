// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Transcript.h"

#include "claude/JsonLine.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace claude {
namespace {

using Kind = base::Error::Kind;
using simdjson::dom::object;

constexpr qint64 chunkBytes = 1024 * 1024;
constexpr qsizetype maxTextBytes = 16 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("claude::Transcript", text);
}

QString lastTextOf(const object &message)
{
    simdjson::dom::array blocks;
    if (message["content"].get(blocks) != simdjson::SUCCESS)
        return {};
    std::string_view last;
    for (const auto block : blocks) {
        object fields;
        if (block.get(fields) == simdjson::SUCCESS && viewAt(fields, "type") == "text")
            last = viewAt(fields, "text");
    }
    return QString::fromUtf8(last.data(), std::min(static_cast<qsizetype>(last.size()), maxTextBytes));
}

} // namespace

class TranscriptReader::Private
{
public:
    void restart()
    {
        figures = {};
        counted.clear();
        splitter = LineSplitter();
        readTo = 0;
        lastTimestamp.clear();
    }

    void take(QByteArrayView line)
    {
        const auto parsed = json.parse(line);
        if (!parsed) {
            ++figures.unreadableLines;
            return;
        }
        if (const std::string_view time = viewAt(*parsed, "timestamp"); !time.empty() && time.size() < 64)
            lastTimestamp = QByteArray(time.data(), static_cast<qsizetype>(time.size()));
        const std::string_view type = viewAt(*parsed, "type");
        if (type == "assistant")
            takeAnswer(*parsed);
        else if (type == "cost-state")
            takeCost(*parsed);
        else if (type == "system" && viewAt(*parsed, "subtype") == "compact_boundary")
            takeCompaction(*parsed);
    }

    /// Claude writes one line per content block, each with the message's id and usage; only the newest counts.
    void takeAnswer(const object &line)
    {
        const auto message = objectAt(line, "message");
        const std::string_view model = message ? viewAt(*message, "model") : std::string_view();
        // Notes that the CLI writes in Claude's name ("API Error: …") cost nothing and come from no model.
        if (!message || model == "<synthetic>")
            return;
        const bool isMainThread = !boolAt(line, "isSidechain");
        if (const auto usage = objectAt(*message, "usage"))
            count(viewAt(*message, "id"), messageTokens(*usage), isMainThread);
        if (!isMainThread)
            return;
        if (!model.empty())
            figures.model = QString::fromUtf8(model.data(), static_cast<qsizetype>(model.size())).left(200);
        if (const QString text = lastTextOf(*message); !text.isEmpty())
            figures.lastText = text;
    }

    void count(std::string_view id, const Tokens &tokens, bool isMainThread)
    {
        if (id.empty())
            return;
        const QByteArray key(id.data(), static_cast<qsizetype>(std::min<size_t>(id.size(), 128)));
        if (const auto known = counted.find(key); known != counted.end()) {
            figures.tokens -= *known;
            *known = tokens;
        } else {
            counted.insert(key, tokens);
            ++figures.messages;
            figures.costIsCurrent = false;
        }
        figures.tokens += tokens;
        if (isMainThread)
            figures.contextTokens = tokens.input + tokens.cacheRead + tokens.cacheCreation + tokens.output;
    }

    void takeCost(const object &line)
    {
        figures.totalCost = dollarsAt(line, "totalCostUSD");
        figures.costIsCurrent = figures.totalCost.has_value();
        figures.costIsPartial = boolAt(line, "hasUnknownModelCost");
        figures.modelUsage = modelUsageAt(line);
    }

    void takeCompaction(const object &line)
    {
        if (const auto metadata = objectAt(line, "compactMetadata"))
            figures.contextTokens = countAt(*metadata, "postTokens");
    }

    QString path;
    TranscriptFigures figures;
    JsonLine json;
    LineSplitter splitter;
    QHash<QByteArray, Tokens> counted;
    QByteArray lastTimestamp;
    qint64 readTo = 0;
    quint64 inode = 0;
};

TranscriptReader::TranscriptReader(const QString &path)
    : d(std::make_unique<Private>())
{
    d->path = path;
}

TranscriptReader::~TranscriptReader() = default;
TranscriptReader::TranscriptReader(TranscriptReader &&) noexcept = default;
TranscriptReader &TranscriptReader::operator=(TranscriptReader &&) noexcept = default;

const QString &TranscriptReader::path() const
{
    return d->path;
}
const TranscriptFigures &TranscriptReader::figures() const
{
    return d->figures;
}

qint64 TranscriptReader::offset() const
{
    return d->readTo - d->splitter.pendingBytes();
}

base::Result<TranscriptReader::Progress> TranscriptReader::update(qint64 maxBytes)
{
    QFile file(d->path);
    if (!file.exists())
        return base::fail(Kind::NotFound, tr("There is no transcript %1 yet.").arg(d->path));
    struct stat info{};
    if (!file.open(QIODevice::ReadOnly) || ::fstat(file.handle(), &info) != 0 || !S_ISREG(info.st_mode))
        return base::fail(file.error() == QFileDevice::PermissionsError ? Kind::PermissionDenied : Kind::Unavailable,
                          tr("The transcript %1 cannot be read: %2").arg(d->path, file.errorString()));
    const auto inode = static_cast<quint64>(info.st_ino);
    if (info.st_size < d->readTo || (d->inode != 0 && inode != d->inode))
        d->restart();
    d->inode = inode;
    if (!file.seek(d->readTo))
        return base::fail(Kind::Unavailable,
                          tr("The transcript %1 cannot be read: %2").arg(d->path, file.errorString()));

    const TranscriptFigures before = d->figures;
    const qint64 end = std::min<qint64>(info.st_size, d->readTo + std::max<qint64>(maxBytes, 1));
    while (d->readTo < end) {
        const QByteArray chunk = file.read(std::min(chunkBytes, end - d->readTo));
        if (chunk.isEmpty())
            break;
        d->readTo += chunk.size();
        const int dropped = d->splitter.droppedLines();
        d->splitter.feed(chunk, [this](QByteArrayView line) { d->take(line); });
        d->figures.unreadableLines += d->splitter.droppedLines() - dropped;
    }
    d->figures.lastActivity = QDateTime::fromString(QString::fromLatin1(d->lastTimestamp), Qt::ISODateWithMs);
    return Progress{.changed = d->figures != before, .atEnd = d->readTo >= info.st_size};
}

} // namespace claude

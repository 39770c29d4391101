// SPDX-License-Identifier: GPL-3.0-or-later
// A transcript as the index and as the reader see it, at once and in pieces.
#include "conversations/ConversationScan.h"
#include "conversations/Document.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

#include <sys/stat.h>

namespace {

using conversations::ScanState;

conversations::TranscriptFile factsOf(const QString &path)
{
    struct stat facts{};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        std::abort();
    return {path, {}, facts.st_size, 0, facts.st_ino};
}

ScanState read(const QString &path, qint64 share, qsizetype &texts)
{
    ScanState state;
    texts = 0;
    for (bool atEnd = false; !atEnd;) {
        const auto scanned = conversations::scan(factsOf(path), state, share);
        if (!scanned || scanned->startedAgain)
            std::abort();
        state = scanned->state;
        texts += scanned->texts.size();
        atEnd = scanned->atEnd;
    }
    return state;
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("1b2c3d4e-0000-4000-8000-000000000001.jsonl")));
    const auto bytes = static_cast<qint64>(size);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(data), bytes) != bytes)
        std::abort();
    file.close();
    qsizetype whole = 0;
    qsizetype pieces = 0;
    const ScanState state = read(file.fileName(), 1'000'000'000, whole);
    if (state != read(file.fileName(), 1, pieces) || whole != pieces || whole != state.texts)
        std::abort();
    const conversations::Conversation &c = state.conversation;
    if (c.messages < 0 || c.title.size() > 200 || (c.cost && c.cost->micros() < 0) || state.offset > bytes)
        std::abort();
    conversations::ReadingLimits limits;
    limits.textBytes = 100;
    const auto document = conversations::readDocument(file.fileName(), limits);
    if (!document || document->entries.size() != document->reading.entries)
        std::abort();
    return 0;
}

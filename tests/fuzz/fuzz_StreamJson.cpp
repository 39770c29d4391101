// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/StreamFacts.h"
#include "claude/StreamJson.h"

#include <QStringDecoder>

#include <cstdint>
#include <cstdlib>

namespace {

using claude::StreamReader;

StreamReader::Output read(QByteArrayView bytes, qsizetype chunk)
{
    StreamReader reader(4096);
    StreamReader::Output all;
    const auto add = [&all](const StreamReader::Output &part) {
        all.lines += part.lines;
        all.notes += part.notes;
    };
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        add(reader.feed(bytes.sliced(at, std::min(chunk, bytes.size() - at))));
    add(reader.finish());
    return all;
}

void check(const claude::StreamLine &line)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString text = decoder.decode(line.raw);
    if (decoder.hasError() || line.raw.contains('\n'))
        std::abort();
    // Ids become keys and names of events.
    const auto fact = claude::factOf(line);
    if (fact && (fact->id.isEmpty() || fact->id.size() > 200))
        std::abort();
    if (const auto result = claude::ResultLine::from(line)) {
        if (result->isError == result->failure().isEmpty() || result->turns < 0 || result->turnTokens.input < 0)
            std::abort();
    }
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto whole = read(bytes, std::max<qsizetype>(1, bytes.size()));
    // However the bytes arrive, the lines are the same.
    const auto pieces = read(bytes, 1 + static_cast<qsizetype>(size % 97));
    if (whole.lines.size() != pieces.lines.size() || whole.notes.size() != pieces.notes.size())
        std::abort();
    for (qsizetype i = 0; i < whole.lines.size(); ++i) {
        check(whole.lines[i]);
        if (whole.lines[i].raw != pieces.lines[i].raw)
            std::abort();
    }
    return 0;
}

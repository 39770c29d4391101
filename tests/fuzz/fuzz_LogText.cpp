// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a log as text: by line, and through the emulator in pieces of any size.
#include "logs/LogIndex.h"
#include "logs/LogText.h"
#include "logs/TerminalText.h"

#include <cstdint>
#include <cstdlib>

int fuzzOne(const uint8_t *data, size_t size);

namespace {

void expect(bool promise)
{
    if (!promise)
        std::abort();
}

void checkLine(const logs::LogLine &line, qsizetype longest)
{
    expect(line.text.size() <= longest);
    qsizetype reached = 0;
    for (const logs::Span &span : line.spans) {
        expect(span.start >= reached && span.length > 0);
        reached = span.start + span.length;
    }
    expect(reached <= line.text.size());
    for (const QChar character : line.text)
        expect(character.unicode() >= 0x20 && (character.unicode() < 0x7f || character.unicode() > 0x9f));
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    static_cast<void>(logs::readingOf(bytes));
    const logs::LogLine line = logs::parseLine(bytes);
    checkLine(line, 2 * logs::maxLineBytes); // two UTF-16 units for each character
    expect(logs::parseLine(logs::toBytes(line)).text.size() <= 2 * logs::maxLineBytes);

    logs::LogIndex index;
    index.append(bytes);
    expect(index.end() == bytes.size());
    if (index.lineCount() > 0)
        expect(index.place(index.lineCount() - 1).offset <= bytes.size());

    constexpr int columns = 40;
    logs::TerminalText terminal(10, columns);
    const auto check = [](const logs::LogLine &one) { checkLine(one, columns * 12); };
    terminal.setLineHandler(check);
    const qsizetype piece = size > 0 ? 1 + data[0] % 7 : 1;
    for (qsizetype position = 0; position < bytes.size(); position += piece)
        terminal.feed(bytes.sliced(position, std::min(piece, bytes.size() - position)));
    const QList<logs::LogLine> screen = terminal.screen();
    expect(screen.size() <= 10);
    for (const logs::LogLine &one : screen)
        check(one);
    return 0;
}

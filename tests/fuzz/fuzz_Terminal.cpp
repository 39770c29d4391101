// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal filter and scanner: no split changes the result, what comes out is clean, nothing grows.
#include "process/TerminalFilter.h"
#include "process/TerminalScanner.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::string filtered(std::string_view in, bool replay, std::size_t cut)
{
    process::TerminalFilter filter;
    filter.setReplay(replay);
    std::string out;
    filter.feed(in.substr(0, cut), out);
    filter.feed(in.substr(cut), out);
    return out;
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const std::string_view in(reinterpret_cast<const char *>(data), size);
    const std::size_t cut = size == 0 ? 0 : (size * 2654435761U) % (size + 1);
    for (const bool replay : {false, true}) {
        const std::string whole = filtered(in, replay, size);
        require(filtered(in, replay, cut) == whole);
        require(filtered(whole, replay, cut < whole.size() ? cut : 0) == whole);
        require(whole.size() <= 3 * size + 8);
    }

    std::uint64_t last = 0;
    process::TerminalScanner scanner([&](std::uint64_t offset, const std::string &preamble) {
        require(offset > last && offset <= size);
        last = offset;
        require(preamble.size() <= process::TerminalState::maxPreambleBytes);
        // A filter that gets the bytes before stands at a safe place, and the preamble is clean.
        process::TerminalFilter filter;
        std::string out;
        filter.feed(in.substr(0, offset), out);
        require(filter.atGround());
        require(filtered(preamble, true, preamble.size()).size() <= preamble.size());
    });
    scanner.requestCheckpoint();
    scanner.feed(in.substr(0, cut));
    scanner.requestCheckpoint();
    scanner.feed(in.substr(cut));
    require(scanner.offset() == size);
    require(scanner.preamble().size() <= process::TerminalState::maxPreambleBytes);
    return 0;
}

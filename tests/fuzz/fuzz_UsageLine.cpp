// SPDX-License-Identifier: GPL-3.0-or-later
#include "usage/StrictJson.h"
#include "usage/UsageLine.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

void readLine(usage::UsageLineReader &reader, std::string_view text)
{
    std::string line(text);
    line.append(usage::UsageLineReader::padding, 'x');
    const auto result = reader.read({line.data(), text.size()});
    if (result && result->onlyDaily && result->onlySessions)
        std::abort();
    // What is strictly valid also is to the reader that looks at the grammar only.
    static usage::StrictJson strict;
    std::string copy;
    if (strict.parse({line.data(), text.size()}) && !usage::copyWhatCounts(text, copy))
        std::abort();
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    static usage::UsageLineReader reader;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        readLine(reader, text.substr(at, end - at));
        at = end + 1;
    }
    return 0;
}

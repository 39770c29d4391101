// SPDX-License-Identifier: GPL-3.0-or-later
// What comes over a holder's socket, its stdin, and out of a run's folder.
#include "process/HoldProtocol.h"
#include "process/HoldSpec.h"
#include "process/RunFolder.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace hold = process::hold;
namespace runfolder = process::runfolder;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::size_t readFrames(std::string_view in, std::size_t cut)
{
    hold::FrameReader reader;
    std::size_t seen = 0;
    for (const std::string_view part : {in.substr(0, cut), in.substr(cut)}) {
        reader.append(part);
        while (const auto frame = reader.next()) {
            seen += frame->payload.size() + hold::headerBytes;
            static_cast<void>(hold::parseResize(frame->payload));
            static_cast<void>(hold::parseSignal(frame->payload));
            static_cast<void>(hold::parseWriter(frame->payload));
            static_cast<void>(hold::parseStarted(frame->payload));
            static_cast<void>(hold::parseOffsetBytes(frame->payload));
            if (const auto attach = hold::parseAttach(frame->payload); attach && attach->protocol == hold::version) {
                std::string again;
                hold::appendAttach(again, *attach);
                require(hold::parseAttach(std::string_view(again).substr(hold::headerBytes)) == attach);
            }
            if (const auto attached = hold::parseAttached(frame->payload))
                require(attached->start <= attached->end);
            if (const auto exit = hold::parseExit(frame->payload))
                require(!hold::exitJson(*exit).empty());
        }
    }
    require(seen <= in.size());
    return seen;
}

} // namespace

int fuzzOne(const uint8_t *data, size_t size)
{
    const std::string_view in(reinterpret_cast<const char *>(data), size);
    require(readFrames(in, size) == readFrames(in, size / 2));

    if (const auto spec = hold::decodeSpec(in)) {
        require(hold::encodeSpec(*spec) == in);
        static_cast<void>(hold::specProblem(*spec));
    }
    const auto gaps = runfolder::Gaps::decode(in);
    require(runfolder::Gaps::decode(gaps.encode()).all() == gaps.all());
    std::uint64_t last = 0;
    for (const auto &gap : gaps.all()) {
        require(gap.start < gap.end && gap.start >= last);
        last = gap.end;
        require(gaps.skip(gap.start) >= gap.end);
    }
    static_cast<void>(runfolder::decodeCheckpoint(in));
    return 0;
}

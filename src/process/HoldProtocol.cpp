// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/HoldProtocol.h"

#include "process/WireBytes.h"

namespace process::hold {

namespace {

constexpr std::uint8_t writeFlag = 1;
constexpr std::uint8_t secondFlag = 2; ///< attach: output wanted; attached: a pty

std::uint8_t flags(bool write, bool second)
{
    return static_cast<std::uint8_t>((write ? writeFlag : 0) | (second ? secondFlag : 0));
}

} // namespace

void FrameReader::append(std::string_view bytes)
{
    if (m_broken)
        return;
    if (m_used != 0) {
        m_buffer.erase(0, m_used);
        m_used = 0;
    }
    m_buffer.append(bytes);
}

std::optional<Frame> FrameReader::next()
{
    const std::string_view rest = std::string_view(m_buffer).substr(m_used);
    if (m_broken || rest.size() < headerBytes)
        return std::nullopt;
    ByteReader in(rest);
    const std::uint32_t length = in.u32();
    if (length == 0 || length > maxPayloadBytes + 1) {
        m_broken = true;
        std::string().swap(m_buffer);
        m_used = 0;
        return std::nullopt;
    }
    const auto type = static_cast<FrameType>(in.u8());
    const std::string_view payload = in.bytes(length - 1);
    if (!in.ok())
        return std::nullopt;
    m_used += headerBytes + payload.size();
    return Frame{type, payload};
}

void appendFrame(std::string &out, FrameType type, std::string_view payload)
{
    putU32(out, static_cast<std::uint32_t>(payload.size() + 1));
    putU8(out, static_cast<std::uint8_t>(type));
    out.append(payload);
}

void appendAttach(std::string &out, const Attach &attach)
{
    std::string payload;
    putU16(payload, attach.protocol);
    putU8(payload, flags(attach.wantsWrite, attach.wantsOutput));
    putI64(payload, attach.replayBytes);
    putI64(payload, attach.fromOffset);
    putU16(payload, attach.rows);
    putU16(payload, attach.columns);
    appendFrame(out, FrameType::Attach, payload);
}

std::optional<Attach> parseAttach(std::string_view payload)
{
    ByteReader in(payload);
    Attach attach;
    attach.protocol = in.u16();
    const std::uint8_t bits = in.u8();
    attach.wantsWrite = (bits & writeFlag) != 0;
    attach.wantsOutput = (bits & secondFlag) != 0;
    attach.replayBytes = in.i64();
    attach.fromOffset = in.i64();
    attach.rows = in.u16();
    attach.columns = in.u16();
    // A later version may say more; the holder answers that it does not know it.
    const bool sane = in.ok() && attach.replayBytes >= -1 && attach.fromOffset >= -1;
    if (!sane || (attach.protocol == version && !in.finished()))
        return std::nullopt;
    return attach;
}

void appendResize(std::string &out, std::uint16_t rows, std::uint16_t columns)
{
    std::string payload;
    putU16(payload, rows);
    putU16(payload, columns);
    appendFrame(out, FrameType::Resize, payload);
}

std::optional<Size> parseResize(std::string_view payload)
{
    ByteReader in(payload);
    const Size size{in.u16(), in.u16()};
    if (!in.finished() || size.rows == 0 || size.columns == 0)
        return std::nullopt;
    return size;
}

void appendSignal(std::string &out, std::uint32_t signal, SignalTarget target)
{
    std::string payload;
    putU32(payload, signal);
    putU8(payload, static_cast<std::uint8_t>(target));
    appendFrame(out, FrameType::Signal, payload);
}

std::optional<SignalRequest> parseSignal(std::string_view payload)
{
    ByteReader in(payload);
    const std::uint32_t number = in.u32();
    const std::uint8_t target = in.u8();
    if (!in.finished() || number == 0 || number > 64 || target > 1)
        return std::nullopt;
    return SignalRequest{static_cast<int>(number), static_cast<SignalTarget>(target)};
}

void appendAttached(std::string &out, const Attached &attached)
{
    std::string payload;
    putU16(payload, attached.protocol);
    putU8(payload, flags(attached.isWriter, attached.isPty));
    putI64(payload, attached.start);
    putI64(payload, attached.end);
    putI64(payload, attached.pid);
    payload += attached.preamble;
    appendFrame(out, FrameType::Attached, payload);
}

std::optional<Attached> parseAttached(std::string_view payload)
{
    ByteReader in(payload);
    Attached attached;
    attached.protocol = in.u16();
    const std::uint8_t bits = in.u8();
    attached.isWriter = (bits & writeFlag) != 0;
    attached.isPty = (bits & secondFlag) != 0;
    attached.start = in.i64();
    attached.end = in.i64();
    attached.pid = in.i64();
    if (!in.ok() || attached.start < 0 || attached.end < attached.start)
        return std::nullopt;
    attached.preamble = in.rest();
    return attached;
}

namespace {

void appendOffsetBytes(std::string &out, FrameType type, std::uint64_t offset, std::string_view bytes)
{
    putU32(out, static_cast<std::uint32_t>(bytes.size() + 9));
    putU8(out, static_cast<std::uint8_t>(type));
    putU64(out, offset);
    out.append(bytes);
}

} // namespace

void appendData(std::string &out, std::uint64_t offset, std::string_view bytes)
{
    appendOffsetBytes(out, FrameType::Data, offset, bytes);
}

void appendGap(std::string &out, std::uint64_t offset, std::string_view preamble)
{
    appendOffsetBytes(out, FrameType::Gap, offset, preamble);
}

std::optional<OffsetBytes> parseOffsetBytes(std::string_view payload)
{
    ByteReader in(payload);
    const std::uint64_t offset = in.u64();
    if (!in.ok() || offset > INT64_MAX)
        return std::nullopt;
    return OffsetBytes{offset, in.rest()};
}

void appendWriter(std::string &out, bool isWriter)
{
    appendFrame(out, FrameType::Writer, std::string_view(isWriter ? "\1" : "\0", 1));
}

std::optional<bool> parseWriter(std::string_view payload)
{
    if (payload.size() != 1 || payload[0] < 0 || payload[0] > 1)
        return std::nullopt;
    return payload[0] == 1;
}

void appendStarted(std::string &out, std::int64_t pid)
{
    std::string payload;
    putI64(payload, pid);
    appendFrame(out, FrameType::Started, payload);
}

std::optional<std::int64_t> parseStarted(std::string_view payload)
{
    ByteReader in(payload);
    const std::int64_t pid = in.i64();
    return in.finished() ? std::optional(pid) : std::nullopt;
}

void appendExit(std::string &out, const Exit &exit)
{
    std::string payload;
    for (const std::int64_t number : {exit.exitCode, exit.signal, exit.startError, exit.durationMs, exit.logBytes})
        putI64(payload, number);
    appendFrame(out, FrameType::Exit, payload);
}

std::optional<Exit> parseExit(std::string_view payload)
{
    ByteReader in(payload);
    Exit exit;
    for (std::int64_t *number : {&exit.exitCode, &exit.signal, &exit.startError, &exit.durationMs, &exit.logBytes})
        *number = in.i64();
    const bool sane = in.finished() && exit.exitCode >= -1 && exit.exitCode <= 255 && exit.signal >= 0
        && exit.signal <= 64 && exit.startError >= 0 && exit.durationMs >= 0 && exit.logBytes >= 0;
    return sane ? std::optional(exit) : std::nullopt;
}

std::string exitJson(const Exit &exit)
{
    const auto orNull = [](std::int64_t value, std::int64_t none) {
        return value == none ? std::string("null") : std::to_string(value);
    };
    return "{\"exit_code\":" + orNull(exit.exitCode, -1) + ",\"signal\":" + orNull(exit.signal, 0)
        + ",\"start_error\":" + std::to_string(exit.startError) + ",\"duration_ms\":" + std::to_string(exit.durationMs)
        + ",\"log_bytes\":" + std::to_string(exit.logBytes) + "}\n";
}

} // namespace process::hold

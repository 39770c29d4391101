// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What is said on a holder's socket. A frame is a u32 length of what follows, a type byte and a payload; numbers are
/// little-endian. The first frame of a client must be Attach. No Qt: the holder uses this too.
namespace process::hold {

inline constexpr std::uint16_t version = 1;
inline constexpr std::size_t maxDataBytes = 64 * 1024;
inline constexpr std::size_t maxPayloadBytes = maxDataBytes + 1024;
inline constexpr std::size_t headerBytes = 5;

enum class FrameType : std::uint8_t {
    // from a client
    Attach = 1,
    Input = 2, ///< bytes for the child's stdin or keyboard
    InputEnd = 3, ///< pipes: closes stdin; pty: nothing
    Resize = 4,
    Signal = 5,
    // from the holder
    Attached = 64,
    Data = 65,
    Gap = 66, ///< log bytes are gone; go on at this offset with this preamble
    Writer = 67, ///< whether this client's input counts from now on
    Started = 68, ///< a child that waited for its first attach runs
    Exit = 69, ///< after the last byte
    Refused = 70, ///< another version, or no attach
};

struct Frame
{
    FrameType type = FrameType::Attach;
    std::string_view payload;
};

/// Cuts a byte stream into frames. A length over the limit breaks it for good.
class FrameReader
{
public:
    void append(std::string_view bytes);
    /// The next whole frame; its payload is valid until append().
    [[nodiscard]] std::optional<Frame> next();
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] std::size_t pendingBytes() const { return m_buffer.size() - m_used; }

private:
    std::string m_buffer;
    std::size_t m_used = 0;
    bool m_broken = false;
};

struct Attach
{
    std::uint16_t protocol = version;
    std::int64_t replayBytes = 0; ///< before the end; -1: from the log's start; not less
    std::int64_t fromOffset = -1; ///< instead: exactly from here, for one who has read so far
    std::uint16_t rows = 0; ///< 0: no size known
    std::uint16_t columns = 0;
    bool wantsWrite = false;
    bool wantsOutput = true; ///< false: hears of start and exit only
    bool operator==(const Attach &) const = default;
};

struct Attached
{
    std::uint16_t protocol = version;
    bool isWriter = false;
    bool isPty = true;
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int64_t pid = 0; ///< 0: waits for the first attach with a size
    std::string preamble;
    bool operator==(const Attached &) const = default;
};

struct Exit
{
    std::int64_t exitCode = -1; ///< -1: none
    std::int64_t signal = 0; ///< 0: none
    std::int64_t startError = 0;
    std::int64_t durationMs = 0;
    std::int64_t logBytes = 0;
    bool operator==(const Exit &) const = default;
};

enum class SignalTarget : std::uint8_t { Child = 0, Group = 1 };

void appendFrame(std::string &out, FrameType type, std::string_view payload);
void appendAttach(std::string &out, const Attach &attach);
void appendResize(std::string &out, std::uint16_t rows, std::uint16_t columns);
void appendSignal(std::string &out, std::uint32_t signal, SignalTarget target);
void appendAttached(std::string &out, const Attached &attached);
void appendData(std::string &out, std::uint64_t offset, std::string_view bytes);
void appendGap(std::string &out, std::uint64_t offset, std::string_view preamble);
void appendWriter(std::string &out, bool isWriter);
void appendStarted(std::string &out, std::int64_t pid);
void appendExit(std::string &out, const Exit &exit);

struct Size
{
    std::uint16_t rows = 0;
    std::uint16_t columns = 0;
};
struct SignalRequest
{
    int number = 0;
    SignalTarget target = SignalTarget::Child;
};
struct OffsetBytes
{
    std::uint64_t offset = 0;
    std::string_view bytes;
};

// None: the payload makes no sense.
[[nodiscard]] std::optional<Attach> parseAttach(std::string_view payload);
[[nodiscard]] std::optional<Size> parseResize(std::string_view payload);
[[nodiscard]] std::optional<SignalRequest> parseSignal(std::string_view payload);
[[nodiscard]] std::optional<Attached> parseAttached(std::string_view payload);
[[nodiscard]] std::optional<OffsetBytes> parseOffsetBytes(std::string_view payload); ///< Data and Gap
[[nodiscard]] std::optional<bool> parseWriter(std::string_view payload);
[[nodiscard]] std::optional<std::int64_t> parseStarted(std::string_view payload);
[[nodiscard]] std::optional<Exit> parseExit(std::string_view payload);

/// The exit record as one line of JSON, as it lies in the run's folder.
[[nodiscard]] std::string exitJson(const Exit &exit);

} // namespace process::hold

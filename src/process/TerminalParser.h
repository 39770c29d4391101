// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace process {

/// The state machine that TerminalFilter and TerminalScanner share, so that both agree on where a sequence ends.
///
/// Finds runs of text and whole sequences in bytes that may be cut anywhere, and calls the sink:
///
///     void text(std::string_view run);                  // any bytes outside sequences, C0 such as LF included
///     void control(char c);                             // BEL, SO, SI, and C0 found inside a sequence; never ENQ
///     void escape(std::string_view intermediates, char final);
///     void csi(std::string_view body, char final);      // body: 0x20..0x3f only
///     void osc(int number, std::string_view text, bool whole); // number -1: not a number; whole: not cut at 4 KB
///
/// ENQ, CAN and SUB, C1 controls (as UTF-8) and the bodies of DCS, APC, PM, SOS and ESC k never reach the sink; a C2
/// that begins no character becomes U+FFFD.
/// Memory is bounded by maxCsiBytes and maxOscBytes whatever comes in.
template <typename Sink>
class TerminalParser
{
public:
    static constexpr std::size_t maxCsiBytes = 256;
    static constexpr std::size_t maxOscBytes = 4096;
    static constexpr std::size_t maxStringBytes = 8 * 1024 * 1024; ///< an open string ends by itself after so many

    void feed(std::string_view in, Sink &sink);

    /// Not inside a sequence, nor after a byte that may begin one.
    [[nodiscard]] bool atGround() const { return m_state == State::Ground; }
    /// During a call of the sink: bytes fed up to and including what it is told of. Otherwise all bytes fed.
    [[nodiscard]] std::uint64_t offset() const { return m_offset; }

private:
    enum class State : std::uint8_t {
        Ground,
        GroundC2,
        Escape,
        EscapeCollect,
        Csi,
        Osc,
        OscEscape,
        String,
        StringEscape
    };

    using Byte = unsigned char;
    static constexpr Byte esc = 0x1b;
    static constexpr std::array<bool, 256> stopTable()
    {
        std::array<bool, 256> table{};
        for (const int c : {0x05, 0x07, 0x0e, 0x0f, 0x18, 0x1a, 0x1b, 0xc2})
            table[static_cast<std::size_t>(c)] = true;
        return table;
    }
    static constexpr std::array<bool, 256> stops = stopTable();

    const char *ground(const char *at, const char *end, Sink &sink);
    const char *csi(const char *at, const char *end, Sink &sink);
    const char *step(const char *at, Sink &sink);
    bool c1(Byte c);
    void afterEscape(Byte c, Sink &sink);
    void collectEscape(Byte c, Sink &sink);
    void oscByte(Byte c, Sink &sink);
    void endOsc(Sink &sink);
    void stringByte(Byte c);
    void enter(State state);
    bool inSequenceControl(Byte c, Sink &sink);

    static const char *skipText(const char *at, const char *end)
    {
        // Eight look-ups per turn: the compiler overlaps them, which one test per byte prevents.
        while (end - at >= 8) {
            unsigned found = 0;
            for (int i = 0; i < 8; ++i)
                found |= static_cast<unsigned>(stops[static_cast<Byte>(at[i])]);
            if (found != 0)
                break;
            at += 8;
        }
        while (at < end && !stops[static_cast<Byte>(*at)])
            ++at;
        return at;
    }

    State m_state = State::Ground;
    bool m_c2 = false; ///< in OSC and strings: the last byte was C2
    bool m_overflow = false;
    std::size_t m_swallowed = 0;
    std::uint64_t m_offset = 0;
    std::string m_buffer;
};

template <typename Sink>
void TerminalParser<Sink>::feed(std::string_view in, Sink &sink)
{
    const std::uint64_t base = m_offset;
    const char *at = in.data();
    const char *const begin = at;
    const char *const end = at + in.size();
    while (at < end) {
        m_offset = base + static_cast<std::uint64_t>(at - begin);
        if (m_state == State::Ground)
            at = ground(at, end, sink);
        else if (m_state == State::Csi)
            at = csi(at, end, sink);
        else
            at = step(at, sink);
    }
    m_offset = base + in.size();
}

template <typename Sink>
const char *TerminalParser<Sink>::ground(const char *at, const char *end, Sink &sink)
{
    const char *stop = skipText(at, end);
    // C2 with a printable continuation is ordinary text (° § «): stay in the run.
    while (end - stop >= 2 && static_cast<Byte>(*stop) == 0xc2 && (static_cast<Byte>(stop[1]) & 0xe0) == 0xa0)
        stop = skipText(stop + 2, end);
    if (stop != at) {
        m_offset += static_cast<std::uint64_t>(stop - at);
        sink.text(std::string_view(at, static_cast<std::size_t>(stop - at)));
        if (stop == end)
            return end;
    }
    ++m_offset;
    switch (static_cast<Byte>(*stop)) {
    case esc:
        enter(State::Escape);
        break;
    case 0xc2:
        enter(State::GroundC2);
        break;
    case 0x07:
    case 0x0e:
    case 0x0f:
        sink.control(*stop);
        break;
    default: // ENQ would be answered, CAN and SUB draw a blotch
        break;
    }
    return stop + 1;
}

template <typename Sink>
const char *TerminalParser<Sink>::csi(const char *at, const char *end, Sink &sink)
{
    const char *stop = at;
    while (stop < end && static_cast<Byte>(*stop) >= 0x20 && static_cast<Byte>(*stop) < 0x40)
        ++stop;
    const auto length = static_cast<std::size_t>(stop - at);
    const bool finished = stop < end && static_cast<Byte>(*stop) >= 0x40 && static_cast<Byte>(*stop) < 0x7f;
    m_offset += length;
    if (m_buffer.size() + length > maxCsiBytes)
        m_overflow = true;

    if (finished) {
        ++m_offset;
        m_state = State::Ground;
        if (m_overflow)
            return stop + 1;
        std::string_view body(at, length);
        if (!m_buffer.empty()) {
            m_buffer.append(body);
            body = m_buffer;
        }
        sink.csi(body, *stop);
        return stop + 1;
    }
    if (!m_overflow)
        m_buffer.append(at, length);
    if (stop == end)
        return end;

    const auto c = static_cast<Byte>(*stop);
    if (c >= 0x80) { // not part of any sequence: take it as text
        m_state = State::Ground;
        return stop;
    }
    ++m_offset;
    inSequenceControl(c, sink);
    return stop + 1;
}

template <typename Sink>
const char *TerminalParser<Sink>::step(const char *at, Sink &sink)
{
    const auto c = static_cast<Byte>(*at);
    ++m_offset;
    switch (m_state) {
    case State::GroundC2:
        if (c1(c))
            break;
        m_state = State::Ground;
        if (c >= 0xa0 && c <= 0xbf) {
            const char pair[] = {'\xc2', *at};
            sink.text(std::string_view(pair, sizeof pair));
            break;
        }
        --m_offset;
        // A lone C2 must not go on: with what follows dropped it could meet a 9B and become a CSI.
        sink.text("\xef\xbf\xbd");
        return at;
    case State::Escape:
    case State::EscapeCollect:
        if (c >= 0x80) {
            m_state = State::Ground;
            return at;
        }
        if (!inSequenceControl(c, sink))
            m_state == State::Escape ? afterEscape(c, sink) : collectEscape(c, sink);
        break;
    case State::OscEscape:
    case State::StringEscape:
        if (c == '\\') {
            if (m_state == State::OscEscape)
                endOsc(sink);
            m_state = State::Ground;
            break;
        }
        enter(State::Escape);
        return at;
    case State::Osc:
        oscByte(c, sink);
        break;
    case State::String:
        stringByte(c);
        break;
    case State::Ground:
    case State::Csi:
        break;
    }
    return at + 1;
}

/// The second byte after C2 in text. False: it was text after all.
template <typename Sink>
bool TerminalParser<Sink>::c1(Byte c)
{
    if (c < 0x80 || c > 0x9f)
        return false;
    if (c == 0x9b)
        enter(State::Csi);
    else if (c == 0x9d)
        enter(State::Osc);
    else if (c == 0x90 || c == 0x98 || c == 0x9e || c == 0x9f)
        enter(State::String);
    else
        m_state = State::Ground;
    return true;
}

/// ESC, C0 and DEL inside ESC and CSI sequences. False: @p c belongs to the sequence.
template <typename Sink>
bool TerminalParser<Sink>::inSequenceControl(Byte c, Sink &sink)
{
    if (c == esc)
        enter(State::Escape);
    else if (c == 0x18 || c == 0x1a)
        m_state = State::Ground;
    else if (c < 0x20 && c != 0x05)
        sink.control(static_cast<char>(c));
    else if (c >= 0x20 && c != 0x7f)
        return false;
    return true;
}

template <typename Sink>
void TerminalParser<Sink>::afterEscape(Byte c, Sink &sink)
{
    if (c == '[') {
        enter(State::Csi);
    } else if (c == ']') {
        enter(State::Osc);
    } else if (c == 'P' || c == '_' || c == '^' || c == 'X' || c == 'k') {
        enter(State::String);
    } else if (c < 0x30) {
        enter(State::EscapeCollect);
        m_buffer.push_back(static_cast<char>(c));
    } else {
        m_state = State::Ground;
        if (c != '\\')
            sink.escape({}, static_cast<char>(c));
    }
}

template <typename Sink>
void TerminalParser<Sink>::collectEscape(Byte c, Sink &sink)
{
    if (c >= 0x30) {
        m_state = State::Ground;
        sink.escape(m_buffer, static_cast<char>(c));
    } else if (m_buffer.size() < 8) { // longer ones are dropped by every sink; only "more than one" matters
        m_buffer.push_back(static_cast<char>(c));
    }
}

template <typename Sink>
void TerminalParser<Sink>::oscByte(Byte c, Sink &sink)
{
    const bool afterC2 = m_c2;
    m_c2 = c == 0xc2;
    if (++m_swallowed > maxStringBytes) {
        m_state = State::Ground;
        return;
    }
    if (afterC2 && c >= 0x80 && c <= 0x9f) {
        if (c == 0x9c)
            endOsc(sink);
        return;
    }
    const auto keep = [this](char byte) {
        if (m_buffer.size() < maxOscBytes)
            m_buffer.push_back(byte);
        else
            m_overflow = true;
    };
    if (afterC2 && c >= 0xa0 && c <= 0xbf) // a lone C2 could become half of a C1 once others are dropped
        keep('\xc2');
    if (c == 0x07)
        endOsc(sink);
    else if (c == esc)
        m_state = State::OscEscape;
    else if (c == 0x18 || c == 0x1a)
        m_state = State::Ground;
    else if (c >= 0x20 && c != 0x7f && c != 0xc2)
        keep(static_cast<char>(c));
}

template <typename Sink>
void TerminalParser<Sink>::endOsc(Sink &sink)
{
    m_state = State::Ground;
    std::string_view text = m_buffer;
    int number = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 6 && text[digits] >= '0' && text[digits] <= '9')
        number = number * 10 + (text[digits++] - '0');
    if (digits == 0 || (digits < text.size() && text[digits] != ';'))
        number = -1;
    else
        text.remove_prefix(digits < text.size() ? digits + 1 : digits);
    sink.osc(number, text, !m_overflow);
    // The buffer of a long OSC is not kept: most programs send one short title.
    if (m_buffer.capacity() > 2 * maxCsiBytes)
        std::string().swap(m_buffer);
}

template <typename Sink>
void TerminalParser<Sink>::stringByte(Byte c)
{
    const bool ends = (m_c2 && c == 0x9c) || c == 0x18 || c == 0x1a || ++m_swallowed > maxStringBytes;
    m_c2 = c == 0xc2;
    if (ends)
        m_state = State::Ground;
    else if (c == esc)
        m_state = State::StringEscape;
}

template <typename Sink>
void TerminalParser<Sink>::enter(State state)
{
    m_state = state;
    m_c2 = false;
    m_overflow = false;
    m_swallowed = 0;
    m_buffer.clear();
}

} // namespace process

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace process {

/// Everything about an emulator that a program sets once and relies on later, except the characters on the screen and
/// the cursor's place: modes, margins, character sets, colours, title. Bounded.
class TerminalState
{
public:
    static constexpr std::size_t maxPreambleBytes = 496;

    void control(char c);
    void escape(std::string_view intermediates, char final);
    void csi(std::string_view body, char final);
    void osc(int number, std::string_view text);

    /// Bytes that bring an emulator from any state into this one, at most maxPreambleBytes.
    [[nodiscard]] std::string preamble() const;

private:
    struct Colour
    {
        enum class Kind : std::uint8_t { Default, Basic, Indexed, Direct };
        Kind kind = Kind::Default;
        std::array<std::uint8_t, 3> value{};
    };
    struct Rendition
    {
        std::uint16_t attributes = 0; ///< bit n: SGR n is on (1 to 9)
        Colour foreground;
        Colour background;
        [[nodiscard]] bool isSet() const
        {
            return attributes != 0 || foreground.kind != Colour::Kind::Default
                || background.kind != Colour::Kind::Default;
        }
    };
    struct Charsets
    {
        std::array<char, 4> designated{'B', 'B', 'B', 'B'};
        bool shiftedOut = false;
    };
    struct Saved
    {
        Rendition rendition;
        Charsets charsets;
        bool isSet = false;
    };
    using Mode = std::pair<int, bool>;

    void privateModes(std::string_view parameters, char final);
    void setPrivateMode(int mode, bool on);
    [[nodiscard]] bool privateMode(int mode) const;
    void rendition(std::string_view parameters);
    void attribute(int number);
    static void appendColour(std::string &out, const Colour &colour, int base);
    void appendModes(std::string &out) const;
    static void appendRendition(std::string &out, const Rendition &rendition);
    static void appendCharsets(std::string &out, const Charsets &from, const Charsets &to);
    void save() { m_saved = {m_rendition, m_charsets, true}; }
    void restore();
    void softReset();

    std::vector<Mode> m_modes; ///< those that differ from the emulator's default, in the order of their last change
    std::vector<Mode> m_savedModes;
    bool m_insert = false;
    bool m_newLine = false;
    bool m_keypad = false;
    int m_top = 0; ///< 0: no margins
    int m_bottom = 0;
    int m_cursorStyle = 0;
    Rendition m_rendition;
    Charsets m_charsets;
    Saved m_saved;
    std::string m_title;
};

} // namespace process

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace process::hold {

/// LaunchSpec without Qt, as it goes through gantry-hold's stdin.
struct Spec
{
    std::string runFolder;
    std::string socketPath;
    std::string program;
    std::vector<std::string> arguments; ///< without the program itself
    std::vector<std::string> environment;
    std::string workingFolder;
    std::string stdinFile;
    bool pty = true;
    bool waitForAttach = false;
    std::uint16_t rows = 24;
    std::uint16_t columns = 80;
    std::int64_t logLimitBytes = 0;
    bool operator==(const Spec &) const = default;
};

inline constexpr std::size_t maxSpecBytes = 16 * 1024 * 1024;
inline constexpr std::size_t maxSpecItems = 100'000; ///< arguments and variables
inline constexpr std::size_t maxSocketPathBytes = 107; ///< sun_path less its NUL
inline constexpr std::int64_t minLogLimitBytes = 1024 * 1024;

[[nodiscard]] std::string encodeSpec(const Spec &spec);
/// None: cut off, of another version, too long, or with bytes left over.
[[nodiscard]] std::optional<Spec> decodeSpec(std::string_view bytes);

/// Why a holder refuses @p spec, as a word that HeldProcess makes a sentence of; empty when it is good.
[[nodiscard]] std::string_view specProblem(const Spec &spec);

} // namespace process::hold

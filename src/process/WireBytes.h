// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace process {

/// Numbers in little-endian bytes, for the holder's frames, its spec and its files.
template <typename Number>
void putNumber(std::string &out, Number number)
{
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out.push_back(static_cast<char>(number >> (8 * i) & 0xff));
}
inline void putU8(std::string &out, std::uint8_t number)
{
    out.push_back(static_cast<char>(number));
}
inline void putU16(std::string &out, std::uint16_t number)
{
    putNumber(out, number);
}
inline void putU32(std::string &out, std::uint32_t number)
{
    putNumber(out, number);
}
inline void putU64(std::string &out, std::uint64_t number)
{
    putNumber(out, number);
}
inline void putI64(std::string &out, std::int64_t number)
{
    putNumber(out, static_cast<std::uint64_t>(number));
}

/// Reads them back. After a read beyond the end every further one gives 0 and ok() stays false, so a caller checks
/// once.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    std::uint8_t u8() { return number<std::uint8_t>(); }
    std::uint16_t u16() { return number<std::uint16_t>(); }
    std::uint32_t u32() { return number<std::uint32_t>(); }
    std::uint64_t u64() { return number<std::uint64_t>(); }
    std::int64_t i64() { return static_cast<std::int64_t>(u64()); }
    std::string_view bytes(std::size_t count)
    {
        if (!take(count))
            return {};
        const std::string_view result = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return result;
    }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] bool ok() const { return m_ok; }
    /// ok() and nothing left over.
    [[nodiscard]] bool finished() const { return m_ok && m_rest.empty(); }

private:
    bool take(std::size_t count)
    {
        m_ok = m_ok && m_rest.size() >= count;
        return m_ok;
    }
    template <typename Number>
    Number number()
    {
        if (!take(sizeof(Number)))
            return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_rest[i])) << (8 * i);
        m_rest.remove_prefix(sizeof(Number));
        return static_cast<Number>(value);
    }

    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace process

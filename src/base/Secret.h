// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace base {

/// A token or key in memory. It cannot be printed, compared in constant time only, and is overwritten when the last
/// copy goes. reveal() is the one way out; its result goes into a header, a pipe or an environment, never into a log.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QByteArray &value);

    /// 32 random bytes as 43 URL-safe characters.
    [[nodiscard]] static Secret random();

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QByteArray reveal() const;
    /// Constant time in the length of @p candidate.
    [[nodiscard]] bool matches(const QByteArray &candidate) const;
    /// SHA-256 in hex: what a database may hold to recognise a token again.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// Constant-time comparison of two byte strings.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace base

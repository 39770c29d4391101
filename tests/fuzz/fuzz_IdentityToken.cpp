// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens and key sets as they come from others: "KEY SET<NUL>TOKEN".
#include "runner/IdentityTokens.h"

#include <QTimeZone>

#include <cstdint>

int fuzzOne(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = std::max<qsizetype>(0, bytes.indexOf('\0'));
    const auto keys = runner::KeySet::read(bytes.left(end));
    const QByteArray token = bytes.mid(end + 1);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::UTC);
    (void)runner::verifyIdentityToken(token, keys.value_or(runner::KeySet()), QStringLiteral("https://runner.example"),
                                      now);
    return 0;
}

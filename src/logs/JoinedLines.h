// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LineStore.h"

#include <memory>
#include <vector>

namespace logs {

/// The lines of several logs, one log after the other.
class JoinedLines : public LineStore
{
public:
    explicit JoinedLines(std::vector<std::unique_ptr<LineStore>> parts);

    [[nodiscard]] base::Result<Advance> advance() override;
    [[nodiscard]] StoreState state() const override;
    [[nodiscard]] QList<LogLine> lines(qint64 first, int count) const override;
    [[nodiscard]] QList<LogLine> tail(int count) const override;
    [[nodiscard]] qint64 search(const LineMatcher &matcher, qint64 from, QList<SearchHit> &hits,
                                int limit) const override;

private:
    std::vector<std::unique_ptr<LineStore>> m_parts;
};

} // namespace logs

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usage/PriceTable.h"

#include <QDateTime>
#include <QStringList>

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace usage {

/// The price tables that have held here, oldest first: the one the program was built with, then what the user imported.
/// Each holds from a moment on, so that what was spent before keeps the price it was computed with.
///
/// Kept in a folder: one file per import, unchanged, and index.json. A value; pass it on as shared_ptr<const>.
class PriceBook
{
public:
    static constexpr std::int64_t always = std::numeric_limits<std::int64_t>::min();
    static constexpr qsizetype maxFileBytes = 8 * 1024 * 1024;

    struct Edition
    {
        PriceTable table;
        std::int64_t since = always; ///< milliseconds since 1970 in UTC
        QString file; ///< in the folder; empty: the built-in one
        QDateTime importedAt; ///< UTC
    };
    /// What an import means for answers from before it. Those nobody had a price for get one in any case.
    enum class Past { Keep, ComputeAnew };

    PriceBook();
    /// What is stored in @p folder on top of the built-in table. A damaged file is left out and told in @p problems.
    [[nodiscard]] static PriceBook load(const QString &folder, QStringList *problems = nullptr);
    /// Reads @p bytes and stores them; nothing changes unless they are right to the last line. InvalidInput names the
    /// line and what is wrong there.
    [[nodiscard]] base::Result<> import(const QString &folder, const QByteArray &bytes, const QDateTime &now,
                                        Past past);
    /// Takes the newest import back. NotFound: there is none.
    [[nodiscard]] base::Result<> removeLast(const QString &folder);

    [[nodiscard]] const std::vector<Edition> &editions() const { return m_editions; }
    [[nodiscard]] const PriceTable &newest() const { return m_editions.back().table; }
    /// Two books with the same key give the same costs.
    [[nodiscard]] QString key() const;

    struct Held
    {
        std::int64_t since = always;
        const ModelPrice *price = nullptr;
    };
    /// The prices of @p model, oldest first, the first one since always; empty: nobody knows. A table that does not
    /// name the model leaves the one before in force. They live as long as this.
    [[nodiscard]] std::vector<Held> find(std::string_view model) const;

private:
    [[nodiscard]] base::Result<> writeIndex(const QString &folder, const std::vector<Edition> &editions) const;

    std::vector<Edition> m_editions;
};

/// Of stored figures: which prices, and which @p aliases (as in CCUSAGE_MODEL_ALIASES), made them.
[[nodiscard]] QString bookKey(const PriceBook &prices, const std::string &aliases);

} // namespace usage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <vector>

namespace session {

/// What is wrong in a plan file, and where. Lines and columns count from 1, columns in characters.
struct PlanProblem
{
    int line = 1;
    int column = 1;
    QString message; ///< translated

    bool operator==(const PlanProblem &) const = default;
};

struct PlanMember;

/// A JSON value that knows where it stands in its file.
struct PlanNode
{
    enum class Type { Null, Bool, Number, String, Array, Object };

    Type type = Type::Null;
    int line = 1;
    int column = 1;
    bool flag = false;
    double number = 0;
    QString text; ///< String; Number: as written
    std::vector<PlanNode> items; ///< Array
    std::vector<PlanMember> members; ///< Object, in the order of the file

    /// Null pointer: there is none.
    [[nodiscard]] const PlanNode *find(QStringView name) const;
};

struct PlanMember
{
    QString name;
    int line = 1;
    int column = 1;
    PlanNode value;
};

inline constexpr qsizetype maxPlanBytes = 4 * 1024 * 1024;
inline constexpr int maxPlanDepth = 32;

/// Reads one JSON value (RFC 8259, UTF-8, with or without a byte order mark). Twice the same name in one object is a
/// mistake.
[[nodiscard]] std::expected<PlanNode, PlanProblem> parsePlanJson(const QByteArray &bytes);

/// As people write it: indented by two spaces, members in their order, ending with a line end.
[[nodiscard]] QByteArray writePlanJson(const PlanNode &node);

// For building.
[[nodiscard]] PlanNode planText(const QString &text);
[[nodiscard]] PlanNode planNumber(qint64 number);
[[nodiscard]] PlanNode planFlag(bool flag);
[[nodiscard]] PlanNode planArray(const std::vector<PlanNode> &items);

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ApprovalRules.h"
#include "session/Session.h"

#include <QCoreApplication>

namespace ui {

/// A question that waits, with what a person needs to know about where it comes from.
struct ApprovalItem
{
    session::Question question;
    base::SessionId session;
    QString sessionTitle;
    QString project; ///< absolute folder
    QString workingFolder;
    QString branch;
    QString permissionMode; ///< the CLI's word
    std::optional<base::Money> cost; ///< of the session so far
    int step = 0; ///< 1-based
    int steps = 0;

    bool operator==(const ApprovalItem &) const = default;
};

/// Every open question of @p sessions, oldest first.
[[nodiscard]] QList<ApprovalItem> approvalItems(const QList<session::Snapshot> &sessions);

/// The words of the approvals page. Pure.
class ApprovalText
{
    Q_DECLARE_TR_FUNCTIONS(ui::ApprovalText)
public:
    enum class Kind { Edit, Command, Plan, Questions, Other };
    [[nodiscard]] static Kind kindOf(const QString &tool);
    /// "Edit", "Plan", "Question"; "create_issue (github)" for mcp__github__create_issue.
    [[nodiscard]] static QString tool(const QString &tool);
    /// The name in tokens.json → icons.
    [[nodiscard]] static QString iconOf(const QString &tool);
    /// The argument a person decides by, one line: file (below @p folder: relative to it), command, "5 steps".
    [[nodiscard]] static QString argument(const session::Question &question, const QString &folder = {});
    /// What happens when nobody answers.
    [[nodiscard]] static QString ifSilent(const session::Question &question);
    /// "file_path, old_string, new_string as JSON".
    [[nodiscard]] static QString inputSummary(const QJsonObject &input);
    /// "Allowed once by you", "Denied by a rule", "Answered in the terminal".
    [[nodiscard]] static QString outcome(const session::AuditEntry &entry);
    /// "Bash: npm run test", "Read: src/**", "WebSearch: always".
    [[nodiscard]] static QString rule(const session::ApprovalRule &rule);
    /// One sentence for screen readers.
    [[nodiscard]] static QString spoken(const ApprovalItem &item, const QDateTime &now);
};

struct TextFragments
{
    QByteArray before;
    QByteArray after;

    bool operator==(const TextFragments &) const = default;
};
/// What an edit does to its file, which holds @p file now: all of its text, of a notebook that of one cell. Unset: this
/// version cannot tell.
[[nodiscard]] std::optional<TextFragments> changeIn(const QByteArray &file, const session::Question &question);
/// The file an edit is about, absolute; empty: none.
[[nodiscard]] QString fileOf(const session::Question &question, const QString &workingFolder);
/// The fragments an edit names, for when its file cannot be read.
[[nodiscard]] TextFragments fragmentsOf(const session::Question &question);

} // namespace ui

Q_DECLARE_METATYPE(ui::ApprovalItem)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Ids.h"
#include "base/Result.h"
#include "session/Question.h"
#include "storage/Migrations.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <optional>

namespace storage {
class Database;
}

namespace session {

/// What one project always allows or denies, so that nobody has to be asked.
struct ApprovalRule
{
    enum class Decision { Allow, Deny };

    QString id;
    QString project; ///< Session::project; never empty
    QString tool; ///< exactly as Claude names it: "Bash", "Read", "mcp__server__tool"
    /// Bash: the first words of the command ("npm run test"). Tools that work on files: a path below the working folder
    /// ("src/**", "docs/*.md", "README.md", "build/") or an absolute one ("/usr/share/doc/**"); `*` and `?` stay within
    /// one folder, `**` is any number of folders, a final `/` is everything below. A path counts as where it really
    /// leads, a pattern as it is written: one that goes through a link matches nothing. Empty: for file tools
    /// everything below the working folder, for other tools always.
    QString pattern;
    Decision decision = Decision::Allow;
    QDateTime createdAt;

    bool operator==(const ApprovalRule &) const = default;
};

[[nodiscard]] QString toString(ApprovalRule::Decision decision); ///< "allow", "deny"
[[nodiscard]] std::optional<ApprovalRule::Decision> ruleDecisionFromString(const QString &word);

/// What kind of pattern a tool's rules take.
enum class RulePattern { Command, Path, None };
[[nodiscard]] RulePattern rulePatternOf(const QString &tool);

/// The rule as it can be stored: pattern trimmed, a final ":*" or " *" of a command taken away.
/// InvalidInput, in words for people: no project or tool; a tool whose questions are for people only (plans,
/// questions); a command pattern with shell characters; "Bash" allowed without a command; a path with "..".
[[nodiscard]] base::Result<ApprovalRule> checked(ApprovalRule rule);

/// The rule that the dialog "always allow this" proposes for a question; nothing when no careful rule fits.
[[nodiscard]] std::optional<ApprovalRule> proposedRule(const Question &question, const QString &project,
                                                       const QString &workingFolder);

/// Where a path really leads: absolute, without symlinks; a last part that does not exist yet is kept.
/// Nothing: it cannot be told (a dangling link, a loop, no permission).
using ResolvePath = std::function<std::optional<QString>(const QString &absolutePath)>;
[[nodiscard]] std::optional<QString> resolvedOnDisk(const QString &absolutePath);

/// The rule that decides @p question, or null: then people do. A denial goes before a permission. Pure, except for
/// @p resolve.
///
/// Careful on purpose: when in doubt no rule matches. A command that holds any shell character beyond plain words,
/// quotes and file name patterns matches nothing; nor does a path that is relative, holds "..", leads out of its folder
/// through a symlink, or would let Claude write to .git or .claude. ExitPlanMode and AskUserQuestion match nothing.
[[nodiscard]] const ApprovalRule *decidingRule(const QList<ApprovalRule> &rules, const Question &question,
                                               const QString &project, const QString &workingFolder,
                                               const ResolvePath &resolve = &resolvedOnDisk);

/// The answer that carries out @p rule.
[[nodiscard]] Answer answerOf(const ApprovalRule &rule);

/// One line of the record of who decided what.
struct AuditEntry
{
    qint64 event = 0; ///< grows with time; the key for the next page
    QDateTime at;
    base::SessionId session;
    base::StepId step;
    base::RunId run;
    base::QuestionId question;
    QString tool;
    QString detail; ///< the argument that was decided about: the command, the file, …
    std::optional<Answer::Decision> decision; ///< unset: nobody answered here, see withdrawn
    QString withdrawn; ///< "terminal" (answered there), "ended", "cancelled"
    QString by; ///< "user", "rule", a script's standing order ("--permission deny"); withdrawn: "engine"
    QString rule; ///< its id
    QString message; ///< what Claude was told
    bool edited = false; ///< the input was changed

    bool operator==(const AuditEntry &) const = default;
};

struct AuditQuery
{
    qint64 before = 0; ///< AuditEntry::event of the last line of the page before; 0: the newest
    int limit = 100;
    std::optional<base::SessionId> session;
};

/// The rows behind rules and audit. Thread: the database's.
namespace tables {

[[nodiscard]] const QList<storage::Migration> &ruleMigrations(); ///< component "approvals"
[[nodiscard]] base::Result<> insertRule(storage::Database &database, const ApprovalRule &rule);
/// NotFound: there is no such rule.
[[nodiscard]] base::Result<> removeRule(storage::Database &database, const QString &id);
/// Oldest first; an empty @p project: of all.
[[nodiscard]] base::Result<QList<ApprovalRule>> rules(storage::Database &database, const QString &project);
[[nodiscard]] base::Result<QList<AuditEntry>> audit(storage::Database &database, const AuditQuery &query);

} // namespace tables

} // namespace session

Q_DECLARE_METATYPE(session::ApprovalRule)
Q_DECLARE_METATYPE(session::AuditEntry)
